"""What SFIA pages hold besides their text: buttons, menus, marks, dates; and paragraphs that run over several lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from catalog.importing.source import PDF, TEXT, Line
from catalog.importing.text import ends_in_colon, finished, plain_digits, size

_WRAPPED = 40  # a line shorter than this was not broken for its length
_HEADING = 100
_LITTER = 300
_PARAGRAPH = 5000
_BUTTON = 80

_BRACKETS = re.compile(r"[(\[（【][^()\[\]（）]{1,60}[)\]）】][.。]?")
_ADDRESS = re.compile(r"(https?://|www\.)\S+|\S+@\S+\.\w+")
_DATE = re.compile(r"(?<!\d)(\d{4}[-./年]\s?\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{2,4}|(19|20)\d\d)")
_SLASHED = re.compile(r"[^\W\d]+\s?/\s?[^\W\d]+(\s|$)")
_CRUMBS = re.compile(r"\s(?:>|›|»|→|\|)\s")
_COUNTED = re.compile(r"^(?P<before>.*?)(?<![A-Za-z])(?P<code>[A-Z]{4})[)\]]?$")

NOTICE = re.compile(r"SFIA[\W_]{0,3}v?\d", re.IGNORECASE)  # "SFIA 9", "SFIA-8": the page speaks of the framework


def litter(line: Line) -> str:
    """Why this line is no text of the page, wherever it stands; empty where it may be."""
    text = line.text
    if not any(c.isalpha() for c in text):
        return "no words"
    if len(text) > _LITTER:
        return ""
    if _BRACKETS.fullmatch(text) and len(text.split()) <= 4:
        return "a mark of the page"
    if "©" in text or (_ADDRESS.search(text) and len(text.split()) <= 4):
        return "an address or a copyright line"
    if "cookie" in text.casefold():  # the one word that every language has for them
        return "about the site"
    if len(_CRUMBS.findall(text)) > 1 and not finished(text):
        return "a menu or a trail"
    if _DATE.search(plain_digits(text)) and len(text.split()) <= 7 and not finished(text):
        return "a date"
    return ""


def button(line: Line) -> bool:
    """Whether it has the form of a button's text: short, or "show/hide …"."""
    return not line.bullet and len(line.text) <= _BUTTON and bool(_SLASHED.match(line.text))


def is_heading(line: Line) -> bool:
    """Whether it heads what follows: by the format, or short without the end of a sentence, or with a colon."""
    if line.heading:
        return True
    return not line.bullet and not finished(line.text) and (len(line.text) <= _HEADING or ends_in_colon(line.text))


def listed_code(text: str) -> tuple[str, str]:
    """The name and the code of an entry such as "Incident management USUP"; empty where it is none."""
    found = _COUNTED.match(text)
    if not found or not found["before"].strip(" -–—:|(") or found["code"] in ("SFIA", "BETA"):
        return "", ""
    return found["before"].strip(" -–—:|("), found["code"]


def paragraphs(lines: Iterable[Line], kind: str) -> list[Line]:
    """The lines with those joined that a plain text or PDF broke for their length."""
    joined: list[Line] = []
    last = 0
    for line in lines:
        if joined and kind in (TEXT, PDF) and line.number == last + 1 and _goes_on(joined[-1], line):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
        last = line.number
    return joined


def _goes_on(before: Line, line: Line) -> bool:
    if line.bullet or line.heading or before.heading or line.cells or before.cells or litter(line):
        return False
    if finished(before.text) or ends_in_colon(before.text) or not _WRAPPED <= size(before.text) < _PARAGRAPH:
        return False
    first = line.text[0]
    return first.islower() or (not first.isupper() and first.isalpha() and size(before.text) >= _WRAPPED * 3 // 2)


def where(line: Line) -> str:
    """For the report."""
    return f"line {line.number}"


def counted(count: int, one: str, many: str) -> str:
    """For the report: "1 level", "6 levels"."""
    return f"{count} {one if count == 1 else many}"


def repeated(groups: Sequence[Sequence[Line]]) -> set[str]:
    """Short lines without the end of a sentence that stand in several groups alike: buttons and marks."""
    counts: dict[str, int] = {}
    for group in groups:
        for text in {line.text for line in group}:
            counts[text] = counts.get(text, 0) + 1
    return {t for t, n in counts.items() if n > 1 and len(t) <= _BUTTON // 2 and not finished(t)}
