"""Which skill: what the words and the meaning of a text say of each skill of the catalogue, and of none of them.

A skill with labelled descriptions is recognised by what was learned from them; one without, such as a framework
imported a minute ago, by how near the text is to the skill's own statements.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.assessment.descriptions import OUT
from bot.assessment.features import Features, centre
from bot.language.embeddings import Vectors

NEAREST = 3  # statements a sentence is compared with: their mean is steadier than the single nearest
THRESHOLD = 0.3


@dataclass(frozen=True)
class Passages:
    """A skill's texts in every language as vectors, centred and of length 1: (n, 384)."""

    vectors: Vectors


@dataclass(frozen=True)
class SkillModel:
    """Two classifiers over the known skills and "none", averaged, and one for skills never seen."""

    classes: tuple[str, ...]
    meaning: LogisticRegression
    words: LogisticRegression
    vectorizer: TfidfVectorizer
    unseen: LogisticRegression
    scale: tuple[NDArray[np.float64], NDArray[np.float64]]

    def scores(self, text: str, features: Features, mean: Vectors, passages: dict[str, Passages]) -> dict[str, float]:
        """How likely each skill is, 0 to 1, by code.

        Args:
            text: everything the person wrote.
            features: its sentences, not centred.
            mean: (384,) the language's mean, to centre them with.
            passages: the skills to choose from, by code.
        """
        near = {code: similarities(features, mean, p) for code, p in passages.items()}
        row = _row(features, mean, [near[c] for c in self.classes if c != OUT], self.scale)
        known = (
            self.meaning.predict_proba(row)[0] + self.words.predict_proba(self.vectorizer.transform([text]))[0]
        ) / 2
        scores = {code: float(p) for code, p in zip(self.classes, known, strict=True) if code in passages}
        for code in passages.keys() - scores.keys():
            scores[code] = float(self.unseen.predict_proba([near[code]])[0, 1])
        return scores


def similarities(features: Features, mean: Vectors, passages: Passages) -> tuple[float, float]:
    """Centred cosine of a text with a skill's statements: the sentences' weighted mean, and the best sentence."""
    if not features.sentences or not len(passages.vectors):
        return 0.0, 0.0
    near = np.sort(_unit(features.vectors - mean) @ passages.vectors.T, axis=1)[:, -NEAREST:].mean(axis=1)
    return float(features.weights @ near), float(near.max())


def fit(
    texts: list[str],
    features: list[Features],
    means: list[Vectors],
    skills: list[str],
    passages: dict[str, Passages],
) -> SkillModel:
    """Learns from labelled descriptions. All lists are of length n; ``skills`` holds codes or ``"OUT"``."""
    labelled = [code for code in sorted(passages) if code in set(skills)]
    near = np.array([[similarities(f, m, passages[c]) for c in labelled] for f, m in zip(features, means, strict=True)])
    flat = near.reshape(len(texts), -1)
    scale = (flat.mean(axis=0), flat.std(axis=0) + 1e-9)
    rows = np.vstack([_row(f, m, n, scale) for f, m, n in zip(features, means, near, strict=True)])
    vectorizer = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2, max_features=60000
    )
    words = LogisticRegression(C=10, max_iter=500, class_weight="balanced").fit(vectorizer.fit_transform(texts), skills)
    meaning = LogisticRegression(C=5, max_iter=1000, class_weight="balanced").fit(rows, skills)
    pairs = near.reshape(-1, 2)
    fits = np.array([skill == code for skill in skills for code in labelled])
    return SkillModel(
        classes=tuple(str(c) for c in meaning.classes_),
        meaning=meaning,
        words=words,
        vectorizer=vectorizer,
        unseen=LogisticRegression(C=100, class_weight="balanced").fit(pairs, fits),
        scale=scale,
    )


def centred(vectors: Vectors) -> Passages:
    """Passages from raw embeddings."""
    return Passages(_unit(vectors))


def _row(
    features: Features, mean: Vectors, near: ArrayLike, scale: tuple[NDArray[np.float64], ...]
) -> NDArray[np.float64]:
    return np.concatenate([centre(features.mean, mean), 0.3 * (np.ravel(near) - scale[0]) / scale[1]])[None, :]


def _unit(vectors: Vectors) -> Vectors:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
