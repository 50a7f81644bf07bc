"""A plan's dates as calendars read them: by RFC 5545, and again when the plan changes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bot.language import LANGUAGES
from bot.planning.calendar import ics
from bot.planning.sheet import Sheet, SheetStep

NOW = datetime(2026, 11, 21, 12, 30, tzinfo=timezone.utc)
FIRST = SheetStep(
    "Lead a meeting, alone; twice", "Why: you lead\\decide.", "How it will show:\nnotes", "2027-05-15", None
)
SHEET = Sheet(
    "5f0c",
    "Your plan for CSMG, towards level 4:",
    (
        FIRST,
        replace(FIRST, done="2026-11-20T10:00:00+00:00"),
        replace(FIRST, due=None),
        replace(FIRST, text="قيادة اجتماع «\u2068CSMG\u2069» مع الفريق في كل أسبوع لمدة شهرين", due="2026-11-25"),
    ),
)


def events(data: bytes) -> list[Any]:
    return [c for c in Calendar.from_ical(data).walk() if c.name == "VEVENT"]


def test_a_whole_day_for_each_dated_step_that_is_not_done() -> None:
    first, last = events(ics(SHEET, "en", NOW))
    assert first.decoded("dtstart") == date(2027, 5, 15)
    assert first.decoded("dtend") == date(2027, 5, 16)
    assert last.decoded("dtstart") == date(2026, 11, 25)
    assert str(first["summary"]) == "Step 1: Lead a meeting, alone; twice"
    assert str(first["description"]).split("\n") == [
        "Your plan for CSMG, towards level 4",
        FIRST.text,
        FIRST.why,
        *FIRST.evidence.split("\n"),
        "This plan is advice, not a certificate.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_keeps_to_rfc_5545(language: str) -> None:
    data = ics(SHEET, language, NOW)
    assert data.endswith(b"\r\n")
    lines = data.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    assert data.decode().startswith("BEGIN:VCALENDAR\r\n")
    for line in lines:
        line.decode()  # no character is torn
    calendar: Any = Calendar.from_ical(data)
    assert (str(calendar["version"]), str(calendar["method"])) == ("2.0", "PUBLISH")
    assert calendar["prodid"]
    for event in events(data):
        assert {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY"} <= event.keys()
        assert event["summary"].params["language"] == language
        assert event["dtstart"].params["value"] == "DATE"
        assert event.decoded("dtstamp") == NOW
        (alarm,) = [c for c in event.walk() if c.name == "VALARM"]
        assert {"ACTION", "TRIGGER", "DESCRIPTION"} <= alarm.keys()


def test_a_changed_plan_replaces_what_the_calendar_has() -> None:
    before = events(ics(SHEET, "en", NOW))
    moved = replace(
        SHEET, steps=(replace(FIRST, done="2026-12-01"), *SHEET.steps[1:3], replace(FIRST, due="2027-01-09"))
    )
    (after,) = events(ics(moved, "pl", NOW + timedelta(minutes=1)))
    assert after["uid"] == before[1]["uid"] != before[0]["uid"]
    assert after["sequence"] > before[1]["sequence"]


def test_the_reminder_comes_at_nine_a_week_before_or_the_day_before() -> None:
    first, last = events(ics(SHEET, "en", NOW))
    at = [
        datetime.combine(event.decoded("dtstart"), datetime.min.time()) + event.walk("VALARM")[0].decoded("trigger")
        for event in (first, last)
    ]
    assert at == [datetime(2027, 5, 8, 9), datetime(2026, 11, 24, 9)]


def test_nothing_dated_is_a_calendar_without_events() -> None:
    assert events(ics(replace(SHEET, steps=SHEET.steps[1:3]), "cy", NOW)) == []


@pytest.mark.parametrize("text", ["word " * 60, "字" * 300])
def test_a_long_step_has_a_short_summary(text: str) -> None:
    (event,) = events(ics(replace(SHEET, steps=(replace(FIRST, text=text),)), "nl", NOW))
    assert 40 < len(str(event["summary"])) < 90
    assert str(event["summary"]).endswith("…")
    assert text.strip() in str(event["description"])


@given(st.text())
@settings(deadline=None)
def test_any_text_comes_back_without_its_control_characters(text: str) -> None:
    data = ics(replace(SHEET, steps=(replace(FIRST, why=text + "."),)), "ar", NOW)
    (event,) = events(data)
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    kept = re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", "", re.sub("\r\n?", "\n", text))
    assert kept + "." in str(event["description"])
