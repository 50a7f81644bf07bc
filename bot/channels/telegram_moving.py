"""Conversations that come from another channel with a code, and those that leave for one."""

from __future__ import annotations

from bot.channels import carrying, history
from bot.channels.telegram_chats import CHANNEL, PREFIX, Chats


class Moving:
    """Hears of every conversation that moves, to and from."""

    def __init__(self, chats: Chats) -> None:
        """Listens from now on."""
        self._chats = chats
        self._arrivals: set[str] = set()  # conversations that have just come
        carrying.on_moved(CHANNEL, self._moved)

    async def carry(self, chat: int, code: str, language: str) -> str | None:
        """Goes on with the conversation behind a code; what to send to Rasa for its open question, if it has one."""
        sender = f"{PREFIX}{chat}"
        async with self._chats.outbox(chat) as outbox:
            text = await carrying.carry(self._chats.agent, code, sender, language)
            await outbox.put({"text": text, "language": language})
        if sender not in self._arrivals:
            return None
        self._arrivals.discard(sender)
        return carrying.pending(await self._chats.tracker(chat))

    def _moved(self, before: str, after: str) -> None:
        if after.startswith(PREFIX):
            self._arrivals.add(after)
        if before.startswith(PREFIX):
            self._chats.errands.start(self._farewell(int(before.removeprefix(PREFIX)), after))

    async def _farewell(self, chat: int, after: str) -> None:
        language = history.language_of(await self._chats.agent.tracker_store.retrieve(after), None)
        await self._chats.tell(chat, "carry-moved", language)
        self._chats.clear(chat, [])
