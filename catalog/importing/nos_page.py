"""What surrounds the lists of an occupational standard: title, code and overview; version and links after them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from catalog.importing.draft import Report
from catalog.importing.item_lists import Block, blocks, paragraphs
from catalog.importing.item_text import like_heading, numbered, starts_small
from catalog.importing.source import Line
from catalog.importing.text import ends_in_colon, ends_sentence

_CODE = re.compile(r"(?<![^\W_])(?=[A-Z\d.-]{5,})[A-Z]{2,10}\d{1,6}(?:[.-]\d{1,3})*[A-Z]?(?![^\W_])")
_PAIR = re.compile(r"(?P<label>[^:：]{2,60})[:：]\s*(?P<value>[^:：]{1,80})")
_NUMBERED_LABEL = re.compile(r"(?P<label>\D{3,40}?)[\s:：]+(?P<value>\d{1,2}(?:\.\d{1,3}){0,2})")
_VERSION = re.compile(r"\d{1,2}(?:\.\d{1,3}){0,2}")
_DIGITS = re.compile(r"\d+")
# A number after a label may be anything; the label's word says that it is a version. Stems of the many languages that
# share this word; where none fits, the version stays empty and the report says so.
_VERSION_STEMS = ("vers", "fersi", "wersj", "verz")
_LABEL_WORDS, _TWICE, _TOP = 6, 2, 8


@dataclass
class Page:
    """What stands before or after the lists. ``codes`` are of this standard, ``related`` those of others."""

    title: str = ""
    version: str = ""
    summary: str = ""
    codes: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)


def rows(lines: Sequence[Line], report: Report) -> tuple[list[Line], list[str]]:
    """The lines with the rows of a layout table taken apart and without headers, footers and page numbers.

    The second value is the codes that the headers and footers name.
    """
    flat = _taken_apart(lines)
    forms = Counter(_form(line.text) for line in flat)
    numbers = [int(line.text) for line in flat if line.text.isdecimal()]
    paged = len(numbers) >= _TWICE and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    kept: list[Line] = []
    seen: set[str] = set()
    named: list[str] = []
    for place, line in enumerate(flat):
        form = _form(line.text)
        running = (forms[form] >= _TWICE and _may_run(line, form, flat)) or _repeats_title(line, flat)
        named += codes(line.text) if running else []
        # At the top it may be the title or the code; further down it is in the way of an item that goes on.
        again = form in seen or place >= _TOP or form.count("#") > 1
        if (paged and line.text.isdecimal()) or (running and again):
            report.note_left_out("a page's header, footer or number", line.text, f"line {line.number}")
            continue
        seen.add(form)
        kept.append(replace(line, text=_without_page(line.text)) if running else line)
    return kept, named


def read_head(lines: Sequence[Line], width: int, rank: int, report: Report) -> Page:
    """Title, code and overview. ``rank``: that of the lists' headings, 0 where the format has none."""
    page = Page()
    body = [line for line in (_named(line, page, report) for line in lines) if line]
    found = blocks(body, width)
    top = min((b.rank for b in found if b.rank), default=0)
    if top and top == rank and len([b for b in found if b.rank == top]) == 1:
        top = 0  # the only heading is the overview's
    elif top:
        at = next(n for n, b in enumerate(found) if b.rank == top)
        page.title = found[at].text
        _leave(found[:at], "stands before the title", report)
        found = found[at + 1 :]
    elif found and like_heading(found[0].text):
        page.title = found.pop(0).text
    start = next((n for n, b in enumerate(found) if not b.rank and not like_heading(b.text)), len(found))
    _leave(found[: max(start - 1, 0)], "stands between the title and the overview", report)
    for block in found[max(start - 1, 0) : start]:
        report.note_read("the overview's heading", block.text)
    texts = paragraphs([line for b in found[start:] for line in b.lines], width)
    page.summary, page.paragraphs = (texts[0], texts[1:]) if texts else ("", [])
    return page


def read_tail(lines: Sequence[Line], report: Report) -> Page:
    """Version, code and related codes; the rest is left out, section by section where the format has headings."""
    page = Page()
    sections: list[list[Line]] = []
    for place, line in enumerate(lines):
        following = lines[place + 1].text if place + 1 < len(lines) else ""
        _note_version(line, following, page, report)
        _note_codes(line, page)
        if line.heading or not sections:
            sections.append([])
        sections[-1].append(line)
    for section in sections:
        where = f"lines {section[0].number}-{section[-1].number}"
        report.note_left_out("stands after the lists, is none of what a standard asks for", section[0].text, where)
    return page


def codes(text: str) -> list[str]:
    """The codes of standards that a text names."""
    return _CODE.findall(text)


