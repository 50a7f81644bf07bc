"""DOCX: paragraphs and rows of tables in the document's order; headings and lists by their styles."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from catalog.importing.readers.clean import cell, tidy
from catalog.importing.readers.text import line_of
from catalog.importing.source import DOCX, Line, Refused, Source

_HEADING = re.compile(r"heading\s*([1-9])$|title$", re.IGNORECASE)  # Word stores these names in English in any language
_LIST = re.compile(r"list (bullet|number)", re.IGNORECASE)
_GONE = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:pPr"), qn("w:rPr")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_SPAN = 200


def read(data: bytes) -> Source:
    """Reads a document.

    Raises:
        Refused: it holds no text.
    """
    document = docx.Document(io.BytesIO(data))
    styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
    lines: list[Line] = []
    for element in _blocks(document.element.body):
        if element.tag == qn("w:tr"):
            cells = tuple(_cells(element))
            text = tidy(" ".join(cells))
            if text:
                lines.append(Line(len(lines) + 1, text, cells=cells))
            continue
        heading, item = _form(element, styles)
        for raw in _text(element).split("\n"):
            line = line_of(len(lines) + 1, raw, heading=heading, bullet=item)
            if line.text:
                lines.append(line)
    if not lines:
        raise Refused("holds no text, only pictures perhaps; run OCR (text recognition) first")
    return Source("", DOCX, "", lines=tuple(lines))


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and rows in order, also those in content controls, text boxes and tables that only place blocks."""
    todo = list(reversed(parent))
    while todo:
        element = todo.pop()
        if element.tag == qn("w:p"):
            yield element
            todo.extend(reversed([box for box in element.iter(qn("w:txbxContent")) if _shown(box)]))
        elif element.tag == qn("w:tr") and len(list(_own_cells(element))) > 1:
            yield element
        elif element.tag not in _GONE and element.tag != _FALLBACK:
            todo.extend(reversed(element))


def _shown(box: Any) -> bool:
    """Whether a text box is the first that stands here, not the copy for old programs."""
    return not any(True for _ in box.iterancestors(_FALLBACK)) and not any(
        True for _ in box.iterancestors(qn("w:txbxContent"))
    )


def _text(paragraph: Any) -> str:
    """A paragraph's text as it stands after all tracked changes, without its text boxes."""
    pieces: list[str] = []
    todo = list(reversed(paragraph))
    while todo:
        element = todo.pop()
        if element.tag == qn("w:t"):
            pieces.append(element.text or "")
        elif element.tag in _BREAKS:
            pieces.append(_BREAKS[element.tag])
        elif element.tag not in _GONE and element.tag not in (qn("w:txbxContent"), _FALLBACK):
            todo.extend(reversed(element))
    return "".join(pieces)


def _own_cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == qn("w:tc"):
            yield child
        elif child.tag == qn("w:sdt"):
            yield from child.iterfind(f"{qn('w:sdtContent')}/{qn('w:tc')}")


def _cells(row: Any) -> Iterator[str]:
    """A row's cells; where one reaches over several columns or rows, the further places are empty."""
    before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    yield from [""] * (_number(before) if before is not None else 0)
    for element in _own_cells(row):
        properties = element.find(qn("w:tcPr"))
        merge = properties.find(qn("w:vMerge")) if properties is not None else None
        span = properties.find(qn("w:gridSpan")) if properties is not None else None
        goes_on = merge is not None and merge.get(qn("w:val"), "continue") == "continue"
        texts = [_text(paragraph).replace("\t", " ") for paragraph in element.iter(qn("w:p"))]
        yield "" if goes_on else cell("\n".join(texts))
        yield from [""] * (_number(span) - 1 if span is not None else 0)


def _number(element: Any) -> int:
    value = element.get(qn("w:val"), "1")
    return min(int(value), _SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _form(paragraph: Any, styles: dict[str, Any]) -> tuple[int, bool]:
    """A paragraph's heading level (0: none) and whether it is an item of a list: its own form, else its style's."""
    properties = paragraph.find(qn("w:pPr"))
    style = properties.find(qn("w:pStyle")) if properties is not None else None
    chain = [properties] if properties is not None else []
    level, listed = 0, False
    identifier = style.get(qn("w:val"), "") if style is not None else ""
    for _ in range(20):  # styles are based on one another, in a damaged file in a circle
        found = styles.get(identifier)
        if found is None:
            break
        name = found.find(qn("w:name"))
        named = _HEADING.match(name.get(qn("w:val"), "")) if name is not None else None
        if named and not level:
            level = int(named.group(1) or 1)
        listed = listed or (name is not None and bool(_LIST.match(name.get(qn("w:val"), ""))))
        if found.find(qn("w:pPr")) is not None:
            chain.append(found.find(qn("w:pPr")))
        based = found.find(qn("w:basedOn"))
        identifier = based.get(qn("w:val"), "") if based is not None else ""
    outline = next((e for p in chain if (e := p.find(qn("w:outlineLvl"))) is not None), None)
    if outline is not None and not level:
        value = outline.get(qn("w:val"), "9")
        level = int(value) + 1 if value in "012345678" and value else 0
    numbering = next((e for p in chain if (e := p.find(f"{qn('w:numPr')}/{qn('w:numId')}")) is not None), None)
    if numbering is not None:
        listed = numbering.get(qn("w:val")) != "0"
    return (min(level, 6), False) if level else (0, listed)
