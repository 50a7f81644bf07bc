"""Telegram when it fails: tokens, outages and limits; nothing is lost, and what is wrong is said once."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from rasa.utils.endpoints import EndpointConfig

from bot.channels.telegram import Telegram
from bot.up import LOOPBACK
from tests.telegram.echo import Agent
from tests.telegram.logged import logged
from tests.telegram.running import running, until
from tools.botapi import Server

pytestmark = pytest.mark.usefixtures("on_telegram")


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
    assert logged(caplog) == ["Telegram is off: TELEGRAM_BOT_TOKEN is not the token of a bot."]


def test_a_telegram_that_is_down_is_waited_for(botapi: Server, caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        ana = botapi.person()
        botapi.stop()
        async with running() as bot, httpx.AsyncClient(base_url=f"http://{LOOPBACK}:{bot.port}") as client:
            assert bot.channel.on
            assert (await client.get("/")).status_code == 200
            await until(lambda: logged(caplog))
            botapi.start()
            ana.say("hello")
            await ana.next_messages(1)
            await asyncio.to_thread(botapi.stop)
            ana.say("two")
            await until(lambda: len(logged(caplog)) == 3)
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
                botapi.fail(method, **fault)
            ana.say("two")
            assert [m.text for m in await ana.next_messages(2)] == ["first", "second"]
            assert bot.texts == ["two"]

    asyncio.run(play())


def test_one_whom_telegram_has_wait_does_not_keep_others_waiting(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana, bela = botapi.person(), botapi.person()
            botapi.fail("sendMessage", status=429, retry_after=1)
            ana.say("hello")
            await until(lambda: any(call.code == 429 for call in botapi.called("sendMessage")))
            bela.say("hello")
            await bela.next_messages(1)
            assert ana.messages == []
            await ana.next_messages(1)
            assert bot.texts == ["hello", "hello"]

    asyncio.run(play())


def test_what_breaks_in_the_channel_is_said_and_started_again(botapi: Server, caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        agent = Agent(EndpointConfig(url=5055))  # a port in endpoints.yml, where an address should be
        async with running(agent=agent) as bot:
            await until(lambda: not bot.channel.on)
            agent.action_endpoint = None
            ana = botapi.person()
            ana.say("hello")
            await ana.next_messages(1)
            assert bot.channel.on

    asyncio.run(play())
    assert logged(caplog)[0] == "The Telegram channel broke; it starts again in 0.5 s."


def test_another_bot_with_the_same_token_is_said_once(botapi: Server, caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        async with running():
            ana = botapi.person()
            botapi.fail("getUpdates", status=409, times=2)
            ana.say("hello")
            await ana.next_messages(1)

    asyncio.run(play())
    assert len(logged(caplog)) == 2
    assert "somebody else is getting" in logged(caplog)[0]
