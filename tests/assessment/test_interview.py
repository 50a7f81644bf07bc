"""Which question next, when to stop, and what counts as shown."""

from __future__ import annotations

import numpy as np
import pytest

from bot.assessment import interview
from bot.assessment.belief import entropy
from bot.assessment.record import LEARNED, NEVER, REGULARLY, SOMETIMES, Assessment, Evidence
from bot.assessment.simulation import figures, simulate
from bot.assessment.verdict import ABOVE, BELOW, conclude, decide, supporting, sureness, telling_answers
from bot.language import LANGUAGES
from catalog import Skill, shipped

CSMG = shipped().find("CSMG")
RLMT = shipped().find("RLMT")


def ask_all(skill: Skill, score: int, prior: list[float] | None = None) -> Assessment:
    """An interview in which every answer is the same."""
    assessment = Assessment(skill=skill.key, prior=prior or [])
    while (behaviour := interview.next_question(assessment, skill)) is not None:
        assessment.answer(behaviour.id, score)
    return assessment


@pytest.mark.parametrize("skill", [CSMG, RLMT, shipped().responsibility], ids=lambda s: s.code)
@pytest.mark.parametrize("score", [NEVER, LEARNED, SOMETIMES, REGULARLY])
def test_an_interview_ends_and_repeats_nothing(skill: Skill, score: int) -> None:
    assessment = ask_all(skill, score)
    asked = [a.behaviour for a in assessment.answers]
    assert interview.MIN_QUESTIONS <= len(asked) <= interview.MAX_QUESTIONS
    assert len(set(asked)) == len(asked)
    topics = [skill.behaviour(b).topic for b in asked]
    assert len(set(topics)) == min(len(topics), len({b.topic for b in skill.behaviours}))


def test_the_pending_question_stands_until_it_is_answered() -> None:
    assessment = Assessment(skill=CSMG.key)
    first = interview.next_question(assessment, CSMG)
    assert first is not None
    other = next(b for b in CSMG.behaviours if b is not first)
    assessment.pending = other.id
    assert interview.next_question(assessment, CSMG) is other


def test_a_skipped_question_does_not_come_again_and_says_nothing() -> None:
    assessment = Assessment(skill=CSMG.key)
    before = interview.current_belief(assessment, CSMG)
    first = interview.next_question(assessment, CSMG)
    assert first is not None
    assessment.answer(first.id, None)
    assert np.array_equal(interview.current_belief(assessment, CSMG), before)
    assert interview.next_question(assessment, CSMG) is not first


def test_the_expected_total_is_kept_roughly() -> None:
    assessment = Assessment(skill=CSMG.key, prior=[0.02, 0.03, 0.75, 0.15, 0.03, 0.01, 0.01])
    foreseen = interview.expected_total(assessment, CSMG)
    while (behaviour := interview.next_question(assessment, CSMG)) is not None:
        assessment.answer(behaviour.id, REGULARLY if behaviour.level <= 3 else NEVER)
    assert abs(foreseen - len(assessment.answers)) <= 2


def test_changing_an_answer_replaces_it() -> None:
    assessment = Assessment(skill=CSMG.key)
    assessment.answer("records-1", NEVER)
    assessment.answer("requests-2", SOMETIMES)
    assessment.answer("records-1", REGULARLY)
    assert assessment.scores == {"records-1": REGULARLY, "requests-2": SOMETIMES}
    assert [a.behaviour for a in assessment.answers] == ["records-1", "requests-2"]


def test_shown_is_what_is_practised() -> None:
    assessment = Assessment(
        skill=CSMG.key, evidence=[Evidence("q", "requests-1", 1, 0.5), Evidence("q", "routing-1", 1, 0.5)]
    )
    assessment.answer("records-1", SOMETIMES)
    assessment.answer("upkeep-1", LEARNED)
    assessment.answer("routing-1", NEVER)
    assert interview.shown(assessment) == {"records-1", "requests-1"}


