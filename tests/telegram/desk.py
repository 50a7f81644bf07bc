"""An inbox of the Telegram channel by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from telegram import Chat, Message, Update, User

from bot.channels.telegram_inbox import Inbox


def update(number: int, chat: int = 1) -> Update:
    """A message."""
    user, place = User(chat, "Ana", False), Chat(chat, "private")
    return Update(number, Message(number, None, place, from_user=user, text=str(number)))  # type: ignore[arg-type]


class Desk:
    """An inbox, and what came out of it; ``gate`` holds some chats up."""

    def __init__(self, held: Iterable[int] = (1,)) -> None:
        """Holds these chats up."""
        self.held, self.gate = set(held), asyncio.Event()
        self.handled: list[int] = []
        self.arrived: list[int] = []
        self.flooded: list[tuple[int, bool]] = []
        self.inbox = Inbox(
            lambda u: u.update_id != 13,
            lambda u: self.arrived.append(u.update_id),
            self._handle,
            lambda u, first: self.flooded.append((u.update_id, first)),
        )

    async def _handle(self, update: Update) -> None:
        if update.effective_chat and update.effective_chat.id in self.held:
            await self.gate.wait()
        if update.update_id == 7:
            raise RuntimeError
        self.handled.append(update.update_id)
