"""Nobody reads another person's conversation, and text is text wherever it comes from."""

from __future__ import annotations

import json

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.servers import Pages
from tests.browser.widget import Widget

SECRET = "I once lost the keys of the whole building"
MARKUP = "<img src=x onerror=\"document.title='broken in'\"><script>document.title='broken in'</script>"


def token_of(widget: Widget) -> str:
    """The session's token, as the page keeps it."""
    return str(widget.page.evaluate("Object.values(localStorage)[0]"))


def read(server: str, token: str | None) -> httpx.Response:
    """The conversation behind a token."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.get(f"{server}/webhooks/web/poll?wait=0", headers=headers, trust_env=False)


def told(visit: Visit) -> Widget:
    """A conversation with something in it that is nobody else's business."""
    widget = visit()
    widget.open()
    widget.agree()
    widget.say(SECRET)
    expect(widget.person(SECRET)).to_have_count(1)
    return widget


def test_only_the_persons_own_token_reads_their_conversation(visit: Visit, server: str) -> None:
    token = token_of(told(visit))
    stranger = visit()
    stranger.open()
    assert SECRET in read(server, token).text
    assert SECRET not in read(server, token_of(stranger)).text
    head, body, signature = token.split(".")
    forged = [None, "", "x", f"{head}.{body}.", f"{head}.{body}.{signature[::-1]}", f"{head}.{body[::-1]}.{signature}"]
    for attempt in forged:
        answer = read(server, attempt)
        assert answer.status_code == 401, attempt
        assert SECRET not in answer.text


def test_a_forged_token_in_the_browser_begins_a_conversation_of_its_own(visit: Visit) -> None:
    owner = told(visit)
    token = token_of(owner)
    stranger = visit()
    stranger.page.evaluate(
        "([server, token]) => localStorage.setItem(`nextrung:${server}/`, token)",
        [stranger.page.url.split("/?")[0], token[:-4] + "AAAA"],
    )
    stranger.open()
    expect(stranger.bot("ask-consent")).to_be_visible()
    assert SECRET not in (stranger.log.text_content() or "")
    assert token_of(stranger) != token


def test_markup_is_shown_as_it_was_written(visit: Visit, server: str, pages: Pages) -> None:
    quoted = MARKUP.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    script = (
        f'<script src="{server}/widget.js" data-title="{quoted}" data-language="{quoted}" data-position="{quoted}" '
        f"data-avatar=\"javascript:document.title='broken in'\"></script>"
    )
    widget = visit(url=pages.put(script))
    widget.open()
    widget.agree()
    expect(widget.panel.get_by_role("heading")).to_have_text(MARKUP)
    with widget.page.expect_response("**/webhooks/web/message"):  # or the next rule is for it too
        widget.say(MARKUP)
    expect(widget.person(MARKUP)).to_have_count(1)

    refusal = {"status": 400, "body": json.dumps({"error": MARKUP, "text": MARKUP}), "content_type": "application/json"}
    widget.page.route(
        "**/webhooks/web/message",
        lambda route: route.fulfill(**refusal, headers={"Access-Control-Allow-Origin": "*"}),
    )
    widget.say("help")
    expect(widget.notice).to_have_text(MARKUP)
    assert widget.page.locator("nextrung-chat img:not(.avatar), nextrung-chat script").count() == 0
    expect(widget.page).to_have_title("Page")


def test_what_the_bot_quotes_is_text_too(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.agree()
    widget.say(f"{MARKUP} I work on a help desk, answer phones and student tickets and solve most problems myself.")
    widget.page.reload()
    widget.open()
    expect(widget.log.locator(".message.person")).to_have_count(2)
    assert widget.page.locator("nextrung-chat img:not(.avatar), nextrung-chat script").count() == 0
    expect(widget.page).not_to_have_title("broken in")


@pytest.mark.parametrize("body", ["<html>", pytest.param('{"text": 5}', marks=pytest.mark.slow)])
def test_nonsense_from_a_proxy_does_no_harm(visit: Visit, body: str) -> None:
    widget = visit()
    answers = iter([502, 502])

    def hinder(route: object) -> None:
        status = next(answers, None)
        if status:
            route.fulfill(status=status, body=body)  # type: ignore[attr-defined]
        else:
            route.continue_()  # type: ignore[attr-defined]

    widget.page.route("**/webhooks/web/session", hinder)
    widget.open()
    expect(widget.bot("ask-consent")).to_be_visible()
    expect(widget.notice).to_have_text("")


def test_an_address_that_the_bot_names_is_a_link_and_nothing_else_is(visit: Visit) -> None:
    widget = visit()
    said = f"Open https://t.me/bot?start=K7QM-2XWD or javascript:alert(1) {MARKUP}"
    entry = {"n": 1, "from": "bot", "text": said, "lang": "en", "dir": "ltr"}
    events = [("ready", {"epoch": "e", "last": 1}), ("reset", {"epoch": "e"}), ("entry", entry)]
    body = "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events)
    polled = {"epoch": "e", "last": 1, "reset": True, "typing": False, "entries": [entry]}
    widget.page.route("**/stream*", lambda route: route.fulfill(content_type="text/event-stream", body=body))
    widget.page.route("**/poll*", lambda route: route.fulfill(json=polled))
    widget.open()
    expect(widget.log.locator(".text")).to_have_text(said)
    expect(widget.log.locator("a")).to_have_count(1)
    expect(widget.log.locator("a")).to_have_attribute("href", "https://t.me/bot?start=K7QM-2XWD")
