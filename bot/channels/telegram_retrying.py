"""Calls to the Bot API that are to arrive in the end: tried for as long as an outage may last."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

PATIENCE = 15 * 60.0  # seconds
_SHORTEST, _LONGEST = 0.5, 30.0
# After a 429 the pace has waited already, and given up.
_HOPELESS = (BadRequest, Forbidden, InvalidToken, RetryAfter)

T = TypeVar("T")


async def insist(call: Callable[[], Awaitable[T]], seconds: float = PATIENCE) -> T:
    """What the call gives, tried again for so long where Telegram or the way to it fails.

    A message whose confirmation was lost may arrive twice; that is better than never.

    Raises:
        TelegramError: it was refused for good, or time is over.
    """
    clock, delays = asyncio.get_running_loop().time, growing()
    until = clock() + seconds
    while True:
        try:
            return await call()
        except _HOPELESS:
            raise
        except TelegramError:
            delay = next(delays)
            if clock() + delay > until:
                raise
        await asyncio.sleep(delay)


def growing() -> Iterator[float]:
    """Seconds to wait before each further try, without end."""
    delay = _SHORTEST
    while True:
        yield delay
        delay = min(2 * delay, _LONGEST)
