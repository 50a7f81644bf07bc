"""Tasks that run beside others: none is forgotten, none breaks unnoticed, and all end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

_ENDING = 1.0  # seconds for a task to be over after it was cancelled

T = TypeVar("T")
logger = logging.getLogger(__name__)


class Errands:
    """What nobody has to wait for; an exception that ends one is logged."""

    def __init__(self) -> None:
        """None yet."""
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begins with the work at once."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._over)
        return task

    async def stop(self) -> None:
        """Ends all that still go on."""
        await end(self._tasks)

    def _over(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            logger.error("Something that the Telegram channel does on the side broke.", exc_info=error)


async def end(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Cancels tasks, again where need be: until Python 3.12 ``wait_for`` can swallow a cancellation."""
    clock = asyncio.get_running_loop().time
    until, pending = clock() + _ENDING, {task for task in tasks if not task.done()}
    while pending and clock() < until:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=0.1)
