"""One turn of a conversation, for every channel: bounded in time, and never without an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import OutputChannel, UserMessage

from bot.channels import carrying
from bot.language.identify import identify
from bot.language.messages import say, supported
from bot.storage.rows import storable

OnMessage = Callable[[UserMessage], Awaitable[Any]]
Emit = Callable[[dict[str, Any]], Awaitable[None]]
Prepare = Callable[[dict[str, Any]], dict[str, Any]]

# The core reads far less of one message; what is over is not worth carrying through Rasa and its tracker.
MAX_CHARACTERS = 100_000
SECONDS = 45.0  # below Sanic's own 60

logger = logging.getLogger(__name__)


class Gathering(OutputChannel):
    """Takes the bot's messages whole, as :func:`bot.channels.showing.shown` reads them: nothing is split or dropped.

    ``messages`` has all of them in order, each a dict of what is not empty among ``recipient_id``, ``text``,
    ``buttons``, ``custom`` and ``language``; ``emit`` gets each as soon as it is there.
    """

    def __init__(self, emit: Emit | None = None, prepare: Prepare = dict) -> None:
        """``prepare`` completes each message with what only the channels' process knows."""
        self.messages: list[dict[str, Any]] = []
        self._emit, self._prepare = emit, prepare

    @classmethod
    def name(cls) -> str:
        """What Rasa calls it."""
        return "gathering"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Called by Rasa for each message."""
        kept = {key: message[key] for key in ("text", "buttons", "custom", "language") if message.get(key)}
        if kept.keys() & {"text", "custom"}:
            await self.say({"recipient_id": recipient_id, **kept})

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        """Called by Rasa where it speaks for itself."""
        await self.send_response(recipient_id, {"text": text})

    async def say(self, message: dict[str, Any]) -> None:
        """Adds a message."""
        message = self._prepare(message)
        self.messages.append(message)
        if self._emit:
            await self._emit(message)


async def answer(
    on_message: OnMessage,
    text: str,
    sender: str,
    *,
    channel: str,
    metadata: dict[str, Any] | None = None,
    message_id: str | None = None,
    emit: Emit | None = None,
) -> list[dict[str, Any]]:
    """What the bot says to a message, in order; see :class:`Gathering`.

    Where the turn fails, takes too long or says nothing, the answer is that something broke.

    Args:
        on_message: Rasa's handler.
        text: what the person said, or a button's payload.
        sender: the conversation.
        channel: its name.
        metadata: ``language``, a hint; ``corrects``, true where the message stands in for the person's last one.
        message_id: is kept with what the person said (:func:`bot.channels.history.heard`).
        emit: gets each message as soon as the bot says it.
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
        language = _language(text, metadata)
        broken = {"recipient_id": sender, "text": say(language, "something-broke"), "language": language}
        await gathering.say(broken)
    return gathering.messages


def _language(text: str, metadata: dict[str, Any] | None) -> str:
    hint = (metadata or {}).get("language")
    if isinstance(hint, str):
        return supported(hint)
    found = identify(text)
    return found.language if found and found.enough else supported(None)
