"""Statements come apart into behaviours, word for word."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing.behaviours import behaviours

CASES = [
    (["Mends the roof. Sweeps the yard!", "Counts all keys"],
     ["Mends the roof.", "Sweeps the yard!", "Counts all keys"]),
    (["Plans the day; buys new tools; keeps the books."], ["Plans the day", "buys new tools", "keeps the books."]),
    (["Dba o sprzęt, m.in. rowery i hulajnogi. Uczy J. Nowak obsługi."],
     ["Dba o sprzęt, m.in. rowery i hulajnogi.", "Uczy J. Nowak obsługi."]),
    (["Uses tools, e.g. Swiss knives (sharp. Not blunt; small). Then rests a while."],
     ["Uses tools, e.g. Swiss knives (sharp. Not blunt; small).", "Then rests a while."]),
    (["Reads chapter no. 5 of version 1.2 aloud. Answers all questions."],
     ["Reads chapter no. 5 of version 1.2 aloud.", "Answers all questions."]),
    (['Says "We can. We will." Then does so at once.'], ['Says "We can. We will."', "Then does so at once."]),
    (["Mówi „Tak. Umiem to.” na zebraniach. Słucha innych uważnie."],
     ["Mówi „Tak. Umiem to.” na zebraniach.", "Słucha innych uważnie."]),
    (["يصلح الدراجات كل أسبوع؛ يعلّم الزملاء الجدد. هل يطلب المساعدة؟ نعم يطلبها دائما"],
     ["يصلح الدراجات كل أسبوع", "يعلّم الزملاء الجدد.", "هل يطلب المساعدة؟", "نعم يطلبها دائما"]),
    (["自転車を修理する。新人に教える！「はい。できます。」と答える。"],
     ["自転車を修理する。", "新人に教える！", "「はい。できます。」と答える。"]),
    (["वह साइकिल ठीक करता है। वह दूसरों को सिखाता है।"], ["वह साइकिल ठीक करता है।", "वह दूसरों को सिखाता है।"]),
    (["Καθαρίζει το εργαστήριο. Μετρά τα κλειδιά."], ["Καθαρίζει το εργαστήριο.", "Μετρά τα κλειδιά."]),
    (["ሱቁን ያጸዳል በየቀኑ። ቁልፎቹን ይቆጥራል ሁሌም።"], ["ሱቁን ያጸዳል በየቀኑ።", "ቁልፎቹን ይቆጥራል ሁሌም።"]),
    (["• Wiki• Fórum moderálás", "- Rendet tart\n- Számol"], ["Wiki", "Fórum moderálás", "Rendet tart", "Számol"]),
    (["12", "", "—", "3.", "Does it all"], ["Does it all"]),
    (["1. Opens the doors daily. 2. Closes the doors daily."],
     ["1. Opens the doors daily.", "2. Closes the doors daily."]),
    (["Yes. Opens the doors daily. Well done."], ["Yes. Opens the doors daily. Well done."]),
    (["Sees the brackets (never closed. Goes on working. Stops at night."],
     ["Sees the brackets (never closed.", "Goes on working.", "Stops at night."]),
    (["Asks what is next? then does it. And so on..."], ["Asks what is next? then does it.", "And so on..."]),
]  # fmt: skip


@pytest.mark.parametrize(("statements", "expected"), CASES)
def test_cases(statements: list[str], expected: list[str]) -> None:
    assert behaviours(statements) == expected


def _words(texts: list[str]) -> str:
    """Letters and digits of every line that has a letter: the others are litter."""
    lines = [line for t in texts for line in re.split(r"[\n•●▪■◦‣✓✔➢]", t) if any(c.isalpha() for c in line)]
    return "".join(c for line in lines for c in line if c.isalnum())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(alphabet='abcABC 12.;!?()"„”«»。「」ا؟؛•\n-é', max_size=60) | st.text(max_size=60), max_size=4))
def test_no_word_is_lost_or_moved(statements: list[str]) -> None:
    found = behaviours(statements)
    assert _words(found) == _words(statements)
    assert all(p == p.strip() and any(c.isalpha() for c in p) for p in found)


def test_splitting_again_changes_nothing() -> None:
    once = behaviours([s for statements, _ in CASES for s in statements])
    assert behaviours(once) == once


def test_long_statements_are_quick() -> None:
    start = time.perf_counter()
    assert len(behaviours(["Does a good job. " * 5000])) == 5000
    behaviours(["(" * 50000 + ")" * 50000 + "a. B" * 20000])
    assert time.perf_counter() - start < 3
