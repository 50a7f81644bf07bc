"""A bot of a few lines behind the Telegram channel: served here, or by ``python -m tests.telegram.small PORT``."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot import environment, logs, processes
from bot.language.messages import say

environment.prepare()

from rasa.core.channels.channel import UserMessage  # noqa: E402
from rasa.core.lock_store import InMemoryLockStore  # noqa: E402
from rasa.core.run import configure_app  # noqa: E402
from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402
from sanic import Sanic  # noqa: E402

from bot.assessment.ladder import Ladder, Rung  # noqa: E402
from bot.channels.telegram import Telegram  # noqa: E402
from bot.planning.sheet import Sheet, SheetStep  # noqa: E402
from bot.rasa.payloads import payload  # noqa: E402
from bot.rasa.tracker_store import ConsentTrackerStore  # noqa: E402
from bot.settings import PROJECT, settings  # noqa: E402
from bot.storage.repository import Repository  # noqa: E402
from bot.up import LOOPBACK, free_port  # noqa: E402
from tools.botapi import Server  # noqa: E402

LONG = "This is sentence number one of many. " * 300
LONG_TITLE = "A title that needs a whole row for itself"
BUTTONS = [
    {"title": "Yes", "payload": payload("pick", "yes")},
    {"title": "لا", "payload": payload("pick", "no")},
    {"title": LONG_TITLE, "payload": payload("pick", "x" * 116)},
]
LADDER = Ladder(
    title="Testing",
    alternative="You are at level 2; the next is 3. " * 60,
    here="you",
    near="or here",
    next="next",
    rungs=tuple(Rung(str(n), f"Level {n}", True, n == 2, n in (2, 3), n == 3) for n in range(1, 5)),
)
SHEET = Sheet(
    "plan-1", "My plan", (SheetStep("Lead a review", "Because.", "Somebody saw it.", str(date(2030, 5, 1)), None),)
)
ANSWERS: dict[str, list[dict[str, Any]]] = {
    "buttons": [{"text": "Which one?", "buttons": BUTTONS}],
    "only buttons": [
        {"text": "", "buttons": BUTTONS, "custom": {"progress": {"number": 1, "total": 2, "label": "1/2"}}}
    ],
    "long": [{"text": LONG, "buttons": BUTTONS}],
    "ladder": [{"text": "Your level is 2.", "custom": {"ladder": LADDER.to_dict()}, "buttons": BUTTONS[:1]}],
    "broken ladder": [{"text": "Your level is 2.", "custom": {"ladder": LADDER.to_dict() | {"title": None}}}],
    "plan": [{"text": "Your plan.", "custom": {"plan": SHEET.to_dict()}}],
    "export": [{"text": "Your data.", "custom": {"document": "data.json", "content": {"name": "Łódź"}}}],
    "two": [{"text": "first"}, {"text": "second"}],
}
CODE = {"text": "x", "custom": {"offer": "code"}}


class Agent:
    """Answers what is in ``ANSWERS``, ``slow N`` after as many seconds, ``break`` not at all, and others by an echo."""

    action_endpoint = None

    def __init__(self) -> None:
        self.domain = Domain.load(str(PROJECT / "domain.yml"))
        self.tracker_store = ConsentTrackerStore(self.domain)
        self.lock_store = InMemoryLockStore()
        self.heard: list[UserMessage] = []

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: UserMessage) -> None:
        async with self.lock_store.lock(message.sender_id):
            await self._turn(message)

    async def _turn(self, message: UserMessage) -> None:
        found = await self.tracker_store.retrieve(message.sender_id)
        tracker = found or DialogueStateTracker(message.sender_id, self.domain.slots)
        tracker.update(SlotSet("consent", True))
        if (message.metadata or {}).get("language") in ("pl", "ar"):
            tracker.update(SlotSet("language", message.metadata["language"]))
        text = str(message.text)
        tracker.update(UserUttered(text, message_id=message.message_id, metadata=message.metadata))
        self.heard.append(message)
        if text.startswith("slow "):
            await asyncio.sleep(float(text.split()[1]))
        if text == "break" or (text == BUTTONS[1]["payload"] and len(self.heard) < 3):
            raise RuntimeError("secret words")
        answers = [CODE] if text == "code" else ANSWERS.get(text, [{"text": f"heard {text}"}])
        for answer in answers:
            data = {key: value for key, value in answer.items() if key != "text"}
            tracker.update(BotUttered(answer["text"], data=data))
            await message.output_channel.send_response(message.sender_id, dict(answer))
        await self.tracker_store.save(tracker)


def app() -> tuple[Sanic, Agent, Telegram]:
    """A server that is not running yet."""
    Sanic.test_mode = True  # several in one process
    Repository.open(settings().database_url).close()  # as `nextrung up` does
    channel, agent = Telegram(), Agent()
    made = configure_app([channel], enable_api=False)
    made.ctx.agent = agent
    return made, agent, channel


class Running:
    """A server that runs: its port, what its bot heard, and its channel."""

    def __init__(self, port: int, agent: Agent, channel: Telegram) -> None:
        self.port, self.agent, self.channel = port, agent, channel

    @property
    def texts(self) -> list[str]:
        return [str(message.text) for message in self.agent.heard]


@contextlib.asynccontextmanager
async def running(port: int | None = None) -> AsyncIterator[Running]:
    """Serves in this process, with the settings of the environment."""
    port = port or free_port()
    made, agent, channel = app()
    server: Any = await made.create_server(LOOPBACK, port, return_asyncio_server=True, access_log=False)
    assert server
    await server.startup()
    await server.after_start()
    try:
        yield Running(port, agent, channel)
    finally:
        await server.before_stop()
        server.close()
        await server.wait_closed()
        await server.after_stop()


@pytest.fixture
def on_telegram(botapi: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation of its own, whose Telegram is the server on loopback."""
    monkeypatch.setenv("NEXTRUNG_HOME", str(tmp_path))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", botapi.token)
    monkeypatch.setenv("NEXTRUNG_TELEGRAM_API", botapi.url)
    for name in ("NEXTRUNG_PUBLIC_URL", "NEXTRUNG_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


async def until(check: Any, seconds: float = 15.0) -> None:
    """Waits until the check says yes."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not check():
        assert loop.time() < end, "it did not come to that"
        await asyncio.sleep(0.02)


def said(key: str, language: str = "en") -> str:
    """A message of the channel's."""
    return say(language, key)


if __name__ == "__main__":
    processes.die_with_parent()
    logs.configure("test")
    app()[0].run(LOOPBACK, int(sys.argv[1]), access_log=False)
