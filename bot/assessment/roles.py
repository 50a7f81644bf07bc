"""What a sentence is for: only what somebody practises is evidence of a level.

Praise of oneself, titles, courtesies, talk of other things, knowledge and wishes are not; what "we" do is, a little,
what is taken back takes the sentence that it is about with it, and what is said again counts once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from bot.assessment.features import Array, Features

PRACTICE, ASIDE, UNPRACTISED, WE, RETRACT = "practice", "aside", "unpractised", "we", "retract"
# The kinds of data/descriptions/roles, and what they mean for the level.
ROLES = {
    "brag": ASIDE,
    "title": ASIDE,
    "polite": ASIDE,
    "aside": ASIDE,
    "person": ASIDE,
    "knowledge": UNPRACTISED,
    "wish": UNPRACTISED,
    "we": WE,
    "retract": RETRACT,
}
# A sentence that is surely no evidence weighs nothing, one that surely is weighs all; between, in proportion.
NOTHING_FROM, ALL_UNTIL = 0.55, 0.35
WE_WEIGHT, WE_WORDS = 0.5, 0.15
# How much a sentence counts at most where none is surely evidence.
UNSURE = 0.25
# Sentences more alike than this say the same: of different ones in a text, one pair in a thousand is above 0.32.
SAME = 0.4
_PRACTICE_SHARE = 5  # of the practice sentences, each fifth is enough to learn from


@dataclass(frozen=True)
class Weighed:
    """``weights`` (n,) of a text's sentences as evidence, and how many ``words`` of evidence that is."""

    weights: Array
    words: float


@dataclass(frozen=True)
class RoleModel:
    """Tells the roles of sentences apart."""

    classifier: LogisticRegression

    def probabilities(self, rows: csr_matrix) -> dict[str, Array]:
        """By role, (n,): how likely each sentence has it."""
        found = self.classifier.predict_proba(rows)
        return {role: found[:, i] for i, role in enumerate(self.classifier.classes_)}

    def weigh(self, features: Features, rows: csr_matrix) -> Weighed:
        """How much each sentence counts as evidence.

        Args:
            features: the text; may be empty.
            rows: (n, d) of its sentences.
        """
        if not features.sentences:
            return Weighed(np.zeros(0), 0.0)
        roles = self.probabilities(rows)
        idle = roles[ASIDE] + roles[UNPRACTISED] + roles[RETRACT]
        keep = np.clip((NOTHING_FROM - idle) / (NOTHING_FROM - ALL_UNTIL), 0.0, 1.0)
        for index in np.flatnonzero(roles[RETRACT] > 0.5):
            before = np.flatnonzero(keep[:index] > 0)
            if len(before):
                near = (rows[before] @ rows[index].T).toarray().ravel()
                keep[before[near.argmax()]] = 0.0
        alike = (rows @ rows.T).toarray() / 2  # the two halves of a row are of length 1
        for index in range(1, len(keep)):
            if (alike[index, :index][keep[:index] > 0] > SAME).any():
                keep[index] = 0.0
        if not keep.any():  # nothing sure: what little it may be, instead of nothing at all
            keep = UNSURE * (roles[PRACTICE] + roles[WE])
        together = roles[WE] > 0.5
        weights = features.weights * keep * np.where(together, WE_WEIGHT, 1.0)
        words = float((features.lengths * keep * np.where(together, WE_WORDS, 1.0)).sum())
        return Weighed(weights, words)


def fit(practice: csr_matrix, others: csr_matrix, kinds: Sequence[str]) -> RoleModel:
    """Learns from the sentences of descriptions (m, d), and from others (n, d) of known kind (n)."""
    practice = practice[::_PRACTICE_SHARE]
    roles = [PRACTICE] * practice.shape[0] + [ROLES[kind] for kind in kinds]
    # Each role counts the same, or the many sentences of practice would make it blind to the others; practice twice,
    # for to overhear evidence is worse than to hear a little too much.
    counts = Counter(roles)
    even = {role: len(roles) / len(counts) / count for role, count in counts.items()}
    classifier = LogisticRegression(C=5, max_iter=300, tol=1e-3, class_weight={**even, PRACTICE: 2 * even[PRACTICE]})
    classifier.fit(vstack([practice, others], format="csr"), roles)
    return RoleModel(classifier)
