"""What is known of a person, export, erasure, and starting over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rasa_sdk.events import ActiveLoop, AllSlotsReset, EventType, FollowupAction, SlotSet

from actions.assessment_form import FORM as ASSESSMENT_FORM
from actions.assessment_form import unfinished
from actions.judging import judge
from actions.notebook import repository
from actions.turn import FormVerb, Turn, Verb
from actions.understanding import yes_or_no
from actions.verdict import cleared
from bot.assessment.record import Assessment
from bot.settings import settings

FORM = "confirm_form"
ERASE, START_OVER = "erase", "start-over"


class Known(Verb):
    """ "What do you know about me?"."""

    verb = "action_known"

    def perform(self, turn: Turn) -> list[EventType]:
        """Counts what is stored, says where and for how long."""
        data = _held(turn)
        if data is None:
            turn.say("known-nothing")
            return []
        given = [c for c in data["consents"] if c["given"]]
        lines = [turn.text_of("known-intro", date=datetime.fromisoformat(given[-1]["at"]).date())]
        counts = {
            "known-texts": sum(len(a["texts"]) for a in data["assessments"]),
            "known-assessments": len(data["assessments"]),
            "known-answers": sum(len(a["answers"]) for a in data["assessments"]),
            "known-steps": sum(len(p["steps"]) for p in data["plans"]),
        }
        lines += [turn.text_of(key, count=count) for key, count in counts.items() if count]
        lines += [turn.text_of("known-messages"), turn.text_of("known-where", days=settings().keep_days)]
        turn.say_lines(lines)
        return []


class Export(Verb):
    """ "Give me my data"."""

    verb = "action_export"

    def perform(self, turn: Turn) -> list[EventType]:
        """Hands over everything that is stored, as one JSON document."""
        data = _held(turn)
        if data is None:
            turn.say("export-nothing")
            return []
        turn.say("export-ready")
        turn.send_document("nextrung.json", data)
        return []


class ConfirmErase(Verb):
    """ "Delete me"."""

    verb = "action_confirm_erase"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks first."""
        return [SlotSet("confirming", ERASE), SlotSet("confirmation", None), FollowupAction(FORM)]


class ConfirmStartOver(Verb):
    """ "Start over"."""

    verb = "action_confirm_start_over"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks first where something would be lost."""
        if unfinished(turn):
            return [SlotSet("confirming", START_OVER), SlotSet("confirmation", None), FollowupAction(FORM)]
        return start_over(turn)


class AskConfirmation(Verb):
    """The form's question."""

    verb = "action_ask_confirmation"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks with two buttons."""
        what = turn.tracker.get_slot("confirming") or ERASE
        turn.say(
            f"confirm-{what}",
            [turn.pick(f"{what}-yes", "confirmation.yes"), turn.pick(f"{what}-no", "confirmation.no")],
        )
        return []


class ValidateConfirmation(FormVerb):
    """Takes yes or no."""

    form = FORM

    def wanted(self, turn: Turn) -> list[str]:
        """Just the confirmation."""
        return ["confirmation"]

    def accept_confirmation(self, turn: Turn, value: str) -> dict[str, Any]:
        """Yes, no, or the question again."""
        said = yes_or_no(turn, "confirmation", plain=True)
        if said is None:
            turn.say("confirm-unclear")
        return {"confirmation": said}


class Confirmed(Verb):
    """Yes or no was said."""

    verb = "action_confirmed"

    def perform(self, turn: Turn) -> list[EventType]:
        """Does it, or goes on where the person was."""
        what, said = turn.tracker.get_slot("confirming"), turn.tracker.get_slot("confirmation")
        done: list[EventType] = [SlotSet("confirming", None), SlotSet("confirmation", None)]
        if said and what == ERASE:
            return erase(turn)
        if said and what == START_OVER:
            return [*done, *start_over(turn)]
        if what == ERASE:
            turn.say("erase-kept")
        return [*done, FollowupAction(ASSESSMENT_FORM)] if unfinished(turn) else done


def _held(turn: Turn) -> dict[str, Any] | None:
    """What is stored about the person; a conversation that came from elsewhere may itself be one that is not."""
    data = repository().export(turn.tracker.sender_id)
    return data if data["person"] else None


def erase(turn: Turn) -> list[EventType]:
    """Erases every row of the person. The slot makes the tracker store drop the conversation when the turn ends."""
    repository().erase(turn.tracker.sender_id)
    judge().forget()
    turn.say("erased")
    return [AllSlotsReset(), ActiveLoop(None), SlotSet("erased", True), FollowupAction("action_listen")]


def start_over(turn: Turn) -> list[EventType]:
    """Drops the assessment under way and begins a new one."""
    assessment = unfinished(turn)
    events = turn.notebook.drop(assessment) if assessment else []
    turn.say("started-over")
    fresh = turn.notebook.save(Assessment(language=turn.language))
    return [*events, *fresh, *cleared(), FollowupAction(ASSESSMENT_FORM)]
