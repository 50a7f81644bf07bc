"""Settings, all from the environment, each with a default that works on a fresh machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_SHORTEST_SECRET = 32
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
        public_url: where the world reaches the bot, such as ``https://bot.example.org`` (``NEXTRUNG_PUBLIC_URL``); with
            it Telegram calls the bot instead of being asked. No slash at its end.
        origins: the origins of other people's pages that may hold the widget (``NEXTRUNG_ORIGINS``, by commas).
        telegram_token: the bot's token from Telegram (``TELEGRAM_BOT_TOKEN``), or None where it is off.
        telegram_api: where the Bot API is reached (``NEXTRUNG_TELEGRAM_API``). No slash at its end.
        secret: what tokens are signed with (``NEXTRUNG_SECRET``, 32 characters or more); None: a file in ``home``.
        keep_days: after how many days without a word a person's data are purged (``NEXTRUNG_KEEP_DAYS``).
    """

    home: Path
    port: int
    host: str
    database_url: str
    rest: bool
    contact: str | None
    public_url: str | None
    origins: tuple[str, ...]
    telegram_token: str | None
    telegram_api: str
    secret: str | None
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


def _address(name: str, default: str = "") -> str:
    raw = os.environ.get(name, "").strip().rstrip("/") or default
    parts = urlsplit(raw)
    if raw and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment):
        raise SettingError(f"{name}={raw!r}: give an address such as https://bot.example.org")
    return raw


def _secret(name: str) -> str | None:
    raw = os.environ.get(name, "")
    if raw and len(raw) < _SHORTEST_SECRET:
        raise SettingError(f"{name}: give at least {_SHORTEST_SECRET} characters that nobody can guess")
    return raw or None


def _origins(name: str) -> tuple[str, ...]:
    found = []
    for raw in filter(None, map(str.strip, os.environ.get(name, "").split(","))):
        parts = urlsplit(raw.rstrip("/"))
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or parts.username:
            raise SettingError(f"{name}: {raw!r} is no origin; give some such as https://careers.example.org")
        found.append(f"{parts.scheme}://{parts.netloc}".lower())
    return tuple(found)


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
        public_url=_address("NEXTRUNG_PUBLIC_URL") or None,
        origins=_origins("NEXTRUNG_ORIGINS"),
        telegram_token=os.environ.get("TELEGRAM_BOT_TOKEN", "").strip() or None,
        telegram_api=_address("NEXTRUNG_TELEGRAM_API", "https://api.telegram.org"),
        secret=_secret("NEXTRUNG_SECRET"),
        keep_days=_number("NEXTRUNG_KEEP_DAYS", 730, 1, 36500),
    )
