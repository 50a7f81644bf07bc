"""Sends updates to the bot's webhook, as Telegram does.

The updates of a chat come one after the other, each once the one before it was accepted; those of different chats at
the same time, over at most ``max_connections`` connections. What is not answered with 2xx is sent again: at once, then
after a delay that doubles, or after the seconds that ``Retry-After`` says.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp

if TYPE_CHECKING:
    from tools.botapi.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_TIMEOUT = 60  # seconds for an answer
_LONGEST_DELAY = 60.0  # seconds


@dataclass
class Webhook:
    """Where updates are sent to, and what went wrong there last."""

    url: str
    secret: str | None
    max_connections: int
    ip_address: str | None
    certificate: bool
    last_error_date: int | None = None
    last_error_message: str | None = None


class Delivery:
    """Follows ``world.webhook``: delivers while there is one."""

    def __init__(self, world: World) -> None:
        """Nothing is sent before :meth:`run`."""
        self._world = world
        self._queues: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Delivers until it is cancelled."""
        updates = self._world.updates
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_TIMEOUT)) as session:
            while True:
                hook = self._world.webhook
                try:
                    if hook is not None:
                        await self._serve(session, hook)
                    await updates.bell.until(lambda: self._world.webhook is not None, 3600)
                finally:
                    await self._end()

    async def _serve(self, session: aiohttp.ClientSession, hook: Webhook) -> None:
        slots = asyncio.Semaphore(hook.max_connections)
        while self._world.webhook is hook:
            for queue in self._idle():
                self._queues[queue] = asyncio.create_task(self._queue(session, hook, queue, slots))
            await self._world.updates.bell.until(lambda: self._world.webhook is not hook or bool(self._idle()), 3600)

    def _idle(self) -> list[int]:
        """The queues in which something waits that nobody delivers."""
        return [queue for queue in self._world.updates.heads() if queue not in self._queues]

    async def _queue(self, session: aiohttp.ClientSession, hook: Webhook, queue: int, slots: asyncio.Semaphore) -> None:
        try:
            while waiting := self._world.updates.heads().get(queue):
                delay = 0.0
                while (wanted := await self._accepted(session, hook, waiting.update, slots)) is not None:
                    await asyncio.sleep(wanted or delay)
                    delay = min(_LONGEST_DELAY, max(self._world.retry_delay, 2 * delay))
                self._world.updates.confirm(waiting)
        finally:
            self._queues.pop(queue, None)
            self._world.updates.bell.ring()

    async def _accepted(
        self, session: aiohttp.ClientSession, hook: Webhook, update: dict[str, object], slots: asyncio.Semaphore
    ) -> float | None:
        """None where the bot has taken the update; else after how many seconds it wants it again, 0 if it said none."""
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        wanted = 0.0
        try:
            async with slots, session.post(hook.url, json=update, headers=headers, allow_redirects=False) as answer:
                await answer.read()
                if answer.ok and answer.status < 300:
                    return None
                problem = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                after = answer.headers.get("Retry-After", "")
                wanted = float(after) if after.isdecimal() else 0.0
        except (aiohttp.ClientError, asyncio.TimeoutError) as error:
            problem = f"Webhook connection failed: {type(error).__name__}"
        hook.last_error_date, hook.last_error_message = int(time.time()), problem
        return wanted

    async def _end(self) -> None:
        running = list(self._queues.values())
        while pending := [task for task in running if not task.done()]:
            for task in pending:
                task.cancel()
            await asyncio.wait(pending, timeout=0.2)
        self._queues.clear()  # one that was cancelled before it began has not taken itself out
