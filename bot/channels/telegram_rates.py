"""How often the bot may send: Telegram's own limits, and the waits that it asks for."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from aiolimiter import AsyncLimiter
from cachetools import TTLCache
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.channels.telegram_retrying import PATIENCE

# Telegram's own limits (core.telegram.org/bots/faq): a message a second in a chat, with short bursts; 30 in all.
# Under load the event loop stalls, and what leaves here evenly arrives there in clusters: hence some room.
_CHAT_BURST, _CHAT_SECONDS = 4, 4.0
_OVERALL_BURST, _OVERALL_SECONDS = 5, 0.2
_AT_ONCE = 16  # messages and edits under way
_CHATS = 10_000


@dataclass
class _Place:
    """What may be sent to one chat: how often, and nothing before ``rested`` (seconds on the loop's clock)."""

    limiter: AsyncLimiter = field(default_factory=lambda: AsyncLimiter(_CHAT_BURST, _CHAT_SECONDS))
    rested: float = float("-inf")

    @property
    def left(self) -> float:
        return self.rested - asyncio.get_running_loop().time()

    async def rest(self) -> None:
        while (left := self.left) > 0:
            await asyncio.sleep(left)


class Pace(BaseRateLimiter[int]):
    """A pace for all messages and one for each chat; after a 429 the chat that it was about waits, and no other.

    The library's own ``AIORateLimiter`` has everybody wait then.
    """

    def __init__(self) -> None:
        """Starts with room for a burst."""
        self._overall = AsyncLimiter(_OVERALL_BURST, _OVERALL_SECONDS)
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._places: TTLCache[int, _Place] = TTLCache(_CHATS, PATIENCE)

    async def initialize(self) -> None:
        """Nothing to do."""

    async def shutdown(self) -> None:
        """Nothing to do."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Called by the library for each call but getUpdates; this is where a 429 is waited for.

        Raises:
            RetryAfter: Telegram wants more patience than there is.
        """
        chat = data.get("chat_id")
        place = _Place() if chat is None else self._place(chat)
        if endpoint == "sendChatAction":  # no message, and worth nothing later
            return True if self._slots.locked() or place.left > 0 else await callback(*args, **kwargs)
        clock = asyncio.get_running_loop().time
        until = clock() + PATIENCE
        while True:
            try:
                await place.rest()
                if chat is None:
                    return await callback(*args, **kwargs)
                if endpoint.startswith("send"):
                    await place.limiter.acquire()
                # The slot comes first: beats that wait for slots would all be used at once in the end.
                async with self._slots, self._overall:
                    return await callback(*args, **kwargs)
            except RetryAfter as error:
                place.rested = max(place.rested, clock() + seconds(error))
                if place.rested > until:
                    raise

    def _place(self, chat: int) -> _Place:
        place = self._places.get(chat) or _Place()
        self._places[chat] = place  # anew, so that it is kept
        return place


def seconds(error: RetryAfter) -> float:
    """For how long Telegram wants to be left alone, and a little more."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library is about to give this a new type
        after = error.retry_after
    return (after if isinstance(after, (int, float)) else after.total_seconds()) + 0.1
