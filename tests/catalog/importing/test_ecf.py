"""Pages of e-CF: role profiles of both layouts and competences, in any language; what clashes is reported."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from catalog.importing import ecf
from catalog.importing.competence_rows import letters
from catalog.importing.draft import Draft, Note
from catalog.importing.reading import read
from catalog.importing.source import Line
from tests.catalog.importing.ecf_pages import (
    ASKED,
    FILLED,
    MARKED,
    TONGUES,
    Tongue,
    code_name,
    everything,
    level_text,
    levels,
    missing,
    only,
    profile,
    source,
)

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
SEED = SEEDS / "ecf-online-community-manager.hu.txt"
seeded = pytest.mark.skipif(not SEED.exists(), reason="the source documents are not beside the repository")
tongues = pytest.mark.parametrize("tongue", TONGUES.values(), ids=TONGUES.keys())
GREEK, TURKISH = TONGUES["greek"], TONGUES["turkish"]
TITLES = [("A.6", "Hedge Design", 2), ("D.10", "Keeping of Notes", 3), ("E.3", "Storm Watch", 4)]


@pytest.fixture(scope="module")
def seed() -> Draft:
    draft = ecf.read_profile(read(SEED))
    assert draft is not None
    return draft


def says(notes: list[Note], where: str, *words: str) -> bool:
    return any(n.where == where and all(w in f"{n.why} {n.text}" for w in words) for n in notes)


def longest(line: Line) -> str:
    """The longest item of a row, as the report would quote it: without code and marks, cut."""
    found = max((c for cell in line.cells or (line.text,) for c in cell.split("\n")), key=len)
    return re.sub(r"^[*]*(?:\w?\w\d:|[A-E]\.(?:\d+\.)?)?\s*|[*]+$", "", found)[:90].strip()


@seeded
def test_seed_competences_and_levels(seed: Draft) -> None:
    assert (seed.framework, seed.version, seed.source) == ("ecf", "2012", only(seed).name)
    two = {"A.4", "A.7", "B.3", "E.2", "E.3"}
    second = {"B.1", "B.5", "C.1", "C.3"}
    codes = ["A.3", "A.4", "A.7", "B.1", "B.2", "B.3", "B.5", "C.1", "C.3", "C.4", "D.6"]
    codes += [f"E.{n}" for n in range(1, 8)]
    assert levels(only(seed).competences) == {c: [2, 3] if c in two else [2] if c in second else [3] for c in codes}
    assert all(len(level.statements) == 1 for skill in only(seed).competences for level in skill.levels)
    assert all(skill.name and skill.summary for skill in only(seed).competences)
    assert says(seed.report.read, "", "18 competences")
    assert says(seed.report.read, "", "23 levels with text")


@seeded
def test_seed_form(seed: Draft) -> None:
    found = only(seed)
    assert [len(x) for x in (found.accountable, found.contributor, found.tasks, found.measures)] == [6, 2, 6, 4]
    assert all((found.name, found.summary, found.mission, found.purpose, found.environment))
    assert found.alternative_names == []
    assert ("line 36", "a label without a value") in missing(seed)
    assert not any("<" in text for text in [*found.accountable, *found.tasks, found.mission])


@seeded
def test_seed_matrix_and_what_dimension_4_says_of_it(seed: Draft) -> None:
    found = only(seed)
    assert len(found.matrix) == 38
    marks = {c: [m.attribute for m in found.matrix if m.competence == c] for c in ("A.3", "A.5", "E.2", "B.5")}
    assert marks == {"A.3": ["T04", "B08"], "A.5": ["T04"], "E.2": ["B11", "B12", "M05"], "B.5": []}
    assert says(seed.report.read, "", "17 of 33 marks agree")
    assert says(seed.report.missing, "line 51", "cells 4, 9, 21", "5, 10, 22")
    assert says(seed.report.missing, "", "read +1 cell aside", "17 of 33", "1 would stand in no column")
    assert says(seed.report.missing, "line 55", "A.3: marked, but not in dimension 4", "T04")
    assert says(seed.report.missing, "line 55", "A.3: in dimension 4, but not marked", "T05")
    for where, code in (("57", "A.5"), ("58", "A.6"), ("76", "D.7"), ("87", "E.8")):
        assert (f"line {where}", f"{code}: marked, but not detailed") in missing(seed)
    assert says(seed.report.missing, "line 66", "C.1: in dimension 4, but not marked", "B01, B02")


@seeded
def test_seed_attributes(seed: Draft) -> None:
    found = only(seed)
    assert len(found.attribute_texts) == 22
    assert set(found.attributes) == {
        *(f"B{n:02}" for n in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12)),
        *("M01", "M02", "M04", "M05", "T03", "T05"),
    }
    assert {s.code: s.attributes for s in found.competences}["E.3"] == ["B11", "B03"]
    assert {s.code: s.attributes for s in found.competences}["A.7"] == ["B10"]
    assert says(seed.report.missing, "line 277", "B03 has here the text of B05")
    for where, code in (("161", "T05"), ("161", "B01"), ("208", "B12"), ("287", "B09")):
        assert says(seed.report.missing, f"line {where}", f"{code} has another text here")
    assert says(seed.report.read, "", "in the opposite order: 16 of 17")


@seeded
def test_seed_clashes_of_names_and_headings(seed: Draft) -> None:
    assert says(seed.report.missing, "line 230", "'4', not with D")
    assert says(seed.report.missing, "line 151", "area B is named otherwise in the matrix (line 61)")
    renamed = {n.why[:3] for n in seed.report.missing if "the detailed section's name was taken" in n.why}
    assert renamed == {"A.4", "A.7", "B.2", "B.5", "E.4", "E.5", "E.6", "E.7"}
    assert says(seed.report.missing, "line 185", "B.5 has nothing in dimension 4")
    assert says(seed.report.missing, "line 302", "E.6 has nothing in dimension 4")


@seeded
def test_seed_nothing_is_lost(seed: Draft) -> None:
    kept = letters(everything(asdict(seed)))
    lines = read(SEED).lines
    often = Counter(line.text for line in lines)  # more than twice: the form's own labels
    lost = [n.number for n in lines if often[n.text] < 3 and letters(longest(n)) not in kept]
    # Labels of dimension 4 that are longer than what they label, and an area's heading that agrees with the matrix.
    assert lost == [183, 193, 195, 228, 310]


@seeded
def test_other_seeds_are_not_ecf() -> None:
    others = [path for path in sorted(SEEDS.iterdir()) if path != SEED]
    assert len(others) == 4
    for path in others:
        assert ecf.read_profile(read(path)) is None
        assert ecf.read_competences(read(path)) is None


@tongues
def test_profile_of_2012(tongue: Tongue) -> None:
    draft = ecf.read_profile(source(profile(tongue)))
    found = only(draft)
    assert draft is not None and draft.version == "2012"
    assert levels(found.competences) == {code: list(n) for code, n in FILLED.items()}
    for skill in found.competences:
        assert (skill.name, skill.summary) == (code_name(tongue, skill.code), tongue.sentence(5))
        assert [x.statements for x in skill.levels] == [[level_text(tongue, skill.code, n)] for n in FILLED[skill.code]]
        assert skill.attributes == list(ASKED[skill.code])
    assert {(m.competence, m.attribute) for m in found.matrix} == {(c, a) for c, marks in MARKED.items() for a in marks}
    assert len(found.matrix) == sum(map(len, MARKED.values()))
    assert (found.name, found.summary, found.mission) == (tongue.names[0], tongue.sentence(1), tongue.sentence(2))
    assert (found.purpose, found.environment) == (tongue.sentence(3), tongue.sentence(4))
    names = tongue.names
    assert found.accountable == [names[1], f"{names[2]} 0"]
    assert found.contributor == [names[1], f"{names[2]} 1"]
    assert found.tasks == [f"{names[1]} 0", f"{names[2]} 1", f"{names[3]} 2"]
    assert found.measures == [f"{names[3]} 8", f"{names[4]} 9"]
    assert len(found.attribute_texts) == 6
    assert missing(draft) == [
        ("line 6", "a label without a value"),
        ("line 19", "B.1: marked, but not detailed"),
        ("", "the texts of the columns stand without codes; only what dimension 4 names has a code"),
    ]


def test_profile_is_no_page_of_competences() -> None:
    assert ecf.read_competences(source(profile(GREEK))) is None


def test_misnumbered_headings_are_reported() -> None:
    draft = ecf.read_profile(source(profile(TURKISH, area={"A.2": "A", "A.5": "A", "B.3": "3", "D.10": "C"})))
    assert draft is not None
    whys = [why for _, why in missing(draft)]
    assert "the heading of B.3's area begins with '3', not with B" in whys
    assert "the heading of D.10's area begins with 'C', not with D" in whys
    assert levels(only(draft).competences) == {code: list(n) for code, n in FILLED.items()}


def test_marks_one_cell_aside_are_read_so_only_where_dimension_4_says_so() -> None:
    text = profile(GREEK).replace("\t\t\t\tT01", "\t\t\tT01")
    found = ecf.read_profile(source(text))
    assert found is not None
    assert {(m.competence, m.attribute) for m in only(found).matrix} == {(c, a) for c, ms in MARKED.items() for a in ms}
    assert any("the marks stand -1 cell off their columns" in why for _, why in missing(found))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Επίπεδο 4\tΕξηγεί στους νέους πώς κόβεται ένα κλαδί (143).", "", "D.10 has no row for level 4"),
        (
            "Επίπεδο 4\tΕξηγεί στους νέους πώς κόβεται ένα κλαδί (143).",
            "Επίπεδο 3\tΓράφει.",
            "D.10 has level 3 2 times",
        ),
        ("D.10. ", "A.5. ", "A.5 is there twice; the first was taken, this one was not"),
        ("A.5. ", "A.1. ", "A.1 stands after A.2"),
        ("2012", "", "no date and no version"),
        ("(121).", "(121) και", "level 1 of A.5 does not end as a sentence does: cut off?"),
        ("Παραδοτέα\tΥπεύθυνος", "Παραδοτέα\t", "no row with deliverables side by side"),
        ("T02\tB01", "T02\tB02", "a column's code stands twice"),
    ],
)
def test_defects_are_reported(old: str, new: str, why: str) -> None:
    text = profile(GREEK)
    if old.startswith("Επίπεδο 4"):
        old = f"Επίπεδο 4\t{level_text(GREEK, 'D.10', 4)}"
    if old == "(121).":
        old = level_text(GREEK, "A.5", 1)
        new = old.rstrip(".")
    if old.startswith("Παραδοτέα"):
        start = text.index("Παραδοτέα")
        old = text[start : text.index("\n", start)]
        new = "Παραδοτέα\tΜέλι."
    assert old in text
    draft = ecf.read_profile(source(text.replace(old, new)))
    assert draft is not None
    assert any(why in found or found in why for _, found in missing(draft)), missing(draft)


@pytest.mark.parametrize("between", [" ", "   ", "\n"])
@tongues
def test_a_profile_that_lost_its_cells(tongue: Tongue, between: str) -> None:
    """GIVEN the tables flattened THEN the competences are read, the form and the matrix are reported."""
    draft = ecf.read_profile(source(profile(tongue).replace("\t", between))) or ecf.read_competences(
        source(profile(tongue).replace("\t", between))
    )
    assert draft is not None
    found = draft.skills or only(draft).competences
    assert {s.code: {x.level: x.statements for x in s.levels} for s in found} == {
        code: {n: [level_text(tongue, code, n)] for n in numbers} for code, numbers in FILLED.items()
    }
