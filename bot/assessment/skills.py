"""Which skill: what the words and the meaning of a text say of each skill of the catalogue, and of none of them.

A skill with labelled descriptions is recognised by what was learned from them; one without, such as a framework
imported a minute ago, by how near the text is to what is written of the skill (:mod:`bot.assessment.finder`).
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

REGULARISATION = 5.0
# Of people whose work is in the catalogue, this share may be told that nothing fits (see README, "How it judges").
FALSE_ALARMS = 0.05
# Of people whose work is another, this share may be offered a skill that was never seen; they can still say no.
UNSEEN_FALSE = 0.1
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

    def scores(self, row: csr_matrix) -> dict[str, float]:
        """How likely each known skill is, 0 to 1, by code; ``row`` (1, d) is the whole text."""
        logits = np.asarray(weighted(row) @ self.known.weights.T) + self.known.bias
        return dict(zip(self.classes, map(float, softmax(logits)[0]), strict=True))

    def unseen_scores(self, nearness: Array) -> Array:
        """(n,): how likely a text is about each skill never seen, from its nearness (n,)."""
        return self.unseen.predict_proba(nearness[:, None])[:, 1] if len(nearness) else np.zeros(0)

    def fits(self, score: float, *, known: bool) -> bool:
        """Whether a score is enough to name the skill."""
        return score >= (self.threshold if known else self.unseen_threshold)


def weighted(rows: csr_matrix) -> csr_matrix:
    """Rows with the half of the wording made heavier."""
    return hstack([rows[:, :TERMS], WORDING * rows[:, TERMS:]], format="csr")


def fit(
    rows: csr_matrix,
    skills: NDArray[np.str_],
    folds: NDArray[np.str_],
    near: dict[str, Array],
    of: NDArray[np.str_],
) -> SkillModel:
    """Learns from labelled descriptions.

    Args:
        rows: (n, d) of the texts.
        skills: (n,) codes or ``"OUT"``.
        folds: (n,) whose texts are never learned from and tested on together.
        near: by code, (m,) how near some texts are to each skill of the catalogue, as a finder counts it.
        of: (m,) those texts' codes or ``"OUT"``.
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
    nearness = np.concatenate(list(near.values()))[:, None]
    about = np.concatenate([of == code for code in near])
    unseen = LogisticRegression(C=100, class_weight="balanced").fit(nearness, about)
    return SkillModel(
        classes=tuple(classes),
        known=Head(heads.weights(rows, found, coefficients, everything.astype(float)), bias),
        unseen=unseen,
        threshold=float(np.quantile(held[skills != OUT][:, inside].max(axis=1), FALSE_ALARMS)),
        unseen_threshold=float(np.quantile(unseen.predict_proba(nearness[~about])[:, 1], 1 - UNSEEN_FALSE)),
    )
