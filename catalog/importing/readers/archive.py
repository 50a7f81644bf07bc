"""What must be true of a DOCX or XLSX file, a ZIP archive of XML, before a library may open it."""

from __future__ import annotations

import io
import re
import zipfile

from catalog.importing.source import DOCX, SHEET, Refused

_PARTS = 10_000
_UNPACKED = 256 * 2**20
_RATIO, _RATIO_FROM = 100, 32 * 2**20  # what XML of this size is packed to at best, with a margin
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']""")
_ALLOWED = (b"utf-8", b"utf-16", b"us-ascii", b"ascii")


def kind(data: bytes) -> str:
    """Which kind of office file the archive is, :data:`DOCX` or :data:`SHEET`.

    Raises:
        Refused: another archive, a damaged or encrypted one, a bomb, or XML with a document type or entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _kind(archive, len(data))
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, RuntimeError) as error:
        if isinstance(error, Refused):
            raise
        raise Refused("is a damaged archive; open it in the program that made it and save it again") from None


def _kind(archive: zipfile.ZipFile, packed: int) -> str:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("is encrypted; save a copy without password")
    size = sum(part.file_size for part in parts)
    if len(parts) > _PARTS or size > _UNPACKED or (size > _RATIO_FROM and size > _RATIO * packed):
        raise Refused(f"unpacks to {size // 2**20} MB in {len(parts)} parts, far more than a document holds")
    found = {DOCX: "word/document.xml" in names, SHEET: "xl/workbook.xml" in names}
    if sum(found.values()) != 1 or "[Content_Types].xml" not in names:
        raise Refused("is an archive, but neither DOCX nor XLSX; unpack it and give its files one by one")
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            _check(archive.read(part))
    return DOCX if found[DOCX] else SHEET


def _check(xml: bytes) -> None:
    """A part without document type and entities, in an encoding in which they could have been seen.

    In XML "<!DOCTYPE" and "<!ENTITY" cannot stand in text, so that finding them anywhere is enough.
    """
    declared = _ENCODING.search(xml[:200])
    head = xml.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")[:2].replace(b"\0", b"")
    if (xml and not head.lstrip().startswith(b"<")) or (declared and declared.group(1).lower() not in _ALLOWED):
        raise Refused("is damaged (a part is not XML in UTF-8); open it in the program that made it and save it again")
    if b"\0" in xml:
        xml = xml.replace(b"\0", b"")
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise Refused("declares a document type or entities in its XML, which no office program writes")
