"""Reads a page of SFIA, about a skill or about a generic level, in any language and version: by its structure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from catalog.importing.draft import Draft, Report, SkillDraft
from catalog.importing.sfia_front import Title, coded_lines, declared_levels, find_title, read_front
from catalog.importing.sfia_generic import read_all_levels, read_one_level
from catalog.importing.sfia_headings import LEVELS, Heading, level_headings, name_part
from catalog.importing.sfia_levels import cut_tail, level_drafts, sections, settle
from catalog.importing.sfia_lines import counted, where
from catalog.importing.source import Line, Source
from catalog.importing.text import fold, plain_digits

_VERSION = re.compile(
    r"SFIA[\s_-]{0,2}(?:v(?:ersion|\.)?\s?)?(\d{1,2})(?!\.?\d|[^\W_])|/(?:skillcode|shortcode|lor)/(\d{1,2})/", re.I
)


def read_page(source: Source) -> Draft | None:
    """What a page of SFIA says of a skill or of a generic level; None where it is no such page.

    A document with several skills one after the other is read as so many pages.
    """
    lines = source.lines
    named = any("SFIA" in line.text for line in lines) or "sfia" in source.name.casefold()
    draft = Draft("sfia", source=source.name)
    for part, spare in _parts(lines):
        title, headings = _outline(part, spare)
        if headings and title and (title.code or named):
            draft.source = part[title.index].text if len(part) == len(lines) else source.name
            draft.skills.append(_read_skill(replace(source, lines=part), title, headings, draft.report))
        elif headings and {h.level for h in headings} >= set(LEVELS):
            draft.generic += read_all_levels(replace(source, lines=part), headings, draft.report)
        elif not headings or not title:
            level = read_one_level(replace(source, lines=part), named, draft.report)
            draft.generic += [level] if level else []
    if not draft.skills and not draft.generic:
        return None
    if len(draft.skills) > 1:
        draft.report.note_read(f"{len(draft.skills)} skills in one document")
    draft.version = version_of([source.name, *(line.text for line in lines)], draft.report)
    return draft


def _parts(lines: tuple[Line, ...]) -> list[tuple[tuple[Line, ...], list[Heading]]]:
    """The skills of a document: cut at each title that has level headings before the next, if levels recur.

    With each, the headings that the whole document's pattern finds in it: a skill of one level has none of its own.
    """
    headings = level_headings(lines)
    titles = coded_lines(lines)
    starts: list[int] = []
    levels: list[int] = []
    for start, end in zip(titles, [*titles[1:], len(lines)], strict=False):
        found = [h for h in headings if start < h.index < end] or level_headings(lines[start:end])
        if found:
            starts.append(start)
            levels += [h.level for h in found]
    if len(starts) < 2 or len(levels) == len(set(levels)):
        return [(lines, [])]
    cuts = pairwise([0, *starts[1:], len(lines)])
    return [(lines[a:b], [replace(h, index=h.index - a) for h in headings if a < h.index < b]) for a, b in cuts]


def _outline(lines: Sequence[Line], spare: Sequence[Heading]) -> tuple[Title | None, list[Heading]]:
    """The title and the level headings; each helps to find the other."""
    headings = level_headings(lines) or list(spare)
    front = lines[: headings[0].index] if headings else lines
    title = find_title(front, name_part(headings))
    declared = sorted({v for levels in declared_levels(front).values() for v in levels})
    if title and title.name:
        again = level_headings(lines, title.name, declared)
        headings = again or headings
        headings = [h for h in headings if h.index > title.index]
    single = {h.level for h in headings if len(h.levels) == 1}
    return title, [h for h in headings if len(h.levels) == 1 or not set(h.levels) <= single]


def _read_skill(source: Source, title: Title, headings: Sequence[Heading], report: Report) -> SkillDraft:
    lines = source.lines
    skill = SkillDraft(title.code, title.name)
    for line in lines[: title.index]:
        if line.text != title.name:
            report.note_left_out("before the title", line.text, where(line))
    if title.rest:
        report.note_left_out("a mark on the title", title.rest, where(lines[title.index]))
    if not title.code:
        report.note_missing("no code: four capital letters at the name")
    heading_name = name_part(headings)
    if heading_name and fold(heading_name) not in fold(title.name) and fold(title.name) not in fold(heading_name):
        report.note_missing(f"the levels are headed by another name than the title: {heading_name}", title.name)
    front = [line for line in lines[title.index + 1 : headings[0].index] if line.text != title.name]
    read_front(front, source.kind, skill, report)
    found = sections(lines, headings, source.kind, report)
    cut_tail(found, skill, report)
    skill.levels = level_drafts(settle(found, skill, report))
    _check(skill, report)
    _count(skill, report)
    return skill


def _check(skill: SkillDraft, report: Report) -> None:
    """Reports declared levels that are absent, and gaps."""
    there = [level.level for level in skill.levels]
    known = set(there) | set(skill.not_observed)
    for level in skill.declared:
        if level not in there:
            report.note_missing(f"level {level} is declared and has no text")
    if not skill.declared and there:
        for level in range(min(there), max(there)):
            if level not in known:
                report.note_missing(f"level {level} is absent between {min(there)} and {max(there)}")
    if not there:
        report.note_missing("no level has a text")


def _count(skill: SkillDraft, report: Report) -> None:
    numbers = [level.level for level in skill.levels]
    if skill.declared:
        report.note_read("declared levels: " + " ".join(map(str, skill.declared)))
    report.note_read(f"1 skill{': ' + skill.code if skill.code else ''}", skill.name)
    if numbers:
        span = f"{numbers[0]}-{numbers[-1]}" if numbers == list(range(numbers[0], numbers[-1] + 1)) else None
        listed = span if len(numbers) > 1 and span else " ".join(map(str, numbers))
        report.note_read(f"{counted(len(numbers), 'level', 'levels')} ({listed})")
    for count, one, many in (
        (sum(len(level.statements) for level in skill.levels), "paragraph of levels", "paragraphs of levels"),
        (sum(1 for level in skill.levels if level.essence), "essence of a level", "essences of levels"),
        (len(skill.not_observed), "level that is not observed", "levels that are not observed"),
        (len(skill.guidance), "item of guidance", "items of guidance"),
        (len(skill.related), "related skill", "related skills"),
        (
            sum(w is not None for w in (skill.undefined_below, skill.undefined_above)),
            "way on where undefined",
            "ways on where undefined",
        ),
    ):
        if count:
            report.note_read(counted(count, one, many))


def version_of(texts: Sequence[str], report: Report) -> str:
    """The framework's version that the texts name; empty, and reported, where they name none or several."""
    said = sorted({int(v) for text in texts for found in _VERSION.findall(plain_digits(text)) for v in found if v})
    if len(said) == 1:
        return str(said[0])
    report.note_missing(f"several versions are named: {', '.join(map(str, said))}" if said else "no version is named")
    return ""