def _taken_apart(lines: Sequence[Line]) -> list[Line]:
    flat: list[Line] = []
    before: int | None = None
    for line in lines:
        parts = _flat(line)
        if len(parts) > 1 and before is not None and starts_small(parts[0].text):
            # The heading in the left column goes on beside the next line of the right one.
            flat[before] = replace(flat[before], text=f"{flat[before].text} {parts.pop(0).text}")
        else:
            before = len(flat) if len(parts) > 1 else None
        flat += parts
    return flat


def _flat(line: Line) -> list[Line]:
    """A row of a layout table ("Performance criteria | You must be able to:\\nP1 …") as lines of their own."""
    cells = [c for c in line.cells if c]
    listed = any("\n" in c for c in cells)
    announced = any(ends_in_colon(c) or _lettered(c) for c in cells[1:])
    headed = len(cells) == _TWICE and like_heading(cells[0]) and len(cells[0].split()) <= _LABEL_WORDS
    told = headed and (ends_sentence(cells[1]) or len(cells[1].split()) > _LABEL_WORDS)
    if len(cells) < _TWICE or not (listed or announced or told):
        return [line]
    parts: list[Line] = []
    for cell in cells:
        bullet = False
        for text in (t.strip() for t in cell.split("\n")):
            if text:
                parts.append(Line(line.number, text, bullet=bullet and numbered(text) is None))
            bullet = "\n" in cell and (bullet or ends_in_colon(text))
    return parts


def _lettered(text: str) -> bool:
    mark = numbered(text)
    return mark is not None and bool(mark.prefix) and bool(mark.rest)


def _form(text: str) -> str:
    return _DIGITS.sub("#", text.casefold()) if not _CODE.search(text) else _without_page(text).casefold()


def _without_page(text: str) -> str:
    return re.sub(r"(?<=\s)\d{1,3}$|^\d{1,3}(?=\s)", "", text).strip() or text


def _may_run(line: Line, form: str, flat: Sequence[Line]) -> bool:
    """Whether a line that stands there repeatedly is a page's header: it has the code, the title or "1 of 5"."""
    if line.bullet or line.heading or numbered(line.text) or ends_in_colon(line.text):
        return False
    title = bool(form) and form == _form(flat[0].text)
    return bool(_CODE.search(line.text)) or title or (form.count("#") == _TWICE and like_heading(line.text))


def _repeats_title(line: Line, flat: Sequence[Line]) -> bool:
    """Whether it is the standard's code with the title that the first line has: the one footer that a reader left."""
    rest = " ".join(_CODE.sub(" ", line.text).split()).strip(" -–—:|")
    return line is not flat[0] and bool(_CODE.search(line.text)) and rest == flat[0].text


def _named(line: Line, page: Page, report: Report) -> Line | None:
    """The line without the standard's code, and without pairs of label and value, which go to the page or report."""
    if line.bullet or ends_sentence(line.text):
        return line
    found = codes(line.text)
    rest = " ".join(_CODE.sub(" ", line.text).split()).strip(" -–—:|")
    pair = _pair(line)
    if pair:
        _note_version(line, "", page, report)
        page.codes += codes(pair[1])
        report.note_left_out("a label with its value", line.text, f"line {line.number}")
        return None
    if found and (not rest or line.text.startswith(found[0]) or line.text.endswith(found[-1])):
        page.codes += found
        line = replace(line, text=rest)
    return line if line.text else None


def _pair(line: Line) -> tuple[str, str] | None:
    cells = [c for c in line.cells if c]
    if len(cells) == _TWICE and all(len(c.split()) <= _LABEL_WORDS * 2 for c in cells) and not codes(cells[0]):
        return cells[0], cells[1]
    found = _PAIR.fullmatch(line.text)
    if found and len(found["label"].split()) <= _LABEL_WORDS and not codes(found["label"]) and not line.heading:
        return found["label"], found["value"]
    return None


def _note_version(line: Line, following: str, page: Page, report: Report) -> None:
    found = _NUMBERED_LABEL.fullmatch(line.text)
    label, value = (found["label"], found["value"]) if found else (line.text, following)
    if len(label.split()) > _LABEL_WORDS or not _VERSION.fullmatch(value):
        return
    if not any(word.startswith(_VERSION_STEMS) for word in label.casefold().split()):
        return
    if page.version and page.version != value:
        report.note_missing(f"a second version; {page.version} was taken", line.text, f"line {line.number}")
    page.version = page.version or value


def _note_codes(line: Line, page: Page) -> None:
    """A code after a label ("URN …") is this standard's, one with a name after it is another's."""
    found = codes(line.text)
    if not found:
        return
    pair = _pair(line)
    label = pair[0] if pair else line.text[: line.text.index(found[0])].strip()
    alone = len(found) == 1 and line.text.endswith(found[0])
    if alone and (not label or len(label.split()) <= _LABEL_WORDS) and not line.bullet:
        page.codes += found
    else:
        page.related += found


def _leave(found: Sequence[Block], why: str, report: Report) -> None:
    for block in found:
        report.note_left_out(why, block.text, f"line {block.lines[0].number}")
