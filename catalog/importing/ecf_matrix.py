"""The summary matrix of a role profile: competences down, attributes across, marks between.

Cells are counted: a mark belongs to the attribute whose code heads its column. Where another offset fits dimension 4
clearly better it is taken, and the report says so in either case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from catalog.importing.competence_block import Area
from catalog.importing.competence_rows import Row, is_nothing, is_sentence
from catalog.importing.draft import Mark, Report
from catalog.importing.ecf_codes import Codes

_COLUMN = re.compile(r"^[^\W\d_]{1,2}\d{1,2}$")
_SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S")
_COLUMNS, _MARK, _TEXT = 4, 4, 3
_MOST, _FEW = 2 / 3, 1 / 3
_OFFSETS = (1, -1)


@dataclass(frozen=True)
class Placed:
    """A mark as it stands: the competence's code, the number of its cell, where."""

    code: str
    cell: int
    where: str


@dataclass
class Matrix:
    """A matrix as read: rows ``first`` to ``last`` (exclusive) of the page, ``columns`` the codes by cell, ``above``
    the row of group heads where there is one, ``texts`` those below the rows and where each stands."""

    first: int
    last: int
    columns: dict[int, str]
    above: Row | None = None
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    placed: list[Placed] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    offset: int = 0

    @property
    def marks(self) -> list[Mark]:
        """Every mark that stands in a column."""
        found = (Mark(p.code, self.columns.get(p.cell + self.offset, "")) for p in self.placed)
        return [mark for mark in found if mark.attribute]


def read(rows: Sequence[Row], codes: Codes, report: Report) -> Matrix | None:
    """The first matrix of a page, or None where there is none."""
    start = next((i for i, row in enumerate(rows) if len(_columns(row)) >= _COLUMNS), None)
    if start is None:
        for row in rows:
            if sum(bool(_COLUMN.match(word)) for word in row.text.split()) >= _COLUMNS and len(row.filled) == 1:
                why = "a row of columns' codes without cells: a matrix below it cannot be read, marks have no column"
                report.note_missing(why, row.text, row.where)
        return None
    matrix = Matrix(start, start + 1, _columns(rows[start]))
    header = rows[start]
    if start and len(rows[start - 1].cells) >= _COLUMNS:
        matrix.above, matrix.first = rows[start - 1], start - 1
    _report_columns(matrix, header, report)
    at = start + 1
    while at < len(rows):
        row = rows[at]
        found = next(((i, c) for i, cell in enumerate(row.cells) if i < 4 and (c := codes.of(cell))), None)
        if found and len(row.cells) > 1 and not is_sentence(found[1][1]):
            _take(matrix, row, found[0], *found[1], len(header.cells), report)
            matrix.last = at + 1
        elif _columns(row) or row.text.isdigit():
            report.note_left_out("the matrix's head again, or a page number", row.text, row.where)
        else:
            break
        at += 1
    if not matrix.names:
        return None
    _take_texts(matrix, rows, codes, report)
    _check_groups(matrix, report)
    return matrix


def settle(matrix: Matrix, asked: Mapping[str, Set[str]], report: Report) -> None:
    """Compares the marks with dimension 4 (``asked``), settles the offset and reports what agrees and what does not."""
    told = [p for p in matrix.placed if asked.get(p.code)]
    fits = {offset: _fits(matrix, told, asked, offset) for offset in (0, *_OFFSETS)}
    for offset in _OFFSETS:
        outside = sum(p.cell + offset not in matrix.columns for p in matrix.placed)
        if told and fits[offset] >= _MOST * len(told) and fits[0] < _FEW * len(told) and not outside:
            matrix.offset = offset
            report.note_missing(f"the marks stand {offset:+d} cell off their columns; dimension 4 fits so, taken so")
        elif told and fits[offset]:
            why = f"read {offset:+d} cell aside, {fits[offset]} of {len(told)} marks would agree with dimension 4"
            report.note_missing(f"{why} and {outside} would stand in no column; not read so")
    report.note_read(f"{len(matrix.marks)} marks")
    if told:
        report.note_read(f"{fits[matrix.offset]} of {len(told)} marks agree with dimension 4")
    for code, (_, place) in matrix.names.items():
        marked = {m.attribute for m in matrix.marks if m.competence == code}
        wanted = asked.get(code)
        if wanted and marked - wanted:
            report.note_missing(f"{code}: marked, but not in dimension 4", ", ".join(sorted(marked - wanted)), place)
        if wanted and wanted - marked:
            report.note_missing(f"{code}: in dimension 4, but not marked", ", ".join(sorted(wanted - marked)), place)
        if marked and wanted is not None and not wanted:
            why = f"{code}: marked, but its dimension 4 names nothing"
            report.note_missing(why, ", ".join(sorted(marked)), place)
        name = matrix.names[code][0]
        if marked and wanted is None:
            report.note_missing(f"{code}: marked, but not detailed", f"{', '.join(sorted(marked))} {name}", place)
        if not marked and wanted is None:
            report.note_left_out(f"{code}: in the matrix without a mark, and not detailed", name, place)
    for p in matrix.placed:
        if p.cell + matrix.offset not in matrix.columns:
            report.note_missing(f"{p.code}: a mark in cell {p.cell + 1}, where no column is", "", p.where)


