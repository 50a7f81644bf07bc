"""The widget's conversations that are open in this process: what each shows, and the messages it works off in order."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from aiolimiter import AsyncLimiter
from cachetools import LRUCache, TTLCache
from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.carrying import carry, codes_in, on_moved
from bot.channels.history import heard, live_buttons, said
from bot.channels.turn import OnMessage, answer
from bot.channels.web_answers import Refused
from bot.channels.web_log import Line, Log
from bot.language.messages import say
from bot.rasa.tracker_store import MEMORY_SECONDS, UNAVAILABLE

NAME = "web"
SESSIONS = 10_000
STREAMS, STREAMS_OF_ONE = 4_000, 8
WAITING = 20  # messages of one session that are not answered yet
BURST, BURST_SECONDS = 10, 20.0  # so many messages at once, and on average in that time: 30 a minute
MINTED, MINTED_SECONDS = 600, 60.0  # new sessions of one address: a whole company may sit behind it
ADDRESSES = 10_000
REMEMBERED = 1_000  # ids of a session's messages, so that one that is sent twice is heard once

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Given:
    """A message of a person's: ``text`` is for Rasa, ``title`` is what the person sees of it (None: nothing).

    Where it is a button, ``pressed`` is the entry that has it and ``button`` its place there; then ``text`` is empty.
    ``opening``: it begins the conversation, and is nothing where one is there.
    """

    id: str
    text: str
    title: str | None
    pressed: Line | None = None
    button: int = 0
    opening: bool = False

    @property
    def typed(self) -> bool:
        """Whether the person wrote it."""
        return self.pressed is None and self.title is not None


class Session:
    """One conversation."""

    def __init__(self, sender: str, hint: str) -> None:
        """Nothing is known of it but the page's language."""
        self.sender, self.hint = sender, hint
        self.log = Log()
        self.readers = 0
        self._limiter = AsyncLimiter(BURST, BURST_SECONDS)
        self._accepting = asyncio.Lock()
        self._heard: LRUCache[str, tuple[str, int] | None] = LRUCache(REMEMBERED)
        self._waiting: deque[Given] = deque()
        self._worker: asyncio.Task[None] | None = None
        self._read = self._known = self._resumed = self._replaced = False

    @property
    def language(self) -> str:
        """The language that the conversation is in; the page's until the bot has spoken."""
        return self.log.language or self.hint

    async def open(self, agent: Agent, again: bool = False) -> None:
        """Reads what was said before, once; ``again`` sees whether it was erased meanwhile."""
        async with self._accepting:
            if (again or not self._read) and not self._waiting:
                await self._settle(agent)

    def remembers(self, number: str) -> bool:
        """Whether a message of that id came before."""
        return number in self._heard

    def entry_of(self, number: str) -> int | None:
        """The number of that message's entry, where it has one that is still there."""
        epoch, entry = self._heard.get(number) or ("", 0)
        return entry if epoch == self.log.epoch else None

    async def accept(self, agent: Agent, on_message: OnMessage, given: Given) -> int | None:
        """Has a message answered in its turn; the number of its entry, where it has one that is still there.

        The same id again changes nothing, also where it was heard before this process was started.

        Raises:
            Refused: there are too many of them.
        """
        async with self._accepting:
            if given.id in self._heard:
                return self.entry_of(given.id)
            if given.opening and (self.log.last or self._waiting):
                return None
            if self._resumed and heard(await self._tracker(agent), given.id):
                return None
            if len(self._waiting) >= WAITING or not self._limiter.has_capacity():
                raise Refused("too-many-messages", after=round(BURST_SECONDS / BURST))
            await self._limiter.acquire()
            line = self.log.heard(given.title, given.id, self.language) if given.title is not None else None
            self._heard[given.id] = (self.log.epoch, line.number) if line else None
            self._waiting.append(given)
            self.log.think(True)
            if self._worker is None:
                self._worker = asyncio.create_task(self._work(agent, on_message))
            return line.number if line else None

    def left(self) -> None:
        """The conversation goes on elsewhere: nothing of it stays here."""
        language = self.language
        self._known = self._resumed = False
        self.log.forget({given.id for given in self._waiting}, last=False)
        self.log.say({"text": say(language, "carry-moved"), "language": language})

    def arrived(self) -> None:
        """Another conversation has taken this one's place, and is to be read when the turn is over."""
        self._replaced = True

    async def _work(self, agent: Agent, on_message: OnMessage) -> None:
        while self._waiting:
            try:
                await self._handle(agent, on_message, self._waiting[0])
            except Exception:
                logger.exception("a widget's message could not be answered")
            self._waiting.popleft()
        self._worker = None
        self.log.think(False)

    async def _handle(self, agent: Agent, on_message: OnMessage, given: Given) -> None:
        text = given.text
        if given.pressed:
            if not self.log.is_live(given.pressed):
                self._say(say(self.language, "old-button"))
                return
            text = given.pressed.buttons[given.button].payload
        self.log.begin_turn()
        code = codes_in(text) if given.typed else None
        if code:
            await self._carry(agent, code)
            return
        await answer(
            on_message,
            text,
            self.sender,
            channel=NAME,
            metadata={"language": self.hint},
            message_id=given.id,
            emit=self._emit,
        )
        await self._settle(agent)

    async def _carry(self, agent: Agent, code: str) -> None:
        sentence = await carry(agent, code, self.sender, self.language)
        if self._replaced:
            self._replaced = self._read = False
            await self._settle(agent)
        self._say(sentence)

    async def _emit(self, message: dict[str, Any]) -> None:
        self.log.say(message)

    def _say(self, text: str) -> None:
        self.log.say({"text": text, "language": self.language})

    async def _settle(self, agent: Agent) -> None:
        """Brings the log in step with what is kept, after a turn or while nothing waits."""
        tracker = await self._tracker(agent)
        if tracker is not None and tracker.get_slot(UNAVAILABLE):
            return
        if not self._read:
            self._read = True
            self._restore(tracker)
        elif tracker is None and self._known:  # it was erased
            later = {given.id for given in list(self._waiting)[1:]}
            self.log.forget(later, last=bool(self._waiting))
        self._known = tracker is not None

    def _restore(self, tracker: DialogueStateTracker | None) -> None:
        self._resumed = tracker is not None
        if tracker is None:
            return
        entries = said(tracker)
        told = {entry.id for entry in entries if entry.id}
        self._heard.update(dict.fromkeys(told))
        self.log.restore(entries, live_buttons(tracker), self.hint)
        for given in self._waiting:
            if given.title is not None and given.id not in told:
                self.log.heard(given.title, given.id, self.language)

    async def _tracker(self, agent: Agent) -> DialogueStateTracker | None:
        return await agent.tracker_store.retrieve(self.sender)


