"""The catalogue that ships is complete; one that is not says file, entry and what would be right."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.language import LANGUAGES
from bot.settings import PROJECT
from catalog import Catalogue, CatalogueError, load, shipped
from catalog.loader import ROOT, shipped_languages
from catalog.model import STEP_KINDS

SEEDS = PROJECT.parent / "shared" / "seeds"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The shipped catalogue's files, to break."""
    for framework in ("generic", "sfia"):
        shutil.copytree(ROOT / framework, tmp_path / framework)
    return tmp_path


def edit(file: Path, change: Callable[[Any], Any]) -> None:
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def test_it_speaks_the_bots_languages() -> None:
    assert shipped_languages() == LANGUAGES


@pytest.mark.parametrize(
    ("code", "key", "levels"),
    [
        ("CSMG", "sfia/9/CSMG", (1, 2, 3, 4, 5, 6)),
        ("RLMT", "sfia/8/RLMT", (4, 5, 6, 7)),
        ("RESPONSIBILITY", "generic/1/RESPONSIBILITY", (1, 2, 3, 4, 5, 6, 7)),
    ],
)
def test_the_three_skills(code: str, key: str, levels: tuple[int, ...]) -> None:
    skill = shipped().find(code)
    assert (skill.key, skill.levels) == (key, levels)
    for level in levels:
        assert len(skill.at(level)) >= 3
        topics = [b.topic for b in skill.at(level)]
        assert len(set(topics)) == len(topics)


def test_each_behaviour_has_steps_of_different_kinds_that_differ() -> None:
    for skill in shipped().skills.values():
        for behaviour in skill.behaviours:
            kinds = [s.kind for s in behaviour.steps]
            assert len(set(kinds)) == len(kinds) >= 2
            assert set(kinds) <= set(STEP_KINDS)
            for language in LANGUAGES:
                texts = {s.text[language] for s in behaviour.steps}
                assert len(texts) == len(kinds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice(language: str) -> None:
    for skill in shipped().skills.values():
        statements = [b.statement[language] for b in skill.behaviours]
        questions = [b.question[language] for b in skill.behaviours]
        assert len(set(statements)) == len(statements)
        assert len(set(questions)) == len(questions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_find_their_own_words(language: str) -> None:
    for skill in shipped().specific:
        assert len(skill.terms[language]) >= 40


def test_not_defined_has_a_way_on() -> None:
    sfia = shipped().frameworks["sfia"]
    for undefined in (sfia.undefined_below, sfia.undefined_above):
        assert undefined is not None
        assert all(undefined.ways[language] for language in LANGUAGES)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not beside the project")
@pytest.mark.parametrize("seed", ["sfia-csmg.ar.txt", "sfia-rlmt.pl.txt"])
def test_no_sentence_of_the_sources_is_copied(seed: str) -> None:
    language = seed.split(".")[1]
    source = " ".join((SEEDS / seed).read_text(encoding="utf-8").split())
    for skill in shipped().skills.values():
        for behaviour in skill.behaviours:
            words = behaviour.statement[language].rstrip(".").split()
            for start in range(len(words) - 7):
                run = " ".join(words[start : start + 8])
                assert run not in source, f"{skill.key} {behaviour.id}"


def test_a_new_skill_is_a_new_folder(copy: Path) -> None:
    shutil.copytree(copy / "sfia" / "csmg", copy / "sfia" / "other")
    edit(copy / "sfia" / "other" / "skill.yml", lambda d: d.update(code="OTHR"))
    assert load(copy).find("othr").key == "sfia/9/OTHR"


def test_find_lists_what_there_is() -> None:
    with pytest.raises(KeyError, match="sfia/9/CSMG"):
        shipped().find("NOPE")
    assert isinstance(shipped(), Catalogue)


def broken(copy: Path, file: str, change: Callable[[Any], Any]) -> str:
    edit(copy / file, change)
    with pytest.raises(CatalogueError) as error:
        load(copy)
    assert file in str(error.value)
    return str(error.value)


def test_a_missing_question_is_named(copy: Path) -> None:
    said = broken(copy, "sfia/csmg/text/pl.yml", lambda d: d["behaviours"]["records-1"].pop("question"))
    assert "behaviours → records-1" in said
    assert "'question' is missing" in said


def test_an_unknown_behaviour_is_named(copy: Path) -> None:
    def add(data: Any) -> None:
        data["behaviours"]["records-9"] = data["behaviours"]["records-1"]

    assert "records-9" in broken(copy, "sfia/csmg/text/cy.yml", add)


def test_an_unknown_kind_of_step_is_named(copy: Path) -> None:
    said = broken(copy, "sfia/csmg/skill.yml", lambda d: d["behaviours"][0].update(steps=["practice", "prayer"]))
    assert "prayer" in said
    assert "practice, people, training" in said


def test_a_level_off_the_scale_is_named(copy: Path) -> None:
    assert "9 is not on the scale" in broken(copy, "sfia/rlmt/skill.yml", lambda d: d["levels"].append(9))


def test_too_few_behaviours_are_named(copy: Path) -> None:
    gone: set[str] = set()
    kept: list[str] = []

    def thin(data: Any) -> None:
        fours = [b["id"] for b in data["behaviours"] if b["level"] == 4]
        kept.extend(fours[:2])
        gone.update(fours[2:])
        data["behaviours"] = [b for b in data["behaviours"] if b["level"] != 4 or b["id"] in kept]

    edit(copy / "sfia/rlmt/skill.yml", thin)
    for text in (copy / "sfia/rlmt/text").glob("*.yml"):
        edit(text, lambda d: [d["behaviours"].pop(i, None) for i in gone])
    with pytest.raises(CatalogueError, match="level 4 has 2; a level needs at least 3"):
        load(copy)


def test_a_missing_language_is_named(copy: Path) -> None:
    (copy / "sfia/rlmt/text/hu.yml").unlink()
    with pytest.raises(CatalogueError, match=r"hu\.yml.*is missing"):
        load(copy)


def test_a_key_that_stands_twice_is_named(copy: Path) -> None:
    file = copy / "sfia/csmg/text/nl.yml"
    file.write_text(file.read_text(encoding="utf-8") + '\nname: "twice"\n', encoding="utf-8")
    with pytest.raises(CatalogueError, match="stands twice"):
        load(copy)


def test_what_is_not_yaml_is_refused(copy: Path) -> None:
    (copy / "sfia/csmg/text/nl.yml").write_text("name: [", encoding="utf-8")
    with pytest.raises(CatalogueError, match="not readable as YAML"):
        load(copy)
