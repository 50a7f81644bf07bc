"""Coverage instead of one level: which of a standard's criteria are shown, and where a person stands against a role.

Nothing is guessed: what neither the person's words nor their answers speak of is unknown, and is what is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bot.assessment import belief as beliefs
from bot.assessment.belief import Belief
from bot.assessment.record import LEARNED, REGULARLY, SOMETIMES, Assessment, Evidence
from catalog import Behaviour, Skill
from catalog.model import KNOWLEDGE, Competence

SHOWN, MISSING, UNKNOWN = "shown", "missing", "unknown"
BELOW, AT, ABOVE = "below", "at", "above"
# After so many answers a first result is shown; who wants to goes on.
ROUND = 8
# How far the general level counts as what is known of a competence before anything is said of it.
_GENERAL = 0.7
# A sentence that speaks of something says less than an answer about it.
_QUOTED = 0.5
# That somebody is above what a role needs is only said when it is this likely.
_SURE_ABOVE = 0.7


@dataclass(frozen=True)
class Standing:
    """A person against one competence of a role: ``state`` is below, at, above or unknown; ``level`` the likeliest."""

    competence: Competence
    state: str
    level: int | None
    gap: float  # probability of being below
    quotes: tuple[str, ...]


def criteria(assessment: Assessment, skill: Skill) -> dict[str, str]:
    """Each criterion's state by its id: an answer counts before what the person's words seemed to say."""
    quoted = {e.behaviour for e in assessment.evidence}
    states = {}
    for behaviour in skill.behaviours:
        score = assessment.scores.get(behaviour.id)
        if score is not None:
            # Knowledge that is there but not used yet is knowledge; practice with help meets no standard.
            enough = LEARNED if behaviour.kind == KNOWLEDGE else REGULARLY
            states[behaviour.id] = SHOWN if score >= enough else MISSING
        else:
            # What people do does not show what they know of it.
            shown = behaviour.id in quoted and behaviour.kind != KNOWLEDGE
            states[behaviour.id] = SHOWN if shown else UNKNOWN
    return states


def standings(assessment: Assessment, skill: Skill) -> list[Standing]:
    """The person against each competence of a role, in its order.

    Raises:
        ValueError: the skill is no role profile.
    """
    if skill.role is None:
        raise ValueError(f"{skill.key} is no role profile")
    return [_standing(assessment, skill, competence) for competence in skill.role.competences]


def open_questions(assessment: Assessment, skill: Skill) -> list[Behaviour]:
    """What has not been talked about and not been asked: criteria, or one behaviour for each competence."""
    asked = {a.behaviour for a in assessment.answers}
    if skill.role is None:
        states = criteria(assessment, skill)
        left = [b for b in skill.behaviours if states[b.id] == UNKNOWN and b.id not in asked]
        return sorted(left, key=lambda b: (b.kind == KNOWLEDGE, _place(assessment, b.id)))
    spoken = {skill.behaviour(b).topic for b in asked}
    found = [s.competence for s in standings(assessment, skill) if s.state == UNKNOWN]
    found.sort(key=lambda c: _place(assessment, c.code))
    lowest = [_lowest(skill, c) for c in found if c.code not in spoken]
    return [behaviour for behaviour in lowest if behaviour is not None]


def next_question(assessment: Assessment, skill: Skill) -> Behaviour | None:
    """The next one to ask about; None where all is known or the round is over. The pending one stands."""
    left = open_questions(assessment, skill)
    if assessment.pending and any(b.id == assessment.pending for b in left):
        return skill.behaviour(assessment.pending)
    if not left or len(assessment.answers) >= ROUND * assessment.rounds:
        return None
    return left[0]


def expected_total(assessment: Assessment, skill: Skill) -> int:
    """How many questions this round will have taken, with those before it."""
    most = len(assessment.answers) + len(open_questions(assessment, skill))
    return max(1, min(most, ROUND * assessment.rounds))


def unshown(assessment: Assessment, skill: Skill) -> list[Behaviour]:
    """What steps can lead to: for a role the largest gaps first, else what is missing, then what is unknown."""
    if skill.role is None:
        states = criteria(assessment, skill)
        nearest = sorted(skill.behaviours, key=lambda b: _place(assessment, b.id))
        return [b for wanted in (MISSING, UNKNOWN) for b in nearest if states[b.id] == wanted]
    found = standings(assessment, skill)
    below = sorted((s for s in found if s.state == BELOW), key=lambda s: -s.gap)
    unknown = [s for s in found if s.state == UNKNOWN and s.competence.needs]
    unknown.sort(key=lambda s: _place(assessment, s.competence.code))
    missing = [_missing_of(assessment, skill, s.competence) for s in [*below, *unknown]]
    return [behaviour for behaviour in missing if behaviour is not None]


def general_level(assessment: Assessment) -> tuple[int, int, int] | None:
    """(level, low, high) on the generic ladder from the person's words alone; None where they say nothing of it."""
    belief = np.asarray(assessment.prior or beliefs.uniform(), dtype=float)
    if float(belief.max()) < 2 / len(belief):
        return None
    low, high = beliefs.credible_range(belief)
    return int(belief.argmax()) + 1, low, high


