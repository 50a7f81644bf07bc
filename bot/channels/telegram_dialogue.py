"""What happens with each kind of update: a turn of the conversation, a kind word, or nothing."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from functools import partial
from typing import Any

from cachetools import TTLCache
from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker
from telegram import CallbackQuery, Message, Update, User
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, ChatMemberHandler, MessageHandler, filters

from bot.channels import carrying, history, turn
from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_commands import plain
from bot.channels.telegram_patience import end, insist
from bot.channels.telegram_people import People
from bot.channels.telegram_sending import Outbox, clear, mark, thinking, toast, unmark
from bot.language.messages import say
from bot.showing import Button

CHANNEL = "telegram"
PREFIX = f"{CHANNEL}-"
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
_HOURS = 12 * 60 * 60

logger = logging.getLogger(__name__)


class Dialogue:
    """The conversations of all chats. Its handlers are the application's; each takes as long as the turn."""

    def __init__(self, application: Application, agent: Agent, on_message: turn.OnMessage, tokens: Tokens) -> None:
        """Adds the handlers to the application."""
        self._application, self._bot, self._agent = application, application.bot, agent
        self._on_message, self._tokens, self._people = on_message, tokens, People()
        self._errands: set[asyncio.Task[Any]] = set()
        self._answered: dict[str, asyncio.Task[bool]] = {}  # presses: whether the button could still be pressed
        self._keyboards: TTLCache[int, list[int]] = TTLCache(10_000, _HOURS)  # messages with buttons, by chat
        self._chosen: TTLCache[tuple[int, int], None] = TTLCache(10_000, _HOURS)
        self._albums: TTLCache[tuple[int, str], None] = TTLCache(10_000, 60)
        self._arrivals: set[str] = set()  # conversations that have just come from another channel
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
        carrying.on_moved(self._moved)

    def wanted(self, update: Update) -> bool:
        """Whether there is anything to do; other programs get no answer."""
        user = update.effective_user
        if user is None or user.is_bot:
            return False
        handlers = self._application.handlers[0]
        return any(handler.check_update(update) not in (None, False) for handler in handlers)

    def arrived(self, update: Update) -> None:
        """Answers a press, for the person should not wait for what they did before."""
        if query := update.callback_query:
            self._answered[query.id] = self._errand(self._answer(query))

    async def handle(self, update: Update) -> None:
        """One update, to its end."""
        await self._application.process_update(update)

    def flooded(self, update: Update, first: bool) -> None:
        """Says, once, that this is too much."""
        if query := update.callback_query:
            self._errand(toast(query))
        chat, user = update.effective_chat, update.effective_user
        if first and chat and user and chat.type == chat.PRIVATE:
            self._errand(self._remark(chat.id, user, "telegram-slow-down"))

    async def stop(self) -> None:
        """Ends what still goes on beside the turns."""
        await end(self._errands)

    async def _said(self, update: Update, _context: Any) -> None:
        message, user = _written(update)
        await self._hear(message, user, f"{message.chat_id}:{message.message_id}")

    async def _edited(self, update: Update, _context: Any) -> None:
        message, user = _written(update)
        first = f"{message.chat_id}:{message.message_id}"
        number = f"{first}:{update.update_id}"  # the date has whole seconds only
        tracker = await self._tracker(message.chat_id)
        last = tracker.latest_message.message_id if tracker and tracker.latest_message else None
        if last == first or str(last).startswith(f"{first}:"):
            await self._hear(message, user, number, corrects=True)
        elif not history.heard(tracker, number):
            await self._remark(message.chat_id, user, "telegram-edit-old")

    async def _unread(self, key: str, update: Update, _context: Any) -> None:
        message, user = _written(update)
        album = (message.chat_id, message.media_group_id or "")
        if not message.media_group_id or album not in self._albums:
            self._albums[album] = None
            await self._remark(message.chat_id, user, key)
        if message.caption:
            await self._hear(message, user, f"{message.chat_id}:{message.message_id}")

    async def _press(self, update: Update, _context: Any) -> None:
        query = update.callback_query
        assert query
        chat = _chat_of(query)
        could = await self._answered.pop(query.id)
        button = self._pressed(query, await self._tracker(chat)) if could else None
        place = (chat, query.message.message_id if query.message else 0)
        if button is None:
            if could and place not in self._chosen:  # another turn came between; a double tap needs no words
                await self._remark(chat, query.from_user, "old-button")
            return
        self._chosen[place] = None
        marking = self._errand(mark(query, button.title))
        await self._turn(chat, button.payload, query.id, query.from_user)
        await marking
        tracker = await self._tracker(chat)
        if not history.heard(tracker, query.id) and self._pressed(query, tracker):
            # The turn broke: what was chosen can be chosen again.
            self._chosen.pop(place, None)
            await unmark(query)

    async def _membership(self, update: Update, _context: Any) -> None:
        change = update.my_chat_member
        assert change
        present = change.new_chat_member.status not in (change.new_chat_member.LEFT, change.new_chat_member.BANNED)
        if change.chat.type == change.chat.PRIVATE:
            await self._people.blocked(f"{PREFIX}{change.chat.id}", not present)
        elif present:
            await self._leave(change.chat.id, change.from_user)

    async def _decline(self, update: Update, _context: Any) -> None:
        message, user = _written(update)
        await self._leave(message.chat_id, user)

    async def _broke(self, update: object, context: Any) -> None:
        logger.error("An update from Telegram could not be handled.", exc_info=context.error)
        if isinstance(update, Update) and (user := update.effective_user) and (chat := update.effective_chat):
            async with self._outbox(chat.id) as outbox:
                await outbox.put({"text": say(user.language_code or "", "something-broke")})

    async def _leave(self, chat: int, user: User) -> None:
        text = say(user.language_code or "", "telegram-private")
        # Whoever may not write there, or was thrown out already, need not.
        with contextlib.suppress(TelegramError):
            await insist(lambda: self._bot.send_message(chat, text))
        with contextlib.suppress(TelegramError):
            await insist(lambda: self._bot.leave_chat(chat))

    async def _hear(self, message: Message, user: User, number: str, *, corrects: bool = False) -> None:
        """A turn with what the person wrote, unless it was handled before a restart."""
        chat, text = message.chat_id, message.text or message.caption or ""
        tracker = await self._tracker(chat)
        if history.heard(tracker, number):
            return
        if code := carrying.codes_in(text):
            await self._carry(chat, code, history.language_of(tracker, user.language_code))
        else:
            await self._turn(chat, plain(text), number, user, corrects=corrects)

    async def _turn(self, chat: int, text: str, number: str, user: User, *, corrects: bool = False) -> None:
        metadata: dict[str, Any] = {"corrects": True} if corrects else {}
        if user.language_code:
            metadata["language"] = user.language_code
        over = asyncio.Event()
        self._errand(thinking(self._bot, chat, over))
        try:
            async with self._outbox(chat) as outbox:
                await turn.answer(
                    self._on_message,
                    text,
                    f"{PREFIX}{chat}",
                    channel=CHANNEL,
                    metadata=metadata,
                    message_id=number,
                    emit=outbox.put,
                )
        finally:
            over.set()

    async def _carry(self, chat: int, code: str, language: str) -> None:
        """Goes on with a conversation from another channel, and asks its open question once more."""
        sender = f"{PREFIX}{chat}"
        async with self._outbox(chat) as outbox:
            text = await carrying.carry(self._agent, code, sender, language)
            await outbox.put({"text": text, "language": language})
            if sender in self._arrivals:
                self._arrivals.discard(sender)
                entries = history.said(await self._tracker(chat))
                last = next((e.message for e in reversed(entries) if e.message and e.message.get("buttons")), None)
                if last:
                    await outbox.put(last)

    def _moved(self, before: str, after: str) -> None:
        if after.startswith(PREFIX):
            self._arrivals.add(after)
        if before.startswith(PREFIX):
            self._errand(self._farewell(int(before.removeprefix(PREFIX)), after))

    async def _farewell(self, chat: int, after: str) -> None:
        language = history.language_of(await self._agent.tracker_store.retrieve(after), None)
        async with self._outbox(chat) as outbox:
            await outbox.put({"text": say(language, "carry-moved"), "language": language})
        await self._clear(chat, self._keyboards.pop(chat, []))

    async def _answer(self, query: CallbackQuery) -> bool:
        """Answers a press at once; whether its button can still be pressed."""
        chat = _chat_of(query)
        tracker = await self._tracker(chat)
        heard = history.heard(tracker, query.id)  # before a restart
        live = not heard and self._pressed(query, tracker) is not None
        language = history.language_of(tracker, query.from_user.language_code)
        await toast(query, None if live or heard else say(language, "old-button"))
        if not live and query.message:
            self._errand(clear(self._bot, chat, query.message.message_id))
        return live

    def _pressed(self, query: CallbackQuery, tracker: DialogueStateTracker | None) -> Button | None:
        return self._tokens.find(_chat_of(query), query.data, history.live_buttons(tracker))

    async def _remark(self, chat: int, user: User, key: str) -> None:
        language = history.language_of(await self._tracker(chat), user.language_code)
        async with self._outbox(chat) as outbox:
            await outbox.put({"text": say(language, key), "language": language})

    @contextlib.asynccontextmanager
    async def _outbox(self, chat: int) -> Any:
        """An outbox; when it is empty, earlier keyboards are gone and a person who blocked the bot is noticed."""
        async with Outbox(self._bot, chat, self._tokens) as outbox:
            yield outbox
        if outbox.keyboards:
            self._errand(self._clear(chat, self._keyboards.pop(chat, [])))
            self._keyboards[chat] = outbox.keyboards
        if outbox.blocked:
            await self._people.blocked(f"{PREFIX}{chat}", True)

    async def _clear(self, chat: int, messages: list[int]) -> None:
        for message in messages:
            if (chat, message) not in self._chosen:
                await clear(self._bot, chat, message)

    async def _tracker(self, chat: int) -> DialogueStateTracker | None:
        return await self._agent.tracker_store.retrieve(f"{PREFIX}{chat}")

    def _errand(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Something that no turn waits for."""
        task = asyncio.create_task(work)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)
        return task


def _written(update: Update) -> tuple[Message, User]:
    message, user = update.effective_message, update.effective_user
    assert message and user
    return message, user


def _chat_of(query: CallbackQuery) -> int:
    return query.message.chat.id if query.message else query.from_user.id
