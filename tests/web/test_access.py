"""Who may ask, from where, and how much."""

from __future__ import annotations

import json
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest

from bot.channels import web_tokens
from bot.channels.web_origins import Origins
from bot.language.messages import say
from tests.web.conftest import PARTNER
from tests.web.pages import Page, reading, texts

SID = "0123456789abcdef" * 2


@pytest.fixture
def own_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """An installation of this process's own; its key."""
    monkeypatch.setenv("NEXTRUNG_HOME", str(tmp_path))
    monkeypatch.delenv("NEXTRUNG_SECRET", raising=False)
    web_tokens._secret.cache_clear()
    return web_tokens._secret("web-session")


def forged(key: bytes | str, algorithm: str = "HS256", **changed: Any) -> str:
    """A token of somebody's own making."""
    now = int(time.time())
    claims = {"aud": "nextrung-web", "iat": now, "exp": now + 60, "sid": SID, **changed}
    return jwt.encode({name: value for name, value in claims.items() if value is not None}, key, algorithm)


def test_a_token_says_the_session_and_its_conversation_only_to_us(own_secret: bytes) -> None:
    token = web_tokens.new()
    again = web_tokens.read(f"Bearer {token.written()}")
    assert again is not None
    assert (again.sid, again.sender) == (token.sid, token.sender)
    assert token.sid not in token.sender
    assert len(token.sender) == len("web-") + 32
    assert web_tokens.read(f"Bearer {forged(own_secret)}") is not None


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": "other"},
        {"aud": None},
        {"exp": 1},
        {"exp": None},
        {"iat": None},
        {"sid": None},
        {"sid": 5},
        {"sid": "x"},
    ],
)
def test_a_token_with_a_wrong_claim_is_none(own_secret: bytes, changed: dict[str, Any]) -> None:
    assert web_tokens.read(f"Bearer {forged(own_secret, **changed)}") is None


def test_a_token_of_another_key_or_algorithm_is_none(own_secret: bytes) -> None:
    assert web_tokens.read(f"Bearer {forged('x' * 32)}") is None
    assert web_tokens.read(f"Bearer {forged(own_secret * 2, 'HS512')}") is None
    assert web_tokens.read(f"Bearer {forged('', 'none')}") is None
    for header in (None, "", "Bearer", "Bearer ", f"Basic {forged(own_secret)}", "Bearer a.b.c"):
        assert web_tokens.read(header) is None


def test_a_token_is_renewed_after_a_day(own_secret: bytes) -> None:
    assert not web_tokens.Token(SID, time.time() - 80_000).old
    assert web_tokens.Token(SID, time.time() - 90_000).old


@pytest.mark.parametrize("path", ["/stream", "/poll", "/file/x/1/0"])
def test_nothing_is_read_without_a_good_token(server: httpx.Client, path: str) -> None:
    for headers in ({}, {"Authorization": f"Bearer {forged('x' * 32)}"}):
        answer = server.get(path, headers={**headers, "Accept-Language": "nl"})
        assert (answer.status_code, answer.json()) == (
            401,
            {"error": "session", "text": say("nl", "web-session-over")},
        )


def test_nothing_is_written_without_a_good_token(server: httpx.Client, page: Page) -> None:
    body = {"id": "some-id-1234", "text": "x", "sender": "web-0", "token": page.token}
    assert server.post("/message", json=body).status_code == 401
    assert server.post(f"/message?token={page.token}", json=body).status_code == 401
    assert server.delete("/session").status_code == 401


def test_a_foreign_token_gets_a_new_session(server: httpx.Client) -> None:
    page = Page(server, token=forged("x" * 32))
    assert page.session["new"] is True


def test_nobody_sees_anothers_conversation(server: httpx.Client) -> None:
    one, other = Page(server), Page(server)
    one.say("my secret")
    assert other.poll()["entries"] == []
    assert other.get("/poll", after=f"{one.epoch}.0", wait=0).json()["entries"] == []
    other.say("hello")
    assert "my secret" not in texts(other.settled())


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://careers.example.org.evil.example", "x"])
def test_other_pages_are_refused_and_cannot_read_why(server: httpx.Client, page: Page, origin: str) -> None:
    for method, path in (("POST", "/session"), ("POST", "/message"), ("GET", "/poll"), ("GET", "/stream")):
        answer = server.request(method, path, headers={**page.headers, "Origin": origin})
        assert (answer.status_code, answer.json()["error"]) == (403, "origin")
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert answer.headers["vary"] == "Origin"
    asked = server.options("/message", headers={"Origin": origin, "Access-Control-Request-Method": "POST"})
    assert "access-control-allow-origin" not in asked.headers


