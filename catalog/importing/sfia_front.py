"""What stands before a page's levels: title, code, summary, declared levels, guidance, and ways on where undefined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from catalog.importing.draft import Report, SkillDraft, Way
from catalog.importing.sfia_headings import EDGE, LEVELS, listed, without_mark
from catalog.importing.sfia_lines import NOTICE, button, is_heading, listed_code, litter, paragraphs, where
from catalog.importing.source import Line
from catalog.importing.text import ends_in_colon, finished, fold, plain_digits, size

_PAIR = 0.7  # how alike the headings of "lower levels" and "higher levels" are
_SHORT = 120  # letters of a title, or of a line that declares the levels, at most
_SUMMARY = 60  # letters of a summary without the end of a sentence
_NOTICE = "a notice about the framework or the translation"
_NOT_CODES = {"SFIA", "BETA", "HTML", "HTTP", "HOME", "MENU"}
_CODE_LAST = re.compile(r"(?P<name>.*[^\s\-–—:|(\[])[\s\-–—:|(\[]*(?<![A-Za-z])(?P<code>[A-Z]{3,5})[)\]]?(?P<rest>)")
_CODE_FIRST = re.compile(r"[(\[]?(?P<code>[A-Z]{3,5})[)\]]?(?![A-Za-z0-9])[\s\-–—:|]*(?P<name>\S.*)(?P<rest>)")
_CODE_INSIDE = re.compile(r"(?P<name>.*\S)\s+[(\[]?(?P<code>[A-Z]{4})[)\]]?\s+(?P<rest>\S+(?:\s\S+)?)")


@dataclass(frozen=True)
class Title:
    """A page's title: the line's index, the name and code on it (empty where not), and what else stands there."""

    index: int
    name: str
    code: str
    rest: str = ""


@dataclass
class _Block:
    heading: Line | None
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        return fold(self.heading.text) if self.heading else ""

    @property
    def all_lines(self) -> list[Line]:
        return ([self.heading] if self.heading else []) + self.lines


def find_title(lines: Sequence[Line], name: str = "") -> Title | None:
    """The title: the line that has the code, near the name if that is known; else the line that is the name."""
    coded = [t for i, line in enumerate(lines) for t in _coded(i, line)]
    if name:
        coded.sort(key=lambda t: (not _same(t.name, name) if t.name else True, _unlikely(t), t.index))
    else:
        coded.sort(key=lambda t: (_unlikely(t), t.index))
    named = [i for i, line in enumerate(lines) if name and fold(without_mark(line.text)[0]) == fold(name)]
    if coded and (coded[0].name or not named):
        best = coded[0]
        if best.name and named and not _same(best.name, name):  # "Code: ABCD" beside the name; else another skill's
            beside_name = abs(best.index - named[0]) == 1
            return Title(max(named[0], best.index), name, best.code) if beside_name else Title(named[0], name, "")
        if best.name:
            return best
        at = best.index
        beside = next((i for i in (at - 1, at + 1) if 0 <= i < len(lines) and not litter(lines[i])), None)
        return Title(at, without_mark(lines[beside].text)[0] if beside is not None else name, best.code)
    if coded:
        return Title(max(named[0], coded[0].index), name, coded[0].code)
    return Title(named[0], name, "") if named else None


def coded_lines(lines: Sequence[Line]) -> list[int]:
    """The lines that have a skill's name and code and nothing else: titles, and entries of lists of skills."""
    coded = [t for i, line in enumerate(lines) for t in _coded(i, line)]
    return [
        t.index for t in coded if t.name and not _unlikely(t) and lines[t.index].text.endswith((t.code, t.code + ")"))
    ]


def _coded(index: int, line: Line) -> list[Title]:
    text, mark = without_mark(line.text)
    if re.fullmatch(r"[A-Z]{3,5}", mark):  # "Name (CODE)"
        text, mark = f"{text} {mark}", ""
    if line.bullet or finished(text) or len(text) > _SHORT:
        return []
    if re.fullmatch(r"[A-Z]{3,5}", text):
        return [Title(index, "", text, mark)] if text not in _NOT_CODES else []
    for pattern in (_CODE_LAST, _CODE_FIRST, _CODE_INSIDE):
        found = pattern.fullmatch(text)
        if found and found["code"] not in _NOT_CODES and any(c.isalpha() for c in found["name"]):
            return [Title(index, found["name"].strip(EDGE), found["code"], found["rest"] or mark)]
    return []


