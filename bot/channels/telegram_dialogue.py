"""What happens with each kind of update: a turn of the conversation, a kind word, or nothing."""

from __future__ import annotations

import contextlib
import logging
from functools import partial
from typing import Any

from cachetools import TTLCache
from telegram import Chat, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, ChatMemberHandler, MessageHandler, filters

from bot.channels import carrying, history
from bot.channels.telegram_chats import PREFIX, Chats
from bot.channels.telegram_commands import plain
from bot.channels.telegram_keyboards import toast
from bot.channels.telegram_moving import Moving
from bot.channels.telegram_presses import Presses
from bot.channels.telegram_retrying import insist
from bot.channels.telegram_turns import Turns
from bot.language.messages import say

# What nobody here can read, and what is said about it; the first that fits. An animation is a document too.
UNREAD = (
    (filters.PHOTO, "telegram-photo"),
    (filters.VOICE | filters.AUDIO | filters.VIDEO | filters.VIDEO_NOTE, "telegram-voice"),
    (filters.Sticker.ALL | filters.ANIMATION | filters.Dice.ALL, "telegram-sticker"),
    (filters.LOCATION | filters.VENUE, "telegram-location"),
    (filters.CONTACT, "telegram-contact"),
    (filters.Document.ALL, "telegram-document"),
    (~filters.StatusUpdate.ALL, "telegram-other"),
)
_ALBUM = 60.0  # seconds within which its pictures come

logger = logging.getLogger(__name__)


class Dialogue:
    """The conversations of all chats. Its handlers are the application's; each takes as long as the turn."""

    def __init__(self, application: Application, chats: Chats, turns: Turns) -> None:
        """Adds the handlers to the application."""
        self._application, self._bot, self._chats, self._turns = application, application.bot, chats, turns
        self._presses, self._moving = Presses(chats, turns), Moving(chats)
        self._albums: TTLCache[tuple[int, str], None] = TTLCache(10_000, _ALBUM)
        private, new = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
        edited = filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION)
        application.add_handlers(
            [
                ChatMemberHandler(self._membership, ChatMemberHandler.MY_CHAT_MEMBER),
                CallbackQueryHandler(self._press),
                MessageHandler(new & ~private, self._decline),
                MessageHandler(edited & private, self._edited),
                MessageHandler(new & private & filters.TEXT, self._said),
                *(MessageHandler(new & private & kind, partial(self._unread, key)) for kind, key in UNREAD),
            ]
        )
        application.add_error_handler(self._broke)

    def wanted(self, update: Update) -> bool:
        """Whether there is anything to do; other programs get no answer."""
        user = update.effective_user
        if user is None or user.is_bot:
            return False
        handlers = self._application.handlers[0]
        return any(handler.check_update(update) not in (None, False) for handler in handlers)

    def arrived(self, update: Update) -> None:
        """Does what has no time until the update's turn comes."""
        if query := update.callback_query:
            self._presses.arrived(query)

    async def handle(self, update: Update) -> None:
        """One update, to its end."""
        await self._application.process_update(update)

    def flooded(self, update: Update, first: bool) -> None:
        """Says, once, that this is too much."""
        if query := update.callback_query:
            self._chats.errands.start(toast(query))
        chat, user = update.effective_chat, update.effective_user
        if first and chat and user and chat.type == chat.PRIVATE:
            self._chats.errands.start(self._chats.remark(chat.id, user, "telegram-slow-down"))

    async def _said(self, update: Update, _context: Any) -> None:
        message, user = _written(update)
        await self._hear(message, user, _id(message))

    async def _edited(self, update: Update, _context: Any) -> None:
        message, user = _written(update)
        number = f"{_id(message)}:{update.update_id}"  # the date has whole seconds only
        tracker = await self._chats.tracker(message.chat_id)
        last = history.last_written(tracker) or ""
        if last == _id(message) or last.startswith(f"{_id(message)}:"):
            await self._hear(message, user, number, corrects=True)
        elif not await self._turns.was_taken(message.chat_id, number, tracker):
            await self._chats.remark(message.chat_id, user, "telegram-edit-old")

    async def _unread(self, key: str, update: Update, _context: Any) -> None:
        message, user = _written(update)
        album = (message.chat_id, message.media_group_id or "")
        if not message.media_group_id or album not in self._albums:
            self._albums[album] = None
            await self._chats.remark(message.chat_id, user, key)
        if message.caption:
            await self._hear(message, user, _id(message))

    async def _press(self, update: Update, _context: Any) -> None:
        assert update.callback_query
        await self._presses.handle(update.callback_query)

    async def _membership(self, update: Update, _context: Any) -> None:
        change = update.my_chat_member
        assert change
        present = change.new_chat_member.status not in (change.new_chat_member.LEFT, change.new_chat_member.BANNED)
        if change.chat.type == change.chat.PRIVATE:
            await self._chats.people.blocked(f"{PREFIX}{change.chat.id}", not present)
        elif present:
            await self._leave(change.chat, change.from_user)

    async def _decline(self, update: Update, _context: Any) -> None:
        message, user = _written(update)
        await self._leave(message.chat, user)

    async def _leave(self, chat: Chat, user: User) -> None:
        """Leaves a group with a sentence, and a channel, where it would be published, without."""
        text = say(user.language_code or "", "telegram-private")
        # Whoever may not write there, or was thrown out already, need not.
        if chat.type != chat.CHANNEL:
            with contextlib.suppress(TelegramError):
                await insist(lambda: self._bot.send_message(chat.id, text))
        with contextlib.suppress(TelegramError):
            await insist(lambda: self._bot.leave_chat(chat.id))

    async def _hear(self, message: Message, user: User, number: str, *, corrects: bool = False) -> None:
        """A turn with what the person wrote, unless it had one before a restart."""
        chat, text = message.chat_id, message.text or message.caption or ""
        tracker = await self._chats.tracker(chat)
        if await self._turns.was_taken(chat, number, tracker):
            return
        if code := carrying.codes_in(text):
            again = await self._moving.carry(chat, code, history.language_of(tracker, user.language_code))
            if again:
                await self._turns.take(chat, again, number, user, hidden=True)
        else:
            await self._turns.take(chat, plain(text), number, user, corrects=corrects)

    async def _broke(self, update: object, context: Any) -> None:
        logger.error("An update from Telegram could not be handled.", exc_info=context.error)
        if isinstance(update, Update) and (user := update.effective_user) and (chat := update.effective_chat):
            await self._chats.remark(chat.id, user, "something-broke")


def _written(update: Update) -> tuple[Message, User]:
    message, user = update.effective_message, update.effective_user
    assert message and user
    return message, user


def _id(message: Message) -> str:
    """What a message is called in the conversation; an edit of it has a number more."""
    return f"{message.chat_id}:{message.message_id}"
