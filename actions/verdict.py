"""The verdict: level, how sure, the person's own sentences, what would change it; and asking for it again."""

from __future__ import annotations

from datetime import datetime
from textwrap import shorten

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions import coverage
from actions.assessment_form import RESULT_NOW, unfinished
from actions.judging import judge, skill_of, stands, wording
from actions.turn import Turn, Verb
from actions.understanding import ANSWERS
from bot.assessment import interview, verdict
from bot.assessment.ladder import ladder
from bot.assessment.record import UNSAID, Assessment, Verdict
from bot.assessment.wording import Wording
from bot.language.messages import percent
from catalog import Skill
from catalog.model import Undefined, said

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
            result = [turn.pick("coverage-result-now", RESULT_NOW)] if skill_of(current).covers and turn.loop else []
            turn.say("no-verdict-midway", result)
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
    concluded = assessment.verdict
    if concluded is None:
        return
    skill = skill_of(assessment)
    if not stands(assessment):
        turn.say("skill-gone", next_buttons(turn)[-1:])
        return
    if skill.covers:
        lines = coverage.lines(turn, assessment, skill)
        more = coverage.buttons(turn, assessment, skill)
        turn.say_lines(
            [*lines, turn.text_of("verdict-advice")],
            [*next_buttons(turn)[:1], *more, *next_buttons(turn)[1:]],
            ladder=coverage.general_ladder(turn, assessment),
        )
        return
    lines = [
        *_level(turn, skill, concluded),
        *_sureness(turn, skill, concluded),
        *_then_and_now(turn, assessment, skill),
    ]
    lines += _reasons(turn, assessment, skill, concluded)
    lines += _stage(turn, assessment, skill)
    lines += _change(turn, assessment, skill)
    lines.append(turn.text_of("verdict-advice"))
    turn.say_lines(lines, next_buttons(turn), ladder=ladder(concluded, wording(skill, turn.language)).to_dict())


def next_buttons(turn: Turn) -> list[dict[str, str]]:
    """What one can do with a verdict."""
    return [
        turn.command("button-plan", "show_plan"),
        turn.command("button-disagree", "disagree"),
        turn.command("button-add", "add_description"),
        turn.command("button-finish", "stop"),
    ]


def ways(turn: Turn, undefined: Undefined | None) -> list[str]:
    """The framework's own way on from where it defines nothing."""
    if undefined is None:
        return []
    lines = [said(undefined.explanation, turn.language), turn.text_of("verdict-ways")]
    own = undefined.ways.get(turn.language) or next(iter(undefined.ways.values()))
    return lines + [f"• {way}" for way in own]


def _level(turn: Turn, skill: Skill, concluded: Verdict) -> list[str]:
    worded = wording(skill, turn.language)
    values = {"level": worded.label(concluded.likely), "title": worded.level_title(concluded.likely)}
    if concluded.level is None:
        below = concluded.reason == verdict.BELOW
        bounds = {"low": worded.label(min(skill.levels))} if below else {"high": worded.label(max(skill.levels))}
        key = "verdict-below" if below else "verdict-above"
        head = turn.text_of(key, skill=worded.name, **values, **bounds)
        return [head, *_held_against(turn, skill, worded), *ways(turn, skill.undefined(concluded.likely))]
    sure = verdict.sureness(concluded)
    if skill is judge().catalogue.responsibility:
        head = turn.text_of("verdict-generic", sure=sure, **values)
    else:
        head = turn.text_of("verdict", sure=sure, skill=worded.name, **values)
    summary = said(skill.level_summaries.get(concluded.level, {}), turn.language)
    return [head, *([summary] if summary else []), *_held_against(turn, skill, worded)]


def _held_against(turn: Turn, skill: Skill, worded: Wording) -> list[str]:
    """Of what was imported, against whose words the person was held."""
    if skill.framework.borrows:
        return [turn.text_of("verdict-borrowed", framework=said(skill.framework.name, turn.language))]
    return [turn.text_of("verdict-source", source=worded.source)] if skill.imported else []


def _sureness(turn: Turn, skill: Skill, concluded: Verdict) -> list[str]:
    share = percent(turn.language, concluded.confidence)
    if concluded.low == concluded.high:
        return [turn.text_of("verdict-confidence-exact", percent=share)]
    worded = wording(skill, turn.language)
    bounds = {"low": worded.label(concluded.low), "high": worded.label(concluded.high)}
    return [turn.text_of("verdict-confidence", percent=share, **bounds)]


def _then_and_now(turn: Turn, assessment: Assessment, skill: Skill) -> list[str]:
    all_of_them = turn.notebook.assessments()
    before_it = all_of_them[: next((i for i, a in enumerate(all_of_them) if a.id == assessment.id), 0)]
    earlier = [a for a in before_it if a.verdict and a.skill == assessment.skill]
    if not earlier or earlier[-1].verdict is None or assessment.verdict is None:
        return []
    before = earlier[-1].verdict
    date = datetime.fromisoformat(before.at).date()
    if before.level is None or assessment.verdict.level is None:
        return [turn.text_of("verdict-then-undefined", date=date)] if before.level is None else []
    worded = wording(skill, turn.language)
    levels = {"before": worded.label(before.level), "level": worded.label(assessment.verdict.level)}
    return [turn.text_of("verdict-then", date=date, **levels)]


def _reasons(turn: Turn, assessment: Assessment, skill: Skill, concluded: Verdict) -> list[str]:
    lines, worded = [], wording(skill, turn.language)
    quotes = verdict.supporting(assessment, concluded.likely)
    if quotes:
        lines.append(turn.text_of("verdict-evidence"))
        for evidence in quotes:
            statement = worded.statement(judge().behaviour(skill, evidence.behaviour))
            quote = shorten(evidence.quote, MOST_QUOTED, placeholder=" …")
            lines.append("• " + turn.text_of("verdict-quote", quote=quote, statement=statement))
    answers = verdict.telling_answers(assessment, skill, concluded.likely)
    if answers:
        lines.append(turn.text_of("verdict-answers"))
        for answer in answers:
            statement = worded.statement(skill.behaviour(answer.behaviour))
            said_it = turn.text_of(ANSWERS[answer.score or 0])
            lines.append("• " + turn.text_of("verdict-answer", answer=said_it, statement=statement))
    return lines


def _stage(turn: Turn, assessment: Assessment, skill: Skill) -> list[str]:
    """The stage that the signs heard point at: the first one of the advice that names them."""
    lines: list[str] = []
    for advice in skill.advice:
        if assessment.signs in (None, UNSAID) or not advice.stages or not advice.signs:
            continue
        heard = [sign for sign in assessment.signs or [] if sign in advice.signs]
        stages = " → ".join(advice.stages)
        if heard:
            lines.append(turn.text_of("advice-stage", source=advice.source, stage=advice.stages[0]))
            lines += ["• " + turn.text_of("advice-sign", sign=sign) for sign in heard]
            lines.append(turn.text_of("advice-stages", stages=stages))
        else:
            lines.append(turn.text_of("advice-no-stage", source=advice.source, stages=stages))
    return lines


def _change(turn: Turn, assessment: Assessment, skill: Skill) -> list[str]:
    telling = interview.most_telling(assessment, skill)
    if telling is None:
        return []
    # An imported statement brings its own quotation marks.
    key = "verdict-change-imported" if skill.imported and not telling.question else "verdict-change"
    return [turn.text_of(key, statement=wording(skill, turn.language).statement(telling))]
