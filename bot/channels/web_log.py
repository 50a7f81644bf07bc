"""What a widget shows of its conversation: numbered entries in memory, which streams and polls read on from.

The numbers belong to an ``epoch``. Where entries are taken away or the log is made anew, a new epoch begins, and
whoever reads is told to start over.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.channels.history import Entry
from bot.showing import Button, Shown, shown

MAX_ENTRIES = 500
MAX_SIZE = 400_000  # characters of what is shown; the newest entry stays whatever its size
MAX_HELD = 3_000_000  # the same with what is in the files
_DONE = 40  # ids of messages that are done


@dataclass(frozen=True)
class Line:
    """One entry. ``shown`` is what the bot's message holds, None for a person's.

    In characters of JSON, ``size`` is what is shown of it, ``held`` what it takes with its files' contents.
    """

    number: int
    public: Mapping[str, Any]
    shown: Shown | None
    turn: int
    size: int
    held: int

    @property
    def buttons(self) -> tuple[Button, ...]:
        """What can be chosen."""
        return self.shown.buttons if self.shown else ()

    @property
    def client(self) -> str | None:
        """The id that the person's page gave the message."""
        return self.public.get("client")


@dataclass(frozen=True)
class Position:
    """Up to where somebody has read: the number of an entry in an epoch."""

    epoch: str = ""
    number: int = 0

    @classmethod
    def parse(cls, text: str | None) -> Position:
        """Reads ``<epoch>.<n>``; anything else is the position of somebody who has read nothing."""
        epoch, _, number = (text or "").partition(".")
        return cls(epoch, int(number)) if number.isascii() and number.isdecimal() and len(number) < 10 else cls()


