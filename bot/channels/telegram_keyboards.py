"""The keyboards under messages that have been sent: what was chosen there, and when they go."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from cachetools import TTLCache
from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, Message
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram_retrying import insist
from bot.channels.telegram_text import LONGEST_TEXT, LONGEST_TOAST, shortened, units

_HOURS = 12 * 60 * 60  # seconds
_CHATS = 10_000
_TOAST = 15.0  # seconds after which a press cannot be answered any more

logger = logging.getLogger(__name__)

Place = tuple[int, int]  # the chat's id and the message's


class Keyboards:
    """Where buttons are shown, and where one was chosen; for some hours, and until a restart."""

    def __init__(self) -> None:
        """None are known."""
        self._shown: TTLCache[int, list[int]] = TTLCache(_CHATS, _HOURS)
        self._chosen: TTLCache[Place, None] = TTLCache(_CHATS, _HOURS)

    def replace(self, chat: int, messages: list[int]) -> list[int]:
        """Takes down which messages of the chat have buttons now; those that had and were not chosen from."""
        earlier = self._shown.pop(chat, [])
        self._shown[chat] = messages
        return [message for message in earlier if not self.is_chosen((chat, message))]

    def choose(self, place: Place) -> None:
        """A button of that message was chosen."""
        self._chosen[place] = None

    def is_chosen(self, place: Place) -> bool:
        """Whether a button of that message was chosen."""
        return place in self._chosen

    def release(self, place: Place) -> None:
        """One can be chosen again."""
        self._chosen.pop(place, None)


async def toast(query: CallbackQuery, text: str | None = None) -> None:
    """Answers a press, with a few words if any. What is too old to be answered stays as it is."""
    with contextlib.suppress(TelegramError):
        await insist(lambda: query.answer(shortened(text, LONGEST_TOAST) if text else None), _TOAST)


async def mark(query: CallbackQuery, title: str) -> None:
    """Takes the keyboard away from the message whose button was pressed, and says there which one it was."""
    message = query.message
    if not isinstance(message, Message):
        return
    text = f"{message.text or ''}\n\n✓ {title}"
    if message.text and units(text) <= LONGEST_TEXT:
        await _edit(lambda: query.edit_message_text(text))
    else:
        await _edit(lambda: query.edit_message_reply_markup(None))


async def unmark(query: CallbackQuery) -> None:
    """Puts the message back to what it was before :func:`mark`."""
    message = query.message
    if isinstance(message, Message) and isinstance(message.reply_markup, InlineKeyboardMarkup) and message.text:
        text, keyboard = message.text, message.reply_markup
        await _edit(lambda: query.edit_message_text(text, reply_markup=keyboard))


async def clear(bot: Bot, chat: int, messages: Iterable[int]) -> None:
    """Takes the keyboards away from messages."""
    for message in messages:
        await _clear(bot, chat, message)


async def _clear(bot: Bot, chat: int, message: int) -> None:
    await _edit(lambda: bot.edit_message_reply_markup(chat, message, reply_markup=None))


async def _edit(call: Callable[[], Awaitable[Any]]) -> None:
    try:
        await insist(call)
    except BadRequest:
        pass  # it is gone, or is so already
    except TelegramError as error:
        logger.warning("A keyboard could not be changed (%s).", type(error).__name__)
