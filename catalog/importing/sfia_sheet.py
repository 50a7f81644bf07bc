"""Reads SFIA's own sheet (CSV or XLSX): skills with their levels' texts, attributes, and the levels themselves."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.importing.draft import Draft, GenericLevel, LevelDraft, Report, SkillDraft
from catalog.importing.sfia import version_of
from catalog.importing.sfia_columns import Columns, cell, find_columns
from catalog.importing.sfia_headings import LEVELS, without_mark
from catalog.importing.sfia_lines import counted
from catalog.importing.source import Sheet, Source
from catalog.importing.text import ends_in_colon, finished, fold, plain_digits, size

_SKILL_ADDRESS = "/skillcode/"  # in the links of skills; those of attributes and levels differ
_SHORT = 120  # letters of a title or address at most
_TITLE = 60  # letters of a level's title at most


def read_sheet(source: Source) -> Draft | None:
    """What SFIA's sheet holds; None where no sheet has levels 1 to 7 as columns with texts.

    Skills go to ``skills``, attributes and the levels' titles and essences to ``generic``. What a row lacks, and what
    stands there twice with different text, is reported.
    """
    draft = Draft("sfia", source=source.name)
    skills: dict[str, SkillDraft] = {}
    generic: dict[int, GenericLevel] = {}
    for sheet in source.sheets:
        columns = find_columns(sheet)
        turned = _turned(sheet) if columns is None else None
        if turned is not None:
            columns, sheet = find_columns(turned), turned
        if columns is None:
            if any(any(row) for row in sheet.rows):
                draft.report.note_left_out("a sheet without columns for the levels", sheet.name)
        elif _about_levels(sheet, columns):
            _read_generic(sheet, columns, generic, draft.report)
        else:
            _read_skills(sheet, columns, skills, draft.report)
    draft.skills = list(skills.values())
    draft.generic = [generic[v] for v in sorted(generic)]
    coded = any(s.code for s in draft.skills)
    if not coded and not (draft.generic and (draft.skills or _names_framework(source))):
        return None
    _count(draft)
    draft.version = version_of([source.name, *_texts(source)], draft.report)
    return draft


def _names_framework(source: Source) -> bool:
    return any("sfia" in text.casefold() for text in [source.name, *_texts(source)])


def _texts(source: Source) -> list[str]:
    """Where a sheet may name its version: sheets' names, short cells (titles, headers), addresses."""
    cells = (c for s in source.sheets for row in s.rows for c in row if len(c) <= _SHORT)
    return [s.name for s in source.sheets] + [c for c in cells if "sfia" in c.casefold() or c.startswith("http")]


def _where(sheet: Sheet, row: int) -> str:
    return f"{sheet.name}, row {row}" if sheet.name else f"row {row}"


def _data(sheet: Sheet, columns: Columns) -> list[tuple[int, tuple[str, ...]]]:
    """The rows under the header with their numbers, blank ones left out."""
    rows = enumerate(sheet.rows[columns.header + 1 :], columns.header + 2)
    return [(number, row) for number, row in rows if any(c.strip() for c in row)]


def _about_levels(sheet: Sheet, columns: Columns) -> bool:
    """Whether the rows are attributes: all have a text at every level, and no link of theirs is a skill's."""
    rows = [row for _, row in _data(sheet, columns)]
    full = all(cell(row, c) for row in rows for c in columns.texts.values())
    linked = any(_SKILL_ADDRESS in cell(row, columns.url) for row in rows)
    return (full and len(columns.texts) == len(LEVELS) and not linked and len(columns.others) <= 1) or (
        columns.code is None and full
    )


def _turned(sheet: Sheet) -> Sheet | None:
    """The sheet with rows as columns where its first column counts the levels; None where it does not."""
    first = [plain_digits(cell(row, 0)) for row in sheet.rows]
    numbers = [int(t[-1]) for t in first if t and t[-1].isdigit()]
    if numbers != list(LEVELS):
        return None
    width = max(map(len, sheet.rows))
    return Sheet(sheet.name, tuple(tuple(cell(row, c) for row in sheet.rows) for c in range(width)))


