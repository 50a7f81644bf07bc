"""The ladder as a picture, for a phone."""

from __future__ import annotations

from collections.abc import Iterable

from bot.assessment.ladder import Ladder, Rung
from bot.typesetting import BOLD, REGULAR, Line, Page

# Drawn 360 wide: what is 14 here is about 12 pixels high on a phone that is 320 wide.
_WIDTH, _PIXELS = 360.0, 1080
_MARGIN, _PAD, _GAP, _RADIUS = 14.0, 10.0, 9.0, 7.0
_TITLE, _TEXT, _CAPTION, _LABEL = 20.0, 15.0, 13.5, 20.0
_LEADING = 1.32
_MOST_LABEL = 92.0
_MOST_LINES = 4
_RAIL = 5.0
_WHITE, _INK, _DIM, _EDGE, _WOOD = (255, 255, 255), (26, 32, 44), (90, 100, 116), (126, 139, 160), (203, 213, 224)
_HERE, _NEAR, _NEXT = (22, 78, 140), (222, 235, 250), (20, 108, 67)


def png(ladder: Ladder, language: str) -> bytes:
    """The ladder as PNG, 1080 pixels wide: the lowest rung at the bottom, mirrored in Arabic.

    The person's rung is filled, the next one has a thick edge, the others in the range are tinted, each with its
    caption and its sign; a level that the skill does not have is dashed.
    """
    page = Page(_WIDTH, 1, language, ladder.title)  # to measure with
    title = page.paragraph(ladder.title, BOLD).lines((_WIDTH - 2 * _MARGIN) / _TITLE, _MOST_LINES)
    column = _column(page, ladder.rungs)
    rungs = [_Rung(page, rung, ladder, column) for rung in reversed(ladder.rungs)]
    head = _MARGIN + len(title) * _LEADING * _TITLE + _GAP
    height = head + sum(rung.height + _GAP for rung in rungs) + _GAP + _MARGIN
    page = Page(_WIDTH, height, language, ladder.title)
    page.box(0, 0, _WIDTH, height, fill=_WHITE)
    _put(page, title, _MARGIN, _MARGIN, _TITLE, _INK)
    for x in (2 * _MARGIN, _WIDTH - 2 * _MARGIN - _RAIL):
        page.box(x, head, _RAIL, height - head - _MARGIN, fill=_WOOD)
    y = head + _GAP
    for rung in rungs:
        rung.draw(page, y)
        y += rung.height + _GAP
    return page.png(_PIXELS)


class _Rung:
    """One rung, set: its label in a column, beside it the title and below that the captions.

    Where there is no column, as with long names for levels, the label stands above the title.
    """

    def __init__(self, page: Page, rung: Rung, ladder: Ladder, column: float) -> None:
        self.rung = rung
        self._text = _MARGIN + _PAD + column + (_PAD if column else 0)
        room = _WIDTH - _MARGIN - _PAD - self._text
        label = page.paragraph(rung.label, BOLD)
        title = "" if rung.title == rung.label else rung.title
        self._label = label.lines(column / _LABEL + 0.01) if column else []
        self._title = [] if column else label.lines(room / _TEXT, _MOST_LINES)
        self._title += page.paragraph(title, BOLD if rung.here else REGULAR).lines(room / _TEXT, _MOST_LINES)
        captions = [
            ("▲", ladder.next, rung.next),
            ("●", ladder.here, rung.here),
            ("○", ladder.near, rung.near and not rung.here),
        ]
        marked = [f"{sign} {caption}" for sign, caption, applies in captions if applies]
        self._captions = [
            line for text in marked for line in page.paragraph(text, BOLD).lines(room / _CAPTION, _MOST_LINES)
        ]
        beside = _tall(self._title, _TEXT) + _tall(self._captions, _CAPTION)
        self.height = max(beside, _tall(self._label, _LABEL)) + 2 * _PAD

    def draw(self, page: Page, y: float) -> None:
        rung = self.rung
        ink = _WHITE if rung.here else _INK if rung.defined else _DIM
        page.box(
            _MARGIN,
            y,
            _WIDTH - 2 * _MARGIN,
            self.height,
            fill=_HERE if rung.here else _NEAR if rung.near else _WHITE,
            edge=_NEXT if rung.next else _HERE if rung.here else _EDGE,
            thickness=3 if rung.next else 1.2,
            dashed=not (rung.defined or rung.here),
            radius=_RADIUS,
        )
        if rung.here and not rung.defined:
            within = _WIDTH - 2 * _MARGIN - 6
            page.box(_MARGIN + 3, y + 3, within, self.height - 6, edge=_WHITE, dashed=True, radius=_RADIUS - 2)
        label = y + (self.height - _tall(self._label, _LABEL)) / 2
        _put(page, self._label, _MARGIN + _PAD, label, _LABEL, ink)
        top = y + (self.height - _tall(self._title, _TEXT) - _tall(self._captions, _CAPTION)) / 2
        top = _put(page, self._title, self._text, top, _TEXT, ink)
        _put(page, self._captions, self._text, top, _CAPTION, _WHITE if rung.here else _NEXT if rung.next else _HERE)


def _column(page: Page, rungs: Iterable[Rung]) -> float:
    """The width of the labels' column; 0 where a label is too long for one."""
    labels = [line for rung in rungs for line in page.paragraph(rung.label, BOLD).lines(_WIDTH)]
    widest = max((line.width * _LABEL for line in labels), default=0.0)
    return widest if widest <= _MOST_LABEL else 0.0


def _tall(lines: list[Line], size: float) -> float:
    return len(lines) * _LEADING * size


def _put(page: Page, lines: list[Line], x: float, y: float, size: float, colour: tuple[int, int, int]) -> float:
    """Puts lines under ``y``, and returns their foot."""
    for line in lines:
        page.text(line, x, y + 1.03 * size, size, colour)
        y += _LEADING * size
    return y
