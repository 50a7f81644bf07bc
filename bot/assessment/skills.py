"""Which skill: what the words and the meaning of a text say of each skill of the catalogue, and of none of them.

A skill with labelled descriptions is recognised by what was learned from them; one without, such as a framework
imported a minute ago, by how near the text is to the skill's own statements.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bot.assessment import heads
from bot.assessment.descriptions import OUT
from bot.assessment.features import Array
from bot.assessment.heads import Head, softmax
from bot.language.latent import TERMS

NEAREST = 3  # statements a sentence is compared with: their mean is steadier than the single nearest
REGULARISATION = 5.0
# Of people whose work is in the catalogue, this share may be told that nothing fits (see README, "How it judges").
FALSE_ALARMS = 0.05
WORDING = 1.4  # names of things tell skills apart even better than meanings do


@dataclass(frozen=True)
class SkillModel:
    """A head over the known skills and "none" (``classes``), and a classifier for skills never seen.

    ``threshold``: below it a known skill is none; ``unseen_threshold``: the same for one never seen.
    """

    classes: tuple[str, ...]
    known: Head
    unseen: LogisticRegression
    threshold: float
    unseen_threshold: float

    def scores(self, row: csr_matrix, near: dict[str, tuple[float, float]]) -> dict[str, float]:
        """How likely each skill is, 0 to 1, by code.

        Args:
            row: (1, d) of the whole text.
            near: by code of the skills to choose from, what :func:`nearness` says of the text.
        """
        logits = np.asarray(weighted(row) @ self.known.weights.T) + self.known.bias
        known = dict(zip(self.classes, softmax(logits)[0], strict=True))
        scores = {code: float(known[code]) for code in near if code in known}
        for code in near.keys() - scores.keys():
            scores[code] = float(self.unseen.predict_proba([near[code]])[0, 1])
        return scores

    def fits(self, code: str, score: float) -> bool:
        """Whether a score is enough to name the skill."""
        return score >= (self.threshold if code in self.classes else self.unseen_threshold)


def nearness(similarities: Array, weights: Array) -> tuple[float, float]:
    """How near a text is to a skill: its sentences' weighted mean closeness, and the nearest sentence's.

    Args:
        similarities: (n, m) of its sentences with the skill's texts.
        weights: (n,) of the sentences.
    """
    if not similarities.size:
        return 0.0, 0.0
    near = np.sort(similarities, axis=1)[:, -NEAREST:].mean(axis=1)
    return float(weights @ near / weights.sum()), float(near.max())


def weighted(rows: csr_matrix) -> csr_matrix:
    """Rows with the half of the wording made heavier."""
    return hstack([rows[:, :TERMS], WORDING * rows[:, TERMS:]], format="csr")


def fit(rows: csr_matrix, skills: NDArray[np.str_], folds: NDArray[np.str_], near: dict[str, Array]) -> SkillModel:
    """Learns from labelled descriptions.

    Args:
        rows: (n, d) of the texts.
        skills: (n,) codes or ``"OUT"``.
        folds: (n,) whose texts are never learned from and tested on together.
        near: by code, (n, 2) the texts' nearness to each skill of the catalogue.
    """
    rows = weighted(rows)
    classes = sorted({str(skill) for skill in skills})
    labels = np.array([classes.index(skill) + 1 for skill in skills])
    found = heads.basis((rows @ rows.T).toarray())
    everything = np.ones(len(labels), dtype=bool)
    fitting = partial(heads.fit, classes=len(classes), regularisation=REGULARISATION)
    held = softmax(heads.held_out(fitting, found.coordinates, labels, folds, everything))
    coefficients, bias = fitting(found.coordinates, labels)
    inside = [i for i, code in enumerate(classes) if code != OUT]
    pairs = np.vstack(list(near.values()))
    about = np.concatenate([skills == code for code in near])
    unseen = LogisticRegression(C=100, class_weight="balanced").fit(pairs, about)
    return SkillModel(
        classes=tuple(classes),
        known=Head(heads.weights(rows, found, coefficients, everything.astype(float)), bias),
        unseen=unseen,
        threshold=float(np.quantile(held[skills != OUT][:, inside].max(axis=1), FALSE_ALARMS)),
        unseen_threshold=float(np.quantile(unseen.predict_proba(pairs[about])[:, 1], 0.3)),
    )