def _standing(assessment: Assessment, skill: Skill, competence: Competence) -> Standing:
    here = {b.id: b for b in skill.behaviours if b.topic == competence.code}
    answers = {b: score for b, score in assessment.scores.items() if b in here}
    quoted = [e for e in assessment.evidence if e.behaviour in here and e.behaviour not in answers]
    if not (answers or quoted) or not competence.needs:
        return Standing(competence, UNKNOWN, None, 0.0, ())
    belief = _general(assessment, skill)
    for behaviour, score in answers.items():
        belief = beliefs.update(belief, here[behaviour].level, score)
    for evidence in quoted:
        belief = beliefs.update(belief, evidence.level, REGULARLY, weight=_QUOTED)
    below = float(belief[: min(competence.needs) - 1].sum())
    above = float(belief[max(competence.needs) :].sum())
    at = 1 - below - above
    state = ABOVE if above >= _SURE_ABOVE else BELOW if below > at + above else AT
    if state == BELOW and not answers:
        # That words speak of it shows no lack of it: this needs to be asked.
        return Standing(competence, UNKNOWN, None, below, _quotes(quoted))
    return Standing(competence, state, int(belief.argmax()) + 1, below, _quotes(quoted))


def _place(assessment: Assessment, topic: str) -> int:
    """How far down a criterion or competence is in what the person's words are near to; 0 is nearest."""
    return assessment.focus.index(topic) if topic in assessment.focus else len(assessment.focus)


def _general(assessment: Assessment, skill: Skill) -> Belief:
    count = len(skill.framework.levels)
    prior = np.asarray(assessment.prior or beliefs.uniform(), dtype=float)
    return _GENERAL * beliefs.project(prior, skill.framework.positions) + (1 - _GENERAL) * beliefs.uniform(count)


def _quotes(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.quote for e in evidence))


def _lowest(skill: Skill, competence: Competence) -> Behaviour | None:
    """What to ask about a competence: its behaviour nearest to the lowest level that the role needs, if it has any."""
    here = [b for b in skill.behaviours if b.topic == competence.code]
    if not here or not competence.needs:
        return None
    return min(here, key=lambda b: abs(b.level - min(competence.needs)))


def _missing_of(assessment: Assessment, skill: Skill, competence: Competence) -> Behaviour | None:
    """The first of its behaviours that the person was asked about and does not practise, else its lowest."""
    here = [b for b in skill.behaviours if b.topic == competence.code]
    denied = [b for b in here if assessment.scores.get(b.id, SOMETIMES) < SOMETIMES]
    return denied[0] if denied else _lowest(skill, competence)
