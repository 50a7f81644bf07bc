"""Conversations on Telegram: what the bot hears, and what arrives there, within its limits."""

from __future__ import annotations

import asyncio

import pytest

from bot.language import LANGUAGES
from bot.language.messages import say
from tests.telegram.echo import LONG
from tests.telegram.running import release, running, until
from tools.botapi import Server

pytestmark = pytest.mark.usefixtures("on_telegram")


def test_a_conversation_with_a_hint_of_the_language(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person(language_code="nl")
            ana.say("two")
            assert [m.text for m in await ana.next_messages(2)] == ["first", "second"]
            (heard,) = bot.agent.heard
            assert heard.sender_id == f"telegram-{ana.id}"
            assert heard.input_channel == "telegram"
            assert heard.metadata == {"language": "nl"}

    asyncio.run(play())
    assert botapi.violations == []


def test_the_menu_is_there_in_every_language(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            await until(lambda: len(botapi.called("setMyShortDescription")) == 7)

    asyncio.run(play())
    assert {call.parameters.get("language_code") or "" for call in botapi.called("setMyCommands")} == {"", *LANGUAGES}
    assert {call.code for call in botapi.calls} <= {200, 0}
    assert botapi.violations == []


def test_commands_reach_the_bot_without_its_name(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            ana.command("plan", addressed=True)
            ana.command("start", "something")
            await until(lambda: len(bot.agent.heard) == 2)
            assert bot.texts == ["/plan", "/start"]

    asyncio.run(play())


def test_buttons_without_a_text_and_what_is_too_long(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            ana.say("only buttons")
            (short,) = await ana.next_messages(1)
            assert (short.text, len(short.buttons)) == ("1/2", 3)
            ana.say("long")
            parts = await ana.next_messages(3)
            assert " ".join(p.text for p in parts) == LONG.strip()
            assert all(p.text.endswith("many.") for p in parts)
            assert [bool(p.buttons) for p in parts] == [False, False, True]

    asyncio.run(play())
    assert botapi.violations == []


def test_pictures_and_files(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            ana.say("ladder")
            photo, text = await ana.next_messages(2)
            assert photo.photo and photo.text.startswith("You are at level 2")
            assert (text.text, text.buttons) == ("Your level is 2.", ["Yes"])
            ana = botapi.person()
            ana.say("plan")
            text, pdf, ics = await ana.next_messages(3)
            assert text.text == "Your plan."
            assert pdf.document and pdf.document.startswith(b"%PDF")
            assert ics.document and ics.document.startswith(b"BEGIN:VCALENDAR")
            assert (pdf.file_name, ics.file_name) == ("nextrung-plan.pdf", "nextrung-plan.ics")
            ana = botapi.person()
            ana.say("export")
            _, data = await ana.next_messages(2)
            assert data.document and "Łódź" in data.document.decode()
            ana.say("broken ladder")
            assert (await ana.next_messages(1))[0].text == "Your level is 2."
            botapi.fail("sendPhoto", status=400)
            ana.say("ladder")
            assert (await ana.next_messages(1))[0].text == "Your level is 2."

    asyncio.run(play())
    assert botapi.violations == []


def test_it_is_seen_typing_while_it_thinks(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            ana.say("hold on")
            await ana.until(lambda: ana.actions)
            assert ana.messages == []
            release("hold on")
            await ana.next_messages(1)
            assert set(ana.actions) == {"typing"}

    asyncio.run(play())


def test_edits_correct_the_last_answer_only(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            first = ana.say("I test")
            await ana.next_messages(1)
            second = ana.say("I check")
            await ana.next_messages(1)
            ana.edit(second, "I checked")
            assert (await ana.next_messages(1))[0].text == "heard I checked"
            ana.edit(second, "I check things")
            assert (await ana.next_messages(1))[0].text == "heard I check things"
            assert [m.metadata.get("corrects") for m in bot.agent.heard] == [None, None, True, True]
            ana.edit(first, "I tested")
            assert (await ana.next_messages(1))[0].text == say("en", "telegram-edit-old")
            assert len(bot.agent.heard) == 4

    asyncio.run(play())


def test_an_edit_corrects_what_was_written_last_though_a_button_was_pressed_since(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            written = ana.say("buttons")
            (question,) = await ana.next_messages(1)
            await ana.press(question, "Yes")
            await ana.next_messages(1)
            ana.edit(written, "I test")
            assert (await ana.next_messages(1))[0].text == "heard I test"
            assert [m.metadata.get("corrects") for m in bot.agent.heard] == [None, None, True]

    asyncio.run(play())


def test_that_a_turn_broke_is_said_in_the_conversations_language(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person(language_code="pl")
            ana.say("hello")
            await ana.next_messages(1)
            ana.user["language_code"] = "en"
            ana.say("break")
            assert (await ana.next_messages(1))[0].text == say("pl", "something-broke")

    asyncio.run(play())


@pytest.mark.parametrize("text", ["😀😀", "ع", "a" * 4096, "<b>x</b> *y* _z_ [a](b)"], ids=range(4))
def test_odd_texts_arrive_as_they_are(botapi: Server, text: str) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            ana.say(text)
            await ana.next_messages(1)
            assert bot.texts == [text]

    asyncio.run(play())
    assert botapi.violations == []
