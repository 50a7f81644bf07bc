"""The result on a standard or a role: what is shown, not shown and unknown; below, at and above."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from actions.judging import judge, wording
from actions.turn import Turn
from bot.assessment import coverage
from bot.assessment.coverage import ABOVE, AT, BELOW, MISSING, SHOWN, UNKNOWN, Standing
from bot.assessment.ladder import ladder
from bot.assessment.record import Assessment, Verdict
from bot.assessment.wording import Wording
from bot.rasa.payloads import payload
from catalog import Behaviour, Skill
from catalog.model import KNOWLEDGE, PERFORMANCE, said

_LONGEST = 110  # characters of a criterion or a quotation in a list


def lines(turn: Turn, assessment: Assessment, skill: Skill) -> list[str]:
    """The result, a line each."""
    worded = wording(skill, turn.language)
    found = _role(turn, assessment, skill, worded) if skill.role else _standard(turn, assessment, skill, worded)
    return found + _responsibility(turn, assessment)


def buttons(turn: Turn, assessment: Assessment, skill: Skill) -> list[dict[str, str]]:
    """Going on with the questions, where some are open; what the role asks."""
    found = []
    if coverage.open_questions(assessment, skill):
        found.append({"title": turn.text_of("coverage-go-on"), "payload": payload("framework", "more")})
    if skill.role:
        found.append(turn.command("role-ask", "ask_role"))
    return found


def _standard(turn: Turn, assessment: Assessment, skill: Skill, worded: Wording) -> list[str]:
    states = coverage.criteria(assessment, skill)
    quotes = {e.behaviour: e.quote for e in reversed(assessment.evidence)}
    found = [turn.text_of("coverage-title", skill=worded.name, source=worded.source)]
    for kind in (PERFORMANCE, KNOWLEDGE):
        of_kind = [b for b in skill.behaviours if b.kind == kind]
        if not of_kind:
            continue
        counts = {state: sum(states[b.id] == state for b in of_kind) for state in (SHOWN, MISSING, UNKNOWN)}
        found += ["", turn.text_of(f"coverage-{kind}", total=len(of_kind), **counts)]
        for state in (SHOWN, MISSING, UNKNOWN):
            items = [b for b in of_kind if states[b.id] == state]
            found += [turn.text_of(f"coverage-{state}")] if items else []
            found += [_criterion(turn, b, quotes if state == SHOWN else {}, assessment) for b in items]
    return found


def _criterion(turn: Turn, behaviour: Behaviour, quotes: dict[str, str], assessment: Assessment) -> str:
    line = f"• {shorten(said(behaviour.statement, turn.language), _LONGEST, placeholder=' …')}"
    quote = quotes.get(behaviour.id) if behaviour.id not in assessment.scores else None
    if quote is None:
        return line
    return f"{line} {turn.text_of('coverage-quote', quote=shorten(quote, _LONGEST, placeholder=' …'))}"


def _role(turn: Turn, assessment: Assessment, skill: Skill, worded: Wording) -> list[str]:
    found = coverage.standings(assessment, skill)
    counts = {state: sum(s.state == state for s in found) for state in (BELOW, AT, ABOVE, UNKNOWN)}
    lines = [turn.text_of("role-title", role=worded.name, source=worded.source), turn.text_of("role-counts", **counts)]
    for state in (BELOW, AT, ABOVE, UNKNOWN):
        here = [s for s in found if s.state == state]
        lines += ["", turn.text_of(f"role-{state}")] if here else []
        lines += [_standing(turn, worded, s) for s in here]
    return lines


def _standing(turn: Turn, worded: Wording, standing: Standing) -> str:
    named = said(standing.competence.name, turn.language)
    needs = worded.labels(standing.competence.needs)
    if standing.state not in (BELOW, ABOVE) or standing.level is None:
        line = turn.text_of("role-line", competence=named, needs=needs)
    else:
        line = turn.text_of("role-line-level", competence=named, needs=needs, level=worded.label(standing.level))
    quote = standing.quotes[0] if standing.quotes else None
    shown = turn.text_of("coverage-quote", quote=shorten(quote, _LONGEST, placeholder=" …")) if quote else ""
    return f"• {line} {shown}".rstrip()


def general_ladder(turn: Turn, assessment: Assessment) -> dict[str, Any] | None:
    """The general level as a picture; None where it is not known."""
    found = coverage.general_level(assessment)
    if found is None:
        return None
    level, low, high = found
    verdict = Verdict(level=level, reason=None, likely=level, low=low, high=high, confidence=0)
    return ladder(verdict, wording(judge().catalogue.responsibility, turn.language)).to_dict()


def _responsibility(turn: Turn, assessment: Assessment) -> list[str]:
    """The general level, beside what is covered; from the person's own words alone."""
    found = coverage.general_level(assessment)
    if found is None:
        return ["", turn.text_of("coverage-responsibility-unknown")]
    level, low, high = found
    title = wording(judge().catalogue.responsibility, turn.language).level_title(level)
    key = "coverage-responsibility-exact" if low == high else "coverage-responsibility"
    bounds = {} if low == high else {"low": low, "high": high}
    return ["", turn.text_of(key, level=level, title=title, **bounds)]
