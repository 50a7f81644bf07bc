"""Reads competences from sheets: a row for each competence with a column for each level, or a row for each level.

Which column is what follows from what stands in it: codes, numbers of levels, long texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import mean

from catalog.importing.competence_blocks import CodeOf
from catalog.importing.competence_labels import hit
from catalog.importing.competence_rows import Row, is_nothing, items, letters, spans
from catalog.importing.draft import LevelDraft, Report, SkillDraft
from catalog.importing.source import Source

_HEADS, _MOST, _DISTINCT, _ROWS = 3, 0.6, 3, 2


@dataclass
class _Wide:
    """Where the columns of the levels are: by number; ``at`` is the header's row."""

    at: int
    levels: dict[int, int]


@dataclass
class _Long:
    """Where code, level and statement stand, and the columns that say the same for all levels of a code."""

    code: int
    level: int
    statement: int
    constant: list[int] = field(default_factory=list)


def skills(rows: Sequence[Row], code_of: CodeOf, top: int, report: Report) -> list[SkillDraft]:
    """The competences of a sheet's rows; empty where it has neither layout."""
    wide = _wide(rows, top)
    if wide:
        return _read_wide(rows, wide, code_of, report)
    long = _long(rows, code_of, top)
    return _read_long(rows, long, code_of, top, report) if long else []


def sheets(source: Source) -> list[list[Row]]:
    """The rows of each sheet, with the empty cells."""
    return [
        [Row(f"{s.name} row {n}".strip(), tuple(c.strip() for c in row)) for n, row in enumerate(s.rows, 1)]
        for s in source.sheets
    ]


def level_in(text: str, top: int) -> int:
    """The level that a cell names and nothing else: ``3``, ``Level 3``, ``e-3``; 0 where it names none."""
    text = text.strip()
    if text.isdecimal() and len(text) < 3:
        found = int(text)
    else:
        label = hit(text)
        found = label.number if label and not label.rest else 0
    return found if 1 <= found <= top else 0


def _wide(rows: Sequence[Row], top: int) -> _Wide | None:
    for at, row in enumerate(rows):
        levels: dict[int, int] = {}
        for i, cell in enumerate(row.cells):
            label = hit(cell)
            n = level_in(cell, top) or (label.number if label and label.number <= top else 0)
            if n and n == max(levels, default=0) + 1 and (not levels or i > max(levels.values())):
                levels[n] = i
        if len(levels) >= _HEADS:
            return _Wide(at, levels)
    return None


def _read_wide(rows: Sequence[Row], wide: _Wide, code_of: CodeOf, report: Report) -> list[SkillDraft]:
    found: dict[str, SkillDraft] = {}
    last = max(wide.levels.values())
    for row in rows[wide.at + 1 :]:
        at, coded = _coded(row, code_of, set(wide.levels.values()))
        if coded is None:
            if row.filled:
                report.note_left_out("a row without a code", row.text, row.where)
            continue
        others = [c for i, c in enumerate(row.cells) if c and i not in wide.levels.values() and at < i < last]
        name = coded[1] or (others.pop(0) if others else "")
        summary = max(others, key=len, default="")
        cells = {n: row.cells[i] for n, i in wide.levels.items() if i < len(row.cells)}
        skill = SkillDraft(coded[0], name, "" if letters(summary) == letters(name) else " ".join(summary.split()))
        skill.levels = [LevelDraft(n, items(c)) for n, c in cells.items() if not is_nothing(c)]
        skill.guidance = [item for cell in row.cells[last + 1 :] for item in items(cell)]
        for cell in others:
            if cell != summary:
                report.note_left_out(f"{skill.code}: in a column that is not known", cell, row.where)
        _keep(found, skill, row, report)
    return list(found.values())


def _long(rows: Sequence[Row], code_of: CodeOf, top: int) -> _Long | None:
    width = max((len(row.cells) for row in rows), default=0)
    columns = [[row.cells[i] for row in rows if i < len(row.cells) and row.cells[i]] for i in range(width)]
    codes = [i for i, cells in enumerate(columns) if _share(cells, lambda c: code_of(c) is not None)]
    numbers = [
        i
        for i, cells in enumerate(columns)
        if i not in codes and _share(cells, lambda c: level_in(c, top) > 0) and len(set(cells)) >= _DISTINCT
    ]
    if not codes or not numbers:
        return None
    code = codes[0]
    rest = [i for i in range(width) if i not in (code, numbers[0]) and columns[i]]
    constant = [i for i in rest if _constant(rows, code, i)]
    varying = [i for i in rest if i not in constant] or rest
    if not varying:
        return None
    statement = max(varying, key=lambda i: mean(len(c) for c in columns[i]))
    return _Long(code, numbers[0], statement, [i for i in constant if i != statement])


def _read_long(rows: Sequence[Row], long: _Long, code_of: CodeOf, top: int, report: Report) -> list[SkillDraft]:
    found: dict[str, SkillDraft] = {}
    for row in rows:
        cells = row.cells
        coded = code_of(cells[long.code]) if long.code < len(cells) else None
        level = level_in(cells[long.level], top) if long.level < len(cells) else 0
        text = cells[long.statement] if long.statement < len(cells) else ""
        if coded is None or not level:
            if row.filled:
                report.note_left_out("a row without a code or a level", row.text, row.where)
            continue
        about = sorted((cells[i] for i in long.constant if i < len(cells) and cells[i]), key=len)
        name = coded[1] or (about[0] if about else "")
        summary = about[-1] if about and about[-1] != name else ""
        skill = found.setdefault(coded[0], SkillDraft(coded[0], name, " ".join(summary.split())))
        if is_nothing(text):
            report.note_missing(f"{skill.code} has no text at level {level}", "", row.where)
            continue
        there = next((x for x in skill.levels if x.level == level), None)
        if there is None:
            skill.levels.append(LevelDraft(level, items(text)))
        else:
            there.statements += [item for item in items(text) if item not in there.statements]
    for skill in found.values():
        skill.levels.sort(key=lambda x: x.level)
    return list(found.values())


def _coded(row: Row, code_of: CodeOf, levels: set[int]) -> tuple[int, tuple[str, str] | None]:
    for i, cell in enumerate(row.cells):
        if i not in levels and (coded := code_of(cell.split("\n")[0])):
            return i, coded
    return 0, None


def _share(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    return len(cells) >= _ROWS and sum(fits(c) for c in cells) >= _MOST * len(cells)


def _constant(rows: Sequence[Row], code: int, column: int) -> bool:
    """Whether a column says one thing for each code, though codes come several times."""
    values: dict[str, set[str]] = {}
    times: dict[str, int] = {}
    for row in rows:
        if max(code, column) < len(row.cells) and row.cells[code]:
            values.setdefault(row.cells[code], set()).add(row.cells[column])
            times[row.cells[code]] = times.get(row.cells[code], 0) + 1
    return any(n > 1 for n in times.values()) and all(len(v) == 1 for v in values.values())


def _keep(found: dict[str, SkillDraft], skill: SkillDraft, row: Row, report: Report) -> None:
    if skill.code in found:
        report.note_missing(f"{skill.code} is there twice; the first was taken", skill.name, row.where)
        why = f"{skill.code} again, with level {spans(x.level for x in skill.levels)}"
        report.note_left_out(why, row.text, row.where)
        return
    found[skill.code] = skill
    if not skill.levels:
        report.note_missing(f"{skill.code} has no level with text", skill.name, row.where)
    if not skill.name:
        report.note_missing(f"{skill.code} has no name", "", row.where)
