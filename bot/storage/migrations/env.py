"""How Alembic runs the migrations: on the connection it is given, inside that connection's transaction."""

from __future__ import annotations

from typing import Any

from alembic import context

from bot.storage.events import NAME as RASA_EVENTS
from bot.storage.models import metadata


def include_object(_item: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    """Rasa makes and keeps its own table."""
    return not (kind == "table" and name == RASA_EVENTS)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=include_object,
    compare_type=True,
    render_as_batch=True,  # SQLite alters a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
