"""The verdict: level, how sure, the person's own sentences, what would change it; and asking for it again."""

from __future__ import annotations

from datetime import datetime
from textwrap import shorten

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.assessment_form import unfinished
from actions.judging import judge, skill_of
from actions.turn import Turn, Verb
from actions.understanding import ANSWERS
from bot.assessment import interview, verdict
from bot.assessment.record import Assessment, Verdict
from bot.language.messages import percent
from catalog import Skill
from catalog.model import Undefined

MOST_QUOTED = 250  # characters


class SayVerdict(Verb):
    """The end of the interview."""

    verb = "action_verdict"

    def perform(self, turn: Turn) -> list[EventType]:
        """Concludes, notes the verdict and says it."""
        assessment = unfinished(turn)
        if assessment is None or assessment.skill is None:
            return [FollowupAction("action_listen")]
        events = conclude(turn, assessment)
        say_verdict(turn, assessment)
        return [*events, *cleared()]


class ShowLevel(Verb):
    """ "What is my level?"."""

    verb = "action_show_level"

    def perform(self, turn: Turn) -> list[EventType]:
        """Says the last verdict again; in mid-interview none, for knowing it would colour the answers."""
        done = [a for a in turn.notebook.assessments() if a.verdict]
        current = unfinished(turn)
        if current and current.skill:
            turn.say("no-verdict-midway")
        elif done:
            say_verdict(turn, done[-1])
        else:
            turn.say("no-verdict-yet")
        return []


def conclude(turn: Turn, assessment: Assessment) -> list[EventType]:
    """Decides the verdict and saves it."""
    verdict.decide(assessment, skill_of(assessment))
    assessment.pending = None
    return turn.notebook.save(assessment)


def cleared() -> list[EventType]:
    """The form's slots, ready for the next assessment."""
    return [SlotSet(slot, None) for slot in ("description", "skill", "answer", "remark", "disagrees")]


def say_verdict(turn: Turn, assessment: Assessment) -> None:
    """Says an assessment's verdict with its reasons, and what can be done next."""
    said = assessment.verdict
    if said is None:
        return
    skill = skill_of(assessment)
    lines = [*_level(turn, skill, said), *_sureness(turn, said), *_then_and_now(turn, assessment)]
    lines += _reasons(turn, assessment, skill, said)
    lines += _change(turn, assessment, skill)
    lines.append(turn.text_of("verdict-advice"))
    turn.say_lines(lines, next_buttons(turn))


def next_buttons(turn: Turn) -> list[dict[str, str]]:
    """What one can do with a verdict."""
    return [
        turn.command("button-plan", "show_plan"),
        turn.command("button-disagree", "disagree"),
        turn.command("button-add", "add_description"),
        turn.command("button-finish", "stop"),
    ]


def title(turn: Turn, skill: Skill, level: int) -> str:
    """What the skill's framework calls a level."""
    return skill.framework.level_texts[level].title[turn.language]


def ways(turn: Turn, undefined: Undefined | None) -> list[str]:
    """The framework's own way on from where it defines nothing."""
    if undefined is None:
        return []
    lines = [undefined.explanation[turn.language], turn.text_of("verdict-ways")]
    return lines + [f"• {way}" for way in undefined.ways[turn.language]]


def _level(turn: Turn, skill: Skill, said: Verdict) -> list[str]:
    name = skill.name[turn.language]
    if said.level is None:
        below = said.reason == verdict.BELOW
        bounds = {"low": min(skill.levels)} if below else {"high": max(skill.levels)}
        key = "verdict-below" if below else "verdict-above"
        undefined = skill.framework.undefined_below if below else skill.framework.undefined_above
        head = turn.text_of(key, level=said.likely, title=title(turn, skill, said.likely), skill=name, **bounds)
        return [head, *ways(turn, undefined)]
    sure = verdict.sureness(said)
    label = title(turn, skill, said.level)
    if skill is judge().catalogue.responsibility:
        head = turn.text_of("verdict-generic", sure=sure, level=said.level, title=label)
    else:
        head = turn.text_of("verdict", sure=sure, level=said.level, title=label, skill=name)
    return [head, skill.level_summaries[said.level][turn.language]]


def _sureness(turn: Turn, said: Verdict) -> list[str]:
    share = percent(turn.language, said.confidence)
    if said.low == said.high:
        return [turn.text_of("verdict-confidence-exact", percent=share)]
    return [turn.text_of("verdict-confidence", percent=share, low=said.low, high=said.high)]


def _then_and_now(turn: Turn, assessment: Assessment) -> list[str]:
    all_of_them = turn.notebook.assessments()
    before_it = all_of_them[: next((i for i, a in enumerate(all_of_them) if a.id == assessment.id), 0)]
    earlier = [a for a in before_it if a.verdict and a.skill == assessment.skill]
    if not earlier or earlier[-1].verdict is None or assessment.verdict is None:
        return []
    before = earlier[-1].verdict
    date = datetime.fromisoformat(before.at).date()
    if before.level is None or assessment.verdict.level is None:
        return [turn.text_of("verdict-then-undefined", date=date)] if before.level is None else []
    return [turn.text_of("verdict-then", date=date, before=before.level, level=assessment.verdict.level)]


def _reasons(turn: Turn, assessment: Assessment, skill: Skill, said: Verdict) -> list[str]:
    lines = []
    quotes = verdict.supporting(assessment, said.likely)
    if quotes:
        lines.append(turn.text_of("verdict-evidence"))
        for evidence in quotes:
            statement = judge().behaviour(skill, evidence.behaviour).statement[turn.language]
            quote = shorten(evidence.quote, MOST_QUOTED, placeholder=" …")
            lines.append("• " + turn.text_of("verdict-quote", quote=quote, statement=statement))
    answers = verdict.telling_answers(assessment, skill, said.likely)
    if answers:
        lines.append(turn.text_of("verdict-answers"))
        for answer in answers:
            statement = skill.behaviour(answer.behaviour).statement[turn.language]
            said_it = turn.text_of(f"answer-{ANSWERS[answer.score or 0]}")
            lines.append("• " + turn.text_of("verdict-answer", answer=said_it, statement=statement))
    return lines


def _change(turn: Turn, assessment: Assessment, skill: Skill) -> list[str]:
    telling = interview.most_telling(assessment, skill)
    return [turn.text_of("verdict-change", statement=telling.statement[turn.language])] if telling else []
