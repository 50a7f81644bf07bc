"""A browser, the whole bot, and other people's pages: until this folder ends, for Playwright keeps an event loop."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser import servers
from tests.browser.widget import Widget

_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Visit = Callable[..., Widget]
expect.set_options(timeout=20_000)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the browser that NEXTRUNG_BROWSER names."""
    path = os.environ.get("NEXTRUNG_BROWSER") or shutil.which("chromium")
    if not path:
        missing = "no browser: install chromium, or name one in NEXTRUNG_BROWSER"
        pytest.fail(missing) if os.environ.get("NEXTRUNG_REQUIRE_BROWSER") == "1" else pytest.skip(missing)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def pages() -> Iterator[servers.Pages]:
    """Other people's pages; the bot allows those at 127.0.0.1 to hold the widget."""
    opened = servers.Pages()
    yield opened
    opened.close()


@pytest.fixture(scope="package")
def server(
    browser: Browser, trained: Path, pages: servers.Pages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The bot's address."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(trained)
    with servers.bot(home, f"http://127.0.0.1:{pages.port}") as address:
        yield address


@pytest.fixture
def people(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes browser contexts: each is a person with a storage of their own. No page may break."""
    opened: list[BrowserContext] = []
    broken: list[str] = []

    def person(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1280, "height": 800}, **options})
        context.on("weberror", lambda error: broken.append(str(error.error)))
        opened.append(context)
        return context

    yield person
    for context in opened:
        context.close()
    assert not broken


@pytest.fixture
def visit(people: Callable[..., BrowserContext], server: str) -> Visit:
    """Opens the page at ``/``, or another one, as somebody new."""

    def visiting(language: str = "en", url: str | None = None, **options: Any) -> Widget:
        page = people(**options).new_page()
        page.goto(url or f"{server}/?lang={language}")
        return Widget(page, language)

    return visiting
