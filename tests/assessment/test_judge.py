"""The trained judge on real texts, and what `assess` and `evaluate` make of it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from bot.assessment import descriptions
from bot.assessment.descriptions import DescriptionError
from bot.assessment.evaluation import calibration_error, judge_all, level_figures, report
from bot.assessment.features import read
from bot.assessment.judge import Judge
from bot.assessment.record import Assessment
from bot.assessment.report import Options, assess_text
from bot.language import LANGUAGES
from bot.language.sentences import split

HELD_OUT = descriptions.test_files()


def first(language: str, skill: str, level: int) -> str:
    """A held-out text of that label."""
    items = descriptions.load(f for f in HELD_OUT if f.stem == language)
    return next(i.text for i in items if (i.skill, i.level) == (skill, level))


def test_the_test_part_is_not_learned_from() -> None:
    learned = {d.text for d in descriptions.load(descriptions.training_files())}
    writers = {d.writer for d in descriptions.load(descriptions.training_files())}
    for held in descriptions.load(HELD_OUT):
        assert held.text not in learned
        assert held.writer not in writers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_level_of_both_skills(language: str) -> None:
    items = descriptions.load(f for f in descriptions.training_files() if f.stem == language)
    for skill, levels in (("CSMG", range(1, 7)), ("RLMT", range(4, 8)), ("OUT", range(1, 8))):
        for level in levels:
            assert sum(i.skill == skill and i.level == level for i in items) >= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_responsibility_is_seen_as_more(judge: Judge, language: str) -> None:
    csmg = judge.catalogue.find("CSMG")
    low = judge.belief([first(language, "CSMG", 1)], language, csmg)
    high = judge.belief([first(language, "CSMG", 6)], language, csmg)
    levels = np.arange(1, 8)
    assert low @ levels + 2 < high @ levels
    assert np.isclose(low.sum(), 1)


def test_the_less_is_said_the_wider_the_belief(judge: Judge) -> None:
    csmg = judge.catalogue.find("CSMG")
    text = first("en", "CSMG", 3)
    assert judge.belief(["help desk"], "en", csmg).max() < judge.belief([text], "en", csmg).max()
    assert np.allclose(judge.belief(["😀"], "en", csmg), 1 / 7)


@pytest.mark.parametrize("text", ["x", "ok", "", "😀"])
def test_a_letter_is_about_no_skill(judge: Judge, text: str) -> None:
    assert judge.skills([text], "en") == []


def test_saying_it_twice_changes_nothing(judge: Judge) -> None:
    csmg = judge.catalogue.find("CSMG")
    text = first("nl", "CSMG", 4)
    assert np.allclose(judge.belief([text, text], "nl", csmg), judge.belief([text], "nl", csmg))


def test_evidence_is_the_persons_own_words(judge: Judge) -> None:
    text = first("pl", "CSMG", 5)
    assessment = Assessment(language="pl", texts=[text])
    judge.start(assessment, judge.catalogue.find("CSMG"))
    assert assessment.evidence
    for evidence in assessment.evidence:
        assert evidence.quote in " ".join(text.split()) or evidence.quote in text
        assert evidence.weight > 0
        assert judge.behaviour(judge.catalogue.find("CSMG"), evidence.behaviour).level == evidence.level


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weight_of_a_sentence_is_what_the_belief_loses_without_it(judge: Judge, language: str) -> None:
    csmg = judge.catalogue.find("CSMG")
    items = descriptions.load(f for f in HELD_OUT if f.stem == language)
    texts = [i.text for i in items if i.skill == "CSMG" and len(i.text) > 150]
    text = next(t for t in texts if len(judge.evidence([t], language, csmg)) >= 2)
    whole = judge.belief([text], language, csmg)
    evidence = judge.evidence([text], language, csmg)
    for found in evidence:
        rest = judge.belief([s for s in split(text) if s != found.quote], language, csmg)
        lost = _log_odds(whole, found.level) - _log_odds(rest, found.level)
        assert np.isclose(found.weight, lost, atol=0.002)


def _log_odds(belief: np.ndarray, level: int) -> float:
    p = float(np.clip(belief[level - 1], 1e-6, 1 - 1e-6))
    return float(np.log(p / (1 - p)))


def test_what_was_taken_back_and_what_is_no_work_are_not_quoted(judge: Judge) -> None:
    claim = "I set the service levels of the desk and answer for its budget."
    texts = [claim, "Sorry, that was wrong, I have never done that.", "By the way, the weather is lovely today."]
    assert judge.evidence([claim], "en", judge.catalogue.find("CSMG"))
    assert judge.evidence(texts, "en", judge.catalogue.find("CSMG")) == []


def test_assess_names_the_answer_that_would_move_it_most(judge: Judge) -> None:
    text = first("en", "CSMG", 3)
    question = assess_text(judge, text, Options(skill="CSMG"))["estimate"]["question"]
    assert question in {b.question["en"] for b in judge.catalogue.find("CSMG").behaviours}


def test_a_long_text_is_read_up_to_a_point() -> None:
    assert len(read(["A sentence about my work. " * 5000]).sentences) <= 2  # the sentence, and the one cut off
    assert len(read([f"I do task number {i} every day. " for i in range(200)]).sentences) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_assess_answers_what_design_says(judge: Judge, language: str) -> None:
    result = assess_text(judge, first(language, "CSMG", 3), Options(skill="CSMG"), identifier=7)
    assert result["id"] == 7
    assert result["language"] == language
    assert result["skills"][0].keys() == {"framework", "version", "code", "name", "score"}
    estimate = result["estimate"]
    assert {"framework", "version", "code", "scale", "level", "label", "probabilities", "range", "confidence"} <= set(
        estimate
    )
    assert abs(sum(estimate["probabilities"].values()) - 1) < 1e-9
    assert estimate["range"][0] <= (estimate["level"] or 7) <= estimate["range"][1] or estimate["level"] is None
    assert set(result["responsibility"]) == {"level", "probabilities"}
    assert result["next"]["steps"][0].keys() == {"text", "why", "kind", "evidence"}
    json.dumps(result)


def test_where_nothing_fits_there_is_no_estimate(judge: Judge) -> None:
    result = assess_text(
        judge, "I milk the cows at five, feed the calves and mend the fences round the fields.", Options()
    )
    assert result["skills"] == []
    assert result["estimate"] is None
    assert result["next"]["steps"]


def test_a_skill_can_be_fixed_by_the_caller(judge: Judge) -> None:
    text = "I tidy the stockroom as my boss tells me and ask when I am not sure about something at work."
    result = assess_text(judge, text, Options(skill="RLMT"))
    assert result["estimate"]["code"] == "RLMT"
    assert result["estimate"]["level"] is None
    assert result["estimate"]["reason"] == "below_defined"
    with pytest.raises(KeyError):
        assess_text(judge, text, Options(skill="NOPE"))


def test_the_report_counts_right(judge: Judge) -> None:
    items = descriptions.load(f for f in HELD_OUT if f.stem == "en")[:12]
    figures = report(judge_all(judge, items))
    assert figures["n"] == 12
    assert sum(f["n"] for skill in figures["levels"].values() for lang, f in skill.items() if lang != "all") == 12


def test_calibration_error() -> None:
    assert calibration_error(np.array([0.95, 0.95]), np.array([True, True])) == 0.05
    assert calibration_error(np.array([0.55, 0.55]), np.array([True, False])) == 0.05
    assert calibration_error(np.array([]), np.array([], dtype=bool)) is None
    assert level_figures([])["exact"] is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "JSONDecodeError"),
        ('{"lang": "en"}', "KeyError"),
        ('{"lang":"en","skill":"X","level":9,"text":"t"}', "1 to 7"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, problem: str) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(DescriptionError, match=problem) as error:
        descriptions.load([file])
    assert "bad.jsonl:2" in str(error.value)
