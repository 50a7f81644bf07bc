"""The door by which files come in: what is read, and that whatever is hostile ends as one clear line."""

from __future__ import annotations

import hashlib
import io
import json
import os
import time
import zipfile
from pathlib import Path

import pypdf
import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing.readers import __main__ as child
from catalog.importing.readers.wire import pack, unpack
from catalog.importing.reading import LARGEST, read, tidy
from catalog.importing.source import DATA, HTML, PDF, SHEET, TEXT, Line, Refused, Sheet, Source

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        read(path)
    line = str(refused.value)
    assert "\n" not in line and line.startswith(f"{path.name}: ")
    return line


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def office(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_source_names_the_file_and_its_sum(tmp_path: Path) -> None:
    data = "Κηπουρική\n\n- σκάβει\n".encode()
    source = read(write(tmp_path / "κήπος.txt", data))
    assert (source.name, source.kind, source.sha256) == ("κήπος.txt", TEXT, hashlib.sha256(data).hexdigest())
    assert source.lines == (Line(1, "Κηπουρική"), Line(3, "σκάβει", bullet=True))
    assert source.notes == ()


def test_a_file_needs_no_ending(tmp_path: Path) -> None:
    assert read(write(tmp_path / "notes", b"One\r\nTwo\rThree")).lines == (
        Line(1, "One"),
        Line(2, "Two"),
        Line(3, "Three"),
    )


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: p.mkdir(), "is a folder"),
        (lambda p: None, "cannot be opened"),
        (lambda p: os.mkfifo(p), "no regular file"),
        (lambda p: p.symlink_to(p), "cannot be opened"),
        (lambda p: p.symlink_to("/dev/zero"), "no regular file"),
        (lambda p: p.write_bytes(b" \n\n"), "is empty"),
    ],
)
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, make, says: str) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "file.txt")
    assert says in refusal(tmp_path / "file.txt")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2**30)
    begun = time.monotonic()
    assert f"1024 MB; files of up to {LARGEST // 2**20} MB" in refusal(path)
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("broken.txt", b"caf\xc3\xa9 caf\xe9 au lait", "byte 10 is not valid UTF-8"),
        ("cut.txt", "žába".encode()[:-1] + b"\xc5", "is not valid UTF-8"),
        ("nul.txt", b"abc\x00def", "NUL"),
        ("control.txt", b"\x01\x02\x03 abc" * 20, "control characters"),
        ("script.txt", b"hello\n<script>alert(1)</script>", "line 2 carries active markup"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old or password-protected"),
        ("text.pdf", b"this is only text", "is named .pdf but is none"),
        ("damaged.pdf", b"%PDF-1.7\n garbage", "is damaged"),
        ("page.xml", b"<?xml version='1.0'?><skills/>", "is XML"),
        ("xxe.xml", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "is XML"),
        ("xxe.html", b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html>&x;</html>', "entities"),
        ("x.rtf", b"{\\rtf1 hello}", "RTF"),
        ("marks.txt", "\u200e\u200f".encode(), "holds no text"),
        ("skills.xml", b"<skills/>", "is XML"),
        ("mail.mhtml", b"From: x\nMIME-Version: 1.0\n\nhello", "web archive"),
        ("cyrillic.csv", "код;название\nA1;Управление\n".encode("cp1251"), "broken encoding"),
        ("polish.csv", "kod;nazwa\nA1;Zarządzanie łąką żółtą\n".encode("cp1250"), "broken encoding"),
        ("image.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is no text"),
    ],
)
def test_what_is_broken_or_of_no_known_format_is_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    assert says in refusal(write(tmp_path / name, data))


def test_many_comments_in_front_hide_no_document_type(tmp_path: Path) -> None:
    assert "is XML" in refusal(write(tmp_path / "a.txt", b"<!-- -->" * 400 + b'<!DOCTYPE a SYSTEM "http://x">'))


WORD, BOOK, TYPES = "word/document.xml", "xl/workbook.xml", "[Content_Types].xml"
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({TYPES: b"<a/>", WORD: b" " * 40 * 2**20}, "unpacks to 40 MB"),
        ({TYPES: b"<a/>", BOOK: b"<a/>", "xl/media/a.bin": b"\0" * 64 * 2**20}, "unpacks to 64 MB"),
        ({TYPES: b"<a/>", WORD: ENTITY}, "declares a document type"),
        ({TYPES: b"<a/>", WORD: ENTITY.decode().encode("utf-16")}, "declares a document type"),
        ({TYPES: b"<a/>", BOOK: ENTITY}, "declares a document type"),
        ({TYPES: b"<a/>", WORD: b"<a/>", BOOK: b"<a/>"}, "neither DOCX nor XLSX"),
        ({"a.txt": b"hello"}, "neither DOCX nor XLSX"),
        ({TYPES: b"<a/>", WORD: b"\x4c\x6f\xa7\x94"}, "not XML in UTF-8"),
        ({TYPES: b"<a/>", WORD: b"<a/>"}, "is damaged"),
    ],
)
def test_hostile_archives_are_refused(tmp_path: Path, parts: dict[str, bytes], says: str) -> None:
    assert says in refusal(write(tmp_path / "a.docx", office(parts)))


