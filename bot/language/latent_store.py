"""Latent terms of the repository's own texts, computed once and shipped beside them, so that training takes seconds.

Only texts of the repository or of an administrator's import; what people say is never kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from bot.language import embeddings
from bot.language.latent import Entry, entries, matrix
from bot.settings import PROJECT

FILE = PROJECT / "data" / "latent_terms.npz"
_STEPS = 255  # strengths are stored in as many steps of the text's strongest


def repository_terms(texts: Sequence[str]) -> csr_matrix:
    """As :func:`bot.language.latent.latent_terms`; texts that the shipped file does not hold are computed."""
    keys = [key(text) for text in texts]
    known = shipped()
    missing = {k: text for k, text in zip(keys, texts, strict=True) if k not in known}
    computed = dict(zip(missing, entries(list(missing.values())), strict=True))
    return matrix([known[k] if k in known else _restored(*_stored(computed[k])) for k in keys])


def key(text: str) -> int:
    """What a text is found by: the first 64 bits of :func:`bot.language.embeddings.key`."""
    return int(embeddings.key(text)[:16], 16)


@cache
def shipped() -> dict[int, Entry]:
    """By key, what the file holds; empty where it is missing or damaged, which costs time, never the result."""
    try:
        with np.load(FILE) as data:
            keys, bounds, indices, steps, scales = (data[n] for n in ("keys", "bounds", "indices", "steps", "scales"))
    except (OSError, ValueError, KeyError, EOFError):
        return {}
    return {
        int(k): _restored(indices[a:b], steps[a:b], scale)
        for k, a, b, scale in zip(keys, bounds[:-1], bounds[1:], scales, strict=True)
    }


def write(texts: Iterable[str], file: Path = FILE) -> int:
    """Makes the file anew for these texts, reusing what it holds. Returns how many it holds now."""
    wanted = {key(text): text for text in texts}
    known = shipped()
    missing = [text for k, text in wanted.items() if k not in known]
    found = known | dict(zip(map(key, missing), entries(missing), strict=True))
    keys = sorted(wanted)
    stored = [_stored(found[k]) for k in keys]
    np.savez_compressed(
        file,
        keys=np.array(keys, dtype=np.uint64),
        bounds=np.cumsum([0, *(len(i) for i, _, _ in stored)]),
        indices=np.concatenate([i for i, _, _ in stored]),
        steps=np.concatenate([s for _, s, _ in stored]),
        scales=np.array([scale for _, _, scale in stored], dtype=np.float32),
    )
    return len(keys)


def packed(entry: Entry) -> bytes:
    """An encoding as bytes: its scale, which terms, and how strong each is; :func:`unpacked` reads it."""
    indices, steps, scale = _stored(entry)
    return scale.tobytes() + indices.tobytes() + steps.tobytes()


def unpacked(data: bytes) -> Entry:
    """What :func:`packed` wrote."""
    count = (len(data) - 4) // 3
    indices = np.frombuffer(data, dtype=np.uint16, count=count, offset=4)
    steps = np.frombuffer(data, dtype=np.uint8, count=count, offset=4 + 2 * count)
    return _restored(indices, steps, np.frombuffer(data, dtype=np.float32, count=1)[0])


def _stored(entry: Entry) -> tuple[np.ndarray, np.ndarray, np.float32]:
    indices, values = entry
    scale = np.float32(values.max() / _STEPS if len(values) else 1.0)
    return indices.astype(np.uint16), np.round(values / scale).astype(np.uint8), scale


def _restored(indices: np.ndarray, steps: np.ndarray, scale: np.float32) -> Entry:
    return indices.astype(np.int32), steps.astype(np.float32) * scale
