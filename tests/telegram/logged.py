"""What the Telegram channel has logged."""

from __future__ import annotations

import logging

import pytest


def logged(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Its warnings and errors, oldest first."""
    return [
        r.getMessage() for r in caplog.records if r.name.startswith("bot.channels") and r.levelno >= logging.WARNING
    ]
