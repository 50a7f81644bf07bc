"""Buttons on Telegram: pressed once, in their own chat, and gone when they are of no use."""

from __future__ import annotations

import asyncio

import pytest

from bot.language.messages import say
from tests.telegram.echo import BUTTONS, LONG_TITLE
from tests.telegram.running import release, running, until
from tools.botapi import Server

pytestmark = pytest.mark.usefixtures("on_telegram")


def test_buttons_are_pressed_once(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            ana.say("buttons")
            (question,) = await ana.next_messages(1)
            assert [[b["text"] for b in row] for row in question.keyboard] == [["Yes", "لا"], [LONG_TITLE]]
            token = question.keyboard[1][0]["callback_data"]
            toast = await ana.press(question, "Yes")
            assert toast.text == ""
            (answer,) = await ana.next_messages(1)
            assert answer.text == f"heard {BUTTONS[0]['payload']}"
            await ana.until(lambda: not question.keyboard)
            assert question.text == "Which one?\n\n✓ Yes"
            ana.say("buttons")
            await ana.next_messages(1)
            assert (await ana.press_data(question, "forged")).text == say("en", "old-button")
            other = botapi.person(language_code="pl")
            other.say("buttons")
            (theirs,) = await other.next_messages(1)
            assert (await other.press_data(theirs, token)).text == say("pl", "old-button")
            assert bot.texts.count(BUTTONS[2]["payload"]) == 0

    asyncio.run(play())
    assert botapi.violations == []


def test_a_press_whose_turn_breaks_can_be_pressed_again(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            ana.say("buttons")
            (question,) = await ana.next_messages(1)
            await ana.press(question, "لا")
            assert (await ana.next_messages(1))[0].text == say("en", "something-broke")
            await ana.until(lambda: question.text == "Which one?" and question.buttons)
            await ana.press(question, "لا")
            assert (await ana.next_messages(1))[0].text == f"heard {BUTTONS[1]['payload']}"

    asyncio.run(play())


def test_answering_in_words_takes_an_old_keyboard_away(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            ana.say("buttons")
            (first,) = await ana.next_messages(1)
            ana.say("nothing with buttons")
            await ana.next_messages(1)
            assert first.buttons
            ana.say("buttons")
            (second,) = await ana.next_messages(1)
            await ana.until(lambda: not first.keyboard)
            assert second.buttons

    asyncio.run(play())


def test_presses_are_answered_while_a_turn_goes_on(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            ana.say("buttons")
            (question,) = await ana.next_messages(1)
            ana.say("hold on")
            await until(lambda: len(bot.agent.heard) == 2)
            assert (await ana.press(question, 0)).text == ""
            assert len(bot.agent.heard) == 2
            release("hold on")

    asyncio.run(play())
