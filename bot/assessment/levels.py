"""Which level: a multinomial linear head on the text's mean vector, shared by all skills and sharpened for known ones.

Linear on a mean of sentences, so that what each sentence contributed is exact, not an estimate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression

from bot.assessment.belief import LEVELS, Belief

Array = NDArray[np.float64]

REGULARISATION = 10.0
# How much of the belief is the head that knows no skill: it alone can see work below or above where a skill is defined.
GENERIC_SHARE = 0.3


@dataclass(frozen=True)
class LevelModel:
    """``generic`` (7, 385) and, for each skill with descriptions, weights of the same shape; last column the bias.

    Logits are divided by ``temperature``, fitted on texts of writers that the fold did not see.
    """

    generic: Array
    by_skill: dict[str, Array]
    temperature: float
    skill_temperature: float

    def belief(self, vector: Array, skill: str | None) -> Belief:
        """P(level) for one centred text vector (384,); (7,), sums to 1. ``skill`` is a code or None."""
        return self.beliefs(vector[None, :], [skill])[0]

    def beliefs(self, vectors: Array, skills: list[str | None]) -> Array:
        """The same for n texts: (n, 7)."""
        generic = _softmax(_logits(self.generic, vectors) / self.temperature)
        result = generic.copy()
        for skill in {s for s in skills if s in self.by_skill}:
            rows = np.array([s == skill for s in skills])
            sharp = _softmax(_logits(self.by_skill[str(skill)], vectors[rows]) / self.skill_temperature)
            result[rows] = GENERIC_SHARE * generic[rows] + (1 - GENERIC_SHARE) * sharp
        return result

    def contributions(self, sentences: Array, weights: Array, skill: str | None, level: int) -> Array:
        """What each sentence adds to the log-odds of ``level`` against the other levels' mean; (n,).

        Args:
            sentences: (n, 384) centred sentence vectors.
            weights: (n,) their shares of the text's mean.
        """
        head = self.by_skill.get(skill or "")
        if head is None:
            direction, temperature = self.generic[:, :-1], self.temperature
        else:
            direction, temperature = head[:, :-1], self.skill_temperature
        index = int(np.flatnonzero(level == LEVELS)[0])
        others = np.delete(direction, index, axis=0).mean(axis=0)
        return weights * (sentences @ (direction[index] - others)) / temperature


def fit(vectors: Array, levels: NDArray[np.int64], skills: NDArray[np.str_], groups: NDArray[np.str_]) -> LevelModel:
    """Learns the heads, and their temperatures by cross-validation over ``groups`` (writers).

    Args:
        vectors: (n, 384) centred text vectors.
        levels: (n,) 1-7.
        skills: (n,) code of the skill, or ``"OUT"``.
        groups: (n,) who wrote it; a fold never sees a writer it is tested on.
    """
    codes = [str(s) for s in np.unique(skills) if s != "OUT"]
    every = [*codes, "OUT"]
    held_generic, held_skill = np.zeros((len(levels), len(LEVELS))), np.zeros((len(levels), len(LEVELS)))
    for group in np.unique(groups):
        test = groups == group
        generic = _head(vectors[~test], levels[~test])
        joint = _heads(vectors[~test], levels[~test], skills[~test], every)
        held_generic[test] = _logits(generic, vectors[test])
        for code in every:
            rows = test & (skills == code)
            held_skill[rows] = _logits(joint[code], vectors[rows])
    heads = _heads(vectors, levels, skills, every)
    return LevelModel(
        generic=_head(vectors, levels),
        by_skill={code: heads[code] for code in codes},
        temperature=_temperature(held_generic, levels),
        skill_temperature=_temperature(held_skill[skills != "OUT"], levels[skills != "OUT"]),
    )


def _head(vectors: Array, levels: NDArray[np.int64]) -> Array:
    """(7, d + 1): a row for each level, zero-weight and improbable where no text has it."""
    model = LogisticRegression(C=REGULARISATION, max_iter=2000).fit(vectors, levels)
    head = np.zeros((len(LEVELS), vectors.shape[1] + 1))
    head[:, -1] = -20.0
    head[model.classes_ - 1] = np.hstack([model.coef_, model.intercept_[:, None]])
    return head


def _heads(vectors: Array, levels: NDArray[np.int64], skills: NDArray[np.str_], codes: list[str]) -> dict[str, Array]:
    """A head for each skill that shares most of its weights with the others (Daumé 2007, feature augmentation)."""
    width = vectors.shape[1]
    augmented = np.hstack([vectors, *(vectors * (skills == code)[:, None] for code in codes)])
    joint = _head(augmented, levels)
    shared, bias = joint[:, :width], joint[:, -1:]
    return {
        code: np.hstack([shared + joint[:, (i + 1) * width : (i + 2) * width], bias]) for i, code in enumerate(codes)
    }


def _logits(head: Array, vectors: Array) -> Array:
    return vectors @ head[:, :-1].T + head[:, -1]


def _softmax(logits: Array) -> Array:
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def _temperature(logits: Array, levels: NDArray[np.int64]) -> float:
    """The divisor that makes held-out probabilities likeliest (Guo et al. 2017)."""

    def loss(log_temperature: float) -> float:
        probabilities = _softmax(logits / np.exp(log_temperature))
        return -float(np.log(probabilities[np.arange(len(levels)), levels - 1] + 1e-12).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3.0, 3.0), method="bounded").x))
