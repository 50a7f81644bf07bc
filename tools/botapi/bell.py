"""Wakes those who wait for a change, in whatever thread and event loop they wait."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rings when something has changed."""

    def __init__(self) -> None:
        """Nobody waits yet."""
        self._lock = threading.Lock()
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def ring(self) -> None:
        """Has everybody look again."""
        with self._lock:
            waiting = list(self._waiting)
        for loop, event in waiting:
            with suppress(RuntimeError):  # a loop that was closed while somebody waited on it
                loop.call_soon_threadsafe(event.set)

    async def until(self, check: Callable[[], T], seconds: float) -> T:
        """What ``check`` returns as soon as that is true, or when the seconds are over."""
        loop = asyncio.get_running_loop()
        end, entry = loop.time() + seconds, (loop, asyncio.Event())
        with self._lock:
            self._waiting.add(entry)
        try:
            while not (found := check()) and (left := end - loop.time()) > 0:
                with suppress(asyncio.TimeoutError):
                    await asyncio.wait_for(entry[1].wait(), left)
                entry[1].clear()
            return found
        finally:
            with self._lock:
                self._waiting.discard(entry)
