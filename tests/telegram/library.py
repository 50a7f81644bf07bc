"""The real python-telegram-bot, connected to the Bot API server on loopback."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from typing import Any

from PIL import Image
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from tools.botapi import Server

Work = Callable[[Bot], Awaitable[Any]]


def bot_of(server: Server, token: str | None = None) -> Bot:
    """The library's bot; the server is on this machine, so no proxy is asked."""
    request = HTTPXRequest(httpx_kwargs={"trust_env": False})
    polling = HTTPXRequest(httpx_kwargs={"trust_env": False})
    return Bot(token or server.token, f"{server.url}/bot", request=request, get_updates_request=polling)


def run(server: Server, work: Work) -> Any:
    async def whole() -> Any:
        async with bot_of(server) as bot:
            return await work(bot)

    return asyncio.run(whole())


def keyboard(*rows: int, **button: Any) -> InlineKeyboardMarkup:
    """Rows of so many buttons each."""
    one = {"text": "A", "callback_data": "a", **button}
    return InlineKeyboardMarkup([[InlineKeyboardButton(**one)] * count for count in rows])


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new("1" if kind == "PNG" else "L", (width, height)).save(written, kind)
    return written.getvalue()
