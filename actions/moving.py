"""Moving about: back, skip, stop, why, definitions, another language."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet

from actions.assessment_form import FORM, unfinished
from actions.judging import judge, skill_of, wording
from actions.turn import Turn, Verb
from actions.verdict import ways
from bot.assessment import interview
from bot.assessment.belief import credible_range
from bot.assessment.record import UNSAID, Assessment
from bot.language import LANGUAGES, own_name
from bot.planning.dates import numbers_in
from bot.rasa.payloads import payload
from catalog import Skill
from catalog.model import said

WHY = {
    "consent": "why-consent",
    "description": "why-description",
    "skill": "why-skill",
    "signs": "why-signs",
    "remark": "why-description",
    "plan_choice": "why-plan",
    "plan_date": "why-plan",
    "confirmation": "why-confirmation",
}


class Back(Verb):
    """ "Back"."""

    verb = "action_back"

    def perform(self, turn: Turn) -> list[EventType]:
        """Takes the last answer back, or the choice of skill where nothing is answered yet."""
        assessment = unfinished(turn)
        if turn.loop != FORM or assessment is None:
            turn.say("nothing-to-go-back")
            return []
        if assessment.answers:
            assessment.pending = assessment.answers.pop().behaviour
        elif assessment.skill:
            assessment.skill = assessment.pending = None
            turn.say("went-back")
            return [*turn.notebook.save(assessment), SlotSet("skill", None)]
        else:
            turn.say("nothing-to-go-back")
            return []
        turn.say("went-back")
        return turn.notebook.save(assessment)


class Skip(Verb):
    """ "Skip this"."""

    verb = "action_skip"

    def perform(self, turn: Turn) -> list[EventType]:
        """Leaves the pending question out."""
        assessment = unfinished(turn)
        if turn.loop == FORM and turn.asked == "signs" and assessment:
            assessment.signs = list(UNSAID)
            turn.say("skipped")
            return turn.notebook.save(assessment)
        if turn.loop != FORM or turn.asked != "answer" or assessment is None or assessment.pending is None:
            turn.say("nothing-to-skip")
            return []
        assessment.answer(assessment.pending, None)
        assessment.pending = None
        turn.say("skipped")
        return turn.notebook.save(assessment)


class Stop(Verb):
    """ "Stop", or goodbye."""

    verb = "action_stop"

    def perform(self, turn: Turn) -> list[EventType]:
        """Ends the asking; what was answered stays, and the person can go on later."""
        if turn.loop is None:
            turn.say("goodbye" if turn.intent == "goodbye" else "stopped-nothing-open")
            return []
        turn.say("stopped", kept="yes" if turn.notebook.kept else "no")
        return [ActiveLoop(None), SlotSet("requested_slot", None), FollowupAction("action_listen")]


class SayWhy(Verb):
    """ "Why do you ask?"."""

    verb = "action_say_why"

    def perform(self, turn: Turn) -> list[EventType]:
        """The reason for the pending question."""
        assessment = unfinished(turn)
        asked = turn.asked if turn.loop else None
        if asked == "answer" and assessment and assessment.pending:
            _say_why(turn, assessment, skill_of(assessment), assessment.pending)
        else:
            turn.say(WHY.get(asked or "", "why-nothing"))
        return []


def _say_why(turn: Turn, assessment: Assessment, skill: Skill, pending: str) -> None:
    behaviour, worded = skill.behaviour(pending), wording(skill, turn.language)
    if skill.role:
        competence = skill.role.competence(behaviour.topic)
        needs, named = worded.labels(competence.needs), said(competence.name, turn.language)
        turn.say("why-role", role=worded.name, competence=named, needs=needs)
    elif skill.covers:
        turn.say("why-criterion", skill=worded.name)
    else:
        low, high = credible_range(interview.current_belief(assessment, skill))
        # Outside the skill's levels there is no question to choose between.
        low, high = max(low, min(skill.levels)), min(high, max(skill.levels))
        values: dict[str, Any] = {"level": worded.label(behaviour.level), "title": worded.level_title(behaviour.level)}
        if low >= high:
            turn.say("why-question-sure", **values)
        else:
            turn.say("why-question", **values, low=worded.label(low), high=worded.label(high))


class Define(Verb):
    """ "What is level 4?"."""

    verb = "action_define"

    def perform(self, turn: Turn) -> list[EventType]:
        """One level in general and in the skill at hand; all levels where none is named."""
        assessment = turn.notebook.current()
        ladder = judge().catalogue.responsibility
        skill = skill_of(assessment) if assessment and assessment.skill else ladder
        if not skill.framework.levels:  # a standard grades nothing; the ladder stands beside it
            skill = ladder
        framework, worded = skill.framework, wording(skill, turn.language)
        asked = numbers_in(turn.text, turn.language)
        if not asked:
            lines = [turn.text_of("levels-intro")]
            titles = [(worded.label(n), worded.level_title(n)) for n in framework.levels]
            lines += [turn.text_of("level-line", level=label, title=title) for label, title in titles]
            turn.say_lines(lines)
            return []
        level = asked[0]
        if level not in framework.levels:
            turn.say("level-unknown", low=worded.label(1), high=worded.label(max(framework.levels)))
            return []
        label, title = worded.label(level), worded.level_title(level)
        summary = said(framework.level_texts[level].summary, turn.language)
        lines = [turn.text_of("level-definition", level=label, title=title, summary=summary)]
        own = said(skill.level_summaries.get(level, {}), turn.language)
        if skill is not ladder and level in skill.levels:
            lines += [turn.text_of("level-definition-skill", skill=worded.name, summary=own)] if own else []
        elif skill is not ladder:
            lines.append(turn.text_of("level-not-defined", skill=worded.name, level=label))
            lines += ways(turn, skill.undefined(level))
        turn.say_lines(lines)
        return []


class ChangeLanguage(Verb):
    """ "Speak Welsh"."""

    verb = "action_change_language"

    def perform(self, turn: Turn) -> list[EventType]:
        """Confirms in the new language; asks which one where none was named."""
        named = any(e.get("entity") == "language" for e in turn.tracker.latest_message.get("entities") or [])
        if named:
            assessment = unfinished(turn)
            turn.say("language-changed")
            if assessment is None:
                return []
            assessment.language = turn.language
            return turn.notebook.save(assessment)
        buttons = [{"title": own_name(code), "payload": payload("speak", code)} for code in LANGUAGES]
        turn.say("ask-language", buttons)
        # What was asked before comes again in the language that is chosen.
        return [FollowupAction("action_listen")]
