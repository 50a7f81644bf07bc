"""Reads pages of advice: stages named in quotation marks, things people say, and numbered ways on.

The structure tells, whatever the language: numbered headings with paragraphs are the ways; a quotation that makes up
most of its line is something one hears; short quoted terms within the paragraphs are the stages, in order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.importing.draft import AdviceDraft, AdviceWay, Draft, Report
from catalog.importing.item_lists import Block, blocks, full_width, paragraphs
from catalog.importing.item_text import Numbered, like_heading, numbered
from catalog.importing.source import DATA, SHEET, Line, Source
from catalog.importing.text import SENTENCE_ENDS, ends_in_colon, ends_sentence

_QUOTES = re.compile(
    r"“([^“”]+)”|”([^”]+)”|„([^„“”\"]+)[“”\"]|«\s?([^«»]+?)\s?»|»([^«»]+)«|「([^「」]+)」|『([^『』]+)』"
    r"|(?<!\w)\"((?:[^\"]|(?<=\w)\"(?=\w))+)\"(?!\w)"
    r"|‹([^‹›]+)›|(?<!\w)[‘']([^‘’'\n]+(?:['’]\w[^‘’'\n]*)*)[’'](?!\w)"
)
_DATED = re.compile(r"^(?:[^\W\d_]{1,12}\s+)?\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?\s+(?=\S)")
_COUNT = re.compile(r"(?<![\w.,])\d{1,2}(?![\w]|[.,]\d)")
_BREAKS_OFF = ("...", "…")
_MOST_OF_LINE, _STAGE_WORDS, _STAGE_SIGNS, _FEWEST = 0.5, 4, 40, 2
_UNSPACED_SIGNS = 12


@dataclass
class _Section:
    """A numbered heading with the lines below it."""

    mark: Numbered
    line: Line
    lines: list[Line] = field(default_factory=list)


def read(source: Source, certain: bool = False) -> Draft | None:
    """The advice that a page gives, or None where its layout is another.

    Args:
        source: a page.
        certain: somebody said that this is advice, so that ways alone are enough.
    """
    if source.kind in (SHEET, DATA):
        return None
    report = Report()
    lines = _without_litter(source.lines, report)
    before, sections = _sections(lines)
    width = full_width(source, lines)
    name, head = _title(blocks(before, width))
    signs = [text for block in head for text in _said(block.text)]
    ways = [AdviceWay(s.mark.number, s.mark.rest, paragraphs(s.lines, width)) for s in sections]
    stages = _stages(head, ways)
    if len(ways) < _FEWEST or not any(w.paragraphs for w in ways):
        return None
    if not certain and not signs and len(stages) < _FEWEST:
        return None
    advice = AdviceDraft(name, stages, signs, ways, _announced(name, head, len(ways), report))
    _report(advice, head, sections, report)
    return Draft("brm", source=source.name, advice=[advice], report=report)


def _title(head: Sequence[Block]) -> tuple[str, list[Block]]:
    """The title, which the format marks or which stands first and is no sentence; and the rest."""
    top = min((b.rank for b in head if b.rank), default=0)
    at = next((n for n, b in enumerate(head) if top and b.rank == top), 0)
    if head and (top or (like_heading(head[0].text) and not _quoted(head[0].text))):
        return head[at].text, [*head[:at], *head[at + 1 :]]
    return "", list(head)


def _without_litter(lines: Sequence[Line], report: Report) -> list[Line]:
    """The lines without a date that a page's frame put before the text ("date 2018-08 …")."""
    kept = []
    for line in lines:
        found = _DATED.match(line.text)
        if found:
            report.note_left_out("a date before the text", found.group(), f"line {line.number}")
            line = Line(line.number, line.text[found.end() :], line.heading, line.bullet)
        kept.append(line)
    return kept


def _sections(lines: Sequence[Line]) -> tuple[list[Line], list[_Section]]:
    """What stands before the first numbered heading (and under headings without a number), and the sections."""
    head: list[Line] = []
    sections: list[_Section] = []
    outside = True
    for place, line in enumerate(lines):
        mark = numbered(line.text)
        if mark and _is_way(mark, lines, place, sections):
            sections.append(_Section(mark, line))
            outside = False
        elif sections and line.heading and line.heading <= sections[0].line.heading:
            outside = True  # a heading of the same rank without a number: the ways are over
            head.append(line)
        elif outside:
            head.append(line)
        else:
            sections[-1].lines.append(line)
    return head, sections


