"""Pages and sheets of DigComp: competences 1.1 to 5.4 with eight levels, in any language; other documents are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import digcomp
from catalog.importing.draft import Draft
from catalog.importing.reading import read, text_lines
from catalog.importing.source import SHEET, TEXT, Sheet, Source

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
CODES = [f"{area}.{n}" for area, count in enumerate((3, 6, 4, 4, 4), 1) for n in range(1, count + 1)]
BANDS = ("ROOT", "STEM", "LEAF", "FRUIT")
WORDS = {
    "english": ("Level {}", "Sorting of letters", "Sorts the letters of the house", "."),
    "greek": ("Επίπεδο {}", "Ταξινόμηση γραμμάτων", "Βάζει τα γράμματα στη σειρά", "."),
    "turkish": ("{}. düzey", "Mektupları ayırma", "Mektupları sıraya koyar", "."),
    "japanese": ("レベル{}", "手紙の整理", "手紙を順に並べる", "。"),
    "hebrew": ("רמה {}", "מיון מכתבים", "ממיין את המכתבים", "."),
    "arabic": ("المستوى {}", "فرز الرسائل", "يرتب رسائل البيت", "."),
}
languages = pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
Words = tuple[str, str, str, str]
ENGLISH = WORDS["english"]


def name(words: Words, code: str) -> str:
    return f"{words[1]} {CODES.index(code) + 100}"


def text(words: Words, code: str, level: int) -> str:
    return f"{words[2]} ({code}/{level}){words[3]}"


def page(words: Words, codes: list[str]) -> str:
    lines = ["DigComp 2.2"]
    for code in codes:
        lines += [f"{code} {name(words, code)}", f"{words[2]} {words[2]}{words[3]}"]
        for n in range(1, 9):
            lines += [words[0].format(n), text(words, code, n)]
    return "\n".join(lines)


def source(content: str) -> Source:
    return Source("page.txt", TEXT, "0" * 64, text_lines(content))


def sheet(rows: list[list[str]]) -> Source:
    return Source("x.csv", SHEET, "0" * 64, sheets=(Sheet("", tuple(map(tuple, rows))),))


def check(draft: Draft | None, words: Words, codes: list[str]) -> None:
    assert draft is not None
    assert draft.framework == "digcomp"
    assert [(s.code, s.name) for s in draft.skills] == [(code, name(words, code)) for code in codes]
    for skill in draft.skills:
        assert {x.level: x.statements for x in skill.levels} == {n: [text(words, skill.code, n)] for n in range(1, 9)}


@languages
def test_all_competences_of_a_page(words: Words) -> None:
    draft = digcomp.read(source(page(words, CODES)))
    check(draft, words, CODES)
    assert draft is not None
    assert draft.version == "2.2"
    assert draft.report.missing == []
    assert [note.why for note in draft.report.read] == ["21 competences", "168 levels with text"]
    assert all(skill.summary == f"{words[2]} {words[2]}{words[3]}" for skill in draft.skills)


@languages
def test_levels_in_a_table_of_a_docx(words: Words, tmp_path: Path) -> None:
    document = Document()
    for code in CODES[:3]:
        document.add_heading(f"{code}. {name(words, code)}", 2)
        table = document.add_table(rows=8, cols=2)
        for n, row in enumerate(table.rows, 1):
            row.cells[0].text, row.cells[1].text = words[0].format(n), text(words, code, n)
    document.save(str(tmp_path / "page.docx"))
    check(digcomp.read(read(tmp_path / "page.docx")), words, CODES[:3])


def test_levels_labelled_by_bands_in_a_pdf(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("helvetica", size=11)
    for code in CODES[3:5]:
        pdf.add_page()
        lines = [f"DIMENSION 2 - COMPETENCE {code} {name(ENGLISH, code)}"]
        for n in range(1, 9):
            lines.append(f"{BANDS[(n - 1) // 2] + ' ' if n % 2 else ''}{n} {text(ENGLISH, code, n)}")
        for line in lines:
            pdf.multi_cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(tmp_path / "page.pdf"))
    check(digcomp.read(read(tmp_path / "page.pdf")), ENGLISH, CODES[3:5])


@languages
def test_sheet_with_a_column_for_each_level(words: Words) -> None:
    head = ["", "", *(words[0].format(n) for n in range(1, 9))]
    rows = [[code, name(words, code), *(text(words, code, n) for n in range(1, 9))] for code in CODES]
    check(digcomp.read(sheet([head, *rows])), words, CODES)


@languages
def test_sheet_with_a_row_for_each_level(words: Words) -> None:
    rows = [[f"{c} {name(words, c)}", str(n), text(words, c, n)] for c in CODES[:5] for n in range(1, 9)]
    check(digcomp.read(sheet([["a", "b", "c"], *rows])), words, CODES[:5])


def test_csv_file(tmp_path: Path) -> None:
    head = ["code", "name", *map(str, range(1, 9))]
    rows = [[code, name(ENGLISH, code), *(text(ENGLISH, code, n) for n in range(1, 9))] for code in CODES]
    path = tmp_path / "x.csv"
    path.write_text("\n".join(";".join(row) for row in [head, *rows]), encoding="utf-8")
    check(digcomp.read(read(path)), ENGLISH, CODES)


def missing(draft: Draft | None) -> list[str]:
    assert draft is not None
    return [note.why for note in draft.report.missing]


def test_what_is_not_there_is_reported() -> None:
    codes = ["1.1", "1.3", "2.1"]
    content = page(ENGLISH, codes).replace(f"Level 4\n{text(ENGLISH, '1.3', 4)}\n", "").replace("DigComp 2.2\n", "")
    assert missing(digcomp.read(source(content))) == [
        "1.3 has no row for level 4",
        "competence 1.2 is not there",
        "1.3 has no text at level 4",
        "no version",
    ]


def test_a_page_cut_off_is_reported() -> None:
    content = page(ENGLISH, CODES[:2])
    draft = digcomp.read(source(content[: content.index("Level 6", content.index("1.2 "))]))
    assert draft is not None
    assert [len(skill.levels) for skill in draft.skills] == [8, 5]
    assert "1.2 has no text at level 6, 7, 8" in missing(draft)


def test_a_competence_twice_is_reported() -> None:
    draft = digcomp.read(source(page(ENGLISH, ["1.1", "1.2", "1.1"])))
    assert draft is not None
    assert [skill.code for skill in draft.skills] == ["1.1", "1.2"]
    assert "1.1 is there twice; the first was taken" in missing(draft)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "1.1 Scope\n1.2 Words\n2.1 Rules\n2.2 More rules",
        "1.1 Scope\n1. One\n2. Two\n3. Three\n4. Four",
        "A.1. Reading\nLevel 1\nReads.\nLevel 2\nReads more.",
        "1.1 Scope\nLevel 1\nReads.\nLevel 2\nReads more.\nLevel 3\nReads all.",
    ],
)
def test_other_documents_are_not(content: str) -> None:
    assert digcomp.read(source(content)) is None


@pytest.mark.skipif(not SEEDS.exists(), reason="the source documents are not beside the repository")
def test_seeds_are_not() -> None:
    assert [path.name for path in SEEDS.iterdir() if digcomp.read(read(path))] == []


LINES = page(ENGLISH, CODES[:2]).split("\n")
CELLS = ["1.1", "1.2 x", "Level 1", "٢", "8", "FOUNDATION 1", "", "x\ny", "Level 7"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=15), st.sampled_from(LINES)), max_size=60))
def test_no_text_crashes(lines: list[str]) -> None:
    draft = digcomp.read(source("\n".join(lines)))
    assert draft is None or draft.skills


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.one_of(st.text(max_size=5), st.sampled_from(CELLS)), max_size=12), max_size=12))
def test_no_sheet_crashes(rows: list[list[str]]) -> None:
    draft = digcomp.read(sheet(rows))
    assert draft is None or draft.skills


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 40), st.integers(0, 30))
def test_a_cut_loses_no_level_silently(start: int, length: int) -> None:
    lines = page(ENGLISH, CODES[:2]).split("\n")
    content = "\n".join(lines[:start] + lines[start + length :])
    draft = digcomp.read(source(content))
    if draft is None:
        return
    notes = " ".join(n.text for n in [*draft.report.left_out, *draft.report.missing])
    kept = " ".join(s for skill in draft.skills for level in skill.levels for s in level.statements) + notes
    # Where the label alone is cut, the text belongs to what stands above; that the level has none is reported.
    gaps = [why for why in missing(draft) if "has no text at level 1" in why]
    unlabelled = [skill for skill in draft.skills if any(why.startswith(skill.code) for why in gaps)]
    kept += " ".join(skill.summary for skill in unlabelled)
    whole = [text(ENGLISH, code, n) for code in CODES[:2] for n in range(1, 9)]
    assert [t for t in whole if t in content and t not in kept] == []
