"""Updates that have arrived: each handled once, those of a chat one after another, those of different chats at once."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from aiolimiter import AsyncLimiter
from cachetools import TTLCache
from telegram import Update

from bot.channels.telegram_tasks import end

# A pasted text of 100,000 characters arrives as 25 messages; nobody answers questions faster than this for long.
WAITING = 30  # updates of one chat
_BURST, _SECONDS = 60, 60.0
_QUIET = 60.0  # seconds without dropping anything after which a flood counts as over
_REMEMBERED = 20_000
_KEPT = 48 * 60 * 60.0  # seconds; Telegram keeps an update for half as long, and may use a number again after a week

logger = logging.getLogger(__name__)

Finished = asyncio.Future[bool]


@dataclass
class _Pace:
    """How much one chat has sent lately, and when something of it was dropped last."""

    limiter: AsyncLimiter = field(default_factory=lambda: AsyncLimiter(_BURST, _SECONDS))
    dropped: float = float("-inf")


class Inbox:
    """One queue for each chat that has something waiting, each with a limit, so that one person cannot slow others."""

    def __init__(
        self,
        wanted: Callable[[Update], bool],
        arrived: Callable[[Update], None],
        handle: Callable[[Update], Awaitable[None]],
        flooded: Callable[[Update, bool], None],
    ) -> None:
        """Takes what is to happen with an update.

        Args:
            wanted: whether anything is to be done with it.
            arrived: called as soon as it is there, whatever is waiting.
            handle: its turn has come.
            flooded: the chat sends too much and this one is dropped; True for the first one of a flood.
        """
        self._wanted, self._arrived, self._handle, self._flooded = wanted, arrived, handle, flooded
        self._open: dict[int, Finished] = {}
        self._done: TTLCache[int, None] = TTLCache(_REMEMBERED, _KEPT)
        self._queues: dict[int, deque[Update]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._paces: TTLCache[int, _Pace] = TTLCache(10_000, 10 * _SECONDS)
        self._stopping = False
        self.changed = asyncio.Event()  # set whenever an update is finished

    @property
    def unfinished(self) -> Iterable[int]:
        """The numbers of the updates that are waiting or being handled."""
        return self._open.keys()

    def knows(self, number: int) -> bool:
        """Whether the update of that number was here already."""
        return number in self._open or number in self._done

    async def take(self, update: Update) -> Finished:
        """Queues an update that is new; whether it was handled shows when the result is there.

        False means that the server is being stopped and the update is still to be handled. One with which nothing can
        be done is logged and counts as handled, or it would come again for ever.
        """
        number = update.update_id
        if number in self._open:
            return self._open[number]
        finished: Finished = asyncio.get_running_loop().create_future()
        self._open[number] = finished
        try:
            if number in self._done or not self._wanted(update):
                self._finish(number, True)
            elif self._stopping:
                self._finish(number, False)
            elif await self._has_room(update):
                self._arrived(update)
                self._queue(update)
            else:
                self._finish(number, True)
        except Exception:
            logger.exception("An update from Telegram could not be taken; it is left out.")
            self._finish(number, True)
        return finished

    async def stop(self, seconds: float) -> None:
        """Lets what is being handled come to its end, for so long at most; what waits stays unfinished."""
        self._stopping = True
        if self._workers:
            _, late = await asyncio.wait(self._workers, timeout=seconds)
            await end(late)
        for finished in self._open.values():
            if not finished.done():
                finished.set_result(False)

    async def _has_room(self, update: Update) -> bool:
        chat = _chat(update)
        pace = self._paces.get(chat) or _Pace()
        self._paces[chat] = pace
        if len(self._queues.get(chat, ())) < WAITING and pace.limiter.has_capacity():
            await pace.limiter.acquire()  # at once, so that nothing overtakes
            return True
        now = asyncio.get_running_loop().time()
        self._flooded(update, now - pace.dropped > _QUIET)
        pace.dropped = now
        return False

    def _queue(self, update: Update) -> None:
        chat = _chat(update)
        if chat in self._queues:
            self._queues[chat].append(update)
            return
        self._queues[chat] = deque([update])
        worker = asyncio.create_task(self._work(chat))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, chat: int) -> None:
        queue = self._queues[chat]
        while queue and not self._stopping:
            try:
                await self._handle(queue[0])
            except Exception:
                logger.exception("An update from Telegram could not be handled.")
            self._finish(queue.popleft().update_id, True)
        del self._queues[chat]

    def _finish(self, number: int, handled: bool) -> None:
        finished = self._open.pop(number)
        if not finished.done():
            finished.set_result(handled)
        if handled:
            self._done[number] = None
        self.changed.set()


def _chat(update: Update) -> int:
    chat, user = update.effective_chat, update.effective_user
    return chat.id if chat else user.id if user else 0
