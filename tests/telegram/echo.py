"""A bot of a few lines, to stand behind the Telegram channel instead of Rasa's agent."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import cache
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.assessment.ladder import Ladder, Rung
from bot.planning.sheet import Sheet, SheetStep
from bot.rasa.payloads import payload
from bot.rasa.tracker_store import CONSENT, ERASED, ConsentTrackerStore
from bot.settings import PROJECT, settings

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
    "/resume": [{"text": "Once more: which one?", "buttons": BUTTONS}],
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


@cache
def _domain() -> Domain:
    return Domain.load(str(PROJECT / "domain.yml"))


class Agent:
    """Answers what is in ``ANSWERS``, ``break`` not at all, and others by an echo.

    What begins with ``hold`` is answered once there is a file of that name in the installation's folder.
    """

    def __init__(self, action_endpoint: EndpointConfig | None = None) -> None:
        """Knows nobody."""
        self.action_endpoint = action_endpoint
        self.domain = _domain()
        self.tracker_store = ConsentTrackerStore(self.domain)
        self.lock_store = InMemoryLockStore()
        self.heard: list[UserMessage] = []

    def is_ready(self) -> bool:
        """Asked by Rasa."""
        return True

    async def handle_message(self, message: UserMessage) -> None:
        """A turn, one at a time in a conversation."""
        async with self.lock_store.lock(message.sender_id):
            await self._turn(message)

    async def _turn(self, message: UserMessage) -> None:
        found = await self.tracker_store.retrieve(message.sender_id)
        tracker = found or DialogueStateTracker(message.sender_id, self.domain.slots)
        tracker.update(SlotSet(CONSENT, True))
        if (message.metadata or {}).get("language") in ("pl", "ar"):
            tracker.update(SlotSet("language", message.metadata["language"]))
        text = str(message.text)
        tracker.update(UserUttered(text, message_id=message.message_id, metadata=message.metadata))
        self.heard.append(message)
        while text.startswith("hold") and not (settings().home / text).exists():
            await asyncio.sleep(0.02)
        if text == "break" or (text == BUTTONS[1]["payload"] and len(self.heard) < 3):
            raise RuntimeError("secret words")
        if text == "buttons":
            tracker.update(ActiveLoop("assessment_form"))
        answers = [CODE] if text == "code" else ANSWERS.get(text, [{"text": f"heard {text}"}])
        for answer in answers:
            data = {key: value for key, value in answer.items() if key != "text"}
            tracker.update(BotUttered(answer["text"], data=data))
            await message.output_channel.send_response(message.sender_id, dict(answer))
        tracker.update(SlotSet(ERASED, text == "/forget"))
        await self.tracker_store.save(tracker)
