"""What the bot says, drawn in one Telegram chat: text, picture, buttons, files, and that it is thinking."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeVar

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import Forbidden, TelegramError

from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_retrying import insist
from bot.channels.telegram_text import LONGEST_CAPTION, pieces, shortened
from bot.showing import File, Shown, shown
from bot.storage.rows import storable

_THINKING = 0.4  # seconds: most turns are over by then
_TYPING = 4.5  # Telegram shows it for five
_NO_WORDS = "⬇️"  # Telegram has no keyboard without a text

T = TypeVar("T")
logger = logging.getLogger(__name__)


class Outbox:
    """One turn's messages to one chat. They are sent in order beside the turn; leaving the context waits for them.

    ``done`` is how many of them are through, ``keyboards`` are the ids of the sent messages that have buttons, and
    ``blocked`` says that the person wants none.
    """

    def __init__(self, bot: Bot, chat: int, tokens: Tokens) -> None:
        """Sends with ``bot`` to ``chat``."""
        self._bot, self._chat, self._tokens = bot, chat, tokens
        self._queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._sending: asyncio.Task[None] | None = None
        self.done = 0
        self.keyboards: list[int] = []
        self.blocked = False

    async def put(self, message: dict[str, Any]) -> None:
        """Adds a message as Rasa says it."""
        self._queue.put_nowait(message)

    async def __aenter__(self) -> Outbox:
        self._sending = asyncio.create_task(self._send())
        return self

    async def __aexit__(self, error: type[BaseException] | None, *_: object) -> None:
        assert self._sending
        self._queue.put_nowait(None)
        if error is asyncio.CancelledError:  # the server stops
            self._sending.cancel()
        else:
            await self._sending

    async def _send(self) -> None:
        while (message := await self._queue.get()) is not None:
            try:
                await self._draw(shown(storable(message)))
            except Exception:
                logger.exception("A message could not be shown on Telegram.")
            self.done += 1

    async def _draw(self, view: Shown) -> None:
        if view.ladder:
            await self._picture(view)
        keyboard = self._tokens.keyboard(self._chat, view.buttons)
        texts = pieces(view.plain) or ([_NO_WORDS] if keyboard else [])
        for text in texts[:-1]:
            await self._try(partial(self._bot.send_message, self._chat, text))
        if texts:
            sent = await self._try(lambda: self._bot.send_message(self._chat, texts[-1], reply_markup=keyboard))
            if sent and keyboard:
                self.keyboards.append(sent.message_id)
        for file in view.files:
            await self._file(file)

    async def _picture(self, view: Shown) -> None:
        assert view.ladder
        picture = await _made(view.picture)
        caption = shortened(view.ladder.alternative, LONGEST_CAPTION)
        if picture:
            await self._try(
                lambda: self._bot.send_photo(self._chat, picture, caption=caption, filename="nextrung-ladder.png")
            )

    async def _file(self, file: File) -> None:
        content = await _made(file.content)
        title = shortened(file.title, LONGEST_CAPTION)
        if content:
            await self._try(lambda: self._bot.send_document(self._chat, content, caption=title, filename=file.name))

    async def _try(self, call: Callable[[], Awaitable[T]]) -> T | None:
        """What the call gives; None where it cannot be done. What follows is sent all the same."""
        if self.blocked:
            return None
        try:
            return await insist(call)
        except Forbidden:
            self.blocked = True
        except TelegramError as error:
            logger.error("Telegram did not take a message (%s).", type(error).__name__)
        return None


async def thinking(bot: Bot, chat: int, over: asyncio.Event) -> None:
    """Shows that the bot is typing, until ``over`` is set.

    It is not for cancelling: that may get lost within a call, and the connection with it.
    """
    pause = _THINKING
    while not over.is_set():
        try:
            await asyncio.wait_for(over.wait(), pause)
        except asyncio.TimeoutError:
            with contextlib.suppress(TelegramError):
                await bot.send_chat_action(chat, ChatAction.TYPING)
        pause = _TYPING


async def _made(content: Callable[[], bytes | None]) -> bytes | None:
    """The bytes of a picture or a file; the text has to arrive without them too."""
    try:
        return await asyncio.to_thread(content)
    except Exception:
        logger.exception("A picture or a file could not be made.")
        return None
