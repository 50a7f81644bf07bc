"""Finds skills by how near a text is to what is written of them, among two skills or 14,000.

A text is seen twice: as the mean of its sentences' latent terms, each weighted by how rare it is in texts about other
work, and as one pooled vector, which crosses languages better. Both are centred on what texts, or passages, have in
common, and compared with the skill as a whole and with the passages nearest to it: the one tells broad skills apart,
the other narrow ones. How near is near depends on the skill, for a bare name is never as near as twenty statements:
nearness is counted in standard deviations from what it is for texts about other work.
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
from bot.language.embeddings import Vectors

Means = Mapping[str, NDArray[np.float32]]
_RARE = 1e-4  # a term in fewer texts than this counts as in so many
_NEAREST = 3  # passages of a skill that count
_BATCH = 16  # texts that are compared at once: with 14,000 skills some 6 MB each


@dataclass(frozen=True)
class Spoken:
    """Texts in one language: ``terms`` (n, 16384) and ``weights`` (n,) of all their sentences; text ``i`` has those
    from ``bounds[i]`` to ``bounds[i + 1]``. ``vectors`` (texts, 384): each as a whole."""

    language: str
    terms: csr_matrix
    weights: Array
    bounds: NDArray[np.int64]
    vectors: Vectors

    @classmethod
    def of(cls, language: str, terms: Sequence[csr_matrix], weights: Sequence[Array], vectors: Vectors) -> Spoken:
        """From each text's terms, weights and vector."""
        bounds = np.cumsum([0, *(len(w) for w in weights)])
        return cls(language, vstack(terms, format="csr"), np.concatenate(weights), bounds, vectors)

    def rows(self) -> csr_matrix:
        """(texts, 16384): the weighted mean of each text's sentences."""
        pairs = itertools.pairwise(self.bounds)
        return vstack([mean_row(self.terms[a:b], self.weights[a:b]) for a, b in pairs], format="csr")


@dataclass(frozen=True)
class Passages:
    """The texts that are written of one skill: ``terms`` (m, 16384) and ``vectors`` (m, 384), at least one.

    Where the terms are all zero, only the vectors count: for bare names they tell more, and are made much faster.
    """

    terms: csr_matrix
    vectors: Vectors


@dataclass(frozen=True)
class Usual:
    """What passages have in common: ``terms`` (16384,) and ``vector`` (384,)."""

    terms: NDArray[np.float32]
    vector: NDArray[np.float32]


def mean_row(terms: csr_matrix, weights: Array) -> csr_matrix:
    """(1, 16384): the weighted mean of rows (n, 16384)."""
    return csr_matrix(weights / weights.sum()) @ terms


class Finder:
    """An index of skills."""

    def __init__(self, passages: Mapping[str, Passages], usual: Usual, means: Means, sample: Sequence[Spoken]) -> None:
        """Builds the index.

        Args:
            passages: by skill key, what is written of it.
            usual: what passages have in common.
            means: by language, (16384,) the latent terms that people's sentences have in common.
            sample: texts about other work, at least one in each language of ``means``.
        """
        self.keys = list(passages)
        if not self.keys:
            return
        parts = list(passages.values())
        self._rarity = _rarity(sample)
        self._means = {language: own * self._rarity for language, own in means.items()}
        self._spoken = {s.language: s.vectors.mean(axis=0) for s in sample}
        vectors = np.vstack([p.vectors for p in parts]).astype(np.float32) - usual.vector
        self._groups = _Groups.of([len(p.vectors) for p in parts])
        self._whole_vectors = _normed(np.add.reduceat(vectors, self._groups.starts, axis=0))
        self._passage_vectors = _normed(vectors)
        termed = [p for p in parts if p.terms.nnz]
        self._termed = np.flatnonzero([p.terms.nnz > 0 for p in parts])
        if termed:
            wholes = vstack([mean_row(p.terms, np.ones(p.terms.shape[0])) for p in termed], format="csr")
            self._wholes = self._index(wholes, usual.terms)
            self._passages = self._index(vstack([p.terms for p in termed], format="csr"), usual.terms)
            self._termed_groups = _Groups.of([p.terms.shape[0] for p in termed])
        near = np.concatenate([self._near(rows, vectors, lang) for lang, rows, vectors in _batches(sample)])
        self._middle, self._spread = near.mean(axis=0), np.maximum(near.std(axis=0), 1e-3)
        self._all = np.maximum(np.nanmean((near - self._middle) / self._spread, axis=-1).std(axis=0), 1e-3)

    def nearness(self, terms: csr_matrix, weights: Array, vector: Vectors, language: str) -> Array:
        """(skills,): how near a text is to each skill, in standard deviations from what texts about other work are.

        Args:
            terms: (n, 16384) of its sentences.
            weights: (n,) of them.
            vector: (384,) of the whole text.
            language: one of ``means``.
        """
        if not self.keys or not terms.shape[0]:
            return np.zeros(len(self.keys))
        near = self._near(mean_row(terms, weights), vector[None], language)[0]
        return np.nanmean((near - self._middle) / self._spread, axis=-1) / self._all

    def _near(self, texts: csr_matrix, vectors: Vectors, language: str) -> Array:
        """(n, skills, 4): centred cosines of texts with each skill as a whole and with its nearest passages, both by
        latent terms (n, 16384; NaN for bare names) and by vectors (n, 384)."""
        meant = _normed(vectors - self._spoken[language])
        near = np.full((len(vectors), len(self.keys), 4), np.nan)
        near[:, :, 2] = meant @ self._whole_vectors.T
        near[:, :, 3] = self._groups.nearest(meant @ self._passage_vectors.T)
        if len(self._termed):
            own, texts = self._means[language], (texts @ diags(self._rarity)).tocsr()
            near[:, self._termed, 0] = self._wholes.cosines(texts, own, language)
            near[:, self._termed, 1] = self._termed_groups.nearest(self._passages.cosines(texts, own, language))
        return near

    def _index(self, rows: csr_matrix, mean: NDArray[np.float32]) -> _Index:
        weighted, own = (rows @ diags(self._rarity)).tocsr(), mean * self._rarity
        shared = {language: np.asarray(weighted @ spoken) for language, spoken in self._means.items()}
        return _Index(weighted.T.tocsr(), own, lengths(weighted, own), shared)


