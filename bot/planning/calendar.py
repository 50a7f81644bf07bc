"""A plan's dates as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from textwrap import shorten

from icalendar import Alarm, Calendar, Event

from bot.language.messages import say
from bot.planning.sheet import Sheet, SheetStep

_SUMMARY = 70
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# From the beginning of the day: nine in the morning, a week or a day before it.
_WEEK_BEFORE, _DAY_BEFORE = timedelta(days=-7, hours=9), timedelta(days=-1, hours=9)


def ics(sheet: Sheet, language: str, now: datetime | None = None) -> bytes:
    """A whole-day event for each step that has a date and is not done; without any, a calendar with no event.

    A step's identifier stays when the plan changes, and what is made later has the higher sequence number, so that a
    calendar replaces what it has. The reminder is a week ahead, or a day where less is left. ``now``: in UTC.
    """
    now = now or datetime.now(timezone.utc)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Nextrung//Plan//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for number, step in enumerate(sheet.steps, 1):
        if step.due_on and not step.done:
            calendar.add_component(_event(sheet, number, step, language, now))
    return bytes(calendar.to_ical())


def _event(sheet: Sheet, number: int, step: SheetStep, language: str, now: datetime) -> Event:
    assert step.due_on is not None, "ics has looked"
    spoken = {"language": language}
    summary = say(language, "calendar-summary", number=number, text=_short(_clean(step.text)))
    told = [sheet.title.rstrip(" :"), step.text, step.why, step.evidence, say(language, "leaflet-advice")]
    event = Event()
    event.add("uid", f"{sheet.id}-{number}")
    event.add("dtstamp", now)
    event.add("sequence", int(now.timestamp()) // 60)  # minutes: an integer has 31 bits
    event.add("dtstart", step.due_on)
    event.add("dtend", step.due_on + timedelta(days=1))
    event.add("summary", summary, parameters=spoken)
    event.add("description", "\n".join(_clean(text) for text in told if text), parameters=spoken)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary, parameters=spoken)
    alarm.add("trigger", _WEEK_BEFORE if step.due_on - now.date() > timedelta(days=7) else _DAY_BEFORE)
    event.add_component(alarm)
    return event


def _short(text: str) -> str:
    """On one line, cut after a word where there is one."""
    text = " ".join(text.split())
    short = shorten(text, _SUMMARY, placeholder="…")
    return short if short != "…" else text[: _SUMMARY - 1] + "…"


def _clean(text: str) -> str:
    """Without the control characters, which RFC 5545 forbids."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
