"""Pages of SFIA, with invented skills, in many languages and layouts."""

from __future__ import annotations

import time

import pytest

from catalog.importing import reading
from catalog.importing.draft import Draft, SkillDraft
from catalog.importing.sfia import read_page
from catalog.importing.source import HTML, TEXT, Line, Source
from tests.catalog.importing import sfia_pages as pages


def source(text: str, name: str = "page.txt") -> Source:
    return Source(name, TEXT, "0" * 64, lines=reading.text_lines(text))


def read(text: str, name: str = "page.txt") -> Draft:
    draft = read_page(source(text, name))
    assert draft is not None
    return draft


def skill(text: str) -> SkillDraft:
    draft = read(text)
    assert len(draft.skills) == 1
    assert not draft.generic
    return draft.skills[0]


def numbers(found: SkillDraft) -> list[int]:
    return [level.level for level in found.levels]


def missing(draft: Draft) -> list[str]:
    return [note.why for note in draft.report.missing]


def left_out(draft: Draft) -> list[str]:
    return [note.text for note in draft.report.left_out]


def test_everything_of_a_page() -> None:
    draft = read(pages.ENGLISH)
    found = draft.skills[0]
    assert draft.version == "9"
    assert (found.code, found.name) == ("KTLK", "Kettle keeping")
    assert found.summary == "Looking after kettles and the people who depend on them."
    assert found.declared == numbers(found) == [2, 3, 4]
    assert [level.title for level in found.levels] == ["Assist", "Apply", "Enable"]
    assert found.levels[1].essence == "Works alone on known tasks."
    assert found.levels[0].statements == ["Fills kettles with fresh water.", "Reports leaks."]
    assert found.levels[2].statements == ["Chooses kettles for a building."]
    assert found.guidance == ["Kettle keeping is done in one kitchen or in many.", "descaling", "filling and emptying"]
    assert found.undefined_below is not None
    assert found.undefined_below.explanation == "Nothing is written there, since kettles are hot. You can get ready by:"
    assert found.undefined_below.ways == ["Reading about steam", "Helping someone who boils"]
    assert found.undefined_above is not None
    assert found.undefined_above.explanation == "Nothing is written there, since kettles are small."
    assert found.undefined_above.ways == ["You can turn to teapots."]
    assert found.related == ["TPPR", "WSUP"]
    assert draft.report.missing == []
    assert {"(unchanged)", "a beta comes in July", "The levels show how one grows.", "Related skills"} <= set(
        left_out(draft)
    )
    assert "Show/hide extra descriptions and levels." in left_out(draft)


@pytest.mark.parametrize(
    ("page", "code", "name", "levels", "not_observed"),
    [
        (pages.GREEK, "FYTO", "Φροντίδα φυτών", [2, 3], [1, 4, 5, 6, 7]),
        (pages.JAPANESE, "NEKO", "猫の世話", [1, 2, 3], []),
        (pages.TURKISH, "CAYD", "Çay demleme", [4, 5, 6], []),
        (pages.HEBREW, "LECH", "אפיית לחם", [3, 4], []),
        (pages.PERSIAN, "BAGH", "نگهداری باغ", [2, 3, 4], []),
        (pages.GERMAN, "BLUM", "Blumen gießen", [4, 5, 6], []),
        (pages.HUNGARIAN, "KAVE", "Kávéfőzés", [3, 4], [1, 2]),
        (pages.THAI, "CHAA", "การชงชา", [1, 2], []),
    ],
    ids=["el", "ja", "tr", "he", "fa", "de", "hu", "th"],
)
def test_layouts_and_languages(page: str, code: str, name: str, levels: list[int], not_observed: list[int]) -> None:
    draft = read(page)
    found = draft.skills[0]
    assert (found.code, found.name) == (code, name)
    assert numbers(found) == levels
    assert found.not_observed == not_observed
    assert found.declared in ([], levels)
    assert [len(level.statements) for level in found.levels] == [1] * len(levels)
    assert found.summary in page.split("\n")
    assert [why for why in missing(draft) if why != "no version is named"] == []


def test_a_descending_page_keeps_the_texts_apart() -> None:
    assert skill(pages.GERMAN).levels[0].statements == ["Leitet andere beim Gießen an."]
    assert read(pages.GERMAN).version == "7"


