"""Dates as people write them, in any of the languages."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import cache

import dateparser
import yaml
from dateparser.search import search_dates

from bot.language.registry import ROOT

MOST_CHARACTERS = 80
_DAY_AND_MONTH = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})\.?(?![\d.])")
_NUMBER = re.compile(r"\d+")


def read_date(text: str, language: str, today: date | None = None) -> date | None:
    """The day that a text names, such as "15 maja", "in two weeks" or "2027-01-31"; None where it names none.

    A day without a year is the next such day; one that lies in the past is returned as it is.
    """
    today = today or date.today()
    text = text.strip(" \t\r\n:.,;-–")[:MOST_CHARACTERS]
    with suppress(ValueError):  # day first is how people write dates, but not the machine's own way
        return date.fromisoformat(text)
    numeric = _DAY_AND_MONTH.search(text)
    if numeric:  # "15.05" would be read as a quarter past three
        return _next(int(numeric[1]), int(numeric[2]), today)
    settings = {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
        "DATE_ORDER": "DMY",
        "STRICT_PARSING": False,
        "PREFER_DAY_OF_MONTH": "last",  # "by January" leaves all of January
    }
    for candidate in dict.fromkeys((text, _with_digits(text, language))):
        try:
            found = dateparser.parse(candidate, languages=[language, "en"], settings=settings)
            if found is None:  # a date among other words: "by 3 March, please"
                among = search_dates(candidate, languages=[language], settings=settings)
                found = among[0][1] if among else None
        except (ValueError, OverflowError, RecursionError):
            continue
        if found:
            return found.date()
    return None


def _with_digits(text: str, language: str) -> str:
    """The text with number words as digits: "in three weeks" is then readable in every language."""
    for number, pattern in _words(language).items():
        text = pattern.sub(str(number), text)
    return text


def _next(day: int, month: int, today: date) -> date | None:
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        if found > today:
            return found
    return None


def in_weeks(weeks: int, today: date | None = None) -> date:
    """The same weekday so many weeks from now."""
    return (today or date.today()) + timedelta(weeks=weeks)


def numbers_in(text: str, language: str | None = None) -> list[int]:
    """The whole numbers in a text, in order: digits of any script, and "second" or "two" in the language."""
    found = [(m.start(), int(m[0])) for m in _NUMBER.finditer(text) if len(m[0]) < 6]
    for number, pattern in _words(language).items() if language else ():
        found += [(m.start(), number) for m in pattern.finditer(text)]
    return [number for _, number in sorted(found)]


@cache
def _words(language: str) -> dict[int, re.Pattern[str]]:
    """From bot/language/numbers.yml: for each number the words for it, whole or by their beginning (``*``)."""
    table = yaml.safe_load((ROOT / "numbers.yml").read_text(encoding="utf-8")).get(language, {})
    patterns = {}
    for number, words in table.items():
        alternatives = [re.escape(w.removesuffix("*")) + (r"\w*" if w.endswith("*") else "") for w in words]
        patterns[number] = re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)
    return patterns
