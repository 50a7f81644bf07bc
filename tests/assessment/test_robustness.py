"""Hard to fool: pairs of texts in six languages, by people who wrote none of what the judgement learns from."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import yaml

from bot.assessment.belief import LEVELS, expected
from bot.assessment.judge import Judge
from bot.language import LANGUAGES
from bot.settings import PROJECT
from catalog import Skill

FOLDER = PROJECT / "tests" / "robustness"
MOST = 0.1  # levels by which what is no evidence may move the expected level

# Of the 30 pairs of a kind, five a language, so many at least stay within MOST.
STEADY = {
    "twice": 30,
    "repetition": 26,
    "irrelevant": 30,
    "politeness": 30,
    "person": 30,
    "gender": 27,
    "bragging": 26,
    "title": 26,
    "knowledge": 26,
    "wish": 25,
    "retraction": 24,
    # Phones and haste change the words themselves; see README, "What falls short".
    "typos": 14,
}


@cache
def pairs(kind: str) -> list[tuple[str, dict[str, Any]]]:
    """The pairs of a kind, with their languages."""
    return [(lang, entry) for lang in LANGUAGES for entry in _read(lang) if entry["kind"] == kind]


@cache
def _read(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return found


def skill_of(judge: Judge, code: str) -> Skill:
    return judge.catalogue.responsibility if code == "OUT" else judge.catalogue.find(code)


def moved(judge: Judge, language: str, entry: dict[str, Any]) -> float:
    """By how many levels b is seen higher than a."""
    skill = skill_of(judge, entry["skill"])
    before, after = (expected(judge.belief([entry[side]], language, skill)) for side in "ab")
    return after - before


def test_every_language_has_the_same_kinds_of_pairs() -> None:
    for language in LANGUAGES:
        kinds = {entry["kind"] for entry in _read(language)}
        assert kinds == {*STEADY, "evidence-up", "evidence-down", "we"}
        assert len(_read(language)) == 5 * len(kinds)


@pytest.mark.parametrize("kind", STEADY)
def test_what_is_no_evidence_does_not_move_the_level(judge: Judge, kind: str) -> None:
    shifts = {(lang, e["b"][-60:]): moved(judge, lang, e) for lang, e in pairs(kind)}
    swayed = {key: round(shift, 2) for key, shift in shifts.items() if abs(shift) > MOST}
    assert len(shifts) - len(swayed) >= STEADY[kind], swayed


@pytest.mark.parametrize("language", LANGUAGES)
def test_real_evidence_moves_it_up(judge: Judge, language: str) -> None:
    shifts = [moved(judge, lang, e) for lang, e in pairs("evidence-up") if lang == language]
    assert sum(shift > MOST for shift in shifts) >= 4
    assert np.mean(shifts) > 1


def test_evidence_of_less_never_moves_it_up(judge: Judge) -> None:
    shifts = [moved(judge, lang, e) for lang, e in pairs("evidence-down")]
    assert sum(shift > MOST for shift in shifts) <= 2
    assert np.mean(shifts) < -MOST


def test_we_without_a_part_of_ones_own_widens(judge: Judge) -> None:
    wider = 0
    for language, entry in pairs("we"):
        skill = skill_of(judge, entry["skill"])
        own, shared = (judge.belief([entry[side]], language, skill) for side in "ab")
        wider += shared.max() < own.max()
    assert wider >= 18


def test_one_story_in_six_languages(judge: Judge) -> None:
    near = 0
    for story in _read("stories"):
        skill = skill_of(judge, story["skill"])
        levels = [expected(judge.belief([story[lang]], lang, skill)) for lang in LANGUAGES]
        near += max(levels) - min(levels) <= 0.5
        assert max(levels) - min(levels) <= 1.2, story["en"]
    assert near >= 7


def test_a_contradiction_within_the_words_is_no_certainty(judge: Judge) -> None:
    skill = judge.catalogue.find("CSMG")
    text = "I read the greeting from a card and pass every call on to my supervisor, who tells me what to do."
    boast = "I set the complaints policy and the service levels for all our branches in nine countries."
    assert judge.belief([text, boast], "en", skill).max() < judge.belief([text], "en", skill).max()
    assert LEVELS[judge.belief([boast], "en", skill).argmax()] > LEVELS[judge.belief([text], "en", skill).argmax()]
