"""One text judged, as the JSON that other people's scripts read; the keys are those of design.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.assessment import coverage
from bot.assessment.belief import LEVELS, Belief
from bot.assessment.interview import most_telling
from bot.assessment.judge import Found, Judge
from bot.assessment.record import Assessment
from bot.assessment.verdict import COVERAGE, conclude, decide
from bot.assessment.wording import StepText, Wording
from bot.language import DEFAULT, LANGUAGES
from bot.language.identify import identify
from bot.planning.plan import Step
from bot.planning.propose import ADVICE, propose
from catalog import Skill
from catalog.model import said


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
    judged = (skill or ladder).spoken(language)
    judge.start(assessment, judged)
    generic = judge.belief([text], language, ladder)
    if judged.covers:
        decide(assessment, judged)
        estimate: dict[str, Any] | None = _coverage(judge, assessment, judged)
    else:
        belief = generic if skill is None else judge.belief([text], language, judged)
        assessment.verdict = conclude(belief, judged)
        estimate = _estimate(judge, assessment, judged, belief) if skill else None
    return {
        "id": identifier,
        "language": language,
        "skills": [_skill(f, language) for f in found],
        "estimate": estimate,
        "responsibility": {"level": int(LEVELS[generic.argmax()]), "probabilities": _probabilities(generic, ladder)},
        "next": _next(judge, assessment, judged),
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
        "name": said(skill.name, language),
        "score": round(found.score, 4),
    }


def _estimate(judge: Judge, assessment: Assessment, skill: Skill, belief: Belief) -> dict[str, Any]:
    verdict = assessment.verdict
    assert verdict is not None, "assess_text has concluded"
    wording = Wording(skill, assessment.language, judge.gloss)
    question = most_telling(assessment, skill)
    estimate = {
        **_scale(skill),
        "level": None if verdict.level is None else wording.label(verdict.level),
        "label": wording.level_title(verdict.likely),
        "probabilities": _probabilities(belief, skill),
        "range": [wording.label(verdict.low), wording.label(verdict.high)],
        "confidence": verdict.confidence,
        "evidence": _evidence(judge, assessment, skill, wording),
        "question": wording.question(question) if question else None,
    }
    return estimate if verdict.reason is None else {**estimate, "reason": verdict.reason}


def _coverage(judge: Judge, assessment: Assessment, skill: Skill) -> dict[str, Any]:
    """Of a standard ``criteria`` by state, of a role its ``competences`` with theirs; there is no one level."""
    wording = Wording(skill, assessment.language, judge.gloss)
    question = coverage.next_question(assessment, skill)
    estimate = {
        **_scale(skill),
        "level": None,
        "reason": COVERAGE,
        "label": None,
        "probabilities": {},
        "range": None,
        "confidence": None,
        "evidence": _evidence(judge, assessment, skill, wording),
        "question": wording.question(question) if question else None,
    }
    if skill.role is None:
        states = coverage.criteria(assessment, skill)
        return {**estimate, "criteria": {b.id: states[b.id] for b in skill.behaviours}}
    competences = [
        {
            "code": s.competence.code,
            "name": said(s.competence.name, assessment.language),
            "needs": [wording.label(n) for n in s.competence.needs],
            "state": s.state,
            "level": None if s.level is None else wording.label(s.level),
        }
        for s in coverage.standings(assessment, skill)
    ]
    return {**estimate, "competences": competences}


def _scale(skill: Skill) -> dict[str, Any]:
    return {
        "framework": skill.framework.id,
        "version": skill.version,
        "code": skill.code,
        "scale": skill.framework.scale,
    }


def _evidence(judge: Judge, assessment: Assessment, skill: Skill, wording: Wording) -> list[dict[str, Any]]:
    return [
        {
            "quote": e.quote,
            "statement": said(judge.behaviour(skill, e.behaviour).statement, assessment.language),
            "level": wording.label(e.level) if e.level else None,
            "weight": e.weight,
        }
        for e in assessment.evidence
    ]


def _probabilities(belief: Belief, skill: Skill) -> dict[str, float]:
    """By level; rounded so that they still sum to 1."""
    rounded = np.round(belief, 4)
    rounded[rounded.argmax()] += round(1 - float(rounded.sum()), 4)
    labels = [skill.framework.label(n) for n in skill.framework.levels]
    return {label: round(float(p), 4) for label, p in zip(labels, rounded, strict=True)}


def _next(judge: Judge, assessment: Assessment, skill: Skill) -> dict[str, Any]:
    plan = propose(assessment, skill)
    if plan is None:
        return {"level": None, "steps": []}
    wording = Wording(skill, assessment.language, judge.gloss)
    steps = []
    for step in plan.steps:
        text = step_text(judge, skill, step, wording)
        kind = step.kind.split("-")[0]
        steps.append({"text": text.text, "why": text.why, "kind": kind, "evidence": text.evidence})
    return {"level": wording.label(plan.level) if plan.level else None, "steps": steps}


def step_text(judge: Judge, skill: Skill, step: Step, wording: Wording) -> StepText:
    """A plan's step as it reads: towards a behaviour, or one of the ways of advice on the skill.

    Raises:
        KeyError: the catalogue has no such behaviour or advice any more.
    """
    if step.kind != ADVICE:
        return wording.step(judge.behaviour(skill, step.behaviour), step.kind)
    which, way = (int(n) for n in step.behaviour.split("-")[1:])
    if which >= len(skill.advice) or way >= len(skill.advice[which].ways):
        raise KeyError(step.behaviour)
    return wording.advised(skill.advice[which], way)
