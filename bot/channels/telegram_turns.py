"""A turn of the conversation in a chat, and what is left of one that a stop of the server cut short."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from itertools import dropwhile, islice, takewhile
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker
from telegram import User

from bot.channels import carrying, history, turn
from bot.channels.telegram_chats import CHANNEL, PREFIX, Chats
from bot.channels.telegram_owed import Owed
from bot.channels.telegram_sending import Outbox, thinking


class Turns:
    """Has messages answered. Each is named by an id that stays the same when Telegram brings it again."""

    def __init__(self, chats: Chats, on_message: turn.OnMessage, owed: Owed) -> None:
        """Asks Rasa with ``on_message``."""
        self._chats, self._on_message, self._owed = chats, on_message, owed

    async def take(
        self, chat: int, text: str, message: str, user: User, *, corrects: bool = False, hidden: bool = False
    ) -> None:
        """One turn, until all of its answer has been sent. ``hidden``: the person did not write it."""
        flags = {"corrects": corrects, "hidden": hidden, "language": user.language_code}
        metadata: dict[str, Any] = {name: value for name, value in flags.items() if value}
        tracker = await self._chats.tracker(chat)
        language = history.language_of(tracker, user.language_code)
        over = asyncio.Event()
        self._chats.errands.start(thinking(self._chats.bot, chat, over))
        try:
            self._owed.pay(message)  # it is heard anew, and answered whole
            async with self._answering(chat, message, 0) as outbox:
                await turn.answer(
                    self._on_message,
                    text,
                    f"{PREFIX}{chat}",
                    channel=CHANNEL,
                    metadata=metadata,
                    message_id=message,
                    emit=outbox.put,
                    language=language,
                )
        finally:
            over.set()
        if tracker and await self._chats.tracker(chat) is None:  # erased, as far as the bot can
            await self._chats.tell(chat, "telegram-copy-left", language)

    async def was_taken(self, chat: int, message: str, tracker: DialogueStateTracker | None) -> bool:
        """Whether the message had its turn before a restart. What had not arrived of the answer is sent now."""
        if not history.heard(tracker, message):
            return False
        sent = self._owed.pay(message)
        if sent is not None:
            async with self._answering(chat, message, sent) as outbox:
                for said in _answer(tracker, message)[sent:]:
                    await outbox.put(carrying.with_code({"recipient_id": f"{PREFIX}{chat}", **said}))
        return True

    @contextlib.asynccontextmanager
    async def _answering(self, chat: int, message: str, sent: int) -> AsyncIterator[Outbox]:
        """An outbox for what follows the first ``sent`` messages of the answer; a stop leaves the rest owed."""
        outbox: Outbox | None = None
        try:
            async with self._chats.outbox(chat) as outbox:
                yield outbox
        except asyncio.CancelledError:
            self._owed.note(message, sent + (outbox.done if outbox else 0))
            raise


def _answer(tracker: DialogueStateTracker | None, message: str) -> list[dict[str, Any]]:
    """What the bot said to a message."""
    entries = dropwhile(lambda entry: entry.id != message, history.said(tracker))
    return [
        entry.message for entry in takewhile(lambda entry: not entry.person, islice(entries, 1, None)) if entry.message
    ]
