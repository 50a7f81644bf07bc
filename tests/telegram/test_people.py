"""Who is there on Telegram: groups and channels, people who block the bot, and people who come with a code."""

from __future__ import annotations

import asyncio

import pytest

from bot.language.messages import say
from bot.settings import settings
from bot.storage.repository import Repository
from tests.telegram.echo import BUTTONS
from tests.telegram.running import running, until
from tools.botapi import Server

pytestmark = pytest.mark.usefixtures("on_telegram")


def test_groups_and_channels_are_declined(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person(language_code="cy")
            group, channel = botapi.group(), botapi.channel()
            group.add_bot(ana)
            await until(lambda: group.left)
            assert [m.text for m in group.messages] == [say("cy", "telegram-private")]
            channel.add_bot(ana)
            await until(lambda: channel.left)
            channel.post("News")
            ana.say("hello")
            await ana.next_messages(1)
            assert bot.texts == ["hello"]
            assert channel.messages == []
            assert [call.parameters["chat_id"] for call in botapi.called("sendMessage")].count(channel.chat.id) == 0

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
            botapi.fail("sendMessage", status=403)
            ana.say("hello")
            await until(lambda: people.export(f"telegram-{ana.id}")["person"]["blocked"])

    asyncio.run(play())


def _people() -> Repository:
    return Repository.open(settings().database_url)


def test_whoever_has_all_erased_is_told_what_telegram_keeps(botapi: Server) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person(language_code="cy")
            ana.say("hello")
            assert [m.text for m in await ana.next_messages(1)] == ["heard hello"]
            ana.say("two")
            assert [m.text for m in await ana.next_messages(2)] == ["first", "second"]
            ana.command("forget")
            answers = [m.text for m in await ana.next_messages(2)]
            assert answers == ["heard /forget", say("cy", "telegram-copy-left")]

    asyncio.run(play())


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
            assert (question.text, len(question.buttons)) == ("Once more: which one?", 3)
            assert bot.agent.heard[-1].metadata["hidden"]
            assert (await ana.next_messages(1))[0].text == say("pl", "carry-moved")
            await tablet.press(question, "Yes")
            assert (await tablet.next_messages(1))[0].text == f"heard {BUTTONS[0]['payload']}"
            assert bot.agent.heard[-1].sender_id == f"telegram-{tablet.id}"

    asyncio.run(play())
