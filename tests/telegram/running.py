"""The Telegram channel in Rasa's server, with the bot of :mod:`tests.telegram.echo` behind it, in this process."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

from rasa.core.run import configure_app
from sanic import Sanic

from bot.channels.telegram import Telegram
from bot.settings import settings
from bot.storage.repository import Repository
from bot.up import LOOPBACK, free_port
from tests.telegram.echo import Agent


def app(agent: Agent, channel: Telegram) -> Sanic:
    """A server that is not running yet."""
    Sanic.test_mode = True  # several in one process
    Repository.open(settings().database_url).close()  # as `nextrung up` does
    made = configure_app([channel], enable_api=False)
    made.ctx.agent = agent
    return made


@dataclass(frozen=True)
class Running:
    """A server that runs: its port, its bot and its channel."""

    port: int
    agent: Agent
    channel: Telegram

    @property
    def texts(self) -> list[str]:
        """What the bot has heard, oldest first."""
        return [str(message.text) for message in self.agent.heard]


@contextlib.asynccontextmanager
async def running(port: int | None = None, agent: Agent | None = None) -> AsyncIterator[Running]:
    """Serves with the settings of the environment."""
    bot = Running(port or free_port(), agent or Agent(), Telegram())
    made = app(bot.agent, bot.channel)
    server: Any = await made.create_server(LOOPBACK, bot.port, return_asyncio_server=True, access_log=False)
    assert server
    await server.startup()
    await server.after_start()
    try:
        yield bot
    finally:
        await server.before_stop()
        server.close()
        await server.wait_closed()
        await server.after_stop()


def release(held: str) -> None:
    """Lets the bot answer a message that begins with ``hold``."""
    (settings().home / held).touch()


async def until(check: Callable[[], object], seconds: float = 15.0) -> None:
    """Waits until the check says yes."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not check():
        assert loop.time() < end, "it did not come to that"
        await asyncio.sleep(0.02)
