"""Whether a line is a heading, or an item of a numbered list, in any script."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalog.importing.text import ends_in_colon, ends_sentence

_LONGEST_HEADING, _MOST_WORDS = 120, 14
_NUMBERED = re.compile(
    r"(?P<prefix>[^\W\d_]{1,2})?(?P<number>\d{1,3})(?P<stop>[.)．）、:]?)(?:\s+|(?<=[．）、])|$)(?P<rest>.*)", re.DOTALL
)


@dataclass(frozen=True)
class Numbered:
    """An item with its number: "P3 text", "3. text", "3) text" or "3 text" (``stop`` is empty)."""

    prefix: str
    number: int
    stop: str
    rest: str

    @property
    def style(self) -> str:
        """What the items of one list have in common: "P", ".", ")", or "" for a bare number."""
        return self.prefix or self.stop


def numbered(text: str) -> Numbered | None:
    """The number at the start of a line, in any digits; None where there is none. "1.2 text" is none."""
    found = _NUMBERED.fullmatch(text)
    prefix = (found["prefix"] or "") if found else ""
    if not found or prefix != prefix.upper():
        return None
    return Numbered(prefix, int(found["number"]), found["stop"], found["rest"].strip())


def starts_small(text: str) -> bool:
    """Whether it begins with a lower-case letter; never so in scripts without case."""
    return bool(text) and text[0].islower()


def like_heading(text: str) -> bool:
    """Short, and neither a sentence nor the announcement of a list."""
    short = len(text) <= _LONGEST_HEADING and len(text.split()) <= _MOST_WORDS
    return short and any(c.isalpha() for c in text) and not ends_sentence(text) and not ends_in_colon(text)
