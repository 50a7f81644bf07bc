"""Which format a file has, by what it begins with and then by its name, and what stands in it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from catalog.importing.readers import archive, document, sheets, text
from catalog.importing.readers.encoding import ACCEPTED, decode
from catalog.importing.source import DOCX, Refused, Source

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_XML = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*(?:<\?xml|<!DOCTYPE|<!ENTITY)", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
_SHEETS, _PAGES = {".csv", ".tsv", ".tab"}, {".html", ".htm", ".xhtml"}
_BINARY = {".pdf", ".docx", ".docm", ".xlsx", ".xlsm", ".doc", ".xls", ".odt", ".ods", ".pages", ".numbers"}
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def parse(suffix: str, data: bytes) -> Source:
    """What stands in a file, without name and sum.

    Args:
        suffix: the end of its name, such as ``.csv``; may be empty or wrong.

    Raises:
        Refused: it is nothing that can be read.
    """
    suffix = suffix.lower()
    if not data.strip():
        raise Refused(f"is empty; give {ACCEPTED}")
    if b"%PDF-" in data[:1024]:
        from catalog.importing.readers import pdf  # only where needed: these libraries take a while to load

        return pdf.read(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _office(data)
    if data.startswith(_OLD):
        raise Refused("is an old or password-protected Office file; save it as DOCX or XLSX without password")
    if data.startswith(b"{\\rtf"):
        raise Refused("is RTF, which is not read; save it as DOCX")
    page = suffix in _PAGES or b"<html" in data[:4096].lower() or b"<!doctype html" in data[:4096].lower()
    content, encoding = decode(data, html=page, sheet=suffix in _SHEETS)
    source = _written(suffix, content)
    guessed = (f"read as {encoding}: it is not UTF-8",) if encoding else ()
    return replace(source, notes=guessed + source.notes)


def _office(data: bytes) -> Source:
    if archive.kind(data) == DOCX:
        from catalog.importing.readers import docx

        return docx.read(data)
    return sheets.read_xlsx(data)


def _written(suffix: str, content: str) -> Source:
    if _HTML.match(content) or (suffix in _PAGES and not _XML.match(content)):
        from catalog.importing.readers import html

        return html.read(content)
    if suffix in {".xml", ".svg"} or _XML.match(content):
        raise Refused("is XML, which is not read (its entities may name other files); save it as HTML, DOCX or CSV")
    if suffix in {".mht", ".mhtml", ".eml"} or _MAIL.match(content[:4096]):
        raise Refused("is a web archive or a mail; save the page as HTML")
    if suffix in _BINARY:
        raise Refused(f"is named {suffix} but is none; give {ACCEPTED}, named as what it is")
    if suffix in _SHEETS:
        return sheets.read_csv(content)
    if suffix == ".json" or _is_json(content):
        return document.read_json(content)
    if suffix in {".yml", ".yaml"}:
        return document.read_yaml(content)
    return text.read(content, markdown=suffix in {".md", ".markdown"})


def _is_json(content: str) -> bool:
    """Whether it is an object, or a list of objects, whatever it is named."""
    begins = content.lstrip()[:200]
    if not re.match(r'\{\s*["}]|\[\s*\{', begins):
        return False
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True
