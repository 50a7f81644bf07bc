"""Reads pages about the generic levels of responsibility: one level with its attributes, or all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalog.importing.draft import GenericLevel, Report
from catalog.importing.sfia_headings import EDGE, LEVELS, Heading, without_mark
from catalog.importing.sfia_levels import Section, sections
from catalog.importing.sfia_lines import counted, is_heading, litter, paragraphs, where
from catalog.importing.source import Line, Source
from catalog.importing.text import finished, plain_digits, size

_FRAMEWORK = "SFIA"  # a block that names the framework speaks of it, not of the level
_NAMING = 30  # letters of a line that only names the framework, at most
_FEWEST = 3  # attributes that make a page one about a level
_FIRST = 12  # lines among which its title stands
_TITLE = re.compile(
    r"(?P<before>.*?\D)?(?P<level>[1-7])(?!\d|[.,]\d)[.\s]?\D{0,20}?(?:\s*[-–—:：|]\s*(?P<title>\S.*))?"
)
_LABEL = re.compile(r"(?P<label>[^:：]{2,60})[:：]\s*(?P<text>\S.*)")


def read_one_level(source: Source, named: bool, report: Report) -> GenericLevel | None:
    """The level that a page is about: a number in its title, an essence, attributes as headings with text.

    Args:
        source: the page.
        named: whether it names the framework.
        report: what is left out and missing goes there, if it is such a page.
    """
    found = next((f for i, line in enumerate(source.lines[:_FIRST]) if (f := _title(i, line))), None)
    if found is None:
        return None
    index, level, title = found
    notes = Report()
    for line in source.lines[:index]:
        notes.note_left_out("before the title", line.text, where(line))
    body = _without_litter(source.lines[index + 1 :], notes)
    generic = _level(level, title, paragraphs(body, source.kind), notes)
    if len(generic.attributes) < _FEWEST or not (named or generic.essence):
        return None
    _check([generic], notes)
    _pass_on(notes, report)
    return generic


def _title(index: int, line: Line) -> tuple[int, int, str] | None:
    text = without_mark(line.text)[0]
    if line.bullet or finished(text) or len(text) > 120:
        return None
    found = _TITLE.fullmatch(plain_digits(text))
    if not found or not (found["before"] or "").strip(EDGE) or re.search(r"SFIA\W?$", found["before"]):
        return None
    return index, int(found["level"]), text[found.start("title") :].strip(EDGE) if found["title"] else ""


def read_all_levels(source: Source, headings: Sequence[Heading], report: Report) -> list[GenericLevel]:
    """All levels of a page that has no skill's code."""
    report.note_missing("no skill's code and all levels: read as the framework's generic levels")
    for line in source.lines[: headings[0].index]:
        report.note_left_out("before the levels", line.text, where(line))
    levels: dict[int, GenericLevel] = {}
    for section in sections(source.lines, headings, source.kind, report, headed=True):
        _take(section, levels, report)
    found = [levels[v] for v in sorted(levels)]
    _check(found, report)
    return found


def _take(section: Section, levels: dict[int, GenericLevel], report: Report) -> None:
    heading = section.heading
    if len(heading.levels) > 1 or heading.level not in LEVELS:
        why = "no single level of the framework" if section.body else "a heading"
        for line in [section.line, *section.body]:
            report.note_left_out(why, line.text, where(line))
        return
    generic = _level(heading.level, heading.title, section.body, report)
    if not generic.essence and not generic.attributes:
        report.note_left_out("a heading without text", section.line.text, where(section.line))
    elif heading.level in levels:
        report.note_missing(f"level {heading.level} stands there twice; the first is kept", where=where(section.line))
        for line in section.body:
            report.note_left_out(f"level {heading.level} once more", line.text, where(line))
    else:
        levels[heading.level] = generic


def _level(level: int, title: str, body: Sequence[Line], report: Report) -> GenericLevel:
    """Essence: what stands before the first heading. Attributes: headings with the text under them."""
    generic = GenericLevel(level, title)
    rest = [line for line in body if not _about_framework(line)]
    for line in body:
        if _about_framework(line):
            report.note_left_out("about the framework", line.text, where(line))
    for heading, lines in _blocks(rest):
        block = ([heading] if heading else []) + lines
        text = "\n".join(line.text for line in lines)
        if any(_FRAMEWORK in line.text for line in block):
            for line in block:
                report.note_left_out("about the framework", line.text, where(line))
        elif heading and not lines:
            report.note_left_out("a heading", heading.text, where(heading))
        elif heading:
            name = heading.text.strip(EDGE)
            if name in generic.attributes:
                report.note_missing(f"the attribute {name} stands there twice; the first is kept", text, where(heading))
            else:
                generic.attributes[name] = text
        elif lines:
            found = _LABEL.fullmatch(lines[0].text)
            generic.essence = found["text"] if found else lines[0].text
            for line in lines[1:]:
                report.note_left_out("before the first attribute", line.text, where(line))
    return generic


def _about_framework(line: Line) -> bool:
    """Whether the line by itself names the framework ("SFIA 9"); it heads nothing."""
    return _FRAMEWORK in line.text and not line.heading and not line.bullet and size(line.text) <= _NAMING


def _blocks(body: Sequence[Line]) -> list[tuple[Line | None, list[Line]]]:
    blocks: list[tuple[Line | None, list[Line]]] = [(None, [])]
    for line in body:
        opens_essence = len(blocks) == 1 and not blocks[0][1] and _LABEL.fullmatch(line.text)
        if is_heading(line) and not (opens_essence or (size(line.text) > 60 and not line.heading)):
            blocks.append((line, []))
        else:
            blocks[-1][1].append(line)
    return blocks


def _without_litter(lines: Sequence[Line], report: Report) -> list[Line]:
    kept = []
    for line in lines:
        why = litter(line)
        if why:
            report.note_left_out(why, line.text, where(line))
        else:
            kept.append(line)
    return kept


def _check(found: Sequence[GenericLevel], report: Report) -> None:
    attributes = sum(len(g.attributes) for g in found)
    report.note_read(
        f"{counted(len(found), 'generic level', 'generic levels')} ({' '.join(str(g.level) for g in found)})"
    )
    if attributes:
        report.note_read(counted(attributes, "text of an attribute", "texts of attributes"))
    for generic in found:
        if not generic.essence:
            report.note_missing(f"level {generic.level} has no essence")
        for name, text in generic.attributes.items():
            if not finished(text):
                report.note_missing(f"the text of {name} at level {generic.level} is cut off", text[-90:])


def _pass_on(notes: Report, report: Report) -> None:
    report.read += notes.read
    report.left_out += notes.left_out
    report.missing += notes.missing
