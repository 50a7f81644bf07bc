"""What is to be said of the lists of an occupational standard: counts, gaps, repetitions, items cut off."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.importing.draft import KNOWLEDGE, PERFORMANCE, Draft, Report, SkillDraft
from catalog.importing.item_lists import Item, ItemList
from catalog.importing.source import Line
from catalog.importing.text import ends_in_colon, ends_sentence

_COUNTED = {PERFORMANCE: "{} performance criteria", KNOWLEDGE: "{} items of knowledge"}
_UNFINISHED = (",", ";", "-", "–", "(", "[", "/", "،", "؛", "、", "…", "...")
_OPEN = {"(": ")", "[": "]", "（": "）", "«": "»", "„": "”“", "“": "”", "「": "」"}
_FINISHED = 0.8
_ENOUGH = 3


def report_missing(draft: Draft, skill: SkillDraft) -> None:
    """Notes what the page does not say: title, code, version, overview."""
    report = draft.report
    report.note_read("the title", skill.name) if skill.name else report.note_missing("no title")
    report.note_read("the code", skill.code) if skill.code else report.note_missing("no code")
    report.note_read("the version", draft.version) if draft.version else report.note_missing("no version")
    paragraphs = bool(skill.summary) + len(skill.guidance)
    if paragraphs:
        report.note_read(f"{paragraphs} paragraphs of overview", skill.summary)
    else:
        report.note_missing("no overview")


def report_lists(chosen: Sequence[tuple[str, ItemList]], report: Report) -> None:
    """Notes how many items each kind has, and what is wrong with their numbers and ends."""
    for kind, counted in _COUNTED.items():
        lists = [x for k, x in chosen if k == kind]
        items = [i for x in lists for i in x.items]
        if not items:
            report.note_missing(f"no list of {kind}; the file has one list only")
            continue
        announced = " / ".join(f"{x.heading} {x.intro}".strip() for x in lists)
        report.note_read(counted.format(sum(bool(i.text) for i in items)), announced)
        _report_numbers(lists, report)
        _report_texts(items, report)


def report_between(lines: Sequence[Line], chosen: Sequence[ItemList], report: Report) -> None:
    """Notes the lines from the first of the lists to the end of the last that belong to none of them."""
    within = {place for found in chosen for place in range(found.start, found.end)}
    loose = [line for found in chosen for line in found.loose]
    loose += [lines[p] for p in range(chosen[0].start, chosen[-1].end) if p not in within]
    for line in sorted(loose, key=lambda x: x.number):
        report.note_left_out("stands between the items and belongs to none", line.text, f"line {line.number}")


def _report_numbers(lists: Sequence[ItemList], report: Report) -> None:
    last = Item(0, "")
    for found in lists:
        for item in found.items:
            where, name = f"line {item.where}", f"{found.style if found.lettered else ''}{item.number}"
            restarts = item.number == 1 and (item.group != last.group or item is found.items[0])
            if item.number and not restarts:
                if item.number <= last.number:
                    report.note_missing(f"number {name} stands twice or out of order", item.text, where)
                elif item.number > last.number + 1:
                    skipped = _span(last.number + 1, item.number - 1)
                    report.note_missing(f"the numbers jump to {name}: {skipped} missing", item.text, where)
            last = item


def _span(first: int, last: int) -> str:
    return f"{first} is" if first == last else f"{first}-{last} are"


def _report_texts(items: Sequence[Item], report: Report) -> None:
    seen: set[str] = set()
    for item in items:
        where = f"line {item.where}"
        if not item.text:
            report.note_missing(f"item {item.number} has no text", where=where)
        elif item.text.casefold() in seen:
            report.note_missing("an item stands twice", item.text, where)
        elif (item.text.endswith(_UNFINISHED) and item is items[-1]) or _is_open(item.text):
            report.note_missing("the item breaks off", item.text, where)
        elif ends_in_colon(item.text):
            report.note_missing("an item announces others; which ones belong to it is not told", item.text, where)
        seen.add(item.text.casefold())
    last, others = items[-1], items[:-1]
    ended = sum(ends_sentence(i.text) for i in others)
    if len(others) >= _ENOUGH and ended >= len(others) * _FINISHED and last.text and not ends_sentence(last.text):
        report.note_missing(
            "the last item seems cut off: the others end as sentences do", last.text, f"line {last.where}"
        )


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation is opened more often than closed."""
    return any(text.count(o) > sum(text.count(c) for c in closers) for o, closers in _OPEN.items())