def _read_skills(sheet: Sheet, columns: Columns, skills: dict[str, SkillDraft], report: Report) -> None:
    for level in LEVELS:
        if level not in columns.texts:
            report.note_missing(f"no column with the texts of level {level}", sheet.name)
    for column in columns.others:
        header = cell(sheet.rows[columns.header], column)
        report.note_left_out("a column that is no part of a skill here", header or f"column {column + 1}", sheet.name)
    texts = [t for _, row in _data(sheet, columns) for c in columns.texts.values() if (t := cell(row, c))]
    punctuated = sum(map(finished, texts)) * 2 > len(texts)
    announced = 0
    for number, row in _data(sheet, columns):
        place = _where(sheet, number)
        code, name = cell(row, columns.code), cell(row, columns.name)
        if not code:
            texted = any(cell(row, c) for c in columns.texts.values())
            note = report.note_missing if texted else report.note_left_out
            note("a row without a code", " ".join(c for c in row if c), place)
            continue
        skill = _skill(code, name, row, columns)
        announced += _guide(skill, cell(row, columns.guidance))
        _check(skill, columns, punctuated, report, place)
        if code not in skills:
            skills[code] = skill
        elif skills[code] == skill:
            report.note_left_out(f"{code} once more", name, place)
        else:
            report.note_missing(f"{code} stands there twice with different text; the first is kept", name, place)
    if announced:
        report.note_left_out(f"{announced} lines of guidance that only announce a list", where=sheet.name)


def _skill(code: str, name: str, row: Sequence[str], columns: Columns) -> SkillDraft:
    levels = [
        LevelDraft(level, [line.strip() for line in text.splitlines() if line.strip()])
        for level, column in sorted(columns.texts.items())
        if (text := cell(row, column))
    ]
    declared = [level for level, column in sorted(columns.marks.items()) if cell(row, column)]
    return SkillDraft(code, without_mark(name)[0], cell(row, columns.summary), levels, declared)


def _guide(skill: SkillDraft, text: str) -> int:
    """Takes the guidance, a line an item; counts the lines that only announce a list."""
    lines = [line.strip(" \t-–•*·") for line in text.splitlines()]
    skill.guidance = [line for line in lines if line and not ends_in_colon(line)]
    return sum(1 for line in lines if line and ends_in_colon(line))


def _check(skill: SkillDraft, columns: Columns, punctuated: bool, report: Report, place: str) -> None:
    there = [level.level for level in skill.levels]
    for what, absent in (("name", not skill.name), ("summary", not skill.summary), ("text at any level", not there)):
        if absent:
            report.note_missing(f"{skill.code} has no {what}", where=place)
    for level in columns.marks:
        if level in skill.declared and level not in there:
            report.note_missing(f"{skill.code}: level {level} is declared and has no text", skill.name, place)
        if level in there and level not in skill.declared:
            report.note_missing(f"{skill.code}: level {level} has a text and is not declared", skill.name, place)
    for at in skill.levels if punctuated else ():
        if not finished(at.statements[-1]):
            why = f"{skill.code}: the text of level {at.level} has no end of a sentence; it may be cut off"
            report.note_missing(why, at.statements[-1], place)


def _read_generic(sheet: Sheet, columns: Columns, generic: dict[int, GenericLevel], report: Report) -> None:
    """A row an attribute; a row of short texts has the levels' titles, and the next one their essences."""
    titled = essence = False
    for number, row in _data(sheet, columns):
        texts = {level: cell(row, c) for level, c in columns.texts.items()}
        beside = (c for i, c in enumerate(row) if c and i not in columns.texts.values())
        name = cell(row, columns.name) or next(beside, "")
        place = _where(sheet, number)
        if all(t.startswith(("http", "www.")) for t in texts.values() if t):
            report.note_left_out("addresses", name, place)
            continue
        short = all(size(t) <= _TITLE and not finished(t) for t in texts.values())
        for level, text in texts.items():
            entry = generic.setdefault(level, GenericLevel(level, ""))
            if not text:
                report.note_missing(f"{name} has no text at level {level}", where=place)
            elif columns.code is None and short and not titled:
                entry.title = text
            elif columns.code is None and titled and not essence:
                entry.essence = text
            elif entry.attributes.get(name, text) != text:
                report.note_missing(f"{name} stands there twice at level {level}; the first is kept", text, place)
            else:
                entry.attributes[name] = text
        essence = essence or titled
        titled = titled or (columns.code is None and short)


def _count(draft: Draft) -> None:
    attributes = {fold(name) for level in draft.generic for name in level.attributes}
    for count, one, many in (
        (len(draft.skills), "skill", "skills"),
        (sum(len(s.levels) for s in draft.skills), "level text", "level texts"),
        (len(attributes), "attribute", "attributes"),
        (sum(1 for level in draft.generic if level.essence), "essence of a level", "essences of levels"),
    ):
        if count:
            draft.report.note_read(counted(count, one, many))
