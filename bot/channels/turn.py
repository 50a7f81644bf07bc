"""One turn of a conversation, for every channel: bounded in time, and never without an answer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from bot.language.identify import identify
from bot.language.messages import say
from bot.storage.rows import storable

OnMessage = Callable[[UserMessage], Awaitable[Any]]

# The core reads far less of one message; what is over is not worth carrying through Rasa and its tracker.
MAX_CHARACTERS = 100_000
SECONDS = 45.0  # below Sanic's own 60

logger = logging.getLogger(__name__)


async def answer(
    on_message: OnMessage, text: str, sender: str, *, channel: str, metadata: dict[str, Any] | None = None
) -> list[dict[str, Any]]:
    """What the bot says to a message, in order: dicts with ``text`` and, where there are any, ``buttons`` and more.

    Where the turn fails, takes too long or says nothing, the answer is that something broke.
    """
    collector = CollectingOutputChannel()
    text, metadata = storable(text[:MAX_CHARACTERS]), storable(metadata)
    message = UserMessage(text, collector, sender, input_channel=channel, metadata=metadata)
    try:
        await asyncio.wait_for(on_message(message), SECONDS)
    except asyncio.TimeoutError:
        logger.error("a turn took more than %d s and was ended", SECONDS)
    except Exception:
        logger.exception("a turn failed")
    return collector.messages or [{"recipient_id": sender, "text": _broken(text, metadata)}]


def _broken(text: str, metadata: dict[str, Any] | None) -> str:
    hint = (metadata or {}).get("language")
    if isinstance(hint, str):
        return say(hint, "something-broke")
    found = identify(text)
    return say(found.language if found and found.enough else "", "something-broke")
