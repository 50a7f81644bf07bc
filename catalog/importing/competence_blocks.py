"""Cuts a page of competences into blocks, one for each code with its levels, and reads each block.

A block is a row with a code ("A.3. Name"), followed by numbered labels: dimensions, where there are such, and levels.
Page breaks, flattened tables and labels in any language are what these pages are like.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from catalog.importing.competence_block import Area, Block, Reader
from catalog.importing.competence_labels import Hit, Labels
from catalog.importing.competence_rows import Row, is_sentence, spans
from catalog.importing.draft import Report
from catalog.importing.text import ends_sentence

CodeOf = Callable[[str], "tuple[str, str] | None"]
"""The code that a text begins with, and the rest; None where it begins with none."""

_BEFORE, _OFTEN, _ABOVE = 2, 3, 6
_AREA = re.compile(r"^(?P<label>[^\W\d_]|\d{1,2})\s*[.)]\s*(?P<name>[^\W\d_].*)$", re.DOTALL)


@dataclass(frozen=True)
class Head:
    """A row that begins with a code, perhaps after a label; ``more`` is what stands below it in the same cell."""

    index: int
    cell: int
    code: str
    name: str
    more: str


def heads(rows: Sequence[Row], labels: Labels, code_of: CodeOf) -> list[Head]:
    """The rows that begin a block: those with a code, before whose next such row a dimension or a level begins anew."""
    found = [h for i, row in enumerate(rows) if (h := _head(i, row, labels, code_of))]
    kept: list[Head] = []
    last = 0
    for head, after in zip(found, _ends(found, rows), strict=True):
        hits = [h for row in rows[head.index : after] for h in _hits(row, labels)]
        if hits and (hits[0].key == labels.dimension or labels.dimension is None or hits[0].number <= max(last, 1)):
            kept.append(head)
        if hits:
            last = hits[-1].number
    return kept


def read_blocks(rows: Sequence[Row], labels: Labels, code_of: CodeOf, report: Report) -> list[Block]:
    """Every block of a page, read; clashes and gaps are reported."""
    found = heads(rows, labels, code_of)
    repeated = _running(rows, labels)
    areas = [_area_before(rows, head, labels, code_of) for head in found]
    elsewhere = {area.where for area in areas if area}
    blocks = []
    for head, area, after in zip(found, areas, _ends(found, rows), strict=True):
        top = rows[head.index]
        block = Block(head.code, head.name, top.where, area)
        first = Row(top.where, (*head.more.split("\n"), *top.filled[head.cell + 1 :]))
        own = [row for row in rows[head.index + 1 : after] if row.where not in elsewhere]
        Reader(block, labels, report, repeated).read([first, *own])
        blocks.append(block)
    _check(blocks, labels, report)
    return blocks


def orphans(rows: Sequence[Row], labels: Labels, code_of: CodeOf) -> int:
    """Where level and dimension rows begin that stand above the first code, which is lost; else the number of rows."""
    for i, row in enumerate(rows):
        first = labels.dimension_of(row.filled[0]) or labels.level_of(row.filled[0])
        if first and not any(code_of(cell) for cell in row.filled):
            return i
    return len(rows)


def _ends(found: Sequence[Head], rows: Sequence[Row]) -> list[int]:
    """Where each block ends: at the next one's head, or with the page."""
    return [*(head.index for head in found[1:]), len(rows)] if found else []


def _head(index: int, row: Row, labels: Labels, code_of: CodeOf) -> Head | None:
    for at, cell in enumerate(row.filled[: _BEFORE + 1]):
        dimension = labels.dimension_of(cell)
        if dimension and dimension.number > _BEFORE:
            return None
        lines = cell.split("\n")
        for below, line in enumerate(lines[:_BEFORE], 1):
            coded = code_of(line)
            if coded and not labels.level_of(line):
                return Head(index, at, coded[0], coded[1], "\n".join(lines[below:]))
        if is_sentence(cell) and not dimension:
            return None
    return None


def _hits(row: Row, labels: Labels) -> list[Hit]:
    return [h for cell in row.filled if (h := labels.dimension_of(cell) or labels.level_of(cell))]


def _running(rows: Sequence[Row], labels: Labels) -> set[str]:
    """Short lines that recur: the heads and feet of pages, and words of the form."""
    lines = Counter(
        row.text
        for row in rows
        if len(row.filled) == 1 and not row.bullet and not is_sentence(row.text) and not _hits(row, labels)
    )
    return {text for text, times in lines.items() if times >= _OFTEN}


def _area_before(rows: Sequence[Row], head: Head, labels: Labels, code_of: CodeOf) -> Area | None:
    """The area's heading: the row before, or one of the first dimension, which stands above the code."""
    crossed = False
    for above, row in enumerate(reversed(rows[max(0, head.index - _ABOVE) : head.index])):
        hits = _hits(row, labels)
        if len(row.filled) > 1 and not hits:
            return None
        crossed = crossed or any(h.key == labels.dimension for h in hits)
        for cell in row.filled[-1:] if (above == 0 or crossed) and len(row.filled) <= _BEFORE else ():
            match = _AREA.match(cell)
            if match and not (is_sentence(cell) or code_of(cell) or labels.level_of(cell) or labels.dimension_of(cell)):
                return Area(match["label"], match["name"], row.where)
        if any(h.key == labels.level or h.number > _BEFORE for h in hits):
            return None
        if above == 0 and row.heading and not hits and not is_sentence(row.text):
            return Area("", row.text, row.where)
    return None


def _check(blocks: Sequence[Block], labels: Labels, report: Report) -> None:
    """Reports level rows that are not there, come twice or out of order, and a page that breaks off."""
    all_levels = list(range(1, labels.top + 1))
    complete = any(sorted(set(b.seen)) == all_levels for b in blocks)
    last = blocks[-1] if blocks else None
    if last and labels.dimension and last.seen and max(last.seen) < labels.top and max(last.dimensions, default=0) < 4:
        why = f"{last.code} stops after level {max(last.seen)}, with nothing of dimension 4: cut off?"
        report.note_missing(why, last.name, last.where)
    for block in blocks:
        gone = [n for n in all_levels if n not in block.seen]
        inside = [n for n in gone if block.seen and min(block.seen) < n < max(block.seen)]
        if block.seen and gone and (complete or inside):
            report.note_missing(f"{block.code} has no row for level {spans(gone)}", block.name, block.where)
        for n, times in Counter(block.seen).items():
            if times > 1:
                report.note_missing(f"{block.code} has level {n} {times} times", block.name, block.placed[n])
        firsts = list(dict.fromkeys(block.seen))
        if firsts not in (sorted(firsts), sorted(firsts, reverse=True)):
            report.note_missing(f"{block.code}'s level rows are in the order {spans(firsts)}", block.name, block.where)
        if not block.levels:
            report.note_missing(f"{block.code} has no level with text", block.name, block.where)
        if not block.summary:
            report.note_missing(f"{block.code} has no description", block.name, block.where)
        if not block.name:
            report.note_missing(f"{block.code} has no name", "", block.where)
        for n, statements in block.levels.items():
            if not ends_sentence(statements[-1]):
                why = f"level {n} of {block.code} does not end as a sentence does: cut off?"
                report.note_missing(why, statements[-1], block.placed[n])
