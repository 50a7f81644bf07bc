"""The codes of e-CF pages: competences (``A.3``), levels asked for, attributes and examples (``T05``, ``K1``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from catalog.importing.competence_labels import Labels, hit
from catalog.importing.competence_rows import Row, items, latin
from catalog.importing.draft import Report
from catalog.importing.item_text import starts_small

_DOTTED = re.compile(r"^(?:e-?CF\s+)?([A-E])\s?\.\s?([1-9]\d?)(?!\d|\.\d)(?:[.:)\s–—-]+|$)")
_GLUED = re.compile(r"^([A-E])([1-9]\d?)(?![\w.]\w)(?:[.:)\s–—-]+|$)")
# The level at the end of a row: "Level 3", "e-3", "3", "2-4", "2, 3", "(Level 3)".
_LEVEL = re.compile(
    r"(?P<name>.*?)(?P<word>[^\s\d(]*(?:\s*\()?)[\s:-]*(?P<n>[1-5](?:\s*[-–—,/+&]\s*(?:e-)?[1-5])*)[\s).]*$"
)
# The same in languages that put the number first: "3. szint".
_BEFORE = re.compile(
    r"(?P<name>.*?)\s*\(?(?P<n>[1-5](?:\s*[-–—,/+&]\s*[1-5])*)\s*[.:]?\s*(?P<word>[^\s\d().:]+)[\s).]*$"
)
_ITEM = re.compile(r"(?<!\w)(?P<code>[^\W\d_]{1,2}(?:\d{1,2}))(?P<stop>\s*[:：.)–-]|(?=\s)|$)\s*")
_ATTRIBUTE = re.compile(r"^[^\W\d_]{1,2}\d{2}$")


class Codes:
    """How a file writes its competences' codes: with a dot wherever any has one, so that "B2" is nothing there."""

    def __init__(self, rows: Sequence[Row]) -> None:
        cells = [line for row in rows for cell in row.filled for line in cell.split("\n")]
        self._pattern = _DOTTED if any(_DOTTED.match(latin(c)) for c in cells) else _GLUED

    def of(self, text: str) -> tuple[str, str] | None:
        """The code that a text begins with, as ``A.3``, and the rest."""
        found = self._pattern.match(latin(text))
        if not found:
            return None
        return f"{found[1].upper()}.{int(found[2])}", text[found.end() :].strip()


@dataclass(frozen=True)
class Assigned:
    """A competence that a profile asks for at levels without saying more."""

    code: str
    name: str
    levels: tuple[int, ...]
    where: str


def assigned(rows: Iterable[tuple[str, str]], codes: Codes, report: Report) -> list[Assigned]:
    """The competences of lines (where, text) like "A.1. Name  Level 4"; the word of the levels is what they share."""
    lines = [(where, coded[0], coded[1]) for where, text in rows if (coded := codes.of(text))]
    matches = [_LEVEL.match(rest) for _, _, rest in lines]
    turned = [_BEFORE.match(rest) for _, _, rest in lines]
    endings = Counter(m["word"].casefold() for m in turned if m)
    matches = [
        m or (t if t and endings[t["word"].casefold()] > 1 else None) for m, t in zip(matches, turned, strict=True)
    ]
    words = Counter(m["word"].strip(" (").casefold() for m in matches if m)
    found = []
    for (where, code, rest), match in zip(lines, matches, strict=True):
        if not match:
            report.note_missing(f"{code} is assigned without a level", rest, where)
            found.append(Assigned(code, rest.strip(" ,:–-"), (), where))
            continue
        word = match["word"].strip(" (")
        name = match["name"]
        # A word that no other row has may be the name's last one. "Level" and "e-" are e-CF's own in English.
        if words[word.casefold()] < 2 and not word.casefold().startswith(("level", "e-")) and word:
            name += match["word"]
            if len(lines) == 1:
                report.note_missing(f"the name of {code} may end in the word for level: only one is there", rest, where)
        found.append(Assigned(code, name.strip(" ,:;(–-"), _numbers(match["n"]), where))
    if sum(bool(item.levels) for item in found) * 2 < len(found):
        for item in found:
            report.note_left_out("competences are listed here without levels", f"{item.code} {item.name}", item.where)
        return []
    return found


def _numbers(text: str) -> tuple[int, ...]:
    """``2-4`` is 2, 3, 4; ``2, 4`` is 2, 4."""
    text = re.sub(r"e-", "", text)
    numbers = [int(n) for n in re.findall(r"\d", text)]
    if len(numbers) == 2 and re.search(r"[-–—]", text) and numbers[0] < numbers[1]:
        return tuple(range(numbers[0], numbers[1] + 1))
    return tuple(sorted(set(numbers)))


@dataclass
class Coded:
    """An item of dimension 4: its code, empty where it has none; its text; where it stands."""

    code: str
    text: str
    where: str

    @property
    def is_attribute(self) -> bool:
        """Whether the code is of a role profile's attributes (``T05``), not of examples (``K1``)."""
        return bool(_ATTRIBUTE.match(self.code))


def coded_items(
    rest: Sequence[tuple[Row, str]], columns: Collection[str], labels: Labels, report: Report
) -> list[Coded]:
    """The items of dimension 4; words of the form are left out and reported."""
    found: list[Coded] = []
    last: Coded | None = None
    for row, text in rest:
        pieces = [p for part in items(text) for p in _pieces(part, columns, last)]
        for n, (code, words) in enumerate(pieces):
            fresh = row.bullet or len(pieces) > 1 or "\n" in text
            if code or (fresh and words):
                last = Coded(code, words, row.where)
                found.append(last)
            elif last and n == 0 and starts_small(words) and not hit(words):
                last.text = f"{last.text} {words}"
            elif words:
                last = None
                report.note_left_out("not an item of dimension 4", words, row.where)
    return found


def _pieces(text: str, columns: Collection[str], last: Coded | None) -> list[tuple[str, str]]:
    """A text cut before each code in it: at its start, or followed by a colon, or counting on from the one before."""
    cuts: list[tuple[int, int, str]] = []
    before = last.code if last else ""
    for found in _ITEM.finditer(text):
        code = found["code"]
        stop = found["stop"].strip()
        if found.start() == 0 or code in columns or stop in (":", "：") or _next(before) == code:
            cuts.append((found.start(), found.end(), code))
            before = code
    if not cuts:
        return [("", text.strip())]
    pieces = [("", text[: cuts[0][0]].strip())] if cuts[0][0] else []
    ends = [start for start, _, _ in cuts[1:]] + [len(text)]
    pieces += [(code, text[begin:end].strip(" ;,")) for (_, begin, code), end in zip(cuts, ends, strict=True)]
    return [(code, words) for code, words in pieces if code or words]


def _next(code: str) -> str:
    match = re.fullmatch(r"(\D+)(\d{1,2})", code)
    return f"{match[1]}{int(match[2]) + 1:0{len(match[2])}d}" if match else ""
