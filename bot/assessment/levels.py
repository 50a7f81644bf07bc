"""Which level: linear heads on the mean of a text's sentences, one for each known skill and one for any skill at all.

The heads of known skills share most of what they learn (Daumé 2007, feature augmentation). The general head has also
read the statements of every skill in the catalogue; for a skill without descriptions, its own statements sharpen it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack

from bot.assessment import heads
from bot.assessment.belief import LEVELS, Belief, project, uniform
from bot.assessment.features import Array
from bot.assessment.heads import Head, Labels, softmax
from bot.assessment.roles import Weighed
from bot.language.latent import TERMS
from catalog import Skill

REGULARISATION = 1.0
# How much a known skill's own part counts beside what it shares with the others.
OWN = 2.0
FOLDS = 5
# From where the general head may say that a text lies outside a known skill's levels, and from where it is believed.
OUTSIDE_FROM, OUTSIDE_SURE = 0.6, 0.9
_USUAL_WORDS = 30.0
_MIDDLE = 4.0
PENALTY = 2.0  # of the regression to a number


@dataclass(frozen=True)
class Corpus:
    """Labelled texts, ready to learn from.

    ``rows`` (n, d) as :class:`bot.assessment.features.Space` makes them; ``levels`` (n,); ``skills`` (n,) codes;
    ``folds`` (n,) whose texts are never learned from and tested on together; ``unseen`` (n,) the same, where the
    whole skill must be new; ``words`` (n,) of evidence; ``near`` (n, 7) closeness to the own skill's levels.
    """

    rows: csr_matrix
    levels: Labels
    skills: NDArray[np.str_]
    folds: NDArray[np.str_]
    unseen: NDArray[np.str_]
    words: Array
    near: Array


@dataclass(frozen=True)
class Sharpness:
    """How a head's scores become logits, fitted on texts that it did not see.

    The classes' scores and the closeness to the statements (times ``near``) are joined by a bell around the head's
    number, which knows that levels have an order: ``exp(width)`` is how narrow it is, ``exp(stretch)`` takes back that
    a ridge regression draws everything to the middle. All of it times ``exp(base + slope * log(words / 30))``, so that
    little said is little known (temperature scaling, Guo et al. 2017, by length).
    """

    base: float
    slope: float
    near: float
    width: float
    stretch: float

    def logits(self, scores: Array, words: Array, near: Array) -> Array:
        """Calibrated logits (n, 7) from scores (n, 8), for texts with so many words (n,) and closeness (n, 7)."""
        factor = self._factor(words)
        number = _MIDDLE + (scores[:, -1:] - _MIDDLE) * np.exp(self.stretch)
        return (scores[:, :-1] + self.near * near - np.exp(self.width) * (LEVELS - number) ** 2) * factor[:, None]

    def pull(self, words: Array, near: Array) -> Array:
        """What closeness (n,) to statements adds to the logits of a text of so many words (1,)."""
        return self.near * near * self._factor(words)

    def _factor(self, words: Array) -> Array:
        return np.exp(self.base + self.slope * np.log(np.maximum(words, 1.0) / _USUAL_WORDS))


@dataclass(frozen=True)
class Reading:
    """What a head makes of a text's sentences, so that any weighting of them can be judged at once.

    ``meaning`` and ``wording`` (n, 8): the sentences' scores; ``inner`` (2, n, n): their inner products in each half.
    """

    meaning: Array
    wording: Array
    inner: Array
    bias: Array

    def scores(self, weights: Array) -> Array:
        """(8,): of the text with its sentences weighted so, (n,)."""
        total = self.bias.copy()
        for scores, inner in zip((self.meaning, self.wording), self.inner, strict=True):
            length = float(np.sqrt(max(weights @ inner @ weights, 0.0)))
            if length > 0:
                total += weights @ scores / length
        return total


@dataclass(frozen=True)
class LevelModel:
    """``general`` head for any skill, ``by_skill`` for those with descriptions, each with its sharpness."""

    general: Head
    by_skill: dict[str, Head]
    general_sharpness: Sharpness
    skill_sharpness: Sharpness

    def read(self, rows: csr_matrix, code: str | None) -> tuple[Reading, Reading | None]:
        """What the general head, and that of a known skill by its code if given, see in sentences (n, d)."""
        inner = np.stack([(half @ half.T).toarray() for half in (rows[:, :TERMS], rows[:, TERMS:])])
        known = self.by_skill.get(code or "")
        return _reading(self.general, rows, inner), _reading(known, rows, inner) if known else None

    def belief(self, readings: tuple[Reading, Reading | None], skill: Skill, weighed: Weighed, near: Array) -> Belief:
        """P(level 1 .. n) on the skill's own scale, (n,), sums to 1; uniform where there is no evidence.

        Args:
            readings: as :meth:`read` gives them.
            skill: whose levels they are.
            weighed: the weights of the sentences.
            near: (n,) closeness to the skill's statements, 0 on average.
        """
        count = len(near)
        if weighed.words <= 0:
            return uniform(count)
        words = np.array([weighed.words])
        general, known = readings
        sharpness = self.general_sharpness
        ladder = softmax(sharpness.logits(general.scores(weighed.weights)[None], words, np.zeros((1, 1))))[0]
        # On the ladder itself this is the same as adding the closeness to the logits.
        belief = project(ladder, skill.framework.positions) * np.exp(sharpness.pull(words, near))
        belief = belief / belief.sum()
        if known is None:
            return belief
        sharp = softmax(self.skill_sharpness.logits(known.scores(weighed.weights)[None], words, near[None]))[0]
        # Nobody described work outside a skill's levels as that skill: there only the general head can speak.
        outside = float(belief[~np.isin(LEVELS, skill.levels)].sum())
        share = float(np.clip((outside - OUTSIDE_FROM) / (OUTSIDE_SURE - OUTSIDE_FROM), 0.0, 1.0))
        return share * belief + (1 - share) * sharp


def _reading(head: Head, rows: csr_matrix, inner: Array) -> Reading:
    meaning = rows[:, :TERMS] @ head.weights[:, :TERMS].T
    wording = rows[:, TERMS:] @ head.weights[:, TERMS:].T
    return Reading(np.asarray(meaning, dtype=float), np.asarray(wording, dtype=float), inner, head.bias)


def fit(corpus: Corpus, check: Corpus | None, statements: csr_matrix, statement_levels: Labels) -> LevelModel:
    """Learns the heads, and how sure they may be from texts that each did not see.

    Args:
        corpus: the labelled texts.
        check: further ones, by other writers, to learn from how sure the heads of known skills may be, or None.
        statements: (m, d) rows of the catalogue's statements.
        statement_levels: (m,) their levels.
    """
    kernel = (corpus.rows @ corpus.rows.T).toarray()
    by_skill, skill_sharpness = _fit_skills(corpus, check, kernel)

    between = (statements @ corpus.rows.T).toarray()
    # Statements have a part of their own, for they are worded unlike anything that people say of themselves.
    found = heads.basis(np.block([[kernel, between.T], [between, 2 * (statements @ statements.T).toarray()]]))
    levels = np.concatenate([corpus.levels, statement_levels])
    spoken = np.arange(len(levels)) < len(corpus.levels)
    unseen = np.concatenate([corpus.unseen, np.full(len(statement_levels), "")])
    scores = heads.held_out(_fit, found.coordinates, levels, unseen, spoken)[spoken]
    coefficients, bias = _fit(found.coordinates, levels)
    rows = vstack([corpus.rows, statements], format="csr")
    general = Head(heads.weights(rows, found, coefficients, np.ones(len(levels))), bias)
    return LevelModel(general, by_skill, _sharpness([(scores, corpus)]), skill_sharpness)


def _fit_skills(corpus: Corpus, check: Corpus | None, kernel: Array) -> tuple[dict[str, Head], Sharpness]:
    own = heads.same(corpus.skills, corpus.skills)
    found = heads.basis(kernel * (1 + OWN * own))
    everything = np.ones(len(corpus.levels), dtype=bool)
    scores = heads.held_out(_fit, found.coordinates, corpus.levels, corpus.folds, everything)
    coefficients, bias = _fit(found.coordinates, corpus.levels)
    by_skill = {
        str(code): Head(heads.weights(corpus.rows, found, coefficients, 1 + OWN * (corpus.skills == code)), bias)
        for code in np.unique(corpus.skills)
    }
    unseen = [(scores, corpus)]
    if check is not None:
        seen = {code: np.asarray(check.rows @ head.weights.T) + head.bias for code, head in by_skill.items()}
        unseen.append((np.stack([seen[code][i] for i, code in enumerate(check.skills)]), check))
    return by_skill, _sharpness(unseen)


def _fit(coordinates: Array, levels: Labels) -> tuple[Array, Array]:
    """Coefficients (8, r) and bias (8,): of the seven levels as classes, and of the level as a number."""
    classes = heads.fit(coordinates, levels, len(LEVELS), REGULARISATION)
    number = heads.fit_number(coordinates, levels, PENALTY)
    return np.vstack([classes[0], number[0]]), np.concatenate([classes[1], number[1]])


def _sharpness(held: Sequence[tuple[Array, Corpus]]) -> Sharpness:
    """The sharpness that makes the levels of held-out texts likeliest; each corpus counts the same."""

    def loss(parameters: Array) -> float:
        total = 0.0
        for scores, corpus in held:
            probabilities = softmax(Sharpness(*parameters).logits(scores, corpus.words, corpus.near))
            likely = probabilities[np.arange(len(scores)), corpus.levels - 1]
            total -= float(np.log(likely + 1e-12).mean())
        return total

    start = np.array([0.5, 0.0, 10.0, -1.5, 0.2])
    found = minimize(loss, start, method="Nelder-Mead", options={"maxiter": 2000})
    return Sharpness(*(float(p) for p in found.x))
