"""Role profiles of e-CF that only name levels: one table each, as text, DOCX and PDF, one or several in a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from catalog.importing import ecf
from catalog.importing.draft import Draft
from catalog.importing.reading import read
from tests.catalog.importing.ecf_pages import (
    TONGUES,
    Tongue,
    as_docx,
    as_text,
    assigning,
    missing,
    only,
    source,
)

tongues = pytest.mark.parametrize("tongue", TONGUES.values(), ids=TONGUES.keys())


TITLES = (("A.6", "Hedge Design", 2), ("D.10", "Keeping of Notes", 3), ("E.3", "Storm Watch", 4))
DECLARED = {"A.6": ("Hedge Design", [2]), "D.10": ("Keeping of Notes", [3]), "E.3": ("Storm Watch", [4])}


def declared(draft: Draft | None) -> dict[str, tuple[str, list[int]]]:
    found = only(draft)
    assert not any(skill.levels for skill in found.competences)
    return {skill.code: (skill.name, skill.declared) for skill in found.competences}


def check_assigning(draft: Draft | None, tongue: Tongue) -> None:
    assert declared(draft) == DECLARED
    found, names = only(draft), tongue.names
    assert (found.name, found.summary, found.mission) == ("Keeper of the Hill", tongue.sentence(1), tongue.sentence(2))
    assert found.accountable == [names[1], names[2]]
    assert found.responsible == [f"{names[3]} 1"]
    assert found.contributor == [names[4], f"{names[2]} 2"]
    assert found.tasks == [tongue.sentence(6), tongue.sentence(7)]
    assert found.measures == [f"{names[2]} 3"]


@tongues
def test_profile_that_names_levels(tongue: Tongue) -> None:
    check_assigning(ecf.read_profile(source(as_text(assigning(tongue, "Keeper of the Hill", TITLES)))), tongue)


@tongues
def test_profile_that_names_levels_as_docx(tongue: Tongue, tmp_path: Path) -> None:
    path = as_docx(assigning(tongue, "Keeper of the Hill", TITLES), tmp_path / "profile.docx")
    check_assigning(ecf.read_profile(read(path)), tongue)


def test_profile_that_names_levels_as_pdf(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("helvetica", size=11)
    pdf.add_page()
    with pdf.table(col_widths=(40, 80), v_align="TOP") as table:
        for label, value in (
            ("Profile title", "Keeper of the Hill"),
            ("Summary statement", "Looks after the hill."),
            ("Mission", "Keeps every path of the hill open, so that all who live there reach the town in any season."),
            (
                "Deliverables",
                "Accountable\n- Map of paths\n- List of walls\nResponsible\n- Notes\nContributor\n- Budget",
            ),
            ("Main task/s", "- Walks the paths\n- Mends the walls"),
            ("e-competences", "\n".join(f"{code}. {name} Level {n}" for code, name, n in TITLES)),
            ("KPI area", "Share of open paths"),
        ):
            row = table.row()
            row.cell(label)
            row.cell(value)
    pdf.output(str(tmp_path / "profile.pdf"))
    draft = ecf.read_profile(read(tmp_path / "profile.pdf"))
    assert declared(draft) == DECLARED
    found = only(draft)
    assert (found.accountable, found.responsible) == (["Map of paths", "List of walls"], ["Notes"])
    assert (found.contributor, found.tasks) == (["Budget"], ["Walks the paths", "Mends the walls"])
    assert found.mission.endswith("the town in any season.")
    assert found.measures == ["Share of open paths"]


def test_several_profiles_in_a_file() -> None:
    tongue = TONGUES["turkish"]
    rows = [*assigning(tongue, "Keeper of the Hill", TITLES), *assigning(tongue, "Keeper of the Lake", TITLES[:2])]
    draft = ecf.read_profile(source(as_text(rows)))
    assert draft is not None
    assert [p.name for p in draft.profiles] == ["Keeper of the Hill", "Keeper of the Lake"]
    assert [[c.code for c in p.competences] for p in draft.profiles] == [["A.6", "D.10", "E.3"], ["A.6", "D.10"]]
    assert all(len(p.tasks) == 2 for p in draft.profiles)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("A.6. Hedge Design  Level 3", "Hedge Design", [3]),
        ("A6 Hedge Design (Level 3-4)", "Hedge Design", [3, 4]),
        ("A. 6 Hedge Design: e-2, e-4", "Hedge Design", [2, 4]),
        ("A.6: Hedge Design 4", "Hedge Design", [4]),
    ],
)
def test_ways_to_name_a_level(text: str, name: str, expected: list[int]) -> None:
    rows = assigning(TONGUES["hebrew"], "Keeper", [])
    rows.insert(6, ["E", text])
    draft = ecf.read_profile(source(as_text(rows)))
    assert [(c.code, c.name, c.declared) for c in only(draft).competences] == [("A.6", name, expected)]


def test_a_competence_without_a_level_is_reported() -> None:
    text = as_text(assigning(TONGUES["greek"], "Keeper", TITLES)).replace("Storm Watch Επίπεδο 4", "Storm Watch")
    draft = ecf.read_profile(source(text))
    assert declared(draft) == DECLARED | {"E.3": ("Storm Watch", [])}
    assert draft is not None
    assert ("line 9", "E.3 is assigned without a level") in missing(draft)
