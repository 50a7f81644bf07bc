"""HTML, PDF and DOCX: headings, items and rows come out as such; what is no content stays out."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF

from catalog.importing.readers import html
from catalog.importing.readers.columns import rows
from catalog.importing.readers.pdf import read as read_pdf
from catalog.importing.reading import read
from catalog.importing.source import DOCX, HTML, PDF, Line, Refused, Source

PAGE = """<!DOCTYPE html>
<html lang="el"><head><title>Shop</title><script>var a = "<p>no</p>";</script><style>p {}</style></head>
<body onload="run()">
<header><a href="/">Αρχική</a></header><nav><ul><li>Μενού</li></ul></nav>
<div role="navigation">ίχνη</div>
<main><header><h1>Κηπουρική <small>KIPO</small></h1></header>
<p>Φυτεύει
   και <b>πο</b>τίζει.<br>Κάθε μέρα.</p><!-- no -->
<noscript>no</noscript><iframe src="x">no</iframe><svg><text>no</text></svg><a href="javascript:x()">σύνδεσμος</a>
<h2>Επίπεδο 2</h2><ul><li>σκάβει</li><li><p>σπέρνει</p><ul><li>νωρίς</li></ul></li></ul>
<table><tr><th>Κωδ.</th><th colspan="2">Όνομα</th><th>T01</th></tr>
<tr><td rowspan="2">Α.1</td><td>Σπορά</td><td>βαθιά<ul><li>ένα</li><li>δύο</li></ul></td><td></td></tr>
<tr><td>Τρύγος</td><td></td><td>✓</td></tr></table>
</main><aside>διαφήμιση</aside><form><input value="x"><button>OK</button>αναζήτηση</form><footer>© Shop</footer>
</body></html>"""


def test_a_saved_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    source = read(tmp_path / "a.html")
    assert source.kind == HTML
    assert [(line.number, line.text, line.heading, line.bullet, line.cells) for line in source.lines] == [
        (6, "Κηπουρική KIPO", 1, False, ()),
        (7, "Φυτεύει και ποτίζει.", 0, False, ()),
        (8, "Κάθε μέρα.", 0, False, ()),
        (9, "σύνδεσμος", 0, False, ()),
        (10, "Επίπεδο 2", 2, False, ()),
        (10, "σκάβει", 0, True, ()),
        (10, "σπέρνει", 0, True, ()),
        (10, "νωρίς", 0, True, ()),
        (11, "Κωδ. Όνομα T01", 0, False, ("Κωδ.", "Όνομα", "", "T01")),
        (12, "Α.1 Σπορά βαθιά ένα δύο", 0, False, ("Α.1", "Σπορά", "βαθιά\nένα\nδύο", "")),
        (13, "Τρύγος ✓", 0, False, ("", "Τρύγος", "", "✓")),
    ]


def texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def test_a_page_inside_a_form_or_a_layout_table_is_read() -> None:
    page = "<form><input><table><tr><td><h1>Köprü</h1><p>Kurar</p></td><td>Yan</td></tr></table></form>"
    assert texts(html.read(page)) == ["Köprü", "Kurar", "Yan"]


def test_a_header_with_the_only_title_is_read() -> None:
    assert texts(html.read("<header><nav>menu</nav><h1>גינון</h1></header><p>חופר</p>")) == ["גינון", "חופר"]


@pytest.mark.parametrize(
    "body",
    [
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&lt;img src=x onerror=alert(1)&gt;",
        "<table><tr><td>a</td><td>&lt;svg/onload=x()&gt;</td></tr></table>",
    ],
)
def test_markup_that_would_run_is_refused(body: str) -> None:
    with pytest.raises(Refused, match="active markup"):
        html.read(f"<p>ok</p>{body}")


def test_a_page_of_scripts_only_is_refused() -> None:
    with pytest.raises(Refused, match="no text outside of scripts"):
        html.read("<html><script>let app</script><nav>menu</nav></html>")


def test_deep_and_wide_pages_are_read_whole() -> None:
    assert texts(html.read("<div>" * 1500 + "βαθιά" + "</div>" * 1500 + "<p>τέλος")) == ["βαθιά", "τέλος"]
    with pytest.raises(Refused, match="nested too deep"):
        html.read("<foo></bar>" * 200 + "<div>" * 5000 + "βαθιά")
    (line,) = html.read("<table><tr><td colspan=99999>a<td rowspan=x>b<tr></table>").lines
    assert (line.cells[0], line.cells[-1], len(line.cells)) == ("a", "b", 201)


def make_pdf(path: Path, pages: int) -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=11)
    for number in range(1, pages + 1):
        pdf.add_page()
        pdf.cell(0, 8, "Mester Handbok TUI33", new_x="LMARGIN", new_y="NEXT")
        pdf.cell(0, 8, f"Hagestell: Nivå {number}", new_x="LMARGIN", new_y="NEXT")
        pdf.multi_cell(0, 6, f"Steller {number} hager og spør når noe er uklart. " * 4, new_x="LMARGIN", new_y="NEXT")
        pdf.multi_cell(0, 6, "\x95 graver\n\x95 sår", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(5)
        with pdf.table(col_widths=(20, 50, 90), first_row_as_headings=False) as table:
            long = "Planlegger bed for en sesong og skriver ned hva som skal stå hvor slik at andre kan følge det"
            for cells in (("Nr.", "Navn", "Tekst"), (f"A.{number}", "Plan", long), ("A.9", "", "Kort")):
                row = table.row()
                for text in cells:
                    row.cell(text)
        pdf.set_y(-30)
        pdf.cell(0, 8, f"Side {number} av {pages}")
    pdf.output(str(path))


def test_a_pdf_has_lines_items_and_rows_without_headers_and_numbers_of_pages(tmp_path: Path) -> None:
    make_pdf(tmp_path / "a.pdf", 3)
    source = read(tmp_path / "a.pdf")
    assert source.kind == PDF
    long = "Planlegger bed for en sesong og skriver ned hva som skal stå hvor slik at andre kan følge det"
    for number in (1, 2, 3):
        assert f"Hagestell: Nivå {number}" in texts(source)
        assert (f"A.{number}", "Plan", long) in [line.cells for line in source.lines]
    assert [line.cells for line in source.lines].count(("A.9", "", "Kort")) == 3
    assert [line.text for line in source.lines if line.bullet] == ["graver", "sår"] * 3
    assert texts(source).count("Mester Handbok TUI33") == 1
    assert not [text for text in texts(source) if text.startswith("Side")]
    assert source.notes == (
        "left out 2 times, repeated on each page: Mester Handbok TUI33",
        "left out the numbers of 3 pages",
    )
    assert [line.number for line in source.lines] == sorted(line.number for line in source.lines)


def test_two_pages_are_too_few_to_call_a_line_repeated(tmp_path: Path) -> None:
    make_pdf(tmp_path / "a.pdf", 2)
    source = read_pdf((tmp_path / "a.pdf").read_bytes())
    assert texts(source).count("Mester Handbok TUI33") == 2
    assert source.notes == ()


def test_prose_in_columns_is_read_column_by_column(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=9)
    pdf.add_page()
    for x, word in ((10, "left"), (110, "right")):
        for at in range(12):
            pdf.text(x, 20 + at * 5, f"The {word} column says this in line {at:02}")
    pdf.output(str(tmp_path / "a.pdf"))
    words = [text.split()[1] for text in texts(read_pdf((tmp_path / "a.pdf").read_bytes()))]
    assert words == ["left"] * 12 + ["right"] * 12


def test_rows_laid_out_with_spaces() -> None:
    page = "Title of it\n\nCode   Name          Text\n\nA.1    Sow           first part\n" + " " * 21
    page += "second part\n\nA.2                  other\n\n\n\nProse  that is  justified goes on.\n"
    found = [(row.text, row.cells) for row in rows(page)]
    assert found == [
        ("Title of it", ()),
        ("Code Name Text", ("Code", "Name", "Text")),
        ("A.1 Sow first part second part", ("A.1", "Sow", "first part second part")),
        ("A.2 other", ("A.2", "", "other")),
        ("Prose that is justified goes on.", ()),
    ]


def test_rows_of_a_matrix_stay_apart() -> None:
    page = "Area     A.1   Sow     X\n         A.2   Reap    X\n         A.3   Rest    X\n"
    assert [row.cells[:2] for row in rows(page)] == [("Area", "A.1"), ("", "A.2"), ("", "A.3")]


def test_rows_of_right_to_left_tables_begin_at_the_right() -> None:
    page = "نص طويل      الاسم       أ.1\n\nنص آخر       اسم آخر     أ.2"
    assert [row.cells for row in rows(page)] == [("أ.1", "الاسم", "نص طويل"), ("أ.2", "اسم آخر", "نص آخر")]


def test_a_document_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("園芸", 0)
    document.add_heading("レベル 2", 2)
    document.add_paragraph("植物を育てる。")
    document.add_paragraph("掘る", style="List Bullet")
    table = document.add_table(rows=3, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "名前"
    table.cell(0, 2).text = "X"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "A.1"
    table.cell(1, 1).text = "種まき\n• 早く"
    table.cell(2, 1).text = "収穫"
    paragraph = document.add_paragraph("残る")
    inside = "<w:r><w:t>加えた</w:t></w:r>"
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}>{inside}</w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>消した</w:delText></w:r></w:del>"))
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>枠の中</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(len(document.element.body) - 1, parse_xml(control))
    box = "<w:p><w:r><w:t>箱</w:t></w:r></w:p>"
    box = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent>{box}</w:txbxContent></w:pict></w:r>"
    document.add_paragraph("前")._p.append(parse_xml(box))
    document.add_paragraph("一\n二")
    document.save(str(tmp_path / "a.docx"))
    source = read(tmp_path / "a.docx")
    assert source.kind == DOCX
    assert source.lines == (
        Line(1, "園芸", heading=1),
        Line(2, "レベル 2", heading=2),
        Line(3, "植物を育てる。"),
        Line(4, "掘る", bullet=True),
        Line(5, "名前 X", cells=("名前", "", "X")),
        Line(6, "A.1 種まき 早く", cells=("A.1", "種まき\n早く", "")),
        Line(7, "収穫", cells=("", "収穫", "")),
        Line(8, "残る加えた"),
        Line(9, "枠の中"),
        Line(10, "前"),
        Line(11, "箱"),
        Line(12, "一"),
        Line(13, "二"),
    )


def test_headings_of_a_document_are_found_by_outline_where_styles_have_other_names(tmp_path: Path) -> None:
    document = docx.Document()
    style = document.styles.add_style("Başlık A", 1)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="1"/>'))
    based = document.styles.add_style("Başlık B", 1)
    based.base_style = style
    document.add_paragraph("Marangozluk", style=based)
    document.save(str(tmp_path / "a.docx"))
    assert read(tmp_path / "a.docx").lines == (Line(1, "Marangozluk", heading=2),)
