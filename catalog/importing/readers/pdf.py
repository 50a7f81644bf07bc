"""PDF: the text of its pages in reading order, rows of tables as cells, without what every page repeats."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter

import pypdf
from pypdf.errors import LimitReachedError

from catalog.importing.readers.clean import unbullet
from catalog.importing.readers.columns import Row, in_columns, rows
from catalog.importing.readers.text import line_of
from catalog.importing.source import PDF, Line, Refused, Source

_PAGES = 2000
_EDGE = 3  # lines at a page's top and bottom where a header or footer may stand
_REPEATED = 3
# A footer with the page's number at its end, perhaps with the number of pages, or at its beginning.
_FOOTER = re.compile(
    r"(?P<before>.*[^\W\d].*?)[\s|/·–-]+(?P<number>\d{1,4})(?:\s*(?:/|\s[^\W\d]{1,6}\s)\s*(?P<total>\d{1,4}))?"
    r"|(?P<first>\d{1,4})[\s|/·–-]+(?P<after>[^\W\d].*)"
)
_FORMS = re.compile("[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]+")  # ligatures and the shapes of Arabic letters


def read(data: bytes) -> Source:
    """Reads a PDF.

    Raises:
        Refused: it is encrypted, damaged, too long, or holds pictures of text only.
    """
    logging.disable()  # it warns of every flaw of a file
    try:
        return _read(pypdf.PdfReader(io.BytesIO(data)))
    except LimitReachedError:
        raise Refused("unpacks to far more than a document holds; give the pages that matter") from None


def _read(document: pypdf.PdfReader) -> Source:
    if document.is_encrypted:
        raise Refused("is an encrypted PDF; save a copy without password or protection")
    if len(document.pages) > _PAGES:
        raise Refused(f"has more than {_PAGES} pages; give the pages that matter")
    pages = [_page(page) for page in document.pages]
    if not any(pages):
        raise Refused("holds no text, only pictures perhaps; run OCR (text recognition) first")
    notes = [*_drop_numbered(pages), *_drop_repeated(pages)]
    empty = [number for number, page in enumerate(pages, 1) if not page]
    notes += [f"page {number} holds no text" for number in empty]
    lines: list[Line] = []
    for number, row in enumerate((row for page in pages for row in page), 1):
        line = line_of(number, row.text)
        if line.text:
            lines.append(Line(number, line.text, bullet=line.bullet, cells=row.cells))
    return Source("", PDF, "", lines=tuple(lines), notes=tuple(notes))


def _page(page: pypdf.PageObject) -> list[Row]:
    """Laid out, since that keeps tables and right-to-left text; plain where that loses text or mixes columns up."""
    plain = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), page.extract_text() or "")
    laid = page.extract_text(extraction_mode="layout") or ""
    laid = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found.group()), laid)
    if in_columns(laid) or _letters(laid) < 0.98 * _letters(plain):
        return [Row(" ".join(line.split())) for line in plain.split("\n") if line.strip()]
    return rows(laid)


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _drop_numbered(pages: list[list[Row]]) -> list[str]:
    """Takes away, in place, footers that differ by the page's number alone; the last one stays, without its number.

    Left in, they would look like headings that count the levels.
    """
    found: dict[tuple[str, int], list[int]] = {}
    for at, page in enumerate(pages):
        footer = _FOOTER.fullmatch(page[-1].text) if page else None
        if footer and (not footer["total"] or int(footer["total"]) == len(pages)):
            text = footer["before"] or footer["after"]
            found.setdefault((text, int(footer["number"] or footer["first"]) - at), []).append(at)
    notes = []
    for (text, _), places in found.items():
        if len(places) < 2:
            continue
        for at in places[:-1]:
            pages[at].pop()
        pages[places[-1]][-1] = Row(text)
        notes.append(f"left out {len(places) - 1} times, repeated with the page's number: {text[:80]}")
    return notes


def _drop_repeated(pages: list[list[Row]]) -> list[str]:
    """Takes away, in place, lines at the edges of pages that repeat: all but the first, and the numbers of pages."""
    numbered = [_page_number(page, number, len(pages)) for number, page in enumerate(pages, 1)]
    if sum(at is not None for at in numbered) < _REPEATED:
        numbered = [None] * len(pages)
    times = Counter(page[at].text for page in pages for at in _edge(page))
    repeated = {text for text, found in times.items() if found >= _REPEATED}
    seen: set[str] = set()
    dropped: Counter[str] = Counter()
    for page, number in zip(pages, numbered, strict=True):
        gone = {number} if number is not None else set()
        for line in _furniture(page, repeated, number):
            if page[line].text in seen:
                gone.add(line)
                dropped[page[line].text] += 1
            seen.add(page[line].text)
        page[:] = [row for at, row in enumerate(page) if at not in gone]
    notes = [f"left out {found} times, repeated on each page: {text[:80]}" for text, found in dropped.items()]
    numbers = sum(at is not None for at in numbered)
    return notes + ([f"left out the numbers of {numbers} pages"] if numbers else [])


def _edge(page: list[Row]) -> list[int]:
    return [at for at in range(len(page)) if at < _EDGE or at >= len(page) - _EDGE]


def _furniture(page: list[Row], repeated: set[str], number: int | None) -> list[int]:
    """The lines from the top, and those from the bottom, up to the first that is not on other pages too; a row of a
    table or an item of a list never is one of them."""
    found: list[int] = []
    for side in (range(min(_EDGE, len(page))), range(len(page) - 1, max(len(page) - 1 - _EDGE, -1), -1)):
        for at in side:
            if at == number:
                continue
            if page[at].text not in repeated or page[at].cells or unbullet(page[at].text)[1]:
                break
            found.append(at)
    return sorted(set(found))


def _page_number(page: list[Row], number: int, pages: int) -> int | None:
    """Where on the page its number stands: alone in the first or last line, or there with the number of pages."""
    for at in (len(page) - 1, 0):
        if page and not page[at].cells:
            text = page[at].text
            found = [int(digits) for digits in re.findall(r"\d{1,5}", text)]
            alone = not any(character.isalpha() for character in text)
            if (alone and found in ([number], [number, pages])) or (found == [number, pages] and at):
                return at
    return None
