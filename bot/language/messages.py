"""What the bot says: Fluent messages, one folder a language, with CLDR plurals and isolated foreign runs.

``say("pl", "verdict-level", level=3, title="...")`` gives the Polish sentence. A message that a language lacks is an
error that a test finds, not a silent English sentence.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_percent
from fluent.runtime import FluentBundle, FluentResource

from bot.language.registry import DEFAULT, LANGUAGES, direction

ROOT = Path(__file__).parent / "messages"
_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Plain "en" is American in CLDR: "December 5".
_DATES = {"en": "en_GB"}
# Fluent refuses values of more than 1,000 characters.
_LONGEST = 900
FSI, PDI = "\u2068", "\u2069"  # first strong isolate, pop directional isolate (Unicode UAX #9)


def files(language: str) -> list[Path]:
    """The language's message files, in order."""
    return sorted((ROOT / language).glob("*.ftl"))


@cache
def _bundle(language: str) -> FluentBundle:
    # Fluent fences every placeholder or none. In a right-to-left language all of them need it.
    bundle = FluentBundle([language], use_isolating=direction(language) == "rtl")
    for file in files(language):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def supported(language: str | None) -> str:
    """The language itself where the bot speaks it (a region such as ``en-GB`` does not matter), else the default."""
    code = (language or DEFAULT).replace("_", "-").split("-")[0].lower()
    return code if code in LANGUAGES else DEFAULT


def isolate(value: str) -> str:
    """Fences a right-to-left run, so that an Arabic quotation does not jumble a left-to-right line."""
    return f"{FSI}{value}{PDI}" if _RTL.search(value) else value


def has(key: str, language: str = DEFAULT) -> bool:
    """Whether the language has a message of that key."""
    return _bundle(language).has_message(key)


def say(language: str, key: str, **values: Any) -> str:
    """One message in one language.

    Args:
        language: a language code; one that the bot does not speak gets the default.
        key: the message's id.
        values: what its placeholders stand for; numbers choose plurals, dates are written as the language does.

    Raises:
        KeyError: there is no such message.
        ValueError: a placeholder was given no value.
    """
    language = supported(language)
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise KeyError(f"no message {key!r} in {language}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(f"message {key!r} in {language} has no text")
    arguments = {name: _written(language, value) for name, value in values.items()}
    text, errors = bundle.format_pattern(pattern, arguments)
    if errors:
        raise ValueError(f"message {key!r} in {language}: {errors[0]}")
    return str(text)


def _written(language: str, value: Any) -> Any:
    if isinstance(value, date):
        return format_date(value, format="long", locale=_DATES.get(language, language))
    if isinstance(value, (list, tuple)):
        return format_list([str(v) for v in value], locale=language)
    if isinstance(value, str):
        value = f"{value[:_LONGEST].rstrip()} …" if len(value) > _LONGEST else value
        return value if direction(language) == "rtl" else isolate(value)
    return value


def percent(language: str, share: float) -> str:
    """A share between 0 and 1 as the language writes a percentage: ``72 %``, ``٧٢٪``."""
    return format_percent(round(share, 2), locale=supported(language))
