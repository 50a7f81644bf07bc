"""What everything that happens in a chat needs: its conversation, a way to say something there, its keyboards."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker
from telegram import Bot, User

from bot.channels import history
from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_keyboards import Keyboards, clear
from bot.channels.telegram_people import People
from bot.channels.telegram_sending import Outbox
from bot.channels.telegram_tasks import Errands
from bot.language.messages import say

CHANNEL = "telegram"
PREFIX = f"{CHANNEL}-"


class Chats:
    """All private chats.

    ``tokens`` are those of the buttons, ``keyboards`` what is known of them, ``people`` notes who blocked the bot, and
    ``errands`` go on beside the turns.
    """

    def __init__(self, bot: Bot, agent: Agent, tokens: Tokens) -> None:
        """Speaks with ``bot``; the conversations are in the tracker store of ``agent``."""
        self.bot, self.agent, self.tokens = bot, agent, tokens
        self.keyboards, self.people, self.errands = Keyboards(), People(), Errands()

    async def tracker(self, chat: int) -> DialogueStateTracker | None:
        """The chat's conversation; None for a stranger."""
        return await self.agent.tracker_store.retrieve(f"{PREFIX}{chat}")

    @contextlib.asynccontextmanager
    async def outbox(self, chat: int) -> AsyncIterator[Outbox]:
        """An outbox; when it is empty, earlier keyboards are gone and a person who blocked the bot is noticed."""
        async with Outbox(self.bot, chat, self.tokens) as outbox:
            yield outbox
        if outbox.keyboards:
            self.clear(chat, outbox.keyboards)
        if outbox.blocked:
            await self.people.blocked(f"{PREFIX}{chat}", True)

    def clear(self, chat: int, messages: list[int]) -> None:
        """Takes the keyboards of the chat away, but for these messages."""
        earlier = self.keyboards.replace(chat, messages)
        self.errands.start(clear(self.bot, chat, earlier))

    async def remark(self, chat: int, user: User, key: str) -> None:
        """Says something that is no turn of the conversation, in its language."""
        language = history.language_of(await self.tracker(chat), user.language_code)
        await self.tell(chat, key, language)

    async def tell(self, chat: int, key: str, language: str) -> None:
        """Says it in that language."""
        async with self.outbox(chat) as outbox:
            await outbox.put({"text": say(language, key), "language": language})
