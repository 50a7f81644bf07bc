"""A real server with the web channel on a small bot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.web.pages import Page, serving

PARTNER = "https://careers.example.org"


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server writes to its log."""
    return tmp_path_factory.mktemp("log") / "log"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, written: Path) -> Iterator[httpx.Client]:
    """The server; one other origin may ask."""
    home = tmp_path_factory.mktemp("home")
    with serving(home, log=written, NEXTRUNG_ORIGINS=PARTNER, NEXTRUNG_PUBLIC_URL="") as client:
        yield client


@pytest.fixture
def page(server: httpx.Client) -> Page:
    """A page with a new session."""
    return Page(server)
