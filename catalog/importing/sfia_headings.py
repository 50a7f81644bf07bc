"""Finds a page's level headings in any language: lines that are alike but for a number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from catalog.importing.source import Line
from catalog.importing.text import finished, fold, plain_digits, size

LEVELS = range(1, 8)
NO_NUMBER = 0  # the level of a heading whose number is not given in digits
EDGE = " \t:：.。,،、;؛|-–—−·•>›»־"
_LONGEST = 160  # of a heading
_TITLE = 60  # of a level's title on its heading; what is longer is its text
_NEAR, _NEAR_RANGE = 0.8, 0.6  # how alike a heading is that deviates; of a range the level's word is in the plural
_WORD = 25  # letters of a number that is given as a word
_APART = 9  # letters between the numbers of a range: "1-3", "1 to 3", "1, 2"

_NUMBER = re.compile(r"(?<!\d)(?<!\d[.,/])\d{1,2}(?!\d|[.,/]\d)")
_MARK = re.compile(r"\s*[(\[（【]([^()\[\]（）]{1,40})[)\]）】]\s*$")
_SEPARATOR = re.compile(r"\s*[:：|›»(（]\s*|\s+[-−>,،]\s+|\s*[–—،、]\s*|,\s+|(?<=\w)-\s+")
_AFTER = re.compile(r"\s*(?:[-–—−:：|.,،、)）־](?!\s?\d)|$)")
_TOO_LATIN = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]{1,2}|[A-Z]+)[-.]?$")

_Key = tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """A level heading.

    Attributes:
        index: of its line among the page's.
        levels: one, or several where the heading is of a range.
        prefix, suffix: what stands before and after the number on this line.
        inline: text of the level that stands on the same line.
        title: a few words after the number that differ from level to level.
        mark: a bracketed remark at its end, such as "(unchanged)".
        near: whether it deviates a little from the others.
    """

    index: int
    levels: tuple[int, ...]
    prefix: str
    suffix: str
    inline: str = ""
    title: str = ""
    mark: str = ""
    near: bool = False

    @property
    def level(self) -> int:
        """The level, or the lowest of several."""
        return self.levels[0]


def level_headings(lines: Sequence[Line], name: str = "", declared: Sequence[int] = ()) -> list[Heading]:
    """The page's level headings in its order; none where nothing repeats but for a number, or no text follows.

    Args:
        lines: of the page.
        name: the skill's, where it is known: a heading that holds it is believed though it stands alone.
        declared: the levels that the page says there are, a hint between groups.
    """
    groups: dict[_Key, list[Heading]] = defaultdict(list)
    for index, line in enumerate(lines):
        for key, heading in _candidates(index, line):
            groups[key].append(heading)
    scored = {key: _score(key, headings, lines, name, declared) for key, headings in groups.items()}
    best = max(scored, key=lambda key: scored[key], default=None)
    if best is None or not scored[best]:
        return []
    return _with_kin(best, groups[best], lines)


def _candidates(index: int, line: Line) -> Iterator[tuple[_Key, Heading]]:
    """What this line would be headed by: one pattern for each number on it, with the rest of the line or without."""
    if line.bullet:
        return
    text, row = line.text, ""
    if len(line.cells) > 1 and line.cells[0]:
        text, row = line.cells[0], " ".join(" ".join(line.cells[1:]).split())
    text, mark = without_mark(text)
    plain = plain_digits(text[: _LONGEST + 2])
    for match in _NUMBER.finditer(plain, 0, _LONGEST):
        before, after = text[: match.start()], text[match.end() :]
        if _TOO_LATIN.search(before):  # "v7", "A3", "SFIA-9": part of a code
            continue
        prefix, suffix = fold(before).rstrip(EDGE), fold(after[:_LONGEST]).strip(EDGE)
        heading = Heading(index, (int(match.group()),), before.strip(), after.strip(), row, mark=mark)
        if (prefix or suffix) and len(text) <= _LONGEST and not (suffix and finished(text)):
            yield ("exact", prefix, suffix), heading
        if prefix and not row and _AFTER.match(plain, match.end()):
            yield ("shared", prefix), _with_text(heading, after)


def _with_text(heading: Heading, after: str) -> Heading:
    text = after.strip().lstrip(EDGE + ")）")
    if finished(text) or size(text) > _TITLE:
        return replace(heading, suffix="", inline=text)
    return replace(heading, suffix="", title=text.strip(EDGE))


def without_mark(text: str) -> tuple[str, str]:
    """The text without a bracketed remark at its end that has no number, and that remark."""
    match = _MARK.search(text)
    if match and match.start() and not any(c.isdecimal() for c in match.group(1)):
        return text[: match.start()], match.group(1)
    return text, ""


def _score(
    key: _Key, headings: Sequence[Heading], lines: Sequence[Line], name: str, declared: Sequence[int]
) -> tuple[int, ...]:
    """How well these serve as level headings, for comparing; empty where they do not."""
    ends = [h.index for h in headings[1:]] + [len(lines)]
    with_text = {h.level for h, end in zip(headings, ends, strict=True) if h.inline or end - h.index > 1}
    named = bool(name) and any(fold(name) in part for part in key[1:])
    every = {h.level for h in headings}
    valid = with_text & set(LEVELS)
    if not valid or len(every & set(LEVELS)) * 2 < len(every) or (len(every) < 2 and not named):
        return ()
    fits = bool(declared) and set(declared) <= every
    marked = all(lines[h.index].heading for h in headings)
    return int(named), int(fits), len(valid), int(key[0] == "exact"), int(marked), -headings[0].index


def _with_kin(key: _Key, headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """The headings with those of ranges and those that deviate a little, in the page's order."""
    taken = {h.index: h for h in headings}
    patterns = {_pattern(h) for h in headings}
    name = fold(name_part(headings))
    stem = key[1] if key[0] == "exact" and name and len(key[1]) > len(name) else ""
    for index, line in enumerate(lines):
        if index in taken or line.bullet or len(line.text) > _LONGEST or finished(line.text):
            continue
        span = _several(index, line.text)
        if span:
            if _alike(span, patterns) >= _NEAR_RANGE:
                taken[index] = span
        elif key[0] == "exact":
            near = [h for k, h in _candidates(index, line) if k[0] == "exact" and h.level in LEVELS]
            close = [h for h in near if _alike(h, patterns) >= _NEAR]
            if close:
                taken[index] = replace(close[0], near=True)
            elif stem and _unnumbered(line.text, stem):
                taken[index] = Heading(index, (NO_NUMBER,), line.text, "", near=True)
    return [taken[i] for i in sorted(taken)]


