"""Finds the lists of a page: items with bullets or numbers, what announces them, and headings in between.

Nothing here knows a language. Lines of a PDF break anywhere, so items, headings and announcements may go over several.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from catalog.importing.item_text import Numbered, like_heading, numbered, starts_small
from catalog.importing.source import PDF, TEXT, Line, Source
from catalog.importing.text import ends_in_colon, ends_sentence

_NARROWEST, _WRAPPED_AT, _FULL, _NEARLY = 24, 120, 0.75, 0.85
_FEWEST_BROKEN = 2
_MOST_MISSING = 3


@dataclass
class Item:
    """An item: the line where it starts, its text without the number, its number (0 for a bullet), and the heading
    between the items under which it stands. ``at``: its place among the lines, that of a heading before it."""

    where: int
    text: str
    number: int = 0
    group: str = ""
    at: int = 0


@dataclass
class ItemList:
    """A list with what stands before it. ``start`` and ``end`` are places among the lines, heading included.

    Attributes:
        heading, intro: what introduces it; ``intro`` ends in a colon. Either may be empty.
        rank: the format's rank of the heading (1-6), 0 where it has none.
        style: "P" of P1, "." of 1., empty for bullets and for mere numbers.
        loose: lines between the items that belong to none.
    """

    start: int
    end: int
    heading: str = ""
    intro: str = ""
    rank: int = 0
    style: str = ""
    items: list[Item] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)

    @property
    def lettered(self) -> bool:
        """Whether the items have numbers with a letter (P1, K1)."""
        return self.style.isalpha()


@dataclass(frozen=True)
class Block:
    """Lines of a gap between items that belong together, and the place of the first."""

    at: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def rank(self) -> int:
        return self.lines[0].heading


def full_width(source: Source, lines: Sequence[Line]) -> int:
    """The length of lines that were broken because they were full; 0 where the file's lines are whole paragraphs.

    Args:
        source: the file, for its format: only the lines of PDF and of text copied from it break anywhere.
        lines: of the file.
    """
    longest = max((len(line.text) for line in lines), default=0)
    if source.kind not in (PDF, TEXT) or longest < _NARROWEST or (source.kind == TEXT and longest > _WRAPPED_AT):
        return 0
    broken = [len(a.text) for a, b in itertools.pairwise(lines) if _broken(a, b)]
    if len(broken) < _FEWEST_BROKEN:
        # Scripts without case: many lines of nearly one length that end in the middle of a sentence.
        full = [len(x.text) for x in lines if len(x.text) >= longest * _NEARLY and not ends_sentence(x.text)]
        cased = any(c.islower() or c.isupper() for x in lines for c in x.text)
        return longest if len(full) > _FEWEST_BROKEN and not cased else 0
    return sorted(broken)[int(len(broken) * 0.9)]


def _broken(line: Line, following: Line) -> bool:
    return starts_small(following.text) and not following.bullet and not ends_sentence(line.text)


def goes_on(before: Line, line: Line, width: int) -> bool:
    """Whether ``line`` is the rest of what ``before`` began. ``width``: see :func:`full_width`."""
    if before.heading or line.heading or line.bullet:
        return bool(before.heading and before.heading == line.heading and starts_small(line.text))
    if starts_small(line.text):
        return not ends_sentence(before.text) and (width > 0 or not ends_in_colon(line.text))
    near = line.number - before.number <= 1
    return width > 0 and near and not ends_sentence(before.text) and len(before.text) >= width * _FULL


def blocks(lines: Sequence[Line], width: int, first: int = 0) -> list[Block]:
    """The paragraphs that the lines make up. ``first``: the place of the first line."""
    found: list[list[Line]] = []
    starts: list[int] = []
    for place, line in enumerate(lines, first):
        if found and goes_on(found[-1][-1], line, width):
            found[-1].append(line)
        else:
            found.append([line])
            starts.append(place)
    return [Block(at, tuple(ls)) for at, ls in zip(starts, found, strict=True)]


def paragraphs(lines: Sequence[Line], width: int) -> list[str]:
    """The texts of :func:`blocks`; a sentence that ended in a full line goes on in the next."""
    texts: list[str] = []
    last: Line | None = None
    for block in blocks(lines, width):
        near = last is not None and block.lines[0].number - last.number <= 1 and not block.lines[0].bullet
        full = last is not None and not last.heading and width * _FULL <= len(last.text) <= width / _FULL
        if near and full and width and not block.rank:
            texts[-1] = f"{texts[-1]} {block.text}"
        else:
            texts.append(block.text)
        last = block.lines[-1]
    return texts


def item_lists(lines: Sequence[Line], width: int) -> list[ItemList]:
    """The page's lists in order."""
    return _Finder(lines, width).find()


def _announces(gap: Sequence[Block]) -> bool:
    """Whether the gap ends in an announcement, or in one with the heading of a first group after it."""
    if gap and ends_in_colon(gap[-1].text):
        return True
    return len(gap) > 1 and ends_in_colon(gap[-2].text) and like_heading(gap[-1].text)


