"""CSV and XLSX: every cell as text in its place, and no formula passes for one."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from catalog.importing.readers.formulas import is_formula
from catalog.importing.readers.sheets import read_csv
from catalog.importing.reading import read
from catalog.importing.source import SHEET, Refused


def test_every_sheet_of_a_workbook_as_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Δεξιότητες"
    first.append(["Code", "Level 1", None, " a\n\n- b\u200e "])
    first["A3"], first["B3"], first["C3"], first["D3"] = 1.0, 2.5, True, datetime.datetime(2024, 5, 1)
    first["F9"] = "  "
    book.create_sheet("leer")
    book.save(tmp_path / "a.xlsx")
    source = read(tmp_path / "a.xlsx")
    assert source.kind == SHEET
    assert [(sheet.name, sheet.rows) for sheet in source.sheets] == [
        ("Δεξιότητες", (("Code", "Level 1", "", "a\n- b"), ("", "", "", ""), ("1", "2.5", "TRUE", "2024-05-01"))),
        ("leer", ()),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_csv_whatever_parts_its_cells(mark: str, end: str) -> None:
    text = end.join(
        [f"kod{mark}ad{mark}metin", f'A1{mark}"x; y, z | w"{mark}"iki{end}satır ""q"""', f"A2{mark}{mark}", ""]
    )
    (sheet,) = read_csv(text).sheets
    assert sheet.rows == (("kod", "ad", "metin"), ("A1", "x; y, z | w", 'iki\nsatır "q"'), ("A2", "", ""))


def test_a_csv_with_commas_in_the_text_and_one_with_excels_hint() -> None:
    assert read_csv("a;b\none, two, three;4\nfive, six, seven;8\n").sheets[0].rows[1] == ("one, two, three", "4")
    assert read_csv("sep=;\na;b\n1;2\n").sheets[0].rows == (("", ""), ("a", "b"), ("1", "2"))
    assert read_csv("only\ncolumn\n").sheets[0].rows == (("only",), ("column",))
    assert read_csv('a\tb\n"quoted" word\tc\n').sheets[0].rows[1] == ('"quoted" word', "c")


def test_a_quote_that_is_not_closed_is_refused() -> None:
    with pytest.raises(Refused, match="row 2: unexpected end of data; check its quotes"):
        read_csv('a,b\n1,"open\n2,3\n')


def test_a_csv_in_cp1252_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("Code;Fähigkeit\nA;prüft „täglich“ – immer\n".encode("cp1252"))
    source = read(tmp_path / "a.csv")
    assert source.sheets[0].rows[1] == ("A", "prüft „täglich“ – immer")
    assert source.notes == ("read as cp1252: it is not UTF-8",)


@pytest.mark.parametrize("formula", ["=SUM(B1:B2)", "=1+1", '=HYPERLINK("http://x")'])
def test_a_workbook_with_a_formula_is_refused(tmp_path: Path, formula: str) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Liste"  # type: ignore[union-attr]
    book.active["C2"] = formula  # type: ignore[index]
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(Refused, match=r"^a\.xlsx: sheet 'Liste', row 2, column 3 holds a formula"):
        read(tmp_path / "a.xlsx")


def test_a_csv_with_a_formula_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"code,name\nA,plain\nB,\"=cmd|' /C calc'!A0\"\n")
    with pytest.raises(Refused, match=r"^a\.csv: row 3, column 2 holds a formula"):
        read(tmp_path / "a.csv")


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://x","y")',
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "=A1",
        "-2+3+cmd|' /C calc'!A0",
        "=1+1",
        "= SUMME(A1;B2)",
        '="007"',
        "+A1+B2",
        "-SUM(A1:A3)",
        "＝SUM(A1)",
        "\t=A1+1",
    ],
)
def test_formulas_are_seen(text: str) -> None:
    assert is_formula(text)


def test_a_long_formula_is_seen_too() -> None:
    assert is_formula('=CONCAT("' + "a" * 10_000 + '")')


def test_a_workbook_without_cells_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(Refused, match="holds no cells"):
        read(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    "text",
    [
        "- item",
        "-item",
        "-",
        "--",
        "@home",
        "+44 20 7946 0958",
        "+44-20-7946",
        "-5",
        "+3,5 %",
        "=> next",
        "== Title ==",
        "=",
        "-item(s)",
        "- plans (in detail)",
        "@team, please",
        "-A4-format",
        "+ 1 year",
        "=)",
        "- lists A | B! and C",
        "",
    ],
)
def test_what_only_begins_like_a_formula_is_text(text: str) -> None:
    assert not is_formula(text)
