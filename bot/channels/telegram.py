"""Telegram, with python-telegram-bot inside Rasa's server: by long polling, or called by Telegram at a public URL.

Each update goes from :class:`~bot.channels.telegram_polling.Poller` or the webhook into the
:class:`~bot.channels.telegram_inbox.Inbox`, and in its chat's turn to the
:class:`~bot.channels.telegram_dialogue.Dialogue`, which has it answered through an
:class:`~bot.channels.telegram_sending.Outbox`.
"""

from __future__ import annotations

import hmac
import logging
import re
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.channels.body import json_object
from bot.channels.telegram_chats import CHANNEL
from bot.channels.telegram_service import Service
from bot.channels.turn import OnMessage
from bot.settings import settings

_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_HEADER = "X-Telegram-Bot-Api-Secret-Token"

logger = logging.getLogger(__name__)


class Telegram(InputChannel):
    """Off without ``TELEGRAM_BOT_TOKEN``, and where Telegram refuses it."""

    def __init__(self) -> None:
        """Reads the settings; the network is not used before the server has started."""
        self._settings = settings()
        self._refused = False
        self._service: Service | None = None

    @classmethod
    def name(cls) -> str:
        """What conversations on it are marked with, and its place under ``/webhooks``."""
        return CHANNEL

    @property
    def on(self) -> bool:
        """Whether there is a token that has not been refused, and nothing of ours is broken."""
        broken = self._service is not None and self._service.broken
        return bool(self._settings.telegram_token) and not self._refused and not broken

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
            self._service = Service(app.ctx.agent, on_new_message)
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
        if self._service is None:
            return json({"error": "not yet"}, status=503)
        given = request.headers.get(_HEADER, "").encode()
        if not hmac.compare_digest(given, self._service.secret.encode()):
            return json({"error": "forbidden"}, status=403)
        data = json_object(request)
        if data is None or type(data.get("update_id")) is not int:  # True is an int too
            return json({"error": "send an update"}, status=400)
        if not self._service.ready:
            return json({"error": "not yet"}, status=503)
        handled = await self._service.receive(data)
        return empty(status=200) if handled else json({"error": "not yet"}, status=503)

    def _refuse(self) -> None:
        self._refused = True
        logger.error("Telegram is off: TELEGRAM_BOT_TOKEN is not the token of a bot.")
