"""A server with the web channel on a small bot that keeps what is said as the real one does.

``python -m tests.web.serve PORT``; with ``real`` after it, the trained bot.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

from bot import environment, logs, processes

processes.die_with_parent()
environment.prepare()
logs.configure("test")

from rasa.core.lock_store import InMemoryLockStore  # noqa: E402
from rasa.core.run import configure_app  # noqa: E402
from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import ActiveLoop, BotUttered, SlotSet, UserUttered  # noqa: E402

from bot import training  # noqa: E402
from bot.channels import web_stream  # noqa: E402
from bot.channels.site import Site  # noqa: E402
from bot.channels.web import Web  # noqa: E402
from bot.rasa.inprocess import open_bot  # noqa: E402
from bot.rasa.payloads import payload  # noqa: E402
from bot.rasa.tracker_store import CONSENT, ERASED, ConsentTrackerStore  # noqa: E402
from bot.settings import PROJECT, settings  # noqa: E402
from bot.storage.repository import Repository  # noqa: E402

BUTTONS = [{"title": title, "payload": payload("pick", title)} for title in ("one", "two")]
RUNG = {"label": "3", "title": "Apply", "defined": True, "here": True, "near": True, "next": False}
LADDER = {"title": "t", "alternative": "a", "here": "h", "near": "n", "next": "x", "rungs": [RUNG]}
ANSWERS: dict[str, list[dict[str, Any]]] = {
    "two": [{"text": "first"}, {"text": "second"}],
    "slowly": [{"text": "first"}, {"text": "second"}],
    "buttons": [{"text": "choose", "buttons": BUTTONS}],
    "ask": [{"text": "choose", "buttons": BUTTONS}],
    "/resume": [{"text": "choose again", "buttons": BUTTONS}],
    "fragile": [{"text": "choose", "buttons": [{"title": "break it", "payload": "break"}]}],
    "progress": [{"text": "why", "custom": {"progress": {"number": 2, "total": 4, "label": "2 of 4"}}}],
    "ladder": [{"text": "level", "custom": {"ladder": LADDER}}],
    "file": [{"custom": {"document": "../my data.json", "content": {"name": "Zoë"}}}],
    "code": [{"text": "-", "custom": {"offer": "code"}}],
}


class Store(ConsentTrackerStore):
    """Cannot be read the next ``stumbles`` times."""

    stumbles = 0

    async def retrieve(self, sender_id: str) -> Any:
        if self.stumbles:
            self.stumbles -= 1
            raise RuntimeError("secret words")
        return await super().retrieve(sender_id)


class Bot:
    """Answers with what is listed above, or says back what it heard."""

    action_endpoint = None

    def __init__(self) -> None:
        self.lock_store = InMemoryLockStore()
        self.tracker_store = Store(Domain.load(str(PROJECT / "domain.yml")))

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: Any) -> None:
        async with self.lock_store.lock(message.sender_id):
            await self._handle(message)

    async def _handle(self, message: Any) -> None:
        text = message.text
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id, append_action_listen=False)
        tracker.update(UserUttered(text, message_id=message.message_id, metadata=message.metadata))
        if text == "break":
            raise RuntimeError("secret words")
        if text.startswith("slow"):
            await asyncio.sleep(0.3)
        if text in ("consent", "forget"):
            tracker.update(SlotSet(CONSENT if text == "consent" else ERASED, True))
        if text == "ask":
            tracker.update(ActiveLoop("form"))
        language = message.metadata["language"]
        for answer in ANSWERS.get(text, [{"text": f"heard {text}"}]):
            said = {**json.loads(json.dumps(answer)), "language": language}
            await asyncio.sleep(0.2 if text == "slowly" else 0)
            data = {"buttons": said.get("buttons"), "custom": said.get("custom")}
            tracker.update(BotUttered(said.get("text"), data, {"language": language}))
            await message.output_channel.send_response(message.sender_id, said)
        await self.tracker_store.save(tracker)
        if text == "stumble":
            self.tracker_store.stumbles = 2  # after this turn, and when a code comes


if __name__ == "__main__":
    web_stream.HEARTBEAT = 0.2
    Repository.open(settings().database_url).close()
    app = configure_app([Site(), Web()], enable_api=False)
    if sys.argv[2:] == ["real"]:

        @app.listener("before_server_start")
        async def load(app: Any, _loop: Any) -> None:
            app.ctx.agent = (await open_bot(training.CONVERSATION.trained)).agent

    else:
        app.ctx.agent = Bot()
    app.run("127.0.0.1", int(sys.argv[1]), access_log=False)
