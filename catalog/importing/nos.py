"""Reads National Occupational Standards: an overview, what one must be able to do, and what one must know.

The structure tells: two lists, each with a heading and a line that ends in a colon, the first of performance, the
second of knowledge; or items numbered with letters (P1 … K1 …). Headings may be in any language, or in several.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from catalog.importing.draft import KNOWLEDGE, PERFORMANCE, Criterion, Draft, Report, SkillDraft
from catalog.importing.item_lists import ItemList, full_width, item_lists
from catalog.importing.nos_page import read_head, read_tail, rows
from catalog.importing.nos_report import report_between, report_lists, report_missing
from catalog.importing.source import DATA, SHEET, Line, Source
from catalog.importing.text import ends_sentence

# A second hint only, for pages of three lists and more, where the structure leaves the choice open: these standards are
# published in English and Welsh alone.
_HINTS = {PERFORMANCE: ("performance", "perfformiad"), KNOWLEDGE: ("knowledge", "gwybodaeth")}
_FEWEST = 2
_COUNTED_UP = 0.7


def read(source: Source, certain: bool = False) -> Draft | None:
    """The unit that a file holds, or None where its layout is another.

    Args:
        source: a page.
        certain: somebody said that this is a standard, so that a page with one list is taken too.
    """
    if source.kind in (SHEET, DATA):
        return None
    report = Report()
    lines, running = rows(source.lines, report)
    width = full_width(source, lines)
    lists = item_lists(lines, width)
    chosen = _choose(lists, lines, certain)
    if not chosen:
        return None
    first, last = chosen[0][1], chosen[-1][1]
    head = read_head(lines[: first.start], width, first.rank, report)
    tail = read_tail(lines[last.end :], report)
    skill = SkillDraft(
        _code(running + head.codes + tail.codes, report), head.title, head.summary, guidance=head.paragraphs
    )
    skill.related = [c for c in dict.fromkeys(tail.related) if c != skill.code]
    skill.criteria = [Criterion(i.text, kind, i.group) for kind, found in chosen for i in found.items if i.text]
    draft = Draft("nos", head.version or tail.version, source=source.name, skills=[skill], report=report)
    report_missing(draft, skill)
    report_lists(chosen, report)
    report_between(lines, [x for _, x in chosen], report)
    return draft


def _code(named: Sequence[str], report: Report) -> str:
    found = list(dict.fromkeys(named))
    for other in found[1:]:
        report.note_missing(f"the file names a second code; {found[0]} was taken", other)
    return found[0] if found else ""


def _choose(lists: Sequence[ItemList], lines: Sequence[Line], certain: bool) -> list[tuple[str, ItemList]]:
    """The lists of performance and of knowledge in the page's order; none where this is no standard."""
    lettered = [x for x in lists if x.lettered]
    letters = list(dict.fromkeys(x.style for x in lettered))
    if any(len(x.items) >= _FEWEST for x in lettered) and _in_order(lettered):
        kinds = dict(zip(letters, (PERFORMANCE, KNOWLEDGE), strict=False))
        return [(kinds[x.style], x) for x in lettered if x.style in kinds]
    announced = [x for x in lists if x.intro and x.heading]
    if certain and len(announced) < _FEWEST:
        announced = [x for x in lists if x.intro]
    if certain and len(announced) < _FEWEST:
        announced = [x for x in lists if x.heading or x.intro]
    if len(announced) < _FEWEST and not certain:
        return []
    return _trimmed(_by_kind(_without_overview(announced, lines)), lines)


def _in_order(lettered: Sequence[ItemList]) -> bool:
    """Whether the numbers mostly count up: those of a standard do, codes that a page refers to (T05, B03) do not."""
    items = [i for x in lettered for i in x.items]
    counted = sum(b.number in (a.number + 1, 1) for a, b in itertools.pairwise(items))
    return counted >= (len(items) - 1) * _COUNTED_UP


def _without_overview(announced: list[ItemList], lines: Sequence[Line]) -> list[ItemList]:
    """Without a first list that the overview itself holds: two others follow, and no sentence stands before it."""
    if not announced or len({x.intro for x in announced}) <= _FEWEST:
        return announced
    if any(ends_sentence(x.text) for x in lines[: announced[0].start]):
        return announced
    return announced[1:]


def _by_kind(announced: Sequence[ItemList]) -> list[tuple[str, ItemList]]:
    hinted = [(k, x) for x in announced for k, words in _HINTS.items() if any(w in x.heading.casefold() for w in words)]
    if {k for k, _ in hinted} == set(_HINTS):
        return hinted
    kinds: list[tuple[str, ItemList]] = []
    several = len({x.intro for x in announced}) > 1
    for found in announced:
        if not kinds:
            kinds.append((PERFORMANCE, found))
        elif several and found.intro and found.intro in [x.intro for _, x in kinds]:
            kinds.append((next(k for k, x in kinds if x.intro == found.intro), found))
        elif kinds[-1][0] == PERFORMANCE:
            kinds.append((KNOWLEDGE, found))
    return kinds


def _trimmed(chosen: list[tuple[str, ItemList]], lines: Sequence[Line]) -> list[tuple[str, ItemList]]:
    """Without what follows the last list under a heading of its own, where the lists have no groups otherwise."""
    if not chosen or chosen[-1][1].items[0].group or any(i.group for _, x in chosen[:-1] for i in x.items):
        return chosen
    last = chosen[-1][1]
    cut = next((n for n, i in enumerate(last.items) if i.group and not i.number), 0)
    if cut:
        last.end, last.items = last.items[cut].at, last.items[:cut]
        last.loose = [x for x in last.loose if x.number < lines[last.end].number]
    return chosen
