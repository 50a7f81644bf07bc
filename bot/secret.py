"""The installation's secret: what makes tokens ours. One file in the data folder, made at first use."""

from __future__ import annotations

import contextlib
import hmac
import os
import secrets
from functools import cache
from pathlib import Path

from bot.settings import settings

_BYTES = 32


def key(purpose: str) -> bytes:
    """32 bytes for one purpose: the same after a restart, and of no use for another purpose (HMAC-SHA-256).

    Raises:
        OSError: the data folder cannot be read or written.
    """
    chosen = settings()
    secret = chosen.secret.encode() if chosen.secret else _kept(chosen.home / "secret")
    return hmac.digest(secret, purpose.encode(), "sha256")


@cache  # what was signed stays ours for as long as the process lives, whatever happens to the file
def _kept(path: Path) -> bytes:
    with contextlib.suppress(FileNotFoundError):
        if len(found := path.read_bytes()) >= _BYTES:
            return found
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(secrets.token_bytes(_BYTES))
    try:
        os.link(draft, path)  # two processes at once: the first one's stands
    except FileExistsError:
        if path.stat().st_size < _BYTES:  # left half-written by a full disk
            os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return path.read_bytes()
