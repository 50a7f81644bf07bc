"""The Telegram channel at work: connected, brought updates, and started again where something of ours breaks."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin

import aiohttp
from rasa.core.agent import Agent
from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot import secret
from bot.channels import carrying
from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_chats import CHANNEL, Chats
from bot.channels.telegram_commands import register
from bot.channels.telegram_dialogue import Dialogue
from bot.channels.telegram_inbox import Inbox
from bot.channels.telegram_owed import Owed
from bot.channels.telegram_polling import ALLOWED, Poller
from bot.channels.telegram_rates import Pace
from bot.channels.telegram_reading import Reading, bare
from bot.channels.telegram_retrying import growing
from bot.channels.telegram_tasks import Errands
from bot.channels.telegram_trouble import until_done
from bot.channels.telegram_turns import Turns
from bot.channels.turn import OnMessage
from bot.language.messages import say
from bot.settings import settings

_PATH = "/webhooks/telegram/webhook"
_AT_ONCE = 40  # webhook calls
_ANSWER = 55.0  # seconds after which a webhook call is to come again; Sanic gives up after 60
_FINISHING = 3.0  # seconds for what is being handled when the server stops; it is killed after 5
_ACTIONS = 120.0  # seconds for the action server to be there

logger = logging.getLogger(__name__)


class Service:
    """What runs while the server does.

    It is ``ready`` for updates or, between two tries, ``broken``; ``secret`` is what Telegram's calls have to bring.
    """

    def __init__(self, agent: Agent, on_message: OnMessage) -> None:
        """Reads the settings; does nothing yet.

        Raises:
            OSError: the data folder cannot be used.
        """
        self._settings, self._agent = settings(), agent
        self._application = (
            ApplicationBuilder()
            .token(self._settings.telegram_token or "")
            .base_url(f"{self._settings.telegram_api}/bot")
            .request(Reading(connection_pool_size=64, read_timeout=20, write_timeout=20, pool_timeout=20))
            .get_updates_request(Reading(read_timeout=10))
            .rate_limiter(Pace())
            .updater(None)
            .job_queue(None)
            .build()
        )
        self._chats = Chats(self._application.bot, self._agent, Tokens(secret.key("telegram-buttons")))
        owed = Owed(self._settings.home / "telegram-owed.json", secret.key("telegram-owed"))
        dialogue = Dialogue(self._application, self._chats, Turns(self._chats, on_message, owed))
        self._inbox = Inbox(dialogue.wanted, dialogue.arrived, dialogue.handle, dialogue.flooded)
        self._poller = Poller(self._application.bot, self._inbox)
        self._errands = Errands()
        self.secret = secret.key("telegram-webhook").hex()
        self.ready = self.broken = False

    def start(self, refuse: Callable[[], None]) -> None:
        """Begins in the background: a Telegram that is down must not keep the other channels waiting."""
        self._errands.start(self._run(refuse))

    async def _run(self, refuse: Callable[[], None]) -> None:
        """Serves, again after whatever ends that, unless it is the token that is refused."""
        delays = growing()
        while True:
            try:
                await self._serve()
                return
            except InvalidToken:
                self.ready = False
                refuse()
                return
            except Exception:
                delay = next(delays)
                self.broken = True
                logger.exception("The Telegram channel broke; it starts again in %g s.", delay)
            await asyncio.sleep(delay)

    async def _serve(self) -> None:
        """Returns once the webhook is set; polls for ever.

        Raises:
            InvalidToken: the token is refused.
        """
        bot = self._application.bot
        await until_done(self._application.initialize)
        carrying.add_place(CHANNEL, self._invitation)
        await _actions(self._agent)
        self.ready, self.broken = True, False
        self._errands.start(register(bot))
        if self._settings.public_url:
            await until_done(lambda: self._set_webhook(f"{self._settings.public_url}{_PATH}"))
        else:
            await until_done(bot.delete_webhook)
            await self._poller.run()

    async def stop(self) -> None:
        """Finishes what is being handled; the rest comes again after the next start."""
        await self._errands.stop()
        await self._inbox.stop(_FINISHING)
        if self.ready and not self._settings.public_url:
            await self._poller.confirm()
        await self._chats.errands.stop()
        await self._application.shutdown()
        await self._application.bot.shutdown()  # where it was never initialised

    async def receive(self, data: dict[str, Any]) -> bool:
        """Whether an update that Telegram has brought is handled; it brings it again where it is not."""
        update = Update.de_json(bare(data), self._application.bot)
        finished = await self._inbox.take(update)
        with contextlib.suppress(asyncio.TimeoutError):
            return await asyncio.wait_for(asyncio.shield(finished), _ANSWER)
        return False

    async def _set_webhook(self, url: str) -> None:
        await self._application.bot.set_webhook(
            url, secret_token=self.secret, allowed_updates=ALLOWED, max_connections=_AT_ONCE
        )

    def _invitation(self, language: str, code: str) -> str:
        return say(language, "carry-telegram", link=f"{self._application.bot.link}?start={code}")


async def _actions(agent: Agent) -> None:
    """Waits for the action server, which starts at the same time: what people wrote meanwhile would only break."""
    endpoint = getattr(agent, "action_endpoint", None)
    end = asyncio.get_running_loop().time() + _ACTIONS
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
        while endpoint and asyncio.get_running_loop().time() < end:
            with contextlib.suppress(aiohttp.ClientError, asyncio.TimeoutError):
                async with session.get(urljoin(endpoint.url, "/health")) as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.5)
