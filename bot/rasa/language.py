"""Which language a message is in, or asks for, as the entity that fills the conversation's ``language`` slot."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
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
from bot.settings import PROJECT, settings
from catalog.store import Store

# A short message below this says less about the language than the channel's hint: "hallo" is in three of ours.
LIKELY = 0.8
EXAMPLES = PROJECT / "data" / "nlu"
_LONGEST_NAME = 12  # words


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
        # What was imported is called by names in its own language, whatever language it is spoken of in.
        spoken = without_names(text)
        identified = identify(spoken)
        if identified and identified.enough:
            return _entity("language", identified.language, len(text))
        guess = _languages_of().get(_key(spoken))
        if guess is None and identified and identified.confidence >= LIKELY:
            guess = identified.language
        return _entity("language_guess", guess, len(text)) if guess else None


def without_names(text: str) -> str:
    """A text without the names of imported skills, roles and standards."""
    names = _names()
    if not names:
        return text
    words = text.split()
    kept: list[str] = []
    at = 0
    while at < len(words):
        longest = min(_LONGEST_NAME, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if _key(" ".join(words[at : at + n])) in names), 0)
        kept += [] if size else [words[at]]
        at += size or 1
    return " ".join(kept)


def _names() -> frozenset[str]:
    """The names of everything that is imported at this moment."""
    home = settings().home
    return _names_at(home, _store(home).generation)


@lru_cache(maxsize=1)
def _store(home: Path) -> Store:
    return Store(home)


@lru_cache(maxsize=1)
def _names_at(home: Path, generation: int) -> frozenset[str]:
    return frozenset(_key(name) for _, _, name in _store(home).index()) if generation else frozenset()


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
    return folded(text).casefold().strip(" .,:;!?…،؟\"'“”„«»()")


def _entity(name: str, value: str, end: int) -> dict[str, Any]:
    return {"entity": name, "value": value, "start": 0, "end": end}
