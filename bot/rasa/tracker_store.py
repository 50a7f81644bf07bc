"""Conversations in our own database for people who agreed to it, and in this process's memory for everybody else."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from cachetools import TTLCache
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SerializedTrackerAsText, SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import sessionmaker

from bot.settings import settings
from bot.storage.database import connect, writing
from bot.storage.errors import StorageError

logger = logging.getLogger(__name__)

MEMORY_SECONDS = 12 * 60 * 60
MEMORY_CONVERSATIONS = 10_000
CONSENT = "consent"
ERASED = "erased"  # set by the action that erases a person; nothing of the conversation survives the turn
UNAVAILABLE = "unavailable"  # the database did not answer: actions say so and do nothing else


class ConsentTrackerStore(SQLTrackerStore):
    """Rasa's SQL tracker store on our own engine, behind a check of the ``consent`` slot.

    A database that does not answer is not mistaken for a stranger: the conversation gets the slot ``unavailable``.
    """

    def __init__(self, domain: Domain | None = None, event_broker: EventBroker | None = None, **_: Any) -> None:
        """Called by Rasa. The address of the database comes from the settings, like everybody else's."""
        self.engine = writing(connect(settings().database_url))
        self.Base.metadata.create_all(self.engine)
        self.sessionmaker = sessionmaker(bind=self.engine)
        self._memory: TTLCache[str, str] = TTLCache(MEMORY_CONVERSATIONS, MEMORY_SECONDS)
        TrackerStore.__init__(self, domain, event_broker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation, from memory or from the database; None for a stranger."""
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
        """Keeps the conversation where its consent says, and nowhere else."""
        if tracker.get_slot(UNAVAILABLE):
            return
        if tracker.get_slot(ERASED):
            self._memory.pop(tracker.sender_id, None)
            self._delete(tracker.sender_id)
            return
        if tracker.get_slot(CONSENT) is True:
            await super().save(tracker)
            self._memory.pop(tracker.sender_id, None)
        else:
            self._memory[tracker.sender_id] = SerializedTrackerAsText.serialise_tracker(tracker)

    async def keys(self) -> Iterable[str]:
        """Every conversation known here."""
        return [*self._memory.keys(), *await super().keys()]

    def _delete(self, sender_id: str) -> None:
        with self.session_scope() as session:
            session.execute(sa.delete(self.SQLEvent).where(self.SQLEvent.sender_id == sender_id))
            session.commit()
