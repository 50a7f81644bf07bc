"""Occupational standards: two lists, whatever language their headings are in. All standards here are invented."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import nos, reading
from catalog.importing.draft import KNOWLEDGE, PERFORMANCE, Draft
from catalog.importing.reading import text_lines
from catalog.importing.source import HTML, PDF, TEXT, Line, Source
from tests.catalog.importing.nos_pages import GREEK, HEBREW, JAPANESE, TURKISH, WRAPPED

SEED = Path(__file__).parents[4] / "shared" / "seeds" / "nos-service-partnerships.cy.txt"


def read(text: str, kind: str = TEXT, certain: bool = False) -> Draft:
    draft = nos.read(Source("page.txt", kind, "0" * 64, lines=text_lines(text)), certain)
    assert draft is not None
    return draft


def texts(draft: Draft, kind: str) -> list[str]:
    return [c.text for c in draft.skills[0].criteria if c.kind == kind]


def missing(draft: Draft) -> list[str]:
    return [n.why for n in draft.report.missing]


@pytest.mark.skipif(not SEED.exists(), reason="the seeds are not here")
def test_seed() -> None:
    draft = nos.read(Source(SEED.name, TEXT, "0" * 64, lines=text_lines(SEED.read_text("utf-8"))))
    assert draft is not None and draft.framework == "nos" and draft.version == ""
    skill = draft.skills[0]
    lines = SEED.read_text("utf-8").splitlines()
    assert skill.name == lines[0] and skill.code == "" and skill.levels == []
    assert skill.summary == lines[2] and skill.guidance == lines[3:5]
    assert texts(draft, PERFORMANCE) == [x[2:] for x in lines[7:21]] and len(lines[7:21]) == 14
    assert texts(draft, KNOWLEDGE) == [x[2:] for x in lines[23:35]] and len(lines[23:35]) == 12
    assert "14 performance criteria" in [n.why for n in draft.report.read]
    assert "12 items of knowledge" in [n.why for n in draft.report.read]
    assert missing(draft) == ["no code", "no version"] and draft.report.left_out == []


@pytest.mark.parametrize(
    ("text", "performance", "knowledge"),
    [(GREEK, 3, 2), (TURKISH, 4, 2), (JAPANESE, 3, 2), (HEBREW, 2, 2)],
    ids=["el", "tr", "ja", "he"],
)
def test_languages(text: str, performance: int, knowledge: int) -> None:
    draft = read(text)
    lines = [line for line in text.splitlines() if line]
    assert draft.skills[0].name in lines[0] and draft.skills[0].summary == lines[2]
    assert (len(texts(draft, PERFORMANCE)), len(texts(draft, KNOWLEDGE))) == (performance, knowledge)


def test_numbers_groups_code_and_version() -> None:
    draft = read(TURKISH)
    skill = draft.skills[0]
    assert (skill.code, skill.name, draft.version) == ("KPKBHC07", "Kahve köşesini işletmek", "3")
    assert [(c.group, c.text) for c in skill.criteria if c.kind == PERFORMANCE] == [
        ("Gün başında", "makineyi açıp suyunu doldurmak"),
        ("Gün başında", "bardakları saymak"),
        ("Gün sonunda", "makineyi temizlemek"),
        ("Gün sonunda", "kalan sütü soğutucuya koymak"),
    ]
    assert missing(draft) == ["the numbers jump to 5: 4 is missing"]
    assert [(n.where, n.text) for n in draft.report.left_out] == [("lines 25-27", "Versiyon numarası 3")]


@pytest.mark.parametrize("kind", [TEXT, PDF])
def test_wrapped_lines_of_a_pdf(kind: str) -> None:
    draft = read(WRAPPED, kind)
    skill = draft.skills[0]
    assert (skill.code, draft.version, skill.related) == ("ZZGDN041", "2", ["ZZGDN042"])
    assert skill.name == "Keep a shared garden in good order for the people who use it"
    assert skill.summary.startswith("This standard is") and skill.summary.endswith("the people.")
    assert len(skill.guidance) == 1 and skill.guidance[0].endswith("You do not need to be a gardener.")
    assert [(c.group, c.text) for c in skill.criteria if c.kind == PERFORMANCE] == [
        (
            "Look after the beds",
            "water the beds at the times that were agreed with the teams that share the garden",
        ),
        (
            "Look after the beds",
            "remove what does not belong there without damage to the roots of its neighbours",
        ),
        ("Look after the people", "settle who works where, with the following: the teams; the caretaker"),
        ("Look after the people", "tell Mrs and Mr"),
    ]
    assert texts(draft, KNOWLEDGE) == ["which plants need shade", "how to sharpen the tools of the shed"]
    assert "Everybody of the plans" in [n.text for n in draft.report.left_out]
    assert "the file names a second code; ZZGDN041 was taken" in missing(draft)


def page(*lines: tuple[str, int, bool] | tuple[str, ...], kind: str = HTML) -> Draft | None:
    """A page whose format marks headings (rank) and bullets, or rows of cells."""
    made = []
    for number, line in enumerate(lines, 1):
        if len(line) == 3 and isinstance(line[1], int):
            made.append(Line(number, line[0], heading=line[1], bullet=bool(line[2])))
        else:
            cells = tuple(str(c) for c in line)
            made.append(Line(number, " ".join(" ".join(cells).split()), cells=cells))
    return nos.read(Source("page.html", kind, "0" * 64, lines=tuple(made)))


def test_headings_marked_by_the_format() -> None:
    draft = page(
        ("Startseite", 0, True),
        ("Die Teeküche betreuen ZZTEE07", 1, False),
        ("Überblick", 2, False),
        ("In diesem Standard geht es um die Teeküche. Er umfasst:", 0, False),
        ("den Kühlschrank", 0, True),
        ("die Spülmaschine", 0, True),
        ("Leistungskriterien", 2, False),
        ("Sie müssen in der Lage sein:", 0, False),
        ("Morgens", 3, False),
        ("die Spülmaschine auszuräumen", 0, True),
        ("Abends", 3, False),
        ("den Kühlschrank zu prüfen", 0, True),
        ("Umfang", 2, False),
        ("alle Etagen", 0, True),
        ("Wissen und Verstehen", 2, False),
        ("Sie müssen wissen:", 0, False),
        ("wem welches Fach gehört", 0, True),
        ("Begriffe", 2, False),
        ("Fach", 0, True),
    )
    assert draft is not None
    skill = draft.skills[0]
    assert (skill.code, skill.name) == ("ZZTEE07", "Die Teeküche betreuen")
    assert skill.summary.startswith("In diesem Standard") and skill.guidance == ["den Kühlschrank", "die Spülmaschine"]
    assert [(c.kind, c.group, c.text) for c in skill.criteria] == [
        (PERFORMANCE, "Morgens", "die Spülmaschine auszuräumen"),
        (PERFORMANCE, "Abends", "den Kühlschrank zu prüfen"),
        (KNOWLEDGE, "", "wem welches Fach gehört"),
    ]
    assert [n.text for n in draft.report.left_out] == ["Startseite", "Begriffe", "Umfang", "alle Etagen"]


def test_table_of_two_columns() -> None:
    draft = page(
        ("Jak dbać o rower służbowy", 0, False),
        ("Zarys", "Ten standard dotyczy rowerów służbowych."),
        ("Kryteria wykonania", "Musisz umieć:\nP1 sprawdzić hamulce\nP2 napompować koła"),
        ("Wiedza", "Musisz wiedzieć:\nK1 gdzie jest pompka"),
        ("Kod", "ZZROW12"),
        ("Wersja", "4"),
    )
    assert draft is not None
    assert draft.skills[0].name == "Jak dbać o rower służbowy"
    assert texts(draft, PERFORMANCE) == ["sprawdzić hamulce", "napompować koła"]
    assert texts(draft, KNOWLEDGE) == ["gdzie jest pompka"]
    assert (draft.skills[0].code, draft.version) == ("ZZROW12", "4")


def test_list_in_the_overview_is_not_taken_for_performance() -> None:
    text = (
        "Tuin\nOverzicht\nDeze norm omvat:\n- gras\n- heggen\nEisen\nU moet kunnen:\n- maaien\n- snoeien\n"
        "Kennis\nU moet weten:\n- wanneer"
    )
    draft = read(text)
    assert texts(draft, PERFORMANCE) == ["maaien", "snoeien"] and texts(draft, KNOWLEDGE) == ["wanneer"]


def test_bullets_under_a_later_heading_are_no_knowledge() -> None:
    draft = read(GREEK + "Πεδίο εφαρμογής\n- πόλη\n- χωριό\n")
    assert len(texts(draft, KNOWLEDGE)) == 2
    assert [(n.where, n.text) for n in draft.report.left_out] == [("lines 14-16", "Πεδίο εφαρμογής")]


def test_numbered_sections() -> None:
    text = (
        "Keeping keys\n1. Overview\nThis is about the keys of a house.\n2. What you do\nYou must be able to:\n"
        "- count keys\n- label keys\n3. What you know\nYou must know:\n- who may have which"
    )
    draft = read(text)
    assert texts(draft, PERFORMANCE) == ["count keys", "label keys"] and texts(draft, KNOWLEDGE) == [
        "who may have which"
    ]
    assert (draft.skills[0].name, draft.skills[0].summary) == ("Keeping keys", "This is about the keys of a house.")


def test_what_is_cut_off_or_twice_is_reported() -> None:
    text = (
        "Doors\nOverview\nThis is about doors.\nPerformance\nYou must:\nP1 open doors.\nP2 close doors.\n"
        "P2 lock doors.\nP3 open doors.\nP4 hang (new\nKnowledge\nYou must know:\nK1 locks.\nK2 hinges.\n"
        "K3 keys.\nK4 what a"
    )
    assert missing(read(text)) == [
        "no code",
        "no version",
        "number P2 stands twice or out of order",
        "an item stands twice",
        "the item breaks off",
        "the last item seems cut off: the others end as sentences do",
        "the last item seems cut off: the others end as sentences do",
    ]


def test_one_list_alone_needs_to_be_named() -> None:
    text = GREEK[: GREEK.index("Γνώση")]
    assert nos.read(Source("page.txt", TEXT, "0" * 64, lines=text_lines(text))) is None
    draft = read(text, certain=True)
    assert len(texts(draft, PERFORMANCE)) == 3 and texts(draft, KNOWLEDGE) == []
    assert "no list of knowledge; the file has one list only" in missing(draft)


def test_lettered_list_alone_is_a_standard() -> None:
    draft = read(JAPANESE[: JAPANESE.index("知識と理解")])
    assert len(texts(draft, PERFORMANCE)) == 3
    assert "no list of knowledge; the file has one list only" in missing(draft)


def test_a_real_pdf_with_two_columns(tmp_path: Path) -> None:
    """GIVEN a PDF with headings in a left column and a footer on each page THEN all items are whole and in order."""
    pdf = _Pdf()
    pdf.add_page()
    pdf.row("", "Keep a shared garden in good order")
    pdf.row("Overview", "This standard is about a garden that several teams share, with its beds and its many tools.")
    deeds = [f"water bed {n} at the times that were agreed with the teams that share the garden" for n in range(1, 31)]
    facts = [f"which of the plants in bed {n} need shade and which of them need sun all day" for n in range(1, 9)]
    pdf.row("Performance\ncriteria", "You must be able to:", *(f"P{n} {t}" for n, t in enumerate(deeds, 1)))
    pdf.row("Knowledge and\nunderstanding", "You need to know:", *(f"K{n} {t}" for n, t in enumerate(facts, 1)))
    pdf.row("Version Number", "2")
    file = tmp_path / "unit.pdf"
    pdf.output(str(file))
    draft = nos.read(reading.read(file))
    assert draft is not None and pdf.pages_count > 1
    assert texts(draft, PERFORMANCE) == deeds and texts(draft, KNOWLEDGE) == facts
    skill = draft.skills[0]
    assert (skill.name, skill.code, draft.version) == ("Keep a shared garden in good order", "ZZGDN041", "2")
    assert skill.summary.startswith("This standard is about") and skill.guidance == []


class _Pdf(FPDF):
    def footer(self) -> None:
        self.set_y(-12)
        self.cell(0, 6, f"ZZGDN041 Keep a shared garden in good order {self.page_no()}")

    def row(self, heading: str, *texts: str) -> None:
        self.set_font("Helvetica", size=12)
        top = self.get_y()
        self.multi_cell(45, 6, heading)
        for number, text in enumerate(texts):
            self.set_xy(65, top if number == 0 else self.get_y())
            self.multi_cell(115, 6, text, new_x="LMARGIN", new_y="NEXT")
        self.ln(4)


@pytest.mark.parametrize("text", ["", "Doors", "A list:\n- one\n- two", "Level 1\nDoes.\nLevel 2\nLeads."])
def test_other_pages(text: str) -> None:
    assert nos.read(Source("page.txt", TEXT, "0" * 64, lines=text_lines(text))) is None


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="PK12.): -•\nabcABC،。的כ\t…(", max_size=300) | st.text(max_size=200), st.sampled_from([TEXT, PDF])
)
def test_no_text_crashes_it(text: str, kind: str) -> None:
    source = Source("page.txt", kind, "0" * 64, lines=text_lines(text))
    for certain in (True, False):
        draft = nos.read(source, certain)
        assert draft is None or draft.skills[0].criteria or draft.report.missing


_word = st.text(alphabet="abcdeghijlmnoqrstuvwyz", min_size=2, max_size=9)
_item = st.lists(_word, min_size=1, max_size=25).map(" ".join)
_style = st.sampled_from(["{letter}{n} ", "{n}. ", "- ", "{n}) "])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(_item, min_size=2, max_size=9, unique=True), st.lists(_item, min_size=2, max_size=9, unique=True), _style,
    st.none() | st.integers(45, 80),
)  # fmt: skip
def test_no_item_is_lost(performance: list[str], knowledge: list[str], style: str, width: int | None) -> None:
    """GIVEN any items in any style, wrapped or not WHEN the page is read THEN every item is there, in order."""
    lines = ["Title of it", "Overview", "It is about this and that."]
    for letter, heading, items in (("P", "Deeds", performance), ("K", "Facts", knowledge)):
        lines += [heading, "You must:"]
        for n, item in enumerate(items, 1):
            lines += _wrapped(style.format(letter=letter, n=n) + item, width)
    draft = read("\n".join(lines))
    assert " ".join(texts(draft, PERFORMANCE)) == " ".join(performance)
    assert texts(draft, KNOWLEDGE) == knowledge and texts(draft, PERFORMANCE) == performance


def _wrapped(text: str, width: int | None) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) if width else [text]