class _Finder:
    def __init__(self, lines: Sequence[Line], width: int) -> None:
        self.lines, self.width = lines, width
        self.lists: list[ItemList] = []
        self.gap = 0  # the place after the last line that belongs to an item
        self.group = ""
        self.bare = False  # the present list's numbers stand without a full stop

    def find(self) -> list[ItemList]:
        for place, line in enumerate(self.lines):
            if line.heading or place < self.gap:
                continue
            mark = self._mark(place, line)
            if mark or line.bullet:
                self._item(place, line, mark)
        if self.lists:
            self.lists[-1].end = self._absorb(len(self.lines))
        return self.lists

    def _mark(self, place: int, line: Line) -> Numbered | None:
        """The line's number, where it is an item's: a mere number only counts in sequence, as years begin lines too."""
        mark = numbered(line.text)
        if mark is None or mark.style:
            return None if mark and self._odd(place, line, mark) else mark
        if self.lists and self.bare:
            last = self.lists[-1].items[-1].number
            if last < mark.number <= last + _MOST_MISSING:
                return mark
        announced = place > 0 and ends_in_colon(self.lines[place - 1].text)
        return mark if mark.number == 1 and mark.rest and announced else None

    def _odd(self, place: int, line: Line, mark: Numbered) -> bool:
        """Whether a line of an item happens to begin like another list's item ("… as said in / P5 above")."""
        if not self.lists or line.bullet or mark.number == 1 or ends_in_colon(self.lines[place - 1].text):
            return False
        return mark.style != self.lists[-1].style

    def _item(self, place: int, line: Line, mark: Numbered | None) -> None:
        gap_from = self._absorb(place)
        if self.lists:
            self.lists[-1].end = gap_from
        gap = blocks(self.lines[gap_from:place], self.width, gap_from)
        if self._nested(gap, mark):
            last = self.lists[-1].items[-1]
            last.text = f"{last.text}{'' if ends_in_colon(last.text) else ';'} {line.text}"
        else:
            if self._new(gap, mark):
                self._open(gap, place, mark)
            else:
                self._between(gap)
            self.lists[-1].items.append(
                Item(
                    line.number,
                    mark.rest if mark else line.text,
                    mark.number if mark else 0,
                    self.group,
                    gap[-1].at if gap else place,
                )
            )
        self.gap = self.lists[-1].end = place + 1

    def _absorb(self, until: int) -> int:
        """Gives the last item the lines that go on with it; the place after them."""
        place = self.gap
        while self.lists and place < until:
            before, line = self.lines[place - 1], self.lines[place]
            item = self.lists[-1].items[-1]
            announces = ends_in_colon(line.text) and place + 1 == until < len(self.lines)
            heads = place + 2 == until < len(self.lines) and ends_in_colon(self.lines[place + 1].text)
            if item.text and not self._continues(before, line, small_only=announces or heads):
                break
            item.text = f"{item.text} {line.text}".strip()
            place += 1
        return place

    def _continues(self, before: Line, line: Line, small_only: bool) -> bool:
        # Right before a list there is its heading rather than the rest of an item that happened to fill its line.
        plain = Line(before.number, before.text)
        return goes_on(plain, line, self.width) and (not small_only or starts_small(line.text))

    def _nested(self, gap: list[Block], mark: Numbered | None) -> bool:
        """Whether a bullet stands under a numbered item."""
        return bool(self.lists) and not gap and mark is None and self.lists[-1].items[-1].number > 0

    def _new(self, gap: list[Block], mark: Numbered | None) -> bool:
        if not self.lists:
            return True
        present, last = self.lists[-1], self.lists[-1].items[-1]
        style = mark.style if mark else ""
        if style != present.style or bool(mark) != bool(last.number) or _announces(gap):
            return True
        if not gap:
            return False
        rank = gap[-1].rank
        if rank and present.rank:
            return rank <= present.rank
        restarts = mark is not None and mark.number <= last.number
        grouped = bool(present.items[0].group)
        return not like_heading(gap[-1].text) or not (present.intro or mark) or (restarts and not grouped)

    def _open(self, gap: list[Block], place: int, mark: Numbered | None) -> None:
        """Starts a list: from the end of the gap a heading of a group, the announcement, and the list's heading."""
        new = ItemList(place, place + 1, style=mark.style if mark else "")
        rest = list(gap)
        self.group, self.bare = "", mark is not None and not mark.style
        if _announces(gap) and not ends_in_colon(rest[-1].text):
            self.group, new.start = rest[-1].text, rest[-1].at
            rest.pop()
        if _announces(gap):
            new.intro, new.start, new.rank = rest[-1].text, rest[-1].at, rest[-1].rank
            rest.pop()
        if rest and like_heading(rest[-1].text):
            new.heading, new.start, new.rank = rest[-1].text, rest[-1].at, rest[-1].rank
        elif self.lists and not rest and new.intro and self._last_is_heading(mark):
            new.heading = self.lists[-1].items.pop().text
            self.lists[-1].end -= 1
            new.start -= 1
            if not self.lists[-1].items:
                self.lists.pop()
        self.lists.append(new)

    def _last_is_heading(self, mark: Numbered | None) -> bool:
        """Whether the last numbered "item" was the new list's heading ("2. Performance criteria")."""
        last, style = self.lists[-1].items[-1], self.lists[-1].style
        alone = len(self.lists[-1].items) == 1 or bool(self.lists[-1].loose)
        return last.number > 0 and alone and like_heading(last.text) and (mark is None or mark.style != style)

    def _between(self, gap: list[Block]) -> None:
        for block in gap[:-1]:
            self.lists[-1].loose += block.lines
        if gap and like_heading(gap[-1].text):
            self.group = gap[-1].text
        elif gap:
            self.lists[-1].loose += gap[-1].lines
