"""Conversations on Telegram: what arrives there, drawn within its limits, and what the bot hears."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.language import LANGUAGES
from bot.language.messages import say
from bot.settings import settings
from bot.storage.repository import Repository
from tests.telegram.small import BUTTONS, LONG, LONG_TITLE, on_telegram, running, said, until
from tools.botapi import Kind, Server

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
            assert (await ana.press_data(question, "forged")).text == said("old-button")
            other = botapi.person(language_code="pl")
            other.say("buttons")
            (theirs,) = await other.next_messages(1)
            assert (await other.press_data(theirs, token)).text == said("old-button", "pl")
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
            assert (await ana.next_messages(1))[0].text == said("something-broke")
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
            ana.say("slow 0.8")
            await ana.next_messages(1)
            assert ana.actions == ["typing"]

    asyncio.run(play())


KINDS: list[tuple[Kind, str]] = [
    ("photo", "photo"),
    ("voice", "voice"),
    ("audio", "voice"),
    ("video", "voice"),
    ("video_note", "voice"),
    ("sticker", "sticker"),
    ("animation", "sticker"),
    ("dice", "sticker"),
    ("location", "location"),
    ("venue", "location"),
    ("contact", "contact"),
    ("document", "document"),
    ("poll", "other"),
]


def test_what_nobody_can_read_gets_a_fitting_answer(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            for kind, key in KINDS:
                ana = botapi.person(language_code="hu")
                ana.send(kind)
                (answer,) = await ana.next_messages(1)
                assert answer.text == said(f"telegram-{key}", "hu"), kind
            assert bot.agent.heard == []
            ana.send("photo", caption="I lead a team.")
            assert [m.text for m in await ana.next_messages(2)] == [
                said("telegram-photo", "hu"),
                "heard I lead a team.",
            ]

    asyncio.run(play())
    assert not botapi.called("getFile")


def test_an_album_gets_one_answer_and_a_moving_location_none(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            picture = {
                "photo": [{"file_id": "a", "file_unique_id": "a", "width": 9, "height": 9}],
                "media_group_id": "7",
            }
            place = {"location": {"latitude": 1.0, "longitude": 2.0, "live_period": 900}, "edit_date": 2}
            for number in range(3):
                botapi.send_update("message", _message(ana.user, 700 + number, picture), ana.id)
                botapi.send_update("edited_message", _message(ana.user, 600, place), ana.id)
            ana.say("hello")
            assert [m.text for m in await ana.next_messages(2)] == [said("telegram-photo"), "heard hello"]
            assert bot.texts == ["hello"]

    asyncio.run(play())


def _message(user: dict[str, Any], number: int, content: dict[str, Any]) -> dict[str, Any]:
    return {"message_id": number, "date": 1, "chat": {"id": user["id"], "type": "private"}, "from": user, **content}


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
            assert (await ana.next_messages(1))[0].text == said("telegram-edit-old")
            assert len(bot.agent.heard) == 4

    asyncio.run(play())


def test_groups_and_channels_are_declined(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person(language_code="cy")
            group, channel = botapi.group(), botapi.channel()
            group.add_bot(ana)
            await until(lambda: group.left)
            assert [m.text for m in group.messages] == [said("telegram-private", "cy")]
            channel.post("News")
            ana.say("hello")
            await ana.next_messages(1)
            assert bot.texts == ["hello"]
            assert channel.messages == []

    asyncio.run(play())


def test_who_blocks_the_bot_is_noticed(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            ana.say("hello")
            await ana.next_messages(1)
            people = _people()
            people.consent(f"telegram-{ana.id}", channel="telegram", language="en", given=True, wording="1")
            ana.block()
            await until(lambda: people.export(f"telegram-{ana.id}")["person"]["blocked"])
            ana.unblock()
            await until(lambda: not people.export(f"telegram-{ana.id}")["person"]["blocked"])
            ana.say("slow 0.5")
            botapi.fail("sendMessage", status=403)
            await until(lambda: people.export(f"telegram-{ana.id}")["person"]["blocked"])

    asyncio.run(play())


def _people() -> Repository:
    return Repository.open(settings().database_url)


__all__ = ["on_telegram"]


def test_a_code_brings_a_conversation_and_its_question(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana, tablet = botapi.person(language_code="pl"), botapi.person()
            ana.say("buttons")
            await ana.next_messages(1)
            ana.say("code")
            (offer,) = await ana.next_messages(1)
            code = next(word for word in offer.text.split() if "-" in word and word.strip(".").isupper())
            tablet.command("start", code)
            done, question = await tablet.next_messages(2)
            assert done.text == say("en", "carry-done") or done.text == say("pl", "carry-done")
            assert (question.text, len(question.buttons)) == ("Which one?", 3)
            assert (await ana.next_messages(1))[0].text == say("pl", "carry-moved")
            await tablet.press(question, "Yes")
            assert (await tablet.next_messages(1))[0].text == f"heard {BUTTONS[0]['payload']}"
            assert bot.agent.heard[-1].sender_id == f"telegram-{tablet.id}"

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
