"""Turns a file into a source: the one door by which files come in.

A file may be hostile. It is opened once, its kind and size are looked at before it is read, and it is parsed by another
process that has limits on memory and time (:mod:`catalog.importing.readers`), so that whatever a file does to a parser
ends as one clear line.
"""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from pathlib import Path

from catalog.importing.readers.clean import tidy
from catalog.importing.readers.text import text_lines
from catalog.importing.readers.wire import unpack
from catalog.importing.source import Refused, Source

__all__ = ["LARGEST", "read", "text_lines", "tidy"]

LARGEST = 64 * 2**20
_REFUSED = 3  # the process ends with this where its answer is why it refuses
_SECONDS = 90
_ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT")


def read(path: Path) -> Source:
    """Reads a file: plain text, Markdown, HTML, PDF, DOCX, XLSX, CSV, TSV, YAML or JSON.

    Raises:
        Refused: it is no file, too large, of no format that is read, damaged or hostile.
    """
    name = tidy(os.fsencode(path.name).decode("utf-8", "replace")) or "the file"
    try:
        data = _bytes(path)
        return unpack(_parsed(path.suffix, data), name, hashlib.sha256(data).hexdigest())
    except Refused as refused:
        raise Refused(f"{name}: {refused}") from None


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file. It is opened without waiting, since a pipe may have nobody at its other end."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"cannot be opened ({reason}); give the path of a file that can be read") from None
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise Refused(f"is {'a folder' if stat.S_ISDIR(found.st_mode) else 'no regular file'}; give one file")
        if found.st_size > LARGEST:
            raise Refused(f"has {found.st_size // 2**20} MB; files of up to {LARGEST // 2**20} MB are read")
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Refused(f"cannot be read ({error.strerror}); give the path of a file that can be read") from None
    finally:
        os.close(handle)
    if len(data) > LARGEST:
        raise Refused(f"is too large; files of up to {LARGEST // 2**20} MB are read")
    return data


def _parsed(suffix: str, data: bytes) -> bytes:
    """What the process that reads makes of the bytes. It gets no more of the environment than Python needs."""
    command = [sys.executable, "-m", "catalog.importing.readers", tidy(os.fsencode(suffix).decode("utf-8", "replace"))]
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=_SECONDS, cwd=_ROOT, env=environment, check=False
        )
    except subprocess.TimeoutExpired:
        raise Refused("takes too long to read; give the part that matters") from None
    if done.returncode == _REFUSED:
        raise Refused(tidy(done.stdout.decode("utf-8", "replace")))
    if done.returncode:
        raise Refused("needs too much memory or time to read, or is damaged; give the part that matters")
    return done.stdout
