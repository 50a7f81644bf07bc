"""Pressed buttons: each is answered at once, has its turn when it comes, and shows what was chosen."""

from __future__ import annotations

import asyncio

from rasa.shared.core.trackers import DialogueStateTracker
from telegram import CallbackQuery

from bot.channels import history
from bot.channels.telegram_chats import Chats
from bot.channels.telegram_keyboards import clear, mark, toast, unmark
from bot.channels.telegram_turns import Turns
from bot.language.messages import say
from bot.showing import Button


class Presses:
    """The presses in all chats."""

    def __init__(self, chats: Chats, turns: Turns) -> None:
        """What is chosen goes to ``turns``."""
        self._chats, self._turns = chats, turns
        self._answered: dict[str, asyncio.Task[bool]] = {}  # whether the button could still be pressed

    def arrived(self, query: CallbackQuery) -> None:
        """Answers a press, for the person should not wait for what they did before."""
        self._answered[query.id] = self._chats.errands.start(self._answer(query))

    async def handle(self, query: CallbackQuery) -> None:
        """The turn of a press that has arrived."""
        chat = chat_of(query)
        could = await self._answered.pop(query.id)
        tracker = await self._chats.tracker(chat)
        if await self._turns.was_taken(chat, query.id, tracker):
            return
        keyboards, place = self._chats.keyboards, (chat, query.message.message_id if query.message else 0)
        button = self._pressed(query, tracker) if could else None
        if button is None:
            if could and not keyboards.is_chosen(place):  # another turn came between; a double tap needs no words
                await self._chats.remark(chat, query.from_user, "old-button")
            return
        keyboards.choose(place)
        marking = self._chats.errands.start(mark(query, button.title))
        await self._turns.take(chat, button.payload, query.id, query.from_user)
        await marking
        tracker = await self._chats.tracker(chat)
        if not history.heard(tracker, query.id) and self._pressed(query, tracker):
            # The turn broke: what was chosen can be chosen again.
            keyboards.release(place)
            await unmark(query)

    async def _answer(self, query: CallbackQuery) -> bool:
        """Answers a press at once; whether its button can still be pressed."""
        chat = chat_of(query)
        tracker = await self._chats.tracker(chat)
        heard = history.heard(tracker, query.id)  # before a restart
        live = not heard and self._pressed(query, tracker) is not None
        language = history.language_of(tracker, query.from_user.language_code)
        # Without a conversation the bot was restarted, and nothing was to be kept.
        late = say(language, "old-button" if tracker else "conversation-gone")
        await toast(query, None if live or heard else late)
        if not live and query.message:
            self._chats.errands.start(clear(self._chats.bot, chat, [query.message.message_id]))
        return live

    def _pressed(self, query: CallbackQuery, tracker: DialogueStateTracker | None) -> Button | None:
        return self._chats.tokens.find(chat_of(query), query.data, history.live_buttons(tracker))


def chat_of(query: CallbackQuery) -> int:
    """The chat in which a button was pressed."""
    return query.message.chat.id if query.message else query.from_user.id
