"""What the database knows of people on Telegram besides their conversation: whether they want to hear from the bot."""

from __future__ import annotations

import asyncio
import logging
from functools import cached_property

from bot.settings import settings
from bot.storage.database import connect
from bot.storage.errors import StorageError
from bot.storage.repository import Repository

logger = logging.getLogger(__name__)


class People:
    """Writes off the event loop; a database that cannot be written is logged and stops nothing."""

    async def blocked(self, sender: str, blocked: bool) -> None:
        """Notes that the person blocked the bot, or no longer does."""
        try:
            await asyncio.to_thread(lambda: self._repository.set_blocked(sender, blocked))
        except StorageError as error:
            logger.error("Whether a person has blocked the bot could not be noted: %s.", error)

    @cached_property
    def _repository(self) -> Repository:
        return Repository(connect(settings().database_url))
