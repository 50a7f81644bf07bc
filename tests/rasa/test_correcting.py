"""A message that stands in for the last one: what that one said is taken back, before and after the verdict."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from actions import notebook
from bot.rasa.inprocess import InProcessBot
from tests.messages import said, spoken

WORK = (
    "I answer the phones at the helpdesk, log the tickets and solve the usual problems myself. "
    "When something unusual comes in I look into the cause and pass it to the right team."
)
OTHER = (
    "I bake bread every night, I shape the loaves as the recipe says, and the master baker checks each batch of mine. "
    "I clean the oven and weigh the flour when I am told to."
)
YES, NO = '/pick{"choice":"consent.yes"}', '/pick{"choice":"consent.no"}'
SKILL = '/pick{"choice":"skill.sfia.9.csmg"}'
REGULARLY, NEVER = "I do this regularly on my own", "Not part of my work"


class Talk:
    """One person's conversation in English."""

    def __init__(self, bot: InProcessBot, loop: asyncio.AbstractEventLoop) -> None:
        self._bot, self._loop = bot, loop

    def say(self, text: str, *, corrects: bool = False) -> str:
        metadata = {"language": "en", "corrects": corrects}
        return spoken(self._loop.run_until_complete(self._bot.send("ann", text, metadata)))

    def current(self) -> Any:
        return notebook.repository().current("ann")


@pytest.fixture
def talk(reopen: Any, loop: asyncio.AbstractEventLoop) -> Talk:
    return Talk(loop.run_until_complete(reopen()), loop)


def interviewed(talk: Talk) -> None:
    for text in ("hello", YES, WORK, SKILL):
        talk.say(text)


def test_an_answer_is_changed_and_the_question_is_not_asked_again(talk: Talk) -> None:
    interviewed(talk)
    talk.say(REGULARLY)
    first = talk.current().answers[0]
    answer = talk.say(NEVER, corrects=True)
    current = talk.current()
    assert [(a.behaviour, a.score) for a in current.answers] == [(first.behaviour, 0)]
    assert current.pending not in (None, first.behaviour)
    assert said("en", "question-progress", answer)


def test_an_answer_before_a_pressed_button_is_changed_too(talk: Talk) -> None:
    interviewed(talk)
    talk.say(REGULARLY)
    talk.say(f'/pick{{"choice":"answer.{talk.current().pending}.2"}}')
    talk.say(NEVER, corrects=True)
    assert sorted(a.score for a in talk.current().answers) == [0, 2]


def test_a_description_is_replaced_before_a_skill_is_chosen(talk: Talk) -> None:
    for text in ("hello", YES, WORK):
        talk.say(text)
    talk.say(OTHER, corrects=True)
    assert talk.current().texts == [OTHER]
    assert "sfia/9/CSMG" not in talk.current().offered


def test_the_last_answer_is_changed_after_the_verdict(talk: Talk) -> None:
    interviewed(talk)
    answer = ""
    for _ in range(8):
        answer = talk.say(REGULARLY)
        if talk.current().verdict:
            break
    last = talk.current().answers[-1]
    assert last.score == 3
    answer = talk.say(NEVER, corrects=True)
    assert {a.behaviour: a.score for a in talk.current().answers}[last.behaviour] == 0
    assert said("en", "question-progress", answer) or said("en", "verdict-advice", answer)


def test_an_addition_after_the_verdict_is_weighed_anew(talk: Talk) -> None:
    interviewed(talk)
    for _ in range(8):
        talk.say(REGULARLY)
        if talk.current().verdict:
            break
    talk.say("I also write a short guide for the new colleagues once a year.")
    answer = talk.say(OTHER, corrects=True)
    assert talk.current().texts == [WORK, OTHER]
    assert talk.current().verdict and talk.current().skill == "sfia/9/CSMG"
    assert said("en", "addition-unchanged", answer) or said("en", "verdict-changed", answer)


def test_small_talk_that_is_corrected_takes_nothing_back(talk: Talk) -> None:
    interviewed(talk)
    talk.say(REGULARLY)
    talk.say("why do you ask?")
    answers = talk.current().answers
    answer = talk.say("why do you ask me that?", corrects=True)
    assert talk.current().answers == answers
    assert said("en", "why-question", answer) or said("en", "why-question-sure", answer)


def test_without_consent_it_works_as_well(talk: Talk) -> None:
    for text in ("hello", NO, WORK, SKILL, REGULARLY):
        talk.say(text)
    answer = talk.say(NEVER, corrects=True)
    assert said("en", "answer-understood", answer) and NEVER in answer
    assert "2" in answer
    assert talk.current() is None
