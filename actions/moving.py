"""Moving about: back, skip, stop, why, definitions, another language."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet

from actions.assessment_form import FORM, unfinished
from actions.judging import judge, skill_of
from actions.turn import Turn, Verb
from actions.verdict import title, ways
from bot.assessment import interview
from bot.assessment.belief import credible_range
from bot.language import LANGUAGES, own_name
from bot.planning.dates import numbers_in
from bot.rasa.payloads import payload

WHY = {
    "consent": "why-consent",
    "description": "why-description",
    "skill": "why-skill",
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
            skill = skill_of(assessment)
            low, high = credible_range(interview.current_belief(assessment, skill))
            level = skill.behaviour(assessment.pending).level
            key = "why-question-sure" if low == high else "why-question"
            values: dict[str, Any] = {"level": level, "title": title(turn, skill, level)}
            turn.say(key, **(values if low == high else {**values, "low": low, "high": high}))
        else:
            turn.say(WHY.get(asked or "", "why-nothing"))
        return []


class Define(Verb):
    """ "What is level 4?"."""

    verb = "action_define"

    def perform(self, turn: Turn) -> list[EventType]:
        """One level in general and in the skill at hand; all levels where none is named."""
        assessment = turn.notebook.current()
        ladder = judge().catalogue.responsibility
        skill = skill_of(assessment) if assessment and assessment.skill else ladder
        asked = numbers_in(turn.text, turn.language)
        if not asked:
            lines = [turn.text_of("levels-intro")]
            lines += [turn.text_of("level-line", level=n, title=title(turn, ladder, n)) for n in ladder.levels]
            turn.say_lines(lines)
            return []
        level = asked[0]
        if level not in ladder.levels:
            turn.say("level-unknown", low=min(ladder.levels), high=max(ladder.levels))
            return []
        texts = ladder.framework.level_texts[level]
        lines = [
            turn.text_of(
                "level-definition",
                level=level,
                title=texts.title[turn.language],
                summary=texts.summary[turn.language],
            )
        ]
        name = skill.name[turn.language]
        if skill is not ladder and level in skill.levels:
            summary = skill.level_summaries[level][turn.language]
            lines.append(turn.text_of("level-definition-skill", skill=name, summary=summary))
        elif skill is not ladder:
            framework = skill.framework
            undefined = framework.undefined_below if level < min(skill.levels) else framework.undefined_above
            lines += [turn.text_of("level-not-defined", skill=name, level=level), *ways(turn, undefined)]
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
        return []
