"""Competences of e-CF by rows, columns, lines and sheets, in any language."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF

from catalog.importing import ecf
from catalog.importing.draft import Draft
from catalog.importing.reading import read
from catalog.importing.source import SHEET, Sheet, Source
from tests.catalog.importing.ecf_pages import as_docx, as_pdf, as_text, missing, source, texts

PLAN = {3: "Draws the plan of one orchard.", 4: "Draws the plan of a valley.", 5: "Says what is planted in a land."}
PIPES = {2: "Joins simple pipes.", 3: "Joins pumps and tests them.", 4: "Answers for the whole net."}
SKILLS = (("A.3", "Orchard Plan", PLAN), ("B.2", "Joining of Pipes", PIPES))
TEXTS = {code: {n: [text] for n, text in there.items()} for code, _, there in SKILLS}
ABOUT = "Does it together with those who tend the place."


def by_rows(label: str = "Level {}", dimension: str = "Dimension {}") -> list[list[str]]:
    rows = []
    for code, name, there in SKILLS:
        rows += [[f"{dimension.format(1)} e-Comp. area", f"{code[0]}. PLAN"]]
        rows += [[f"{dimension.format(2)} Title + description", f"{code}. {name}\n{ABOUT}"]]
        rows += [[dimension.format(3) if n == 1 else "", label.format(n), there.get(n, "-")] for n in range(1, 6)]
        rows += [[dimension.format(4), "K1 kinds of soil\nK2 how roots grow\nS1 draw to scale"]]
    return rows


def check_competences(draft: Draft | None) -> None:
    assert draft is not None
    assert texts(draft.skills) == TEXTS
    assert [s.name for s in draft.skills] == ["Orchard Plan", "Joining of Pipes"]
    assert [s.summary for s in draft.skills] == [ABOUT, ABOUT]


@pytest.mark.parametrize(
    ("label", "dimension"),
    [
        ("Level {}", "Dimension {}"),
        ("e-{}", "Dimensão {}"),
        ("レベル{}", "次元{}"),
        ("{}. düzey", "{}. boyut"),
        ("{}", "ממד {}"),
    ],
)
def test_competences_by_rows_of_a_docx(label: str, dimension: str, tmp_path: Path) -> None:
    draft = ecf.read_competences(read(as_docx(by_rows(label, dimension), tmp_path / "page.docx")))
    check_competences(draft)
    assert draft is not None
    assert draft.skills[0].guidance == ["K1 kinds of soil", "K2 how roots grow", "S1 draw to scale"]


@pytest.mark.parametrize(
    ("label", "dimension"), [("Level {}", "Dimension {}"), ("e-{}", "Διάσταση {}"), ("רמה {}", "ממד {}")]
)
def test_competences_by_columns(label: str, dimension: str, tmp_path: Path) -> None:
    rows = []
    for code, name, there in SKILLS:
        rows += [[f"{code}. {name}"], [dimension.format(2), ABOUT]]
        rows += [[dimension.format(3), *(label.format(n) for n in range(1, 6))]]
        rows += [["", *(there.get(n, "-") for n in range(1, 6))]]
        rows += [[dimension.format(4), "K1 kinds of soil"]]
    check_competences(ecf.read_competences(read(as_docx([["x"], *rows], tmp_path / "page.docx"))))
    check_competences(ecf.read_competences(source(as_text(rows))))


def test_competences_by_columns_of_a_pdf(tmp_path: Path) -> None:
    """Cells whose text takes several lines come as fragments, side by side, and are put together again."""
    pdf = FPDF(orientation="L")
    pdf.set_font("helvetica", size=9)
    long = {n: f"{text[:-1]} and answers for it before those who tend it." for n, text in PLAN.items()}
    for code, name, there in (("A.3", "Orchard Plan", long), ("B.2", "Joining of Pipes", {**long, 2: "Joins pipes."})):
        pdf.add_page()
        head = [("Dimension 1", f"{code[0]}. PLAN"), ("Dimension 2", f"{code}. {name}\n{ABOUT}")]
        for rows in (
            head,
            [("Dimension 3", *(f"Level {n}" for n in range(1, 6))), ("", *(there.get(n, "-") for n in range(1, 6)))],
            [("Dimension 4\nKnowledge examples", "K1 soil\nK2 roots")],
        ):
            with pdf.table(v_align="TOP", first_row_as_headings=False) as table:
                for cells in rows:
                    row = table.row()
                    for cell in cells:
                        row.cell(cell)
    pdf.output(str(tmp_path / "page.pdf"))
    draft = ecf.read_competences(read(tmp_path / "page.pdf"))
    assert draft is not None
    whole = {n: [text] for n, text in long.items()}
    assert texts(draft.skills) == {"A.3": whole, "B.2": {2: ["Joins pipes."], **whole}}
    assert [s.summary for s in draft.skills] == [ABOUT, ABOUT]


def lines_of(label: str = "Level {}") -> list[str]:
    lines = []
    for code, name, there in SKILLS:
        lines += [
            f"Dimension 1 e-Comp. area: {code[0]}. PLAN",
            "Dimension 2 e-Competence: title",
            f"{code}. {name}",
            ABOUT,
        ]
        lines += ["Dimension 3 e-Competence proficiency levels e-1 to e-5"]
        lines += [f"{label.format(n)} {there.get(n, '-')}" for n in range(1, 6)]
        lines += ["Dimension 4", "Knowledge examples", "K1 kinds of soil", "K2 how roots grow"]
        lines += ["Skills examples", "Is able to", "S1 draw a plan to scale"]
    return lines


def test_competences_by_lines_of_a_pdf(tmp_path: Path) -> None:
    draft = ecf.read_competences(read(as_pdf(lines_of(), tmp_path / "page.pdf")))
    check_competences(draft)
    assert draft is not None
    assert draft.skills[1].guidance == ["K1 kinds of soil", "K2 how roots grow", "S1 draw a plan to scale"]


def test_wrapped_lines_are_one_statement() -> None:
    text = "\n".join(lines_of()).replace("Draws the plan of a valley.", "Draws the plan\nof a\nvalley.")
    check_competences(ecf.read_competences(source(text)))


def test_a_single_competence_cut_off() -> None:
    lines = lines_of()
    draft = ecf.read_competences(source("\n".join(lines[: lines.index("Level 5 Says what is planted in a land.")])))
    assert draft is not None
    assert texts(draft.skills) == {"A.3": {3: TEXTS["A.3"][3], 4: TEXTS["A.3"][4]}}
    assert ("line 3", "A.3 stops after level 4, with nothing of dimension 4: cut off?") in missing(draft)


def test_competences_without_dimensions_and_only_defined_levels() -> None:
    lines = [
        x for code, name, there in SKILLS for x in (f"{code} {name}", ABOUT, *(f"e-{n}: {t}" for n, t in there.items()))
    ]
    check_competences(ecf.read_competences(source("\n".join(lines))))


@pytest.mark.parametrize(
    ("told", "found"), [("- - Joins pumps. - -", {3: ["Joins pumps."]}), ("- - Joins. Mends. -", {})]
)
def test_columns_that_lost_their_cells(told: str, found: dict[int, list[str]]) -> None:
    heads = "Level 1 Level 2 Level 3 Level 4 Level 5"
    text = f"Dimension 2\nB.2. Pipes\n{ABOUT}\nDimension 3\n{heads}\n{told}\nDimension 4\nK1 soil"
    whole = "\n".join(lines_of()[:16]) + "\n" + text
    draft = ecf.read_competences(source(whole))
    assert draft is not None
    assert texts(draft.skills).get("B.2") == found
    unclear = [why for _, why in missing(draft) if "cannot be told apart" in why]
    assert bool(unclear) == (not found)


@pytest.mark.parametrize("label", ["Level {}", "e-{}", "{}", "Niveau {} description"])
def test_sheet_with_a_column_for_each_level(label: str) -> None:
    head = ["Area", "Code", "Name", "Text", *(label.format(n) for n in range(1, 6)), "Knowledge"]
    rows = [
        [c[0], c, name, ABOUT, *(there.get(n, "") for n in range(1, 6)), "K1 soil\nK2 roots"]
        for c, name, there in SKILLS
    ]
    draft = ecf.read_competences(
        Source("x.csv", SHEET, "0" * 64, sheets=(Sheet("", tuple(map(tuple, [head, *rows]))),))
    )
    check_competences(draft)
    assert draft is not None
    assert draft.skills[0].guidance == ["K1 soil", "K2 roots"]


def test_sheet_with_a_row_for_each_level() -> None:
    rows = [(code, name, ABOUT, f"e-{n}", text) for code, name, there in SKILLS for n, text in there.items()]
    sheets = (Sheet("x", (("Code", "Name", "Text", "Level", "What"), *rows)),)
    check_competences(ecf.read_competences(Source("x.xlsx", SHEET, "0" * 64, sheets=sheets)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A.3.",
        "1. One\n2. Two\n3. Three",
        "A.1 Read\nA.2 Write\nA.3 Count",
        "B2 English\nLevel 1\nLevel 2",
        "\t\t\n\t1",
    ],
)
def test_other_texts_are_not_ecf(text: str) -> None:
    assert ecf.read_profile(source(text)) is None
    assert ecf.read_competences(source(text)) is None