@dataclass(frozen=True)
class _Groups:
    """Which passages are of which skill: ``starts`` (skills,), and the ``owner`` (m,) of each passage."""

    starts: NDArray[np.int64]
    owner: NDArray[np.int64]

    @classmethod
    def of(cls, sizes: Sequence[int]) -> _Groups:
        """From how many passages each skill has, at least one."""
        return cls(np.cumsum([0, *sizes])[:-1], np.repeat(np.arange(len(sizes)), sizes))

    def nearest(self, cosines: Array) -> Array:
        """(n, skills): the mean of each skill's nearest passages, of fewer where it has fewer, from (n, m)."""
        left = np.array(cosines)
        total, count = np.zeros((len(left), len(self.starts))), np.zeros((len(left), len(self.starts)))
        for _ in range(_NEAREST):
            best = np.maximum.reduceat(left, self.starts, axis=1)
            there = np.isfinite(best)
            if not there.any():
                break
            total += np.where(there, best, 0.0)
            count += there
            left[left == best[:, self.owner]] = -np.inf
        return total / count


@dataclass(frozen=True)
class _Index:
    """Rows to compare with: ``columns`` (16384, m); their ``mean`` (16384,); ``lengths`` (m,) once centred on it;
    ``shared`` by language, (m,): their inner products with the language's mean."""

    columns: csr_matrix
    mean: NDArray[np.float32]
    lengths: Array
    shared: Mapping[str, Array]

    def cosines(self, texts: csr_matrix, own: NDArray[np.float32], language: str) -> Array:
        """(n, m): centred cosines with texts (n, 16384) of a language whose mean is ``own`` (16384,)."""
        inner = (texts @ self.columns).toarray() - (texts @ self.mean)[:, None]
        inner += float(own @ self.mean) - self.shared[language][None, :]
        return inner / np.outer(lengths(texts, own), self.lengths)


def _rarity(sample: Sequence[Spoken]) -> NDArray[np.float32]:
    """(16384,): the logarithm of one in how many sentences of a sample has each term (inverse document frequency)."""
    share = np.asarray((vstack([s.terms for s in sample]) > 0).mean(axis=0)).ravel()
    return np.log(1 / np.maximum(share, _RARE)).astype(np.float32)


def _batches(sample: Sequence[Spoken]) -> list[tuple[str, csr_matrix, Vectors]]:
    found = []
    for spoken in sample:
        rows = spoken.rows()
        for start in range(0, rows.shape[0], _BATCH):
            batch = slice(start, start + _BATCH)
            found.append((spoken.language, rows[batch], spoken.vectors[batch]))
    return found


def _normed(vectors: Vectors) -> Vectors:
    lengths_ = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.maximum(lengths_, 1e-9)).astype(np.float32)
