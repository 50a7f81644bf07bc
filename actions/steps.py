"""Working with an agreed plan: a step is done, a date moves."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.plan import WEEKS, show
from actions.turn import Turn, Verb
from bot.planning.dates import in_weeks, numbers_in, read_date
from bot.planning.plan import Plan
from bot.rasa.payloads import payload


class StepDone(Verb):
    """ "I have done step 2"."""

    verb = "action_step_done"

    def perform(self, turn: Turn) -> list[EventType]:
        """Marks it; asks which one where that is not clear."""
        plan = _agreed(turn)
        if plan is None:
            return []
        number = _which(turn, plan, "plan-which-done", "done")
        return [] if number is None else mark_done(turn, plan, number)


class ChangeDate(Verb):
    """ "I need more time for step 1"."""

    verb = "action_change_date"

    def perform(self, turn: Turn) -> list[EventType]:
        """Moves the date where one is named; else asks which step, then which date."""
        plan = _agreed(turn)
        if plan is None:
            return []
        moved = move_to_date(turn, plan)
        if moved is not None:
            return moved
        number = _which(turn, plan, "plan-which-date", "date")
        if number is None:
            return []
        # "Step 2 until 15 May": what follows the step's number may be the date.
        rest = turn.text.split(str(number), 1)[-1] if turn.choice is None else ""
        day = read_date(rest, turn.language) if len(rest.strip()) > 3 else None
        if day and day > date.today():
            return move(turn, plan, number, day)
        return _ask_date(turn, number)


class StepButton(Verb):
    """A button under the plan: ``done.2``, ``date.2``, ``move.2.4`` (weeks)."""

    verb = "action_step"

    def perform(self, turn: Turn) -> list[EventType]:
        """Does it, if the plan still has such a step."""
        plan = _agreed(turn)
        if plan is None:
            return []
        kind, *numbers = (turn.choice or "").split(".")
        values = [int(n) for n in numbers if n.isdecimal()]
        if not values or not 1 <= values[0] <= len(plan.steps):
            turn.say("old-button")
        elif kind == "done":
            return mark_done(turn, plan, values[0])
        elif kind == "date":
            return _ask_date(turn, values[0])
        elif kind == "move" and len(values) == 2 and values[1] in WEEKS:
            return move(turn, plan, values[0], in_weeks(values[1]))
        else:
            turn.say("old-button")
        return []


def mark_done(turn: Turn, plan: Plan, number: int) -> list[EventType]:
    """Marks a step as done today and shows the plan."""
    step = plan.steps[number - 1]
    if step.done:
        turn.say("plan-done-already", number=number)
        return []
    step.done = date.today().isoformat()
    events = turn.notebook.save_plan(plan)
    turn.say("plan-done", number=number)
    show(turn, plan, files=False)
    return events


def move(turn: Turn, plan: Plan, number: int, day: date) -> list[EventType]:
    """Gives a step another date."""
    plan.steps[number - 1].due = day.isoformat()
    events = list(turn.notebook.save_plan(plan))
    turn.say("plan-date-changed", number=number, date=day)
    show(turn, plan, files=True)
    events.append(SlotSet("redating", None))
    return events


def move_to_date(turn: Turn, plan: Plan) -> list[EventType] | None:
    """Takes a date in words for the step that was just asked about; None where none was, or it is no date."""
    number = turn.tracker.get_slot("redating")
    day = read_date(turn.text, turn.language) if number and turn.choice is None else None
    if day is None or day <= date.today() or not 1 <= number <= len(plan.steps):
        return None
    return move(turn, plan, number, day)


def _agreed(turn: Turn) -> Plan | None:
    plan = turn.notebook.plan()
    if plan and plan.agreed:
        return plan
    # One that is being proposed has steps to drop and to keep, not yet to do.
    turn.say("plan-choice-unclear" if plan and turn.loop == "plan_form" else "plan-none")
    return None


def _which(turn: Turn, plan: Plan, question: str, kind: str) -> int | None:
    """The step that is meant: the number said, or the only one open; asks with buttons otherwise."""
    said = [n for n in numbers_in(turn.text, turn.language) if turn.choice is None]
    if said and not 1 <= said[0] <= len(plan.steps):
        turn.say("plan-no-such-step", count=len(plan.steps))
        return None
    if said:
        return said[0]
    open_steps = [n for n, step in enumerate(plan.steps, 1) if not step.done]
    if len(open_steps) == 1:
        return open_steps[0]
    choices = open_steps or list(range(1, len(plan.steps) + 1))
    turn.say(question, [_button(turn, "plan-step-number", f"{kind}.{n}", number=n) for n in choices])
    return None


def _ask_date(turn: Turn, number: int) -> list[EventType]:
    turn.say(
        "plan-ask-date",
        [_button(turn, "plan-in-weeks", f"move.{number}.{weeks}", weeks=weeks) for weeks in WEEKS],
        count=1,
    )
    return [SlotSet("redating", number)]


def _button(turn: Turn, key: str, choice: str, **values: Any) -> dict[str, str]:
    return {"title": turn.text_of(key, **values), "payload": payload("step", choice)}
