"""Role profiles of e-CF: where each begins, its form, its matrix and its competences put together."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.importing import ecf_form, ecf_matrix
from catalog.importing.competence_blocks import heads, orphans, read_blocks
from catalog.importing.competence_labels import Labels
from catalog.importing.competence_report import leave_out
from catalog.importing.competence_rows import Row, letters
from catalog.importing.draft import ProfileDraft, Report, SkillDraft
from catalog.importing.ecf_codes import Assigned, Codes, assigned
from catalog.importing.ecf_details import attribute_texts, check_areas, check_column_texts, check_names, skills

_FORM = 4


def read(
    rows: Sequence[Row], codes: Codes, labels: Labels, title: str, report: Report
) -> tuple[list[ProfileDraft], set[str]]:
    """The profiles of a page, and where the rows stand that were taken cell by cell. ``title``: the page's own."""
    found: list[ProfileDraft] = []
    done: set[str] = set()
    for part in _parts(rows, codes, labels):
        made = _Profile(part, codes, labels).read(title)
        if made is not None:
            profile, notes, taken = made
            found.append(profile)
            done |= taken
            report.read += notes.read
            report.left_out += notes.left_out
            report.missing += notes.missing
    return found, done


def _parts(rows: Sequence[Row], codes: Codes, labels: Labels) -> list[list[Row]]:
    """The page cut into one part for each profile: where the form's first label comes again."""
    found = heads(rows, labels, codes.of)
    top = list(rows[: found[0].index] if found else rows)
    form = ecf_form.entries(top[: orphans(top, labels, codes.of)], codes)
    if not form:
        return [list(rows)]
    starts = [i for i, row in enumerate(rows) if letters(row.cells[0]) == letters(form[0].label)]
    if len(starts) < 2:
        return [list(rows)]
    ends = [*starts[1:], len(rows)]
    return [list(rows[0 if n == 0 else start : end]) for n, (start, end) in enumerate(zip(starts, ends, strict=True))]


class _Profile:
    """The reading of one profile's rows."""

    def __init__(self, rows: Sequence[Row], codes: Codes, labels: Labels) -> None:
        self.codes, self.labels, self.notes = codes, labels, Report()
        self.matrix = ecf_matrix.read(rows, codes, self.notes)
        inside = range(self.matrix.first, self.matrix.last) if self.matrix else range(0)
        self.rows = [row for i, row in enumerate(rows) if i not in inside]
        self.done = {rows[i].where for i in inside}
        self.found = heads(self.rows, labels, codes.of)
        self.first = self.found[0].index if self.found else len(self.rows)
        top = self.rows[: min(self.first, self.matrix.first) if self.matrix else self.first]
        end = orphans(top, labels, codes.of) if self.found or labels.dimension else len(top)
        self.lost = top[end:]
        whole = ecf_form.entries(top[:end], codes)
        self.asked, self.form = _split_assigned(whole, codes, self.notes)
        self.used = {entry.where for entry in whole} | {row.where for entry in whole for row, _ in entry.values}

    def read(self, title: str) -> tuple[ProfileDraft, Report, set[str]] | None:
        """The profile, its report, the rows taken cell by cell; None where it is no profile.

        One has a form, or a matrix, and competences: detailed, or named with a level.
        """
        form, matrix, notes = len(self.form) >= _FORM, self.matrix, self.notes
        named = any(a.levels for a in self.asked)
        if not (form and (self.found or named or matrix)) and not (matrix and self.found):
            return None
        blocks = read_blocks(self.rows, self.labels, self.codes.of, notes)
        columns = list(matrix.columns.values()) if matrix else []
        competences, attributes = skills(blocks, columns, self.labels, notes)
        profile = ProfileDraft("", competences=competences)
        ecf_form.fill(profile, self.form, notes)
        if not profile.name:
            profile.name = title
            notes.note_missing("no row with the profile's name; the title was taken", title)
        profile.attributes = attribute_texts(attributes, notes)
        check_areas(blocks, matrix.areas if matrix else {}, notes)
        if matrix:
            ecf_matrix.settle(matrix, {s.code: set(s.attributes) for s in competences}, notes)
            profile.matrix, profile.attribute_texts = matrix.marks, [text for text, _ in matrix.texts]
            check_names(competences, {b.code: b.where for b in blocks}, matrix.names, notes)
            check_column_texts(matrix.texts, columns, profile.attributes, notes)
        _add_assigned(profile, self.asked, notes)
        if any(self.labels.level_of(cell) for row in self.lost for cell in row.filled):
            why = "levels without a competence: no code stands above them; left out"
            notes.note_missing(why, self.lost[0].text, self.lost[0].where)
        areas = {b.area.where for b in blocks if b.area}
        unused = [row for row in self.rows[: self.first] if row.where not in self.used | areas]
        leave_out(unused, "stands outside the form, the matrix and the competences", notes)
        return profile, notes, self.done | areas | {a.where for a in self.asked}


def _split_assigned(
    form: Sequence[ecf_form.Entry], codes: Codes, report: Report
) -> tuple[list[Assigned], list[ecf_form.Entry]]:
    """The competences that the form itself assigns, with levels; and the form without them."""
    lines: list[tuple[str, str]] = []
    others: list[ecf_form.Entry] = []
    for entry in form:
        own = [line for row, values in entry.values for line in _lines(row, values)]
        coded = [line for line in own if codes.of(line[1])]
        if not coded:
            others.append(entry)
            continue
        lines += coded
        for where, text in own:
            if not codes.of(text):
                report.note_left_out("beside the assigned competences, without a code", text, where)
    return assigned(lines, codes, report), others


def _lines(row: Row, values: Sequence[str]) -> list[tuple[str, str]]:
    """The lines of a row's cells; where cells have as many lines each, side by side: code and name, then level."""
    split = [value.split("\n") for value in values if value]
    if len(split) > 1 and len({len(s) for s in split}) == 1:
        return [(row.where, " ".join(parts)) for parts in zip(*split, strict=True)]
    return [(row.where, line) for lines in split for line in lines]


def _add_assigned(profile: ProfileDraft, asked: Sequence[Assigned], report: Report) -> None:
    there = {skill.code: skill for skill in profile.competences}
    for item in asked:
        skill = there.get(item.code)
        if skill is None:
            there[item.code] = SkillDraft(item.code, item.name, declared=list(item.levels))
            profile.competences.append(there[item.code])
            continue
        has = sorted({*skill.declared, *(level.level for level in skill.levels)})
        if has != list(item.levels):
            why = f"{item.code} is assigned at {list(item.levels)}, elsewhere at {has}"
            report.note_missing(why, item.name, item.where)
        if letters(item.name) != letters(skill.name):
            report.note_missing(f"{item.code} is named otherwise where it is assigned", item.name, item.where)
