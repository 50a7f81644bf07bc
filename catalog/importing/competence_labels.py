"""Finds the numbered labels of a page of competences in any language: its level rows and its dimension rows.

No word is known beforehand. A label is a word with a digit ("Level 3", "3. szint", "e-3", "レベル3"); the levels' word
is the one that counts up again and again, inside the third of another such series where there is one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.importing.competence_rows import Row

_WORD = r"[^\W\d_][^\s\d.,:;()\[\]{}/|–—-]*"
_FIRST = re.compile(rf"^(?P<n>\d)(?!\d)(?!\.\d)\s*[.):-]?\s*(?P<w>{_WORD})")
_LAST = re.compile(rf"^(?P<w>{_WORD}(?:[ '’-]{_WORD}){{0,3}})\s*[-–.:]?\s*(?P<n>\d)(?![\d])(?!\.\d)")
_BARE = re.compile(r"^(?P<n>\d)$")
_AFTER = re.compile(r"^\s*(?:\([^()]{0,25}\)|\[[^\[\]]{0,25}\])?[\s.:;,)–—-]*")
_DIMENSIONS = 5
_KEPT = 12
_APART = 4

Key = tuple[str, bool]
"""A label's word, and whether its number stands first."""
BARE: Key = ("", True)
"""The key of numbers that stand alone in cells beside others."""


@dataclass(frozen=True)
class Hit:
    """A label found: its series, its number, and what stands after it."""

    key: Key
    number: int
    rest: str


@dataclass
class Labels:
    """The two series of a page; ``tails``: words that belong to every label of a series, after its number."""

    level: Key | None = None
    dimension: Key | None = None
    top: int = 5
    tails: dict[tuple[Key, int], tuple[str, ...]] = field(default_factory=dict)

    def level_of(self, text: str) -> Hit | None:
        """The level label that a text begins with, if it does."""
        return self._of(text, self.level, self.top)

    def dimension_of(self, text: str) -> Hit | None:
        """The dimension label that a text begins with, if it does."""
        return self._of(text, self.dimension, _DIMENSIONS)

    def _of(self, text: str, key: Key | None, top: int) -> Hit | None:
        found = bare(text) if key == BARE else hit(text)
        if key is None or found is None or found.key != key or not 1 <= found.number <= top:
            return None
        words = found.rest.split()
        tail = self.tails.get((key, found.number if key == self.dimension else 0), ())
        if tuple(words[: len(tail)]) == tail:
            words = words[len(tail) :]
        return Hit(key, found.number, _AFTER.sub("", " ".join(words), count=1))


def hit(text: str) -> Hit | None:
    """The numbered label that a text begins with, of whatever series."""
    for pattern, first in ((_FIRST, True), (_LAST, False)):
        match = pattern.match(text)
        if match and not _is_code(match["w"], first, text):
            rest = text[match.end() :]
            return Hit((match["w"].casefold(), first), int(match["n"]), _AFTER.sub("", rest, count=1))
    return None


def bare(text: str) -> Hit | None:
    """The label that is but a number in a cell."""
    match = _BARE.match(text)
    return Hit(BARE, int(match["n"]), "") if match else None


def find(rows: Sequence[Row], top: int = 5) -> Labels:
    """The series of a page. ``top`` is the highest level that the framework has."""
    cells = [(cell, len(row.filled) > 1) for row in rows for cell in row.filled]
    hits = [h for cell, beside in cells if (h := hit(cell) or (bare(cell) if beside else None)) and h.number <= top]
    steps: dict[Key, int] = defaultdict(int)
    last: dict[Key, int] = {}
    for h in hits:
        steps[h.key] += h.number == last.get(h.key, 0) + 1
        last[h.key] = h.number
    keys = sorted((k for k in steps if steps[k] > 1), key=lambda k: (-steps[k], k))[:_KEPT]
    nested = [(_inside(hits, level, outer), level, outer) for level in keys for outer in keys if level != outer]
    nested = [n for n in nested if n[0] > 1]
    labels = Labels(top=top)
    if nested:
        _, labels.level, labels.dimension = max(nested, key=lambda n: (n[0], steps[n[1]], n[1], n[2]))
    elif keys:
        labels.level = keys[0]
    labels.tails = _tails(hits, labels)
    return labels


def _is_code(word: str, first: bool, text: str) -> bool:
    """``K1``, ``S2``, ``A3``: one letter glued to its number is an item's code; ``e1`` is e-CF's own level."""
    return not first and len(word) == 1 and word.isupper() and (text[1:2].isdigit() or text[1:2] in ".")


def _inside(hits: Sequence[Hit], level: Key, outer: Key) -> int:
    """How often a series counts on within the third of the outer one."""
    count, dimension, last = 0, 0, 0
    for h in hits:
        if h.key == outer:
            dimension, last = h.number, 0
        elif h.key == level and dimension == 3:
            count += h.number == last + 1
            last = h.number
    return count


def _tails(hits: Sequence[Hit], labels: Labels) -> dict[tuple[Key, int], tuple[str, ...]]:
    """The words that follow the number in every label of a series (of a dimension: of that number)."""
    rests: dict[tuple[Key, int], list[tuple[str, ...]]] = defaultdict(list)
    for h in hits:
        if h.key in (labels.level, labels.dimension):
            rests[h.key, h.number if h.key == labels.dimension else 0].append(tuple(h.rest.split()))
    return {which: _common(found) for which, found in rests.items() if len(found) > 1}


def _common(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The words all share: to where a label stands bare, or many texts part ways, or a colon; else they may be the
    texts' own."""
    shared: list[str] = []
    for words in zip(*found, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    if len({words[len(shared) :][:1] for words in found}) >= _APART:
        return tuple(shared)
    while shared and tuple(shared) not in found and not shared[-1].endswith((":", "：")):
        shared.pop()
    return tuple(shared)
