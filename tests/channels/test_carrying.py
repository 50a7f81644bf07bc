"""A conversation goes on in another place: with a code, once, whole, and only for whoever has the code."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from actions import notebook
from bot.channels import carrying, turn
from bot.language.messages import say
from bot.rasa.inprocess import InProcessBot
from tests.messages import said, spoken

WORK = (
    "I answer the phones at the helpdesk, log the tickets and solve the usual problems myself. "
    "When something unusual comes in I look into the cause and pass it to the right team."
)
YES, NO = '/pick{"choice":"consent.yes"}', '/pick{"choice":"consent.no"}'
SKILL = '/pick{"choice":"skill.sfia.9.csmg"}'


class Talk:
    """Several places where people talk with one bot, as the channels let them."""

    def __init__(self, bot: InProcessBot, loop: asyncio.AbstractEventLoop) -> None:
        self.agent, self._loop = bot.agent, loop

    def say(self, sender: str, *texts: str) -> str:
        answer: list[dict[str, Any]] = []
        for text in texts:
            answer = self._loop.run_until_complete(
                turn.answer(self.agent.handle_message, text, sender, channel="test", metadata={"language": "en"})
            )
        return spoken(answer)

    def code(self, sender: str) -> str:
        found = re.search(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", self.say(sender, "/move"))
        assert found
        return found[0]

    def carry(self, written: str, sender: str) -> str:
        code = carrying.codes_in(written)
        assert code
        return self._loop.run_until_complete(carrying.carry(self.agent, code, sender, "en"))


@pytest.fixture
def talk(reopen: Any, loop: asyncio.AbstractEventLoop) -> Talk:
    return Talk(loop.run_until_complete(reopen()), loop)


@pytest.mark.parametrize("consent", [YES, NO])
def test_the_interview_goes_on_where_it_was(talk: Talk, home: Path, consent: str) -> None:
    question = talk.say("web-1", "hello", consent, WORK, SKILL)
    assert talk.carry(f"/start {talk.code('web-1').lower()}", "telegram-1") == say("en", "carry-done")
    assert said("en", "question-progress", talk.say("telegram-1", "/resume"))
    assert question.splitlines()[-1] in talk.say("telegram-1", "/resume")
    assert said("en", "greeting", talk.say("web-1", "hello"))
    kept = notebook.repository().people()
    assert kept == (["telegram-1"] if consent == YES else [])


def test_a_code_is_good_once(talk: Talk) -> None:
    talk.say("web-2", "hello", NO)
    code = talk.code("web-2")
    assert talk.carry(code, "telegram-2") == say("en", "carry-done")
    assert talk.carry(code, "telegram-22") == say("en", "carry-unknown")


def test_a_new_code_ends_the_one_before(talk: Talk) -> None:
    talk.say("web-3", "hello", NO)
    first, second = talk.code("web-3"), talk.code("web-3")
    assert talk.carry(first, "telegram-3") == say("en", "carry-unknown")
    assert talk.carry(second, "web-3") == say("en", "carry-here-already")
    assert talk.carry(second, "telegram-3") == say("en", "carry-done")


def test_guessing_ends_soon(talk: Talk) -> None:
    talk.say("web-4", "hello", NO)
    code = talk.code("web-4")
    for _ in range(carrying.TRIES):
        assert talk.carry("AAAA-AAA2", "telegram-4") == say("en", "carry-unknown")
    assert talk.carry(code, "telegram-4") == say("en", "carry-too-often")
    assert talk.carry(code, "telegram-44") == say("en", "carry-done")


def test_the_old_place_is_told(talk: Talk) -> None:
    moved: list[tuple[str, str]] = []
    carrying.on_moved("test", lambda old, new: moved.append((old, new)))
    talk.say("web-5", "hello", NO)
    talk.carry(talk.code("web-5"), "telegram-5")
    assert moved == [("web-5", "telegram-5")]


def test_what_is_kept_of_the_new_place_stays_known_there(talk: Talk) -> None:
    talk.say("telegram-6", "hello", YES, WORK)
    talk.say("web-6", "hello", NO, WORK)
    carry_over(talk, "web-6", "telegram-6")
    assert said("en", "known-intro", talk.say("telegram-6", "/privacy"))
    talk.say("telegram-6", "/forget", '/pick{"choice":"confirmation.yes"}')
    assert notebook.repository().people() == []


def test_a_conversation_of_ones_own_is_not_lost_by_one_tap(talk: Talk) -> None:
    talk.say("telegram-8", "hello", YES, WORK)
    talk.say("web-8", "hello", NO, "somebody else's words about quite another kind of work")
    code = talk.code("web-8")
    assert talk.carry(f"/start {code}", "telegram-8") == say("en", "carry-sure")
    assert said("en", "skills-found", talk.say("telegram-8", "/resume"))
    assert talk.carry(code, "telegram-8") == say("en", "carry-done")


def test_what_is_kept_later_takes_the_place_of_what_was_kept_before(
    talk: Talk, reopen: Any, loop: asyncio.AbstractEventLoop
) -> None:
    talk.say("telegram-9", "hello", YES, WORK)
    talk.say("web-9", "hello", WORK, SKILL)  # the consent comes after the first answer
    carry_over(talk, "web-9", "telegram-9")
    talk.say("telegram-9", YES)
    again = Talk(loop.run_until_complete(reopen()), loop)
    assert said("en", "question-progress", again.say("telegram-9", "/resume"))


def carry_over(talk: Talk, before: str, after: str) -> None:
    code = talk.code(before)
    assert talk.carry(code, after) == say("en", "carry-sure")
    assert talk.carry(code, after) == say("en", "carry-done")


@pytest.mark.parametrize(
    "text", ["K7QM-2XWD", " k7qm2xwd ", "/start K7QM-2XWD", "K7QM 2XWD", "K7QM–2XWD", "\u2068K7QM-2XWD\u2069\u200f"]
)
def test_a_code_is_read_however_it_is_written(text: str) -> None:
    assert carrying.codes_in(text) == "K7QM2XWD"


def test_the_whole_message_with_the_code_is_as_good(talk: Talk) -> None:
    talk.say("web-10", "hello", NO)
    message = talk.say("web-10", "/move")
    assert talk.carry(message, "telegram-10") == say("en", "carry-done")
    assert carrying.codes_in(message) is None


@pytest.mark.parametrize(
    "text", ["", "/start", "helpdesk", "HELP-DESK", "my code is K7QM-2XWD", "K7QM-2XW", "2345-6789"]
)
def test_other_texts_are_no_codes(text: str) -> None:
    assert carrying.codes_in(text) is None


def test_a_place_says_how_to_get_there(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "_places", {"web": lambda language, code: f"{language} {code} page"})
    talk.say("telegram-7", "hello", NO)
    assert "page" in talk.say("telegram-7", "/move")
    talk.say("web-7", "hello", NO)
    assert "page" not in talk.say("web-7", "/move")
