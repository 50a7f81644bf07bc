"""Telegram when things go wrong: outages, limits, floods, restarts; nothing is lost and nothing said twice."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

import pytest

from bot.channels.telegram import Telegram
from tests.telegram.small import on_telegram, running, said, until
from tools.botapi import Rates, Server

pytestmark = pytest.mark.usefixtures("on_telegram")
__all__ = ["on_telegram"]


def ours(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What the channel has logged."""
    return [
        r.getMessage() for r in caplog.records if r.name.startswith("bot.channels") and r.levelno >= logging.WARNING
    ]


def test_without_a_token_it_is_off(botapi: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN")

    async def play() -> None:
        async with running() as bot:
            assert not bot.channel.on

    asyncio.run(play())
    assert botapi.calls == ()


@pytest.mark.parametrize("token", ["123:wrong", "nonsense", "a b/c?"])
def test_a_wrong_token_is_one_clear_line(
    token: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)
    assert Telegram().on

    async def play() -> None:
        async with running() as bot:
            await until(lambda: not bot.channel.on)

    asyncio.run(play())
    assert ours(caplog) == ["Telegram is off: TELEGRAM_BOT_TOKEN is not the token of a bot."]


def test_a_telegram_that_is_down_is_waited_for(botapi: Server, caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        ana = botapi.person()
        botapi.stop()
        started = time.monotonic()
        async with running() as bot:
            assert bot.channel.on
            await until(lambda: ours(caplog))
            assert time.monotonic() - started < 10
            botapi.start()
            ana.say("hello")
            await ana.next_messages(1)
            await asyncio.to_thread(botapi.stop)
            ana.say("two")
            await until(lambda: len(ours(caplog)) == 3)
            botapi.start()
            assert [m.text for m in await ana.next_messages(2)] == ["first", "second"]
            assert bot.texts == ["hello", "two"]

    asyncio.run(play())


FAULTS: list[dict[str, Any]] = [
    {"status": 500},
    {"status": 502},
    {"status": 429, "retry_after": 1},
    {"broken_json": True},
    {"drop_connection": True},
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_failing_telegram_loses_nothing(botapi: Server, fault: dict[str, Any]) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            for method in ("getUpdates", "sendMessage"):
                botapi.fail(method, times=2, **fault)
            ana.say("two")
            assert [m.text for m in await ana.next_messages(2)] == ["first", "second"]
            assert bot.texts == ["two"]

    asyncio.run(play())


def test_another_bot_with_the_same_token_is_said_once(botapi: Server, caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            botapi.fail("getUpdates", status=409, times=3)
            ana.say("hello")
            await ana.next_messages(1)

    asyncio.run(play())
    assert len(ours(caplog)) == 2
    assert "somebody else is getting" in ours(caplog)[0]


def test_an_update_that_nobody_can_read_stops_nothing(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            botapi.send_update("message", {"message_id": "x", "chat": 5, "date": "never"})
            ana.say("hello")
            await ana.next_messages(1)
            assert bot.texts == ["hello"]
            await until(lambda: botapi.pending_update_count == 0)

    asyncio.run(play())


def test_the_same_update_again_is_handled_once(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            ana.say("hello")
            await ana.next_messages(1)
            botapi.resend()
            ana.say("again")
            await ana.next_messages(1)
            assert bot.texts == ["hello", "again"]

    asyncio.run(play())


def test_a_slow_chat_does_not_hold_others_up(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            slow, quick = botapi.person(), botapi.person()
            slow.say("slow 3")
            slow.say("after it")
            await until(lambda: bot.agent.heard)
            quick.say("hello")
            await quick.next_messages(1)
            assert slow.messages == []
            assert [m.text for m in await slow.next_messages(2)] == ["heard slow 3", "heard after it"]

    asyncio.run(play())


def test_a_flood_from_one_does_not_slow_others(botapi: Server) -> None:
    botapi.world.rates = Rates()

    async def play() -> None:
        async with running():
            noisy, ana = botapi.person(language_code="nl"), botapi.person()
            noisy.say("slow 5")
            for number in range(250):
                noisy.say(f"spam {number}")
            ana.say("hello")
            await ana.next_messages(1)
            assert len(noisy.messages) < 5
            await noisy.until(lambda: noisy.messages)
            assert [m.text for m in noisy.messages].count(said("telegram-slow-down", "nl")) == 1

    asyncio.run(play())
    assert botapi.violations == []


def test_presses_are_answered_while_a_turn_goes_on(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            ana.say("buttons")
            (question,) = await ana.next_messages(1)
            ana.say("slow 2")
            await until(lambda: len(bot.agent.heard) == 2)
            assert (await ana.press(question, 0)).text == ""
            assert len(bot.agent.heard) == 2

    asyncio.run(play())


def test_a_stop_in_the_middle_loses_and_doubles_nothing(botapi: Server) -> None:
    ana, bela = botapi.person(), botapi.person()

    async def before() -> None:
        async with running() as bot:
            ana.say("hello")
            await ana.next_messages(1)
            bela.say("slow 60")
            ana.say("slow 1")
            await until(lambda: len(bot.agent.heard) == 3)

    async def after() -> None:
        assert botapi.pending_update_count == 2
        async with running() as bot:
            await until(lambda: bot.agent.heard)
            ana.say("goodbye")
            assert [m.text for m in await ana.next_messages(2)] == ["heard slow 1", "heard goodbye"]
            assert set(bot.texts) == {"slow 60", "goodbye"}

    asyncio.run(before())
    asyncio.run(after())


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
