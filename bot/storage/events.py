"""Rasa's own table, where its tracker store keeps the conversations. It is read and emptied here, never made."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Column, Float, Integer, MetaData, String, Table, Text, delete, func, inspect, select, update
from sqlalchemy.orm import Session

NAME = "events"

# In a MetaData of its own: it is no part of our schema.
EVENTS = Table(
    NAME,
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("sender_id", String(255)),
    Column("timestamp", Float),
    Column("data", Text),
)


def conversation(session: Session, sender: str) -> list[Any]:
    """Everything Rasa has kept of this conversation, oldest first."""
    if not _exists(session):
        return []
    rows = session.scalars(select(EVENTS.c.data).where(EVENTS.c.sender_id == sender).order_by(EVENTS.c.id))
    return [_parsed(row) for row in rows]


def delete_conversation(session: Session, sender: str) -> int:
    """Deletes it; the number of events."""
    if not _exists(session):
        return 0
    return int(session.execute(delete(EVENTS).where(EVENTS.c.sender_id == sender)).rowcount)


def rename_conversation(session: Session, before: str, after: str) -> None:
    """Gives it another sender."""
    if _exists(session):
        session.execute(update(EVENTS).where(EVENTS.c.sender_id == before).values(sender_id=after))


def last_heard(session: Session) -> dict[str, float]:
    """When each conversation had its last event, in seconds since 1970."""
    if not _exists(session):
        return {}
    last = func.coalesce(func.max(EVENTS.c.timestamp), 0.0)
    return {sender: at for sender, at in session.execute(select(EVENTS.c.sender_id, last).group_by(EVENTS.c.sender_id))}


def _exists(session: Session) -> bool:
    return bool(inspect(session.connection()).has_table(NAME))


def _parsed(data: str | None) -> Any:
    try:
        return json.loads(data or "null")
    except ValueError:
        return data
