"""The whole bot in one process, without ports: for the terminal and for tests."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import structlog
from rasa.core.agent import Agent, load_agent
from rasa.core.channels.channel import UserMessage
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from bot.language.choice import of_conversation
from bot.language.messages import say
from bot.rasa.gathering import Gathering


class InProcessActions(EndpointConfig):
    """Rasa's action endpoint that calls the actions directly instead of over HTTP."""

    def __init__(self) -> None:
        """Loads every action of the ``actions`` package."""
        super().__init__(url="http://in-process", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Answers as the action server would, with 400 for a rejection."""
        try:
            return await self._executor.run(kwargs["json"])
        except ActionExecutionRejection as rejection:
            text = f'{{"error": "rejected", "action_name": "{rejection.action_name}"}}'
            raise ClientResponseError(400, "rejected", text) from None


class InProcessBot:
    """A loaded bot. One conversation a sender; safe for several senders at once on one event loop."""

    def __init__(self, agent: Agent) -> None:
        """Takes an agent whose actions run in this process."""
        self.agent = agent

    async def send(self, sender: str, text: str, metadata: dict[str, Any] | None = None) -> list[dict[str, Any]]:
        """What the bot answers, as :class:`~bot.rasa.gathering.Gathering` has it."""
        output = Gathering()
        message = UserMessage(text, output, sender, input_channel="terminal", metadata=metadata)
        await self.agent.handle_message(message)
        if output.messages:
            return output.messages
        tracker = await self.agent.tracker_store.retrieve(sender)
        slots = tracker.current_slot_values() if tracker else {}
        return [{"text": say(of_conversation(slots, (metadata or {}).get("language")), "something-broke")}]


async def open_bot(model: Path, endpoints: Path = Path("endpoints.yml")) -> InProcessBot:
    """Loads a trained model with the project's endpoints, but its actions in this process."""
    # Rasa's debug lines quote what people write.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    available = AvailableEndpoints.read_endpoints(str(endpoints))
    available.action = InProcessActions()
    return InProcessBot(await load_agent(str(model), endpoints=available))