def test_an_allowed_page_may_ask_beforehand_and_read_the_answer(server: httpx.Client, page: Page) -> None:
    asked = server.options(
        "/message",
        headers={
            "Origin": PARTNER,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization,content-type",
        },
    )
    assert asked.status_code == 204
    assert asked.headers.get_list("access-control-allow-origin") == [PARTNER]
    assert "POST" in asked.headers["access-control-allow-methods"]
    assert "Authorization" in asked.headers["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in asked.headers
    answer = server.get("/poll?wait=0", headers={**page.headers, "Origin": PARTNER})
    assert answer.headers.get_list("access-control-allow-origin") == [PARTNER]
    headers = {**page.headers, "Origin": PARTNER}
    with server.stream("GET", "/stream", headers=headers) as stream:
        assert stream.headers.get_list("access-control-allow-origin") == [PARTNER]


def test_our_own_page_may_ask(server: httpx.Client) -> None:
    own = str(server.base_url.copy_with(path="")).rstrip("/")
    assert server.post("/session", json={}, headers={"Origin": own}).status_code == 200


@pytest.mark.parametrize(
    ("origin", "host", "allowed"),
    [
        (None, "bot", True),
        ("https://bot", "bot", True),
        ("https://bot:443", "bot", True),
        ("http://bot:443", "bot", False),
        ("https://BOT", "bot:443", True),
        ("https://own.example", "10.0.0.1:5005", True),
        ("http://own.example", "10.0.0.1:5005", False),
        ("https://a.example", "bot", True),
        ("https://a.example:8443", "bot", False),
        ("ftp://bot", "bot", False),
        ("https://", "", False),
        ("https://[", "bot", False),
        ("null", "null", False),
        ("file://", "", False),
    ],
)
def test_which_origins_are_ours(origin: str | None, host: str, allowed: bool) -> None:
    assert Origins("https://own.example", ["https://a.example"]).allow(origin, host) is allowed


@pytest.mark.parametrize(("method", "path"), [("GET", "/poll"), ("PUT", "/session"), ("GET", "/nowhere")])
def test_every_answer_has_the_security_headers(server: httpx.Client, method: str, path: str) -> None:
    headers = server.request(method, path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


def test_a_flood_is_stopped_in_the_sessions_language_and_hurts_nobody_else(server: httpx.Client) -> None:
    page = Page(server, language="cy")
    answers = [page.send(text=f"{number}") for number in range(15)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) >= 4
    assert refused[0].json() == {"error": "too-many-messages", "text": say("cy", "web-too-many-messages")}
    assert int(refused[0].headers["retry-after"]) > 0
    assert page.send(id=json.loads(answers[0].request.content)["id"], text="0").status_code == 202
    heard = [e["text"] for e in page.settled() if e["from"] == "person"]
    assert heard == [str(number) for number in range(15) if answers[number].status_code == 202]
    assert texts(Page(server).say("hello")) == ["hello", "heard hello"]


def test_two_hundred_people_behind_one_address_are_let_in(server: httpx.Client) -> None:
    assert {server.post("/session", json={}).status_code for _ in range(200)} == {200}


def test_a_conversation_is_open_in_eight_windows_at_most(page: Page) -> None:
    with ExitStack() as windows:
        streams = [windows.enter_context(reading(page)) for _ in range(8)]
        assert [next(events)[0] for events in streams] == ["ready"] * 8
        answer = page.get("/poll", wait=0)
        assert (answer.status_code, answer.json()["error"]) == (429, "too-many-windows")


def test_a_huge_body_is_refused(page: Page) -> None:
    answer = page.client.post("/message", content=b" " * 10_000_000, headers=page.headers)
    assert (answer.status_code, answer.json()["error"]) == (413, "too-large")
