"""A belief over the levels, and how an answer changes it: the graded response model on a grid.

Samejima (1969): with discrimination ``a`` and thresholds ``b_k``, a person at ``theta`` answers in category ``k`` or
higher with probability ``1 / (1 + exp(-a (theta - b_k)))``. The grid is the levels themselves: 1 to 7 on the generic
ladder, 1 to n on the scale of another framework.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Belief = NDArray[np.float64]

LEVELS = np.arange(1, 8)
CATEGORIES = 4

# Per level of difference: how sharply behaviours separate neighbouring levels.
DISCRIMINATION = 2.5
# Where "sometimes" and "regularly" begin, relative to the level that the behaviour stands at.
THRESHOLDS = np.array([-0.7, -0.15])
# What is only learned does not count as practised: "never" and "learned" say the same about the level, and share what
# the model leaves for "not practised" in these parts.
NOT_PRACTISED = np.array([0.65, 0.35])
# People rate themselves kindly, by about a quarter of a level (see README, "How it judges").
LENIENCE = 0.25
# How far a step of the ladder reaches over the levels of another scale.
BLUR = 0.6
# Nobody answers like a formula: this share of answers is spread evenly over "not practised" and the other two.
SLIP = 0.06


def uniform(count: int = len(LEVELS)) -> Belief:
    """The belief of somebody who has heard nothing yet, over so many levels."""
    return np.full(count, 1 / count)


def project(belief: Belief, positions: Sequence[float]) -> Belief:
    """The belief (7,) over the generic ladder as one over another scale, (n,), sums to 1.

    Each step of the ladder is shared out over the scale's levels by a bell around it (standard deviation
    :data:`BLUR`); the ladder itself comes back unchanged.

    Args:
        belief: over the steps 1 to 7.
        positions: where each level of the scale stands on the ladder, ascending.
    """
    at = np.asarray(positions, dtype=float)
    if len(at) == len(LEVELS) and np.allclose(at, LEVELS):
        return belief
    # Beyond the ends of a scale everything is its first or last level.
    distance = np.clip(LEVELS, at[0], at[-1])[:, None] - at[None, :]
    shares = np.exp(-0.5 * (distance / BLUR) ** 2)
    return belief @ (shares / shares.sum(axis=1, keepdims=True))


def response_probabilities(level: int, top: int = 7, count: int = len(LEVELS)) -> NDArray[np.float64]:
    """P(category | level of the person) for a behaviour that stands at ``level``.

    Args:
        level: where the behaviour stands, 1 to ``count``.
        top: the highest level at which its skill has behaviours. People above it answer as those at it: the skill's
            questions cannot tell them apart, and must not push anybody beyond where the skill is defined.
        count: how many levels the scale has.

    Returns:
        (count, 4): a row for each level of the person, a column for each answer from "never" to "regularly"; rows sum
        to 1.
    """
    theta = np.minimum(np.arange(1, count + 1), top)[:, None] + LENIENCE
    at_least = 1 / (1 + np.exp(-DISCRIMINATION * (theta - (level + THRESHOLDS[None, :]))))
    bounds = np.hstack([np.ones((count, 1)), at_least, np.zeros((count, 1))])
    practised = bounds[:, :-1] - bounds[:, 1:]
    probabilities = np.hstack([practised[:, :1] * NOT_PRACTISED, practised[:, 1:]])
    return (1 - SLIP) * probabilities + SLIP * np.concatenate([NOT_PRACTISED / 3, [1 / 3, 1 / 3]])


def update(belief: Belief, level: int, score: int, top: int = 7, weight: float = 1.0) -> Belief:
    """Bayes' rule: the belief after an answer (0 "never" to 3 "regularly") about a behaviour at ``level``.

    ``weight``, 0 to 1, makes what is not quite an answer count for less: its likelihood to that power.

    Raises:
        ValueError: the score is not one of the four.
    """
    if not 0 <= score < CATEGORIES:
        raise ValueError(f"a score is 0 to {CATEGORIES - 1}, not {score}")
    posterior = belief * response_probabilities(level, top, len(belief))[:, score] ** weight
    return posterior / posterior.sum()


def entropy(belief: Belief) -> float:
    """Shannon entropy in bits: 0 when sure, 2.81 when all seven levels are alike."""
    positive = belief[belief > 0]
    return float(-(positive * np.log2(positive)).sum())


def information_gain(belief: Belief, level: int, top: int = 7) -> float:
    """By how many bits an answer about a behaviour at ``level`` is expected to sharpen the belief."""
    likelihood = response_probabilities(level, top, len(belief))
    answer = belief @ likelihood
    posteriors = belief[:, None] * likelihood / answer
    return entropy(belief) - float(sum(p * entropy(q) for p, q in zip(answer, posteriors.T, strict=True)))


def expected(belief: Belief) -> float:
    """The mean level, from 1.0 on."""
    return float(belief @ np.arange(1, len(belief) + 1))


def credible_range(belief: Sequence[float] | Belief, mass: float = 0.8) -> tuple[int, int]:
    """The shortest run of neighbouring levels that holds at least ``mass``; of equal ones the likelier."""
    belief = np.asarray(belief, dtype=float)
    best: tuple[int, float, int, int] | None = None
    for low in range(len(belief)):
        for high in range(low, len(belief)):
            held = float(belief[low : high + 1].sum())
            if held >= mass - 1e-9:
                candidate = (high - low, -held, low, high)
                best = min(best, candidate) if best else candidate
                break
    assert best is not None, "the whole belief sums to 1"
    return best[2] + 1, best[3] + 1
