"""From what a person wrote to skills, evidence and a belief over the levels. The one door to the models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import joblib
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.assessment.belief import LEVELS, Belief, uniform
from bot.assessment.descriptions import OUT
from bot.assessment.features import Array, Features, read
from bot.assessment.levels import Reading
from bot.assessment.record import Assessment, Evidence
from bot.assessment.roles import Weighed
from bot.assessment.skills import nearness
from bot.assessment.statements import closeness
from bot.assessment.training import FILE, Judgement, centred
from bot.language import DEFAULT
from bot.language.identify import identify
from catalog import Behaviour, Catalogue, Skill

MAX_SKILLS = 3
# How many texts' sentence vectors stay in memory, so that choosing a skill does not embed the description again.
_REMEMBERED = 256
# Fewer characters than this name no work at all: "x", "ok".
_LEAST_CHARACTERS = 6
# Fewer words of evidence than this say little, whatever they say: their belief is mixed with the uniform one.
_FULL_WORDS = 8
# A sentence that counts for less than this share of its weight is too little of an evidence to be quoted.
_QUOTABLE = 0.3
# When an interview begins, a text's belief is spread a little over the neighbouring levels, and a little over all: the
# answers must be able to speak against it, and a level between two likely ones is not unlikely.
_NEIGHBOURS = 0.15
_TRUST = 0.9


@dataclass(frozen=True)
class Found:
    """A skill that a text may be about, with its probability 0 to 1."""

    skill: Skill
    score: float


@dataclass(frozen=True)
class _Read:
    """What is computed once of a text: its sentences with their ``rows``, and how much each ``weighed`` is."""

    features: Features
    rows: csr_matrix
    weighed: Weighed


class Judge:
    """Judges texts with a trained model and a catalogue; safe to share between threads."""

    def __init__(self, judgement: Judgement, catalogue: Catalogue) -> None:
        """Takes a model as :func:`bot.assessment.training.learn` makes it."""
        self._model = judgement
        self.catalogue = catalogue
        self._read = lru_cache(maxsize=_REMEMBERED)(self._take_in)

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
        model = self._model.skill_model
        return [f for f in self.ranking(texts, language) if model.fits(f.skill.code, f.score)][:MAX_SKILLS]

    def ranking(self, texts: Sequence[str], language: str) -> list[Found]:
        """Every skill of the catalogue with how likely it is, best first; empty where the texts name no work."""
        text = self._read(tuple(texts))
        if sum(len(s) for s in text.features.sentences) < _LEAST_CHARACTERS:
            return []
        by_code = {s.code: s for s in self.catalogue.specific if s.key in self._model.passages}
        mean, weights = self._mean(texts, language), text.features.weights
        near = {
            code: nearness(self._model.passages[s.key].similarities(text.features.terms, mean), weights)
            for code, s in by_code.items()
        }
        scores = self._model.skill_model.scores(self._model.space.text_rows(text.rows, [weights]), near)
        return sorted((Found(by_code[code], score) for code, score in scores.items()), key=lambda f: -f.score)

    def belief(self, texts: Sequence[str], language: str, skill: Skill) -> Belief:
        """P(level 1 .. 7) from the texts alone; uniform where they say nothing of what the person practises."""
        text = self._read(tuple(texts))
        if not text.features.sentences:
            return uniform()
        return self._weighed_belief(self._look(text, self._mean(texts, language), skill), text.weighed)

    def evidence(self, texts: Sequence[str], language: str, skill: Skill) -> list[Evidence]:
        """Each sentence with the level whose probability it raises most, by how much, and the nearest behaviour there.

        The weight is what the level would lose without the sentence, in log-odds: leave one out.

        Returns:
            Strongest first; only sentences that raise their level's odds.
        """
        text = self._read(tuple(texts))
        if not text.features.sentences:
            return []
        mean = self._mean(texts, language)
        look = self._look(text, mean, skill)
        belief = self._weighed_belief(look, text.weighed)
        found = []
        for index in np.flatnonzero(text.weighed.weights >= _QUOTABLE * text.features.weights):
            rest = self._weighed_belief(look, _without(text.weighed, text.features, int(index)))
            level = int(LEVELS[(belief - rest).argmax()])
            weight = float((_log_odds(belief) - _log_odds(rest))[level - 1])
            if weight > 0:
                behaviour = self._nearest(text.features.terms[int(index)], mean, language, skill, level)
                found.append(Evidence(text.features.sentences[index], behaviour.id, level, round(weight, 3)))
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
        assessment.prior = [round(float(p), 6) for p in _doubted(belief)]
        assessment.evidence = self.evidence(assessment.texts, assessment.language, skill)

    def _take_in(self, texts: tuple[str, ...]) -> _Read:
        features = read(texts)
        if not features.sentences:
            return _Read(features, csr_matrix((0, 0)), Weighed(np.zeros(0), 0.0))
        rows = self._model.space.sentence_rows(features)
        return _Read(features, rows, self._model.roles.weigh(features, rows))

    def _look(self, text: _Read, mean: NDArray[np.float32], skill: Skill) -> _Look:
        code = OUT if skill is self.catalogue.responsibility else skill.code
        part = self._model.statements[skill.key]
        by_level = part.by_level(part.similarities(text.features.terms, mean))
        return _Look(skill, self._model.level_model.read(text.rows, code), by_level, self._model.usual[skill.key])

    def _weighed_belief(self, look: _Look, weighed: Weighed) -> Belief:
        near = centred(closeness(look.by_level, weighed.weights), look.usual)
        trust = min(1.0, weighed.words / _FULL_WORDS)
        return (
            trust * self._model.level_model.belief(look.readings, look.skill.levels, weighed, near)
            + (1 - trust) * uniform()
        )

    def _nearest(
        self, sentence: csr_matrix, mean: NDArray[np.float32], language: str, skill: Skill, level: int
    ) -> Behaviour:
        """The behaviour of that level that a sentence is nearest to: the skill's own, or one that every job has."""
        near: list[tuple[float, str]] = []
        for key in {skill.key, self.catalogue.responsibility.key}:
            part = self._model.statements[key]
            spoken = language if language in part.languages else str(part.languages[0])
            scores = part.similarities(sentence, mean)[0]
            chosen = (part.levels == level) & (part.languages == spoken)
            near += [(float(s), str(b)) for s, b in zip(scores[chosen], part.behaviours[chosen], strict=True)]
        return self.behaviour(skill, max(near)[1])

    def _mean(self, texts: Sequence[str], language: str) -> NDArray[np.float32]:
        """The mean of the language that the texts are in, which need not be the conversation's."""
        identified = identify("\n".join(texts))
        code = identified.language if identified and identified.enough else language
        return self._model.means.get(code, self._model.means[DEFAULT])


@dataclass(frozen=True)
class _Look:
    """A text seen with one skill in mind, so that any weighting of its sentences can be judged at once."""

    skill: Skill
    readings: tuple[Reading, Reading | None]
    by_level: Array
    usual: Array


def _without(weighed: Weighed, features: Features, index: int) -> Weighed:
    """The same text with one sentence left out."""
    weights = weighed.weights.copy()
    weights[index] = 0.0
    share = weighed.weights[index] / features.weights[index]  # how much of its words had counted
    return Weighed(weights, max(weighed.words - share * float(features.lengths[index]), 0.0))


def _doubted(belief: Belief) -> Belief:
    """The belief with which an interview begins: no level between two others is left out."""
    kept = (1 - 2 * _NEIGHBOURS) * belief
    kept[1:] += _NEIGHBOURS * belief[:-1]
    kept[:-1] += _NEIGHBOURS * belief[1:]
    kept[[0, -1]] += _NEIGHBOURS * belief[[0, -1]]
    return _TRUST * kept + (1 - _TRUST) * uniform()


def _log_odds(belief: Belief) -> Array:
    bounded = np.clip(belief, 1e-6, 1 - 1e-6)
    return np.log(bounded / (1 - bounded))
