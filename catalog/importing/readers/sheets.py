"""CSV, TSV and XLSX: rows of cells as text. A formula is refused: what it shows is not what the file holds."""

from __future__ import annotations

import csv
import datetime
import io
import itertools
import math
from collections import Counter
from typing import Any

from catalog.importing.readers.clean import active_markup, sheet_cell
from catalog.importing.readers.formulas import is_formula
from catalog.importing.source import SHEET, Refused, Sheet, Source

_DELIMITERS = ",;\t|"
_SAMPLE = 200
_CELLS = 5_000_000
_CELL = 1_000_000


def read_csv(text: str, name: str = "") -> Source:
    """Reads a CSV file; which character parts its cells is found from the rows.

    Raises:
        Refused: a formula, active markup, a quote that is not closed, too many cells.
    """
    csv.field_size_limit(_CELL)
    sheet = _sheet("", _parse(text))
    return Source(name, SHEET, "", sheets=(sheet,))


def read_xlsx(data: bytes) -> Source:
    """Reads every sheet of a workbook.

    Raises:
        Refused: a formula, active markup, too many cells or none.
    """
    import openpyxl  # here, since it takes a while to load, and a CSV file does without

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    found = tuple(_sheet(page.title, _values(page)) for page in book.worksheets)
    if not any(sheet.rows for sheet in found):
        raise Refused("holds no cells with text; save it as an ordinary XLSX workbook, or as CSV")
    return Source("", SHEET, "", sheets=found)


def _values(page: Any) -> list[list[str]]:
    """The values of a sheet as text; rows and columns keep their places."""
    page.reset_dimensions()  # what the file says of its size may be wrong
    rows: list[list[str]] = []
    count = 0
    for number, row in enumerate(page.iter_rows(), 1):
        count += len(row) + 1
        if count > _CELLS:
            raise Refused(f"sheet {page.title!r} has more than {_CELLS:,} cells; give the part that matters")
        for column, entry in enumerate(row, 1):
            if entry.data_type == "f":
                raise _formula(page.title, number, column)
        rows.append([_text(entry.value) for entry in row])
    return rows


def _text(value: Any) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    return str(value)


def _parse(text: str) -> list[list[str]]:
    """The rows by the delimiter that parts the most of them into the same number of cells."""
    first, _, rest = text.partition("\n")
    if first.strip().lower() in {f"sep={mark}" for mark in _DELIMITERS}:  # Excel's own hint
        return [[], *_rows(rest, first.strip()[-1])]
    scores = {mark: _score(text, mark) for mark in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda mark: scores[mark])
    return _rows(text, best)


def _score(text: str, mark: str) -> float:
    widths: Counter[int] = Counter()
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        for row in itertools.islice(reader, _SAMPLE):
            widths[len(row)] += bool(row)
    except csv.Error:
        pass  # the rows until here count; the reading itself says what is wrong
    if not widths:
        return 0
    width, times = max(widths.items(), key=lambda found: (found[1] * (found[0] > 1), found[0]))
    return times / widths.total() + min(width, 50) / 1000 if width > 1 else 0


def _rows(text: str, mark: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    rows, count = [], 0
    try:
        for row in reader:
            count += len(row) + 1
            if count > _CELLS:
                raise Refused(f"has more than {_CELLS:,} cells; give the part that matters")
            rows.append(row)
    except csv.Error as error:
        if mark == "\t" and "limit" not in str(error):  # between tabs a quote is often only a quote
            return [line.split("\t") for line in text.replace("\r\n", "\n").split("\n")]
        raise Refused(f"row {len(rows) + 1}: {error}; check its quotes, or save the sheet again as CSV") from None
    return rows


def _sheet(name: str, rows: list[list[str]]) -> Sheet:
    """A sheet with rows of one length, cleaned; rows and columns that are empty at the end are left out."""
    cleaned = []
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if is_formula(text):
                raise _formula(name, number, column)
            if found := active_markup(text):
                where = _where(name, number, column)
                raise Refused(f"{where} carries active markup ({found}); remove it and try again")
        cells = [sheet_cell(text) for text in row]
        while cells and not cells[-1]:
            cells.pop()
        cleaned.append(cells)
    while cleaned and not cleaned[-1]:
        cleaned.pop()
    width = max(map(len, cleaned), default=0)
    if width * len(cleaned) > _CELLS:
        raise Refused(f"has more than {_CELLS:,} cells; give the part that matters")
    return Sheet(name, tuple(tuple(row + [""] * (width - len(row))) for row in cleaned))


def _formula(name: str, row: int, column: int) -> Refused:
    return Refused(f"{_where(name, row, column)} holds a formula; save the sheet with values only (paste as values)")


def _where(name: str, row: int, column: int) -> str:
    return (f"sheet {name!r}, " if name else "") + f"row {row}, column {column}"
