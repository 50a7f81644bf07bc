"""The buttons under roles and results: what is old, typed or forged changes nothing that somebody has told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.frameworks import FrameworkButton, compare
from actions.judging import judge
from actions.turn import Turn
from bot.assessment import interview, verdict
from bot.assessment.coverage import ROUND
from bot.assessment.record import REGULARLY, Assessment
from catalog import Skill, shipped
from catalog.document import write_skill
from catalog.model import Behaviour, Competence, Role
from catalog.store import ROLE, Entry, Store
from tests.messages import said

CODES = tuple(f"C{n}" for n in range(2 * ROUND))
KEY = "ecf/2012/CHIEF"


@pytest.fixture
def role(home: Path) -> Skill:
    """A role that asks for sixteen competences, imported."""
    competences = tuple(Competence(code, {"en": code}, {}, (2,)) for code in CODES)
    behaviours = tuple(Behaviour(f"{code.lower()}-2", 2, code, {"en": f"Looks after {code}."}) for code in CODES)
    ecf = shipped().frameworks["ecf"]
    skill = Skill(ecf, "2012", "CHIEF", (2,), {"en": "Chief"}, {}, {}, {}, behaviours, role=Role(competences, {}, {}))
    skill = Skill(**{**vars(skill), "sources": {"en": "e-CF 2012"}})
    Store(home).add("chief.yml", "0" * 64, {}, [Entry(KEY, ROLE, "en", "Chief", write_skill(skill))], {}, {})
    return judge().catalogue.skills[KEY]


def turn(assessment: Assessment, choice: str, loop: str | None = None) -> tuple[Turn, CollectingDispatcher]:
    memory = {"assessments": [assessment.to_dict()], "plan": None}
    latest: dict[str, Any] = {"text": "", "entities": [{"entity": "choice", "value": choice}]}
    slots = {"consent": False, "memory": memory, "language": "en"}
    tracker = Tracker("s", slots, latest, [], False, None, {"name": loop} if loop else {}, None)
    dispatcher = CollectingDispatcher()
    return Turn(dispatcher, tracker), dispatcher


def concluded(skill: Skill, answers: int) -> Assessment:
    assessment = Assessment(texts=["I look after the team and its plans."], language="en")
    judge().start(assessment, skill)
    for behaviour in skill.behaviours[:answers]:
        assessment.answer(behaviour.id, REGULARLY)
    verdict.decide(assessment, skill)
    return assessment


@pytest.mark.parametrize(("answers", "rounds"), [(ROUND, 1), (ROUND + 3, 0), (3, 0)])
def test_going_on_asks_however_the_round_before_ended(role: Skill, answers: int, rounds: int) -> None:
    assessment = concluded(role, answers)
    assessment.rounds = rounds
    pressed, _ = turn(assessment, "more")
    FrameworkButton().perform(pressed)
    current = pressed.notebook.current()
    assert current and current.verdict is None
    assert interview.next_question(current, role) is not None


@pytest.mark.parametrize("choice", ["more", "more.x", "describe.x", "compare.ecf.2012.gone", "x"])
def test_a_verdict_on_levels_is_not_lost_by_a_button_of_something_else(home: Path, choice: str) -> None:
    pressed, answer = turn(concluded(shipped().find("CSMG"), 6), choice)
    assert FrameworkButton().perform(pressed) == []
    current = pressed.notebook.current()
    assert current and current.verdict and said("en", "old-button", answer.messages[0]["text"])


def test_a_role_that_was_taken_out_is_not_compared_as_another(role: Skill) -> None:
    pressed, answer = turn(concluded(role, 3), "compare.ecf.2012.gone")
    assert FrameworkButton().perform(pressed) == []
    assert said("en", "old-button", answer.messages[0]["text"])


def test_a_comparison_begins_its_own_round(role: Skill) -> None:
    before = Assessment(texts=["I look after the team and its plans."], skill="sfia/9/CSMG", rounds=0, signs=["x"])
    pressed, _ = turn(before, "compare")
    compare(pressed, role)
    current = pressed.notebook.current()
    assert current and current.skill == KEY and current.signs is None
    assert interview.next_question(current, role) is not None
