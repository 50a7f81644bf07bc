"""Everybody can use it: by keyboard, with a screen reader, magnified, in the dark, with less motion."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.servers import Pages
from tests.browser.widget import ANSWER, QUESTION

# Of everything that can be pressed: its name and size in CSS pixels.
_TARGETS = """() => [...document.querySelector("nextrung-chat").shadowRoot.querySelectorAll("button, select, textarea")]
  .map((node) => [node.className || node.id, node.getBoundingClientRect()])
  .filter(([, box]) => box.width)
  .map(([name, box]) => [name, Math.round(box.width), Math.round(box.height)])"""

_MOVES = """() => [...document.querySelector("nextrung-chat").shadowRoot.querySelectorAll("i")]
  .map((node) => getComputedStyle(node).animationName)"""


@pytest.mark.parametrize(
    ("language", "options"),
    [("en", {}), ("en", {"forced_colors": "active"}), ("ar", {"color_scheme": "dark"})],
    ids=["light", "forced", "dark"],
)
def test_axe_finds_nothing_in_any_state(visit: Visit, language: str, options: dict[str, Any]) -> None:
    widget = visit(language, **options)
    expect(widget.launcher).to_be_visible()
    assert not widget.violations()
    widget.open()
    expect(widget.choices.first).to_be_visible()
    assert not widget.violations()
    widget.menu()
    assert not widget.violations()


def test_all_of_it_by_keyboard(visit: Visit, server: str, pages: Pages) -> None:
    widget = visit(url=pages.put(body=f'<script src="{server}/widget.js"></script>'))
    keyboard = widget.page.keyboard
    widget.page.get_by_role("link").focus()
    keyboard.press("Tab")
    assert widget.focused() == "launcher"
    keyboard.press("Enter")
    expect(widget.launcher).to_have_attribute("aria-expanded", "true")
    assert widget.focused() == "box"
    expect(widget.choices).to_have_count(2)
    keyboard.press("Shift+Tab")
    assert widget.focused() == "choice"
    keyboard.press("Enter")
    expect(widget.bot("ask-description")).to_be_visible()
    assert widget.focused() == "box"

    keyboard.type(QUESTION)
    keyboard.press("Enter")
    expect(widget.bot(ANSWER)).to_be_visible()
    assert widget.focused() == "box"

    for name in ("log", "icon", "icon"):
        keyboard.press("Shift+Tab")
        assert widget.focused() == name
    keyboard.press("Shift+Tab")
    assert widget.focused() == "A"
    keyboard.press("Tab")
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.press("Tab")
    assert widget.focused() == "language"
    keyboard.press("Escape")
    assert widget.focused() == "icon"
    expect(widget.panel).to_be_visible()
    keyboard.press("Escape")
    expect(widget.panel).to_be_hidden()
    assert widget.focused() == "launcher"
    expect(widget.launcher).to_have_attribute("aria-expanded", "false")


def test_the_focus_can_be_seen(visit: Visit) -> None:
    widget = visit()
    for name in ("launcher", "box"):
        if name == "box":
            widget.page.keyboard.press("Enter")
        else:
            widget.launcher.focus()
            widget.page.keyboard.press("Shift+Tab")
            widget.page.keyboard.press("Tab")
        assert widget.focused() == name
        node = widget.page.locator(f".{name}, #{name}")
        assert (
            node.evaluate("node => getComputedStyle(node).outlineStyle + getComputedStyle(node).outlineWidth")
            == "solid3px"
        )


@pytest.mark.parametrize("size", [(320, 640), (320, 256), (1280, 800)], ids=str)
def test_it_fits_phones_and_magnified_screens(visit: Visit, size: tuple[int, int]) -> None:
    width, height = size
    widget = visit("cy", viewport={"width": width, "height": height})
    widget.open()
    expect(widget.choices.first).to_be_visible()
    widget.menu()
    assert all(w >= 44 and h >= 44 for _, w, h in widget.page.evaluate(_TARGETS)), widget.page.evaluate(_TARGETS)
    box = widget.panel.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    wide = "node => node.scrollWidth - node.clientWidth"
    assert [widget.log.evaluate(wide), widget.panel.evaluate(wide)] == [0, 0]
    assert widget.page.evaluate("document.documentElement.scrollWidth") <= width
    widget.menu()
    widget.box.scroll_into_view_if_needed()
    widget.say("help")
    expect(widget.person("help")).to_have_count(1)
    assert not widget.violations()


def test_arabic_is_mirrored(visit: Visit) -> None:
    widget = visit("ar")
    launcher = widget.launcher.bounding_box()
    assert launcher and launcher["x"] < 100
    widget.open()
    close, heading = (widget.panel.locator(name).bounding_box() for name in (".icon >> nth=1", "h2"))
    assert close and heading and close["x"] < heading["x"]


def test_what_people_write_has_its_own_direction(visit: Visit) -> None:
    widget = visit("ar")
    widget.open()
    widget.say("help")
    expect(widget.person("help")).to_have_attribute("dir", "auto")
    expect(widget.log).to_have_attribute("aria-live", "polite")


def test_less_motion(visit: Visit) -> None:
    assert set(visit(reduced_motion="reduce").page.evaluate(_MOVES)) == {"none"}
    assert "none" not in visit(reduced_motion="no-preference").page.evaluate(_MOVES)


def test_writing(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.agree()
    widget.box.press("Enter")
    widget.box.fill("   ")
    widget.page.get_by_role("button", name=widget.text("widget-send")).click()
    assert widget.focused() == "box"
    # An input method ends a word with Enter.
    widget.box.fill("にほん")
    widget.box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    expect(widget.box).to_have_value("にほん")
    widget.box.fill("one")
    widget.box.press("Shift+Enter")
    widget.page.keyboard.type("two")
    widget.box.press("Enter")
    expect(widget.person("one\ntwo")).to_have_count(1)
    expect(widget.log.locator(".message.person")).to_have_count(2)


@pytest.mark.slow
def test_a_text_that_is_too_long_is_not_cut_but_explained(visit: Visit) -> None:
    widget = visit()
    widget.open()
    widget.agree()
    too_long = "😀" * 100_001
    widget.box.fill(too_long)
    expect(widget.page.get_by_role("alert")).to_have_text(widget.text("widget-too-long", limit=100_000))
    widget.box.press("Enter")
    assert widget.box.input_value() == too_long
    assert not widget.violations()
    widget.box.fill(too_long[1:])
    expect(widget.page.get_by_role("alert")).to_have_text("")
    widget.box.press("Enter")
    expect(widget.bot("ask-description")).to_have_count(1)
    expect(widget.log.locator(".message.person")).to_have_count(2)


def test_a_long_turn_is_read_from_its_beginning(visit: Visit) -> None:
    widget = visit(viewport={"width": 1280, "height": 500})
    widget.open()
    widget.agree()
    widget.say(QUESTION)
    expect(widget.bot(ANSWER)).to_be_visible()
    beginning = widget.log.locator(".message.person + .message.bot").last
    expect(beginning).to_be_in_viewport(ratio=0.1)
    top, log = beginning.bounding_box(), widget.log.bounding_box()
    assert top and log and top["y"] >= log["y"]


def test_a_finger_that_chooses_does_not_bring_up_the_keyboard(visit: Visit) -> None:
    widget = visit(viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True)
    widget.launcher.tap()
    widget.choices.first.tap()
    expect(widget.bot("ask-description")).to_be_visible()
    assert widget.focused() == "log"
