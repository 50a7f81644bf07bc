"""A server that stops in the middle of a turn: what it had accepted is answered by the one that comes after it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bot.up import free_port
from tests.browser.conftest import Visit
from tests.browser.widget import Widget
from tests.web.pages import running

pytestmark = pytest.mark.slow


class Small:
    """The small bot of the web channel's tests, which can be stopped and started again at its address."""

    def __init__(self, home: Path) -> None:
        self._home, self._port = home, free_port()
        self.address = f"http://127.0.0.1:{self._port}"
        self.start()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        self._open = running(self._home, self._port)
        _, self.process = self._open.__enter__()

    def stop(self, how: Callable[[subprocess.Popen[bytes]], None] = subprocess.Popen.terminate) -> None:
        """Stops it, and waits until it has ended."""
        how(self.process)
        self._open.__exit__(None, None, None)


@pytest.fixture
def small(browser: Browser, tmp_path: Path) -> Iterator[Small]:
    """A small bot of this test's own."""
    bot = Small(tmp_path)
    yield bot
    bot.stop()


def talking(visit: Visit, small: Small) -> Widget:
    """A conversation that is kept, with a choice to make."""
    widget = visit(url=f"{small.address}/?lang=en")
    widget.open()
    for text in ("consent", "buttons"):
        widget.say(text)
    expect(widget.choices).to_have_count(2)
    return widget


@pytest.mark.parametrize("how", [subprocess.Popen.terminate, subprocess.Popen.kill])
def test_what_was_accepted_is_answered_once(
    visit: Visit, small: Small, how: Callable[[subprocess.Popen[bytes]], None]
) -> None:
    widget = talking(visit, small)
    given = [f"slow {number}" for number in range(6)]
    for text in given:
        with widget.page.expect_response("**/webhooks/web/message"):
            widget.say(text)
    small.stop(how)
    expect(widget.notice).to_have_text(widget.text("widget-offline"))
    small.start()
    expect(widget.notice).to_have_text("")
    texts = widget.log.locator(".text")
    expect(texts.filter(has_text="heard slow")).to_have_text([f"heard {text}" for text in given])
    expect(widget.log.locator(".message.person .text")).to_have_text(["consent", "buttons", *given])
    widget.page.reload()
    widget.open()
    expect(texts.filter(has_text="heard slow")).to_have_text([f"heard {text}" for text in given])
    expect(widget.page.locator(".note")).to_have_count(0)
    assert widget.page.evaluate("Object.keys(sessionStorage)") == []


def test_a_choice_that_was_accepted_is_made(visit: Visit, small: Small) -> None:
    widget = talking(visit, small)
    with widget.page.expect_response("**/webhooks/web/message"):
        widget.say("slow")
    # Behind it in the queue, and so not made yet when the server is gone.
    widget.page.evaluate(
        """() => {
          const chat = document.querySelector("nextrung-chat");
          const [{ entry }] = [...chat.log.entries.values()].filter(({ entry }) => entry.buttons);
          chat.press(entry, 1, "two");
        }"""
    )
    small.stop(subprocess.Popen.kill)
    small.start()
    expect(widget.log.get_by_text('heard /pick{"choice":"two"}')).to_have_count(1)
    expect(widget.person("two")).to_have_count(1)


def test_a_question_is_asked_again_where_the_answer_broke(visit: Visit, small: Small) -> None:
    widget = talking(visit, small)
    widget.say("fragile")
    widget.choices.get_by_text("break it").click()
    expect(widget.bot("something-broke")).to_have_count(1)
    expect(widget.choices).to_have_text(["break it"])
    expect(widget.choices).to_be_visible()
    assert widget.log.locator(".message:visible").last.text_content() != "Nextrung: "
    assert not widget.violations()


def test_a_conversation_that_nobody_kept_begins_anew(visit: Visit, small: Small) -> None:
    widget = visit(url=f"{small.address}/?lang=en")
    widget.open()
    widget.say("hello")
    expect(widget.log.get_by_text("heard hello")).to_have_count(1)
    small.stop(subprocess.Popen.kill)
    expect(widget.notice).to_have_text(widget.text("widget-offline"))
    widget.say("later")
    small.start()
    expect(widget.log.locator(".text")).to_have_text(["heard /start", "later", "heard later"])
    expect(widget.notice).to_have_text(widget.text("widget-gone"))
    widget.say("and on")
    expect(widget.log.get_by_text("heard and on")).to_have_count(1)
    expect(widget.notice).to_have_text("")
