"""A file as the importers see it: numbered lines with what is known of their form, sheets, or a document of data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

TEXT, HTML, PDF, DOCX, SHEET, DATA = "text", "html", "pdf", "docx", "sheet", "data"


class Refused(ValueError):
    """A file that is not read at all; the message is one clear line that says why and what would be accepted."""


@dataclass(frozen=True)
class Line:
    """One line of a page.

    Attributes:
        number: from 1, in the file as a text editor shows it; for PDF and DOCX, counted over the extracted text.
        text: without outer white space, bullets, control and bidirectional marks; inner white space as single spaces.
        heading: 1-6 where the format itself marks a heading (HTML, DOCX), else 0.
        bullet: whether it was an item of a list, by the format or by a leading ``-``, ``•``, ``*``, ``✓`` …
        cells: the cells where it was a row of a table or held tab characters, each cleaned likewise; else empty. A cell
            that itself held a list has its items joined by ``\\n``.
    """

    number: int
    text: str
    heading: int = 0
    bullet: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A table file's sheet: its name (empty for CSV) and its rows of cells as text, the first row being number 1."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Source:
    """A file that was read.

    Attributes:
        name: the file's name without folders.
        kind: one of :data:`TEXT`, :data:`HTML`, :data:`PDF`, :data:`DOCX`, :data:`SHEET`, :data:`DATA`.
        sha256: of the file's bytes, 64 hex digits.
        lines: of a page that is not blank; empty lines are left out, their numbers are not used again.
        sheets: of a CSV or XLSX file.
        data: what a YAML or JSON file holds.
        notes: what the reader says of it, a sentence each: an encoding that was guessed, lines left out.
    """

    name: str
    kind: str
    sha256: str
    lines: tuple[Line, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    data: Any = field(default=None)
    notes: tuple[str, ...] = ()
