"""Telegram calls the bot: whom it believes, and what it does with updates that come again."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest

from bot.up import LOOPBACK, free_port
from tests.telegram.running import release, running, until
from tools.botapi import Server

PATH = "/webhooks/telegram/webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"

pytestmark = pytest.mark.usefixtures("on_telegram")


@pytest.fixture
def port(on_telegram: None, monkeypatch: pytest.MonkeyPatch) -> int:
    """The port at which Telegram reaches the bot."""
    port = free_port()
    monkeypatch.setenv("NEXTRUNG_PUBLIC_URL", f"http://{LOOPBACK}:{port}")
    return port


def test_a_conversation_by_webhook(botapi: Server, port: int) -> None:
    async def play() -> None:
        async with running(port) as bot:
            await until(lambda: botapi.webhook)
            ana, bela = botapi.person(), botapi.person()
            ana.say("hold on")
            ana.say("buttons")
            bela.say("hello")
            await bela.next_messages(1)
            assert ana.messages == []
            release("hold on")
            _, question = await ana.next_messages(2)
            await ana.press(question, "Yes")
            await ana.next_messages(1)
            botapi.resend()
            ana.say("goodbye")
            await ana.next_messages(1)
            assert len(bot.agent.heard) == 5
            await until(lambda: botapi.pending_update_count == 0)

    asyncio.run(play())
    assert not botapi.called("getUpdates")
    assert botapi.violations == []


def test_only_telegram_is_believed(botapi: Server, port: int) -> None:
    async def play() -> None:
        async with running(port) as bot, httpx.AsyncClient(base_url=f"http://{LOOPBACK}:{port}") as client:
            await until(lambda: botapi.webhook)
            (call,) = botapi.called("setWebhook")
            secret = call.parameters["secret_token"]
            ana = botapi.person()
            message = {
                "message_id": 1,
                "date": 1,
                "chat": {"id": ana.id, "type": "private"},
                "from": ana.user,
                "text": "x",
            }
            update = json.dumps({"update_id": 5, "message": message})
            for header in ({}, {HEADER: ""}, {HEADER: "wrong"}, {HEADER: secret[:-1]}):
                assert (await client.post(PATH, content=update, headers=header)).status_code == 403
            for body in ("", "x", "[]", "{}", '{"update_id": "5"}', '{"update_id": true}', "[" * 5000, b"\xff"):
                assert (await client.post(PATH, content=body, headers={HEADER: secret})).status_code == 400
            unreadable = json.dumps({"update_id": 4, "message": 5})
            assert (await client.post(PATH, content=unreadable, headers={HEADER: secret})).status_code == 200
            assert bot.agent.heard == []
            calls = [client.post(PATH, content=update, headers={HEADER: secret}) for _ in range(3)]
            assert [answer.status_code for answer in await asyncio.gather(*calls)] == [200, 200, 200]
            assert bot.texts == ["x"]

    asyncio.run(play())


def test_what_is_not_handled_comes_again(botapi: Server, port: int) -> None:
    ana = botapi.person()

    async def before() -> None:
        async with running(port) as bot:
            await until(lambda: botapi.webhook)
            ana.say("hold on")
            ana.say("hello")
            await until(lambda: bot.agent.heard)

    async def after() -> None:
        release("hold on")
        async with running(port):
            assert [m.text for m in await ana.next_messages(2)] == ["heard hold on", "heard hello"]

    asyncio.run(before())
    asyncio.run(after())


def test_a_webhook_that_is_left_over_gives_way_to_polling(
    botapi: Server, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = botapi.person()

    async def by_webhook() -> None:
        async with running(port):
            await until(lambda: botapi.webhook)

    async def by_polling() -> None:
        async with running(port) as bot, httpx.AsyncClient(base_url=f"http://{LOOPBACK}:{port}") as client:
            await ana.next_messages(1)
            assert bot.texts == ["hello"]
            assert (await client.post(PATH, content="{}")).status_code == 404

    asyncio.run(by_webhook())
    ana.say("hello")
    monkeypatch.delenv("NEXTRUNG_PUBLIC_URL")
    asyncio.run(by_polling())
    assert botapi.webhook is None