def test_a_cut_archive_is_refused(tmp_path: Path) -> None:
    data = office({TYPES: b"<a/>", WORD: b"<a/>"})
    assert "damaged archive" in refusal(write(tmp_path / "cut.docx", data[: len(data) // 2]))


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(office({TYPES: b"<a/>", WORD: b"<a/>"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        data[place + at] |= 1
    assert "encrypted" in refusal(write(tmp_path / "secret.docx", bytes(data)))


def test_encrypted_and_scanned_pdfs_are_refused(tmp_path: Path) -> None:
    page = FPDF()
    page.add_page()
    page.rect(10, 10, 50, 50)
    page.output(str(tmp_path / "scan.pdf"))
    assert "OCR" in refusal(tmp_path / "scan.pdf")
    writer = pypdf.PdfWriter(clone_from=str(tmp_path / "scan.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(str(tmp_path / "secret.pdf"))
    assert "encrypted PDF" in refusal(tmp_path / "secret.pdf")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("twice.json", '{"a": 1, "a": 2}', "'a' stands twice"),
        ("cut.json", '{"a": [1, ', "is no JSON: line 1, column 11"),
        ("deep.json", "[" * 100_000, "nested too deep"),
        ("deeper.json", "[" * 300 + "]" * 300, "nested deeper"),
        ("nan.json", '{"a": NaN}', "NaN is no number"),
        ("long.json", '{"a": ' + "9" * 100_000 + "}", "a number is too long"),
        ("half.json", '{"a": "\\ud800"}', "half a character"),
        ("script.json", '{"a": "<script>x</script>"}', "active markup"),
        ("twice.yml", "a: 1\nb: 2\na: 3\n", "line 3: the key 'a' stands twice"),
        ("object.yml", "a: !!python/object/apply:os.system ['true']", "is no plain YAML"),
        ("self.yml", "a: &x [1, *x]", "alias that holds itself"),
        ("two.yml", "a: 1\n---\nb: 2\n", "is no plain YAML"),
        ("bytes.yml", "a: !!binary aGVsbG8=", "of the kind bytes"),
    ],
)
def test_hostile_data_is_refused(tmp_path: Path, name: str, text: str, says: str) -> None:
    assert says in refusal(write(tmp_path / name, text.encode()))


def test_a_bomb_of_aliases_is_refused_quickly(tmp_path: Path) -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 12)]
    begun = time.monotonic()
    assert "300,000" in refusal(write(tmp_path / "bomb.yml", "\n".join(["l0: &l0 [x]", *levels]).encode()))
    assert time.monotonic() - begun < 5


def test_data_keeps_its_kinds(tmp_path: Path) -> None:
    text = "levels:\n  1: starts\n  2: {since: 2024-05-01, m: [1, x, null, true]}\nbase: &b {k: v}\nother: *b\n"
    source = read(write(tmp_path / "own.yml", text.encode()))
    levels = {1: "starts", 2: {"since": "2024-05-01", "m": [1, "x", None, True]}}
    assert source.kind == DATA
    assert source.data == {"levels": levels, "base": {"k": "v"}, "other": {"k": "v"}}
    packed = json.dumps({"m": [[1, 2]], "d": {"x": []}})
    assert read(write(tmp_path / "case.txt", packed.encode())).data == json.loads(packed)


def test_a_source_survives_the_way_between_processes() -> None:
    source = Source(
        "n", TEXT, "s", (Line(3, "a b", 2, True, ("a", "", "b\nc")),), (Sheet("S", (("1", ""),)),), {1: []}, ("x",)
    )
    assert unpack(pack(source), "n", "s") == source


@given(st.binary(max_size=300), st.sampled_from(["", ".txt", ".html", ".csv", ".json", ".yml", ".md", ".pdf"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_source_or_one_clear_line(data: bytes, suffix: str) -> None:
    check_bytes(data, suffix)


HEADS = [b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xfe\xff", b"[", b'{"', b"---\n", b"<table><tr><td>"]


@given(st.sampled_from(HEADS), st.binary(max_size=200), st.sampled_from(["", ".html", ".csv", ".json", ".yaml"]))
@settings(max_examples=100, deadline=None)
def test_any_bytes_behind_a_known_beginning_too(head: bytes, data: bytes, suffix: str) -> None:
    check_bytes(head + data, suffix)


def check_bytes(data: bytes, suffix: str) -> None:
    try:
        source = unpack(child.read(suffix, data), "x", "y")
    except Refused as refused:
        assert str(refused).strip() and "\n" not in str(refused)
    else:
        assert source.kind in (TEXT, HTML, PDF, SHEET, DATA)
        assert all(line.text and line.text == tidy(line.text) for line in source.lines)
        assert all(len(row) == len(sheet.rows[0]) for sheet in source.sheets for row in sheet.rows)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not here")
@pytest.mark.parametrize(
    ("name", "lines", "bullets", "rows"),
    [
        ("business-relationship.nl.txt", 17, 0, 0),
        ("ecf-online-community-manager.hu.txt", 238, 0, 195),
        ("nos-service-partnerships.cy.txt", 35, 26, 0),
        ("sfia-csmg.ar.txt", 47, 12, 0),
        ("sfia-rlmt.pl.txt", 15, 0, 0),
    ],
)
def test_the_source_documents(name: str, lines: int, bullets: int, rows: int) -> None:
    source = read(SEEDS / name)
    found = (
        len(source.lines),
        sum(line.bullet for line in source.lines),
        sum(bool(line.cells) for line in source.lines),
    )
    assert found == (lines, bullets, rows)
    if rows:
        widths = {line.number: len(line.cells) for line in source.lines if line.cells}
        assert [number for number, width in widths.items() if width == 27] == list(range(51, 111))
        assert set(widths.values()) == {3, 27}
