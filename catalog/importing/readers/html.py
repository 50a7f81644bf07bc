"""HTML, also pages saved with menus and scripts: headings, items, rows of tables; nothing that a browser would run."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from catalog.importing.readers.clean import active_markup, cell, tidy, unbullet
from catalog.importing.source import HTML, Line, Refused, Source

_NEVER = frozenset(
    re.findall(
        r"\w+",
        """
    head script style noscript template iframe frame frameset object embed applet svg canvas audio video map
    datalist select option textarea input button dialog
""",
    )
)
_MENUS = {"nav", "header", "footer", "aside", "form"}
_LANDMARKS = {"navigation", "banner", "contentinfo", "search"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """
    html body main article section header footer aside form div p pre br hr ul ol li dl dt dd table thead tbody
    tfoot tr td th caption center blockquote address figure figcaption details summary fieldset legend h1 h2 h3 h4
    h5 h6
""",
    )
)
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,1000}\[|<!ENTITY", re.IGNORECASE)
_SPAN = 200


def read(text: str) -> Source:
    """Reads a page.

    Scripts, styles, frames, embedded objects, comments and attributes never become text, and an ordinary page that has
    them is read without them; so are its menus, header, footer, asides and forms. A page whose text itself carries
    markup that would run if it were shown as HTML (``&lt;script&gt;``) is refused.

    Raises:
        Refused: active markup in the text, declarations of entities, or no text at all.
    """
    if _SUBSET.search(text):
        raise Refused("declares entities or a document type of its own, which is not read; save the page as plain HTML")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    root = etree.fromstring(text.encode("utf-8"), parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise Refused("is nested too deep; save the page from a browser again, or as plain text")
    lines = _Page(root).lines if root is not None else []
    for line in lines:
        if found := active_markup(line.text) or active_markup("\n".join(line.cells)):
            raise Refused(f"line {line.number}: the text carries active markup ({found}); remove it and try again")
    if not lines:
        raise Refused("holds no text outside of scripts and menus; open the page in a browser and save it from there")
    return Source("", HTML, "", lines=tuple(lines))


class _Page:
    """Walks through a page once and collects its lines."""

    def __init__(self, root: Any) -> None:
        self.lines: list[Line] = []
        self._text: list[str] = []
        self._number = 1
        self._heading = 0
        self._item = False
        self._rows: dict[Any, list[int]] = {}
        self._tables = {table for table in root.iter("table") if table.xpath("boolean(.//tr[count(td|th) > 1])")}
        self._only_title = not root.xpath("boolean(//h1[not(ancestor::header)])")
        self._walk(root)
        self._flush()

    def _walk(self, root: Any) -> None:
        """Depth first with a list of what is to do, since pages may be nested deeper than calls can be."""
        todo: list[tuple[Any, bool]] = [(root, True)]
        while todo:
            element, enter = todo.pop()
            if not enter:
                self._leave(element)
                continue
            if not isinstance(element.tag, str) or self._is_left_out(element):
                self._add(element.tail, element)
                continue
            if element.tag == "tr" and not self._is_layout(element):
                self._flush()
                self._row(element)
                self._add(element.tail, element)
                continue
            self._enter(element)
            todo.append((element, False))
            todo.extend((child, True) for child in reversed(element))

    def _enter(self, element: Any) -> None:
        if element.tag in _BLOCKS:
            self._flush()
            self._heading = _HEADINGS.get(element.tag, self._heading)
            self._item = self._item or element.tag == "li"
        self._add(element.text, element)

    def _leave(self, element: Any) -> None:
        if element.tag in _BLOCKS:
            self._flush()
            if element.tag in _HEADINGS:
                self._heading = 0
            if element.tag in ("li", "ul", "ol"):
                self._item = False
        self._add(element.tail, element)

    def _is_left_out(self, element: Any) -> bool:
        tag, role = element.tag, (element.get("role") or "").strip().lower()
        if tag in _NEVER:
            return True
        if tag not in _MENUS and role not in _LANDMARKS:
            return False
        if tag == "form":  # some systems put the whole page into a form
            return not element.xpath("boolean(.//h1|.//h2|.//h3|.//table|.//main|.//article)")
        if tag == "header" and role not in _LANDMARKS:
            inside = element.xpath("boolean(ancestor::main|ancestor::article|ancestor::section)")
            return not inside and not (self._only_title and element.xpath("boolean(.//h1)"))
        return True

    def _add(self, text: str | None, element: Any) -> None:
        if not text:
            return
        if not self._text:
            if not text.strip():
                return
            self._number = max(self._number, element.sourceline or self._number)
        self._text.append(text)

    def _flush(self) -> None:
        raw, self._text = "".join(self._text), []
        text, marked = unbullet(tidy(raw))
        if text:
            self.lines.append(Line(self._number, text, self._heading, marked or self._item))
            self._item = False

    def _is_layout(self, row: Any) -> bool:
        """Whether a row only places blocks: its table has one column, or there are tables or headings inside."""
        table = next(row.iterancestors("table"), None)
        return table not in self._tables or row.xpath("boolean(.//table|.//h1|.//h2|.//h3|.//h4|.//h5|.//h6)")

    def _row(self, row: Any) -> None:
        """A row is a line; where a cell reaches over several columns or rows, the further places are empty."""
        table = next(row.iterancestors("table"), None)
        above = self._rows.setdefault(table, [])  # for how many rows yet each column is taken from above
        cells: list[str] = []

        def taken() -> None:
            while len(cells) < len(above) and above[len(cells)] > 0:
                above[len(cells)] -= 1
                cells.append("")

        for child in row.iterchildren("td", "th"):
            taken()
            wide, high = _span(child, "colspan"), _span(child, "rowspan")
            text = cell(_cell_text(child))
            for at in range(wide):
                above.extend([0] * (len(cells) + 1 - len(above)))
                above[len(cells)] = high - 1
                cells.append(text if at == 0 else "")
        taken()
        text = tidy(" ".join(cells))
        if text:
            self._number = max(self._number, row.sourceline or self._number)
            self.lines.append(Line(self._number, text, cells=tuple(cells)))


def _span(element: Any, name: str) -> int:
    value = element.get(name) or "1"
    return min(max(int(value), 1), _SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _cell_text(element: Any) -> str:
    """A cell's text with a line break where a block, an item or a break begins or ends."""
    pieces: list[str] = []
    todo: list[tuple[Any, bool]] = [(element, True)]
    while todo:
        at, enter = todo.pop()
        if not enter:
            pieces += ["\n" if at.tag in _BLOCKS else "", _spaced(at.tail) if at is not element else ""]
        elif not isinstance(at.tag, str) or at.tag in _NEVER:
            pieces.append(_spaced(at.tail))
        else:
            pieces += ["\n" if at.tag in _BLOCKS else "", _spaced(at.text)]
            todo.append((at, False))
            todo.extend((child, True) for child in reversed(at))
    return "".join(pieces)


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
