"""Answers that had not all arrived when the server stopped, so that they are sent after the next start."""

from __future__ import annotations

import contextlib
import hmac
import json
import logging
import time
from pathlib import Path

_KEPT = 24 * 60 * 60  # seconds; Telegram keeps updates for no longer

logger = logging.getLogger(__name__)


class Owed:
    """A small file, there only after an outage that lasted up to a stop. It names nobody and holds no words."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Reads what an earlier run has left; messages are named by their HMAC-SHA-256 with ``key``."""
        self._path, self._key = path, key
        self._sent: dict[str, int] = {}
        with contextlib.suppress(OSError, ValueError):
            if time.time() - path.stat().st_mtime < _KEPT:
                self._sent = {str(name): int(sent) for name, sent in json.loads(path.read_bytes()).items()}

    def note(self, message: str, sent: int) -> None:
        """The answer to this message of a person's is to be gone on with after so many of its own messages."""
        self._sent[self._name(message)] = sent
        self._write()

    def pay(self, message: str) -> int | None:
        """How many messages of the answer have arrived; None where nothing is owed. It is not owed any more."""
        sent = self._sent.pop(self._name(message), None)
        if sent is not None:
            self._write()
        return sent

    def _name(self, message: str) -> str:
        return hmac.digest(self._key, message.encode(), "sha256").hex()

    def _write(self) -> None:
        try:
            if self._sent:
                self._path.write_text(json.dumps(self._sent), encoding="ascii")
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            logger.error("Which answers are still to be sent could not be noted: %s.", error.strerror)
