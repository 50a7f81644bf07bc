"""One turn of a conversation, for every channel: bounded in time, and never without an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage

from bot.channels import carrying
from bot.language.identify import identify
from bot.language.messages import say, supported
from bot.rasa.gathering import Emit, Gathering
from bot.storage.rows import storable

OnMessage = Callable[[UserMessage], Awaitable[Any]]

# The core reads far less of one message; what is over is not worth carrying through Rasa and its tracker.
MAX_CHARACTERS = 100_000
SECONDS = 45.0  # below Sanic's own 60

logger = logging.getLogger(__name__)


async def answer(
    on_message: OnMessage,
    text: str,
    sender: str,
    *,
    channel: str,
    metadata: dict[str, Any] | None = None,
    message_id: str | None = None,
    emit: Emit | None = None,
    language: str | None = None,
) -> list[dict[str, Any]]:
    """What the bot says to a message, in order; see :class:`Gathering`.

    Where the turn fails, takes too long or says nothing, the answer is that something broke.

    Args:
        on_message: Rasa's handler.
        text: what the person said, or a button's payload.
        sender: the conversation.
        channel: its name.
        metadata: ``language``, a hint; ``corrects``, true where the message stands in for the person's last one;
            ``hidden``, true where the person did not write it.
        message_id: is kept with what the person said (:func:`bot.channels.history.heard`).
        emit: gets each message as soon as the bot says it.
        language: the conversation's, to say in it that something broke; by default the hint's or the text's.
    """
    gathering = Gathering(emit, carrying.with_code)
    text, metadata = storable(text[:MAX_CHARACTERS]), storable(metadata)
    message = UserMessage(text, gathering, sender, input_channel=channel, message_id=message_id, metadata=metadata)
    try:
        await asyncio.wait_for(on_message(message), SECONDS)
    except asyncio.TimeoutError:
        logger.error("a turn took more than %d s and was ended", SECONDS)
    except Exception:
        logger.exception("a turn failed")
    if not gathering.messages:
        language = language or _language(text, metadata)
        broken = {"recipient_id": sender, "text": say(language, "something-broke"), "language": language}
        await gathering.say(broken)
    return gathering.messages


def _language(text: str, metadata: dict[str, Any] | None) -> str:
    hint = (metadata or {}).get("language")
    if isinstance(hint, str):
        return supported(hint)
    found = identify(text)
    return found.language if found and found.enough else supported(None)
