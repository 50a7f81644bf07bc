"""What stands under a page's level headings: statements, essence, what is not observed, and the page's end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalog.importing.draft import LevelDraft, Report, SkillDraft
from catalog.importing.sfia_headings import EDGE, LEVELS, Heading
from catalog.importing.sfia_lines import button, listed_code, litter, paragraphs, repeated, where
from catalog.importing.source import Line
from catalog.importing.text import ends_in_colon, finished, fold, plain_digits, size

_NOTE = 240  # letters of "not observed at these levels"
_HEAD = 120  # within which the colons of an essence stand
_STUB = 30
_COLON = re.compile(r"\s*[:：]+\s*")
_DASH = re.compile(r"\s*[-–—־]\s+|\s+[-–—־]\s*|(?<=\w)[–—]|(?<=[^\W\d_])[-](?=[^\W\d_A-Za-z])")


@dataclass
class Section:
    """A level heading and the paragraphs under it."""

    heading: Heading
    line: Line
    body: list[Line]

    @property
    def text(self) -> str:
        """All of it, for comparing."""
        return fold(" ".join(line.text for line in self.body))


def sections(
    lines: Sequence[Line], headings: Sequence[Heading], kind: str, report: Report, headed: bool = False
) -> list[Section]:
    """The page from its first level heading on, cut at the headings; marks, menus and the like are left out.

    ``headed``: the levels have headings of their own that recur, such as attributes; those are no marks.
    """
    found = []
    ends = [h.index for h in headings[1:]] + [len(lines)]
    for heading, end in zip(headings, ends, strict=True):
        line = lines[heading.index]
        body = [replace(line, text=heading.inline, cells=(), heading=0)] if heading.inline else []
        found.append(Section(heading, line, body + list(lines[heading.index + 1 : end])))
        if heading.mark:
            report.note_left_out("a mark on a heading", heading.mark, where(line))
    buttons = repeated([s.body for s in found])
    if headed:
        buttons = {b for b in buttons if not _heads(b, found)}
    for section in found:
        kept = []
        for line in section.body:
            why = litter(line) or ("a button or a mark" if line.text in buttons else "")
            if why:
                report.note_left_out(why, line.text, where(line))
            else:
                kept.append(line)
        section.body = paragraphs(kept, kind)
    return found


def _heads(text: str, found: Sequence[Section]) -> bool:
    """Whether the line stands above a sentence wherever it stands."""
    followers = [s.body[i + 1 : i + 2] for s in found for i, line in enumerate(s.body) if line.text == text]
    return all(after and finished(after[0].text) for after in followers)


def cut_tail(found: Sequence[Section], skill: SkillDraft, report: Report) -> None:
    """Takes what stands after the last level's text off it: related skills, else left out."""
    punctuated = _punctuated(found, finished(skill.summary))
    for section in found[:-1]:
        _drop_stubs(section, punctuated, report)
    last = found[-1].body
    start = next((i for i in range(1, len(last)) if _starts_tail(last, i, punctuated)), len(last))
    tail = last[start:]
    del last[start:]
    for line in tail:
        code = listed_code(line.text)[1]
        if code and code != skill.code:
            skill.related += [code] if code not in skill.related else []
        else:
            report.note_left_out("after the last level", line.text, where(line))
    if len(tail) == 1 and not listed_code(tail[0].text)[1]:
        report.note_missing("the page may be cut off here", tail[0].text, where(tail[0]))
    items = any(finished(line.text) for s in found for line in s.body if line.bullet)
    for section in found:
        line = section.body[-1] if section.body else section.line
        if section.body and not finished(line.text) and (items if line.bullet else punctuated):
            report.note_missing("the text is cut off: no end of a sentence", line.text, where(line))


def _punctuated(found: Sequence[Section], summary: bool) -> bool:
    """Whether this page ends its sentences: some scripts do not, and some pages list phrases."""
    ended = [any(finished(line.text) for line in s.body) for s in found if s.body]
    if len(ended) < 2:
        return summary or any(ended)
    return sum(ended) * 2 >= len(ended)


def _starts_tail(body: Sequence[Line], index: int, punctuated: bool) -> bool:
    line = body[index]
    if line.heading:
        return True
    if line.bullet or finished(line.text) or size(line.text) > 2 * _STUB:
        return bool(listed_code(line.text)[1]) and not finished(line.text)
    return punctuated and finished(body[index - 1].text)


def _drop_stubs(section: Section, punctuated: bool, report: Report) -> None:
    """Leaves out single words and buttons between sentences."""
    if not punctuated or not any(finished(line.text) for line in section.body):
        return
    for line in list(section.body):
        short = size(line.text) <= _STUB and len(line.text.split()) <= 3
        if not finished(line.text) and not line.bullet and (short or button(line)):
            section.body.remove(line)
            report.note_left_out("a few words that are no sentence", line.text, where(line))


def settle(found: Sequence[Section], skill: SkillDraft, report: Report) -> list[Section]:
    """One section for each level, ascending: what is outside the scale, double, or not observed is taken out."""
    numbers = [s.heading.level for s in found if len(s.heading.levels) == 1 and s.heading.level]
    if numbers not in (sorted(numbers), sorted(numbers, reverse=True)):
        report.note_missing("the levels are out of order: " + " ".join(map(str, numbers)))
    kept: dict[int, Section] = {}
    for section in found:
        level = section.heading.level
        if len(section.heading.levels) > 1:
            _take_range(section, skill, report)
        elif level not in LEVELS:
            why = f"there is no level {level} in this framework" if level else "a level's heading without its number"
            report.note_missing(why, section.line.text, where(section.line))
            _leave_out(section, "of a level that is not known", report)
        elif level not in kept or not kept[level].body:
            if level in kept:
                _leave_out(kept[level], "", report)
            kept[level] = section
        else:
            _take_double(kept[level], section, report)
    for level, section in sorted(kept.items()):
        if not section.body:
            report.note_missing(f"level {level} has a heading and no text", section.line.text, where(section.line))
            del kept[level]
    _take_not_observed(kept, skill, report)
    return [kept[level] for level in sorted(kept)]


