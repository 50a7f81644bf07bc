"""Settles what a slash message is, before Rasa's own handler would believe whatever it says."""

from __future__ import annotations

from functools import cache
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language import LANGUAGES, messages
from bot.language.sentences import folded
from bot.rasa.payloads import decode, payload

# Buttons whose titles are short sentences of their own, so that people type them.
TYPED = {
    "coverage-result-now": payload("pick", "result.now"),
    "coverage-go-on": payload("framework", "more"),
    "role-compare": payload("framework", "compare"),
    "role-ask": "/ask_role",
}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ButtonDecoder(GraphComponent):
    """First in the pipeline."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ButtonDecoder:
        """Called by Rasa."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and entities of slash messages, and takes their text away from the components that follow."""
        for message in messages:
            text = message.get(TEXT) or ""
            text = _typed().get(_key(text), text)
            if text.lstrip().startswith("/"):
                intent, choice = decode(text)
                message.set(INTENT, {"name": intent, "confidence": 1.0}, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [{"name": intent, "confidence": 1.0}], add_to_output=True)
                entities = [{"entity": "choice", "value": choice, "start": 0, "end": len(text)}] if choice else []
                message.set(ENTITIES, entities, add_to_output=True)
                message.set(TEXT, "", add_to_output=True)
        return messages


@cache
def _typed() -> dict[str, str]:
    """The buttons behind titles that somebody types, in any language."""
    return {_key(messages.say(code, key)): behind for code in LANGUAGES for key, behind in TYPED.items()}


def _key(text: str) -> str:
    return folded(text).casefold().strip(" .!?؟")
