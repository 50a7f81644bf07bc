"""Reads pages of the European e-Competence Framework (e-CF), in any language: role profiles and competences.

What the pages share is structure: codes from A.1 to E.9, level rows numbered 1-5, dimensions numbered 1-4, a form of
labels and values, a matrix with a mark in each cell that counts. No word of any language is needed for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalog.importing import competence_labels, competence_sheet, ecf_profile
from catalog.importing.competence_blocks import heads, read_blocks
from catalog.importing.competence_labels import Labels
from catalog.importing.competence_report import leave_out, sweep
from catalog.importing.competence_rows import Row, is_sentence, rows_of
from catalog.importing.draft import Draft, Report, SkillDraft
from catalog.importing.ecf_codes import Codes
from catalog.importing.ecf_details import check_areas, skills
from catalog.importing.source import Source

FRAMEWORK, LEVELS = "ecf", 5
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_RELEASE = re.compile(r"\b(?:e-?CF|e-?Competence Framework)\D{0,12}?(\d\.\d)\b|\b(\d\.\d)\s+e-?CF\b", re.IGNORECASE)
_DATE_WORDS = 5


def read_profile(source: Source) -> Draft | None:
    """The role profiles of a page (form, matrix, detailed competences), or None where it holds none."""
    rows = rows_of(source)
    codes, labels = Codes(rows), competence_labels.find(rows)
    report = Report()
    profiles, done = ecf_profile.read(rows, codes, labels, _title(rows, labels, codes), report)
    if not profiles:
        return None
    _count([skill for p in profiles for skill in p.competences], report)
    draft = Draft(FRAMEWORK, _version(rows, report), source=profiles[0].name or source.name, profiles=profiles)
    if len(profiles) > 1:
        draft.source = source.name
        report.note_read(f"{len(profiles)} role profiles")
    draft.report = report
    sweep(rows, draft, labels, codes.of, done)
    return draft


def read_competences(source: Source) -> Draft | None:
    """The competences of a page that is no role profile, each with its levels; None where it holds none."""
    rows = rows_of(source)
    codes, labels = Codes(rows), competence_labels.find(rows)
    report = Report()
    listed = [skill for sheet in competence_sheet.sheets(source) for skill in _sheet(sheet, codes, report)]
    if listed:
        _count(listed, report)
        return Draft(FRAMEWORK, _version(rows, report), source=source.name, skills=listed, report=report)
    if not heads(rows, labels, codes.of) or read_profile(source) is not None:
        return None
    report = Report()
    blocks = read_blocks(rows, labels, codes.of, report)
    found, _ = skills(blocks, (), labels, report)
    if not any(skill.levels for skill in found):
        return None
    check_areas(blocks, {}, report)
    first = next(i for i, row in enumerate(rows) if row.where == blocks[0].where)
    areas = {block.area.where for block in blocks if block.area}
    leave_out([row for row in rows[:first] if row.where not in areas], "stands above the first competence", report)
    _count(found, report)
    title = _title(rows[:first], labels, codes) or source.name
    draft = Draft(FRAMEWORK, _version(rows, report), source=title, skills=found, report=report)
    sweep(rows, draft, labels, codes.of, areas)
    return draft


def _sheet(rows: Sequence[Row], codes: Codes, report: Report) -> list[SkillDraft]:
    notes = Report()
    found = competence_sheet.skills(rows, codes.of, LEVELS, notes)
    if found and any(skill.levels for skill in found):
        report.left_out += notes.left_out
        report.missing += notes.missing
        return found
    return []


def _count(found: Sequence[SkillDraft], report: Report) -> None:
    report.note_read(f"{len(found)} competences", ", ".join(skill.code for skill in found))
    report.note_read(f"{sum(len(s.levels) for s in found)} levels with text")
    if any(s.declared for s in found):
        report.note_read(f"{sum(len(s.declared) for s in found)} levels named without text")
    if any(s.guidance for s in found):
        report.note_read(f"{sum(len(s.guidance) for s in found)} examples of knowledge and skills")
    if any(s.attributes for s in found):
        report.note_read(f"{sum(len(s.attributes) for s in found)} attributes named in dimension 4")


def _title(rows: Sequence[Row], labels: Labels, codes: Codes) -> str:
    """The first line of words, where it is short and neither a row of a table nor a label or code."""
    lines = (row.text for row in rows if len(row.filled) == 1 and any(c.isalpha() for c in row.text))
    first = next(lines, "")
    other = labels.dimension_of(first) or labels.level_of(first) or codes.of(first)
    return "" if other or is_sentence(first) else first


def _version(rows: Sequence[Row], report: Report) -> str:
    """The release that is named with the framework's name, else the year of the last line that is but a date."""
    for row in rows:
        if found := _RELEASE.search(row.text):
            return found[1] or found[2]
    dates = [(row, m[1]) for row in rows if len(row.text.split()) <= _DATE_WORDS and (m := _YEAR.search(row.text))]
    years = list(dict.fromkeys(str(int(year)) for _, year in dates))
    if not years:
        report.note_missing("no date and no version")
        return ""
    row = dates[-1][0]
    if len(years) > 1:
        report.note_missing(f"several years are named ({', '.join(years)}); the last was taken", row.text, row.where)
    report.note_read(f"version {years[-1]}, by its date", row.text, row.where)
    return years[-1]
