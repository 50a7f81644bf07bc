"""What was said in a conversation, as Rasa's tracker has it: for a page that opens anew, and for buttons' sake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.language.choice import of_conversation
from bot.showing import Button, shown


@dataclass(frozen=True)
class Entry:
    """One message.

    ``text`` is what the person wrote, or the title of the button that they pressed. ``message`` is the bot's message as
    :func:`~bot.showing.shown` reads it, ``id`` the person's message id; each is None on the other side.
    """

    person: bool
    text: str
    message: dict[str, Any] | None
    id: str | None


def said(tracker: DialogueStateTracker | None) -> list[Entry]:
    """The whole conversation, oldest first; empty for a stranger. What the person did not say does not show."""
    found: list[Entry] = []
    buttons: dict[str, str] = {}
    for event in tracker.events if tracker else ():
        if isinstance(event, BotUttered):
            message = _message(event)
            buttons.update((b.payload, b.title) for b in shown(message).buttons)
            if (message.get("custom") or {}).get("offer"):
                continue  # the code in it was good once
            found.append(Entry(False, message.get("text") or "", message, None))
        elif isinstance(event, UserUttered) and not (event.metadata or {}).get("hidden"):
            text = event.text or ""
            text = buttons.get(text, "" if _is_choice(text) else text)
            if text:
                found.append(Entry(True, text, None, event.message_id))
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


def last_written(tracker: DialogueStateTracker | None) -> str | None:
    """The id of the last message that the person wrote; a button that they pressed is not written."""
    for event in reversed(tracker.events) if tracker else ():
        if isinstance(event, UserUttered) and event.text and not _is_choice(event.text):
            return str(event.message_id)
    return None


def language_of(tracker: DialogueStateTracker | None, hint: str | None) -> str:
    """The language that the conversation is in; a stranger's is the hint's."""
    return of_conversation(tracker.current_slot_values() if tracker else {}, hint)


def _is_choice(text: str) -> bool:
    """Whether a text is what stands behind a button, and not a command that somebody may have typed."""
    return text.startswith("/") and "{" in text


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