def _unlikely(title: Title) -> int:
    """Codes have four letters; where all of the line is in capitals the last word may be just a word."""
    shouted = title.name.isupper() and title.name.isascii()
    return (len(title.code) != 4) + 2 * shouted + bool(title.rest) + (not title.name)


def _same(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return a == b or (bool(a) and bool(b) and (a in b or b in a))


def declared_levels(lines: Sequence[Line]) -> dict[int, tuple[int, ...]]:
    """The lines that say which levels there are, by index: a row of numbers, with or without a label before it."""
    found: dict[int, tuple[int, ...]] = {}
    alone: dict[int, int] = {}
    for index, line in enumerate(lines):
        row = (" ".join(c for c in line.cells if c) or line.text).strip(EDGE)
        if len(row) > _SHORT:
            continue
        tail = plain_digits(re.split(r"[:：]", row)[-1].strip(EDGE))
        values = listed(tail)
        if re.fullmatch(r"[1-7]", plain_digits(row)):
            alone[index] = int(plain_digits(row))
        elif re.fullmatch(r"[1-7]", tail) and not line.bullet:
            found[index] = (int(tail),)
        elif values and tail[-1].isdigit() and not line.bullet:
            found[index] = values
    numbers = list(alone.values())
    if numbers in (sorted(set(numbers)), sorted(set(numbers), reverse=True)):  # a number a line
        found.update({i: tuple(sorted(numbers)) for i in alone})
    return found


def read_front(lines: Sequence[Line], kind: str, skill: SkillDraft, report: Report) -> None:
    """Reads what stands between the title and the levels into the skill.

    Expects the lines after the title; what is not taken is reported.
    """
    rest = []
    said = declared_levels(lines)
    for index, line in enumerate(lines):
        if index in said:
            continue
        why = litter(line) or (_NOTICE if _is_remark(lines[index : index + 2]) else "")
        if why:
            report.note_left_out(why, line.text, where(line))
        else:
            rest.append(line)
    skill.declared = _declared(lines, said, report)
    blocks = _blocks(paragraphs(rest, kind))
    _take_summary(blocks, skill, report)
    _drop_button(blocks, report)
    blocks = _take_undefined(blocks, skill, report)
    for block in blocks:
        _take_block(block, skill, report)


def _declared(lines: Sequence[Line], said: dict[int, tuple[int, ...]], report: Report) -> list[int]:
    different = {levels: lines[i] for i, levels in reversed(said.items())}
    if len(different) > 1:
        shown = "; ".join(" ".join(map(str, levels)) for levels in sorted(different))
        report.note_missing(f"the page declares different levels: {shown}")
        return sorted({v for levels in different for v in levels})
    return list(next(iter(different), ()))


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    blocks = [_Block(None)]
    for line in lines:
        if is_heading(line):
            blocks.append(_Block(line))
        else:
            blocks[-1].lines.append(line)
    return blocks


def _is_remark(lines: Sequence[Line]) -> bool:
    """Whether the first of two lines is a notice by itself ("Updated for SFIA 9"), not the heading of the next."""
    line, after = lines[0], lines[1:]
    alone = not line.heading and not line.bullet and not any(other.bullet for other in after)
    return alone and size(line.text) <= _SUMMARY and bool(NOTICE.search(line.text))


def _is_notice(block: _Block) -> bool:
    return any(NOTICE.search(line.text) for line in block.all_lines)


def _take_summary(blocks: list[_Block], skill: SkillDraft, report: Report) -> None:
    """The first paragraph after the title; under a heading only where nothing stood before that."""
    for position, block in enumerate(blocks):
        if not block.all_lines or _is_notice(block):
            continue
        first = block.heading
        if first and not first.heading and size(first.text) >= _SUMMARY and not ends_in_colon(first.text):
            skill.summary, block.heading = first.text, None
        elif block.lines and not block.lines[0].bullet:
            skill.summary = block.lines.pop(0).text
        elif not block.lines and position + 1 < len(blocks):
            continue  # a heading without text: the label of the declared levels, a mark
        break
    if not skill.summary:
        report.note_missing("no summary after the title")


def _drop_button(blocks: list[_Block], report: Report) -> None:
    """The last line before the levels, where it is short and stands after a list."""
    last = blocks[-1].lines
    if last and (button(last[-1]) or (len(last) > 1 and last[-2].bullet and size(last[-1].text) <= _SUMMARY)):
        line = last[-1]
        if not line.bullet:
            last.pop()
            report.note_left_out("a button or a remark just before the levels", line.text, where(line))


def _take_undefined(blocks: list[_Block], skill: SkillDraft, report: Report) -> list[_Block]:
    """Takes the blocks that say what there is where the skill is not defined; returns the others."""
    headings = _undefined_headings(blocks)
    if not headings:
        return blocks
    held: dict[str, list[list[Line]]] = {h: [] for h in headings}
    rest: list[_Block] = []
    first = next(i for i, b in enumerate(blocks) if b.text in held)
    last = max(i for i, b in enumerate(blocks) if b.text in held)
    current = ""
    for index, block in enumerate(blocks):
        if block.text in held:
            current = block.text
            held[current].append(list(block.lines))
        elif current and block.heading and ends_in_colon(block.heading.text) and not held[current][-1]:
            held[current][-1] = block.all_lines  # "… by:" and its list belong to the heading above
        elif first < index < last:
            for line in block.all_lines:
                report.note_left_out("about the levels in general", line.text, where(line))
            current = ""
        else:
            rest.append(block)
            current = ""
    ways = [_way(held[h], report) for h in headings]
    if len(ways) == 2:
        skill.undefined_below, skill.undefined_above = ways
    elif skill.declared and skill.declared[0] > LEVELS[0] and skill.declared[-1] == LEVELS[-1]:
        skill.undefined_below = ways[0]
    elif skill.declared and skill.declared[0] == LEVELS[0] and skill.declared[-1] < LEVELS[-1]:
        skill.undefined_above = ways[0]
    else:
        report.note_missing("of undefined levels, not known whether lower or higher", headings[0])
        for item in [ways[0].explanation, *ways[0].ways]:
            report.note_left_out("of undefined levels, not known whether lower or higher", item)
    return rest


def _undefined_headings(blocks: Sequence[_Block]) -> list[str]:
    """The headings, lower first as pages have it: a pair that occurs twice, or twins that differ by a word."""
    texts = [b.text for b in blocks if b.text]
    twice = [t for t, n in Counter(texts).items() if n > 1 and any(b.lines for b in blocks if b.text == t)]
    if 0 < len(twice) <= 2:
        return twice
    filled = [b for b in blocks if b.text]
    for one, two in pairwise(filled):
        alike = SequenceMatcher(None, one.text[:_SHORT], two.text[:_SHORT], autojunk=False).ratio()
        if one.text != two.text and one.lines and two.lines and alike >= _PAIR:
            return [one.text, two.text]
    return []


def _way(parts: list[list[Line]], report: Report) -> Way:
    """One heading's texts: the first time it explains, the second time it lists the ways on."""
    explanation: list[str] = []
    ways: list[str] = []
    for number, lines in enumerate(parts):
        bullets = [line for line in lines if line.bullet]
        intro = [line for line in lines if not line.bullet]
        if bullets and intro and lines.index(intro[-1]) > lines.index(bullets[-1]):
            after = [line for line in intro if lines.index(line) > lines.index(bullets[-1])]
            intro = [line for line in intro if line not in after]
            for line in after:
                report.note_left_out("after a list of ways on", line.text, where(line))
        explanation += [line.text for line in intro]
        explains = number == 0 and (len(parts) > 1 or (not intro and len(bullets) == 1))
        (explanation if explains else ways).extend(line.text for line in bullets)
    return Way(" ".join(explanation), ways)


def _take_block(block: _Block, skill: SkillDraft, report: Report) -> None:
    if _is_notice(block):
        for line in block.all_lines:
            report.note_left_out(_NOTICE, line.text, where(line))
        return
    if block.heading:
        report.note_left_out("a heading", block.heading.text, where(block.heading))
    codes = [listed_code(line.text)[1] for line in block.lines]
    if codes and all(codes):
        skill.related += [c for c in dict.fromkeys(codes) if c != skill.code]
        return
    for line in block.lines:
        if button(line):
            report.note_left_out("a button", line.text, where(line))
        else:
            skill.guidance.append(line.text)