def _unnumbered(text: str, stem: str) -> bool:
    """Whether a line has the name and the level's word and then something else than a number, "Tea: Level four"."""
    rest = fold(text)[len(stem) :] if fold(text).startswith(stem) else ""
    return bool(rest.strip(EDGE)) and not rest[0].isalnum() and len(rest) <= _WORD and not any(map(str.isdecimal, rest))


def _several(index: int, text: str) -> Heading | None:
    """A heading of a range or list of levels."""
    text, mark = without_mark(text)
    numbers = list(_NUMBER.finditer(plain_digits(text)))
    values = listed(text)
    if not values or not (text[: numbers[0].start()] + text[numbers[-1].end() :]).strip(EDGE):
        return None
    before, after = text[: numbers[0].start()].strip(), text[numbers[-1].end() :].strip()
    return Heading(index, values, before, after, mark=mark)


def listed(text: str) -> tuple[int, ...]:
    """The levels of a range or list, "1-3", "1 to 3", "4 | 5 | 6"; empty where the text has no such thing."""
    plain = plain_digits(text)
    numbers = list(_NUMBER.finditer(plain))
    values = [int(n.group()) for n in numbers]
    between = [plain[a.end() : b.start()] for a, b in pairwise(numbers)]
    if len(values) < 2 or any(v not in LEVELS for v in values) or any(len(b) > _APART for b in between):
        return ()
    if values == sorted(set(values), reverse=True):
        values.reverse()
    if values != sorted(set(values)):
        return ()
    if len(values) == 2 and between[0].strip() and not set(between[0]) & set(",،、;؛|/&+·•"):
        return tuple(range(values[0], values[1] + 1))
    return tuple(values)


def _pattern(heading: Heading) -> str:
    return fold(f"{heading.prefix} # {heading.suffix}")


def _alike(heading: Heading, patterns: set[str]) -> float:
    return max(SequenceMatcher(None, _pattern(heading), p, autojunk=False).ratio() for p in patterns)


def name_part(headings: Sequence[Heading]) -> str:
    """The skill's name as the headings give it: what they share apart from the level's word; may be empty."""
    first = next((h for h in headings if len(h.levels) == 1 and not h.near), None)
    if first is None:
        return ""
    before = list(_SEPARATOR.finditer(first.prefix))
    if before:
        return first.prefix[: before[-1].start()].strip(EDGE)
    after = _SEPARATOR.search(" " + first.suffix)
    return first.suffix[max(after.end() - 1, 0) :].strip(EDGE + ")）") if after else ""
