"""Finds the rows of tables in text that is laid out with spaces, as a page of a PDF comes out."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from catalog.importing.readers.clean import cell, tidy

_PART = re.compile(r"\S+(?: {1,2}\S+)*")  # justified text has two spaces; three part columns
_BLANKS = 3  # so many blank lines end a table
_NEAR = 2  # cells that begin so near to each other are in one column
_LONG, _MANY = 25, 8


@dataclass
class Row:
    """A line of a page: its text and, where it is a row of a table, its cells."""

    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Laid:
    raw: str
    parts: tuple[tuple[int, str], ...]  # where it begins, what it says


def rows(page: str) -> list[Row]:
    """The lines of a laid-out page that are not blank; lines of one row of a table are one where that is sure."""
    laid = [_Laid(raw, tuple((m.start(), m.group()) for m in _PART.finditer(raw))) for raw in page.split("\n")]
    found: list[Row] = []
    at = 0
    while at < len(laid):
        end = _table_end(laid, at)
        if end > at + 1:
            found += _table(laid[at:end])
        elif laid[at].parts:
            found.append(_line(laid[at]))
        at = max(end, at + 1)
    return found


def in_columns(page: str) -> bool:
    """Whether the page is prose in columns, which a line across mixes up: many long neighbours, one under the other."""
    run = 0
    for raw in page.split("\n"):
        parts = _PART.findall(raw)
        run = run + 1 if len(parts) > 1 and all(len(part) >= _LONG for part in parts) else 0
        if run >= _MANY:
            return True
    return False


def _line(laid: _Laid) -> Row:
    return Row(tidy(laid.raw))


def _table_end(laid: list[_Laid], start: int) -> int:
    """The end of the table that begins at ``start``; ``start`` where none does, a row of only one line being none."""
    starts: list[int] = []
    end, blanks, wide = start, 0, 0
    for at in range(start, len(laid)):
        parts = laid[at].parts
        if not parts:
            blanks += 1
            if blanks >= _BLANKS:
                break
            continue
        if len(parts) > 1:
            wide += 1
            starts += [begin for begin, _ in parts]
        elif not any(abs(parts[0][0] - begin) <= _NEAR for begin in starts if begin > _NEAR) and not _first(laid, at):
            break
        blanks, end = 0, at + 1
    return end if wide > 1 else start


def _first(laid: list[_Laid], at: int) -> bool:
    """Whether a lone indented line stands directly above a row of cells: the upper part of a cell that is centred."""
    begin = laid[at].parts[0][0]
    below = next((line.parts for line in laid[at + 1 : at + 4] if len(line.parts) != 1), ())
    return begin > _NEAR and len(below) > 1


def _table(laid: list[_Laid]) -> list[Row]:
    columns = _columns(laid)
    found: list[Row] = []
    group: list[list[str]] = []
    for line in [*laid, _Laid("", ())]:
        if line.parts:
            cells = [""] * len(columns)
            for begin, text in line.parts:
                column = max(0, bisect_right(columns, begin + _NEAR) - 1)
                cells[column] = f"{cells[column]} {text}".strip()
            group.append(cells)
        elif group:
            found += [_row(cells) for cells in _merged(group)]
            group = []
    return found


def _columns(laid: list[_Laid]) -> list[int]:
    columns: list[int] = []
    for begin in sorted({begin for line in laid for begin, _ in line.parts}):
        if not columns or begin - columns[-1] > _NEAR:
            columns.append(begin)
    return columns


def _merged(group: list[list[str]]) -> list[list[str]]:
    """Lines without a blank line between them are one row where only one of them has a first cell and the others are
    one cell's further lines."""
    whole = [cells for cells in group if cells[0]]
    if len(whole) != 1 or any(sum(map(bool, cells)) > 1 for cells in group if not cells[0]):
        return group
    return [[" ".join(filter(None, column)) for column in zip(*group, strict=True)]]


def _row(cells: list[str]) -> Row:
    if _right_to_left("".join(cells)):
        cells = cells[::-1]
    cleaned = tuple(cell(text) for text in cells)
    return Row(tidy(" ".join(cells)), cleaned)


def _right_to_left(text: str) -> bool:
    kinds = [unicodedata.bidirectional(character) for character in text]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")
