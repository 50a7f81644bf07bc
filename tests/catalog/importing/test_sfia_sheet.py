"""SFIA's sheets: as CSV and XLSX, in the layouts that they have had, with invented skills."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing.draft import Draft
from catalog.importing.sfia_sheet import read_sheet
from catalog.importing.source import SHEET, Sheet, Source

Row = tuple[str, ...]
LEVELS = tuple(range(1, 8))
HEADER: Row = ("#", "Levels", *[""] * 6, "Code", "URL", "Skill", "Category", "Subcategory", "Overall description")
HEADER += ("Guidance notes", *(f"Level {n} description" for n in LEVELS))
NOTES = "Tea is made in many ways.\nActivities may include:\nboiling water\nwarming the pot"


def row(number: int, code: str, name: str, levels: tuple[int, ...], address: str = "https://a.org/skillcode/9/") -> Row:
    marks = tuple(str(n) if n in levels else "" for n in LEVELS)
    texts = tuple(f"Does {name} of kind {n}.\nTells others of it." if n in levels else "" for n in LEVELS)
    middle = (code, address + code, name, "Kitchen", "Hot things", f"Doing {name} well, for everyone in the house.")
    return (str(number), *marks, *middle, NOTES, *texts)


ROWS = (row(1, "TEAA", "Tea making", (4, 5, 6)), row(2, "COFF", "Coffee making", (1, 2)))


def source(*sheets: Sheet, name: str = "sheet.csv") -> Source:
    return Source(name, SHEET, "0" * 64, sheets=sheets)


def read(*sheets: Sheet, name: str = "sheet.csv") -> Draft:
    draft = read_sheet(source(*sheets, name=name))
    assert draft is not None
    return draft


def said(draft: Draft) -> list[str]:
    return [note.why for note in draft.report.read]


def missing(draft: Draft) -> list[str]:
    return [note.why for note in draft.report.missing]


def attribute(code: str, name: str, kind: str) -> Row:
    texts = tuple(f"Shows {name.lower()} of degree {n} at work with others." for n in LEVELS)
    about = f"What {name.lower()} means for everyone who works in the house."
    return (*map(str, LEVELS), code, "https://a.org/shortcode/9/" + code, name, kind, about, NOTES, *texts)


ATTRIBUTES = Sheet(
    "Attributes",
    (
        ("Levels", *[""] * 6, "Code", "URL", "Attribute name", "Type", *HEADER[13:]),
        attribute("AUTO", "Freedom", "Attributes"),
        attribute("INFL", "Weight", "Attributes"),
        attribute("COLL", "Sharing", "Business skills"),
    ),
)
TITLES = Sheet(
    "Levels of responsibility",
    (
        ("Level", *map(str, LEVELS)),
        ("Guiding phrase", *(f"Phrase {n}" for n in "abcdefg")),
        ("Essence of the level", *(f"Works in the way {n}, with care for the house." for n in "abcdefg")),
        ("URL", *(f"https://a.org/lor/9/{n}" for n in LEVELS)),
    ),
)


def test_skills() -> None:
    draft = read(Sheet("", (HEADER, *ROWS)))
    assert said(draft) == ["2 skills", "5 level texts"]
    assert draft.version == "9"
    assert missing(draft) == []
    tea, coffee = draft.skills
    assert (tea.code, tea.name, tea.summary) == (
        "TEAA",
        "Tea making",
        "Doing Tea making well, for everyone in the house.",
    )
    assert (tea.declared, [level.level for level in tea.levels]) == ([4, 5, 6], [4, 5, 6])
    assert tea.levels[0].statements == ["Does Tea making of kind 4.", "Tells others of it."]
    assert tea.guidance == ["Tea is made in many ways.", "boiling water", "warming the pot"]
    assert coffee.declared == [1, 2]
    assert [note.text for note in draft.report.left_out][:2] == ["Category", "Subcategory"]


def test_one_row_alone() -> None:
    draft = read(Sheet("", (HEADER, ROWS[1])))
    assert said(draft) == ["1 skill", "2 level texts"]
    assert draft.skills[0].declared == [1, 2]


def test_a_workbook_with_titles_above_the_header() -> None:
    above: tuple[Row, ...] = (("SFIA 9 – the skills",), (), ("Do not hand on",))
    draft = read(Sheet("Read me", (("Hello there",),)), Sheet("Skills", (*above, HEADER, *ROWS)), ATTRIBUTES, TITLES)
    assert said(draft) == ["2 skills", "5 level texts", "3 attributes", "7 essences of levels"]
    assert [level.level for level in draft.generic] == list(LEVELS)
    assert draft.generic[1].title == "Phrase b"
    assert draft.generic[1].essence == "Works in the way b, with care for the house."
    assert draft.generic[1].attributes == {
        "Freedom": "Shows freedom of degree 2 at work with others.",
        "Weight": "Shows weight of degree 2 at work with others.",
        "Sharing": "Shows sharing of degree 2 at work with others.",
    }
    assert [n.text for n in draft.report.left_out if n.why.startswith("a sheet without")] == ["Read me"]


def test_attributes_and_levels_each_in_a_file_of_its_own() -> None:
    assert said(read(Sheet("", ATTRIBUTES.rows), name="sfia-9_attributes.csv")) == ["3 attributes"]
    draft = read(Sheet("", TITLES.rows), name="sfia-9_levels.csv")
    assert said(draft) == ["7 essences of levels"]
    assert (draft.version, draft.generic[6].title) == ("9", "Phrase g")


def test_levels_as_rows() -> None:
    turned = tuple(zip(*TITLES.rows, strict=True))
    draft = read(Sheet("SFIA 8", turned))
    assert [level.title for level in draft.generic] == [f"Phrase {n}" for n in "abcdefg"]


def test_other_columns_other_language_and_marks() -> None:
    header: Row = (
        "Kod",
        "Umiejętność",
        "Opis",
        *(f"Poziom {n}" for n in LEVELS),
        *(f"Opis poziomu {n}" for n in LEVELS),
    )
    rows = []
    for code, name, levels in (("HERB", "Parzenie herbaty", (2, 3)), ("KAWA", "Parzenie kawy", (6,))):
        marks = tuple("✓" if n in levels else "" for n in LEVELS)
        texts = tuple(f"Robi to w sposób numer {n}, po swojemu." if n in levels else "" for n in LEVELS)
        rows.append((code, name, "Przygotowanie napoju dla wszystkich, którzy są w domu.", *marks, *texts))
    draft = read(Sheet("Umiejętności", (header, *rows)))
    assert said(draft) == ["2 skills", "3 level texts"]
    assert [s.declared for s in draft.skills] == [[2, 3], [6]]
    assert [s.name for s in draft.skills] == ["Parzenie herbaty", "Parzenie kawy"]
    assert missing(draft) == ["no version is named"]


def test_columns_named_by_a_program() -> None:
    header: Row = ("code", "name", "description", "link", *(f"level_{n}" for n in LEVELS))
    rows = tuple((*(r[8], r[10], r[13], r[9]), *r[15:]) for r in ROWS)
    draft = read(Sheet("", (header, *rows)))
    assert said(draft) == ["2 skills", "5 level texts"]
    assert draft.skills[0].declared == []


def test_what_clashes_is_reported() -> None:
    torn = list(row(3, "MILK", "Milk pouring", (3, 4)))
    torn[3], torn[18] = "", torn[18].removesuffix(" of it.")
    gone = list(row(4, "JUIC", "Juice pressing", (1, 2)))
    gone[16] = ""
    again = list(ROWS[0])
    again[18] = "Something else is done here."
    nameless = list(ROWS[1])
    nameless[8] = ""
    more = (tuple(torn), tuple(gone), tuple(again), ROWS[1], tuple(nameless))
    draft = read(Sheet("Skills", (HEADER, *ROWS, *more)))
    assert [s.code for s in draft.skills] == ["TEAA", "COFF", "MILK", "JUIC"]
    assert missing(draft) == [
        "MILK: level 3 has a text and is not declared",
        "MILK: the text of level 4 has no end of a sentence; it may be cut off",
        "JUIC: level 2 is declared and has no text",
        "TEAA stands there twice with different text; the first is kept",
        "a row without a code",
    ]
    assert "COFF once more" in [note.why for note in draft.report.left_out]
    assert draft.skills[0].levels[0].statements[0] == "Does Tea making of kind 4."


def test_a_missing_column_of_a_level() -> None:
    draft = read(Sheet("", tuple(r[:-1] for r in (HEADER, *ROWS))))
    assert "no column with the texts of level 7" in missing(draft)


def test_other_sheets_are_nothing() -> None:
    assert read_sheet(source()) is None
    assert read_sheet(source(Sheet("", (("a", "b"), ("c", "d"))))) is None
    months: tuple[Row, ...] = (tuple(f"Month {n}" for n in LEVELS), tuple(f"{n * 100}" for n in LEVELS))
    assert read_sheet(source(Sheet("", months))) is None


cells = st.sampled_from(
    ["", "1", "4", "Level 1", "Level 2", "Level 3", "TEAA", "a long text that goes on and on.", "x"]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(cells, max_size=12).map(tuple), max_size=8))
def test_any_sheet_is_read_or_refused(rows: list[Row]) -> None:
    read_sheet(source(Sheet("", tuple(rows))))


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.from_regex("[A-Z]{4}", fullmatch=True), st.sets(st.integers(1, 7), min_size=1), min_size=1))
def test_every_text_of_every_skill_is_read(skills: dict[str, set[int]]) -> None:
    rows = [
        row(i, code, f"Skill {i} of many", tuple(sorted(levels))) for i, (code, levels) in enumerate(skills.items(), 1)
    ]
    draft = read(Sheet("", (HEADER, *rows)))
    assert {s.code: set(s.declared) for s in draft.skills} == skills
    assert {s.code: {level.level for level in s.levels} for s in draft.skills} == skills
    assert [s.name for s in draft.skills] == [f"Skill {i} of many" for i in range(1, len(skills) + 1)]
