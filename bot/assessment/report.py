"""One text judged, as the JSON that other people's scripts read; the keys are those of design.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.assessment.belief import LEVELS, Belief
from bot.assessment.interview import most_telling
from bot.assessment.judge import Found, Judge
from bot.assessment.record import Assessment
from bot.assessment.verdict import conclude
from bot.language import DEFAULT, LANGUAGES
from bot.language.identify import identify
from bot.planning.propose import propose
from catalog import Skill


@dataclass(frozen=True)
class Options:
    """What the caller fixed: framework id, skill code, language code; each may be None."""

    framework: str | None = None
    skill: str | None = None
    lang: str | None = None


def assess_text(judge: Judge, text: str, options: Options, identifier: object = None) -> dict[str, Any]:
    """Judges a text by itself, without an interview.

    Raises:
        KeyError: the skill that the options name is not in the catalogue.
    """
    language = _language(text, options.lang)
    found = [f for f in judge.skills([text], language) if options.framework in (None, f.skill.framework.id)]
    skill = (
        judge.catalogue.find(options.skill, options.framework) if options.skill else found[0].skill if found else None
    )
    ladder = judge.catalogue.responsibility
    assessment = Assessment(language=language, texts=[text])
    judge.start(assessment, skill or ladder)
    belief = judge.belief([text], language, skill or ladder)
    assessment.verdict = conclude(belief, skill or ladder)
    generic = belief if skill is None else judge.belief([text], language, ladder)
    return {
        "id": identifier,
        "language": language,
        "skills": [_skill(f, language) for f in found],
        "estimate": _estimate(judge, assessment, skill, belief) if skill else None,
        "responsibility": {"level": int(LEVELS[generic.argmax()]), "probabilities": _probabilities(generic)},
        "next": _next(judge, assessment, skill or ladder),
    }


def _language(text: str, given: str | None) -> str:
    if given in LANGUAGES:
        return str(given)
    identified = identify(text)
    return identified.language if identified else DEFAULT


def _skill(found: Found, language: str) -> dict[str, Any]:
    skill = found.skill
    return {
        "framework": skill.framework.id,
        "version": skill.version,
        "code": skill.code,
        "name": skill.name[language],
        "score": round(found.score, 4),
    }


def _estimate(judge: Judge, assessment: Assessment, skill: Skill, belief: Belief) -> dict[str, Any]:
    verdict, language = assessment.verdict, assessment.language
    assert verdict is not None, "assess_text has concluded"
    label = skill.framework.level_texts[verdict.likely].title[language]
    estimate = {
        "framework": skill.framework.id,
        "version": skill.version,
        "code": skill.code,
        "scale": skill.framework.scale,
        "level": verdict.level,
        "label": label,
        "probabilities": _probabilities(belief),
        "range": [verdict.low, verdict.high],
        "confidence": verdict.confidence,
        "evidence": [
            {
                "quote": e.quote,
                "statement": judge.behaviour(skill, e.behaviour).statement[language],
                "level": e.level,
                "weight": e.weight,
            }
            for e in assessment.evidence
        ],
        "question": question.question[language] if (question := most_telling(assessment, skill)) else None,
    }
    return estimate if verdict.reason is None else {**estimate, "reason": verdict.reason}


def _probabilities(belief: Belief) -> dict[str, float]:
    """By level; rounded so that they still sum to 1."""
    rounded = np.round(belief, 4)
    rounded[rounded.argmax()] += round(1 - float(rounded.sum()), 4)
    return {str(level): round(float(p), 4) for level, p in zip(LEVELS, rounded, strict=True)}


def _next(judge: Judge, assessment: Assessment, skill: Skill) -> dict[str, Any]:
    plan, language = propose(assessment, skill), assessment.language
    if plan is None:
        return {"level": None, "steps": []}
    steps = []
    for step in plan.steps:
        behaviour = judge.behaviour(skill, step.behaviour)
        template = next(t for t in behaviour.steps if t.kind == step.kind)
        steps.append(
            {
                "text": template.text[language],
                "why": behaviour.statement[language],
                "kind": step.kind,
                "evidence": template.evidence[language],
            }
        )
    return {"level": plan.level, "steps": steps}
