"""Small questions about text in any script: how it ends, how long it is, and what it is to compare."""

from __future__ import annotations

import unicodedata

SENTENCE_ENDS = ".!?…؟۔。｡．！？।॥།។။።։׃᠃"
COLONS = ":：﹕︓"
_CLOSERS = "\"'”’“»«›)]）」』】"


def ends_sentence(text: str) -> bool:
    """Whether the text ends as sentences do, quotation marks and brackets after the full stop set aside."""
    return text.rstrip(_CLOSERS + " ").endswith(tuple(SENTENCE_ENDS))


def finished(text: str) -> bool:
    """Whether the text ends a sentence and does not trail off: an ellipsis leaves it open."""
    return ends_sentence(text) and not text.rstrip(_CLOSERS + " ").endswith(("...", "…"))


def ends_in_colon(text: str) -> bool:
    """Whether the text announces what follows."""
    return text.rstrip().endswith(tuple(COLONS))


def plain_digits(text: str) -> str:
    """The text with the decimal digits of every script as 0-9; its length stays the same."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def fold(text: str) -> str:
    """The text for comparing: without regard to case, width, digits' script and white space."""
    return " ".join(plain_digits(unicodedata.normalize("NFKC", text)).casefold().split())


def size(text: str) -> int:
    """How long the text is to a reader: letters that stand for a syllable or a word (CJK) count three times."""
    return sum(3 if c.isalpha() and unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
