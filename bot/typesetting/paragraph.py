"""Lines: a text broken to a width, each line as runs in the order in which they are seen.

Directions are those of the Unicode Bidirectional Algorithm (UAX #9), resolved once for the paragraph and put in order
line by line, as its rules L1 and L2 want. Widths are in ems, so that one paragraph can be tried at several sizes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

from bot.typesetting.fonts import LATIN, REGULAR, characters, family_of, width
from bot.typesetting.legible import ELLIPSIS, FENCES, legible

# Of a longer text no page shows more.
_MOST_CHARACTERS = 4000
_STRONG = {"L": False, "R": True, "AL": True}


@dataclass(frozen=True)
class Run:
    """Characters of one font in one direction; ``width`` in ems."""

    text: str
    family: str
    rtl: bool
    width: float


@dataclass(frozen=True)
class Line:
    """Runs from left to right."""

    runs: tuple[Run, ...]
    weight: str

    @property
    def width(self) -> float:
        """Of all runs together, in ems."""
        return sum(run.width for run in self.runs)


@dataclass(frozen=True)
class _Letter:
    character: str
    level: int  # the depth of embedding: odd is from right to left
    family: str


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    width: float


class Paragraph:
    """A text in one weight, ready to be broken into lines."""

    def __init__(self, text: str, *, rtl: bool, weight: str = REGULAR) -> None:
        """``rtl``: the direction of the page; a text without a letter of that direction has its own."""
        text = legible(text)
        if len(text) > _MOST_CHARACTERS:
            text = text[:_MOST_CHARACTERS] + ELLIPSIS
        self.weight = weight
        self._base = _base(text, rtl)
        self._letters = _letters(text, self._base)
        self._space = width(" ", LATIN, weight, False)
        self._words = self._split()

    def count(self, measure: float, most: int | None = None) -> int:
        """How many lines :meth:`lines` gives."""
        count = len(self._spans(measure, most))
        return count if most is None else min(count, most)

    def lines(self, measure: float, most: int | None = None) -> list[Line]:
        """The text in lines at most ``measure`` ems wide; with ``most``, in so many, the last with an ellipsis.

        A word that is wider than a line is broken where it must be.
        """
        spans = self._spans(measure, most)
        if most is None or len(spans) <= most:
            return [self._line(self._letters[start:end]) for start, end in spans]
        lines = [self._line(self._letters[start:end]) for start, end in spans[:most]]
        return [*lines[:-1], self._line(self._shortened(*spans[most - 1], measure))] if most else []

    def _spans(self, measure: float, most: int | None) -> list[tuple[int, int]]:
        """From which letter to which each line goes; no more than one line beyond ``most``."""
        spans: list[tuple[int, int]] = []
        start, used = 0, 0.0
        for word in self._words:
            if used and used + self._space + word.width <= measure:
                used += self._space + word.width
                spans[-1] = (start, word.end)
                continue
            if most is not None and len(spans) > most:
                break
            start, used = word.start, word.width
            while used > measure and (cut := self._cut(start, word.end, measure)) < word.end:
                spans.append((start, cut))
                start, used = cut, self._width(cut, word.end)
            spans.append((start, word.end))
        return spans

    def _split(self) -> list[_Word]:
        words, start = [], 0
        for blank, group in groupby(self._letters, key=lambda letter: letter.character == " "):
            end = start + len(list(group))
            if not blank and (wide := self._width(start, end)):
                words.append(_Word(start, end, wide))
            start = end
        return words

    def _line(self, letters: Sequence[_Letter]) -> Line:
        return Line(tuple(run for _, run in _in_sight(_runs(letters, self.weight))), self.weight)

    def _width(self, start: int, end: int) -> float:
        return sum(run.width for _, run in _runs(self._letters[start:end], self.weight))

    def _cut(self, start: int, end: int, measure: float) -> int:
        """Where a word must be broken: after as many characters as fit, one at least, and not before a mark."""
        low, high = start + 1, end
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._width(start, middle) <= measure else (low, middle - 1)
        while low < end and unicodedata.combining(self._letters[low].character):
            low += 1
        return low

    def _shortened(self, start: int, end: int, measure: float) -> Sequence[_Letter]:
        """A line's letters with an ellipsis at the end, after a whole word where one fits."""
        room = measure - width(ELLIPSIS, LATIN, self.weight, False)
        ends = [w.end for w in self._words if start < w.end <= end and self._width(start, w.end) <= room]
        kept = self._letters[start : ends[-1] if ends else self._cut(start, end, room)]
        return [*kept, _Letter(ELLIPSIS, int(self._base), LATIN)]


def _base(text: str, rtl: bool) -> bool:
    strong = {_STRONG[c] for c in map(unicodedata.bidirectional, text) if c in _STRONG}
    return rtl if rtl in strong or not strong else not rtl


def _letters(text: str, rtl: bool) -> list[_Letter]:
    if rtl or any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in text):
        direction = TextDirection.RTL if rtl else TextDirection.LTR
        resolved = BidiParagraph(text, base_direction=direction, preserve_bn_chars=True).get_characters()
        levels = [character.embedding_level for character in resolved]
    else:
        levels = [0] * len(text)
    letters: list[_Letter] = []
    for character, level in zip(text, levels, strict=True):
        family = family_of(character) or LATIN
        if letters and (character == " " or not character.isprintable() or unicodedata.combining(character)):
            before = letters[-1].family  # a mark is set by the font of the letter that it stands on
            family = before if character in characters(before) else family
        letters.append(_Letter(character, level, family))
    return letters


def _runs(letters: Sequence[_Letter], weight: str) -> list[tuple[int, Run]]:
    """Runs with their levels, as they are read."""
    runs = []
    for (level, family), group in groupby(letters, key=attrgetter("level", "family")):
        if text := "".join(letter.character for letter in group if letter.character not in FENCES):
            rtl = bool(level % 2)
            runs.append((level, Run(text, family, rtl, width(text, family, weight, rtl))))
    return runs


def _in_sight(runs: list[tuple[int, Run]]) -> list[tuple[int, Run]]:
    """The runs from left to right: whatever is at a level or deeper is reversed, from the deepest to the lowest odd."""
    for depth in range(max((level for level, _ in runs), default=0), 0, -1):
        ordered: list[tuple[int, Run]] = []
        for deep, group in groupby(runs, key=lambda run: run[0] >= depth):
            alike = list(group)
            ordered += reversed(alike) if deep else alike
        runs = ordered
    return runs
