"""The form that a role profile begins with: label and value, row by row, made into the profile's fields.

The labels may be in any language: which field a row is follows from the order, which all e-CF profiles share, and from
which values are lists. The deliverables, the one row with several lists side by side, are what the order hangs on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.importing.competence_block import add
from catalog.importing.competence_rows import Row, is_list, is_nothing, is_sentence, items, letters
from catalog.importing.draft import ProfileDraft, Report
from catalog.importing.ecf_codes import Codes
from catalog.importing.item_text import starts_small

_LABEL_WORDS, _GROUP_WORDS = 8, 3
# The acronym is the same in most languages; the rest of the order does not need words.
_MEASURES = re.compile(r"\bKPI", re.IGNORECASE)


@dataclass
class Entry:
    """A row of the form and those that continue it: each row's values, cell by cell. ``celled``: it was a table."""

    label: str
    where: str
    celled: bool = True
    values: list[tuple[Row, tuple[str, ...]]] = field(default_factory=list)

    @property
    def lists(self) -> int:
        """How many cells hold lists, at most, side by side."""
        return max((sum(is_list(v) for v in values) for _, values in self.values), default=0)

    @property
    def is_list(self) -> bool:
        """Whether it is a list: in a cell, or as rows with bullets."""
        return self.lists > 0 or any(row.bullet for row, _ in self.values)

    @property
    def all(self) -> list[str]:
        """Its items, or its paragraphs."""
        found: list[str] = []
        for row, values in self.values:
            for value in values:
                if not is_nothing(value):
                    add(found, row, value, False)
        return found


def entries(rows: Sequence[Row], codes: Codes) -> list[Entry]:
    """The form's rows. Rows before the first label are none of them; a page without cells is read by its lines."""
    celled = [row for row in rows if len(row.filled) > 1]
    found = _by_cells(rows, codes) if len(celled) > 1 else []
    return found if len(found) > 2 else _by_lines(rows, codes)


def groups(entry: Entry) -> list[tuple[str, list[str]]]:
    """The lists of the deliverables, each with its own label where it has one."""
    rows = [values for _, values in entry.values if any(values)]
    named = [row for row in rows if len(row) > 1 and not any(is_list(v) or is_sentence(v) for v in row)]
    if named and len(rows) > 1 and rows[0] is named[0]:
        columns = [[v for row in rows[1:] for v in row[i : i + 1]] for i in range(len(named[0]))]
        return [(label, [t for v in cells for t in items(v)]) for label, cells in zip(named[0], columns, strict=True)]
    wide = [v for row in rows for v in row if not is_nothing(v)]
    if entry.lists > 1:
        parts = [items(v) for v in wide]
        if all(len(p) > 1 and len(p[0].split()) <= _GROUP_WORDS and not is_sentence(p[0]) for p in parts):
            return [(p[0], p[1:]) for p in parts]
        return [("", p) for p in parts]
    return _groups_of_lines(entry)


def fill(profile: ProfileDraft, found: Sequence[Entry], report: Report) -> None:
    """Puts the entries into the profile's fields by their order; says which went where, and what is empty."""
    rest = list(found)
    middle = next((i for i, e in enumerate(rest) if len(groups(e)) > 1), None)
    if not rest:
        report.note_missing("no form above the competences: no summary, mission, deliverables, tasks or measures")
        return
    if middle is None and not any(entry.celled for entry in rest):
        report.note_missing("the form is no table and has no deliverables that tell its rows apart: not read")
        _leave_out(rest, report)
        return
    for entry in rest:
        if not entry.all:
            report.note_missing("a label without a value", entry.label, entry.where)
    if rest and rest[0].all and not is_sentence(" ".join(rest[0].all)) and not rest[0].is_list:
        report.note_read("name, by its place", rest[0].label, rest[0].where)
        profile.name = " ".join(rest.pop(0).all)
    middle = next((i for i, e in enumerate(rest) if len(groups(e)) > 1), None)
    if middle is None:
        report.note_missing("no row with deliverables side by side (who is accountable, who contributes)")
        middle = next((i for i, e in enumerate(rest) if e.is_list), len(rest))
        before, after = rest[:middle], rest[middle:]
    else:
        _deliverables(profile, rest[middle], report)
        before, after = rest[:middle], rest[middle + 1 :]
    _before(profile, before, report)
    _after(profile, after, report)


def _by_cells(rows: Sequence[Row], codes: Codes) -> list[Entry]:
    found: list[Entry] = []
    for i, row in enumerate(rows):
        # A merged cell of a word processor's table comes once for each column it spans.
        values = tuple(c for i, c in enumerate(row.cells) if i == 0 or c != row.cells[i - 1] or not c)
        label, filled = values[0], tuple(v for v in values[1:] if v)
        labelled = bool(label) and _is_label(label, codes)
        if len(row.cells) == 1 and labelled and not row.bullet and not starts_small(label):
            if not found:
                continue
            if i + 1 == len(rows) or len(rows[i + 1].cells) == 1:
                break  # a heading below the form
        if not found and not (labelled and filled):
            continue
        if labelled and not (len(row.cells) == 1 and (row.bullet or starts_small(label))):
            if found and letters(found[-1].label) == letters(label):
                found[-1].values.append((row, filled))
            else:
                found.append(Entry(label, row.where, values=[(row, filled)] if filled else []))
        else:
            found[-1].values.append((row, filled if not label else (label, *filled)))
    return found


