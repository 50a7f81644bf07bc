"""Whole conversations in a real browser with the whole bot."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from bot.language import direction
from tests.browser.conftest import Visit
from tests.browser.widget import WORK, Widget


def answer_until_verdict(widget: Widget) -> None:
    """Answers "sometimes" to every question."""
    ladder = widget.page.locator("svg.ladder")
    for number in range(1, 15):
        expect(ladder.or_(widget.page.locator("progress").nth(number - 1)).first).to_be_visible()
        expect(widget.choices.first).to_be_visible()
        if ladder.count():
            return
        widget.choices.nth(1).click()
    raise AssertionError("no verdict")


def downloaded(widget: Widget, index: int) -> tuple[str, bytes]:
    """The name and the bytes of a file that the bot offers."""
    with widget.page.expect_download() as download:
        widget.page.locator("button.file").nth(index).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("language", ["en", "ar", "cy"])
def test_from_hello_to_a_plan(visit: Visit, language: str) -> None:
    widget = visit(language)
    page = widget.page
    widget.open()
    widget.agree()
    widget.say(WORK[language])
    widget.choices.first.click()

    expect(page.locator("progress")).to_be_visible()
    expect(widget.choices).to_have_count(4)
    assert page.locator("progress").get_attribute("aria-label") == page.locator(".progress p").text_content()
    assert not widget.violations()

    answer_until_verdict(widget)
    ladder = page.locator("svg.ladder")
    assert ladder.get_attribute("role") == "img"
    assert (ladder.locator("desc").text_content() or "?") in (ladder.get_attribute("aria-label") or "")
    assert ladder.locator("text").first.get_attribute("direction") == direction(language)
    assert ladder.evaluate("node => node.previousElementSibling.className") == "text"
    assert ladder.evaluate("node => node.nextElementSibling.className") == "text"
    done = page.locator("progress").evaluate_all("bars => bars.map((bar) => bar.value)")
    assert done[0] == 0 and done == sorted(done) and done[-1] < 1
    assert not widget.violations()

    widget.press("button-plan")
    widget.choices.first.click()
    widget.choices.filter(has_text="4").click()
    expect(page.locator("button.file")).to_have_count(2)
    assert downloaded(widget, 0)[1].startswith(b"%PDF")
    name, calendar = downloaded(widget, 1)
    assert name.endswith(".ics") and b"BEGIN:VEVENT" in calendar
    for bubble in widget.log.locator(".message.bot .text").all():
        assert (bubble.get_attribute("lang"), bubble.get_attribute("dir")) == (language, direction(language))


def test_a_reload_in_the_middle_shows_what_was_said_and_does_not_announce_it(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.agree()
    widget.say(WORK["en"])
    expect(widget.choices.first).to_be_visible()
    before = widget.log.locator(".text").all_text_contents()
    offered = widget.choices.all_text_contents()

    widget.page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          const log = document.querySelector("nextrung-chat").shadowRoot.querySelector("[role=log]");
          window.announced = 0;
          new MutationObserver((changes) => {
            if (log.getAttribute("aria-live") !== "off") announced += changes.length;
          }).observe(log, { childList: true });
        })"""
    )
    widget.page.reload()
    widget.open()
    expect(widget.choices).to_have_text(offered)
    assert widget.log.locator(".text").all_text_contents() == before
    expect(widget.log).to_have_attribute("aria-live", "polite")
    assert widget.page.evaluate("announced") == 0

    widget.choices.first.click()
    expect(widget.page.locator("progress")).to_be_visible()
    assert widget.page.evaluate("announced") > 0


