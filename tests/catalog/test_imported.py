"""What was imported over what ships: languages join, our own wording stays, the newest version is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from catalog import Behaviour, Skill, shipped
from catalog.document import in_language, write_advice, write_skill
from catalog.imported import installed, merged
from catalog.model import Advice, said
from catalog.store import ADVICE, SKILL, Entry, Store


def page(
    language: str, counts: dict[int, int], code: str = "ABCD", version: str = "9", framework: str = "sfia"
) -> Skill:
    """An imported page: so many statements a level."""
    behaviours = tuple(
        Behaviour(f"{level}-{n}", level, f"{level}-{n}", {language: f"{language} {level}.{n}"})
        for level, count in counts.items()
        for n in range(1, count + 1)
    )
    name = {language: f"{code} in {language}"}
    summaries = {level: {language: f"level {level} in {language}"} for level in counts}
    known = shipped().frameworks[framework]
    return Skill(known, version, code, tuple(counts), name, {}, {}, summaries, behaviours, sources={language: "SFIA"})


def add(folder: Path, *skills: Skill) -> None:
    entries = [
        Entry(s.key, SKILL, lang, said(s.name, lang), in_language(write_skill(s), lang, set(s.sources)))
        for s in skills
        for lang in s.sources
    ]
    Store(folder).add("file", "0" * 64, {}, entries, {}, {})


def test_two_languages_of_one_skill_are_one_where_their_statements_match() -> None:
    skill = merged([page("pl", {4: 2, 5: 1}), page("ar", {4: 2, 5: 1})])
    assert [b.id for b in skill.behaviours] == ["4-1", "4-2", "5-1"]
    assert skill.behaviours[0].statement == {"pl": "pl 4.1", "ar": "ar 4.1"}
    assert skill.level_summaries[4] == {"pl": "level 4 in pl", "ar": "level 4 in ar"}
    assert skill.spoken("ar") is skill and skill.spoken("nl") is skill


def test_where_they_do_not_match_each_person_is_asked_in_theirs() -> None:
    skill = merged([page("pl", {4: 2}), page("ar", {4: 3, 6: 1})])
    assert skill.levels == (4, 6)
    assert [b.id for b in skill.spoken("ar").behaviours] == ["4-1-ar", "4-2-ar", "4-3", "6-1"]
    assert [b.id for b in skill.spoken("pl").behaviours] == ["4-1", "4-2"]
    assert {next(iter(b.statement)) for b in skill.spoken("hu").behaviours} == {"pl"}, "the first that came in"


def test_the_official_page_covers_ours_and_keeps_our_words_in_other_languages(tmp_path: Path) -> None:
    ours = shipped().find("CSMG")
    add(tmp_path, page("ar", {n: 2 for n in ours.levels}, "CSMG"))
    skill = installed(tmp_path).find("CSMG")
    assert skill.key == ours.key and skill.own is ours and skill.imported
    assert skill.name["ar"] == "CSMG in ar" and skill.name["nl"] == ours.name["nl"]
    assert skill.level_summaries[3]["ar"] == "level 3 in ar"
    assert skill.level_summaries[3]["cy"] == ours.level_summaries[3]["cy"]
    assert all(set(b.statement) == {"ar"} for b in skill.behaviours)
    Store(tmp_path).remove("sfia/9/CSMG")
    assert installed(tmp_path).find("CSMG") is ours


def test_of_several_versions_the_newest_is_found_and_each_by_its_key(tmp_path: Path) -> None:
    add(tmp_path, page("en", {4: 1}, "RLMT", "10"), page("en", {4: 1}, "RLMT", "9"))
    catalogue = installed(tmp_path)
    assert catalogue.find("rlmt").version == "10"
    assert catalogue.find("sfia/8/RLMT") is shipped().find("RLMT")
    assert catalogue.find("RLMT", version="9").version == "9"
    assert len(catalogue.skills) == len(shipped().skills) + 2
    with pytest.raises(KeyError, match="no skill 'NOPE'"):
        catalogue.find("NOPE")


def test_skills_that_grade_nothing_stand_on_the_ladder(tmp_path: Path) -> None:
    add(tmp_path, page("en", {}, "a1b2", "1", "esco"))
    skill = installed(tmp_path).find("a1b2")
    ladder = shipped().responsibility
    assert (skill.levels, skill.behaviours) == (ladder.levels, ladder.behaviours) and skill.imported


def test_advice_joins_the_skill_that_it_is_on(tmp_path: Path) -> None:
    advice = Advice("a page", "nl", ("one", "two"), ("a sign",), (("a way", "how"),), 6)
    entry = Entry("sfia/8/RLMT", ADVICE, "nl", "a page", write_advice(advice))
    Store(tmp_path).add("advice", "0" * 64, {}, [entry], {}, {})
    skill = installed(tmp_path).find("RLMT")
    assert skill.advice == (advice,) and replace(skill, advice=()) == shipped().find("RLMT")
    add(tmp_path, page("en", {4: 1}, "RLMT", "9"))
    assert installed(tmp_path).find("RLMT").advice == (advice,), "on another version of the skill too"


@pytest.mark.parametrize(
    ("texts", "language", "wanted"),
    [
        ({"pl": "p", "en": "e"}, "pl", "p"),
        ({"pl": "p", "en": "e"}, "cy", "e"),
        ({"pl": "p"}, "cy", "p"),
        ({}, "cy", ""),
    ],
)
def test_a_text_that_is_not_there_in_a_language(texts: dict[str, str], language: str, wanted: Any) -> None:
    assert said(texts, language) == wanted
