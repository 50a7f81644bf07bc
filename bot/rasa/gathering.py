"""Takes what Rasa says whole, for channels that show it their own way."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import OutputChannel

Emit = Callable[[dict[str, Any]], Awaitable[None]]
Prepare = Callable[[dict[str, Any]], dict[str, Any]]


class Gathering(OutputChannel):
    """Takes the bot's messages whole, as :func:`bot.showing.shown` reads them: nothing is split or dropped.

    ``messages`` has all of them in order, each a dict of what is not empty among ``recipient_id``, ``text``,
    ``buttons``, ``custom`` and ``language``; ``emit`` gets each as soon as it is there.
    """

    def __init__(self, emit: Emit | None = None, prepare: Prepare = dict) -> None:
        """``prepare`` completes each message with what only the channels' process knows."""
        self.messages: list[dict[str, Any]] = []
        self._emit, self._prepare = emit, prepare

    @classmethod
    def name(cls) -> str:
        """What Rasa calls it."""
        return "gathering"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Called by Rasa for each message."""
        kept = {key: message[key] for key in ("text", "buttons", "custom", "language") if message.get(key)}
        if kept.keys() & {"text", "custom"}:
            await self.say({"recipient_id": recipient_id, **kept})

    async def send_text_message(self, recipient_id: str, text: str, **_: Any) -> None:
        """Called by Rasa where it speaks for itself."""
        await self.send_response(recipient_id, {"text": text})

    async def say(self, message: dict[str, Any]) -> None:
        """Adds a message."""
        message = self._prepare(message)
        self.messages.append(message)
        if self._emit:
            await self._emit(message)
