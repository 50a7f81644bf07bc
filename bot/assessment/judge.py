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

from bot.assessment.belief import Belief, uniform
from bot.assessment.features import Array, Features, read
from bot.assessment.finding import whole
from bot.assessment.levels import Reading
from bot.assessment.library import Gloss, Library
from bot.assessment.record import Assessment, Evidence
from bot.assessment.roles import Weighed
from bot.assessment.statements import closeness
from bot.assessment.training import FILE, Judgement, centred
from bot.language import DEFAULT
from bot.language.embeddings import Vectors, embed
from bot.language.identify import identify
from catalog import Behaviour, Catalogue, Skill
from catalog.model import LADDER
from catalog.store import Store

MAX_SKILLS = 3
# Of the skills without descriptions, so many are ranked.
_LISTED = 20
# One sentence speaks for so many behaviours at most, and by so much nearer than what is unusual (centred cosine).
_TOUCHES, _CLEARLY = 2, 0.03
# Less of a sentence's weight than this, and it is a title or a wish: nothing of a standard is shown by that.
_SPEAKING = 0.6
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

    def __init__(self, judgement: Judgement, catalogue: Catalogue, store: Store | None = None) -> None:
        """Takes a model as :func:`bot.assessment.training.learn` makes it, and where imported skills are encoded."""
        self._model = judgement
        self.catalogue = catalogue
        self._library = Library(judgement, catalogue, store)
        self._read = lru_cache(maxsize=_REMEMBERED)(self._take_in)
        self._whole = lru_cache(maxsize=_REMEMBERED)(_whole)

    @classmethod
    def load(cls, directory: Path, catalogue: Catalogue, store: Store | None = None) -> Judge:
        """Reads the model that ``nextrung train`` wrote.

        Raises:
            FileNotFoundError: nothing has been trained yet.
        """
        return cls(joblib.load(directory / FILE), catalogue, store)

    def renewed(self, catalogue: Catalogue, store: Store) -> Judge:
        """The same judgement with another catalogue, after an import."""
        return Judge(self._model, catalogue, store)

    def forget(self) -> None:
        """Drops every text from memory."""
        self._read.cache_clear()
        self._whole.cache_clear()

    def skills(self, texts: Sequence[str], language: str) -> list[Found]:
        """The skills that the texts are about, best first, at most three; empty where nothing fits."""
        model = self._model.skill_model
        found = [f for f in self.ranking(texts, language) if model.fits(f.score, known=self._library.knows(f.skill))]
        return found[:MAX_SKILLS]

    def ranking(self, texts: Sequence[str], language: str) -> list[Found]:
        """The skills of the catalogue with how likely each is, best first; empty where the texts name no work.

        Of those without descriptions only the likeliest are listed, and of several versions of a skill the newest.
        """
        text = self._read(tuple(texts))
        if sum(len(s) for s in text.features.sentences) < _LEAST_CHARACTERS:
            return []
        weights, skills = text.features.weights, self.catalogue.skills
        scores = self._model.skill_model.scores(self._model.space.text_rows(text.rows, [weights]))
        found = [Found(skills[key], scores[code]) for code, key in self._library.described.items()]
        finder = self._library.finder
        if finder.keys:
            vector, spoken = self._whole(tuple(texts)), self._spoken(texts, language)
            near = finder.nearness(text.features.terms, weights, vector, spoken)
            likely = self._model.skill_model.unseen_scores(near)
            best = np.argsort(-likely, kind="stable")[:_LISTED]
            found += [Found(skills[finder.keys[i]], float(likely[i])) for i in best]
        return sorted(found, key=lambda f: -f.score)

    def belief(self, texts: Sequence[str], language: str, skill: Skill) -> Belief:
        """P(level 1 .. n) on the skill's scale, from the texts alone; uniform where they say nothing of practice."""
        text = self._read(tuple(texts))
        if not text.features.sentences:
            return uniform(len(skill.framework.levels))
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
            level = int((belief - rest).argmax()) + 1
            weight = float((_log_odds(belief) - _log_odds(rest))[level - 1])
            if weight > 0:
                behaviour = self._nearest(text.features.terms[int(index)], mean, language, skill, level)
                found.append(Evidence(text.features.sentences[index], behaviour.id, level, round(weight, 3)))
        return sorted(found, key=lambda e: -e.weight)

    def named(self, text: str) -> str | None:
        """The key of the skill that a text is just the name of, in any language."""
        return self._library.named(text)

    @property
    def roles(self) -> list[Skill]:
        """The role profiles of the catalogue."""
        return [self.catalogue.skills[key] for key in self._library.roles]

    def behaviour(self, skill: Skill, behaviour_id: str) -> Behaviour:
        """A behaviour of the skill or, for levels where the skill has none, of the generic ladder."""
        try:
            return skill.behaviour(behaviour_id)
        except KeyError:
            return self.catalogue.responsibility.behaviour(behaviour_id)

    def start(self, assessment: Assessment, skill: Skill) -> None:
        """Takes up a skill: sets the assessment's skill, prior and evidence from its texts."""
        assessment.skill = skill.key
        graded = self.catalogue.responsibility if skill.covers else skill
        belief = self.belief(assessment.texts, assessment.language, graded)
        assessment.prior = [round(float(p), 6) for p in _doubted(belief)]
        if skill.covers:
            assessment.evidence, assessment.focus = self.touched(assessment.texts, assessment.language, skill)
        else:
            assessment.evidence = self.evidence(assessment.texts, assessment.language, skill)

    def touched(self, texts: Sequence[str], language: str, skill: Skill) -> tuple[list[Evidence], list[str]]:
        """The behaviours of a skill that the texts speak of, each with the nearest sentence, strongest first.

        A sentence speaks of a behaviour, of two at most, where it is clearly nearer to it than nearly every sentence
        about other work is.

        Returns:
            The evidence, and the behaviours' topics, those first that the texts are nearest to.
        """
        text = self._read(tuple(texts))
        part = self._library.part(skill)
        counted = np.flatnonzero(text.weighed.weights >= _SPEAKING * text.features.weights)
        if not len(counted) or not len(part.statements.behaviours):
            return [], []
        mean = self._mean(texts, language)
        beyond = part.statements.similarities(text.features.terms[counted], mean) - part.usual_most[None, :]
        found: dict[str, Evidence] = {}
        for index, sentence in enumerate(counted):
            for at in np.argsort(-beyond[index])[:_TOUCHES]:
                weight, behaviour = float(beyond[index, at]), str(part.statements.behaviours[at])
                if weight > _CLEARLY and (behaviour not in found or found[behaviour].weight < weight):
                    quote, level = text.features.sentences[sentence], int(part.statements.levels[at])
                    found[behaviour] = Evidence(quote, behaviour, level, round(weight, 4))
        nearest = part.statements.behaviours[np.argsort(-beyond.max(axis=0))]
        topics = list(dict.fromkeys(skill.behaviour(str(b)).topic for b in nearest))
        return sorted(found.values(), key=lambda e: -e.weight), topics

    def gloss(self, skill: Skill, behaviour: Behaviour) -> Gloss | None:
        """What an imported behaviour is in our own words: the nearest of the skill that ships, at the same level."""
        return self._library.glosses(skill).get(behaviour.id)

    def _take_in(self, texts: tuple[str, ...]) -> _Read:
        features = read(texts)
        if not features.sentences:
            return _Read(features, csr_matrix((0, 0)), Weighed(np.zeros(0), 0.0))
        rows = self._model.space.sentence_rows(features)
        return _Read(features, rows, self._model.roles.weigh(features, rows))

    def _look(self, text: _Read, mean: NDArray[np.float32], skill: Skill) -> _Look:
        part = self._library.part(skill)
        by_level = part.statements.by_level(part.statements.similarities(text.features.terms, mean))
        return _Look(skill, self._model.level_model.read(text.rows, self._library.head(skill)), by_level, part.usual)

    def _weighed_belief(self, look: _Look, weighed: Weighed) -> Belief:
        near = centred(closeness(look.by_level, weighed.weights), look.usual)
        trust = min(1.0, weighed.words / _FULL_WORDS)
        return trust * self._model.level_model.belief(look.readings, look.skill, weighed, near) + (1 - trust) * uniform(
            len(near)
        )

    def _nearest(
        self, sentence: csr_matrix, mean: NDArray[np.float32], language: str, skill: Skill, level: int
    ) -> Behaviour:
        """The behaviour of that level that a sentence is nearest to: the skill's own, or one that every job has."""
        near: list[tuple[float, str]] = []
        # On another scale than the ladder's, the ladder's behaviours are at other levels.
        ladder = self.catalogue.responsibility
        beside = [ladder] if skill is not ladder and skill.framework.positions == LADDER else []
        for one in [skill, *beside]:
            part = self._library.part(one).statements
            spoken = language if language in part.languages else str(part.languages[0])
            scores = part.similarities(sentence, mean)[0]
            chosen = (part.levels == level) & (part.languages == spoken)
            near += [(float(s), str(b)) for s, b in zip(scores[chosen], part.behaviours[chosen], strict=True)]
        if not near:  # nobody wrote what is done at this level
            return min(skill.behaviours, key=lambda b: abs(b.level - level))
        return self.behaviour(skill, max(near)[1])

    def _mean(self, texts: Sequence[str], language: str) -> NDArray[np.float32]:
        return self._model.means[self._spoken(texts, language)]

    def _spoken(self, texts: Sequence[str], language: str) -> str:
        """The language that the texts are in, which need not be the conversation's."""
        identified = identify("\n".join(texts))
        code = identified.language if identified and identified.enough else language
        return code if code in self._model.means else DEFAULT


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
    return _TRUST * kept + (1 - _TRUST) * uniform(len(belief))


def _whole(texts: tuple[str, ...]) -> Vectors:
    """(384,): the texts embedded in one piece."""
    return embed([whole("\n".join(texts))])[0]


def _log_odds(belief: Belief) -> Array:
    bounded = np.clip(belief, 1e-6, 1 - 1e-6)
    return np.log(bounded / (1 - bounded))
