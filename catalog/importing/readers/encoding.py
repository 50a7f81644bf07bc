"""From bytes to text: UTF-8, UTF-16, and what else a file declares; nothing is replaced, broken text is refused."""

from __future__ import annotations

import codecs
import re

from catalog.importing.source import Refused

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_NO_PAGES = ("idna", "punycode", "unicode_escape", "raw_unicode_escape")
_HEAD = 4096
ACCEPTED = "a text, HTML, PDF, DOCX, XLSX, CSV, YAML or JSON file"
# What text in another code page looks like when it is read as cp1252: signs inside words, long runs of accents.
_LETTER = r"[^\W\d_]"
_ACCENTED = r"[À-ÖØ-öø-ÿŒœŠšŽžŸƒ]"
_ODD = re.compile(
    rf"(?<={_LETTER})[¹²³¼½¾¿¡¤¦¨¬¯¸£¥§©®±µ¶»«÷×‡†‰ˆ˜](?={_LETTER})|{_ACCENTED}{{3,}}|(?<=[a-zà-ÿ])[ŸÞÐŠŽŒ]"
)


def decode(data: bytes, *, html: bool = False, sheet: bool = False) -> tuple[str, str]:
    """The text, and the encoding's name where it was not UTF-8 (else empty).

    A web page may declare another encoding; a sheet may be UTF-16 without a mark; both may be cp1252 where the text
    that comes out looks like text of Western Europe.

    Raises:
        Refused: it is no text, or its encoding is broken.
    """
    text, encoding = _decode(data, html, sheet)
    if "\x00" in text:
        raise Refused("is no text (it holds NUL bytes); give " + ACCEPTED)
    if len(_CONTROL.findall(text)) > max(1, len(text) / 100):
        raise Refused("is no text (too many control characters); give a text, HTML, PDF, DOCX, XLSX or CSV file")
    return text, encoding


def _decode(data: bytes, html: bool, sheet: bool) -> tuple[str, str]:
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict(data, name), "" if name == "utf-8-sig" else name
    declared = _declared(data) if html else ""
    if declared.startswith("iso2022") and b"\x1b" in data:  # looks like ASCII, is Japanese or Korean
        return _strict(data, declared), declared
    if sheet and (name := _bare_utf16(data)):
        return _strict(data, name), name
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        broken = _broken(error)
        if b"\0" in data[:_HEAD]:
            raise Refused(f"is no text; give {ACCEPTED}") from None
    for name in filter(None, (declared, "cp1252" if html or sheet else "")):
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, ValueError):
            continue
        if name == declared or _plausible(text):
            return text, name
    raise broken


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(error) from None


def _broken(error: UnicodeDecodeError) -> Refused:
    name = error.encoding.upper().replace("_", "-")
    return Refused(f"broken encoding: byte {error.start + 1} is not valid {name}; save the file as UTF-8")


def _declared(data: bytes) -> str:
    """The encoding that a page declares, under Python's name; empty where it is none that we decode."""
    found = _CHARSET.search(data[:_HEAD])
    if not found:
        return ""
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
        "".encode(name)  # LookupError for what is no encoding of text, such as rot13
    except (LookupError, UnicodeError):
        return ""
    # UTF-7 hides markup; UTF-16 without a mark cannot have been declared in ASCII; UTF-8 was tried.
    return "" if name.startswith("utf") or name in _NO_PAGES else name


def _bare_utf16(data: bytes) -> str:
    """UTF-16 without a byte order mark: every NUL is at an odd place, or every one at an even place."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or not even + odd or min(even, odd):
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def _plausible(text: str) -> bool:
    """Whether text read as cp1252 is that: what looks odd is rare among what is not ASCII."""
    if _CONTROL.search(text):
        return False
    foreign = sum(not character.isascii() for character in text)
    odd = sum(len(found) for found in _ODD.findall(text))
    return foreign <= len(text) * 0.4 and odd <= foreign * 0.05
