"""What stands behind a button, and which slash messages a person may send.

Rasa turns any ``/intent{"entity": "x"}`` that a person types into that intent and entity. Here a message that begins
with a slash is one of three things: a known command without data (``/help``), a choice of our own making
(``/pick{"choice": "answer.records-1.3"}``; whether it answers what was asked is for the action to check), or unknown.
"""

from __future__ import annotations

import json
import re

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
    "move": "carry_on",
    **{
        name: name
        for name in (
            "add_description",
            "affirm",
            "ask_role",
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
_CHOICE = re.compile(r"/(pick|step|speak|framework)(\{.{1,140}\})")
_VALUE = re.compile(r"[a-z0-9][a-z0-9.-]{0,115}")


def payload(kind: str, choice: str) -> str:
    """What stands behind a button.

    ``kind`` is ``pick`` (answers a question), ``step`` (the plan), ``framework`` (a role, a result) or ``speak``.
    """
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
        choice = data["choice"] if isinstance(data, dict) and data.keys() == {"choice"} else None
        if isinstance(choice, str) and _VALUE.fullmatch(choice):
            return match[1], choice
    return FORGED, None
