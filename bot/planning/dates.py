"""Dates as people write them, in any of the languages."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import dateparser

MOST_CHARACTERS = 80
_NUMBER = re.compile(r"\d+")


def read_date(text: str, language: str, today: date | None = None) -> date | None:
    """The day that a text names, such as "15 maja", "in two weeks" or "2027-01-31"; None where it names none.

    A day without a year is the next such day; one that lies in the past is returned as it is.
    """
    today = today or date.today()
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
        "DATE_ORDER": "DMY",
        "STRICT_PARSING": False,
        "REQUIRE_PARTS": [],
    }
    try:
        found = dateparser.parse(text.strip()[:MOST_CHARACTERS], languages=[language, "en"], settings=settings)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None


def in_weeks(weeks: int, today: date | None = None) -> date:
    """The same weekday so many weeks from now."""
    return (today or date.today()) + timedelta(weeks=weeks)


def numbers_in(text: str) -> list[int]:
    """The whole numbers in a text, in order; Arabic-Indic digits count as digits."""
    return [int(n) for n in _NUMBER.findall(text) if len(n) < 6]
