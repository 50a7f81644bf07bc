"""Reads pages and sheets of DigComp 2.x in any language: competences 1.1 to 5.x, each with up to 8 proficiency levels.

Codes such as 1.1 number the sections of any document, so a page is DigComp's only where levels count up beyond what
other frameworks have, or nearly so, under such a code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalog.importing import competence_labels, competence_sheet
from catalog.importing.competence_blocks import heads, read_blocks
from catalog.importing.competence_report import sweep
from catalog.importing.competence_rows import Row, is_sentence, items, rows_of, spans
from catalog.importing.draft import Draft, LevelDraft, Report, SkillDraft
from catalog.importing.source import Source

FRAMEWORK, LEVELS = "digcomp", 8
_ENOUGH = 6
_CODE = re.compile(r"^(?:[^.!?]{0,40}?[\s•·])?([1-5])\.([1-6])(?!\d|\.\d)[.:)]?(?:[\s–—-]+|$)")
_VERSION = re.compile(r"DigComp\s*(?:v(?:ersion)?\.?\s*)?(\d\.\d)", re.IGNORECASE)
# A level's number at the start of a cell, perhaps after the word of its band: "FOUNDATION 1", "2", "Level 3:".
_NUMBER = re.compile(
    r"^(?:[^\W\d_][^\d.!?:;]{0,40}?[\s-]*)?(?P<n>[1-8])(?!\d|[.,]\d)(?:[\s.:)–—-]+(?P<rest>.*))?$", re.DOTALL
)


def read(source: Source) -> Draft | None:
    """The competences of a page or sheet; None where it is not DigComp's."""
    rows = rows_of(source)
    report = Report()
    found: list[SkillDraft] = []
    for sheet in competence_sheet.sheets(source):
        found += competence_sheet.skills(sheet, code_of, LEVELS, report)
    if not any(x.level >= _ENOUGH for skill in found for x in skill.levels):
        report = Report()
        found = _page(rows, report)
    if not found:
        return None
    _check(found, report)
    report.note_read(f"{len(found)} competences", ", ".join(s.code for s in found))
    report.note_read(f"{sum(len(s.levels) for s in found)} levels with text")
    draft = Draft(FRAMEWORK, _version(rows, report), source=_title(rows) or source.name, skills=found, report=report)
    if not source.sheets:
        rows = _relabelled(rows)
        sweep(rows, draft, competence_labels.find(rows, LEVELS), code_of, set())
    return draft


def code_of(text: str) -> tuple[str, str] | None:
    """The code that a text begins with, as ``1.1``, and the rest."""
    found = _CODE.match(text)
    if not found or _VERSION.search(text[: found.end()]):
        return None
    return f"{int(found[1])}.{int(found[2])}", text[found.end() :].strip()


def _page(rows: Sequence[Row], report: Report) -> list[SkillDraft]:
    rows = _relabelled(rows)
    labels = competence_labels.find(rows, LEVELS)
    if not heads(rows, labels, code_of):
        return []
    notes = Report()
    blocks = read_blocks(rows, labels, code_of, notes)
    if not any(len(set(b.seen)) >= _ENOUGH and b.levels for b in blocks):
        return []
    report.missing += notes.missing
    report.left_out += notes.left_out
    found: dict[str, SkillDraft] = {}
    for block in blocks:
        if block.code in found:
            report.note_missing(f"{block.code} is there twice; the first was taken", block.name, block.where)
            why = f"{block.code} again, with level {spans(sorted(block.levels))}"
            report.note_left_out(why, block.name, block.where)
            continue
        levels = [LevelDraft(n, texts) for n, texts in sorted(block.levels.items())]
        guidance = [item for _, text in block.rest for item in items(text)]
        found[block.code] = SkillDraft(block.code, block.name, " ".join(block.summary), levels, guidance=guidance)
    first = next(i for i, row in enumerate(rows) if row.where == blocks[0].where)
    for row in rows[:first]:
        report.note_left_out("stands above the first competence", row.text, row.where)
    return list(found.values())


def _relabelled(rows: Sequence[Row]) -> list[Row]:
    """Rows whose levels are labelled by band ("FOUNDATION 1", "2", "INTERMEDIATE 3"), with one word for all of them.

    A number is a level where it counts on from the one before, since the last code, and the count goes far enough.
    """
    done = list(rows)
    run: list[tuple[int, int, str]] = []
    for i, row in enumerate([*rows, Row("", ("0.0",))]):
        ended = i == len(rows) or (bool(row.filled) and code_of(row.filled[0]) is not None)
        if ended:
            if len(run) >= _ENOUGH and not _one_word(rows, run):
                for at, number, rest in run:
                    done[at] = _relabel(done[at], number, rest)
            run = []
            continue
        for cell in row.filled:
            match = _NUMBER.match(cell)
            if match and int(match["n"]) == len(run) + 1 and (not run or run[-1][0] != i):
                run.append((i, int(match["n"]), match["rest"] or ""))
    return done


def _one_word(rows: Sequence[Row], run: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the labels of a run are all of one series already."""
    keys = {
        h.key for at, n, _ in run for cell in rows[at].filled if (h := competence_labels.hit(cell)) and h.number == n
    }
    return len(keys) == 1


def _relabel(row: Row, number: int, rest: str) -> Row:
    cells: list[str] = []
    for cell in row.cells:
        match = _NUMBER.match(cell)
        if match and int(match["n"]) == number and (match["rest"] or "") == rest and f"level {number}" not in cells:
            cells += [f"level {number}", *([rest] if rest else [])]
        else:
            cells.append(cell)
    return Row(row.where, tuple(cells), row.heading)


def _check(found: Sequence[SkillDraft], report: Report) -> None:
    """Reports codes that are left out in an area, or stand out of order, and levels without text."""
    codes = [tuple(int(n) for n in skill.code.split(".")) for skill in found]
    for area in sorted({a for a, _ in codes}):
        numbers = [n for a, n in codes if a == area]
        gone = [n for n in range(min(numbers), max(numbers)) if n not in numbers]
        for n in gone:
            report.note_missing(f"competence {area}.{n} is not there")
    if codes != sorted(codes):
        report.note_missing("the competences are not in the order of their codes", ", ".join(s.code for s in found))
    for skill in found:
        there = [x.level for x in skill.levels]
        gone = [n for n in range(1, LEVELS + 1) if n not in there]
        if gone:
            report.note_missing(f"{skill.code} has no text at level {spans(gone)}", skill.name)


def _title(rows: Sequence[Row]) -> str:
    first = next((row.text for row in rows if len(row.filled) == 1), "")
    return "" if is_sentence(first) or code_of(first) else first


def _version(rows: Sequence[Row], report: Report) -> str:
    """The release that is named with the framework's name."""
    named = list(dict.fromkeys(m[1] for row in rows for m in _VERSION.finditer(row.text)))
    if not named:
        report.note_missing("no version")
        return ""
    if len(named) > 1:
        report.note_missing(f"several versions are named ({', '.join(named)}); the first was taken")
    return named[0]
