"""Texts within the Bot API's limits, which count UTF-16 units."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_TOAST = 200

# Where a text may be cut, best first: between paragraphs, lines, sentences, words.
_CUTS = tuple(re.compile(p) for p in (r"\n\s*\n\s*", r"\n\s*", r"(?<=[.!?…؟۔。])[\"”’»)\u2069]*\s+", r"\s+"))
_HALF = 2  # a cut that leaves a piece shorter than this part of the limit is not worth its better place


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def pieces(text: str, limit: int = LONGEST_TEXT) -> list[str]:
    """The text in pieces of at most ``limit`` units, cut between sentences where there are any.

    Nothing is lost but white space at the cuts and at both ends; a text of nothing else has no pieces. No character is
    torn in two.
    """
    found, rest = [], text.strip()
    while rest:
        end, following = _cut(rest, limit)
        found.append(rest[:end].rstrip())
        rest = rest[following:].lstrip()
    return found


def shortened(text: str, limit: int) -> str:
    """The text itself, or as much of its beginning as fits with an ellipsis."""
    text = text.strip()
    return text if units(text) <= limit else f"{pieces(text, limit - 1)[0]}…"


def _cut(text: str, limit: int) -> tuple[int, int]:
    """Where the first piece ends, and where the next one begins."""
    room = _fitting(text, limit)
    if room == len(text):
        return room, room
    for pattern in _CUTS:
        cuts = [match for match in _within(pattern, text, room) if match.start() > 0]
        if cuts and cuts[-1].start() >= room // _HALF:
            return cuts[-1].end(), cuts[-1].end()
    return room, room


def _within(pattern: re.Pattern[str], text: str, room: int) -> Iterator[re.Match[str]]:
    """The matches whose visible part lies within the first ``room`` characters; one may begin right after them."""
    return (m for m in pattern.finditer(text, 0, room + 1) if len(m[0].rstrip()) + m.start() <= room)


def _fitting(text: str, limit: int) -> int:
    """How many characters have at most ``limit`` units."""
    if units(text) <= limit:
        return len(text)
    used = 0
    for position, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > limit:
            return position
    return len(text)
