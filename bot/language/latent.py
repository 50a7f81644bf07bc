"""The meaning of texts as latent terms: what the encoder's sparse head sees in them, 16,384 possible features.

The head is a sparse autoencoder over the encoder's token states (Cunningham et al. 2023); a text has the maximum of
its tokens. Unlike the pooled vector it keeps who decides, who is asked and what is only watched apart.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from bot.language.embeddings import engine, on_all_cores
from bot.language.sentences import folded

TERMS = 16384
MOST = 256  # of one text

# Of one text: which terms, and how strongly, by the logarithm; of length 1.
Entry = tuple[np.ndarray, np.ndarray]


def latent_terms(texts: Sequence[str]) -> csr_matrix:
    """The latent terms of texts in any language.

    Returns:
        (n, 16384) float32, each row of length 1; an empty text has those of a lone full stop.
    """
    return matrix(entries(texts))


def entries(texts: Sequence[str]) -> list[Entry]:
    """The same, a pair of arrays for each text."""
    return on_all_cores(_entries, texts)


def matrix(rows: Sequence[Entry]) -> csr_matrix:
    """Rows of terms as one sparse matrix (n, 16384)."""
    bounds = np.cumsum([0, *(len(indices) for indices, _ in rows)])
    indices = np.concatenate([i for i, _ in rows]) if rows else np.zeros(0, dtype=np.int32)
    values = np.concatenate([v for _, v in rows]) if rows else np.zeros(0, dtype=np.float32)
    return csr_matrix((values.astype(np.float32), indices.astype(np.int32), bounds), shape=(len(rows), TERMS))


def _entries(texts: Sequence[str]) -> list[Entry]:
    found = []
    with engine() as encoder:
        for text in texts:
            indices, values = encoder.sparse(folded(text) or ".", top_k=MOST, fmt="indices")
            order = np.argsort(indices)
            values = np.log1p(values[order])
            found.append((indices[order], values / max(float(np.linalg.norm(values)), 1e-9)))
    return found
