"""The Bot API server delivers updates to a webhook as Telegram does; the bot's side is a small server in the test."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from telegram import Bot

from tests.telegram.library import bot_of
from tools.botapi import Server

SECRET = "only-Telegram_knows-1"


class Hook:
    """Takes updates; its answers are the statuses that it was given, then 200."""

    def __init__(self, *statuses: int, headers: dict[str, str] | None = None) -> None:
        self.statuses, self.headers = list(statuses), headers or {}
        self.texts: list[str] = []
        self.secrets: set[str | None] = set()
        self.open = Counter[int]()
        self.most_of_a_chat = self.most = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def take(self, request: web.Request) -> web.Response:
        message = (await request.json())["message"]
        chat = message["chat"]["id"]
        self.open[chat] += 1
        self.most_of_a_chat = max(self.most_of_a_chat, self.open[chat])
        self.most = max(self.most, self.open.total())
        self.texts.append(message["text"])
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        await self.gate.wait()
        self.open[chat] -= 1
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200, headers=self.headers)


def with_hook(server: Server, hook: Hook, work: Callable[[Bot, str], Awaitable[None]]) -> None:
    async def whole() -> None:
        app = web.Application()
        app.router.add_post("/hook", hook.take)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        async with bot_of(server) as bot:
            await work(bot, f"http://127.0.0.1:{port}/hook")
            await bot.delete_webhook()
        await runner.cleanup()

    asyncio.run(whole())


async def eventually(check: Callable[[], Any]) -> None:
    """Until it is true; the test's own time limit ends it otherwise."""
    while not check():
        await asyncio.sleep(0.01)


def test_updates_of_a_chat_come_in_order_and_those_of_others_at_the_same_time(botapi: Server) -> None:
    people = [botapi.person() for _ in range(6)]

    async def work(bot: Bot, url: str) -> None:
        hook.gate.clear()
        await bot.set_webhook(url, secret_token=SECRET, max_connections=4)
        for number in range(3):
            for person in people:
                person.say(f"{person.id} {number}")
        await eventually(lambda: hook.open.total() == 4)
        assert botapi.pending_update_count == 18
        hook.gate.set()
        await eventually(lambda: not botapi.pending_update_count)

    hook = Hook()
    with_hook(botapi, hook, work)
    assert (hook.most_of_a_chat, hook.most) == (1, 4)
    assert hook.secrets == {SECRET}
    for person in people:
        assert [text for text in hook.texts if text.startswith(str(person.id))] == [
            f"{person.id} {n}" for n in range(3)
        ]


def test_what_is_not_taken_comes_again_before_the_chat_goes_on(botapi: Server) -> None:
    person = botapi.person()

    async def work(bot: Bot, url: str) -> None:
        await bot.set_webhook(url)
        person.say("a")
        person.say("b")
        await eventually(lambda: not botapi.pending_update_count)
        info = await bot.get_webhook_info()
        assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"

    hook = Hook(500, 302, 403)
    with_hook(botapi, hook, work)
    assert hook.texts == ["a", "a", "a", "a", "b"]
    assert hook.secrets == {None}


def test_a_webhook_that_is_not_there_loses_nothing(botapi: Server) -> None:
    person = botapi.person()

    async def work(bot: Bot, url: str) -> None:
        await bot.set_webhook("http://127.0.0.1:1/hook")
        person.say("a")
        await eventually(lambda: botapi.webhook and botapi.webhook.last_error_message)
        assert (await bot.get_webhook_info()).pending_update_count == 1
        await bot.set_webhook(url)
        await eventually(lambda: not botapi.pending_update_count)
        botapi.resend()
        await eventually(lambda: len(hook.texts) == 2)

    hook = Hook()
    with_hook(botapi, hook, work)
    assert hook.texts == ["a", "a"]


def test_what_waits_can_be_polled_after_the_webhook_is_gone(botapi: Server) -> None:
    person = botapi.person()

    async def work(bot: Bot, url: str) -> None:
        hook.gate.clear()
        await bot.set_webhook(url)
        person.say("a")
        await eventually(lambda: hook.texts)
        await bot.delete_webhook()
        assert [update.message and update.message.text for update in await bot.get_updates()] == ["a"]
        hook.gate.set()
        await bot.set_webhook(url, drop_pending_updates=True)
        assert botapi.pending_update_count == 0

    hook = Hook()
    with_hook(botapi, hook, work)
    assert hook.texts == ["a"]