def _columns(row: Row) -> dict[int, str]:
    found = {i: cell for i, cell in enumerate(row.cells) if _COLUMN.match(cell)}
    return found if len(found) >= max(_COLUMNS, len(row.filled) // 2) else {}


def _fits(matrix: Matrix, told: Sequence[Placed], asked: Mapping[str, Set[str]], offset: int) -> int:
    return sum(matrix.columns.get(p.cell + offset) in asked[p.code] for p in told)


def _report_columns(matrix: Matrix, header: Row, report: Report) -> None:
    codes = list(matrix.columns.values())
    report.note_read(f"{len(codes)} columns", f"{codes[0]} … {codes[-1]}", header.where)
    for code in sorted({c for c in codes if codes.count(c) > 1}):
        report.note_missing("a column's code stands twice", code, header.where)
    first, last = min(matrix.columns), max(matrix.columns)
    for i in range(first, last):
        if i not in matrix.columns:
            report.note_missing(f"the column of cell {i + 1} has no code", header.cells[i], header.where)
    for code in codes:
        letter, n = re.sub(r"\d", "", code), int(re.sub(r"\D", "", code))
        if n > 1 and not any(re.sub(r"\d", "", c) == letter and int(re.sub(r"\D", "", c)) == n - 1 for c in codes):
            report.note_missing("the column before this one is not there", code, header.where)


def _take(matrix: Matrix, row: Row, cell: int, code: str, rest: str, width: int, report: Report) -> None:
    first = min(matrix.columns)
    after = [c for c in row.cells[cell + 1 : first] if c]
    name = rest or (after[0] if after else "")
    if code in matrix.names:
        report.note_missing(f"{code} stands in the matrix twice", name, row.where)
    matrix.names.setdefault(code, (name, row.where))
    if not name:
        report.note_missing(f"{code} has no name in the matrix", "", row.where)
    area = next((c for c in row.cells[:cell] if c), "")
    if area:
        matrix.areas.setdefault(code[0], Area(code[0], area, row.where))
    for extra in after if rest else after[1:]:
        report.note_left_out(f"{code}: in a column of the matrix that has no code", extra, row.where)
    marked = [(i, c) for i, c in enumerate(row.cells) if i >= first and c and not is_nothing(c)]
    if marked and len(row.cells) != width:
        why = f"{code}: the row has {len(row.cells)} cells, its head {width}; its marks may stand in wrong columns"
        report.note_missing(why, "", row.where)
    for i, text in marked:
        if len(text) < _MARK:
            matrix.placed.append(Placed(code, i, row.where))
        else:
            report.note_left_out(f"{code}: not a mark", text, row.where)


def _take_texts(matrix: Matrix, rows: Sequence[Row], codes: Codes, report: Report) -> None:
    """The texts of the columns, which a flattened table has below its rows, one a row."""
    shape, begins = 0, matrix.last
    for row in rows[begins:]:
        if len(row.filled) != 1 or (shape and len(row.cells) != shape) or len(matrix.texts) == len(matrix.columns):
            break
        if row.heading or codes.of(row.text) or _SECTION.match(row.text) or row.text.isdigit():
            break
        shape = len(row.cells)
        matrix.texts.append((row.text, row.where))
        matrix.last += 1
    if len(matrix.texts) < _TEXT:
        matrix.last -= len(matrix.texts)
        matrix.texts.clear()
        report.note_missing(f"no texts for the {len(matrix.columns)} columns below the matrix")
    elif len(matrix.texts) != len(matrix.columns):
        why = f"{len(matrix.texts)} texts for {len(matrix.columns)} columns"
        report.note_missing(why, *matrix.texts[0])
    else:
        report.note_read(f"{len(matrix.texts)} attribute texts", "", rows[begins].where)


def _check_groups(matrix: Matrix, report: Report) -> None:
    """Reports where the heads above the codes begin in other cells than the codes' own groups do."""
    above = matrix.above
    if above is None:
        return
    groups = [i for i, cell in enumerate(above.cells) if cell and i >= min(matrix.columns) - 1]
    starts: dict[str, int] = {}
    for i, code in matrix.columns.items():
        starts.setdefault(re.sub(r"\d", "", code), i)
    if len(groups) == len(starts) and groups != list(starts.values()):
        cells = ", ".join(str(i + 1) for i in groups)
        codes = ", ".join(str(i + 1) for i in starts.values())
        why = f"the heads above begin in cells {cells}, the codes of their groups in {codes}; the codes were taken"
        report.note_missing(why, above.text, above.where)
