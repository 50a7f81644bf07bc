"""The detailed competences of an e-CF page as skills, and what clashes between the places that name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from catalog.importing.competence_block import Area, Block
from catalog.importing.competence_labels import Labels
from catalog.importing.competence_rows import alike, letters, spans
from catalog.importing.draft import LevelDraft, Report, SkillDraft
from catalog.importing.ecf_codes import Coded, coded_items

_NEARER, _MOST = 0.3, 2 / 3
_CODE = re.compile(r"([A-Za-z]+)\.?(\d+)")


def skills(
    blocks: Sequence[Block], columns: Collection[str], labels: Labels, report: Report
) -> tuple[list[SkillDraft], list[Coded]]:
    """A skill for each block, and every attribute that the dimensions 4 name. A code that comes again is reported."""
    found: dict[str, SkillDraft] = {}
    attributes: list[Coded] = []
    for block in blocks:
        if block.code in found:
            why = f"{block.code} is there twice; the first was taken, this one was not"
            report.note_missing(why, block.name, block.where)
            report.note_left_out(f"{block.code} again, with level {spans(sorted(block.levels))}", "", block.where)
            continue
        listed = coded_items(block.rest, columns, labels, report)
        own = [item for item in listed if item.is_attribute]
        if not listed and block.dimensions:
            report.note_missing(f"{block.code} has nothing in dimension 4", block.name, block.where)
        for code, times in Counter(item.code for item in own).items():
            if times > 1:
                report.note_missing(f"{block.code} names {code} {times} times", "", own[0].where)
        attributes += own
        found[block.code] = SkillDraft(
            block.code,
            block.name,
            " ".join(block.summary),
            [LevelDraft(n, texts) for n, texts in sorted(block.levels.items())],
            guidance=[f"{item.code} {item.text}".strip() for item in listed if not item.is_attribute],
            attributes=list(dict.fromkeys(item.code for item in own)),
        )
    _check_order(blocks, report)
    return list(found.values()), attributes


def attribute_texts(attributes: Sequence[Coded], report: Report) -> dict[str, str]:
    """The text of each code: the one that most places have. Every other one is reported, with its line."""
    by_code: dict[str, list[Coded]] = {}
    for item in attributes:
        by_code.setdefault(item.code, []).append(item)
    chosen: dict[str, str] = {}
    for code, places in sorted(by_code.items()):
        counted = Counter(item.text for item in places if item.text)
        if not counted:
            report.note_missing(f"{code} has no text", "", places[0].where)
            continue
        chosen[code] = counted.most_common(1)[0][0]
    for code, text in chosen.items():
        for item in by_code[code]:
            if letters(item.text) == letters(text):
                continue
            nearest = max(chosen, key=lambda other: alike(item.text, chosen[other]))
            if alike(item.text, text) + _NEARER < alike(item.text, chosen[nearest]):
                why = f"{code} has here the text of {nearest}: which of the two is meant is not known"
            else:
                why = f"{code} has another text here than the one taken, which more places have, or the first: {text}"
            report.note_missing(why, item.text, item.where)
    return chosen


def check_column_texts(
    texts: Sequence[tuple[str, str]], columns: Sequence[str], known: Mapping[str, str], report: Report
) -> None:
    """Says how far the columns' texts (text, where), which stand without codes, agree with dimension 4 in the columns'
    order, and in the opposite one, as they stand where a table's head was turned on its side."""
    if not texts:
        return
    report.note_missing("the texts of the columns stand without codes; only what dimension 4 names has a code")
    if len(texts) != len(columns) or not known:
        return
    for order, codes in (("the columns' order", list(columns)), ("the opposite order", list(reversed(columns)))):
        pairs = [(text, where, code) for (text, where), code in zip(texts, codes, strict=True) if code in known]
        same = sum(max(known, key=lambda k: alike(text, known[k])) == code for text, _, code in pairs)
        report.note_read(f"the column texts in {order}: {same} of {len(pairs)} are nearest to that code's text")
        if same < _MOST * len(pairs):
            continue
        for text, where, code in pairs:
            if letters(text) != letters(known[code]):
                why = f"in {order} this is {code}, for which dimension 4 has: {known[code]}"
                report.note_missing(why, text, where)


def check_names(
    competences: Sequence[SkillDraft], where: Mapping[str, str], names: Mapping[str, tuple[str, str]], report: Report
) -> None:
    """Reports each competence whose name differs between the matrix and its details; the details' name was taken."""
    for skill in competences:
        name, place = names.get(skill.code, ("", ""))
        if name and letters(name) != letters(skill.name):
            why = f"{skill.code} is named otherwise in the matrix ({place}); the detailed section's name was taken"
            report.note_missing(why, f"{name} / {skill.name}", where.get(skill.code, ""))
        elif names and not name:
            report.note_missing(f"{skill.code} is detailed, but not in the matrix", skill.name, where[skill.code])


def check_areas(blocks: Sequence[Block], others: Mapping[str, Area], report: Report) -> None:
    """Reports headings of areas with another letter than their competences have, or another name than the matrix."""
    headed: dict[str, Area] = {}
    for block in blocks:
        if block.area is None:
            continue
        letter, area = block.code[0], block.area
        if area.label and area.label.upper() != letter:
            why = f"the heading of {block.code}'s area begins with {area.label!r}, not with {letter}"
            report.note_missing(why, f"{area.label}. {area.name}", area.where)
        headed.setdefault(letter, area)
    for letter in dict.fromkeys(block.code[0] for block in blocks):
        if headed and letter not in headed:
            report.note_missing(f"area {letter} has no heading")
    for letter, area in headed.items():
        other = others.get(letter)
        if other and letters(other.name) != letters(area.name):
            why = f"area {letter} is named otherwise in the matrix ({other.where})"
            report.note_missing(why, f"{other.name} / {area.name}", area.where)


def _check_order(blocks: Sequence[Block], report: Report) -> None:
    last: tuple[str, int] | None = None
    for block in blocks:
        match = _CODE.fullmatch(block.code)
        place = (match[1], int(match[2])) if match else None
        if place and last and place < last:
            report.note_missing(f"{block.code} stands after {last[0]}.{last[1]}", block.name, block.where)
        last = place or last
