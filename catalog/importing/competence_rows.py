"""Rows of a page of competences, and the small questions that are asked of the text of their cells.

Shared by e-CF and DigComp, whose pages are tables that may have been flattened to lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from catalog.importing.source import Source
from catalog.importing.text import ends_sentence

_BULLETS = "•·▪◦‣●○■□✓✔➢➤▶*"
_SPLIT = re.compile(rf"[{_BULLETS}\n]+")
_DASH = re.compile(r"^[-–—−‐]\s+")
_NOTHING = re.compile(r"^[\s\-–—−‐.…/]*$")
_LONG = 10
# Letters that look the same in Greek and Cyrillic are typed for the Latin ones of a code.
_LATIN = str.maketrans("АВСЕΑΒΕ", "ABCEABE")


@dataclass(frozen=True)
class Row:
    """A row: where it stands, its cells with the empty ones (columns are counted), and how the format marked it."""

    where: str
    cells: tuple[str, ...]
    heading: int = 0
    bullet: bool = False

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(c for c in self.cells if c)

    @property
    def text(self) -> str:
        """The whole row as one text."""
        return " ".join(self.filled)


def rows_of(source: Source) -> list[Row]:
    """Every row of a page's lines or of its sheets; blank ones are left out."""
    rows = [
        Row(f"line {line.number}", tuple(clean(c) for c in line.cells or (line.text,)), line.heading, line.bullet)
        for line in source.lines
    ]
    for sheet in source.sheets:
        place = f"{sheet.name} row" if sheet.name else "row"
        rows += [Row(f"{place} {n}", tuple(clean(c) for c in row)) for n, row in enumerate(sheet.rows, 1)]
    return [row for row in rows if row.filled]


def clean(text: str) -> str:
    """Each line of a cell with single spaces, in Unicode's composed form."""
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line)


def items(text: str) -> list[str]:
    """The items of a cell, split at bullets and line ends; bullets may be glued to the item before."""
    parts = (_DASH.sub("", part.strip()).strip() for part in _SPLIT.split(text))
    return [part for part in parts if part and not _NOTHING.match(part)]


def is_list(text: str) -> bool:
    """Whether a cell holds a list: bullets, or several lines."""
    return bool(_SPLIT.search(text)) or bool(_DASH.match(text))


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing: it is empty or has a dash only."""
    return bool(_NOTHING.match(text))


def letters(text: str) -> str:
    """For comparing names: lower case, letters and digits alone, so that hyphens and spaces do not count."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def alike(one: str, other: str) -> float:
    """How alike two texts are, 0-1: shared triples of letters, whatever the order of the words."""
    first, second = _triples(one), _triples(other)
    both = len(first | second)
    return len(first & second) / both if both else 0.0


def is_sentence(text: str) -> bool:
    """Whether a text reads as prose: it ends as a sentence does, or it is long."""
    return ends_sentence(text) or len(text.split()) > _LONG or len(text) > 8 * _LONG


def latin(text: str) -> str:
    """With the Latin letter for each that looks the same; for reading codes only. The length stays."""
    return text.translate(_LATIN)


def spans(numbers: Iterable[int]) -> str:
    """``1, 3, 4`` of numbers, for the report."""
    return ", ".join(str(n) for n in numbers)


def _triples(text: str) -> set[str]:
    words = (f" {w} " for w in "".join(c if c.isalnum() else " " for c in text.casefold()).split())
    return {w[i : i + 3] for w in words for i in range(len(w) - 2)}
