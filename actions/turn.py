"""One turn of a conversation as the actions see it: the language, what was said, what to answer."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.notebook import Notebook, open_notebook
from bot.language import LANGUAGES, messages, own_name
from bot.language.choice import of_conversation
from bot.rasa.payloads import payload
from bot.storage.errors import StorageError

logger = logging.getLogger(__name__)


class Turn:
    """Reads the tracker and collects the answer."""

    def __init__(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
        """Takes what Rasa gives an action."""
        self._dispatcher = dispatcher
        self.tracker = tracker
        latest = tracker.latest_message or {}
        self.metadata: dict[str, Any] = latest.get("metadata") or {}
        self.text: str = latest.get("text") or ""
        self.intent: str = (latest.get("intent") or {}).get("name") or ""
        self.ranking: list[dict[str, Any]] = latest.get("intent_ranking") or []
        self.choice: str | None = next(
            (e["value"] for e in latest.get("entities") or [] if e.get("entity") == "choice"), None
        )
        self.language = of_conversation(tracker.slots, self.metadata.get("language"))
        self.notebook: Notebook = open_notebook(tracker)

    def reopen(self) -> None:
        """Opens the notebook anew, after consent was given."""
        self.notebook = open_notebook(self.tracker)

    @property
    def loop(self) -> str | None:
        """The form that is asking, if one is."""
        return (self.tracker.active_loop or {}).get("name")

    @property
    def asked(self) -> str | None:
        """The slot that the form is asking for."""
        return self.tracker.get_slot("requested_slot") if self.loop else None

    def text_of(self, key: str, **values: Any) -> str:
        """A message in the conversation's language."""
        return messages.say(self.language, key, **values)

    def say(self, key: str, buttons: list[dict[str, str]] | None = None, **values: Any) -> None:
        """Answers with a message."""
        self.say_lines([self.text_of(key, **values)], buttons)

    def say_lines(self, lines: list[str], buttons: list[dict[str, str]] | None = None, **shown: Any) -> None:
        """Answers with several lines in one bubble.

        ``shown`` is what else the message holds, by the keys of :mod:`bot.showing`; None counts as nothing.
        """
        more = {key: value for key, value in shown.items() if value is not None}
        self._dispatcher.utter_message(
            text="\n".join(lines), buttons=buttons, json_message=more, language=self.language
        )

    def languages(self) -> list[str]:
        """The bot's languages, each by its own name."""
        return [own_name(code) for code in LANGUAGES]

    def send_document(self, name: str, content: dict[str, Any]) -> None:
        """Answers with a JSON document that the channel can offer as a file."""
        self._dispatcher.utter_message(json_message={"document": name, "content": content}, language=self.language)

    def pick(self, key: str, choice: str, **values: Any) -> dict[str, str]:
        """A button that answers the question asked."""
        return {"title": self.text_of(key, **values), "payload": payload("pick", choice)}

    def named(self, title: str, choice: str) -> dict[str, str]:
        """A button whose title comes from the catalogue."""
        return {"title": title, "payload": payload("pick", choice)}

    def command(self, key: str, intent: str) -> dict[str, str]:
        """A button that does what a typed command would."""
        return {"title": self.text_of(key), "payload": f"/{intent}"}


class Verb(Action, ABC):
    """An action that answers a turn. Whatever goes wrong, the person gets an answer and the log gets no words."""

    verb: ClassVar[str]

    def name(self) -> str:
        """The action's name in domain.yml."""
        return self.verb

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Runs :meth:`perform` in a thread, for it may read the database or the encoder."""
        return await guarded(dispatcher, tracker, self.perform, self.undone(tracker))

    def undone(self, tracker: Tracker) -> list[EventType]:
        """What has to be taken back when :meth:`perform` fails."""
        return []

    @abstractmethod
    def perform(self, turn: Turn) -> list[EventType]:
        """Answers the turn and returns what changes."""


async def guarded(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    perform: Callable[[Turn], list[EventType]],
    undone: list[EventType],
) -> list[EventType]:
    """Calls ``perform(turn)``; an error becomes a sentence in the person's language.

    The exception's type is logged, never its text: it may quote what the person said.
    """
    language = of_conversation(tracker.slots, ((tracker.latest_message or {}).get("metadata") or {}).get("language"))
    problem = "cannot-save"
    try:
        if not tracker.get_slot("unavailable"):
            return await asyncio.to_thread(lambda: perform(Turn(dispatcher, tracker)))
    except StorageError:
        logger.error("The database refused a turn.")
    except Exception as error:
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
        logger.error("%s in %s", type(error).__name__, where)
        problem = "something-broke"
    dispatcher.messages.clear()
    dispatcher.utter_message(text=messages.say(language, problem), language=language)
    return [*undone, FollowupAction("action_listen")]


class FormVerb(Verb):
    """A form's validation: ``accept_<slot>(turn, value)`` gives the slots that a value amounts to."""

    form: ClassVar[str]

    def name(self) -> str:
        """The action's name in domain.yml."""
        return f"validate_{self.form}"

    def perform(self, turn: Turn) -> list[EventType]:
        """Accepts what was extracted in this turn, and says which slot is asked for next."""
        slots: dict[str, Any] = {}
        for slot, value in self._said(turn.tracker).items():
            accept = getattr(self, f"accept_{slot}", None)
            if accept:
                slots.update(accept(turn, value))
        turn.tracker.slots.update(slots)
        wanted = next((slot for slot in self.wanted(turn) if turn.tracker.get_slot(slot) is None), None)
        return [*(SlotSet(name, value) for name, value in slots.items()), SlotSet("requested_slot", wanted)]

    def undone(self, tracker: Tracker) -> list[EventType]:
        """An answer that could not be taken leaves its slot empty, and the question pending."""
        asked = tracker.get_slot("requested_slot")
        return [*(SlotSet(slot, None) for slot in self._said(tracker)), SlotSet("requested_slot", asked)]

    def _said(self, tracker: Tracker) -> dict[str, Any]:
        """What was said in this turn, in words or by button; a form that starts again offers its old slots too."""
        text = (tracker.latest_message or {}).get("text")
        return {
            slot: value
            for slot, value in tracker.slots_to_validate().items()
            if slot != "requested_slot" and isinstance(value, str) and (value == text or value.startswith("/"))
        }

    @abstractmethod
    def wanted(self, turn: Turn) -> list[str]:
        """The slots to fill, in order."""
