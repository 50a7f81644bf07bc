"""Embeddings of the texts in the repository, computed once on all cores and kept on disk for the next training.

Only for texts that ship with the project or that an administrator imported; what people say is never cached.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np

from bot.language.embeddings import DIMENSIONS, Vectors, embed, key
from bot.settings import settings


def embed_repository(texts: Sequence[str]) -> Vectors:
    """As :func:`bot.language.embeddings.embed`, with what was embedded before read from disk.

    Returns:
        (n, 384) float32. A cache file that is missing, damaged or cannot be written costs time, never the result.
    """
    file = settings().home / "cache" / "embeddings.npz"
    known = _read(file)
    keys = [key(text) for text in texts]
    missing = {k: text for k, text in zip(keys, texts, strict=True) if k not in known}
    if missing:
        computed = dict(zip(missing, embed(list(missing.values())), strict=True))
        known |= computed
        _add(file, computed)
    return np.stack([known[k] for k in keys]) if keys else np.zeros((0, DIMENSIONS), dtype=np.float32)


def _read(file: Path) -> dict[str, Vectors]:
    try:
        with np.load(file) as data:
            return dict(zip(data["keys"].tolist(), data["vectors"], strict=True))
    except (OSError, ValueError, KeyError, EOFError):
        return {}


def _add(file: Path, computed: dict[str, Vectors]) -> None:
    """Adds to what is in the file now: the two trainings run side by side, and each adds its own."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            known = _read(file) | computed
            with NamedTemporaryFile(dir=file.parent, suffix=".npz", delete=False) as temporary:
                np.savez(temporary, keys=np.array(list(known)), vectors=np.stack(list(known.values())))
            os.replace(temporary.name, file)
    except OSError:
        return
