"""Lets through only the slash messages that the bot itself puts behind its buttons, and the commands people may type.

Rasa turns any ``/intent{"entity": "x"}`` that a person types into that intent and entity. Here a message that begins
with a slash is one of three things: a known command without data (``/help``), a choice of our own making
(``/pick{"choice": "answer.records-1.3"}``; whether it was ever offered is for the action to check), or not understood.
"""

from __future__ import annotations

import json
import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

FORGED = "unknown_command"
# What a person may type, and the intent that it is. The first block are the commands of other chat programs.
COMMANDS = {
    "start": "greet",
    "help": "ask_help",
    "level": "show_level",
    "plan": "show_plan",
    "language": "change_language",
    "privacy": "ask_privacy",
    "export": "export_data",
    "forget": "erase_data",
    "restart": "start_over",
    **{
        name: name
        for name in (
            "add_description",
            "affirm",
            "assess",
            "deny",
            "disagree",
            "goodbye",
            "resume",
            "show_plan",
            "skip",
            "stop",
            "step_done",
            "change_date",
        )
    },
}
_COMMAND = re.compile(r"/([a-z_]{1,30})(?:@\w{1,40})?")
_CHOICE = re.compile(r"/(pick|step|speak)(\{.{1,120}\})")
_VALUE = re.compile(r"[a-z0-9][a-z0-9.-]{0,79}")


def payload(kind: str, choice: str) -> str:
    """What stands behind a button: ``kind`` is ``pick`` (answers a question), ``step`` (the plan) or ``speak``."""
    return f"/{kind}" + json.dumps({"choice": choice}, separators=(",", ":"))


def decode(text: str) -> tuple[str, str | None]:
    """The intent and the choice that a slash message stands for; :data:`FORGED` where it is neither known nor ours."""
    command = _COMMAND.fullmatch(text.strip())
    if command and command[1] in COMMANDS:
        return COMMANDS[command[1]], None
    match = _CHOICE.fullmatch(text.strip())
    if match:
        try:
            data = json.loads(match[2])
        except ValueError:
            data = None
        if isinstance(data, dict) and data.keys() == {"choice"} and isinstance(data["choice"], str):
            if _VALUE.fullmatch(data["choice"]):
                return match[1], data["choice"]
    return FORGED, None


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ButtonDecoder(GraphComponent):
    """First in the pipeline: settles what a slash message is, before Rasa's own handler could."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ButtonDecoder:
        """Called by Rasa."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets intent and entities of slash messages, and takes their text away from the components that follow."""
        for message in messages:
            text = message.get(TEXT) or ""
            if text.lstrip().startswith("/"):
                intent, choice = decode(text)
                message.set(INTENT, {"name": intent, "confidence": 1.0}, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [{"name": intent, "confidence": 1.0}], add_to_output=True)
                entities = [{"entity": "choice", "value": choice, "start": 0, "end": len(text)}] if choice else []
                message.set(ENTITIES, entities, add_to_output=True)
                message.set(TEXT, "", add_to_output=True)
        return messages
