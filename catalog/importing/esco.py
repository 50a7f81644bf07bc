"""Reads ESCO's table of skills (skills_en.csv): a row a skill, found by the table's own column names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from catalog.importing.draft import Draft, Report, SkillDraft
from catalog.importing.source import Refused, Sheet, Source

_URI, _LABEL, _TYPE = "concepturi", "preferredlabel", "concepttype"
_TAKEN = frozenset({_URI, _LABEL, _TYPE, "altlabels", "description", "definition", "scopenote", "status"})
_SKILL = "KnowledgeSkillCompetence"
_VERSION = re.compile(r"(?<![\d.])v?(\d+\.\d+(?:\.\d+)?)(?![\d.]*\d)", re.IGNORECASE)
_LANGUAGE = re.compile(r"_([a-z]{2})(?![a-z])", re.IGNORECASE)
_NAMED_ROWS = 10


def read(source: Source) -> Draft | None:
    """The skills of ESCO's table, or None where no sheet has its columns.

    Raises:
        Refused: it is a table of ESCO's without skills, such as that of occupations.
    """
    for sheet in source.sheets:
        columns = _columns(sheet.rows)
        if _URI in columns and _LABEL in columns:
            return _read(source, sheet, columns)
    return None


def _columns(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    header = rows[0] if rows else ()
    return {name.strip().casefold(): place for place, name in reversed(list(enumerate(header)))}


def _read(source: Source, sheet: Sheet, columns: dict[str, int]) -> Draft:
    report, skills = Report(), dict[str, SkillDraft]()
    left: dict[str, list[int]] = defaultdict(list)
    versions: set[str] = set(_VERSION.findall(source.name))
    scheme = columns.get("inscheme")
    for number, row in enumerate(sheet.rows[1:], 2):
        if scheme is not None and scheme < len(row) and not versions:
            versions |= set(_VERSION.findall(row[scheme]))
        if any(row):
            cells = {name: row[place].strip() for name, place in columns.items() if place < len(row)}
            _row(number, cells, skills, left, report)
    if not skills:
        kinds = sorted({k for k in left if k.startswith("is of the type")}) or ["no row with a label"]
        raise Refused(f"{source.name}: a table of ESCO's without skills ({kinds[0]}); give skills_xx.csv")
    for why, numbers in left.items():
        report.note_left_out(f"{len(numbers)} rows: {why}", where=_where(numbers))
    unused = [name for name in columns if name and name not in _TAKEN]
    if unused:
        report.note_left_out("columns that are not taken", ", ".join(unused))
    report.note_read(f"{len(skills)} skills")
    language = _LANGUAGE.search(source.name)
    version = versions.pop() if len(versions) == 1 else ""
    report.note_read("the version", version) if version else report.note_missing("no version")
    return Draft(
        "esco", version, language[1].lower() if language else "", source.name, list(skills.values()), report=report
    )


def _row(
    number: int, cells: dict[str, str], skills: dict[str, SkillDraft], left: dict[str, list[int]], report: Report
) -> None:
    uri, label, kind = cells.get(_URI, ""), cells.get(_LABEL, ""), cells.get(_TYPE, "")
    where = f"row {number}"
    if kind and kind != _SKILL:
        left[f"is of the type {kind}, not a skill"].append(number)
    elif cells.get("status", "").casefold() in ("obsolete", "deprecated"):
        left[f"its status is {cells['status']}"].append(number)
    elif not uri or not label:
        report.note_missing("a row without a label" if uri else "a row without a URI", uri or label, where)
    else:
        skill = _skill(uri, label, cells)
        if skill.code not in skills:
            skills[skill.code] = skill
        elif skills[skill.code] == skill:
            left["it repeats a row"].append(number)
        else:
            report.note_missing("a second row of the same URI with other content; the first was taken", uri, where)


def _skill(uri: str, label: str, cells: dict[str, str]) -> SkillDraft:
    terms = [t for t in (" ".join(t.split()) for t in cells.get("altlabels", "").splitlines()) if t and t != label]
    texts = [cells.get(name, "") for name in ("description", "definition", "scopenote")]
    texts = list(dict.fromkeys(t for t in texts if t))
    summary = texts.pop(0) if texts and texts[0] != cells.get("scopenote") else ""
    code = uri.rstrip("/").rsplit("/", 1)[-1]
    return SkillDraft(code, label, summary, terms=list(dict.fromkeys(terms)), guidance=texts)


def _where(numbers: Sequence[int]) -> str:
    named = ", ".join(str(n) for n in numbers[:_NAMED_ROWS])
    more = len(numbers) - _NAMED_ROWS
    return f"rows {named}" + (f" and {more} more" if more > 0 else "")
