"""Coverage of a standard and of a role: nothing is guessed, answers count before quotations, gaps come first."""

from __future__ import annotations

import pytest

from bot.assessment import coverage, interview, verdict
from bot.assessment.coverage import ABOVE, AT, BELOW, MISSING, ROUND, SHOWN, UNKNOWN
from bot.assessment.record import LEARNED, NEVER, REGULARLY, SOMETIMES, Assessment, Evidence
from bot.planning.propose import NO_LEVEL, propose
from catalog import Behaviour, Skill, shipped
from catalog.model import KNOWLEDGE, PERFORMANCE, Competence, Role

FOUR = [0.0, 0.05, 0.1, 0.7, 0.15, 0.0, 0.0]  # of the generic ladder


def criterion(number: int, kind: str = PERFORMANCE) -> Behaviour:
    name = f"{kind[0]}-{number}"
    return Behaviour(name, 0, name, {"en": f"does thing {number}"}, kind=kind)


@pytest.fixture
def standard() -> Skill:
    behaviours = [criterion(n) for n in range(1, 11)] + [criterion(n, KNOWLEDGE) for n in range(1, 5)]
    return made("nos", "UNIT", behaviours)


@pytest.fixture
def role() -> Skill:
    behaviours = [
        Behaviour(f"{code.lower()}-{level}-1", level, code, {"en": f"{code} at {level}"})
        for code, level in [("A.1", 2), ("A.1", 3), ("B.1", 2), ("C.1", 4)]
    ]
    needs = [("A.1", (2, 3)), ("B.1", (2,)), ("C.1", (4,))]
    competences = tuple(Competence(code, {"en": code}, {}, levels) for code, levels in needs)
    return made("ecf", "ROLE", behaviours, Role(competences, {}, {}))


def made(framework: str, code: str, behaviours: list[Behaviour], role: Role | None = None) -> Skill:
    levels = tuple(sorted({b.level for b in behaviours if b.level}))
    known = shipped().frameworks[framework]
    name = {"en": code}
    return Skill(known, "1", code, levels, name, {}, {}, {}, tuple(behaviours), role=role, sources=dict(name))


def assessed(skill: Skill, scores: dict[str, int], *quoted: str, prior: list[float] | None = None) -> Assessment:
    assessment = Assessment(skill=skill.key, prior=prior or [])
    assessment.evidence = [Evidence(f"I do {b}.", b, skill.behaviour(b).level, 1.0) for b in quoted]
    for behaviour, score in scores.items():
        assessment.answer(behaviour, score)
    return assessment


def test_a_criterion_is_shown_by_words_or_answers_and_answers_count_first(standard: Skill) -> None:
    assessment = assessed(
        standard, {"p-2": REGULARLY, "p-3": LEARNED, "k-1": LEARNED, "k-2": NEVER, "p-4": NEVER}, "p-1", "p-4"
    )
    states = coverage.criteria(assessment, standard)
    assert {k: v for k, v in states.items() if v != UNKNOWN} == {
        "p-1": SHOWN,
        "p-2": SHOWN,
        "p-3": MISSING,
        "p-4": MISSING,
        "k-1": SHOWN,
        "k-2": MISSING,
    }


def test_only_what_is_unknown_is_asked_in_rounds(standard: Skill) -> None:
    assessment = assessed(standard, {}, "p-1")
    asked = []
    while (behaviour := interview.next_question(assessment, standard)) is not None:
        asked.append(behaviour.id)
        assessment.answer(behaviour.id, SOMETIMES)
    assert asked == [f"p-{n}" for n in range(2, 10)] and len(asked) == ROUND
    assert interview.expected_total(assessment, standard) == ROUND
    assessment.rounds += 1
    behaviour = interview.next_question(assessment, standard)
    assert behaviour is not None and behaviour.id == "p-10"
    assert interview.expected_total(assessment, standard) == 13


