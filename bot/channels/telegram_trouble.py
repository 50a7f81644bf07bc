"""What is said while Telegram cannot be used, and how long to wait before it is asked again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter

from bot.channels.telegram_rates import seconds
from bot.channels.telegram_retrying import growing

T = TypeVar("T")
logger = logging.getLogger(__name__)


class Trouble:
    """Says once that something does not work, and once that it does again; how long to wait before the next try."""

    def __init__(self) -> None:
        """All is well so far."""
        self._said: str | None = None
        self._delays = growing()

    def over(self) -> None:
        """It works."""
        if self._said:
            logger.warning("Telegram answers again.")
        self._said, self._delays = None, growing()

    def wait(self, error: Exception) -> float:
        """Notes the error; seconds until the next try."""
        kind = "somebody else is getting this bot's messages" if isinstance(error, Conflict) else "it does not answer"
        if isinstance(error, BadRequest):
            kind = "it refuses what it is asked"
        if kind != self._said:
            logger.warning("Telegram cannot be used (%s, %s); trying on.", kind, type(error).__name__)
            self._said = kind
        return seconds(error) if isinstance(error, RetryAfter) else next(self._delays)


async def until_done(call: Callable[[], Awaitable[T]]) -> T:
    """What the call gives, tried for as long as it takes.

    Raises:
        InvalidToken: the token is refused.
    """
    trouble = Trouble()
    while True:
        try:
            result = await call()
        except InvalidToken:
            raise
        except Exception as error:  # a proxy's page instead of an answer can be anything
            await asyncio.sleep(trouble.wait(error))
        else:
            trouble.over()
            return result
