"""Plain text: lines, bullets, rows between tabs, fragments of HTML; and the encodings it comes in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing.readers.encoding import decode
from catalog.importing.reading import text_lines, tidy
from catalog.importing.source import Line, Refused


def test_blank_lines_are_left_out_and_numbers_stay() -> None:
    assert text_lines("Ένα\n\n \t \nΔύο  λέξεις\u200b") == (Line(1, "Ένα"), Line(4, "Δύο λέξεις"))


@pytest.mark.parametrize(
    "raw",
    [
        "- item",
        "• item",
        "•item",
        "* item",
        "  ✓ item",
        "– item",
        "● item",
        "・item",
        "\uf0b7\titem",
        "-item",
        "▪ item",
    ],
)
def test_bullets(raw: str) -> None:
    assert text_lines(raw) == (Line(1, "item", bullet=True),)


@pytest.mark.parametrize("raw", ["-5 °C", "***note", "1. item", "-", "•", "--", "**bold** text", "–"])
def test_what_is_no_bullet(raw: str) -> None:
    assert text_lines(raw) == (Line(1, raw),)


def test_the_joiners_of_persian_and_hindi_stay_and_marks_go() -> None:
    assert tidy("\u202bمی\u200cخواهم\u202c  x\x0cy\x85z") == "می\u200cخواهم x y z"


def test_rows_keep_every_cell() -> None:
    rows = text_lines("Alan\tNo.\tAd\tT01\tT02\t\nTarım\tA.1\tEkim\t\tX\t\n\tA.2\tHasat\t\t\t\n\t2. düzey\t\n")
    assert [line.cells for line in rows] == [
        ("Alan", "No.", "Ad", "T01", "T02", ""),
        ("Tarım", "A.1", "Ekim", "", "X", ""),
        ("", "A.2", "Hasat", "", "", ""),
        ("", "2. düzey", ""),
    ]
    assert rows[1].text == "Tarım A.1 Ekim X"


def test_a_row_with_only_its_last_cell_filled_belongs_to_the_table_above() -> None:
    assert text_lines("שלב\t\n\tתיאור")[1].cells == ("", "תיאור")


def test_tabs_that_indent_make_no_cells() -> None:
    assert text_lines("Plan\n\t- dig\n\t\tdeeper\n•\tsow") == (
        Line(1, "Plan"),
        Line(2, "dig", bullet=True),
        Line(3, "deeper"),
        Line(4, "sow", bullet=True),
    )


def test_a_mark_alone_in_a_cell_stays() -> None:
    assert text_lines("A.1\t•\t-\t✓")[0].cells == ("A.1", "•", "-", "✓")
    assert text_lines("-\tLevel 2\tSows")[0].cells == ("-", "Level 2", "Sows")


def test_a_list_glued_together_in_a_cell_is_parted() -> None:
    raw = 'Yetki\tSorumlu <ul style="list-style: none">• Bahçe• Sera\tKatkı <ul><li>Plan</li><li><i>Bütçe</i></li></ul>'
    (line,) = text_lines(raw)
    assert line.cells == ("Yetki", "Sorumlu\nBahçe\nSera", "Katkı\nPlan\nBütçe")
    assert line.text == "Yetki Sorumlu • Bahçe• Sera Katkı • Plan • Bütçe"
    assert text_lines("x\t✓ B04: one ✓ B08: two")[0].cells == ("x", "B04: one\nB08: two")


def test_tags_are_no_text_but_less_than_signs_are() -> None:
    assert text_lines("<i>3.</i> boyut: <b>Ad</b> &amp; tanım<br/>")[0].text == "3. boyut: Ad & tanım"
    assert text_lines("a < b and c > d, <your name>, &lt;i&gt;")[0].text == "a < b and c > d, <your name>, &lt;i&gt;"


def test_markdown() -> None:
    text = "# Πότισμα\n\n* ποτίζει\n\n| Κωδικός | Επίπεδο |\n|---|:--|\n| A.1 | 2 |\n\n## Άλλο ##\n#tag"
    assert text_lines(text, markdown=True) == (
        Line(1, "Πότισμα", heading=1),
        Line(3, "ποτίζει", bullet=True),
        Line(5, "Κωδικός Επίπεδο", cells=("Κωδικός", "Επίπεδο")),
        Line(7, "A.1 2", cells=("A.1", "2")),
        Line(9, "Άλλο", heading=2),
        Line(10, "#tag"),
    )


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_loses_no_letter_and_no_word(text: str) -> None:
    lines = text_lines(text)
    assert all(line.text and "\n" not in line.text for line in lines)
    assert all(1 <= line.number <= len(re.split(r"\r\n|\r|\n", text)) for line in lines)
    assert letters(" ".join(line.text for line in lines)) == letters(text)


WORDS = st.sampled_from(
    ["dig", "- sow", "•", "12", "A.1", "Ødegård", "المستوى4", "レベル", "<b>", "<", "&", "", " ", "✓x", "*"]
)
ROWS = st.lists(st.lists(WORDS, min_size=2, max_size=6), min_size=1, max_size=6)


@given(ROWS)
@settings(max_examples=100, deadline=None)
def test_rows_lose_no_cell(rows: list[list[str]]) -> None:
    """Behind a row with two words each has as many cells as it had between tabs."""
    lines = text_lines("Code\tName\n" + "\n".join("x\t" + "\t".join(row) for row in rows))
    assert [len(line.cells) for line in lines] == [2] + [len(row) + 1 for row in rows]
    for line, row in zip(lines[1:], rows, strict=True):
        assert [letters(cell) for cell in line.cells[1:]] == [letters(word.replace("<b>", "")) for word in row]


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_of_any_file(encoding: str) -> None:
    text = "Ψάρεμα; 釣り; صيد\n"
    assert decode(text.encode(encoding)) == (text, "utf-16" if encoding == "utf-16" else "")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["code;name\nA1;Ψάρεμα\n", "kod;ad\n1;balık\n"])
def test_a_sheet_may_be_utf16_without_a_mark(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), sheet=True) == (text, encoding)


@pytest.mark.parametrize("text", ["café", "Größe; Fähigkeit „prüfen“ – täglich", "määräys, hää, niño: ¿qué? 5 € 20°"])
def test_a_sheet_may_be_cp1252_and_that_is_said(text: str) -> None:
    assert decode(text.encode("cp1252"), sheet=True) == (text, "cp1252")


@pytest.mark.parametrize(
    ("text", "encoding"), [("Управление", "cp1251"), ("zarządzać żółtą łąką", "cp1250"), ("Διαχείριση", "cp1253")]
)
def test_other_code_pages_are_not_taken_for_cp1252(text: str, encoding: str) -> None:
    with pytest.raises(Refused, match="broken encoding: byte"):
        decode(text.encode(encoding), sheet=True)


@pytest.mark.parametrize(
    ("charset", "text"),
    [("windows-1251", "Управление"), ("shift_jis", "釣り"), ("iso-2022-jp", "釣り"), ("cp1250", "żółć")],
)
def test_a_page_may_declare_its_encoding(charset: str, text: str) -> None:
    page = f'<html><meta charset="{charset}"><p>{text}</p>'
    assert decode(page.encode(charset), html=True)[0] == page


def test_plain_text_is_utf8_or_refused() -> None:
    with pytest.raises(Refused, match="byte 3 is not valid UTF-8"):
        decode(b"ab\xe9 c")