class Log:
    """The entries of one conversation. All of it belongs to the event loop.

    ``done`` has the ids of the person's messages that were answered last, the newest last, and ``count`` says how many
    there were in all.
    """

    def __init__(self, weigh: Callable[[int], None] = lambda _change: None) -> None:
        """An empty log; ``weigh`` is told each change of what it holds, in characters."""
        self._lines: deque[Line] = deque()
        self._weigh = weigh
        self._size = self._held = 0
        self.done: deque[str] = deque(maxlen=_DONE)
        self.count = 0
        self._turn = self._live_turn = 0
        self.epoch, self.last = _epoch(), 0
        self.typing = self.closed = False
        self.changed = asyncio.Event()

    @property
    def language(self) -> str | None:
        """The language of the bot's newest entry; None where it has said nothing."""
        return next((line.shown.language for line in reversed(self._lines) if line.shown), None)

    @property
    def is_answered(self) -> bool:
        """Whether the bot has said anything in this turn."""
        return any(line.shown and line.turn == self._turn for line in self._lines)

    def heard(self, text: str, client: str | None, language: str) -> Line:
        """Adds what a person said while the conversation was in that language."""
        line = self._person(text, client, language)
        self._wake()
        return line

    def begin_turn(self) -> None:
        """From now on the bot answers another message."""
        self._turn += 1

    def say(self, message: Mapping[str, Any]) -> None:
        """Adds a message of the bot's, where there is anything in it to see."""
        self._bot(message)
        self._wake()

    def offer_again(self) -> None:
        """Adds the buttons that can still be pressed once more, below what was said since."""
        live = [button for line in self._lines if self.is_live(line) for button in line.buttons]
        if live and self.language:
            self.say({"buttons": [vars(button) for button in live], "language": self.language})

    def finish(self, client: str) -> None:
        """Notes that nothing is left to do for the person's message of that id."""
        if client not in self.done:
            self.done.append(client)
            self.count += 1
            self._wake()

    def think(self, typing: bool) -> None:
        """Notes whether the bot is about to answer."""
        if typing != self.typing:
            self.typing = typing
            self._wake()

    def line(self, number: int) -> Line | None:
        """The entry of that number, if it is still there."""
        first = self._lines[0].number if self._lines else 0
        return self._lines[number - first] if self._lines and first <= number <= self.last else None

    def is_live(self, line: Line) -> bool:
        """Whether the entry's buttons can still be pressed: those of the last turn that had any."""
        return bool(line.buttons) and line.turn == self._live_turn and self.line(line.number) is line

    def since(self, position: Position) -> tuple[bool, list[dict[str, Any]]]:
        """What came after a position, and whether its reader has to start over, with all entries that are there."""
        first = self._lines[0].number if self._lines else 1
        reset = position.epoch != self.epoch or not first - 1 <= position.number <= self.last
        after = 0 if reset else position.number
        return reset, [self._written(line) for line in self._lines if line.number > after]

    def forget(self, waiting: Collection[str] = (), last: bool = True) -> None:
        """Takes the entries away, but for the bot's last one and for messages that still wait to be answered."""
        answer = next((line for line in reversed(self._lines) if line.shown), None) if last else None
        self._restart([line for line in self._lines if line is answer or line.client in waiting])
        self._wake()

    def restore(self, entries: Iterable[Entry], live: Collection[Button], language: str) -> None:
        """Makes the log anew from what was said. ``language`` is a person's until the bot has spoken."""
        self._restart([])
        for entry in entries:
            if entry.message is None:
                self._person(entry.text, entry.id, self.language or language)
            else:
                self._bot(entry.message)
        self._revive(len(live))
        self._wake()

    def close(self) -> None:
        """Ends every stream that reads here, and weighs nothing any more."""
        self.closed = True
        self._weigh(-self._held)
        self._weigh = lambda _change: None
        self._wake()

    def _revive(self, buttons: int) -> None:
        """That many buttons, counted from the end, are the ones that can still be pressed."""
        self.begin_turn()
        for at in range(len(self._lines) - 1, -1, -1):
            if buttons <= 0:
                return
            if self._lines[at].buttons:
                self._lines[at] = replace(self._lines[at], turn=self._turn)
                self._live_turn = self._turn
                buttons -= len(self._lines[at].buttons)

    def _person(self, text: str, client: str | None, language: str) -> Line:
        public = {"from": "person", "text": text, "lang": language, "dir": "auto"}
        return self._add({**public, "client": client} if client else public, None)

    def _bot(self, message: Mapping[str, Any]) -> None:
        look = shown(message)
        public: dict[str, Any] = {"from": "bot", "text": look.text, "lang": look.language, "dir": look.direction}
        if look.buttons:
            public["buttons"] = [button.title for button in look.buttons]
            self._live_turn = self._turn
        if look.progress:
            public["progress"] = vars(look.progress)
        if look.ladder:
            public["ladder"] = look.ladder.to_dict()
        if look.files:
            public["files"] = [{"name": f.name, "title": f.title, "media": f.media} for f in look.files]
        if look.text or len(public) > 4:
            self._add(public, look, _length((message.get("custom") or {}).get("content")))

    def _add(self, public: Mapping[str, Any], look: Shown | None, content: int = 0) -> Line:
        self.last += 1
        size = _length(public)
        line = Line(self.last, public, look, self._turn, size, size + content)
        self._lines.append(line)
        self._grow(line.size, line.held)
        while len(self._lines) > 1 and (
            len(self._lines) > MAX_ENTRIES or self._size > MAX_SIZE or self._held > MAX_HELD
        ):
            oldest = self._lines.popleft()
            self._grow(-oldest.size, -oldest.held)
        return line

    def _grow(self, size: int, held: int) -> None:
        self._size += size
        self._held += held
        self._weigh(held)

    def _written(self, line: Line) -> dict[str, Any]:
        live = {"live": self.is_live(line)} if line.buttons else {}
        return {"n": line.number, **line.public, **live}

    def _restart(self, kept: Iterable[Line]) -> None:
        self.epoch = _epoch()
        self._lines = deque(replace(line, number=number) for number, line in enumerate(kept, 1))
        self._grow(sum(line.size for line in self._lines) - self._size, sum(x.held for x in self._lines) - self._held)
        self.last = len(self._lines)

    def _wake(self) -> None:
        # Whoever waits holds the old event; the next one to wait gets the new.
        changed, self.changed = self.changed, asyncio.Event()
        changed.set()


def _length(value: Any) -> int:
    return len(json.dumps(value, ensure_ascii=False, default=str)) if value else 0


def _epoch() -> str:
    return secrets.token_hex(6)
