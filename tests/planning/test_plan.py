"""Steps follow from what is not shown yet; dates are read as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.assessment.record import LEARNED, NEVER, REGULARLY, SOMETIMES, Assessment, Verdict
from bot.planning.dates import in_weeks, numbers_in, read_date
from bot.planning.plan import Plan
from bot.planning.propose import MAX_STEPS, MIN_STEPS, next_level, propose
from catalog import shipped

CSMG = shipped().find("CSMG")
RLMT = shipped().find("RLMT")
TODAY = date(2026, 11, 21)


def judged(level: int | None, likely: int | None = None, **answers: int) -> Assessment:
    assessment = Assessment(skill=CSMG.key, verdict=Verdict(level, None, likely or level or 1, 1, 7, 0.7))
    for behaviour, score in answers.items():
        assessment.answer(behaviour.replace("_", "-"), score)
    return assessment


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_three_to_five_steps_towards_the_next_level(level: int) -> None:
    plan = propose(judged(level), CSMG)
    assert plan is not None
    assert MIN_STEPS <= len(plan.steps) <= MAX_STEPS
    assert plan.level == min(level + 1, 6)
    for step in plan.steps:
        assert CSMG.behaviour(step.behaviour).level == plan.level
        assert step.kind in [t.kind for t in CSMG.behaviour(step.behaviour).steps]
    assert len({(s.behaviour, s.kind) for s in plan.steps}) == len(plan.steps)


def test_what_is_shown_is_not_suggested_again() -> None:
    shown = CSMG.at(4)[0].id
    plan = propose(judged(3, **{shown.replace("-", "_"): REGULARLY}), CSMG)
    assert plan is not None
    assert shown not in {s.behaviour for s in plan.steps}


def test_gaps_at_the_level_reached_come_first() -> None:
    gap = CSMG.at(3)[0].id
    for score in (NEVER, LEARNED):
        plan = propose(judged(3, **{gap.replace("-", "_"): score}), CSMG)
        assert plan is not None
        assert plan.steps[0].behaviour == gap


def test_what_is_done_with_help_is_practised_further() -> None:
    answers = {b.id.replace("-", "_"): SOMETIMES for b in CSMG.at(4)}
    plan = propose(judged(3, **answers), CSMG)
    assert plan is not None
    assert {s.behaviour for s in plan.steps} <= {b.id for b in CSMG.at(4)}


def test_nothing_left_is_said_and_not_invented() -> None:
    answers = {b.id.replace("-", "_"): REGULARLY for b in CSMG.behaviours}
    assert propose(judged(6, **answers), CSMG) is None
    assert propose(Assessment(skill=CSMG.key), CSMG) is None


def test_below_the_lowest_defined_level_the_plan_leads_to_it() -> None:
    assessment = Assessment(skill=RLMT.key, verdict=Verdict(None, "below_defined", 2, 1, 3, 0.6))
    plan = propose(assessment, RLMT)
    assert plan is not None
    assert plan.level == 4


def test_the_next_level_is_a_defined_one() -> None:
    assert next_level(RLMT, 2) == 4
    assert next_level(CSMG, 5) == 6
    assert next_level(CSMG, 6) is None


def test_a_plan_survives_json() -> None:
    plan = propose(judged(3), CSMG)
    assert plan is not None
    assert Plan.from_dict(plan.to_dict()) == plan


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "15 May", date(2027, 5, 15)),
        ("en", "in three weeks", date(2026, 12, 12)),
        ("pl", "15 maja 2027", date(2027, 5, 15)),
        ("pl", "za 2 tygodnie", date(2026, 12, 5)),
        ("nl", "31 januari", date(2027, 1, 31)),
        ("nl", "over 2 weken", date(2026, 12, 5)),
        ("hu", "2027. május 15.", date(2027, 5, 15)),
        ("ar", "15 مايو 2027", date(2027, 5, 15)),
        ("cy", "15 Mai 2027", date(2027, 5, 15)),
        ("pl", "2027-01-31", date(2027, 1, 31)),
        ("nl", "03-02-2027", date(2027, 2, 3)),
    ],
)
def test_dates_in_words(language: str, text: str, day: date) -> None:
    assert read_date(text, language, TODAY) == day


@pytest.mark.parametrize("text", ["", "maybe", "😀", "99/99/9999", "never ever " * 1000])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text, "en", TODAY) is None


def test_weeks_and_numbers() -> None:
    assert in_weeks(2, TODAY) == date(2026, 12, 5)
    assert numbers_in("drop 2 and ٣") == [2, 3]
    assert numbers_in("no 123456789012345 here") == []
