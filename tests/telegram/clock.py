"""An event loop on which waiting takes no time, for what waits for minutes. Nothing on it may use the network."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Hurried(selectors.DefaultSelector):
    """Does not wait, but counts the seconds that it should have."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout:
            self.skipped += timeout
        return super().select(timeout and 0)


class _Loop(asyncio.SelectorEventLoop):
    """Its clock goes on by what was skipped."""

    def __init__(self) -> None:
        self._hurried = _Hurried()
        super().__init__(self._hurried)

    def time(self) -> float:
        return super().time() + self._hurried.skipped


def hurried(work: Coroutine[Any, Any, T]) -> T:
    """The result of the work; ``asyncio.get_running_loop().time()`` tells it how many seconds have gone by."""
    loop = _Loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.close()
