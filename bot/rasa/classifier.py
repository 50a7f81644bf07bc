"""Intents from sentence vectors and letters, with probabilities that mean what they say."""

from __future__ import annotations

import warnings
from typing import Any

import joblib
import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.optimize import minimize_scalar
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedShuffleSplit

from bot.language.sentences import folded
from bot.rasa.featurizer import LONGEST_COMMAND

FALLBACK = "nlu_fallback"
DESCRIPTION = "describe_work"
RANKED = 5
_FILE = "classifier.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CalibratedIntentClassifier(GraphComponent, IntentClassifier):
    """Two logistic regressions, on e5 vectors and on character n-grams, multiplied and brought to one temperature.

    The temperature (Guo et al. 2017) is fitted on a fifth of the examples that the models did not see. Below
    ``threshold`` an intent that would interrupt the conversation is not believed: the message is plain text then.
    """

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: dict[str, Any] | None = None
    ) -> None:
        """Called through :meth:`create` and :meth:`load`."""
        self.config = config
        self._storage = storage
        self._resource = resource
        self._model = model or {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> CalibratedIntentClassifier:
        """Called by Rasa for training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> CalibratedIntentClassifier:
        """Called by Rasa for use."""
        with model_storage.read_from(resource) as directory:
            return cls(config, model_storage, resource, joblib.load(directory / _FILE))

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """``threshold``: the least probability (0-1) of an intent that interrupts; ``patient``: intents that do not."""
        return {"threshold": 0.5, "patient": [], "patient_threshold": 0.3}

    @staticmethod
    def required_packages() -> list[str]:
        """Rasa checks these at load."""
        return ["sklearn"]

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the examples that have an intent, a text and a vector."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT) and e.features]
        texts = [e.get(TEXT) for e in examples]
        intents = np.array([e.get(INTENT) for e in examples])
        vectors = np.vstack([_vector(e) for e in examples])
        split = StratifiedShuffleSplit(n_splits=1, test_size=0.2, random_state=0)
        seen, held = next(split.split(texts, intents))
        trial = _fit([texts[i] for i in seen], vectors[seen], intents[seen])
        logits = _logits(trial, [texts[i] for i in held], vectors[held])
        self._model = _fit(texts, vectors, intents)
        self._model["temperature"] = _temperature(logits, np.searchsorted(trial["classes"], intents[held]))
        with self._storage.write_to(self._resource) as directory:
            joblib.dump(self._model, directory / _FILE, compress=3)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and ranking of messages that no earlier component has settled."""
        for message in messages:
            if (message.get(INTENT) or {}).get("name"):
                continue
            ranking = self.rank(message)
            words = len((message.get(TEXT) or "").split())
            message.set(INTENT, self._believed(ranking, words), add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking[:RANKED], add_to_output=True)
        return messages

    def rank(self, message: Message) -> list[dict[str, Any]]:
        """Intents with their probability, likeliest first; empty for a text without words."""
        text = (message.get(TEXT) or "").strip()
        if len(text) > LONGEST_COMMAND:
            return [{"name": DESCRIPTION, "confidence": 1.0}]
        # A lone letter or a row of emoji is nothing that anybody could be held to.
        if sum(character.isalnum() for character in text) < 2 or not message.features:
            return []
        logits = _logits(self._model, [text], _vector(message)) / self._model["temperature"]
        probabilities = np.exp(logits[0] - logits[0].max())
        probabilities /= probabilities.sum()
        order = probabilities.argsort()[::-1]
        return [
            {"name": str(self._model["classes"][i]), "confidence": round(float(probabilities[i]), 4)} for i in order
        ]

    def _believed(self, ranking: list[dict[str, Any]], words: int) -> dict[str, Any]:
        if not ranking:
            return {"name": FALLBACK, "confidence": 1.0}
        best = ranking[0]
        if best["name"] in self.config["patient"]:
            needed = self.config["patient_threshold"]
        else:
            # The longer the text, the surer it must be a command: a description must not get lost as one.
            needed = min(0.95, self.config["threshold"] + 0.03 * max(0, words - 6))
        return best if best["confidence"] >= needed else {"name": FALLBACK, "confidence": best["confidence"]}


def _vector(message: Message) -> NDArray[np.float64]:
    return np.asarray(message.features[0].features, dtype=np.float64)


def _fit(texts: list[str], vectors: NDArray[np.float64], intents: NDArray[np.str_]) -> dict[str, Any]:
    mean = vectors.mean(axis=0)
    spread = float(np.linalg.norm(vectors - mean, axis=1).mean())
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, max_features=20000)
    with warnings.catch_warnings():
        # Sixty rounds are enough for this: more change the third digit of the held-out loss and take a minute.
        warnings.simplefilter("ignore", ConvergenceWarning)
        by_letters = LogisticRegression(C=10, max_iter=60).fit(
            letters.fit_transform([folded(t) for t in texts]), intents
        )
    by_meaning = LogisticRegression(C=20, max_iter=500).fit((vectors - mean) / spread, intents)
    return {
        "classes": by_meaning.classes_,
        "mean": mean,
        "spread": spread,
        "letters": letters,
        "by_letters": by_letters,
        "by_meaning": by_meaning,
    }


def _logits(model: dict[str, Any], texts: list[str], vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    meaning = model["by_meaning"].predict_log_proba((vectors - model["mean"]) / model["spread"])
    letters = model["by_letters"].predict_log_proba(model["letters"].transform([folded(t) for t in texts]))
    return (meaning + letters) / 2


def _temperature(logits: NDArray[np.float64], truth: NDArray[np.int64]) -> float:
    def loss(log_temperature: float) -> float:
        scaled = logits / np.exp(log_temperature)
        scaled -= np.logaddexp.reduce(scaled, axis=1, keepdims=True)
        return -float(scaled[np.arange(len(truth)), truth].mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3.0, 3.0), method="bounded").x))
