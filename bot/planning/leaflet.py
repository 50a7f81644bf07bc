"""A plan on one page of A4, to print, to pin up and to tick off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.language.messages import say
from bot.planning.sheet import Sheet, SheetStep
from bot.typesetting import BOLD, Page, Paragraph

_WIDTH, _HEIGHT, _MARGIN = 595.28, 841.89, 54.0
_FOOTER = 40.0
_MEASURE = _WIDTH - 2 * _MARGIN
_TITLE, _TITLE_LINES = 19.0, 3
_SMALL = 8.0
# Of what to do, in characters: Fluent takes no more than a thousand.
_MOST = 900
_LARGEST, _SMALLEST = 12.0, 7.0
# In ems of the text: between two lines, above a step, and from the margin to the text beside its box.
_LEADING, _ABOVE, _INDENT = 1.38, 1.5, 2.1
_INK, _DIM, _ACCENT, _FAINT = (26, 32, 44), (74, 85, 104), (22, 78, 140), (203, 213, 224)


@dataclass(frozen=True)
class _Setting:
    """How the steps are set: the type's size, and at most how many lines of what to do, and of each detail."""

    size: float
    text: int | None = None
    detail: int | None = None


@dataclass(frozen=True)
class _Block:
    """One step's paragraphs: what to do, why and how it will show, and when."""

    text: Paragraph
    details: tuple[Paragraph, ...]
    when: Paragraph | None
    done: bool


def pdf(sheet: Sheet, language: str) -> bytes:
    """The plan as a PDF of one page, whatever its length.

    The type shrinks to 7 points; then the reasons are shortened, then what to do; a plan that is still too long gets
    type as small as it needs.
    """
    page = Page(_WIDTH, _HEIGHT, language, sheet.title)
    top = _heading(page, sheet.title)
    blocks = [_block(page, number, step, language) for number, step in enumerate(sheet.steps, 1)]
    setting = _fitting(blocks, _HEIGHT - _MARGIN - _FOOTER - top)
    for block in blocks:
        top = _step(page, block, setting, top)
    _footer(page, language)
    return page.pdf()


def _heading(page: Page, title: str) -> float:
    """Puts the title, and returns where the steps begin."""
    y = _MARGIN
    for line in page.paragraph(title.rstrip(" :"), BOLD).lines(_MEASURE / _TITLE, _TITLE_LINES):
        page.text(line, _MARGIN, y + _TITLE, _TITLE, _ACCENT)
        y += 1.3 * _TITLE
    page.stroke([(_MARGIN, y + 8), (_MARGIN + _MEASURE, y + 8)], _ACCENT, 1.5)
    return y + 8


def _block(page: Page, number: int, step: SheetStep, language: str) -> _Block:
    return _Block(
        page.paragraph(say(language, "plan-step", number=number, text=_cut(step.text)), BOLD),
        tuple(page.paragraph(detail) for detail in (step.why, step.evidence) if detail),
        page.paragraph(when, BOLD) if (when := _when(step, language)) else None,
        bool(step.done),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"


def _when(step: SheetStep, language: str) -> str:
    if step.done:
        return say(language, "plan-step-done", date=date.fromisoformat(step.done[:10]))
    return say(language, "plan-step-due", date=step.due_on) if step.due_on else ""


def _fitting(blocks: list[_Block], room: float) -> _Setting:
    for setting in _settings():
        if sum(_height(block, setting) for block in blocks) <= room:
            return setting
    return _Setting(
        setting.size * room / sum(_height(block, setting) for block in blocks), setting.text, setting.detail
    )


def _settings() -> Iterator[_Setting]:
    """From the most generous to the tightest."""
    for half_points in range(int(2 * _LARGEST), int(2 * _SMALLEST) - 1, -1):
        yield _Setting(half_points / 2)
    for most in range(12, -1, -1):
        yield _Setting(_SMALLEST, detail=most)
    for most in range(12, 0, -1):
        yield _Setting(_SMALLEST, text=most, detail=0)


def _height(block: _Block, setting: _Setting) -> float:
    """Of one step with the space above it, in points."""
    measure = _MEASURE / setting.size - _INDENT
    count = block.text.count(measure, setting.text) + (1 if block.when else 0)
    count += sum(detail.count(measure, setting.detail) for detail in block.details)
    return (count * _LEADING + _ABOVE) * setting.size


def _step(page: Page, block: _Block, setting: _Setting, top: float) -> float:
    """Puts one step under ``top``, and returns its foot."""
    size, x = setting.size, _MARGIN + _INDENT * setting.size
    measure = _MEASURE / size - _INDENT
    y = top + _ABOVE * size
    _tick_box(page, _MARGIN, y + 0.1 * size, 1.15 * size, block.done)
    paragraphs = [(block.text, setting.text, _INK), *((detail, setting.detail, _DIM) for detail in block.details)]
    if block.when:
        paragraphs.append((block.when, 1, _ACCENT))
    for paragraph, most, colour in paragraphs:
        for line in paragraph.lines(measure, most):
            page.text(line, x, y + size, size, colour)
            y += _LEADING * size
    return y


def _tick_box(page: Page, x: float, y: float, side: float, ticked: bool) -> None:
    page.box(x, y, side, side, edge=_INK, thickness=max(side / 14, 0.6), radius=side / 8)
    if ticked:
        (tick,) = page.paragraph("✔").lines(1)
        page.text(tick, x + (side - tick.width * side) / 2, y + 0.86 * side, side, _ACCENT)


def _footer(page: Page, language: str) -> None:
    y = _HEIGHT - _MARGIN
    page.stroke([(_MARGIN, y - 14), (_MARGIN + _MEASURE, y - 14)], _FAINT, 0.75)
    for line in page.paragraph(say(language, "leaflet-advice")).lines(_MEASURE / _SMALL, 1):
        page.text(line, _MARGIN, y, _SMALL, _DIM)