def _take_range(section: Section, skill: SkillDraft, report: Report) -> None:
    levels = section.heading.levels
    text = " ".join(line.text for line in section.body)
    both = sorted(set(levels) & set(skill.declared))
    if both or (not skill.declared and (len(section.body) != 1 or len(text) > _NOTE)):
        report.note_missing("one text for several levels, given to none", section.line.text, where(section.line))
        _leave_out(section, "of several levels at once", report)
        return
    skill.not_observed += [v for v in levels if v not in skill.not_observed]
    _leave_out(section, "says that these levels are not observed", report)


def _take_double(first: Section, second: Section, report: Report) -> None:
    level = first.heading.level
    if second.body and second.text != first.text:
        why = f"level {level} stands there twice with different text; the first is kept"
        report.note_missing(why, second.line.text, where(second.line))
    _leave_out(second, f"level {level} once more", report)


def _take_not_observed(kept: dict[int, Section], skill: SkillDraft, report: Report) -> None:
    """Levels outside the declared ones with one short paragraph; where none are declared, with the same paragraph."""
    same = Counter(s.text for s in kept.values())
    defined = set(skill.declared) or {v for v, s in kept.items() if same[s.text] == 1}
    for level, section in sorted(kept.items()):
        if level in skill.not_observed:
            report.note_missing(f"level {level} is called not observed and has a text", section.line.text)
        if level in defined or not defined:
            continue
        text = " ".join(line.text for line in section.body)
        beyond = level < min(defined) or level > max(defined)
        if len(section.body) == 1 and len(text) <= _NOTE and beyond and (skill.declared or same[section.text] > 1):
            skill.not_observed.append(level)
            _leave_out(kept.pop(level), "says that this level is not observed", report)
        elif skill.declared:
            report.note_missing(f"level {level} has a text and is not declared", section.line.text, where(section.line))
    for text, times in same.items():
        alike = [v for v, s in sorted(kept.items()) if s.text == text]
        if times > 1 and len(alike) > 1:
            report.note_missing("the same text at levels " + " and ".join(map(str, alike)), text)
    skill.not_observed = sorted(set(skill.not_observed))


def _leave_out(section: Section, why: str, report: Report) -> None:
    if why:
        for line in section.body:
            report.note_left_out(why, line.text, where(line))
    report.note_left_out("a heading without text of its own", section.line.text, where(section.line))


def level_drafts(found: Sequence[Section]) -> list[LevelDraft]:
    """The levels with their statements; a level's general essence, with which each begins, set apart."""
    for section in found:
        _join_title(section)
    heads = {s.heading.level: _head(s) for s in found}
    labels = Counter(label for _, label, _ in heads.values() if label)
    drafts = []
    for section in found:
        title, label, essence = heads[section.heading.level]
        shared = labels[label] > 1 or (len(found) == 1 and bool(title))
        if not label or not shared or not section.body[1:] or _labelled(section, found):
            drafts.append(LevelDraft(section.heading.level, [p.text for p in section.body], section.heading.title))
            continue
        name = _DASH.split(title, maxsplit=1)[-1].strip(EDGE) or section.heading.title
        statements = [p.text for p in section.body[1:]]
        drafts.append(LevelDraft(section.heading.level, statements, name or section.heading.title, essence))
    return drafts


def _join_title(section: Section) -> None:
    """Where the title stands on a line of its own ("Level 2 - Assist"), it joins the essence that follows it."""
    if len(section.body) < 3 or not _COLON.search(section.body[1].text[:_HEAD]):
        return
    first, second = section.body[:2]
    own = str(section.heading.level) in plain_digits(first.text) or ends_in_colon(first.text)
    if own and not finished(first.text) and not first.bullet and size(first.text) <= _STUB * 2:
        joined = f"{first.text.rstrip(':： ')}: {second.text}"
        section.body[:2] = [replace(second, text=joined)]


def _head(section: Section) -> tuple[str, str, str]:
    """Title, label and rest of "Level 2 - Assist: Essence of the level: Provides …"; the title may be absent."""
    if not section.body:
        return "", "", ""
    text = section.body[0].text
    colons = [m for m in _COLON.finditer(text) if m.start() and m.end() <= _HEAD and text[m.end() :].strip()]
    if not colons:
        return "", "", ""
    before = text[: colons[1].start()] if len(colons) > 1 else text[: colons[0].start()]
    parts = _COLON.split(before)
    essence = text[(colons[1] if len(colons) > 1 else colons[0]).end() :]
    return (parts[0] if len(parts) > 1 else ""), fold(parts[-1]), essence


def _labelled(section: Section, found: Sequence[Section]) -> bool:
    """Whether paragraphs after the first begin with a label that others share too: then the labels are just layout."""
    labels = [{fold(p.text.split(":", 1)[0]) for p in s.body[1:] if ":" in p.text[:_HEAD]} for s in found]
    counts = Counter(label for those in labels for label in those)
    return any(counts[fold(p.text.split(":", 1)[0])] > 1 for p in section.body[1:] if ":" in p.text[:_HEAD])
