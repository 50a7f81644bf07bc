"""Any text as one line of characters that the fonts have."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from bot.typesetting.fonts import family_of

# They fence runs of the other direction, or mark a direction; they are never drawn.
FENCES = frozenset("\u061c\u200e\u200f\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
ELLIPSIS = "…"
_GAPS = re.compile(rf"{ELLIPSIS}(?:[\s{ELLIPSIS}]*{ELLIPSIS})+")


def legible(text: str) -> str:
    """One line of what can be drawn; empty where nothing can.

    What the fonts lack becomes the nearest that they have (``ﬁ`` becomes fi); of a script that they lack an ellipsis
    stands for the words, and signs such as emoji are left out. Fences of directions stay, for the order of the runs.
    """
    drawn = "".join(map(_drawn, unicodedata.normalize("NFC", text)))
    return " ".join(_GAPS.sub(ELLIPSIS, drawn).split())


@cache
def _drawn(character: str) -> str:
    if character in FENCES or character in _JOINERS:
        return character
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category.startswith("C"):
        return ""
    for form in ("NFC", "NFKC", "NFKD"):
        likeness = unicodedata.normalize(form, character)
        if form == "NFKD":  # the letter without its marks
            likeness = "".join(c for c in likeness if not unicodedata.combining(c))
        if likeness and all(family_of(c) or c in FENCES for c in likeness):
            return likeness
    return ELLIPSIS if category[0] in "LN" else ""
