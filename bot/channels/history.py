"""What was said in a conversation, as Rasa's tracker has it: for a page that opens anew, and for buttons' sake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.showing import Button, shown
from bot.language.choice import of_conversation


@dataclass(frozen=True)
class Entry:
    """One message.

    ``text`` is what the person wrote, or the title of the button that they pressed. ``message`` is the bot's message as
    :func:`~bot.channels.showing.shown` reads it, ``id`` the person's message id; each is None on the other side.
    ``at`` is in seconds since 1970.
    """

    person: bool
    text: str
    message: dict[str, Any] | None
    id: str | None
    at: float


def said(tracker: DialogueStateTracker | None) -> list[Entry]:
    """The whole conversation, oldest first; empty for a stranger. Commands without a button do not show."""
    found: list[Entry] = []
    buttons: dict[str, str] = {}
    for event in tracker.events if tracker else ():
        if isinstance(event, BotUttered):
            message = _message(event)
            buttons.update((b.payload, b.title) for b in shown(message).buttons)
            found.append(Entry(False, message.get("text") or "", message, None, event.timestamp))
        elif isinstance(event, UserUttered):
            text = event.text or ""
            text = buttons.get(text, "" if text.startswith("/") else text)
            if text:
                found.append(Entry(True, text, None, event.message_id, event.timestamp))
    return found


def live_buttons(tracker: DialogueStateTracker | None) -> tuple[Button, ...]:
    """The buttons that can still be pressed: all those of the last turn of the bot's that had any."""
    live: list[Button] = []
    for turn in _turns(reversed(tracker.events) if tracker else ()):
        live = [button for message in reversed(turn) for button in shown(message).buttons]
        if live:
            break
    return tuple(live)


def heard(tracker: DialogueStateTracker | None, message_id: str) -> bool:
    """Whether the person's message of that id was handled."""
    events = reversed(tracker.events) if tracker else ()
    return any(isinstance(event, UserUttered) and event.message_id == message_id for event in events)


def language_of(tracker: DialogueStateTracker | None, hint: str | None) -> str:
    """The language that the conversation is in; a stranger's is the hint's."""
    return of_conversation(tracker.current_slot_values() if tracker else {}, hint)


def _turns(backwards: Iterable[Any]) -> Iterator[list[dict[str, Any]]]:
    """What the bot said between two messages of the person's, the newest turn first, each newest message first."""
    turn: list[dict[str, Any]] = []
    for event in backwards:
        if isinstance(event, BotUttered):
            turn.append(_message(event))
        elif isinstance(event, UserUttered):
            yield turn
            turn = []
    yield turn


def _message(event: BotUttered) -> dict[str, Any]:
    return {key: value for key, value in event.message().items() if value}