def test_a_click_that_was_meant_for_something_else_chooses_nothing(visit: Visit) -> None:
    widget = visit()
    widget.page.evaluate(
        """() => new MutationObserver((changes) => {
          for (const node of changes.flatMap((change) => [...change.addedNodes])) {
            if (node.className === "choices") window.hit = getComputedStyle(node.firstChild).pointerEvents;
          }
        }).observe(document.querySelector("nextrung-chat").shadowRoot.querySelector(".log"), { childList: true })"""
    )
    widget.open()
    expect(widget.choices).to_have_count(2)
    assert widget.page.evaluate("hit") == "none"
    widget.choices.first.dispatch_event("click", {"detail": 2})
    expect(widget.choices).to_have_count(2)
    widget.choices.first.press("Enter")
    expect(widget.bot("ask-description")).to_be_visible()
    expect(widget.log.locator(".message.person")).to_have_count(1)


def test_two_tabs_show_one_conversation(visit: Visit) -> None:
    first = visit()
    first.open()
    second = Widget(first.page.context.new_page())
    second.page.goto(first.page.url)
    second.open()
    second.press("consent-no")
    for tab in (first, second):
        expect(tab.bot("ask-description")).to_be_visible()
        expect(tab.person(tab.text("consent-no"))).to_have_count(1)
        expect(tab.choices).to_have_count(0)
    first.say("help")
    expect(second.person("help")).to_have_count(1)


def test_two_tabs_that_open_at_once_have_one_conversation(visit: Visit) -> None:
    first = visit()
    context = first.page.context
    second = Widget(context.new_page())
    second.page.goto(first.page.url)
    held: list[Route] = []
    slow = True
    context.route("**/webhooks/web/session", lambda route: held.append(route) if slow else route.continue_())
    with context.expect_event("request", lambda request: request.url.endswith("/session")):
        first.launcher.click()
    second.launcher.click()
    expect(second.panel).to_be_visible()
    slow = False
    for route in held:
        route.continue_()
    second.press("consent-no")
    expect(first.person(first.text("consent-no"))).to_have_count(1)


def test_the_language_menu_changes_the_widget_at_once_and_the_bot_with_it(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.menu()
    assert widget.page.locator("select option").count() == 6
    widget.page.get_by_label(widget.text("widget-language"), exact=True).select_option("ar")
    expect(widget.page.locator(".widget")).to_have_attribute("dir", "rtl")
    arabic = Widget(widget.page, "ar")
    expect(arabic.bot("language-changed")).to_be_in_viewport()
    expect(widget.page.locator("select")).to_be_hidden()
    assert widget.person("/speak").count() == 0
    widget.page.reload()
    expect(widget.launcher).to_have_text(widget.text("widget-open"))
    arabic.open()
    expect(widget.launcher).to_have_text(arabic.text("widget-close"))


def test_starting_afresh_forgets_the_conversation_on_this_device(visit: Visit) -> None:
    widget = visit()
    page = widget.page
    widget.open()
    widget.agree()
    token = page.evaluate("Object.values(localStorage)[0]")
    widget.menu()
    page.get_by_role("button", name=widget.text("widget-afresh")).click()
    assert not widget.violations()
    page.get_by_role("button", name=widget.text("widget-afresh-no")).click()
    expect(widget.bot("ask-description")).to_be_visible()
    page.get_by_role("button", name=widget.text("widget-afresh")).click()
    page.get_by_role("button", name=widget.text("widget-afresh-yes")).click()
    expect(widget.bot("ask-consent")).to_be_visible()
    expect(widget.bot("ask-description")).to_have_count(0)
    assert page.evaluate("Object.values(localStorage)[0]") != token
    assert widget.focused() == "box"


def test_a_message_while_the_panel_is_closed_shows_on_the_launcher(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.box.press("Escape")
    expect(widget.launcher).to_have_text(widget.text("widget-open"))
    elsewhere = Widget(widget.page.context.new_page())
    elsewhere.page.goto(widget.page.url)
    elsewhere.open()
    elsewhere.press("consent-no")
    expect(widget.launcher).to_have_text(widget.text("widget-open-new"))
    widget.open()
    expect(widget.bot("ask-description")).to_be_visible()
    expect(widget.launcher).to_have_text(widget.text("widget-close"))
