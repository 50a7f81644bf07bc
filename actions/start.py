"""Beginnings: a greeting, a first description, another assessment; and what was not understood."""

from __future__ import annotations

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.assessment_form import FORM, greeted, is_long, unfinished
from actions.correcting import DESCRIPTION, take_back
from actions.plan import FORM as PLAN_FORM
from actions.remark import ask_remark, judged, take_remark
from actions.steps import move_to_date
from actions.turn import Turn, Verb
from actions.verdict import cleared, next_buttons
from bot.assessment.record import Assessment
from bot.language.sentences import clean, split


class Greet(Verb):
    """Hello."""

    verb = "action_greet"

    def perform(self, turn: Turn) -> list[EventType]:
        """Greets a stranger and begins; greets an acquaintance and goes on where they were."""
        first = greeted(turn)
        if first:
            return [*first, FollowupAction(FORM)]
        turn.say("greeting-again")
        if turn.loop:
            return []
        if turn.notebook.current() and not unfinished(turn):
            turn.say("help", _menu(turn), languages=turn.languages())
            return []
        return [FollowupAction(FORM)]


class Start(Verb):
    """ "Assess me", or a description of work out of the blue."""

    verb = "action_start"

    def perform(self, turn: Turn) -> list[EventType]:
        """Begins or goes on; after a verdict, more about the work is taken as an addition to it."""
        if turn.loop == FORM:
            return []
        if corrected := _corrected(turn):
            return corrected
        current = turn.notebook.current()
        told = turn.intent in ("describe_work", "nlu_fallback")
        if current and current.verdict and told:
            return take_remark(turn, current, turn.text, disagrees=False)
        if current and current.verdict:
            plan = turn.notebook.plan()
            if turn.intent in ("affirm", "resume") and plan and plan.assessment == current.id and not plan.agreed:
                return [FollowupAction(PLAN_FORM)]
            if turn.intent == "affirm":
                turn.say("help", _menu(turn), languages=turn.languages())
                return []
            return [*cleared(), *turn.notebook.save(Assessment(language=turn.language)), FollowupAction(FORM)]
        return begin(turn, told=told)


class NotUnderstood(Verb):
    """Nothing that Rasa understood."""

    verb = "action_not_understood"

    def perform(self, turn: Turn) -> list[EventType]:
        """Takes a longer text as a description of work; else says what can be said."""
        if turn.loop:
            turn.say("not-understood" if split(turn.text) else "nothing-to-read")
            return []
        if corrected := _corrected(turn):
            return corrected
        plan = turn.notebook.plan() if turn.tracker.get_slot("redating") else None
        moved = move_to_date(turn, plan) if plan else None
        if moved is not None:
            return moved
        current = turn.notebook.current()
        if is_long(turn.text):
            # After a verdict it is more about the same work; a new assessment begins only where one is asked for.
            return take_remark(turn, current, turn.text, disagrees=False) if judged(turn) and current else begin(turn)
        events = greeted(turn)
        turn.say("not-understood" if split(turn.text) else "nothing-to-read")
        return [*events, FollowupAction(FORM)] if events else events


class Decline(Verb):
    """A no to nothing in particular; after a verdict, "no, I don't agree"."""

    verb = "action_decline"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks what is wrong with the verdict, or says what can be said."""
        if corrected := _corrected(turn):
            return corrected
        if first := greeted(turn):  # a stranger, or somebody whose conversation was not kept
            return [*first, FollowupAction(FORM)]
        plan = turn.notebook.plan()
        if judged(turn) and not plan and len(clean(turn.text).split()) > 1:
            return ask_remark(turn, disagrees=True)
        turn.say("help", languages=turn.languages())
        return []


class Stale(Verb):
    """A button of a question that is over."""

    verb = "action_stale"

    def perform(self, turn: Turn) -> list[EventType]:
        """Says so."""
        turn.say("old-button")
        return []


def begin(turn: Turn, *, told: bool = True) -> list[EventType]:
    """Begins an assessment, with what was just told as its description, or goes on with the one under way."""
    events = greeted(turn)
    current = turn.notebook.current()
    if current and current.texts and not told:
        turn.say("resumed")
    if told:
        events.append(SlotSet("description", turn.text))
    return [*events, FollowupAction(FORM)]


def _corrected(turn: Turn) -> list[EventType]:
    """Outside the interview: weighs anew what the message corrects, or reopens the questions; else nothing."""
    corrected = take_back(turn)
    current = turn.notebook.current()
    if corrected is None or current is None:
        return []
    slot, events = corrected
    if slot == DESCRIPTION and current.verdict:
        return [*events, *take_remark(turn, current, turn.text, disagrees=False)]
    return [*events, *cleared(), SlotSet(slot, turn.text), FollowupAction(FORM)]


def _menu(turn: Turn) -> list[dict[str, str]]:
    return [turn.command("button-assess-again", "assess"), *next_buttons(turn)[:3]]
