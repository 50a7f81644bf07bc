"""Rasa's ``utter_…`` actions answered from the messages in ``bot/language``, in the conversation's language."""

from __future__ import annotations

from typing import Any

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.language import LANGUAGES, own_name
from bot.language.choice import of_conversation
from bot.language.messages import say
from bot.rasa import remote_actions
from bot.settings import settings

PREFIX = "utter_"


class MessageGenerator(NaturalLanguageGenerator):
    """``utter_bot_challenge`` says the message ``bot-challenge``; values that messages may ask for are listed below."""

    def __init__(self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None) -> None:
        """Called by Rasa once a process, before the model and its domain are there; needs neither."""
        remote_actions.install()

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The message of that name as a Rasa response."""
        metadata = tracker.latest_message.metadata if tracker.latest_message else {}
        language = of_conversation(tracker.current_slot_values(), (metadata or {}).get("language"))
        key = utter_action.removeprefix(PREFIX).replace("_", "-")
        values = {"languages": [own_name(code) for code in LANGUAGES], "contact": settings().contact or "none"}
        return {"text": say(language, key, **values), "language": language, **kwargs}