def test_a_page_cut_off() -> None:
    draft = read(pages.HEBREW.rsplit(" ", 2)[0])
    assert any("cut off" in why for why in missing(draft))
    draft = read(pages.PERSIAN.rsplit("\n", 3)[0])
    assert numbers(draft.skills[0]) == [2, 3]
    assert "level 4 is declared and has no text" in missing(draft)


def test_a_level_twice_a_gap_and_a_level_too_many() -> None:
    page = pages.HUNGARIAN + "Kávéfőzés: 4. szint\nMás szöveg áll itt.\nKávéfőzés: 6. szint\nVezet.\n"
    page += "Kávéfőzés: 9. szint\nRepül.\n"
    draft = read(page)
    assert numbers(draft.skills[0]) == [3, 4, 6]
    assert draft.skills[0].levels[1].statements == ["Másokat tanít a gép kezelésére."]
    assert "level 4 stands there twice with different text; the first is kept" in missing(draft)
    assert "level 5 is absent between 3 and 6" in missing(draft)
    assert "there is no level 9 in this framework" in missing(draft)
    assert {"Más szöveg áll itt.", "Repül."} <= set(left_out(draft))


def test_levels_out_of_order() -> None:
    page = "Tea TEAA\nMaking tea.\nTea: Level 5\nE.\nTea: Level 4\nD.\nTea: Level 6\nF.\n"
    draft = read(page)
    assert "the levels are out of order: 5 4 6" in missing(draft)
    assert [level.statements for level in draft.skills[0].levels] == [["D."], ["E."], ["F."]]


def test_a_page_without_a_code() -> None:
    draft = read("SFIA 8\n" + pages.GREEK.replace(" FYTO", ""))
    assert draft.skills[0].code == ""
    assert draft.skills[0].name == "Φροντίδα φυτών"
    assert "no code: four capital letters at the name" in missing(draft)
    assert draft.version == "8"


def test_several_versions_are_not_resolved() -> None:
    draft = read("SFIA 8\nSFIA 9\n" + pages.GREEK)
    assert draft.version == ""
    assert "several versions are named: 8, 9" in missing(draft)
    assert read(pages.GREEK, "sfia-9-fyto.html").version == "9"


def test_headings_of_another_name_are_reported() -> None:
    draft = read(pages.HEBREW.replace("אפיית לחם: ", "Bread: "))
    assert numbers(draft.skills[0]) == [3, 4]
    assert draft.skills[0].name == "אפיית לחם"
    assert "the levels are headed by another name than the title: Bread" in missing(draft)


def test_a_skill_of_one_level() -> None:
    found = skill("Tea TEAA\nMaking tea for a whole house.\nDefined at these levels: 6\nTea: Level 6\nLeads tea.\n")
    assert (numbers(found), found.declared) == ([6], [6])


def test_lines_broken_for_their_length_are_one_paragraph() -> None:
    page = "Tea TEAA\n\nMaking tea.\n\nTea: Level 4\n\nPlans the week's tea for the people of a\nwhole floor.\n\n"
    page += "Tea: Level 5\n\nPlans tea.\n"
    assert skill(page).levels[0].statements == ["Plans the week's tea for the people of a whole floor."]


def test_a_table_of_levels_in_html() -> None:
    lines = (
        Line(1, "Tea TEAA", heading=1),
        Line(2, "Making tea."),
        Line(3, "Level 4 Plans tea.", cells=("Level 4", "Plans tea.")),
        Line(4, "Level 5 Leads tea.", cells=("Level 5", "Leads tea.")),
    )
    draft = read_page(Source("tea.html", HTML, "0" * 64, lines=lines))
    assert draft is not None
    assert [(level.level, level.statements) for level in draft.skills[0].levels] == [
        (4, ["Plans tea."]),
        (5, ["Leads tea."]),
    ]


def test_a_menu_of_the_levels_is_not_the_levels() -> None:
    menu = "Tea: Level 4\nTea: Level 5\n"
    found = skill(f"Tea TEAA\nMaking tea.\n{menu}Tea: Level 4\nPlans tea.\nTea: Level 5\nLeads tea.\n")
    assert [level.statements for level in found.levels] == [["Plans tea."], ["Leads tea."]]


def test_a_generic_level() -> None:
    draft = read(pages.GENERIC)
    assert draft.skills == []
    level = draft.generic[0]
    assert (level.level, level.title) == (4, "Enable")
    assert level.essence == "Does many hard things and helps others with theirs."
    assert level.attributes == {
        "Autonomy": "Works under general direction.",
        "Influence": "Influences the team.",
        "Complexity": "Does varied work.\nSome of it is hard.",
        "Planning": "Plans for others.",
    }
    assert "They come with attributes." in left_out(draft)


