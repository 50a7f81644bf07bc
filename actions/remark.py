"""After the verdict: the person disagrees, or adds something."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.judging import judge, skill_of, stands, wording
from actions.turn import FormVerb, Turn, Verb
from actions.verdict import cleared, conclude, next_buttons, say_verdict
from bot.assessment import coverage
from bot.assessment.features import MAX_CHARACTERS
from bot.assessment.record import Assessment
from bot.language.sentences import clean, split
from catalog import Skill

FORM = "remark_form"


def judged(turn: Turn) -> Assessment | None:
    """The newest assessment, if it has a verdict."""
    current = turn.notebook.current()
    return current if current and current.verdict else None


class Disagree(Verb):
    """ "That is not right"."""

    verb = "action_disagree"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks why."""
        return ask_remark(turn, disagrees=True)


class Add(Verb):
    """ "I forgot something"."""

    verb = "action_add"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks what."""
        return ask_remark(turn, disagrees=False)


class AskRemark(Verb):
    """The form's question."""

    verb = "action_ask_remark"

    def perform(self, turn: Turn) -> list[EventType]:
        """Asks for what was missed, or for the addition."""
        turn.say("ask-objection" if turn.tracker.get_slot("disagrees") else "ask-addition")
        return []


class ValidateRemark(FormVerb):
    """Takes any text."""

    form = FORM

    def wanted(self, turn: Turn) -> list[str]:
        """Just the remark."""
        return ["remark"]

    def accept_remark(self, turn: Turn, value: str) -> dict[str, Any]:
        """A text with words in it."""
        if value.startswith("/"):
            # A button under the verdict: "disagree" and "add" ask this very question, others are of earlier ones.
            if turn.choice is not None:
                turn.say("old-button")
            return {"remark": None}
        if not split(value):
            turn.say("nothing-to-read")
            return {"remark": None}
        return {"remark": value}


class Remark(Verb):
    """The remark is made."""

    verb = "action_remark"

    def perform(self, turn: Turn) -> list[EventType]:
        """Weighs it."""
        assessment = judged(turn)
        if assessment is None:
            return cleared()
        return take_remark(
            turn, assessment, turn.tracker.get_slot("remark") or "", disagrees=bool(turn.tracker.get_slot("disagrees"))
        )


def take_remark(turn: Turn, assessment: Assessment, text: str, *, disagrees: bool) -> list[EventType]:
    """Adds a text to a finished assessment; answers with a new verdict or with the difference noted."""
    if not stands(assessment):
        say_verdict(turn, assessment)  # which says that it cannot be shown any more
        return cleared()
    skill = skill_of(assessment)
    before = _result(assessment, skill)
    text = clean(text)[:MAX_CHARACTERS]
    assessment.texts.append(text)
    judge().start(assessment, skill)
    if disagrees:
        assessment.objection = text
    events = conclude(turn, assessment)
    level = assessment.verdict.level if assessment.verdict else None
    if _result(assessment, skill) != before:
        turn.say("verdict-changed")
        say_verdict(turn, assessment)
    elif not disagrees:
        turn.say("addition-unchanged", next_buttons(turn))
    elif level is None:
        turn.say("verdict-unchanged-outside", next_buttons(turn))
    else:
        turn.say("verdict-unchanged", next_buttons(turn), level=wording(skill, turn.language).label(level))
    return [*events, *cleared()]


def _result(assessment: Assessment, skill: Skill) -> object:
    """What an assessment comes to: the level, or what of a standard or a role is shown."""
    if skill.role:
        return [(s.competence.code, s.state) for s in coverage.standings(assessment, skill)]
    if skill.covers:
        return coverage.criteria(assessment, skill)
    return assessment.verdict.level if assessment.verdict else None


def ask_remark(turn: Turn, *, disagrees: bool) -> list[EventType]:
    """Asks for a remark on the verdict; says so where there is none yet."""
    if judged(turn) is None:
        current = turn.notebook.current()
        turn.say("no-verdict-midway" if current and current.skill else "no-verdict-yet")
        return []
    return [SlotSet("disagrees", disagrees), SlotSet("remark", None), FollowupAction(FORM)]
