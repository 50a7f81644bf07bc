"""The widget's conversations that are open in this process, and how many there may be."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager

from aiolimiter import AsyncLimiter
from cachetools import LRUCache

from bot.channels.carrying import on_moved
from bot.channels.web_answers import Refused
from bot.channels.web_session import NAME, Session
from bot.rasa.tracker_store import MEMORY_SECONDS

SESSIONS = 10_000
SIZE = 50_000_000  # characters that all logs hold together
STREAMS, STREAMS_OF_ONE = 4_000, 8
MINTED, MINTED_SECONDS = 600, 60.0  # new sessions of one address: a whole company may sit behind it
ADDRESSES = 10_000
FINISHING = 3.5  # seconds for what is being answered when the server stops; it is killed after 5
_SWEEP = 60.0  # seconds between two looks for what is over


class Sessions:
    """All of them. What is not used is given up, and read anew from what is kept when somebody comes back.

    Never one in which somebody reads along or waits for an answer: those come to the log that is there.
    """

    def __init__(self) -> None:
        """None yet."""
        self._sessions: dict[str, Session] = {}  # the one that was used last comes last
        self._minting: LRUCache[str, AsyncLimiter] = LRUCache(ADDRESSES)
        self._readers = self._size = 0
        self._swept = time.monotonic()
        self._stopping = False
        on_moved(NAME, self._moved)

    async def mint(self, address: str) -> None:
        """Counts a new session of a network address.

        Raises:
            Refused: there were too many from there.
        """
        limiter = self._minting.setdefault(address, AsyncLimiter(MINTED, MINTED_SECONDS))
        if not limiter.has_capacity():
            raise Refused("too-many-sessions", after=1)
        await limiter.acquire()

    @contextmanager
    def using(self, sender: str, hint: str) -> Iterator[Session]:
        """The session, which stays meanwhile; ``hint`` is the page's language where it is not known yet."""
        now = time.monotonic()
        session = self._sessions.pop(sender, None)
        if session is None or self._is_over(session, now):
            self._close(session)
            session = Session(sender, hint, self._weigh)
        self._sessions[sender] = session
        session.users += 1
        try:
            self._tidy(now)
            yield session
        finally:
            session.users -= 1

    def admit(self) -> None:
        """Makes sure that there is room for more to be said.

        Raises:
            Refused: there is none, or the server is about to stop.
        """
        if self._stopping:
            raise Refused("stopping", after=3)
        self._tidy(time.monotonic())
        if self._is_full:
            raise Refused("full", after=30)

    def keep(self, session: Session) -> None:
        """Lets the session live on from now for as long as an unkept conversation does."""
        if self.has(session):
            session.spoken = time.monotonic()

    def drop(self, sender: str) -> None:
        """Forgets what is shown; what is kept of the conversation stays."""
        self._close(self._sessions.pop(sender, None))

    def has(self, session: Session) -> bool:
        """Whether the session is still the one of its conversation, so that news come to it."""
        return self._sessions.get(session.sender) is session

    @contextmanager
    def reading(self, session: Session) -> Iterator[None]:
        """While somebody reads along.

        Raises:
            Refused: too many do.
        """
        if session.readers >= STREAMS_OF_ONE:
            raise Refused("too-many-windows", after=5)
        if self._readers >= STREAMS:
            raise Refused("full", after=30)
        session.readers += 1
        self._readers += 1
        try:
            yield
        finally:
            session.readers -= 1
            self._readers -= 1

    async def stop(self) -> None:
        """Lets what was accepted be answered, for :data:`FINISHING` seconds at most, and ends every stream.

        What is not answered by then is sent again by the person's page.
        """
        self._stopping = True
        workers = {session.worker for session in self._sessions.values() if session.worker}
        if workers:
            _, late = await asyncio.wait(workers, timeout=FINISHING)
            for worker in late:
                worker.cancel()
        for session in self._sessions.values():
            session.log.close()

    @property
    def _is_full(self) -> bool:
        return len(self._sessions) > SESSIONS or self._size > SIZE

    def _is_over(self, session: Session, now: float) -> bool:
        return not session.busy and now - session.spoken > MEMORY_SECONDS

    def _tidy(self, now: float) -> None:
        """Gives up what is over, and where there is too much, what was not used for longest."""
        if now - self._swept > _SWEEP:
            self._swept = now
            for session in [each for each in self._sessions.values() if self._is_over(each, now)]:
                self.drop(session.sender)
        if self._is_full:
            for session in [each for each in self._sessions.values() if not each.busy]:
                self.drop(session.sender)
                if not self._is_full:
                    return

    def _close(self, session: Session | None) -> None:
        if session:
            session.log.close()

    def _weigh(self, change: int) -> None:
        self._size += change

    def _moved(self, before: str, after: str) -> None:
        if session := self._sessions.get(before):
            session.left()
        if session := self._sessions.get(after):
            session.arrived()
