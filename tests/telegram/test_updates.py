"""Updates on Telegram: each is handled once, and none keeps others waiting."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channels.telegram_polling import Poller
from bot.channels.telegram_tasks import end
from bot.language.messages import say
from tests.telegram.desk import Desk
from tests.telegram.library import bot_of
from tests.telegram.running import release, running, until
from tools.botapi import Rates, Server

pytestmark = pytest.mark.usefixtures("on_telegram")

USER = {"id": 5, "is_bot": False, "first_name": "Ana"}
# Texts where numbers should be, and a chat that cannot be looked up.
UNUSABLE: list[dict[str, Any]] = [
    {"message_id": "x", "chat": 5, "date": "never"},
    {"message_id": 1, "date": 1, "chat": {"id": [5], "type": "private"}, "from": USER, "text": "x"},
]


@pytest.mark.parametrize("content", UNUSABLE, ids=["unreadable", "nowhere"])
def test_an_update_that_is_of_no_use_stops_nothing(botapi: Server, content: dict[str, Any]) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            botapi.send_update("message", content)
            ana.say("hello")
            await ana.next_messages(1)
            assert bot.channel.on
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
            slow.say("hold on")
            slow.say("after it")
            await until(lambda: bot.agent.heard)
            quick.say("hello")
            await quick.next_messages(1)
            assert slow.messages == []
            release("hold on")
            assert [m.text for m in await slow.next_messages(2)] == ["heard hold on", "heard after it"]

    asyncio.run(play())


def test_a_flood_from_one_does_not_slow_others(botapi: Server) -> None:
    botapi.world.rates = Rates()
    slow_down = say("nl", "telegram-slow-down")

    async def play() -> None:
        async with running() as bot:
            noisy, ana = botapi.person(language_code="nl"), botapi.person()
            noisy.say("hold on")
            for number in range(250):
                noisy.say(f"spam {number}")
            ana.say("hello")
            await ana.next_messages(1)
            await noisy.until(lambda: noisy.messages)
            assert [m.text for m in noisy.messages] == [slow_down]
            release("hold on")
            await until(lambda: len(noisy.messages) > 4)
            assert [m.text for m in noisy.messages].count(slow_down) == 1
            assert bot.texts[:2] == ["hold on", "hello"]

    asyncio.run(play())
    assert botapi.violations == []


@contextlib.asynccontextmanager
async def polling(botapi: Server, desk: Desk) -> AsyncIterator[None]:
    """Updates go to the desk."""
    async with bot_of(botapi) as bot:
        task = asyncio.create_task(Poller(bot, desk.inbox).run())
        try:
            yield
        finally:
            await end([task])
            await desk.inbox.stop(0)


def test_updates_that_are_numbered_anew_are_confirmed(botapi: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        desk, ana = Desk(), botapi.person()
        async with polling(botapi, desk):
            ana.say("one")
            await until(lambda: desk.handled and botapi.pending_update_count == 0)
            monkeypatch.setattr(botapi.world.updates, "_next", 1_000)
            ana.say("two")
            await until(lambda: desk.handled[1:] == [1_000] and botapi.pending_update_count == 0)

    asyncio.run(play())


def test_a_page_of_slow_chats_does_not_hide_what_comes_after_it(botapi: Server) -> None:
    async def play() -> None:
        people = [botapi.person() for _ in range(101)]
        desk = Desk(held=[person.id for person in people[:60]])
        for person in people:
            person.say("hello")
        async with polling(botapi, desk):
            await until(lambda: len(desk.handled) == 41)
            desk.gate.set()
            await until(lambda: len(desk.handled) == 101 and botapi.pending_update_count == 0)

    asyncio.run(play())
