"""Long polling that confirms an update only when it has been handled, so that a crash loses nothing that was said.

The library's own Updater confirms what it has received. Here the offset is the lowest update that is not finished:
Telegram sends the ones from there again and again, and the inbox knows them.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from telegram import Bot, Update
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram_inbox import Inbox
from bot.channels.telegram_trouble import Trouble

ALLOWED = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
_PAGE = 100
_LONG = 25  # seconds that Telegram may wait for news
# Telegram sends a single update to whoever asks twice within half a second with the same offset.
_SAME_AGAIN = 0.7
_AGAIN = 0.15
_FUTILE = 3  # full pages with nothing new until what fills them is passed over
_LAST = 1.0  # seconds for the last confirmation

logger = logging.getLogger(__name__)


class Poller:
    """Asks for updates until it is cancelled."""

    def __init__(self, bot: Bot, inbox: Inbox) -> None:
        """Starts where Telegram does: with the oldest update that nobody has confirmed."""
        self._bot, self._inbox = bot, inbox
        self._next = 0  # after the newest update seen
        self._passed: set[int] = set()  # confirmed although unfinished
        self._futile = 0  # full pages in a row that brought nothing new
        self._asked, self._asked_at = 0, float("-inf")

    async def run(self) -> None:
        """Polls.

        Raises:
            InvalidToken: the token is refused, now or no longer.
        """
        trouble = Trouble()
        while True:
            await self._pause()
            try:
                updates = await self._ask(0 if self._pending else _LONG)
            except InvalidToken:
                raise
            except Exception as error:  # a proxy's page instead of an answer can be anything
                await asyncio.sleep(trouble.wait(error))
                continue
            trouble.over()
            await self._take(updates)

    async def confirm(self) -> None:
        """Tells Telegram, in a second or not at all, what has been finished since the last poll."""
        if self._offset == self._asked:
            return
        with contextlib.suppress(TelegramError, asyncio.TimeoutError):
            ask = self._bot.get_updates(offset=self._offset, limit=1, timeout=0, allowed_updates=ALLOWED)
            await asyncio.wait_for(ask, _LAST)

    @property
    def _pending(self) -> list[int]:
        return [number for number in self._inbox.unfinished if number not in self._passed]

    @property
    def _offset(self) -> int:
        return min(self._pending, default=self._next)

    async def _ask(self, seconds: int) -> Sequence[Update]:
        self._asked, self._asked_at = self._offset, asyncio.get_running_loop().time()
        return await self._bot.get_updates(
            offset=self._asked or None, limit=_PAGE, timeout=seconds, allowed_updates=ALLOWED
        )

    async def _take(self, updates: Sequence[Update]) -> None:
        news = [update for update in updates if not self._inbox.knows(update.update_id)]
        for update in news:
            await self._inbox.take(update)
        # After a week without any, Telegram may number updates anew, and lower: then it knows no offset from before.
        if updates and (news or updates[-1].update_id < self._asked):
            self._next = updates[-1].update_id + 1
        unfinished = set(self._inbox.unfinished)
        self._passed &= unfinished
        self._futile = self._futile + 1 if len(updates) == _PAGE and not news else 0
        if self._futile == _FUTILE:
            # Slow ones hide what came after the page: those are in memory only from now on.
            self._next = updates[-1].update_id + 1
            self._passed |= {update.update_id for update in updates} & unfinished
            self._futile = 0

    async def _pause(self) -> None:
        """Waits until something is to be confirmed, or until unfinished updates may be asked for once more."""
        if not self._pending:
            return
        await asyncio.sleep(_AGAIN)
        loop = asyncio.get_running_loop()
        while self._pending and self._offset == self._asked:
            left = self._asked_at + _SAME_AGAIN - loop.time()
            if left <= 0:
                return
            self._inbox.changed.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._inbox.changed.wait(), left)
