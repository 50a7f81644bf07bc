"""The pages at the root: what machines and people see there."""

from __future__ import annotations

from html.parser import HTMLParser

import httpx
import pytest

from bot.channels.site import page, preferred
from bot.language import LANGUAGES, direction


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, dict[str, str | None]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.setdefault(tag, dict(attrs))


def test_health_says_what_is_not_well(client: httpx.Client) -> None:
    answer = client.get("/health")
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "degraded",
        "model": "ok",
        "actions": "failing",
        "database": "failing",
        "channels": ["rest"],
    }
    assert answer.headers["cache-control"] == "no-store"


def test_the_page_comes_in_the_readers_language(client: httpx.Client) -> None:
    answer = client.get("/", headers={"Accept-Language": "fr, ar-EG;q=0.9, en;q=0.2"})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["content-language"] == "ar"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    tags = _Tags()
    tags.feed(answer.text)
    assert tags.seen["html"] == {"lang": "ar", "dir": "rtl"}
    assert "script" not in tags.seen
    assert "/webhooks/rest/webhook" in answer.text


def test_the_head_of_the_page(client: httpx.Client) -> None:
    answer = client.head("/")
    assert (answer.status_code, answer.text) == (200, "")


def test_the_page_names_only_channels_that_are_on(client_without_rest: httpx.Client) -> None:
    assert "/webhooks/rest/webhook" not in client_without_rest.get("/").text
    assert client_without_rest.get("/health").json()["channels"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_page(language: str) -> None:
    shown = page(language, ["rest", "unknown"])
    assert f'<html lang="{language}" dir="{direction(language)}">' in shown
    assert "make chat" in shown
    assert shown.count("<li>") == 2


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("nl", "nl"),
        ("cy-GB,en;q=0.8", "cy"),
        ("en;q=0.1, HU;q=0.7", "hu"),
        ("pl;q=0, nl;q=0.1", "nl"),
        ("xx, yy", "en"),
        ("nl;q=soon, pl;q=0.5", "pl"),
        ("*", "en"),
        (",;=,;q=", "en"),
        ("a" * 100_000, "en"),
    ],
)
def test_the_preferred_language(header: str, language: str) -> None:
    assert preferred(header) == language
