"""SFIA: two real pages where they are at hand, and pages made at random."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import reading
from catalog.importing.draft import Draft
from catalog.importing.sfia import read_page
from catalog.importing.source import TEXT, Source
from tests.catalog.importing.test_sfia import left_out, missing, numbers, read, source

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
quick = settings(max_examples=100, deadline=None)


def seed(name: str) -> Draft:
    path = SEEDS / name
    if not path.exists():
        pytest.skip(f"no {name} beside the repository: its text is not ours to ship")
    draft = read_page(Source(name, TEXT, "0" * 64, lines=reading.text_lines(path.read_text("utf-8"))))
    assert draft is not None
    return draft


def test_customer_service_in_arabic() -> None:
    draft = seed("sfia-csmg.ar.txt")
    found = draft.skills[0]
    lines = (SEEDS / "sfia-csmg.ar.txt").read_text("utf-8").split("\n")
    assert (found.code, found.name, found.summary) == ("CSMG", lines[2].removesuffix(" CSMG"), lines[4])
    assert numbers(found) == found.declared == [1, 2, 3, 4, 5, 6]
    assert [level.statements for level in found.levels] == [[lines[i]] for i in (50, 56, 62, 68, 74, 80)]
    for level, number in zip(found.levels, (48, 54, 60, 66, 72, 78), strict=True):
        assert level.title
        assert lines[number].endswith(f": {level.essence}")
        assert level.title in lines[number].split(":")[0]
    assert found.guidance == [lines[12], *(line.strip(" •") for line in lines[16:22])]
    assert found.undefined_below is not None
    assert found.undefined_below.ways == [line.strip(" •") for line in lines[38:41]]
    assert found.undefined_below.explanation == f"{lines[26].strip(' •')} {lines[36]}"
    assert found.undefined_above is not None
    assert found.undefined_above.ways == [lines[42].strip(" •")]
    assert found.undefined_above.explanation == lines[28].strip(" •")
    assert found.not_observed == []
    assert missing(draft) == ["no version is named"]
    assert lines[44] in left_out(draft)


def test_relationships_in_polish() -> None:
    draft = seed("sfia-rlmt.pl.txt")
    found = draft.skills[0]
    lines = (SEEDS / "sfia-rlmt.pl.txt").read_text("utf-8").split("\n")
    assert (found.code, found.name, found.summary) == ("RLMT", lines[2].removesuffix(" RLMT"), lines[4])
    assert numbers(found) == found.declared == [4, 5, 6, 7]
    assert found.not_observed == [1, 2, 3]
    assert [level.statements for level in found.levels] == [[lines[i]] for i in (16, 20, 24, 28)]
    assert lines[12] in left_out(draft)
    assert missing(draft) == ["no version is named"]


@pytest.mark.parametrize(
    "name", ["ecf-online-community-manager.hu.txt", "nos-service-partnerships.cy.txt", "business-relationship.nl.txt"]
)
def test_other_frameworks_are_not_sfia(name: str) -> None:
    path = SEEDS / name
    if not path.exists():
        pytest.skip(f"no {name} beside the repository: its text is not ours to ship")
    assert read_page(Source(name, TEXT, "0" * 64, lines=reading.text_lines(path.read_text("utf-8")))) is None


@quick
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_page(source(text))


words = st.sampled_from(["lune", "mare", "tovi", "sekat", "ouru", "plin", "zafo", "derik", "höfn", "łaska"])
litter = st.sampled_from(["(unchanged)", "Back to top", "www.example.org", "12.03.2024", "a | b | c", "Print/share"])
pieces = st.sampled_from(
    [
        "Level 4",
        "Tea: Level 4",
        "Tea: Levels 1-3",
        "TEAA",
        "Tea TEAA",
        "4 5 6",
        "Where...",
        "- a",
        "SFIA 9",
        "A: b: c.",
        "٤",
    ]
)


@quick
@given(st.lists(pieces, max_size=20))
def test_any_mixture_of_a_page_s_lines_is_read_or_refused(lines: list[str]) -> None:
    read_page(source("\n".join(lines)))


@quick
@given(
    name=st.lists(words, min_size=1, max_size=3).map(" ".join),
    word=words,
    declared=st.sets(st.integers(1, 7), min_size=2),
    shown=st.sets(st.integers(1, 7), min_size=2),
    descending=st.booleans(),
    marks=st.lists(litter, min_size=7, max_size=7),
    digits=st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９"]),
)
def test_no_level_and_no_paragraph_is_lost(
    name: str, word: str, declared: set[int], shown: set[int], descending: bool, marks: list[str], digits: str
) -> None:
    texts = {n: f"Doing number {'abcdefg'[n - 1] * 3} for {name}." for n in shown}
    page = [f"{name} ABCD", "A summary of it.", "Levels: " + " ".join(digits[n] for n in sorted(declared))]
    for n in sorted(shown, reverse=descending):
        page += [f"{name}: {word} {digits[n]}", texts[n], marks[n - 1]]
    draft = read("\n".join(page))
    found = draft.skills[0]
    assert found.declared == sorted(declared)
    reported = " ".join(missing(draft))
    for n in declared:
        assert n in numbers(found) or n in found.not_observed or f"level {n} is declared" in reported
    kept = {text for level in found.levels for text in level.statements} | set(left_out(draft))
    assert set(texts.values()) <= kept
    for level in found.levels:
        assert texts[level.level] in level.statements
        assert not set(level.statements) - {texts[level.level]}
