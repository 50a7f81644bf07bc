"""Which language a message is in, or asks for, as the entity that fills the conversation's ``language`` slot."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language import LANGUAGES, named_in
from bot.language.identify import identify
from bot.language.sentences import folded
from bot.settings import PROJECT

# A short message below this says less about the language than the channel's hint: "hallo" is in three of ours.
LIKELY = 0.8
EXAMPLES = PROJECT / "data" / "nlu"


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
        if identified and identified.enough:
            return _entity("language", identified.language, len(text))
        guess = _languages_of().get(_key(text))
        if guess is None and identified and identified.confidence >= LIKELY:
            guess = identified.language
        return _entity("language_guess", guess, len(text)) if guess else None


@cache
def _languages_of() -> dict[str, str]:
    """Short phrases that people say in one of the languages only, from the examples that the intents learn from."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        data = yaml.load((EXAMPLES / f"{language}.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
        for entry in data["nlu"]:
            for line in entry["examples"].splitlines():
                found.setdefault(_key(line.removeprefix("- ")), set()).add(language)
    return {text: min(languages) for text, languages in found.items() if len(languages) == 1}


def _key(text: str) -> str:
    return folded(text).casefold().strip(" .!?…،؟")


def _entity(name: str, value: str, end: int) -> dict[str, Any]:
    return {"entity": name, "value": value, "start": 0, "end": end}
