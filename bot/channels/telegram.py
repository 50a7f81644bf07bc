"""Telegram, with python-telegram-bot inside Rasa's server: by long polling, or called by Telegram at a public URL.

Each update goes from :class:`~bot.channels.telegram_polling.Poller` or the webhook into the
:class:`~bot.channels.telegram_inbox.Inbox`, and in its chat's turn to the
:class:`~bot.channels.telegram_dialogue.Dialogue`, which has it answered through an
:class:`~bot.channels.telegram_sending.Outbox`.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
import re
from typing import Any
from urllib.parse import urljoin

import aiohttp
from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json
from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot import secret
from bot.channels import carrying
from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_commands import register
from bot.channels.telegram_dialogue import CHANNEL, Dialogue
from bot.channels.telegram_inbox import Inbox
from bot.channels.telegram_patience import Pace, Reading, bare, end, until_done
from bot.channels.telegram_polling import ALLOWED, Poller
from bot.channels.turn import OnMessage
from bot.language.messages import say
from bot.settings import settings

_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_PATH = "/webhooks/telegram/webhook"
_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_AT_ONCE = 40  # webhook calls
_ANSWER = 55.0  # seconds after which a webhook call is to come again; Sanic gives up after 60
_FINISHING = 3.0  # seconds for what is being handled when the server stops; it is killed after 5
_ACTIONS = 120.0  # seconds for the action server to be there

logger = logging.getLogger(__name__)


class Telegram(InputChannel):
    """Off without ``TELEGRAM_BOT_TOKEN``, and where Telegram refuses it."""

    def __init__(self) -> None:
        """Reads the settings; the network is not used before the server has started."""
        self._settings = settings()
        self._refused = False
        self._service: _Service | None = None

    @classmethod
    def name(cls) -> str:
        """What conversations on it are marked with, and its place under ``/webhooks``."""
        return CHANNEL

    @property
    def on(self) -> bool:
        """Whether there is a token that has not been refused."""
        return bool(self._settings.telegram_token) and not self._refused

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """The webhook where there is a public URL; else no route."""
        routes = Blueprint(CHANNEL)
        if not self._settings.telegram_token:
            return routes

        @routes.listener("after_server_start")
        async def start(app: Sanic, _loop: Any) -> None:
            if not _TOKEN.fullmatch(self._settings.telegram_token or ""):
                self._refuse()
                return
            self._service = _Service(app, on_new_message)
            self._service.start(self._refuse)

        @routes.listener("before_server_stop")
        async def stop(_app: Sanic, _loop: Any) -> None:
            if self._service:
                await self._service.stop()

        if self._settings.public_url:

            @routes.post("/webhook")
            async def receive(request: Request) -> HTTPResponse:
                return await self._receive(request)

        return routes

    async def _receive(self, request: Request) -> HTTPResponse:
        given = request.headers.get(_HEADER, "").encode()
        if not hmac.compare_digest(given, _webhook_secret().encode()):
            return json({"error": "forbidden"}, status=403)
        data = _parsed(request)
        if data is None:
            return json({"error": "send an update"}, status=400)
        if self._service is None or not self._service.ready:
            return json({"error": "not yet"}, status=503)
        handled = await self._service.receive(data)
        return empty(status=200) if handled else json({"error": "not yet"}, status=503)

    def _refuse(self) -> None:
        self._refused = True
        logger.error("Telegram is off: TELEGRAM_BOT_TOKEN is not the token of a bot.")


class _Service:
    """What runs while the server does."""

    def __init__(self, app: Sanic, on_message: OnMessage) -> None:
        self._settings, self._agent = settings(), app.ctx.agent
        self._application = (
            ApplicationBuilder()
            .token(self._settings.telegram_token or "")
            .base_url(f"{self._settings.telegram_api}/bot")
            .request(Reading(connection_pool_size=64, read_timeout=20, write_timeout=20, pool_timeout=20))
            .get_updates_request(Reading(read_timeout=10))
            .rate_limiter(Pace())
            .updater(None)
            .job_queue(None)
            .build()
        )
        tokens = Tokens(secret.key("telegram-buttons"))
        self._dialogue = Dialogue(self._application, self._agent, on_message, tokens)
        self._inbox = Inbox(
            self._dialogue.wanted, self._dialogue.arrived, self._dialogue.handle, self._dialogue.flooded
        )
        self._poller = Poller(self._application.bot, self._inbox)
        self._tasks: list[asyncio.Task[None]] = []
        self.ready = False

    def start(self, refuse: Any) -> None:
        """Begins in the background: a Telegram that is down must not keep the other channels waiting."""
        self._tasks.append(asyncio.create_task(self._run(refuse)))

    async def _run(self, refuse: Any) -> None:
        bot = self._application.bot
        try:
            await until_done(self._application.initialize)
            carrying.add_place(CHANNEL, self._invitation)
            self._tasks.append(asyncio.create_task(register(bot)))
            await _actions(self._agent)
            self.ready = True
            if self._settings.public_url:
                await until_done(lambda: self._set_webhook(f"{self._settings.public_url}{_PATH}"))
            else:
                await until_done(bot.delete_webhook)
                await self._poller.run()
        except InvalidToken:
            self.ready = False
            refuse()

    async def stop(self) -> None:
        """Finishes what is being handled; the rest comes again after the next start."""
        await end(self._tasks)
        await self._inbox.stop(_FINISHING)
        if self.ready and not self._settings.public_url:
            await self._poller.confirm()
        await self._dialogue.stop()
        await self._application.shutdown()
        await self._application.bot.shutdown()  # where it was never initialised

    async def receive(self, data: dict[str, Any]) -> bool:
        """Whether an update that Telegram has brought is handled; it brings it again where it is not."""
        update = Update.de_json(bare(data), self._application.bot)
        finished = await self._inbox.take(update)
        with contextlib.suppress(asyncio.TimeoutError):
            return await asyncio.wait_for(asyncio.shield(finished), _ANSWER)
        return False

    async def _set_webhook(self, url: str) -> None:
        await self._application.bot.set_webhook(
            url, secret_token=_webhook_secret(), allowed_updates=ALLOWED, max_connections=_AT_ONCE
        )

    def _invitation(self, language: str, code: str) -> str:
        return say(language, "carry-telegram", link=f"{self._application.bot.link}?start={code}")


def _webhook_secret() -> str:
    return secret.key("telegram-webhook").hex()


def _parsed(request: Request) -> dict[str, Any] | None:
    try:
        body = request.json
    except Exception:  # Sanic wraps every parser's own errors, but not all of them
        return None
    number = body.get("update_id") if isinstance(body, dict) else None
    return body if type(number) is int else None  # True is an int too


async def _actions(agent: Any) -> None:
    """Waits for the action server, which starts at the same time: what people wrote meanwhile would only break."""
    endpoint = getattr(agent, "action_endpoint", None)
    end = asyncio.get_running_loop().time() + _ACTIONS
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        while endpoint and asyncio.get_running_loop().time() < end:
            with contextlib.suppress(aiohttp.ClientError, asyncio.TimeoutError):
                async with session.get(urljoin(endpoint.url, "/health")) as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.5)
