"""Which language a message is in, or asks for, as the entity that fills the conversation's ``language`` slot."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language import LANGUAGES, named_in
from bot.language.identify import identify

# A short message below this says less about the language than the channel's hint: "hallo" is in three of ours.
LIKELY = 0.8


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LanguageIdentifier(GraphComponent):
    """Last in the pipeline. ``language`` changes the conversation's language; ``language_guess`` only starts it.

    A language asked for by name wins over the language that the asking is in. A short message is a guess: it decides
    while nothing better is known, and never changes what is.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageIdentifier:
        """Called by Rasa."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds at most one entity to each message."""
        for message in messages:
            entity = self._entity(message)
            if entity:
                message.set(ENTITIES, [*message.get(ENTITIES, []), entity], add_to_output=True)
        return messages

    def _entity(self, message: Message) -> dict[str, Any] | None:
        text = message.get(TEXT) or ""
        intent = (message.get(INTENT) or {}).get("name")
        if intent == "speak":
            choice = message.get(ENTITIES)[0]["value"]
            return _entity("language", choice, 0) if choice in LANGUAGES else None
        if intent == "change_language":
            asked = named_in(text)
            return _entity("language", asked, len(text)) if asked else None
        identified = identify(text)
        if identified is None:
            return None
        if not identified.enough and identified.confidence < LIKELY:
            return None
        return _entity("language" if identified.enough else "language_guess", identified.language, len(text))


def _entity(name: str, value: str, end: int) -> dict[str, Any]:
    return {"entity": name, "value": value, "start": 0, "end": end}
