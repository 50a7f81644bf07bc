"""A text as numbers: its sentences' vectors, centred on the language's mean, and their weighted mean.

The mean is what makes explanations exact: a linear score of the text is the sum of its sentences' scores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from bot.language.embeddings import DIMENSIONS, Vectors, embed
from bot.language.sentences import clean, split

MAX_CHARACTERS = 4000
MAX_SENTENCES = 40
# The usual length of a centred text vector: dividing by it makes the models' regularisation mean what it says.
SPREAD = 0.26


@dataclass(frozen=True)
class Features:
    """``sentences`` (n) with ``vectors`` (n, 384) and ``weights`` (n, sum to 1)."""

    sentences: tuple[str, ...]
    vectors: Vectors
    weights: Vectors

    @property
    def mean(self) -> Vectors:
        """(384,): the text as one vector; zeros for an empty text."""
        if not self.sentences:
            return np.zeros(DIMENSIONS, dtype=np.float32)
        return self.weights @ self.vectors


def read(texts: Iterable[str], embedder: Callable[[list[str]], Vectors] = embed) -> Features:
    """Splits and embeds what a person wrote; one sentence said twice counts once.

    Args:
        texts: messages, oldest first; of each the first 4,000 characters, of all the first 40 sentences are read.
        embedder: turns n sentences into (n, 384); training passes one that remembers.
    """
    sentences = list(dict.fromkeys(s for text in texts for s in split(clean(text)[:MAX_CHARACTERS])))[:MAX_SENTENCES]
    vectors = embedder(sentences)
    # A long sentence says more than a short one, but not in proportion.
    lengths = np.sqrt(np.array([max(len(s.split()), 1) for s in sentences], dtype=np.float32))
    weights = lengths / lengths.sum() if sentences else lengths
    return Features(tuple(sentences), vectors, weights)


def centre(vectors: Vectors, mean: Vectors) -> Vectors:
    """Vectors (384,) or (n, 384) less the language's mean, on the scale that the models are trained on."""
    return (vectors - mean) / SPREAD
