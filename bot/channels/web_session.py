"""One conversation of the widget's: what it shows, and the messages that it answers one after another."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from aiolimiter import AsyncLimiter
from cachetools import LRUCache
from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.carrying import carry, codes_in, pending
from bot.channels.history import heard, live_buttons, said
from bot.channels.turn import OnMessage, answer
from bot.channels.web_answers import Refused
from bot.channels.web_log import Line, Log
from bot.language.messages import say
from bot.rasa.tracker_store import UNAVAILABLE

NAME = "web"
WAITING = 20  # messages of one session that are not answered yet
BURST, BURST_SECONDS = 10, 20.0  # so many messages at once, and on average in that time: 30 a minute
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


class State(Enum):
    """How the log stands to what Rasa's tracker has."""

    UNREAD = auto()  # the tracker has not been looked at, or is another conversation's by now
    EMPTY = auto()  # there is none
    SHOWN = auto()  # all of it was said here, so that every id is remembered
    RESUMED = auto()  # it began before the log did: an id that is not remembered may be in it


class Session:
    """One conversation."""

    def __init__(self, sender: str, hint: str, weigh: Callable[[int], None] = lambda _change: None) -> None:
        """Nothing is known of it but the page's language; ``weigh`` is told by how much the log grows."""
        self.sender, self.hint = sender, hint
        self.log = Log(weigh)
        self.readers = self.users = 0  # open streams and polls; requests of any kind
        self.spoken = time.monotonic()  # when the person spoke last
        self.worker: asyncio.Task[None] | None = None
        self._state = State.UNREAD
        self._limiter = AsyncLimiter(BURST, BURST_SECONDS)
        self._accepting = asyncio.Lock()
        self._heard: LRUCache[str, tuple[str, int] | None] = LRUCache(REMEMBERED)
        self._waiting: deque[Given] = deque()

    @property
    def busy(self) -> bool:
        """Whether somebody reads along, or waits for an answer."""
        return bool(self.users or self._waiting)

    @property
    def language(self) -> str:
        """The language that the conversation is in; the page's until the bot has spoken."""
        return self.log.language or self.hint

    async def open(self, agent: Agent, again: bool = False) -> None:
        """Reads what was said before, once; ``again`` sees whether it was erased meanwhile."""
        async with self._accepting:
            if (again or self._state is State.UNREAD) and not self._waiting:
                await self._settle(agent)

    def remembers(self, number: str) -> bool:
        """Whether a message of that id came before."""
        return number in self._heard

    def entry_of(self, number: str) -> int | None:
        """The number of that message's entry, where it has one that is still there."""
        epoch, entry = self._heard.get(number) or ("", 0)
        return entry if epoch == self.log.epoch else None

    def is_done(self, number: str) -> bool:
        """Whether nothing is left to do for a message that was accepted, and it is kept as far as it may be."""
        return number in self.log.done or all(given.id != number for given in self._waiting)

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
            if self._state is State.RESUMED and heard(await self._tracker(agent), given.id):
                return None
            if len(self._waiting) >= WAITING or not self._limiter.has_capacity():
                raise Refused("too-many-messages", after=round(BURST_SECONDS / BURST))
            await self._limiter.acquire()
            line = self.log.heard(given.title, given.id, self.language) if given.title is not None else None
            self._heard[given.id] = (self.log.epoch, line.number) if line else None
            self._waiting.append(given)
            self.log.think(True)
            if self.worker is None:
                self.worker = asyncio.create_task(self._work(agent, on_message))
            return line.number if line else None

    def left(self) -> None:
        """The conversation goes on elsewhere: nothing of it stays here."""
        language = self.language
        self._state = State.EMPTY
        self.log.forget({given.id for given in self._waiting}, last=False)
        self.log.say({"text": say(language, "carry-moved"), "language": language})

    def arrived(self) -> None:
        """Another conversation has taken this one's place, and is to be read when the turn is over."""
        self._state = State.UNREAD

    async def _work(self, agent: Agent, on_message: OnMessage) -> None:
        while self._waiting:
            self.log.begin_turn()
            try:
                await self._handle(agent, on_message, self._waiting[0])
            except Exception:
                logger.exception("a widget's message could not be answered")
                if not self.log.is_answered:
                    self._say(say(self.language, "something-broke"))
            self.log.finish(self._waiting.popleft().id)
        self.worker = None
        self.log.think(False)

    async def _handle(self, agent: Agent, on_message: OnMessage, given: Given) -> None:
        text, hidden = given.text, given.title is None
        if given.pressed:
            if not self.log.is_live(given.pressed):
                self._say(say(self.language, "old-button"))
                return
            text = given.pressed.buttons[given.button].payload
        if given.typed and (code := codes_in(text)):
            again = await self._carry(agent, code)
            if again is None:
                return
            text, hidden = again, True
        language = self.language
        messages = await answer(
            on_message,
            text,
            self.sender,
            channel=NAME,
            metadata={"language": self.hint, **({"hidden": True} if hidden else {})},
            message_id=given.id,
            emit=self._emit,
            language=language,
        )
        if messages[-1].get("text") == say(language, "something-broke"):
            self.log.offer_again()
        self.log.finish(given.id)  # before an erased log is made anew, in which the message has no place
        await self._settle(agent)

    async def _carry(self, agent: Agent, code: str) -> str | None:
        """Goes on with the conversation behind a code; what to send to Rasa for its open question, if it has one."""
        sentence = await carry(agent, code, self.sender, self.language)
        if self._state is not State.UNREAD:
            self._say(sentence)
            return None
        await self._settle(agent)
        self._say(sentence)
        again = pending(await self._tracker(agent))
        if again is None:
            self.log.offer_again()
        else:
            self.log.begin_turn()
        return again

    async def _emit(self, message: dict[str, Any]) -> None:
        self.log.say(message)

    def _say(self, text: str) -> None:
        self.log.say({"text": text, "language": self.language})

    async def _settle(self, agent: Agent) -> None:
        """Brings the log in step with what is kept, after a turn or while nothing waits."""
        tracker = await self._tracker(agent)
        if tracker is not None and tracker.get_slot(UNAVAILABLE):
            return
        if self._state is State.UNREAD:
            self._state = State.EMPTY if tracker is None else State.RESUMED
            self._restore(tracker)
        elif tracker is None and self._state is not State.EMPTY:  # it was erased
            self._state = State.EMPTY
            later = {given.id for given in list(self._waiting)[1:]}
            self.log.forget(later, last=bool(self._waiting))
        elif tracker is not None and self._state is State.EMPTY:
            self._state = State.SHOWN

    def _restore(self, tracker: DialogueStateTracker | None) -> None:
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
