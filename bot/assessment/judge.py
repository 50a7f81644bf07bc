"""From what a person wrote to skills, evidence and a belief over the levels. The one door to the models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import joblib
import numpy as np

from bot.assessment.belief import LEVELS, Belief, uniform
from bot.assessment.features import Features, centre, read
from bot.assessment.record import Assessment, Evidence
from bot.assessment.skills import THRESHOLD
from bot.assessment.training import FILE, Judgement
from bot.language import DEFAULT
from bot.language.embeddings import Vectors
from bot.language.identify import identify
from catalog import Behaviour, Catalogue, Skill

MAX_SKILLS = 3
# How many texts' sentence vectors stay in memory, so that choosing a skill does not embed the description again.
_REMEMBERED = 256
# Fewer characters than this name no work at all: "x", "ok".
_LEAST_CHARACTERS = 6
# A text shorter than this says little, whatever it says: its belief is mixed with the uniform one.
_FULL_WORDS = 14
# So is any text's when an interview begins, a little: the answers must be able to speak against it.
_TRUST = 0.9


@dataclass(frozen=True)
class Found:
    """A skill that a text may be about, with its probability 0 to 1."""

    skill: Skill
    score: float


class Judge:
    """Judges texts with a trained model and a catalogue; safe to share between threads."""

    def __init__(self, judgement: Judgement, catalogue: Catalogue) -> None:
        """Takes a model as :func:`bot.assessment.training.learn` makes it."""
        self._model = judgement
        self.catalogue = catalogue
        self._read = lru_cache(maxsize=_REMEMBERED)(read)

    @classmethod
    def load(cls, directory: Path, catalogue: Catalogue) -> Judge:
        """Reads the model that ``nextrung train`` wrote.

        Raises:
            FileNotFoundError: nothing has been trained yet.
        """
        return cls(joblib.load(directory / FILE), catalogue)

    def forget(self) -> None:
        """Drops every text from memory."""
        self._read.cache_clear()

    def skills(self, texts: Sequence[str], language: str) -> list[Found]:
        """The skills that the texts are about, best first, at most three; empty where nothing fits."""
        features = self._read(tuple(texts))
        if sum(len(s) for s in features.sentences) < _LEAST_CHARACTERS:
            return []
        by_code = {s.code: s for s in self.catalogue.specific}
        passages = {code: self._model.passages[s.key] for code, s in by_code.items() if s.key in self._model.passages}
        mean = self._mean(texts, language)
        scores = self._model.skill_model.scores("\n".join(texts), features, mean, passages)
        found = [Found(by_code[code], score) for code, score in scores.items() if score >= THRESHOLD]
        return sorted(found, key=lambda f: -f.score)[:MAX_SKILLS]

    def belief(self, texts: Sequence[str], language: str, skill: Skill) -> Belief:
        """P(level 1 .. 7) from the texts alone; uniform where they say nothing."""
        features = self._read(tuple(texts))
        if not features.sentences:
            return uniform()
        vector = centre(features.mean, self._mean(texts, language)).astype(np.float64)
        belief = self._model.level_model.belief(vector, skill.code)
        words = sum(len(s.split()) for s in features.sentences)
        trust = min(1.0, words / _FULL_WORDS)
        return trust * belief + (1 - trust) * uniform()

    def evidence(self, texts: Sequence[str], language: str, skill: Skill) -> list[Evidence]:
        """Each sentence with the level it speaks for most, by how much, and the nearest behaviour there.

        Returns:
            Strongest first; only sentences that raise their level's odds.
        """
        features = self._read(tuple(texts))
        if not features.sentences:
            return []
        sentences = centre(features.vectors, self._mean(texts, language)).astype(np.float64)
        shares = features.weights.astype(np.float64)
        model = self._model.level_model
        weights = np.stack([model.contributions(sentences, shares, skill.code, int(n)) for n in LEVELS], axis=1)
        found = []
        for index, quote in enumerate(features.sentences):
            level = int(LEVELS[weights[index].argmax()])
            behaviour = self._nearest(features, index, language, skill, level)
            if weights[index].max() > 0:
                found.append(Evidence(quote, behaviour.id, level, round(float(weights[index].max()), 3)))
        return sorted(found, key=lambda e: -e.weight)

    def behaviour(self, skill: Skill, behaviour_id: str) -> Behaviour:
        """A behaviour of the skill or, for levels where the skill has none, of the generic ladder."""
        try:
            return skill.behaviour(behaviour_id)
        except KeyError:
            return self.catalogue.responsibility.behaviour(behaviour_id)

    def start(self, assessment: Assessment, skill: Skill) -> None:
        """Takes up a skill: sets the assessment's skill, prior and evidence from its texts."""
        assessment.skill = skill.key
        belief = self.belief(assessment.texts, assessment.language, skill)
        assessment.prior = [round(float(p), 6) for p in _TRUST * belief + (1 - _TRUST) * uniform()]
        assessment.evidence = self.evidence(assessment.texts, assessment.language, skill)

    def _nearest(self, features: Features, index: int, language: str, skill: Skill, level: int) -> Behaviour:
        """The behaviour of that level that a sentence is nearest to: the skill's own, or one that every job has."""
        sentence = features.vectors[index] - self._model.means.get(language, self._model.means[DEFAULT])
        near: list[tuple[float, Behaviour]] = []
        for ladder in {skill.key: skill, self.catalogue.responsibility.key: self.catalogue.responsibility}.values():
            by_language = self._model.statements[ladder.key]
            scores = by_language.get(language, next(iter(by_language.values()))) @ sentence
            near += [(float(s), b) for s, b in zip(scores, ladder.behaviours, strict=True) if b.level == level]
        return max(near, key=lambda pair: pair[0])[1]

    def _mean(self, texts: Sequence[str], language: str) -> Vectors:
        """The mean of the language that the texts are in, which need not be the conversation's."""
        identified = identify("\n".join(texts))
        code = identified.language if identified and identified.enough else language
        return self._model.means.get(code, self._model.means[DEFAULT])