def _is_way(mark: Numbered, lines: Sequence[Line], place: int, sections: Sequence[_Section]) -> bool:
    line, following = lines[place], lines[place + 1 : place + 2]
    if mark.prefix or not like_heading(mark.rest.rstrip(SENTENCE_ENDS)):
        return False
    # "6 ways to …" is a title: without a full stop only a heading counts, and the first is number 1.
    if not mark.stop and not (line.heading and (sections or mark.number == 1)):
        return False
    # A heading has a text below it: numbers in a row are a table of contents or a list within a way.
    if not line.heading and following and numbered(following[0].text):
        return False
    if sections:
        same = mark.stop == sections[-1].mark.stop and bool(line.heading) == bool(sections[-1].line.heading)
        return same and mark.number > sections[-1].mark.number
    return bool(following) and len(following[0].text) > len(mark.rest)


def _quoted(text: str) -> list[str]:
    return [next(g for g in found if g).strip() for found in _QUOTES.findall(text)]


def _said(text: str) -> list[str]:
    """The quotations of a line that consists mostly of them."""
    quoted = [q for q in _quoted(text) if not _term(q) or len(text) <= len(q) + 2]
    return quoted if sum(map(len, quoted)) >= len(text) * _MOST_OF_LINE else []


def _term(text: str) -> bool:
    """Whether a quotation is a name rather than a sentence."""
    spaced = " " in text or text.isascii() or len(text) <= _UNSPACED_SIGNS
    return len(text.split()) <= _STAGE_WORDS and len(text) <= _STAGE_SIGNS and spaced and not ends_sentence(text)


def _stages(head: Sequence[Block], ways: Sequence[AdviceWay]) -> list[str]:
    """The quoted terms in order; one term alone is no ladder."""
    texts = [block.text for block in head if not _said(block.text)] + [p for w in ways for p in w.paragraphs]
    terms: dict[str, str] = {}
    for term in (q for text in texts for q in _quoted(text) if _term(q)):
        terms.setdefault(term.casefold(), term.rstrip(",،、"))
    return list(terms.values()) if len(terms) >= _FEWEST else []


def _announced(name: str, head: Sequence[Block], found: int, report: Report) -> int:
    """The count in the line that announces the ways, or in the title; 0 where neither has a single one."""
    last = head[-1].text if head and ends_in_colon(head[-1].text) else ""
    for text in (last, name):
        counts = [int(n) for n in _COUNT.findall(text)]
        if len(counts) == 1 and counts[0] >= found:
            return counts[0]
        if len(counts) == 1 and text == last:
            report.note_missing(f"{counts[0]} are announced where there are {found} ways", text)
    return 0


def _report(advice: AdviceDraft, head: Sequence[Block], sections: Sequence[_Section], report: Report) -> None:
    report.note_read("the title", advice.name) if advice.name else report.note_missing("no title")
    for count, what in ((len(advice.stages), "stages"), (len(advice.signs), "signs"), (len(advice.ways), "ways")):
        if count:
            report.note_read(f"{count} {what}")
        else:
            report.note_missing(f"no {what}")
    for block in head:
        said, where = _said(block.text), f"line {block.lines[0].number}"
        if not said:
            report.note_left_out("stands before or beside the signs and ways", block.text, where)
        for text in (t for t in said if t.endswith(_BREAKS_OFF)):
            report.note_missing("a quotation breaks off", text, where)
    _report_ways(advice, sections, report)


def _report_ways(advice: AdviceDraft, sections: Sequence[_Section], report: Report) -> None:
    last = 0
    for way, section in zip(advice.ways, sections, strict=True):
        where = f"line {section.line.number}"
        if way.number > last + 1:
            report.note_missing(f"the numbers jump from {last} to {way.number}", way.title, where)
        if not way.paragraphs:
            report.note_missing(f"way {way.number} has no text", way.title, where)
        last = way.number
    if advice.announced > last:
        span = f"way {advice.announced}" if advice.announced == last + 1 else f"ways {last + 1}-{advice.announced}"
        report.note_missing(f"{advice.announced} ways are announced; {span} not in the file")
    final = advice.ways[-1].paragraphs
    if final and not ends_sentence(final[-1]) and not ends_in_colon(final[-1]):
        report.note_missing("the last paragraph ends in the middle of a sentence", final[-1][-90:])
