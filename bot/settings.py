"""Settings, all from the environment, each with a default that works on a fresh machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


class SettingError(ValueError):
    """A setting that cannot be used; the message names it and says what would be right."""


@dataclass(frozen=True)
class Settings:
    """What an installation decides.

    Attributes:
        home: folder for the database, models and imported frameworks (``NEXTRUNG_HOME``, default ``var/``).
        port: where the bot is reached (``NEXTRUNG_PORT``, 1-65535).
        host: the address it listens on (``NEXTRUNG_HOST``).
        database_url: SQLAlchemy URL (``NEXTRUNG_DATABASE_URL``); default SQLite in ``home``.
        rest: whether Rasa's own REST channel is on (``NEXTRUNG_REST=1``).
        contact: whom to name when a person asks for a person (``NEXTRUNG_CONTACT``), or None.
        keep_days: after how many days without a word a person's data are purged (``NEXTRUNG_KEEP_DAYS``).
    """

    home: Path
    port: int
    host: str
    database_url: str
    rest: bool
    contact: str | None
    keep_days: int

    @property
    def models(self) -> Path:
        """Where trained models live."""
        return self.home / "models"


def _number(name: str, default: int, low: int, high: int) -> int:
    raw = os.environ.get(name, "").strip() or str(default)
    if not raw.isdecimal() or not low <= int(raw) <= high:
        raise SettingError(f"{name}={raw!r}: give a whole number from {low} to {high}")
    return int(raw)


def settings() -> Settings:
    """Reads the environment anew.

    Raises:
        SettingError: a value that cannot be used.
    """
    home = Path(os.environ.get("NEXTRUNG_HOME") or PROJECT / "var").expanduser().resolve()
    return Settings(
        home=home,
        port=_number("NEXTRUNG_PORT", 5005, 1, 65535),
        host=os.environ.get("NEXTRUNG_HOST") or "0.0.0.0",
        database_url=os.environ.get("NEXTRUNG_DATABASE_URL") or f"sqlite:///{home / 'nextrung.db'}",
        rest=os.environ.get("NEXTRUNG_REST") == "1",
        contact=os.environ.get("NEXTRUNG_CONTACT") or None,
        keep_days=_number("NEXTRUNG_KEEP_DAYS", 730, 1, 36500),
    )
