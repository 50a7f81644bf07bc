"""Conversations in our own database for people who agreed to it, and in this process's memory for everybody else."""

from __future__ import annotations

import itertools
import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from cachetools import LRUCache, TTLCache
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SerializedTrackerAsText, SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from bot.settings import settings
from bot.storage.database import connect, writing
from bot.storage.errors import StorageError
from bot.storage.repository import Repository

logger = logging.getLogger(__name__)

MEMORY_SECONDS = 12 * 60 * 60
MEMORY_CONVERSATIONS = 10_000
LIVE_CONVERSATIONS = 256
CONSENT = "consent"
ERASED = "erased"  # set by the action that erases a person; nothing of the conversation survives the turn
UNAVAILABLE = "unavailable"  # the database did not answer: actions say so and do nothing else


@dataclass
class Live:
    """A conversation as it was saved last: how many events it had, and the newest one's number in the database."""

    tracker: DialogueStateTracker
    events: int
    last: int | None


class ConsentTrackerStore(SQLTrackerStore):
    """Rasa's SQL tracker store on our own engine, behind a check of the ``consent`` slot.

    The conversations of the moment stay in memory as they are, so that a turn writes its own events and reads nothing
    but the number of the last one. A database that does not answer is not mistaken for a stranger: the conversation
    gets the slot ``unavailable``.
    """

    def __init__(self, domain: Domain | None = None, event_broker: EventBroker | None = None, **_: Any) -> None:
        """Called by Rasa. The address of the database comes from the settings, like everybody else's."""
        engine = connect(settings().database_url)
        self.engine = writing(engine)
        self.Base.metadata.create_all(self.engine)
        self.sessionmaker = sessionmaker(bind=self.engine)
        self._reader = sessionmaker(bind=engine)  # takes no write lock
        self._people = Repository(engine)
        self._memory: TTLCache[str, str] = TTLCache(MEMORY_CONVERSATIONS, MEMORY_SECONDS)
        self._live: LRUCache[str, Live] = LRUCache(LIVE_CONVERSATIONS)
        TrackerStore.__init__(self, domain, event_broker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation, from memory or from the database; None for a stranger."""
        live = self._live.pop(sender_id, None)
        # A turn that failed half-way has left events that were never saved: then it is read anew.
        if live and len(live.tracker.events) == live.events and self._is_current(sender_id, live):
            self._live[sender_id] = live
            return live.tracker
        return await self._find(sender_id, super().retrieve)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """The same with all sessions."""
        return await self._find(conversation_id, super().retrieve_full_tracker)

    async def _find(self, sender_id: str, from_database: Any) -> DialogueStateTracker | None:
        remembered = self._memory.get(sender_id)
        if remembered is not None:
            return self.deserialise_tracker(sender_id, remembered)
        try:
            return await from_database(sender_id)
        except (SQLAlchemyError, StorageError):
            logger.error("The database does not answer; a conversation could not be read.")
            slots = self.domain.slots if self.domain else []
            return DialogueStateTracker.from_events(sender_id, [SlotSet(UNAVAILABLE, True)], slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the conversation where its consent says, and nowhere else; where it cannot, it is as it was before."""
        try:
            self._save(tracker)
        except (SQLAlchemyError, StorageError):
            # Raised, Rasa would keep a copy in a memory of its own, which nobody erases.
            logger.error("A conversation could not be saved.")

    def _save(self, tracker: DialogueStateTracker) -> None:
        sender = tracker.sender_id
        live = self._live.pop(sender, None)
        if tracker.get_slot(UNAVAILABLE):
            return
        for event in itertools.islice(tracker.events, live.events if live and live.tracker is tracker else 0, None):
            _lighten(event)
        if tracker.get_slot(ERASED):
            self._memory.pop(sender, None)
            self._delete(sender)
            return
        if tracker.get_slot(CONSENT) is True:
            saved = live.events if live and live.tracker is tracker and live.last is not None else None
            # One that was not kept so far takes the place of an older one, which may have been.
            last = self._append(tracker, saved, anew=sender in self._memory)
            self._memory.pop(sender, None)
        else:
            last = None
            self._memory[sender] = SerializedTrackerAsText.serialise_tracker(tracker)
        self._live[sender] = Live(tracker, len(tracker.events), last)

    async def move(self, before: str, after: str) -> bool:
        """Makes the conversation ``before`` the conversation ``after``; False where there is none.

        Not while either has a turn.

        Raises:
            StorageError: the database cannot be used; nothing has moved.
        """
        tracker = await self.retrieve(before)
        if tracker is None:
            return False
        if tracker.get_slot(UNAVAILABLE):
            raise StorageError("the conversation cannot be read")
        if tracker.get_slot(CONSENT) is True:
            self._people.move(before, after, after.partition("-")[0])
            self._memory.pop(after, None)
        else:
            tracker.sender_id = after
            self._memory[after] = SerializedTrackerAsText.serialise_tracker(tracker)
        self._memory.pop(before, None)
        for sender in (before, after):
            self._live.pop(sender, None)
        return True

    async def keys(self) -> Iterable[str]:
        """Every conversation known here."""
        return [*self._memory.keys(), *await super().keys()]

    def _is_current(self, sender_id: str, live: Live) -> bool:
        """Whether nobody has erased or continued the conversation elsewhere, such as on the command line."""
        if live.last is None:
            return sender_id in self._memory
        try:
            with self._reader() as session:
                return self._last(session, sender_id) == live.last
        except (SQLAlchemyError, StorageError):
            return False

    def _append(self, tracker: DialogueStateTracker, saved: int | None, *, anew: bool) -> int:
        """Writes the events after the first ``saved``; None where that is not known. The number of the last one.

        ``anew`` takes away what is there, and writes all of them.
        """
        with self.session_scope() as session:
            if anew:
                session.execute(sa.delete(self.SQLEvent).where(self.SQLEvent.sender_id == tracker.sender_id))
            if saved is None or anew:
                saved = self._event_query(session, tracker.sender_id, fetch_events_from_all_sessions=False).count()
            rows = [self._row(tracker.sender_id, event) for event in itertools.islice(tracker.events, saved, None)]
            if rows:
                session.execute(sa.insert(self.SQLEvent.__table__), rows)
            last = self._last(session, tracker.sender_id)
            session.commit()
        return last or 0

    @staticmethod
    def _row(sender_id: str, event: Event) -> dict[str, Any]:
        data = event.as_dict()
        return {
            "sender_id": sender_id,
            "type_name": event.type_name,
            "timestamp": data.get("timestamp"),
            "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
            "action_name": data.get("name"),
            "data": json.dumps(data),
        }

    def _last(self, session: Session, sender_id: str) -> int | None:
        query = sa.select(sa.func.max(self.SQLEvent.id)).where(self.SQLEvent.sender_id == sender_id)
        return session.execute(query).scalar()

    def _delete(self, sender_id: str) -> None:
        with self.session_scope() as session:
            session.execute(sa.delete(self.SQLEvent).where(self.SQLEvent.sender_id == sender_id))
            session.commit()


def _lighten(event: Event) -> None:
    """Takes a document's content out of what is kept: an export would be part of the next one."""
    custom = event.data.get("custom") if isinstance(event, BotUttered) else None
    if isinstance(custom, dict) and "document" in custom:
        event.data["custom"] = {key: value for key, value in custom.items() if key != "content"}
