"""The difference between two levels as steps: what the person has not shown yet, first where it is nearest."""

from __future__ import annotations

from bot.assessment import interview
from bot.assessment.record import SOMETIMES, Assessment
from bot.planning.plan import Plan, Step
from catalog import Behaviour, Skill
from catalog.model import STEP_KINDS

MIN_STEPS, MAX_STEPS = 3, 5


def next_level(skill: Skill, level: int) -> int | None:
    """The level to aim for: the next one at which the skill is defined, or None from the highest on."""
    higher = [n for n in skill.levels if n > level]
    return min(higher) if higher else None


def propose(assessment: Assessment, skill: Skill) -> Plan | None:
    """Three to five steps towards the next level.

    First what belongs to the level reached and was answered with "not part of my work" or "learned, not done"; then
    what belongs to the next level and is not shown yet; then what is done there only sometimes or with help. The kinds
    of steps alternate: doing, learning from someone, training. The highest level gets steps from its own behaviours.

    Returns:
        None where there is no verdict, or nothing left to suggest.
    """
    verdict = assessment.verdict
    if verdict is None:
        return None
    reached = verdict.level if verdict.level is not None else min(verdict.likely, max(skill.levels))
    aim = next_level(skill, reached) or max(skill.levels)
    shown = interview.shown(assessment)
    missing = [b for b in skill.at(reached) if reached < aim and assessment.scores.get(b.id, SOMETIMES) < SOMETIMES]
    towards = [b for b in skill.at(aim) if b.id not in shown]
    # What was asked and not yet practised comes before what was never talked about.
    towards.sort(key=lambda b: b.id not in assessment.scores)
    unsteady = [b for b in skill.at(aim) if assessment.scores.get(b.id) == SOMETIMES]
    wanted = [*missing[:2], *towards, *unsteady][:MAX_STEPS]
    if not wanted:
        return None
    steps = [_step(behaviour, index) for index, behaviour in enumerate(wanted)]
    for behaviour in wanted:  # too few behaviours left: a second step for the same one
        if len(steps) >= MIN_STEPS:
            break
        used = {s.kind for s in steps if s.behaviour == behaviour.id}
        steps.extend(
            Step(behaviour.id, t.kind) for t in behaviour.steps[: MIN_STEPS - len(steps) + 1] if t.kind not in used
        )
    return Plan(assessment=assessment.id, skill=skill.key, level=aim, steps=steps[:MAX_STEPS])


def _step(behaviour: Behaviour, index: int) -> Step:
    kinds = [t.kind for t in behaviour.steps]
    preferred = STEP_KINDS[index % len(STEP_KINDS)]
    return Step(behaviour.id, preferred if preferred in kinds else kinds[index % len(kinds)])