class Sessions:
    """All of them. What is not used is given up, and read anew from what is kept when somebody comes back."""

    def __init__(self) -> None:
        """None yet."""
        self._sessions: TTLCache[str, Session] = TTLCache(SESSIONS, MEMORY_SECONDS)
        self._minting: LRUCache[str, AsyncLimiter] = LRUCache(ADDRESSES)
        self._readers = 0
        on_moved(self._moved)

    async def mint(self, address: str) -> None:
        """Counts a new session of a network address.

        Raises:
            Refused: there were too many from there.
        """
        limiter = self._minting.setdefault(address, AsyncLimiter(MINTED, MINTED_SECONDS))
        if not limiter.has_capacity():
            raise Refused("too-many-sessions", after=1)
        await limiter.acquire()

    def of(self, sender: str, hint: str) -> Session:
        """The session; ``hint`` is the page's language where the session is not known yet."""
        session = self._sessions.get(sender)
        if session is None:
            session = self._sessions[sender] = Session(sender, hint)
        return session

    def keep(self, session: Session) -> None:
        """Lets the session live on from now for as long as an unkept conversation does."""
        if self.has(session):
            self._sessions[session.sender] = session

    def drop(self, sender: str) -> None:
        """Forgets what is shown; what is kept of the conversation stays."""
        session = self._sessions.pop(sender, None)
        if session:
            session.log.close()

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

    def close(self) -> None:
        """Ends every stream, so that the server can stop."""
        for session in list(self._sessions.values()):
            session.log.close()

    def _moved(self, before: str, after: str) -> None:
        if session := self._sessions.get(before):
            session.left()
        if session := self._sessions.get(after):
            session.arrived()
