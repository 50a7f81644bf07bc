"""Plain text and Markdown: lines, items of lists, rows of tables whose cells stand between tabs."""

from __future__ import annotations

import re

from catalog.importing.readers.clean import active_markup, cell, plain, tidy, unbullet
from catalog.importing.source import TEXT, Line, Refused, Source

_BREAK = re.compile(r"\r\n|\r|\n")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*$")


def read(text: str, *, markdown: bool = False) -> Source:
    """Reads plain text.

    Raises:
        Refused: it carries markup that a browser would run, or nothing at all.
    """
    for number, raw in enumerate(_BREAK.split(text), 1):
        if found := active_markup(raw):
            raise Refused(f"line {number} carries active markup ({found}); remove it and try again")
    lines = text_lines(text, markdown=markdown)
    if not lines:
        raise Refused("holds no text")
    return Source("", TEXT, "", lines=lines)


def text_lines(text: str, *, markdown: bool = False) -> tuple[Line, ...]:
    """The lines of plain text that are not blank; tags of HTML in them are not text.

    With ``markdown``, ``#`` marks a heading and ``|`` parts the cells of a table.
    """
    lines: list[Line] = []
    for number, raw in enumerate(_BREAK.split(text), 1):
        line = _markdown(number, raw) if markdown else None
        line = line or line_of(number, raw, in_table=bool(lines and lines[-1].cells))
        if line.text:
            lines.append(line)
    return tuple(lines)


def line_of(number: int, raw: str, *, in_table: bool = False, bullet: bool = False, heading: int = 0) -> Line:
    """A line from its raw text. ``in_table``: the line above is a row, so that a tab in front is an empty cell."""
    text, marked = unbullet(tidy(plain(raw)))
    return Line(number, text, heading=heading, bullet=bullet or marked, cells=_cells(raw, in_table))


def _cells(raw: str, in_table: bool) -> tuple[str, ...]:
    if "\t" not in raw:
        return ()
    cells = tuple(cell(part) for part in raw.split("\t"))
    filled = [i for i, text in enumerate(cells) if text]
    if len(filled) == 1 and filled[0] == len(cells) - 1 and not in_table:
        return ()  # tabs in front only: the line is indented
    if len(filled) == 2 and filled[1] == len(cells) - 1 and not in_table and unbullet(cells[filled[0]] + " x")[1]:
        return ()  # a bullet, a tab and the item, as word processors copy lists
    return cells


def _markdown(number: int, raw: str) -> Line | None:
    if found := _HEADING.match(raw):
        return line_of(number, found.group(2), heading=len(found.group(1)))
    if raw.strip().startswith("|") and raw.count("|") > 1:
        if _RULE.match(raw):
            return Line(number, "")
        cells = tuple(cell(part) for part in raw.strip().strip("|").split("|"))
        return Line(number, tidy(" ".join(cells)), cells=cells)
    return None
