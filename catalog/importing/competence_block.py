"""One competence of a page: what it holds, and the reading of its rows.

Level texts stand beside their labels, below column heads, or on the lines after them; a page break may fall anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.importing.competence_labels import Hit, Labels
from catalog.importing.competence_rows import Row, is_list, is_nothing, is_sentence, items, letters
from catalog.importing.draft import Report
from catalog.importing.text import ends_sentence

_COLUMNS = 3
_CODED = re.compile(r"(?<!\w)[^\W\d_]{1,2}\d{1,2}\s*[:：\s]")
_PAGE = re.compile(r"^[\s\-–—|/]*\d{1,4}[\s\-–—|/]*$")


@dataclass
class Area:
    """The heading of an area: its letter or number as written, its name, where it stands."""

    label: str
    name: str
    where: str


@dataclass
class Block:
    """One competence as the page has it: ``seen`` are the numbers of its level rows in the page's order, ``levels``
    those with text, ``rest`` the rows of dimension 4 and what follows, ``placed`` where each level row stands."""

    code: str
    name: str
    where: str
    area: Area | None = None
    summary: list[str] = field(default_factory=list)
    seen: list[int] = field(default_factory=list)
    levels: dict[int, list[str]] = field(default_factory=dict)
    placed: dict[int, str] = field(default_factory=dict)
    rest: list[tuple[Row, str]] = field(default_factory=list)
    dimensions: list[int] = field(default_factory=list)


class Reader:
    """Reads the rows of one block into it; remembers which dimension and level the next text belongs to."""

    def __init__(self, block: Block, labels: Labels, report: Report, repeated: set[str]) -> None:
        self.block, self.labels, self.report, self.repeated = block, labels, report, repeated
        self.dimension, self.level = 0, 0
        self.columns: dict[int, int] = {}
        self.flat: list[tuple[Row, str]] | None = None
        self.over = False

    def read(self, rows: Sequence[Row]) -> None:
        """Reads the rows in order; stops where the next competence's dimensions begin."""
        for row in rows:
            if self.over:
                self.report.note_left_out("words of the form before a competence", row.text, row.where)
            elif (_PAGE.match(row.text) and not self.labels.level_of(row.text)) or row.text in self.repeated:
                self.report.note_left_out("page number, or a line that recurs on the pages", row.text, row.where)
            elif row.filled:
                self._row(row)
        self._spread_flat()

    def _row(self, row: Row) -> None:
        found = {i: h for i, cell in enumerate(row.cells) if (h := self.labels.level_of(cell)) and not h.rest}
        if len(found) >= _COLUMNS:
            self.columns = {i: h.number for i, h in found.items()}
            self.block.seen += self.columns.values()
            self.block.placed.update(dict.fromkeys(self.columns.values(), row.where))
            self.dimension, self.level = max(self.dimension, 3), 0
            return
        fourth = any((h := self.labels.dimension_of(cell)) and h.number != 3 for cell in row.filled)
        if self.columns and not fourth:
            self._by_column(row)
            return
        self.columns = {}
        if row.heading and self.level and not fourth and not any(self.labels.level_of(c) for c in row.filled):
            self.dimension, self.level = 4, 0
        labelled = False
        for cell in row.filled:
            if self.over:
                return
            labelled = self._cell(row, cell, labelled) or labelled

    def _cell(self, row: Row, cell: str, labelled: bool) -> bool:
        """Takes in one cell; says whether it was a label."""
        outer, level = self.labels.dimension_of(cell), self.labels.level_of(cell)
        if outer:
            if outer.number < self.dimension:
                self.over = True
                return True
            self._spread_flat()
            self.dimension, self.level = outer.number, 0
            self.block.dimensions.append(outer.number)
            coded = outer.number > 3 and _CODED.search(outer.rest)
            if len(row.filled) == 1 and outer.number != 3 and (coded or is_sentence(outer.rest)):
                self._text(row, outer.rest, True)
            if outer.number == 3 and (inside := self._level_inside(cell)):
                self._begin_level(row, inside)
            return True
        if level and self.dimension in (0, 1, 2, 3):
            if self._begins_flat(row, level):
                return True
            self._begin_level(row, level)
            return True
        self._text(row, cell, labelled)
        return False

    def _begin_level(self, row: Row, level: Hit) -> None:
        self.dimension, self.level = 3, level.number
        self.block.seen.append(level.number)
        self.block.placed.setdefault(level.number, row.where)
        if level.rest:
            self._text(row, level.rest, True)

    def _level_inside(self, text: str) -> Hit | None:
        """The level's label that a flattened row has behind the third dimension's."""
        for word in re.finditer(r"\S+", text):
            level = self.labels.level_of(text[word.start() :])
            if level and (not level.rest or is_sentence(level.rest)):
                return level
        return None

    def _begins_flat(self, row: Row, level: Hit) -> bool:
        """Whether a line is a row of column heads whose cells were lost: "Level 1 Level 2 Level 3 …"."""
        numbers = [level.number]
        while (after := self.labels.level_of(level.rest)) and after.number == numbers[-1] + 1:
            numbers.append(after.number)
            level = after
        if len(numbers) < _COLUMNS or level.rest:
            return False
        self.dimension, self.level, self.flat = 3, 0, []
        self.block.seen += numbers
        self.block.placed.update(dict.fromkeys(numbers, row.where))
        return True

    def _text(self, row: Row, text: str, new: bool) -> None:
        if self.flat is not None and self.dimension == 3:
            # A dash in front was taken for a bullet.
            self.flat.append((row, f"- {text}" if row.bullet else text))
        elif self.dimension < 3:
            self._head_text(row, text, new)
        elif self.dimension == 3 and self.level:
            if not is_nothing(text):
                add(self.block.levels.setdefault(self.level, []), row, text, new)
        elif self.dimension == 3:
            self.report.note_left_out("words of the form before the levels", text, row.where)
        else:
            self.block.rest.append((row, text))

    def _head_text(self, row: Row, text: str, new: bool) -> None:
        if not self.block.name and not is_sentence(text):
            self.block.name = text
        elif not is_nothing(text) and letters(text) != letters(self.block.name):
            add(self.block.summary, row, text, new)

    def _by_column(self, row: Row) -> None:
        """A row below column heads: each cell is the text of the level above it."""
        levels = [n for _, n in sorted(self.columns.items())]
        if len(row.cells) <= max(self.columns) and len(row.filled) == len(levels):
            texts, others = dict(zip(levels, row.filled, strict=True)), []
        elif len(row.cells) > 1:
            texts = {n: row.cells[i] for i, n in self.columns.items() if i < len(row.cells)}
            others = [c for i, c in enumerate(row.cells) if c and i not in self.columns]
        else:
            self.report.note_missing("cells that stand under no level's column", row.text, row.where)
            return
        for n, text in texts.items():
            if text and not is_nothing(text):
                add(self.block.levels.setdefault(n, []), row, text, False)
        for text in others:
            if not self.labels.dimension_of(text):
                self.report.note_left_out("a cell beside the levels' columns", text, row.where)

    def _spread_flat(self) -> None:
        """Gives the text of lost columns to its level where only one is left beside the dashes; else reports it."""
        if not self.flat:
            return
        row, first = self.flat[0]
        words = " ".join(text for _, text in self.flat).split()
        dashes = [i for i, w in enumerate(words) if is_nothing(w)]
        numbers = sorted(self.block.placed)
        leading = next((i for i, w in enumerate(words) if not is_nothing(w)), 0)
        trailing = next((i for i, w in enumerate(reversed(words)) if not is_nothing(w)), 0)
        if leading + trailing == len(numbers) - 1 == len(dashes):
            text = " ".join(words[leading : len(words) - trailing])
            self.block.levels[numbers[leading]] = [text]
        else:
            why = f"the level texts of {self.block.code} stood side by side and cannot be told apart"
            self.report.note_missing(why, first, row.where)
            for at, text in self.flat:
                self.report.note_left_out("text of a level, which one is not known", text, at.where)
        self.flat = None


def add(to: list[str], row: Row, text: str, new: bool) -> None:
    """Adds a text: the items of a list, or a paragraph, or the rest of the one before that a line end cut."""
    if is_list(text):
        to += items(text)
    elif new or row.bullet or not to or ends_sentence(to[-1]):
        to.append(text)
    else:
        to[-1] = f"{to[-1]} {text}"
