"""Calls to the Bot API that are tried again where trying again can help."""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Any, TypeVar

from aiolimiter import AsyncLimiter
from cachetools import TTLCache
from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter
from telegram.request import HTTPXRequest

# Telegram's own limits (core.telegram.org/bots/faq): a message a second in a chat, with short bursts; 30 in all.
# Under load the event loop stalls, and what leaves here evenly arrives there in clusters: hence some room.
_CHAT_BURST, _CHAT_SECONDS = 4, 4.0
_OVERALL_BURST, _OVERALL_SECONDS = 5, 0.2
_AT_ONCE = 16  # calls under way
_RETRIES = 5  # after a 429, each after as many seconds as it says
_DELAYS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 15.0, 15.0)  # seconds between tries of something that is to arrive
_LONGEST_DELAY = 30.0
_ENDING = 1.0  # seconds for a task to be over after it was cancelled
_HOPELESS = (BadRequest, Forbidden, InvalidToken)

T = TypeVar("T")
logger = logging.getLogger(__name__)


class Pace(AIORateLimiter):
    """The library's limiter, which waits after a 429, and one for each chat."""

    def __init__(self) -> None:
        """Starts with room for a burst."""
        super().__init__(_OVERALL_BURST, _OVERALL_SECONDS, max_retries=_RETRIES)
        self._chats: TTLCache[int, AsyncLimiter] = TTLCache(10_000, 60)
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def process_request(
        self,
        callback: Callable[..., Any],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Called by the library for each call but getUpdates."""
        if endpoint == "sendChatAction":  # no message, and worth nothing later
            return True if self._slots.locked() else await callback(*args, **kwargs)
        if endpoint.startswith("send"):
            chat = data["chat_id"]
            limiter = self._chats.get(chat) or AsyncLimiter(_CHAT_BURST, _CHAT_SECONDS)
            self._chats[chat] = limiter
            await limiter.acquire()
        async with self._slots:
            return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)


class Reading(HTTPXRequest):
    """Answers of the Bot API; an update that the library cannot read arrives without its content, not as an error."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer as an object.

        Raises:
            TelegramError: it is none.
        """
        data = HTTPXRequest.parse_json_payload(payload)
        if not isinstance(data, dict) or (data.get("ok") and "result" not in data):
            raise TelegramError("Invalid server response")
        if isinstance(result := data.get("result"), list):
            data["result"] = [bare(item) if isinstance(item, dict) and "update_id" in item else item for item in result]
        return data


def bare(update: dict[str, Any]) -> dict[str, Any]:
    """The update itself where the library can read it, else nothing but its number."""
    try:
        Update.de_json(update, None)
    except Exception:  # whatever its constructors raise
        logger.error("An update from Telegram could not be read; it is left out.")
        return {"update_id": update["update_id"]}
    return update


async def insist(call: Callable[[], Awaitable[T]]) -> T:
    """What the call gives, tried for about a minute where Telegram or the way to it fails.

    A message whose confirmation was lost may arrive twice; that is better than never.

    Raises:
        TelegramError: it was refused for good, or time is over.
    """
    for delay in _DELAYS:
        try:
            return await call()
        except _HOPELESS:
            raise
        except RetryAfter as error:
            await asyncio.sleep(_seconds(error))
        except TelegramError:
            await asyncio.sleep(delay)
    return await call()


class Trouble:
    """Says once that something does not work, and once that it does again; how long to wait before the next try."""

    def __init__(self) -> None:
        """All is well so far."""
        self._said: str | None = None
        self._delays = _growing()

    def over(self) -> None:
        """It works."""
        if self._said:
            logger.warning("Telegram answers again.")
        self._said, self._delays = None, _growing()

    def wait(self, error: Exception) -> float:
        """Notes the error; seconds until the next try."""
        kind = "somebody else is getting this bot's messages" if isinstance(error, Conflict) else "it does not answer"
        if isinstance(error, BadRequest):
            kind = "it refuses what it is asked"
        if kind != self._said:
            logger.warning("Telegram cannot be used (%s, %s); trying on.", kind, type(error).__name__)
            self._said = kind
        return _seconds(error) if isinstance(error, RetryAfter) else next(self._delays)


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


async def end(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Cancels tasks, again where need be: until Python 3.12 ``wait_for`` can swallow a cancellation."""
    clock = asyncio.get_running_loop().time
    until, pending = clock() + _ENDING, {task for task in tasks if not task.done()}
    while pending and clock() < until:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=0.1)


def _growing() -> Iterator[float]:
    delay = 0.5
    while True:
        yield delay
        delay = min(2 * delay, _LONGEST_DELAY)


def _seconds(error: RetryAfter) -> float:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library is about to give this a new type
        after = error.retry_after
    return (after if isinstance(after, (int, float)) else after.total_seconds()) + 0.1
