"""The question about signs: what people hear at work, where there is advice that names such signs."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.judging import skill_of
from actions.turn import Turn, Verb
from bot.assessment.record import Assessment
from bot.language.sentences import folded
from bot.planning.dates import numbers_in
from catalog import Skill


class AskSigns(Verb):
    """Which of these do you hear?"""

    verb = "action_ask_signs"

    def perform(self, turn: Turn) -> list[EventType]:
        """Lists the signs with numbers, a button for each."""
        assessment = turn.notebook.current()
        if assessment is None:
            return []
        signs = signs_of(skill_of(assessment))
        named = [turn.text_of("advice-sign", sign=sign) for sign in signs]
        lines = [turn.text_of("advice-ask-signs"), *(f"{n}. {sign}" for n, sign in enumerate(named, 1))]
        buttons = [turn.named(str(n), f"signs.{n}") for n in range(1, len(signs) + 1)]
        turn.say_lines(lines, [*buttons, turn.pick("advice-none", "signs.none")])
        return []


def signs_of(skill: Skill) -> list[str]:
    """Every sign that the advice on a skill names."""
    return [sign for advice in skill.advice for sign in advice.signs]


def wants_signs(assessment: Assessment, skill: Skill) -> bool:
    """Whether they are still to be asked about."""
    return assessment.signs is None and bool(signs_of(skill))


def signs_meant(turn: Turn, skill: Skill) -> list[str] | None:
    """The signs that a button or a text names: all its numbers, or none of them; None where that is not clear."""
    signs = signs_of(skill)
    if turn.choice is not None:
        kind, _, which = turn.choice.partition(".")
        if kind != "signs":
            return None
        if which == "none":
            return []
        return [signs[int(which) - 1]] if which.isdecimal() and 1 <= int(which) <= len(signs) else None
    if turn.intent == "keep_all":
        return signs
    numbers = numbers_in(turn.text, turn.language)
    if numbers:
        return [signs[n - 1] for n in dict.fromkeys(numbers)] if all(1 <= n <= len(signs) for n in numbers) else None
    text = folded(turn.text).casefold().strip(" .!?")
    quoted = [sign for sign in signs if text and text in folded(sign).casefold()]
    if len(text.split()) > 2 and quoted:
        return quoted
    none = turn.intent in ("none_of_these", "deny", "answer_never")
    return [] if none or text == folded(turn.text_of("advice-none")).casefold() else None
