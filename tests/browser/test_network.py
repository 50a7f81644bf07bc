"""Networks as they are: nothing is lost and nothing is doubled."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Visit
from tests.browser.widget import ANSWER, QUESTION, Widget


def sent(route: Route) -> dict[str, Any]:
    """What the page sends."""
    body = route.request.post_data_json
    assert isinstance(body, dict)
    return body


def ready(visit: Visit) -> Widget:
    """A conversation in which the bot waits for a description."""
    widget = visit()
    widget.open()
    widget.agree()
    return widget


def test_what_is_written_offline_is_sent_once_and_in_order(visit: Visit) -> None:
    widget = ready(visit)
    widget.page.context.set_offline(True)
    expect(widget.notice).to_have_text(widget.text("widget-offline"))
    for text in ("help", "what is level 4?"):
        widget.say(text)
    expect(widget.page.locator(".note")).to_have_text([widget.text("widget-pending")] * 2)
    assert not widget.violations()

    widget.page.context.set_offline(False)
    expect(widget.notice).to_have_text("")
    expect(widget.page.locator(".note")).to_have_count(0)
    for text in ("help", "what is level 4?"):
        expect(widget.person(text)).to_have_count(1)
    expect(widget.log.locator(".message.person .text")).to_have_text(
        [widget.text("consent-yes"), "help", "what is level 4?"]
    )


def test_a_choice_made_offline_is_made_when_the_network_is_back(visit: Visit) -> None:
    widget = visit()
    widget.open()
    expect(widget.choices).to_have_count(2)
    widget.page.context.set_offline(True)
    expect(widget.notice).to_have_text(widget.text("widget-offline"))
    widget.press("consent-no")
    expect(widget.choices).to_have_count(0)
    widget.page.context.set_offline(False)
    expect(widget.bot("consent-declined")).to_have_count(1)
    expect(widget.person(widget.text("consent-no"))).to_have_count(1)


def test_what_was_not_sent_outlives_a_reload(visit: Visit) -> None:
    widget = ready(visit)
    widget.page.route("**/webhooks/web/message", lambda route: route.abort())
    widget.say(QUESTION)
    widget.page.reload()
    widget.page.unroute("**/webhooks/web/message")
    widget.open()
    expect(widget.bot(ANSWER)).to_have_count(1)
    expect(widget.person(QUESTION)).to_have_count(1)
    expect(widget.page.locator(".note")).to_have_count(0)


def test_a_message_whose_answer_was_lost_is_heard_once(visit: Visit) -> None:
    widget = ready(visit)
    taken: list[str] = []

    def lose(route: Route) -> None:
        taken.append(sent(route)["id"])
        if len(taken) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    # It hears that there is a connection, and then nothing: so it cannot see that it was heard.
    polls: list[Route] = []

    def hold(route: Route) -> None:
        polls.append(route)
        if len(polls) == 1:
            route.continue_()

    widget.page.route("**/webhooks/web/stream*", lambda route: route.abort())
    widget.page.route("**/webhooks/web/poll*", hold)
    widget.page.context.set_offline(True)
    expect(widget.notice).to_have_text(widget.text("widget-offline"))
    widget.page.route("**/webhooks/web/message", lose)
    widget.say(QUESTION)
    with widget.page.expect_response("**/webhooks/web/message"):
        widget.page.context.set_offline(False)
    expect(widget.page.locator(".note")).to_have_count(0)
    assert len(taken) == 2 and taken[0] == taken[1]
    widget.page.unroute_all()
    widget.page.reload()
    widget.open()
    expect(widget.bot(ANSWER)).to_have_count(1)
    expect(widget.person(QUESTION)).to_have_count(1)


def test_where_streams_come_through_one_is_enough(visit: Visit) -> None:
    widget = visit()
    asked: list[str] = []
    widget.page.on("request", lambda request: asked.append(request.url))
    widget.open()
    widget.press("consent-no")
    expect(widget.bot("ask-description")).to_be_visible()
    widget.page.reload()
    widget.open()
    expect(widget.bot("ask-description")).to_be_visible()
    assert [len([url for url in asked if path in url]) for path in ("/webhooks/web/poll", "/webhooks/web/stream")] == [
        0,
        2,
    ]


def test_while_the_network_is_slow_the_widget_says_what_it_does(visit: Visit) -> None:
    widget = visit()
    held: list[Route] = []
    widget.page.route("**/webhooks/web/session", lambda route: route.continue_() if held else held.append(route))
    with widget.page.expect_request("**/webhooks/web/session"):
        widget.launcher.click()
    expect(widget.notice).to_have_text(widget.text("widget-connecting"))
    held[0].continue_()
    expect(widget.notice).to_have_text("")
    expect(widget.choices).to_have_count(2)
    expect(widget.page.locator(".typing")).to_be_hidden()
    widget.page.route("**/webhooks/web/message", lambda route: held.append(route))
    widget.press("consent-no")
    expect(widget.page.locator(".typing")).to_be_visible()
    held[1].continue_()
    expect(widget.bot("ask-description")).to_be_visible()
    expect(widget.page.locator(".typing")).to_be_hidden()


@pytest.mark.parametrize("blocked", ["refused", pytest.param("held back", marks=pytest.mark.slow)])
def test_long_polling_takes_over_where_streams_are(visit: Visit, blocked: str) -> None:
    widget = visit()
    held: list[Route] = []
    hinder = held.append if blocked == "held back" else Route.abort
    widget.page.route("**/webhooks/web/stream*", lambda route: hinder(route))
    with widget.page.expect_request("**/webhooks/web/poll*"):
        widget.open()
    widget.agree()
    widget.say("help")
    expect(widget.page.locator(".typing")).to_be_hidden()
    expect(widget.person("help")).to_have_count(1)
    expect(widget.notice).to_have_text("")


def test_what_was_said_about_a_message_stays_while_polls_come_back(visit: Visit) -> None:
    widget = visit()
    widget.page.route("**/webhooks/web/stream*", lambda route: route.abort())
    widget.open()
    widget.agree()
    refusal = {"error": "bad-request", "text": "Not like this."}
    widget.page.route("**/webhooks/web/message", lambda route: route.fulfill(status=400, json=refusal))
    widget.say("help")
    expect(widget.notice).to_have_text("Not like this.")
    elsewhere = Widget(widget.page.context.new_page())
    elsewhere.page.goto(widget.page.url)
    elsewhere.open()
    elsewhere.say(QUESTION)
    expect(widget.bot(ANSWER)).to_have_count(1)
    expect(widget.notice).to_have_text("Not like this.")


@pytest.mark.slow
def test_a_server_that_wants_a_pause_gets_it(visit: Visit) -> None:
    widget = ready(visit)
    texts = [f"what is level {number % 7 + 1}? {number}" for number in range(12)]
    with widget.page.expect_response(lambda response: response.status == 429):
        for text in texts:
            widget.say(text)
    expect(widget.notice).to_have_text(widget.text("web-too-many-messages"))
    for text in texts:
        expect(widget.person(text)).to_have_count(1)
    expect(widget.notice).to_have_text("")
    expect(widget.page.locator(".note")).to_have_count(0)
    widget.page.reload()
    widget.open()
    expect(widget.log.locator(".message.person .text")).to_have_text([widget.text("consent-yes"), *texts])


def test_a_choice_of_a_log_that_is_gone_is_not_sent_to_another_question(visit: Visit) -> None:
    widget = visit()
    widget.open()
    expect(widget.choices).to_have_count(2)

    def elsewhere(route: Route) -> None:
        body = sent(route)
        if "press" in body:
            body["press"] |= {"epoch": "000000000000", "title": "another answer"}
        route.continue_(post_data=body)

    widget.page.route("**/webhooks/web/message", elsewhere)
    widget.press("consent-no")
    expect(widget.notice).to_have_text(widget.text("widget-stale"))
    expect(widget.choices).to_have_count(2)
    expect(widget.log.locator(".message.person")).to_have_count(0)
