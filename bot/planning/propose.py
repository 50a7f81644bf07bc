"""The difference between two levels as steps: what the person has not shown yet, first where it is nearest."""

from __future__ import annotations

from bot.assessment import coverage, interview
from bot.assessment.record import SOMETIMES, Assessment
from bot.planning.plan import Plan, Step
from catalog import Behaviour, Skill
from catalog.model import KNOWLEDGE, STEP_KINDS

MIN_STEPS, MAX_STEPS = 3, 5
# What a plan towards a standard or a role has as its level: none.
NO_LEVEL = 0
ADVICE = "advice"
# Kinds of steps around a framework's own statement, in turn.
_AROUND = ("practice-1", "people-1", "training-1", "practice-2", "people-2")
_KNOWLEDGE = "knowledge-1"


def next_level(skill: Skill, level: int) -> int | None:
    """The level to aim for: the next one at which the skill is defined, or None from the highest on."""
    higher = [n for n in skill.levels if n > level]
    return min(higher) if higher else None


def propose(assessment: Assessment, skill: Skill) -> Plan | None:
    """Three to five steps towards the next level, or towards what a standard or a role asks for and is not shown.

    First what belongs to the level reached and was answered with "not part of my work" or "learned, not done"; then
    what belongs to the next level, is not asked at the present one and is not shown yet; then what is done there only
    sometimes or with help. The kinds of steps alternate: doing, learning from someone, training. The highest level
    gets steps from its own behaviours. Where there is advice on the skill, one of its ways is among them, or two where
    the person hears its signs.

    Returns:
        None where there is no verdict, or nothing left to suggest.
    """
    if assessment.verdict is None:
        return None
    if skill.covers:
        missing = coverage.unshown(assessment, skill)[:MAX_STEPS]
        steps = [_step(behaviour, index) for index, behaviour in enumerate(missing)]
        return Plan(assessment=assessment.id, skill=skill.key, level=NO_LEVEL, steps=steps) if steps else None
    aim, wanted = _towards(assessment, skill)
    advised = _advised(assessment, skill)
    if not wanted and not advised:
        return None
    steps = [_step(behaviour, index) for index, behaviour in enumerate(wanted[: MAX_STEPS - len(advised)])]
    for behaviour in wanted:  # too few behaviours left: a second step for the same one
        if len(steps) >= MIN_STEPS:
            break
        used = {s.kind for s in steps if s.behaviour == behaviour.id}
        kinds = [kind for kind in _kinds(behaviour) if kind not in used]
        steps.extend(Step(behaviour.id, kind) for kind in kinds[: MIN_STEPS - len(steps)])
    return Plan(assessment=assessment.id, skill=skill.key, level=aim, steps=[*steps, *advised][:MAX_STEPS])


def _towards(assessment: Assessment, skill: Skill) -> tuple[int, list[Behaviour]]:
    """The level to aim for, and what to work on, most important first."""
    verdict = assessment.verdict
    assert verdict is not None, "propose has looked"
    reached = verdict.level if verdict.level is not None else min(verdict.likely, max(skill.levels))
    aim = next_level(skill, reached) or max(skill.levels)
    shown = interview.shown(assessment)
    missing = [b for b in skill.at(reached) if reached < aim and assessment.scores.get(b.id, SOMETIMES) < SOMETIMES]
    here = {b.id for b in skill.at(reached)} if reached < aim else set()
    towards = [b for b in skill.at(aim) if b.id not in shown and not here & set(b.repeats)]
    # What was asked and not yet practised comes before what was never talked about.
    towards.sort(key=lambda b: b.id not in assessment.scores)
    unsteady = [b for b in skill.at(aim) if assessment.scores.get(b.id) == SOMETIMES]
    return aim, [*missing[:2], *towards, *unsteady][:MAX_STEPS]


def _advised(assessment: Assessment, skill: Skill) -> list[Step]:
    """The first ways of the advice on the skill, as ``advice-<which>-<way>``."""
    ways = [Step(f"{ADVICE}-{n}-{way}", ADVICE) for n, a in enumerate(skill.advice) for way in range(len(a.ways))]
    return ways[: 2 if any(assessment.signs or []) else 1]


def _step(behaviour: Behaviour, index: int) -> Step:
    kinds = _kinds(behaviour)
    preferred = STEP_KINDS[index % len(STEP_KINDS)]
    return Step(behaviour.id, preferred if preferred in kinds else kinds[index % len(kinds)])


def _kinds(behaviour: Behaviour) -> list[str]:
    if behaviour.steps:
        return [t.kind for t in behaviour.steps]
    return [_KNOWLEDGE] if behaviour.kind == KNOWLEDGE else list(_AROUND)
