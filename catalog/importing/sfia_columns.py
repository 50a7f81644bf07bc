"""Finds out which column of a SFIA sheet is which, by what stands in it: the words of headers differ between files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from catalog.importing.sfia_headings import LEVELS
from catalog.importing.source import Sheet
from catalog.importing.text import finished, fold, plain_digits, size

_HEADER_ROWS = 20  # within which the header stands; titles and notes may stand above it
_HEADER = 60  # letters of a header at most
_FEWEST = 3  # columns of levels that make a sheet one of SFIA
_LONG = 45  # letters of a text, against a name or category
_SINGLE = 0.9  # how many of a column's cells differ where it is the name
_MOST = 0.6  # share of a column's cells that decides what it is
_CODE = re.compile(r"[A-Z]{4}$")
_URL = re.compile(r"(https?://|www\.)\S+")
_NUMBER = re.compile(r"(?<!\d)\d+(?!\d)")


@dataclass
class Columns:
    """Where things stand in a sheet, as indices; ``None`` or empty where the sheet has no such column.

    Attributes:
        header: index of the row with the levels' headers.
        texts: by level, the columns with the levels' texts.
        marks: by level, the columns that mark the levels at which a row is defined.
        code, url, name, summary, guidance: columns.
        others: columns with text that are none of these.
    """

    header: int
    texts: dict[int, int]
    marks: dict[int, int] = field(default_factory=dict)
    code: int | None = None
    url: int | None = None
    name: int | None = None
    summary: int | None = None
    guidance: int | None = None
    others: list[int] = field(default_factory=list)


def find_columns(sheet: Sheet) -> Columns | None:
    """The columns of a sheet that has columns of text headed by the levels; None where it has not."""
    found = _level_texts(sheet)
    if found is None:
        return None
    header, texts = found
    columns = Columns(header, texts)
    width = max(map(len, sheet.rows))
    values = {c: [cell(row, c) for row in sheet.rows[header + 1 :]] for c in range(width)}
    full = {c: [v for v in cells if v] for c, cells in values.items()}
    free = [c for c in range(width) if full[c] and c not in texts.values()]
    columns.marks = _marks(sheet.rows[header], free, full)
    free = [c for c in free if c not in columns.marks.values() and not _counts(full[c])]
    columns.code = _first(free, lambda c: _share(full[c], _CODE) and len(set(full[c])) * 2 > len(full[c]))
    columns.url = _first(free, lambda c: _share(full[c], _URL))
    free = [c for c in free if c not in (columns.code, columns.url)]
    texts_ = [c for c in free if _is_text(full[c])]
    short = [c for c in free if c not in texts_]
    columns.name = _name(short, columns.code, full)
    columns.summary, columns.guidance = (*texts_, None, None)[:2]
    columns.others = [c for c in free if c not in (columns.name, columns.summary, columns.guidance)]
    return columns


def cell(row: Sequence[str], column: int | None) -> str:
    """A row's cell, empty where the row is too short or there is no such column."""
    return row[column].strip() if column is not None and column < len(row) else ""


def _level_texts(sheet: Sheet) -> tuple[int, dict[int, int]] | None:
    """The header's row, and by level the columns under headers that are alike but for 1 to 7."""
    for index, row in enumerate(sheet.rows[:_HEADER_ROWS]):
        found: dict[int, int] = {}
        length = _LONG / 3
        for levels in _runs(row):
            below = [cell(r, c) for r in sheet.rows[index + 1 :] for c in levels.values()]
            texts = [size(t) for t in below if t]
            mean = sum(texts) / len(texts) if texts else 0
            if len(levels) >= _FEWEST and mean > length:
                found, length = levels, mean
        if found:
            return index, found
    return None


def _runs(row: Sequence[str]) -> list[dict[int, int]]:
    """Columns of one row whose headers are alike but for a number, by number."""
    runs: dict[str, dict[int, int]] = defaultdict(dict)
    for column, text in enumerate(row):
        plain = fold(plain_digits(text).replace("_", " "))
        for match in _NUMBER.finditer(plain):
            number = int(match.group())
            pattern = f"{plain[: match.start()]}#{plain[match.end() :]}"
            if number in LEVELS and len(text) <= _HEADER and not finished(text):
                runs[pattern].setdefault(number, column)
    return list(runs.values())


def _marks(header: Sequence[str], free: Sequence[int], full: dict[int, list[str]]) -> dict[int, int]:
    """Seven columns in a row with nothing but their own number, or whatever stands under the levels' bare headers."""
    width = max(free, default=-1) + 1
    best: dict[int, int] = {}
    for start in range(width):
        run = {level: start + level - 1 for level in LEVELS}
        numbers = {v: {plain_digits(t) for t in full.get(c, [])} for v, c in run.items()}
        own = all(found <= {str(v)} for v, found in numbers.items())
        empty = all(c in free or not full.get(c) for c in run.values())
        if own and empty and _weight(run, full) >= max(1, _weight(best, full)):
            best = run
    if best:
        return best
    runs = [r for r in _runs(header) if len(r) >= _FEWEST and all(c in free or not full.get(c) for c in r.values())]
    short = [r for r in runs if all(len(t) <= 3 for c in r.values() for t in full.get(c, []))]
    return max(short, key=lambda r: _weight(r, full), default={})


def _weight(run: dict[int, int], full: dict[int, list[str]]) -> int:
    return sum(len(full.get(c, [])) for c in run.values())


def _counts(cells: Sequence[str]) -> bool:
    return all(re.fullmatch(r"[\d.,\s]+", plain_digits(c)) for c in cells)


def _share(cells: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return sum(bool(pattern.match(c)) for c in cells) >= _MOST * len(cells)


def _first(columns: Sequence[int], test: Callable[[int], bool]) -> int | None:
    return next((c for c in columns if test(c)), None)


def _is_text(cells: Sequence[str]) -> bool:
    return sum(map(size, cells)) / len(cells) >= _LONG or sum(map(finished, cells)) >= _MOST * len(cells)


def _name(short: Sequence[int], code: int | None, full: dict[int, list[str]]) -> int | None:
    """The first column after the code, else before it, with about as many different cells as the codes or rows are."""
    after = [c for c in short if code is None or c > code]
    before = [c for c in short if c not in after]
    different = len(set(full[code])) if code is not None else max((len(full[c]) for c in short), default=0)
    return _first([*after, *before], lambda c: len(set(full[c])) >= different * _SINGLE)
