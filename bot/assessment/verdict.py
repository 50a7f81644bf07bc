"""From a belief to a verdict: the level, its range, how sure, what speaks for it and what would change it."""

from __future__ import annotations

import numpy as np

from bot.assessment.belief import Belief, credible_range, uniform
from bot.assessment.interview import current_belief
from bot.assessment.record import SOMETIMES, Answer, Assessment, Evidence, Verdict
from catalog import Skill

BELOW, ABOVE, COVERAGE = "below_defined", "above_defined", "coverage"
VERY, FAIRLY, HARDLY = "very", "fairly", "hardly"
MAX_QUOTES = 3


def conclude(belief: Belief, skill: Skill) -> Verdict:
    """The verdict that a belief amounts to.

    Where most of the belief lies outside the levels at which the skill is defined, ``level`` is None and ``reason``
    says on which side: "not defined" is knowledge, never the nearest number. Else the level is the likeliest of the
    defined ones. ``confidence`` is the belief in ``likely``.
    """
    levels = np.arange(1, len(belief) + 1)
    inside = np.isin(levels, skill.levels)
    low, high = credible_range(belief)
    level = reason = None
    if belief[inside].sum() >= 0.5:
        level = likely = int(levels[np.where(inside, belief, -1).argmax()])
    else:
        likely = int(levels[np.where(inside, -1, belief).argmax()])
        reason = BELOW if likely < min(skill.levels) else ABOVE
    confidence = float(belief[likely - 1])
    return Verdict(level, reason, likely, min(low, likely), max(high, likely), round(confidence, 4))


def decide(assessment: Assessment, skill: Skill) -> Verdict:
    """Concludes from everything in the assessment, and notes it there.

    Of a standard or a role there is no one level: ``reason`` is :data:`COVERAGE`, and ``likely`` with its range is the
    general level of responsibility. What is covered is in :mod:`bot.assessment.coverage`.
    """
    if skill.covers:
        belief = np.asarray(assessment.prior or uniform(), dtype=float)
        low, high = credible_range(belief)
        likely = int(belief.argmax()) + 1
        assessment.verdict = Verdict(None, COVERAGE, likely, low, high, round(float(belief.max()), 4))
    else:
        assessment.verdict = conclude(current_belief(assessment, skill), skill)
    return assessment.verdict


def sureness(verdict: Verdict) -> str:
    """``very`` from 0.8, ``fairly`` from 0.55, else ``hardly``."""
    return VERY if verdict.confidence >= 0.8 else FAIRLY if verdict.confidence >= 0.55 else HARDLY


def supporting(assessment: Assessment, level: int) -> list[Evidence]:
    """The person's sentences that speak for a level: those for it first, then its neighbours; at most three.

    A sentence does not count where the person has answered that they do not do what it seemed to say.
    """
    denied = {behaviour for behaviour, score in assessment.scores.items() if score < SOMETIMES}
    near = [e for e in assessment.evidence if abs(e.level - level) <= 1 and e.behaviour not in denied]
    return sorted(near, key=lambda e: (e.level != level, -e.weight))[:MAX_QUOTES]


def telling_answers(assessment: Assessment, skill: Skill, level: int) -> list[Answer]:
    """The answers that speak for a level: what is done at it or just below, and what is not yet done just above."""
    found = []
    for answer in assessment.answers:
        if answer.score is None:
            continue
        at = skill.behaviour(answer.behaviour).level
        done = answer.score >= SOMETIMES
        if (done and level - 1 <= at <= level) or (not done and level < at <= level + 1):
            found.append(answer)
    return found[:MAX_QUOTES]