def test_a_generic_level_in_another_language() -> None:
    level = read(pages.GENERIC_SPANISH).generic[0]
    assert (level.level, level.title, len(level.attributes)) == (2, "Ayudar Beta", 3)


def test_all_generic_levels() -> None:
    body = "".join(
        f"Nível {n} - Título {'abcdefg'[n - 1]}\nFaz trabalho de classe {'abcdefg'[n - 1]}.\n" for n in range(1, 8)
    )
    draft = read("Níveis de responsabilidade\n" + body)
    assert draft.skills == []
    assert [(g.level, g.title) for g in draft.generic] == [(n, f"Título {'abcdefg'[n - 1]}") for n in range(1, 8)]
    assert draft.generic[6].essence == "Faz trabalho de classe g."
    assert any("generic levels" in why for why in missing(draft))


@pytest.mark.parametrize("text", ["", "Just a letter.\nWith two lines.", "1\n2\n3", "Level 4\nLevel 5"])
def test_other_texts_are_nothing(text: str) -> None:
    assert read_page(source(text)) is None


def test_an_essence_on_lines_of_its_own() -> None:
    page = "Tea TEAA\nMaking tea for the house.\n1\n2\n"
    for n, title in ((1, "Follow"), (2, "Assist")):
        page += f"Level {n}\nLevel {n} - {title}\nEssence of it: Works {title}.\nBoils {title}.\nPours {title}.\n"
    found = skill(page)
    assert found.declared == [1, 2]
    assert [(level.title, level.essence) for level in found.levels] == [
        ("Follow", "Works Follow."),
        ("Assist", "Works Assist."),
    ]
    assert found.levels[1].statements == ["Boils Assist.", "Pours Assist."]


def test_an_essence_in_chinese() -> None:
    page = (
        "茶室管理 CHAG\n管理公司的茶室，让每个人都能喝到茶。\n第4级\n第4级-支持：级别的意思：独立工作。\n安排茶会。\n"
    )
    page += "第5级\n第5级-保证：级别的意思：带领别人。\n负责茶室。\n"
    found = skill(page)
    assert [(x.title, x.essence, x.statements) for x in found.levels] == [
        ("支持", "独立工作。", ["安排茶会。"]),
        ("保证", "带领别人。", ["负责茶室。"]),
    ]


def test_labels_in_every_paragraph_are_no_essence() -> None:
    page = "Tea TEAA\nMaking tea.\n"
    for n in (4, 5):
        page += f"Tea: Level {n}\nWork: Makes tea {n}.\nTools: Uses pots {n}.\n"
    assert [len(level.statements) for level in skill(page).levels] == [2, 2]
    assert [level.essence for level in skill(page).levels] == ["", ""]


def test_a_heading_with_its_number_in_words() -> None:
    page = "Tea TEAA\nMaking tea.\nTea - Level four\nPlans tea.\nTea - Level 5\nLeads tea.\nTea - Level 6\nRules tea.\n"
    draft = read(page)
    assert numbers(draft.skills[0]) == [5, 6]
    assert "a level's heading without its number" in missing(draft)
    assert "Plans tea." in left_out(draft)


def test_several_skills_in_one_document() -> None:
    page = "SFIA 7\nTea TEAA\nMilk MILK\nTea TEAA\nMaking tea.\nLevel 6\nLeads tea.\nLevel 5\nPlans tea.\n"
    page += "Related skills\nMilk MILK\nMilk MILK\nPouring milk.\nLevel 6\nLeads milk.\n"
    draft = read(page)
    assert [(s.code, numbers(s), s.summary) for s in draft.skills] == [
        ("TEAA", [5, 6], "Making tea."),
        ("MILK", [6], "Pouring milk."),
    ]
    assert draft.version == "7"
    assert "2 skills in one document" in [note.why for note in draft.report.read]


def test_a_long_hostile_page_is_read_in_time() -> None:
    lines = ["Tea TEAA", "a@" * 200_000, "1 " * 100_000, "Level 1", "A B " * 50_000, "Level 2", ": " * 50_000 + "x"]
    started = time.monotonic()
    read_page(Source("x", TEXT, "0" * 64, lines=tuple(Line(i, text) for i, text in enumerate(lines, 1))))
    assert time.monotonic() - started < 5
