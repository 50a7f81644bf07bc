"""The updates that wait for the bot, in the order in which they came."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tools.botapi.bell import Bell

KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
        "guest_message",
    }
)
DEFAULT_KINDS = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
FIRST = 700_000_001


@dataclass(frozen=True)
class Waiting:
    """An update that waits; those with the same ``queue`` are delivered to a webhook one after the other."""

    update: dict[str, Any]
    queue: int

    @property
    def id(self) -> int:
        """The update's id."""
        return int(self.update["update_id"])


class Updates:
    """What is not confirmed yet. Safe to use from several threads."""

    def __init__(self) -> None:
        """None."""
        self._lock = threading.RLock()
        self._next = FIRST
        self._waiting: list[Waiting] = []
        self._again: list[Waiting] = []
        self._all: dict[int, Waiting] = {}
        self.allowed: frozenset[str] = DEFAULT_KINDS
        self.bell = Bell()

    def __len__(self) -> int:
        """How many wait."""
        return len(self._waiting) + len(self._again)

    def allow(self, kinds: Iterable[str]) -> None:
        """Lets in only these from now on; those that wait stay. None at all means the default."""
        self.allowed = frozenset(kinds) or DEFAULT_KINDS

    def add(self, kind: str, content: dict[str, Any], queue: int) -> int | None:
        """A new update's id; None where the bot does not want its kind."""
        if kind not in self.allowed:
            return None
        with self._lock:
            waiting = Waiting({"update_id": self._next, kind: content}, queue)
            self._next += 1
            self._waiting.append(waiting)
            self._all[waiting.id] = waiting
        self.bell.ring()
        return waiting.id

    def resend(self, id: int) -> None:
        """Delivers an update once more, with the same id, whether it was confirmed or not.

        Raises:
            KeyError: there was none with this id.
        """
        with self._lock:
            self._again.append(self._all[id])
        self.bell.ring()

    @property
    def last(self) -> int:
        """The id of the newest update."""
        return self._next - 1

    def page(self, offset: int, limit: int) -> list[dict[str, Any]]:
        """Confirms what ``offset`` confirms, and returns the first updates that wait then, as ``getUpdates`` does.

        Args:
            offset: those before it are confirmed, unless it is beyond the next id to be given; below 0: all but the
                last ``-offset`` are; 0: none.
            limit: at most so many.
        """
        with self._lock:
            if offset < 0:
                self._waiting = self._waiting[offset:]
            elif offset <= self._next:
                self._waiting = [waiting for waiting in self._waiting if waiting.id >= offset]
            found = [*self._again, *self._waiting][:limit]
            self._again = self._again[limit:]
        return [waiting.update for waiting in found]

    def confirm(self, waiting: Waiting) -> None:
        """Takes one out that a webhook has accepted."""
        with self._lock:
            for line in (self._again, self._waiting):
                if waiting in line:
                    line.remove(waiting)
                    return

    def clear(self) -> None:
        """Drops all that wait."""
        with self._lock:
            self._waiting, self._again = [], []

    def heads(self) -> dict[int, Waiting]:
        """The first update of every queue."""
        with self._lock:
            found: dict[int, Waiting] = {}
            for waiting in [*self._again, *self._waiting]:
                found.setdefault(waiting.queue, waiting)
        return found
