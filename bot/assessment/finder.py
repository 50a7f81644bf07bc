"""Finds skills by how near a text is to what is written of them, among two skills or 14,000.

A text and a skill are each the mean of their parts' latent terms, weighted by how rare a term is among texts about
other work, and centred on what texts, or skills, have in common. How near is near depends on the skill: a bare name
is never as near as twenty statements. So nearness is counted in standard deviations from what it is for texts about
other work.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags, vstack

from bot.assessment.features import Array
from bot.assessment.statements import lengths

Means = Mapping[str, NDArray[np.float32]]
_RARE = 1e-4  # a term in fewer texts than this counts as in so many


@dataclass(frozen=True)
class Spoken:
    """Texts in one language: ``terms`` (n, 16384) and ``weights`` (n,) of all their sentences; text ``i`` has those
    from ``bounds[i]`` to ``bounds[i + 1]``."""

    language: str
    terms: csr_matrix
    weights: Array
    bounds: NDArray[np.int64]

    @classmethod
    def of(cls, language: str, terms: Sequence[csr_matrix], weights: Sequence[Array]) -> Spoken:
        """From each text's terms and weights."""
        bounds = np.cumsum([0, *(len(w) for w in weights)])
        return cls(language, vstack(terms, format="csr"), np.concatenate(weights), bounds)

    def texts(self) -> list[tuple[csr_matrix, Array]]:
        """Terms and weights, text by text."""
        return [(self.terms[a:b], self.weights[a:b]) for a, b in itertools.pairwise(self.bounds)]


def rarity(sample: Sequence[Spoken]) -> NDArray[np.float32]:
    """(16384,): the logarithm of one in how many sentences of a sample has each term (inverse document frequency)."""
    share = np.asarray((vstack([s.terms for s in sample]) > 0).mean(axis=0)).ravel()
    return np.log(1 / np.maximum(share, _RARE)).astype(np.float32)


def mean_row(terms: csr_matrix, weights: Array) -> csr_matrix:
    """(1, 16384): the weighted mean of rows (n, 16384)."""
    return csr_matrix(weights / weights.sum()) @ terms


class Finder:
    """An index of skills."""

    def __init__(
        self,
        passages: Mapping[str, csr_matrix],
        mean: NDArray[np.float32],
        means: Means,
        sample: Sequence[Spoken],
    ) -> None:
        """Builds the index.

        Args:
            passages: by skill key, rows (m, 16384) of its texts, at least one.
            mean: (16384,) what passages have in common.
            means: by language, (16384,) what people's sentences have in common.
            sample: texts about other work.
        """
        self.keys = list(passages)
        self._rarity = rarity(sample) if sample else np.ones(len(mean), dtype=np.float32)
        skills = [mean_row(rows, np.ones(rows.shape[0])) for rows in passages.values()]
        rows = self._weighted(vstack(skills, format="csr") if skills else csr_matrix((0, len(mean)), dtype=np.float32))
        self._columns = rows.T.tocsr()
        self._mean = mean * self._rarity
        self._means = {language: own * self._rarity for language, own in means.items()}
        self._lengths = lengths(rows, self._mean)
        # What every skill has in common with a language, by language.
        self._shared = {language: rows @ own for language, own in self._means.items()}
        self._middle, self._spread = self._calibrated(sample)

    def nearness(self, terms: csr_matrix, weights: Array, language: str) -> Array:
        """(skills,): how near a text is to each skill, in standard deviations from what texts about other work are.

        Args:
            terms: (n, 16384) of its sentences.
            weights: (n,) of them.
            language: one of ``means``.
        """
        if not self.keys or not terms.shape[0]:
            return np.zeros(len(self.keys))
        return (self._near(terms, weights, language) - self._middle) / self._spread

    def _near(self, terms: csr_matrix, weights: Array, language: str) -> Array:
        """(skills,): centred cosines."""
        own = self._means[language]
        text = self._weighted(mean_row(terms, weights))
        inner = (text @ self._columns).toarray()[0] - float((text @ self._mean)[0])
        inner = inner - self._shared[language] + float(own @ self._mean)
        return inner / (self._lengths * lengths(text, own)[0])

    def _weighted(self, rows: csr_matrix) -> csr_matrix:
        return (rows @ diags(self._rarity)).tocsr()

    def _calibrated(self, sample: Sequence[Spoken]) -> tuple[Array, Array]:
        """Mean and standard deviation (skills,) over texts about other work."""
        if not sample or not self.keys:
            return np.zeros(len(self.keys)), np.ones(len(self.keys))
        near = np.stack([self._near(terms, weights, s.language) for s in sample for terms, weights in s.texts()])
        return near.mean(axis=0), np.maximum(near.std(axis=0), 1e-3)
