"""Splits what a framework says of a level into behaviours: one observable thing each, word for word.

There are no lists of words or abbreviations: what ends a sentence is decided by punctuation, case and length alone, so
that languages which nobody has thought of are split too.
"""

from __future__ import annotations

import re
from itertools import accumulate

_SPACED_ENDS = ".!?…؟۔։።"  # end a sentence where white space follows
_TIGHT_ENDS = "。｡！？．।॥។။"  # of scripts that put no space after them
_SEMICOLONS = ";؛；"
_BREAKS = re.compile(r"[\n•●▪■◦‣✓✔➢]")
_LEADING_BULLET = re.compile(r"^[-–—*·]\s+")
_OPENING = {
    "(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】", '"': '"', "“": "”", "”": "”", "„": "”“\"",
    "«": "»", "»": "«", "「": "」", "『": "』", "‹": "›", "《": "》",
}  # fmt: skip
_CLOSING = frozenset("".join(_OPENING.values())) | {"'", "’"}
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_FEWEST_WORDS, _FEWEST_SIGNS, _SHORT_TOKEN = 3, 4, 3
_NEAR, _DEEPEST = 40, 20


def behaviours(statements: list[str]) -> list[str]:
    """The statements, split at the ends of sentences, semicolons, line breaks and bullets.

    Nothing is split inside brackets or quotation marks. A piece too short to be a behaviour stays with its neighbour;
    one without a letter (a page number, a dash) is dropped. The words and their order are those of the statements;
    bullets and semicolons at the ends are dropped, other punctuation is kept.
    """
    found: list[str] = []
    for statement in statements:
        for line in _BREAKS.split(statement):
            pieces = _joined(_pieces(_LEADING_BULLET.sub("", line.strip())))
            found += [p for p in (_bare(piece) for piece in pieces) if any(c.isalpha() for c in p)]
    return found


def _pieces(text: str) -> list[str]:
    pieces, start, depths = [], 0, _depths(text)
    for place, sign in enumerate(text):
        if place < start or sign not in _SPACED_ENDS + _TIGHT_ENDS + _SEMICOLONS:
            continue
        end = place + 1
        while end < len(text) and text[end] in _SPACED_ENDS + _TIGHT_ENDS:
            end += 1
        while end < len(text) and text[end] in _CLOSING and depths[end] < depths[end - 1]:
            end += 1
        if depths[end - 1] == 0 and _is_end(text, place, end):
            pieces.append(text[start:end])
            start = end
    pieces.append(text[start:])
    return pieces


def _depths(text: str) -> list[int]:
    """For each sign, in how many brackets or quotations the text stands after it. One that is never closed is none."""
    changes = [0] * (len(text) + 1)
    still_open: list[tuple[int, str]] = []
    for place, sign in enumerate(text):
        # A sign may close a bracket further out: what was opened in between is never closed.
        nested = range(len(still_open) - 1, -1, -1) if sign in _CLOSING else ()
        closed = next((n for n in nested if sign in still_open[n][1]), None)
        if closed is not None:
            changes[still_open[closed][0]] += 1
            changes[place] -= 1
            del still_open[closed:]
        elif sign in _OPENING and len(still_open) < _DEEPEST:
            still_open.append((place, _OPENING[sign]))
    return list(accumulate(changes[:-1]))


def _is_end(text: str, place: int, end: int) -> bool:
    sign, following = text[place], text[end : end + _NEAR]
    if not following or (sign in _TIGHT_ENDS and text[end - 1] not in _CLOSING):
        return True
    if not following[0].isspace():
        return False
    if sign in _SEMICOLONS:
        return True
    first = next((c for c in following if c.isalnum()), "")
    if first.islower():
        return False
    if sign != "." or end - place > 1:
        return True
    token = re.split(r"[\s(\[/„“\"«]", text[max(0, place - _NEAR) : place])[-1]
    if "." in token or (len(token) == 1 and token.isalpha()):
        return False
    # "no. 5", "pt. 3": a short word before a number is an abbreviation more often than a sentence's last word.
    return not (first.isdigit() and len(token) <= _SHORT_TOKEN and token.isalpha())


def _joined(pieces: list[str]) -> list[str]:
    """Short pieces with their neighbour: the one before; the one after for the first and for a mere number ("2.")."""
    joined: list[str] = []
    carried = ""
    for piece in pieces:
        piece, carried = carried + piece, ""
        if not any(c.isalpha() for c in piece):
            carried = piece
        elif joined and (_short(piece) or _short(joined[0])):
            joined[-1] += piece
        else:
            joined.append(piece)
    if carried:
        joined[-1:] = [joined[-1] + carried] if joined else [carried]
    return joined


def _short(piece: str) -> bool:
    signs = len(_UNSPACED.findall(piece))
    return signs < _FEWEST_SIGNS if signs else sum(any(c.isalpha() for c in w) for w in piece.split()) < _FEWEST_WORDS


def _bare(piece: str) -> str:
    return " ".join(piece.rstrip(_SEMICOLONS + " ").split())
