"""What can go wrong with the database, said without a word of anybody's data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

# Words in a driver's message -> what to tell the operator. The driver's own words stay in ``__cause__``.
_REASONS = {
    "full": "the disk is full",
    "no space left": "the disk is full",
    "locked": "another process is holding the database",
    "readonly": "the database cannot be written",
    "read-only": "the database cannot be written",
    "unable to open": "the database file cannot be opened",
    "malformed": "the database file is damaged",
    "not a database": "the file is not a database",
    "disk i/o": "the disk cannot be read or written",
    "connect": "the database cannot be reached",
}


class StorageError(RuntimeError):
    """The database did not do what was asked; nothing of the call was kept. The cause is in ``__cause__``."""


class NoConsent(PermissionError):
    """The person has not agreed that anything is kept."""


@contextmanager
def guarded() -> Iterator[None]:
    """Turns whatever SQLAlchemy raises into :class:`StorageError`.

    Raises:
        StorageError: with a message fit for any log.
    """
    try:
        yield
    except SQLAlchemyError as error:
        text = str(getattr(error, "orig", None) or "").lower()
        reason = next((reason for word, reason in _REASONS.items() if word in text), None)
        raise StorageError(reason or f"the database refused ({type(error).__name__})") from error
