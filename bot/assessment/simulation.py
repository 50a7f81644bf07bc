"""Simulated people of known level go through the interview, and through the full questionnaire, to measure it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.assessment import belief as beliefs
from bot.assessment import interview
from bot.assessment.belief import LEVELS
from bot.assessment.record import Assessment
from bot.assessment.verdict import conclude
from catalog import Behaviour, Skill

# What people say about their work points at their level, but not exactly: the text's belief is this wide, by which it
# is right in two of three cases, less often than the judgement is with writers whom it has never read.
TEXT_SPREAD = 0.5


@dataclass(frozen=True)
class Simulated:
    """One person: level, number of questions, what the interview and the full questionnaire said (None: undefined)."""

    level: int
    questions: int
    said: int | None
    full: int | None


Beliefs = Mapping[int, Sequence[beliefs.Belief]]


def simulate(
    skill: Skill, people: int, noise: float, lenience: float = 0.0, seed: int = 0, texts: Beliefs | None = None
) -> list[Simulated]:
    """Sends people of every defined level in turn through the interview.

    Args:
        skill: whose behaviours are asked about.
        people: how many.
        noise: share of answers (0-1) that are given at random.
        lenience: by how many levels people rate themselves above what the model already expects (negative: modest).
        seed: the same seed gives the same people.
        texts: by level, the beliefs that real texts of it began an interview with; default: made up.
    """
    generator = np.random.default_rng(seed)
    levels = [skill.levels[i % len(skill.levels)] for i in range(people)]
    return [_one(skill, level, noise, lenience, generator, texts) for level in levels]


def figures(simulated: list[Simulated]) -> dict[str, float | int]:
    """Questions asked (mean, p95), and exact and within one for the interview and the full questionnaire."""
    questions = np.array([s.questions for s in simulated])
    level = np.array([s.level for s in simulated])
    result: dict[str, float | int] = {
        "people": len(simulated),
        "questions_mean": round(float(questions.mean()), 2),
        "questions_p95": int(np.percentile(questions, 95)),
    }
    for name, said in (("", [s.said for s in simulated]), ("full_", [s.full for s in simulated])):
        answer = np.array([s if s is not None else -9 for s in said])
        result[f"{name}exact"] = round(float((answer == level).mean()), 4)
        result[f"{name}within_one"] = round(float((np.abs(answer - level) <= 1).mean()), 4)
    return result


def _one(
    skill: Skill, level: int, noise: float, lenience: float, generator: np.random.Generator, texts: Beliefs | None
) -> Simulated:
    prior = texts[level][generator.integers(len(texts[level]))] if texts else _text_belief(level, generator)
    answers = {b.id: _answer(b, level, noise, lenience, generator) for b in skill.behaviours}
    assessment = Assessment(skill=skill.key, prior=prior.tolist())
    while (behaviour := interview.next_question(assessment, skill)) is not None:
        assessment.answer(behaviour.id, answers[behaviour.id])
    full = Assessment(skill=skill.key, prior=prior.tolist())
    for behaviour_id, score in answers.items():
        full.answer(behaviour_id, score)
    return Simulated(
        level,
        len(assessment.answers),
        conclude(interview.current_belief(assessment, skill), skill).level,
        conclude(interview.current_belief(full, skill), skill).level,
    )


def _text_belief(level: int, generator: np.random.Generator) -> beliefs.Belief:
    seen = level + generator.normal(0, TEXT_SPREAD)
    belief = np.exp(-0.5 * ((LEVELS - seen) / TEXT_SPREAD) ** 2)
    return belief / belief.sum()


def _answer(behaviour: Behaviour, level: int, noise: float, lenience: float, generator: np.random.Generator) -> int:
    if generator.random() < noise:
        return int(generator.integers(beliefs.CATEGORIES))
    at = np.clip(level + lenience, LEVELS[0], LEVELS[-1])
    table = beliefs.response_probabilities(behaviour.level)
    below, share = int(np.floor(at)) - 1, float(at - np.floor(at))
    probabilities = (1 - share) * table[below] + share * table[min(below + 1, len(LEVELS) - 1)]
    return int(generator.choice(beliefs.CATEGORIES, p=probabilities / probabilities.sum()))
