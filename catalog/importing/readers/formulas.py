"""Which cells of a sheet a spreadsheet program would take for a formula."""

from __future__ import annotations

import re

_LIKE = str.maketrans("＝＋－＠", "=+-@")  # some programs take the wide forms for the same
_REF = r"(?:\$?[A-Za-z]{1,3}\$?\d{1,7})"
_CALL = r"(?:[^\W\d_][\w.]*\(.*\))"
_VALUE = rf"(?:{_REF}|{_CALL}|\d+(?:[.,]\d+)?%?)"
_FORMULA = re.compile(
    rf"""
    =\s*[-+@]*\s*(?:[^\W\d_][\w.]*\(|{_REF}\s*(?:$|[-+*/&^:!,;<>=])|\d+(?:[.,]\d+)?%?\s*(?:$|[-+*/&^])|["'{{\[(]|[\w.]+\|)
    | @[^\W\d_][\w.]*\(
    | [-+](?:{_CALL}|{_VALUE}(?:[-+*/&^]{_VALUE})*[-+*/&^](?:{_REF}|{_CALL})|{_REF}(?:[-+*/&^]{_VALUE})+)$
    | [-+=@].*\w\|.*!\$?[A-Za-z]{{1,3}}\$?\d
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDS_ONLY = re.compile(r"[-+][^\W\d_][\w.]*\([^\W\d_]*\)$")  # "-item(s)"
_START = "=+-@＝＋－＠"


def is_formula(text: str) -> bool:
    """Whether the text looks like a formula: ``=SUM(A1)``, ``+1+cmd|…!A0``; not ``- item``, ``@home``, ``+44 20``."""
    text = text.strip()[:2000]
    if not text or text[0] not in _START:
        return False
    return bool(_FORMULA.match(text.translate(_LIKE))) and not _WORDS_ONLY.match(text)
