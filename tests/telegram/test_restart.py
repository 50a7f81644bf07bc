"""The bot stops and starts again: nothing is lost and nothing said twice."""

from __future__ import annotations

import asyncio

import pytest

from bot.settings import settings
from tests.telegram.echo import BUTTONS
from tests.telegram.running import release, running, until
from tools.botapi import Server

pytestmark = pytest.mark.usefixtures("on_telegram")


def test_a_stop_in_the_middle_loses_and_doubles_nothing(botapi: Server) -> None:
    ana, bela = botapi.person(), botapi.person()

    async def before() -> None:
        async with running() as bot:
            ana.say("hello")
            await ana.next_messages(1)
            bela.say("hold on")
            ana.say("hold a little")
            await until(lambda: len(bot.agent.heard) == 3)
            asyncio.get_running_loop().call_later(0.2, release, "hold a little")  # while it is being stopped

    async def after() -> None:
        assert botapi.pending_update_count == 2
        async with running() as bot:
            await until(lambda: bot.agent.heard)
            release("hold on")
            assert [m.text for m in await bela.next_messages(1)] == ["heard hold on"]
            ana.say("goodbye")
            assert [m.text for m in await ana.next_messages(2)] == ["heard hold a little", "heard goodbye"]
            assert set(bot.texts) == {"hold on", "goodbye"}

    asyncio.run(before())
    asyncio.run(after())


def test_what_an_outage_kept_back_arrives_after_a_restart(botapi: Server) -> None:
    ana, bela = botapi.person(), botapi.person()

    async def before() -> None:
        async with running():
            bela.say("buttons")
            (question,) = await bela.next_messages(1)
            outage = botapi.fail("sendMessage", status=502, times=1_000)
            ana.say("two")
            await bela.press(question, "Yes")
            await until(lambda: len(botapi.called("sendMessage")) > 3)
        outage.times = 0

    async def after() -> None:
        async with running() as bot:
            assert [m.text for m in await ana.next_messages(2)] == ["first", "second"]
            assert (await bela.next_messages(1))[0].text == f"heard {BUTTONS[0]['payload']}"
            ana.say("hello")
            assert (await ana.next_messages(1))[0].text == "heard hello"
            assert bot.texts == ["hello"]
            await until(lambda: botapi.pending_update_count == 0)

    asyncio.run(before())
    asyncio.run(after())
    assert not list(settings().home.glob("telegram-owed*"))


def test_buttons_outlive_a_restart(botapi: Server) -> None:
    ana = botapi.person()

    async def before() -> None:
        async with running():
            ana.say("buttons")
            await ana.next_messages(1)

    async def after() -> None:
        async with running():
            (question,) = ana.messages
            assert (await ana.press(question, "Yes")).text == ""
            await ana.next_messages(1)

    asyncio.run(before())
    asyncio.run(after())
