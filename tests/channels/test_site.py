"""The pages at the root: what machines and people see there."""

from __future__ import annotations

import gzip
from html.parser import HTMLParser

import httpx
import pytest

from bot.channels.site_page import page
from bot.language import LANGUAGES, direction, own_name
from bot.language.choice import preferred
from bot.language.messages import say

ADDRESS = "https://bot.example.org"
ASSETS = {"/widget.js": "text/javascript", "/site.css": "text/css", "/site.svg": "image/svg+xml"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, list[dict[str, str | None]]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.setdefault(tag, []).append(dict(attrs))


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
    tags = _Tags()
    tags.feed(answer.text)
    assert tags.seen["html"] == [{"lang": "ar", "dir": "rtl"}]
    assert "/webhooks/rest/webhook" in answer.text


def test_the_page_comes_in_the_language_that_its_address_asks_for(client: httpx.Client) -> None:
    asked = {
        wish: client.get("/", params={"lang": wish}, headers={"Accept-Language": "nl"}) for wish in ("cy", "xx", "")
    }
    assert {wish: answer.headers["content-language"] for wish, answer in asked.items()} == {
        "cy": "cy",
        "xx": "nl",
        "": "nl",
    }


def test_the_page_runs_nothing_that_stands_in_it(client: httpx.Client) -> None:
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    tags = _Tags()
    tags.feed(answer.text)
    assert [script["src"] for script in tags.seen["script"]] == ["/widget.js"]
    assert "style" not in tags.seen
    assert not any(
        name == "style" or name.startswith("on") for found in tags.seen.values() for tag in found for name in tag
    )


def test_the_page_shows_the_address_that_the_reader_came_by(client: httpx.Client) -> None:
    answer = client.get("/", headers={"Host": "bot.example.org:8080"})
    assert "http://bot.example.org:8080/widget.js" in answer.text
    assert "<b>" not in client.get("/", headers={"Host": "<b>"}).text


@pytest.mark.parametrize(("path", "media"), ASSETS.items())
def test_files_are_compressed_and_not_sent_again(client: httpx.Client, path: str, media: str) -> None:
    zipped, plain = (client.get(path, headers={"Accept-Encoding": wish}) for wish in ("br, gzip;q=0.5", "gzip;q=0, br"))
    assert zipped.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert zipped.text == plain.text
    assert zipped.headers["content-type"].startswith(media)
    assert zipped.headers["vary"] == "Accept-Encoding"
    assert zipped.headers["cache-control"] == "public, max-age=300"
    for known in (zipped.headers["etag"], f'"old", W/{zipped.headers["etag"]}'):
        again = client.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
    assert client.get(path, headers={"If-None-Match": '"old"'}).status_code == 200
    assert client.head(path).status_code == 200


def test_the_widget_is_small_and_any_page_may_load_it(client: httpx.Client) -> None:
    with client.stream("GET", "/widget.js", headers={"Accept-Encoding": "gzip"}) as answer:
        sent = b"".join(answer.iter_raw())
    assert len(sent) <= 15_000
    assert answer.headers["access-control-allow-origin"] == "*"
    script = gzip.decompress(sent).decode()
    assert all(say(language, "widget-offline") in script and own_name(language) in script for language in LANGUAGES)


def test_the_widget_makes_no_markup_of_texts_and_asks_nobody_else(client: httpx.Client) -> None:
    script = client.get("/widget.js").text
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "cookie"):
        assert forbidden not in script
    assert script.count("http://") == script.count("http://www.w3.org/2000/svg") == 1
    assert "https://" not in script


def test_the_head_of_the_page(client: httpx.Client) -> None:
    answer = client.head("/")
    assert (answer.status_code, answer.text) == (200, "")


def test_the_page_names_only_channels_that_are_on(client_without_rest: httpx.Client) -> None:
    assert "/webhooks/rest/webhook" not in client_without_rest.get("/").text
    assert client_without_rest.get("/health").json()["channels"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_page(language: str) -> None:
    shown = page(language, ["rest", "telegram", "unknown"], ADDRESS)
    assert f'<html lang="{language}" dir="{direction(language)}">' in shown
    assert "make chat" in shown
    assert shown.count("<li>") == 3
    assert f"{ADDRESS}/widget.js" in shown
    assert "NEXTRUNG_ORIGINS" in shown
    assert all(f'href="/?lang={code}"' in shown for code in LANGUAGES)


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
