"""Which question next, and when to stop: expected information gain over behaviours not yet asked about."""

from __future__ import annotations

import numpy as np

from bot.assessment import belief as beliefs
from bot.assessment import coverage
from bot.assessment.belief import Belief
from bot.assessment.record import REGULARLY, SOMETIMES, Assessment
from catalog import Behaviour, Skill

MAX_QUESTIONS = 6
MIN_QUESTIONS = 3
SURE = 0.8
# Who practises something so many levels above what they say they do not do has contradicted themselves.
CONTRADICTION = 3


def current_belief(assessment: Assessment, skill: Skill) -> Belief:
    """The belief from the person's texts, updated by every answer; (n,) over the scale's levels, sums to 1."""
    if assessment.prior:
        belief = np.asarray(assessment.prior, dtype=float)
    else:
        belief = beliefs.uniform(len(skill.framework.levels))
    for behaviour, score in assessment.scores.items():
        belief = beliefs.update(belief, skill.behaviour(behaviour).level, score, max(skill.levels))
    doubt = len(contradictions(assessment, skill))
    if doubt:
        belief = belief ** (1 / (1 + doubt))
        belief = belief / belief.sum()
    return belief


def contradictions(assessment: Assessment, skill: Skill) -> list[tuple[Behaviour, Behaviour]]:
    """Answers that do not go together: something practised, and something far below it that is not.

    Returns:
        (not practised, practised) of each thing denied, with the highest practised thing far enough above it.
    """
    answered = [(skill.behaviour(b), score) for b, score in assessment.scores.items()]
    practised = [b for b, score in answered if score >= SOMETIMES]
    highest = max(practised, key=lambda b: b.level, default=None)
    if highest is None:
        return []
    denied = [b for b, score in answered if score < SOMETIMES]
    return [(b, highest) for b in denied if highest.level - b.level >= CONTRADICTION]


def finished(belief: Belief, answered: int, left: int) -> bool:
    """Whether to stop asking: sure enough after three answers, six answered, or nothing left to ask."""
    if left == 0 or answered >= MAX_QUESTIONS:
        return True
    return answered >= MIN_QUESTIONS and float(belief.max()) >= SURE


def next_question(assessment: Assessment, skill: Skill) -> Behaviour | None:
    """The behaviour to ask about next, or None when it is time for the verdict.

    The pending question stands until it is answered. No two questions are on the same topic while others are left,
    and one that the person has skipped does not come again. Of a standard or a role, what is unknown is asked.
    """
    if skill.covers:
        return coverage.next_question(assessment, skill)
    belief = current_belief(assessment, skill)
    left = _left(assessment, skill)
    if finished(belief, len(assessment.answers), len(left)):
        return None
    if assessment.pending and any(b.id == assessment.pending for b in left):
        return skill.behaviour(assessment.pending)
    topics = {skill.behaviour(a.behaviour).topic for a in assessment.answers}
    return _most_informative(belief, _between(assessment, skill, left) or left, topics, max(skill.levels))


def most_telling(assessment: Assessment, skill: Skill) -> Behaviour | None:
    """The behaviour, among those not yet asked about, whose answer would move the belief most."""
    left = _left(assessment, skill)
    if not left:
        return None
    return _most_informative(current_belief(assessment, skill), left, set(), max(skill.levels))


def expected_total(assessment: Assessment, skill: Skill) -> int:
    """How many questions this interview will take in all, if the person answers as the belief expects.

    Plays the rest of the interview with the likeliest level's likeliest answers; at least what has been asked.
    """
    if skill.covers:
        return coverage.expected_total(assessment, skill)
    belief = current_belief(assessment, skill)
    typical = int(belief.argmax())
    left = _left(assessment, skill)
    topics = {skill.behaviour(a.behaviour).topic for a in assessment.answers}
    count, top = len(assessment.answers), max(skill.levels)
    while not finished(belief, count, len(left)):
        behaviour = _most_informative(belief, left, topics, top)
        score = int(beliefs.response_probabilities(behaviour.level, top, len(belief))[typical].argmax())
        belief = beliefs.update(belief, behaviour.level, score, top)
        left = [b for b in left if b is not behaviour]
        topics.add(behaviour.topic)
        count += 1
    return max(count, 1)


def shown(assessment: Assessment) -> set[str]:
    """Behaviours that the person has practised, by their answers or in their own words; knowing is not enough."""
    answered = assessment.scores
    by_answer = {b for b, score in answered.items() if score >= SOMETIMES}
    by_text = {e.behaviour for e in assessment.evidence if answered.get(e.behaviour, REGULARLY) >= SOMETIMES}
    return by_answer | by_text


def _left(assessment: Assessment, skill: Skill) -> list[Behaviour]:
    asked = {a.behaviour for a in assessment.answers}
    return [b for b in skill.behaviours if b.id not in asked]


def _between(assessment: Assessment, skill: Skill, left: list[Behaviour]) -> list[Behaviour]:
    """What to ask about where answers contradict each other: what lies between them."""
    found = contradictions(assessment, skill)
    if not found:
        return []
    low, high = min(b.level for b, _ in found), max(b.level for _, b in found)
    return [b for b in left if low <= b.level < high]


def _most_informative(belief: Belief, left: list[Behaviour], topics: set[str], top: int) -> Behaviour:
    fresh = [b for b in left if b.topic not in topics] or left
    gains = {level: beliefs.information_gain(belief, level, top) for level in {b.level for b in fresh}}
    return max(fresh, key=lambda b: gains[b.level])  # of equal ones, the catalogue's first