def test_skipped_criteria_do_not_come_again_and_stay_unknown(standard: Skill) -> None:
    assessment = assessed(standard, {})
    assessment.answer("p-1", None)
    behaviour = interview.next_question(assessment, standard)
    assert behaviour is not None and behaviour.id == "p-2"
    assert coverage.criteria(assessment, standard)["p-1"] == UNKNOWN


def test_the_verdict_is_coverage_with_the_general_level_beside_it(standard: Skill) -> None:
    assessment = assessed(standard, {"p-1": NEVER}, prior=FOUR)
    decided = verdict.decide(assessment, standard)
    assert (decided.level, decided.reason, decided.likely) == (None, verdict.COVERAGE, 4)
    assert coverage.general_level(assessment) == (4, 4, 5)
    assert coverage.general_level(assessed(standard, {})) is None


def test_steps_lead_to_what_is_missing_before_what_is_unknown(standard: Skill) -> None:
    assessment = assessed(standard, {"p-9": NEVER, "k-3": NEVER, "p-1": REGULARLY}, prior=FOUR)
    assert propose(assessment, standard) is None, "before the verdict there is no plan"
    verdict.decide(assessment, standard)
    plan = propose(assessment, standard)
    assert plan is not None and plan.level == NO_LEVEL
    assert [s.behaviour for s in plan.steps] == ["p-9", "k-3", "p-2", "p-3", "p-4"]
    assert plan.steps[1].kind == "knowledge-1"
    everything = assessed(standard, {b.id: REGULARLY for b in standard.behaviours}, prior=FOUR)
    verdict.decide(everything, standard)
    assert propose(everything, standard) is None


def test_a_role_is_met_missed_or_unknown_competence_by_competence(role: Skill) -> None:
    assessment = assessed(role, {"a.1-2-1": REGULARLY, "c.1-4-1": NEVER}, prior=FOUR)
    states = {s.competence.code: (s.state, s.level) for s in coverage.standings(assessment, role)}
    assert states["A.1"][0] == AT and states["C.1"][0] == BELOW and states["B.1"] == (UNKNOWN, None)
    assert states["C.1"][1] is not None and states["C.1"][1] < 4


def test_words_alone_never_put_somebody_below(role: Skill) -> None:
    low = [0.8, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0]
    assessment = assessed(role, {}, "c.1-4-1", prior=low)
    found = {s.competence.code: s for s in coverage.standings(assessment, role)}["C.1"]
    assert found.state == UNKNOWN and found.quotes == ("I do c.1-4-1.",)
    assert "c.1-4-1" in {b.id for b in coverage.open_questions(assessment, role)}


def test_above_is_only_said_of_somebody_who_surely_is(role: Skill) -> None:
    high = [0.0, 0.0, 0.0, 0.0, 0.0, 0.05, 0.95]
    above = assessed(role, {"b.1-2-1": REGULARLY}, prior=high)
    unsure = assessed(role, {"b.1-2-1": REGULARLY}, prior=[1 / 7] * 7)
    assert {s.competence.code: s.state for s in coverage.standings(above, role)}["B.1"] == ABOVE
    assert {s.competence.code: s.state for s in coverage.standings(unsure, role)}["B.1"] != BELOW


def test_the_largest_gap_comes_first(role: Skill) -> None:
    assessment = assessed(role, {"a.1-2-1": NEVER, "c.1-4-1": NEVER}, prior=FOUR)
    first, second, third = coverage.unshown(assessment, role)
    assert (first.topic, second.topic, third.topic) == ("C.1", "A.1", "B.1")


def test_one_question_a_competence(role: Skill) -> None:
    assessment = assessed(role, {})
    asked = []
    while (behaviour := interview.next_question(assessment, role)) is not None:
        asked.append(behaviour.id)
        assessment.answer(behaviour.id, REGULARLY)
    assert asked == ["a.1-2-1", "b.1-2-1", "c.1-4-1"]


def test_a_level_skill_has_no_standings() -> None:
    with pytest.raises(ValueError, match="no role profile"):
        coverage.standings(Assessment(), shipped().find("CSMG"))
