"""The fonts: which characters each has, and how wide a run of them is."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import uharfbuzz as hb

ROOT = Path(__file__).parent / "fonts"
REGULAR, BOLD = "", "B"
LATIN = "latin"
# The families in the order in which a character is looked for, each with its file by weight.
_FILES = {
    LATIN: {REGULAR: "NotoSans-Regular", BOLD: "NotoSans-Bold"},
    "arabic": {REGULAR: "NotoSansArabic-Regular", BOLD: "NotoSansArabic-Bold"},
    "signs": {REGULAR: "NotoSansMath-Regular", BOLD: "NotoSansMath-Regular"},
    "ticks": {REGULAR: "NotoSansSymbols2-Regular", BOLD: "NotoSansSymbols2-Regular"},
}
FAMILIES = tuple(_FILES)


def file(family: str, weight: str) -> Path:
    """The font file of a family in a weight."""
    return ROOT / f"{_FILES[family][weight]}.ttf"


@cache
def characters(family: str) -> frozenset[str]:
    """The characters that a family has in both weights."""
    return frozenset.intersection(*(frozenset(map(chr, _face(family, w).unicodes)) for w in _FILES[family]))


@cache
def family_of(character: str) -> str | None:
    """The first family that has a character, or None."""
    return next((family for family in FAMILIES if character in characters(family)), None)


@lru_cache(maxsize=10_000)
def width(text: str, family: str, weight: str, rtl: bool) -> float:
    """How wide a run in one direction is, in ems: its letters joined, with kerning."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(_shaper(family, weight), buffer)
    return sum(p.x_advance for p in buffer.glyph_positions) / _face(family, weight).upem


@cache
def _face(family: str, weight: str) -> hb.Face:
    return hb.Face(hb.Blob.from_file_path(str(file(family, weight))))


@cache
def _shaper(family: str, weight: str) -> hb.Font:
    return hb.Font(_face(family, weight))
