"""ESCO's table of skills. All skills here are invented."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import esco
from catalog.importing.source import DATA, SHEET, Refused, Sheet, Source

COLUMNS = (
    "conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels", "hiddenLabels", "status",
    "modifiedDate", "scopeNote", "definition", "inScheme", "description",
)  # fmt: skip
BASE = "http://data.europa.eu/esco/skill/"


def row(code: str, label: str, **more: str) -> tuple[str, ...]:
    cells = {"conceptType": "KnowledgeSkillCompetence", "conceptUri": BASE + code, "preferredLabel": label, **more}
    return tuple(cells.get(name, "") for name in COLUMNS)


def table(*rows: tuple[str, ...], name: str = "skills_el.csv") -> Source:
    return Source(name, SHEET, "0" * 64, sheets=(Sheet("", (COLUMNS, *rows)),))


def test_rows() -> None:
    draft = esco.read(
        table(
            row(
                "a-1",
                "πλένω φλιτζάνια",
                altLabels="φλιτζάνια\n πλύσιμο φλιτζανιών\nφλιτζάνια",
                description="Τα πλένει.",
            ),
            row("b-2", "μετρώ κουτάλια", scopeNote="Όχι πιρούνια.", definition="Τα μετρά."),
            name="v1.2.0_skills_el.csv",
        )
    )
    assert draft is not None
    assert (draft.framework, draft.version, draft.language) == ("esco", "1.2.0", "el")
    first, second = draft.skills
    assert (first.code, first.name, first.summary) == ("a-1", "πλένω φλιτζάνια", "Τα πλένει.")
    assert first.terms == ["φλιτζάνια", "πλύσιμο φλιτζανιών"]
    assert (second.summary, second.guidance) == ("Τα μετρά.", ["Όχι πιρούνια."])
    assert "2 skills" in [n.why for n in draft.report.read]
    assert draft.report.missing == []


def test_what_is_wrong_is_reported() -> None:
    draft = esco.read(
        table(
            row("a-1", "wash cups"),
            row("a-1", "wash cups"),
            row("a-1", "wash mugs"),
            row("b-2", ""),
            row("c-3", "old", status="obsolete"),
            row("d-4", "a group", conceptType="SkillGroup"),
            (),
            ("KnowledgeSkillCompetence",),
            row("e-5", "count spoons"),
        )
    )
    assert draft is not None
    assert [(s.code, s.name) for s in draft.skills] == [("a-1", "wash cups"), ("e-5", "count spoons")]
    assert [(n.where, n.why) for n in draft.report.missing] == [
        ("row 4", "a second row of the same URI with other content; the first was taken"),
        ("row 5", "a row without a label"),
        ("row 9", "a row without a URI"),
        ("", "no version"),
    ]
    assert [(n.where, n.why) for n in draft.report.left_out][:3] == [
        ("rows 3", "1 rows: it repeats a row"),
        ("rows 6", "1 rows: its status is obsolete"),
        ("rows 7", "1 rows: is of the type SkillGroup, not a skill"),
    ]
    assert "hiddenlabels" in draft.report.left_out[3].text


def test_version_from_the_scheme() -> None:
    draft = esco.read(table(row("a-1", "wash cups", inScheme="http://data.europa.eu/esco/scheme/v1.1.2")))
    assert draft is not None and draft.version == "1.1.2"


def test_occupations_are_refused() -> None:
    with pytest.raises(Refused, match="Occupation") as refused:
        esco.read(table(row("a-1", "cup washer", conceptType="Occupation"), name="occupations_en.csv"))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "source",
    [
        Source("x.csv", SHEET, "0" * 64),
        Source("x.csv", SHEET, "0" * 64, sheets=(Sheet("", ()),)),
        Source("x.csv", SHEET, "0" * 64, sheets=(Sheet("", (("Code", "Skill"), ("ABCD", "x"))),)),
        Source("x.json", DATA, "0" * 64, data={"conceptUri": 1}),
    ],
)
def test_other_files(source: Source) -> None:
    assert esco.read(source) is None


def test_a_whole_table_is_quick() -> None:
    rows = [row(f"u-{n}", f"skill {n}", altLabels="a\nb\nc", description="It is done. " * 20) for n in range(14000)]
    start = time.perf_counter()
    draft = esco.read(table(*rows))
    assert draft is not None and len(draft.skills) == 14000 and time.perf_counter() - start < 3


def test_a_real_csv_file_keeps_its_terms_apart(tmp_path: Path) -> None:
    from catalog.importing import reading

    file = tmp_path / "skills_sv.csv"
    cells = row(
        "a-1", "diska koppar", altLabels="koppdisk\ndiskning av koppar", description="Diskar, torkar och räknar."
    )
    lines = [",".join(f'"{c}"' for c in cells), ",".join(f'"{c}"' for c in row("b-2", "räkna skedar"))]
    file.write_text("\n".join([",".join(COLUMNS), *lines]) + "\n", "utf-8")
    draft = esco.read(reading.read(file))
    assert draft is not None and draft.language == "sv"
    assert draft.skills[0].terms == ["koppdisk", "diskning av koppar"] and len(draft.skills) == 2


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["a", "b", "c", ""]), st.text(max_size=8), st.text(max_size=20)), max_size=9))
def test_no_row_is_lost_silently(made: list[tuple[str, str, str]]) -> None:
    rows = [row(code, label, description=text) for code, label, text in made]
    try:
        draft = esco.read(table(*rows))
    except Refused:
        assert not any(label.strip() for _, label, _ in made)
        return
    assert draft is not None
    repeated = sum(int(n.why.split()[0]) for n in draft.report.left_out if "rows:" in n.why)
    noted = sum(n.where.startswith("row ") for n in draft.report.missing)
    assert len(draft.skills) + repeated + noted == len(rows)