@pytest.mark.parametrize(
    ("belief", "level", "reason"),
    [
        ([0, 0, 0.1, 0.7, 0.2, 0, 0], 4, None),
        ([0, 0.1, 0.6, 0.2, 0.1, 0, 0], None, BELOW),
        ([0, 0, 0.45, 0.4, 0.15, 0, 0], 4, None),
    ],
)
def test_undefined_levels_of_a_skill_that_begins_at_four(
    belief: list[float], level: int | None, reason: str | None
) -> None:
    verdict = conclude(np.array(belief), RLMT)
    assert (verdict.level, verdict.reason) == (level, reason)
    assert verdict.low <= verdict.likely <= verdict.high


def test_above_the_highest_defined_level() -> None:
    verdict = conclude(np.array([0, 0, 0, 0, 0.1, 0.3, 0.6]), CSMG)
    assert (verdict.level, verdict.reason, verdict.likely) == (None, ABOVE, 7)


def test_reasons_among_the_answers_speak_for_the_level() -> None:
    assessment = ask_all(CSMG, SOMETIMES)
    verdict = decide(assessment, CSMG)
    for answer in telling_answers(assessment, CSMG, verdict.likely):
        assert abs(CSMG.behaviour(answer.behaviour).level - verdict.likely) <= 1
    assert sureness(verdict) in {"very", "fairly", "hardly"}


def test_an_assessment_survives_json() -> None:
    assessment = ask_all(CSMG, SOMETIMES)
    decide(assessment, CSMG)
    assert Assessment.from_dict(assessment.to_dict()) == assessment


def test_simulated_people_are_found() -> None:
    result = figures(simulate(CSMG, 60, noise=0.0))
    assert result["people"] == 60
    assert result["within_one"] >= 0.9
    assert result["full_exact"] >= result["exact"] - 0.1
    assert result["questions_mean"] <= interview.MAX_QUESTIONS
    assert simulate(CSMG, 5, 0.1) == simulate(CSMG, 5, 0.1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_can_be_asked_in_every_language(language: str) -> None:
    for skill in shipped().skills.values():
        assert all(b.question[language].rstrip().endswith(("?", "؟")) for b in skill.behaviours)


def test_answers_never_push_beyond_where_the_skill_is_defined() -> None:
    verdict = decide(ask_all(CSMG, REGULARLY), CSMG)
    assert verdict.level == 6


def test_a_sentence_that_an_answer_takes_back_is_no_evidence() -> None:
    assessment = Assessment(skill=CSMG.key, evidence=[Evidence("I log the calls.", "records-1", 1, 0.5)])
    assert supporting(assessment, 1)
    assessment.answer("records-1", NEVER)
    assert not supporting(assessment, 1)


def test_a_contradiction_widens_the_belief_and_is_asked_about() -> None:
    high = next(b for b in CSMG.behaviours if b.level == 6)
    low = next(b for b in CSMG.behaviours if b.level == 3)
    assessment = Assessment(skill=CSMG.key)
    assessment.answer(high.id, REGULARLY)
    before = interview.current_belief(assessment, CSMG)
    assert interview.contradictions(assessment, CSMG) == []
    assessment.answer(low.id, NEVER)
    assert interview.contradictions(assessment, CSMG) == [(low, high)]
    assert entropy(interview.current_belief(assessment, CSMG)) > entropy(before)
    question = interview.next_question(assessment, CSMG)
    assert question is not None
    assert low.level <= question.level < high.level


def test_what_is_only_known_contradicts_nothing_above_it() -> None:
    high = next(b for b in CSMG.behaviours if b.level == 6)
    low = next(b for b in CSMG.behaviours if b.level == 1)
    assessment = Assessment(skill=CSMG.key)
    assessment.answer(high.id, LEARNED)
    assessment.answer(low.id, NEVER)
    assert interview.contradictions(assessment, CSMG) == []


def test_lenient_and_modest_people_are_seen_a_little_too_high_and_too_low() -> None:
    def mean(lenience: float) -> float:
        return float(np.mean([s.said or 0 for s in simulate(RLMT, 120, noise=0.1, lenience=lenience)]))

    assert mean(-1.0) < mean(0.0) < mean(1.0)
