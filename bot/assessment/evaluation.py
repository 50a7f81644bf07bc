"""How right the judgement is on labelled descriptions: skills, levels, and whether its percentages can be believed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score

from bot.assessment.belief import LEVELS
from bot.assessment.descriptions import OUT, Description
from bot.assessment.judge import Judge
from bot.assessment.verdict import conclude

BINS = 10


@dataclass(frozen=True)
class Judged:
    """One description and what the judge made of it: skills best first, level (0 where undefined), confidence."""

    item: Description
    skills: tuple[str, ...]
    level: int
    confidence: float


def judge_all(judge: Judge, items: Sequence[Description]) -> list[Judged]:
    """Judges each description by its text alone; the level is that of the labelled skill (generic for ``OUT``)."""
    judged = []
    for item in items:
        skill = judge.catalogue.responsibility if item.skill == OUT else judge.catalogue.find(item.skill)
        verdict = conclude(judge.belief([item.text], item.lang, skill), skill)
        found = tuple(f.skill.code for f in judge.skills([item.text], item.lang))
        judged.append(Judged(item, found, verdict.level or 0, verdict.confidence))
    return judged


def report(judged: Sequence[Judged]) -> dict[str, Any]:
    """The figures of design.md: skill top-1 and top-3, recall of OUT, and levels by skill and language.

    Shares are 0 to 1, None where there is nothing to count.
    """
    inside = [j for j in judged if j.item.skill != OUT]
    outside = [j for j in judged if j.item.skill == OUT]
    cells = sorted({(j.item.skill, j.item.lang) for j in judged})
    skills = sorted({j.item.skill for j in judged})
    return {
        "n": len(judged),
        "skill": {
            "top1": _share([j.skills[:1] == (j.item.skill,) for j in inside]),
            "top3": _share([j.item.skill in j.skills for j in inside]),
            "out_recall": _share([not j.skills for j in outside]),
        },
        "levels": {
            skill: {
                "all": level_figures([j for j in judged if j.item.skill == skill]),
                **{
                    lang: level_figures([j for j in judged if (j.item.skill, j.item.lang) == (skill, lang)])
                    for code, lang in cells
                    if code == skill
                },
            }
            for skill in skills
        },
    }


def level_figures(judged: Sequence[Judged]) -> dict[str, float | int | None]:
    """n, exact, within one, quadratic weighted kappa and expected calibration error of one group.

    Kappa (Cohen 1968) is None where all labels and verdicts are one and the same level; an undefined verdict counts
    as level 0, never as near.
    """
    true = np.array([j.item.level for j in judged])
    said = np.array([j.level for j in judged])
    exact = said == true
    labels = [0, *LEVELS.tolist()]
    kappa = (
        cohen_kappa_score(true, said, labels=labels, weights="quadratic") if len(set(true) | set(said)) > 1 else None
    )
    return {
        "n": len(judged),
        "exact": _share(exact),
        "within_one": _share((np.abs(said - true) <= 1) & (said > 0)),
        "kappa": None if kappa is None else round(float(kappa), 4),
        "calibration_error": calibration_error(np.array([j.confidence for j in judged]), exact),
    }


def calibration_error(confidence: NDArray[np.float64], right: NDArray[np.bool_]) -> float | None:
    """Expected calibration error over ten equal bins (Naeini et al. 2015), 0 to 1."""
    if not len(confidence):
        return None
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [(bins == b).mean() * abs(right[bins == b].mean() - confidence[bins == b].mean()) for b in np.unique(bins)]
    return round(float(sum(gaps)), 4)


def _share(hits: Sequence[bool] | NDArray[np.bool_]) -> float | None:
    return round(float(np.mean(hits)), 4) if len(hits) else None
