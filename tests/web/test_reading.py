"""Reading along: the stream, long polling, and going on after the line was cut."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest

from bot.channels.web_log import MAX_ENTRIES, Log, Position
from tests.web.pages import Page, reading, texts

Event = tuple[str, str | None, Any]


def until(events: Iterator[Event], text: str) -> list[Event]:
    """The events up to the entry that says this, without heartbeats."""
    found: list[Event] = []
    for event in events:
        found += [event] if event[0] else []
        if event[0] == "entry" and event[2]["text"] == text:
            return found
    raise AssertionError(f"the stream ended before {text!r}")


def test_a_stream_begins_with_everything_and_goes_on_with_news(page: Page) -> None:
    page.say("hello")
    with reading(page) as events:
        ready, reset, *entries = islice(events, 4)
        assert ready == ("ready", None, {"epoch": page.epoch, "last": 2})
        assert reset == ("reset", None, {"epoch": page.epoch})
        assert [entry[1] for entry in entries] == [f"{page.epoch}.1", f"{page.epoch}.2"]
        page.send(text="slow")
        told = [(e[0], e[2].get("text", e[2].get("on"))) for e in until(events, "heard slow") if e[0] != "done"]
        assert told == [("entry", "slow"), ("typing", True), ("entry", "heard slow")]
        assert next(e for e in events if e[0] == "typing")[2] == {"on": False}


def test_the_first_message_of_a_turn_comes_before_the_turn_is_over(page: Page) -> None:
    with reading(page) as events:
        page.send(text="slowly")
        told = [e[0] for e in until(events, "first")]
        assert told[-2:] == ["typing", "entry"]
        later = until(events, "second")
        assert [e[0] for e in later] == ["entry"]


def test_a_stream_goes_on_where_it_was_cut(page: Page) -> None:
    page.say("hello")
    with reading(page, f"{page.epoch}.1") as events:
        assert [e[0] for e in islice(events, 2)] == ["ready", "entry"]
    with reading(page, f"{page.epoch}.2") as events:
        next(events)
        page.send(text="again")
        assert [e[2]["n"] for e in until(events, "heard again") if e[0] == "entry"] == [3, 4]


@pytest.mark.parametrize("after", ["0000.1", "x", "", ".", "{epoch}.3", "{epoch}.-1", "{epoch}.99999999999999999999"])
def test_an_unknown_position_starts_over(page: Page, after: str) -> None:
    page.say("hello")
    with reading(page, after.format(epoch=page.epoch)) as events:
        assert [e[0] for e in islice(events, 4)] == ["ready", "reset", "entry", "entry"]
    state = page.poll(after.format(epoch=page.epoch))
    assert (state["reset"], len(state["entries"])) == (True, 2)


def test_a_stream_says_that_it_is_alive(page: Page) -> None:
    with reading(page, f"{page.epoch}.0") as events:
        assert [e[0] for e in islice(events, 3)] == ["ready", "", ""]


def test_two_windows_read_along(page: Page) -> None:
    with reading(page) as first, reading(page) as second:
        page.send(text="hello")
        seen = [[e[2]["n"] for e in until(events, "heard hello") if e[0] == "entry"] for events in (first, second)]
        assert seen == [[1, 2], [1, 2]]


def test_a_poll_answers_at_once_where_there_is_news_and_waits_where_there_is_none(page: Page) -> None:
    page.say("hello")
    state = page.poll(f"{page.epoch}.1", wait=20)
    assert (state["reset"], texts(state["entries"])) == (False, ["heard hello"])
    assert page.poll(f"{page.epoch}.2", wait=0)["entries"] == []
    threading.Timer(0.2, lambda: page.send(text="again")).start()
    assert texts(page.poll(f"{page.epoch}.2", wait=20)["entries"])[0] == "again"


def test_a_poll_learns_when_the_bot_has_stopped_typing(page: Page) -> None:
    page.send(text="slow")
    state = page.poll(wait=0)
    while state["last"] < 2:
        state = page.poll(f"{state['epoch']}.{state['last']}", wait=20)
    assert page.poll(f"{state['epoch']}.2", wait=20, typing=1)["typing"] is False


@pytest.mark.parametrize("wait", ["-1", "x", "1e9", "0.5"])
def test_an_odd_wait_does_no_harm(page: Page, wait: str) -> None:
    page.say("hello")
    assert page.get("/poll", after=f"{page.epoch}.1", wait=wait).status_code == 200


def test_who_has_gone_makes_room(page: Page) -> None:
    for _ in range(20):
        with reading(page) as events:
            next(events)
    end = time.monotonic() + 5
    while page.get("/poll", wait=0).status_code != 200 and time.monotonic() < end:
        time.sleep(0.05)
    assert page.get("/poll", wait=0).status_code == 200


def test_ending_a_session_ends_its_streams_and_drops_its_log(page: Page) -> None:
    page.say("hello")
    epoch = page.epoch
    with reading(page, f"{epoch}.2") as events:
        next(events)
        assert page.client.delete("/session", headers=page.headers).status_code == 204
        assert not [e for e in events if e[0] == "entry"]
    assert page.epoch != epoch


def test_whoever_reads_learns_what_is_done(page: Page) -> None:
    page.say("hello")
    with reading(page, f"{page.epoch}.2") as events:
        assert len(next(e for e in events if e[0] == "done")[2]["ids"]) == 1
        page.send(id="answered-now", text="slow")
        until(events, "heard slow")
        assert next(e for e in events if e[0] == "done")[2] == {"ids": ["answered-now"]}
    assert page.poll()["done"][-1] == "answered-now"


def test_a_log_is_bounded_and_says_so_to_whoever_is_behind() -> None:
    log = Log()
    for number in range(MAX_ENTRIES + 10):
        log.say({"text": str(number), "language": "en"})
    reset, entries = log.since(Position(log.epoch, 5))
    assert (reset, len(entries), entries[0]["n"]) == (True, MAX_ENTRIES, 11)
    assert log.since(Position(log.epoch, 10))[0] is False
    assert log.line(10) is None
    line = log.line(11)
    assert line is not None and line.public["text"] == "10"


def test_a_log_of_long_messages_is_bounded_too() -> None:
    log = Log()
    for _ in range(10):
        log.heard("x" * 100_000, None, "en")
    assert len(log.since(Position())[1]) == 3
