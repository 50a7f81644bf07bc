"""How near sentences are to a skill's own statements, level by level: what is known of a skill never seen before.

Both sides are centred on what their own kind of text has in common, without which every two texts look alike.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.assessment.features import Array
from catalog import Skill

NEAREST = 2  # statements of a level, by which a sentence is near to it


@dataclass(frozen=True)
class Statements:
    """A skill's statements in the languages it has.

    ``terms`` (m, 16384); ``mean`` (16384,) of the statements' kind; ``levels``, ``languages`` and ``behaviours`` (m,);
    ``count``: how many levels the skill's scale has.
    """

    terms: csr_matrix
    mean: NDArray[np.float32]
    levels: NDArray[np.int64]
    languages: NDArray[np.str_]
    behaviours: NDArray[np.str_]
    count: int = 7

    def similarities(self, sentences: csr_matrix, mean: NDArray[np.float32]) -> Array:
        """Centred cosines (n, m) of sentences (n, 16384), whose language's mean is ``mean`` (16384,)."""
        inner = (sentences @ self.terms.T).toarray() - (sentences @ self.mean)[:, None]
        inner = inner - (self.terms @ mean)[None, :] + float(mean @ self.mean)
        return inner / np.outer(lengths(sentences, mean), lengths(self.terms, self.mean))

    def by_level(self, similarities: Array) -> Array:
        """(n, count): how near each sentence is to each level; NaN where the skill has no statement."""
        result = np.full((len(similarities), self.count), np.nan)
        for level in np.unique(self.levels):
            of_level = np.sort(similarities[:, self.levels == level], axis=1)[:, -NEAREST:]
            result[:, level - 1] = of_level.mean(axis=1)
        return result


def listed(skill: Skill, languages: tuple[str, ...] | None = None) -> list[tuple[str, int, str, str]]:
    """(text, level, language, behaviour id) of each statement, in the languages that the skill has or only in some."""
    return [
        (text, behaviour.level, language, behaviour.id)
        for behaviour in skill.behaviours
        for language, text in behaviour.statement.items()
        if languages is None or language in languages
    ]


def closeness(by_level: Array, weights: Array) -> Array:
    """(count,): how near a text is to each level: half its sentences' weighted mean, half its nearest sentence.

    Args:
        by_level: (n, count) as :meth:`Statements.by_level` gives it.
        weights: (n,); sentences of weight 0 do not count.
    """
    counted = weights > 0
    if not counted.any():
        return np.zeros(by_level.shape[1])
    mean = weights[counted] @ by_level[counted] / weights[counted].sum()
    return (mean + by_level[counted].max(axis=0)) / 2


def lengths(rows: csr_matrix, mean: NDArray[np.float32]) -> Array:
    """(n,): how long rows (n, d) are once they are centred on a mean (d,)."""
    squares = np.asarray(rows.multiply(rows).sum(axis=1)).ravel() - 2 * (rows @ mean) + float(mean @ mean)
    return np.sqrt(np.maximum(squares, 1e-9))
