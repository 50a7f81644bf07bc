"""A Bot API server on loopback, somebody who writes to it, and an installation that takes it for Telegram."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.telegram.library import run
from tools.botapi import Person, Server


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> None:
    """What is logged is seen, whatever an earlier test of the same process has set."""
    logging.disable(logging.NOTSET)
    caplog.set_level(logging.WARNING)
    for name, logger in logging.root.manager.loggerDict.items():
        if name.startswith("bot") and isinstance(logger, logging.Logger):
            logger.disabled, logger.propagate = False, True
            logger.setLevel(logging.NOTSET)


@pytest.fixture
def botapi() -> Iterator[Server]:
    """A server that runs; it delivers to a webhook again without much delay."""
    with Server() as server:
        server.world.retry_delay = 0.05
        yield server


@pytest.fixture
def ana(botapi: Server) -> Person:
    """Somebody who has written; that is confirmed already."""
    person = botapi.person()
    person.say("hello")
    run(botapi, lambda bot: bot.get_updates(offset=botapi.world.updates.last + 1))
    return person


@pytest.fixture
def on_telegram(botapi: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation of its own, whose Telegram is the server on loopback."""
    monkeypatch.setenv("NEXTRUNG_HOME", str(tmp_path))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", botapi.token)
    monkeypatch.setenv("NEXTRUNG_TELEGRAM_API", botapi.url)
    for name in ("NEXTRUNG_PUBLIC_URL", "NEXTRUNG_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
