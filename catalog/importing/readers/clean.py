"""Cleans pieces of text: marks that nobody sees, bullets, HTML tags inside plain text; finds markup that would run."""

from __future__ import annotations

import re

# Control characters (those that are white space become a space), bidirectional marks, soft hyphens, byte order marks.
# The joiners U+200C and U+200D stay: Persian and the scripts of India spell with them.
_MARKS = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)

# Signs that are nothing but bullets, also Word's from its symbol fonts; a dash, star or dot only before a word.
_SIGNS = "•▪▫◦‣⁃●○■□►▶➢➤➔❖✓✔☑☐∙\uf0a7\uf0b7\uf0d8\uf0fc"
_DASHES = r"\-–—−*·・"
_BULLET = re.compile(rf"\s*(?:[{_SIGNS}]\s*|[{_DASHES}](?:\s+|(?=[^\W\d_])))(?=\S)")
_GLUED = re.compile(f"[{_SIGNS}]")

# Only elements of HTML: "<your name>" and "a < b" are text.
_ATTRIBUTES = r"""(?:\s+[a-zA-Z-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*/?"""
_BREAKING = "ul|ol|dl|dt|dd|p|br|div|tr|td|th|table|tbody|thead|h[1-6]|blockquote|hr"
_INLINE = "i|b|u|s|em|strong|span|a|font|sup|sub|small|big|abbr|code|mark|wbr|center|label|img|html|body"
_ITEM_TAG = re.compile(rf"<li{_ATTRIBUTES}>(?!\s*[{_SIGNS}])", re.IGNORECASE)
_BREAKING_TAG = re.compile(rf"</?(?:{_BREAKING}|li){_ATTRIBUTES}>", re.IGNORECASE)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE}){_ATTRIBUTES}>", re.IGNORECASE)
_ENTITIES = {"&nbsp;": " ", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&"}

_ACTIVE = re.compile(
    r"<\s{0,9}/?\s{0,9}(?:script|iframe|object|embed|applet|svg|meta|link|base)\b|<[a-z][^<>]*[\s/\"']on[a-z]+\s*=",
    re.IGNORECASE,
)


def tidy(text: str) -> str:
    """Without control and bidirectional marks, with single spaces."""
    return " ".join(_MARKS.sub("", text).split())


def unbullet(text: str) -> tuple[str, bool]:
    """The text without a leading bullet, and whether it had one. A bullet with nothing behind it is text: a mark."""
    found = _BULLET.match(text)
    return (text[found.end() :], True) if found else (text, False)


def plain(text: str) -> str:
    """Without tags of HTML: an item gets a bullet, a block a line break. Entities that stand for text are resolved."""
    if "<" in text:
        text = _ITEM_TAG.sub("\n• ", text)
        text = _INLINE_TAG.sub("", _BREAKING_TAG.sub("\n", text))
    if "&" in text:
        for entity, sign in _ENTITIES.items():
            text = text.replace(entity, sign)
    return text


def cell(text: str) -> str:
    """A cell's text: its lines, or the items of a list glued together in it, joined by line breaks, without bullets."""
    text = plain(text)
    pieces = [text] if not tidy(_GLUED.sub("", text)) else re.split(r"[\n\r]", _GLUED.sub(r"\n\g<0>", text))
    return "\n".join(filter(None, (tidy(unbullet(piece)[0]) for piece in pieces)))


def sheet_cell(text: str) -> str:
    """A cell of a sheet: its lines as they are, bullets and all, without empty ones."""
    if text.isascii() and text.isalnum():
        return text
    return "\n".join(filter(None, (tidy(line) for line in re.split(r"\r\n|\r|\n", plain(text)))))


def active_markup(text: str) -> str:
    """What in the text a browser would run (the start of a tag), else an empty text."""
    found = _ACTIVE.search(text) if "<" in text else None
    return tidy(found.group())[:40] if found else ""