def _is_label(text: str, codes: Codes) -> bool:
    return len(text.split()) <= _LABEL_WORDS and not is_sentence(text) and "\n" not in text and not codes.of(text)


def _by_lines(rows: Sequence[Row], codes: Codes) -> list[Entry]:
    """A form that lost its cells: a short line is a label where what follows it is prose, a list or a code."""
    found: list[Entry] = []
    for i, row in enumerate(rows):
        text = row.text
        after = rows[i + 1] if i + 1 < len(rows) else None
        follows = after is not None and (after.bullet or is_sentence(after.text) or codes.of(after.text) is not None)
        titled = not found and after is not None and _is_label(after.text, codes) and i + 2 < len(rows)
        named = titled and _is_label(rows[i + 2].text, codes) and not rows[i + 2].bullet
        if _is_label(text, codes) and not row.bullet and not starts_small(text) and (follows or named):
            found.append(Entry(text.strip(" :："), row.where, celled=False))
        elif found:
            found[-1].values.append((row, (text,)))
    return _merge_groups(found)


def _merge_groups(found: list[Entry]) -> list[Entry]:
    """Joins "Deliverables", which a line "Accountable" follows, to the lists that follow: labels of one word group."""
    merged: list[Entry] = []
    for entry in found:
        last = merged[-1] if merged else None
        ends_in_label = last is not None and last.values and _ends_with_group(last)
        if last is not None and ends_in_label and entry.is_list:
            last.values += [(Row(entry.where, (entry.label,)), (entry.label,)), *entry.values]
        else:
            merged.append(entry)
    return merged


def _ends_with_group(entry: Entry) -> bool:
    return len([1 for row, _ in entry.values if not row.bullet]) > 0 and entry.is_list


def _groups_of_lines(entry: Entry) -> list[tuple[str, list[str]]]:
    """Lists below one another, each after a short line that is no item."""
    found: list[tuple[str, list[str]]] = []
    for row, values in entry.values:
        for value in values:
            wrapped = starts_small(value) and not row.bullet and bool(found and found[-1][1])
            if wrapped:
                add(found[-1][1], row, value, False)
            elif not row.bullet and not is_list(value) and not is_sentence(value):
                found.append((value, []))
            elif found:
                found[-1][1].extend(items(value))
    return found if len(found) > 1 and all(listed for _, listed in found) else []


def _deliverables(profile: ProfileDraft, entry: Entry, report: Report) -> None:
    """The first list is what the role is accountable for, the last what it contributes to."""
    found = groups(entry)
    report.note_read(f"{len(found)} lists of deliverables, side by side", entry.label, entry.where)
    profile.accountable = found[0][1]
    profile.contributor = found[-1][1]
    for label, listed in found:
        report.note_read(f"{len(listed)} deliverables", label, entry.where)
        if not listed:
            report.note_missing("deliverables without any item", label or entry.label, entry.where)
    for label, listed in found[1:-1]:
        profile.responsible += listed
        report.note_read("between the accountable's and the contributor's: the responsible's", label, entry.where)


def _before(profile: ProfileDraft, rest: Sequence[Entry], report: Report) -> None:
    """Above the deliverables: other names, where a row is short or empty; summary, mission, purpose."""
    prose = list(rest)
    if prose and not is_sentence(" ".join(prose[0].all)) and len(prose) > 1:
        names = prose.pop(0)
        profile.alternative_names = [n.strip() for text in names.all for n in re.split(r"[,;/،、]", text) if n.strip()]
    for name, entry in zip(("summary", "mission", "purpose"), prose, strict=False):
        setattr(profile, name, " ".join(entry.all))
        report.note_read(f"{name}, by its place", entry.label, entry.where)
    for name in ("summary", "mission")[len(prose) :]:
        report.note_missing(f"no {name}")
    _leave_out(prose[3:], report)


def _after(profile: ProfileDraft, rest: Sequence[Entry], report: Report) -> None:
    """Below the deliverables: tasks first, measures last, the environment between."""
    left = list(rest)
    listed = [e for e in left if e.is_list]
    if left and not _MEASURES.search(left[0].label) and (left[0].is_list or not listed):
        tasks = left.pop(0)
        profile.tasks = tasks.all
        report.note_read(f"{len(profile.tasks)} main tasks, by their place", tasks.label, tasks.where)
    measures = next((e for e in left if _MEASURES.search(e.label)), None)
    if left and not measures and (len(left) > 1 or left[0].is_list or not is_sentence(" ".join(left[0].all))):
        measures = left[-1]
    if measures:
        left.remove(measures)
        profile.measures = measures.all
        report.note_read(f"{len(profile.measures)} measures, by their place", measures.label, measures.where)
    if left:
        entry = left.pop(0)
        profile.environment = " ".join(entry.all)
        report.note_read("environment, by its place", entry.label, entry.where)
    _leave_out(left, report)
    for name, there in (("main tasks", profile.tasks), ("measures", profile.measures)):
        if not there:
            report.note_missing(f"no {name}")


def _leave_out(rest: Sequence[Entry], report: Report) -> None:
    for entry in rest:
        for row, values in entry.values or [(Row(entry.where, ()), ("",))]:
            for value in values:
                report.note_left_out(f"in a row of the form whose place is not known: {entry.label}", value, row.where)
