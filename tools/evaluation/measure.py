"""What is measured: known skills, skills never seen, finding skills, the interview, cost, more descriptions."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score, confusion_matrix

from bot.assessment import descriptions
from bot.assessment.belief import LEVELS
from bot.assessment.descriptions import OUT, Description
from bot.assessment.evaluation import Judged, judge_all, level_figures
from bot.assessment.judge import Judge
from bot.assessment.record import Assessment
from bot.assessment.simulation import figures, simulate
from bot.assessment.training import learn
from bot.language import LANGUAGES
from bot.language.embeddings import embed
from bot.language.sentences import clean
from catalog import Catalogue

SKILLS = ("CSMG", "RLMT")
ONE_LANGUAGE = ("en",)  # in which the statements of a skill never seen are given
RESAMPLES = 1000
PEOPLE = 600
NOISE = 0.1
SHARES = (0.25, 0.5)
_CHRONOMETRED = 60


@dataclass(frozen=True)
class Interval:
    """A figure with the bounds between which it lies in 95 % of resamples."""

    value: float
    low: float
    high: float


def levels(judged: Sequence[Judged]) -> dict[str, Any]:
    """Exact, within one and kappa with intervals; calibration error; exact by language; confusions by skill."""
    true = np.array([j.item.level for j in judged])
    said = np.array([j.level for j in judged])
    by_language = {
        lang: level_figures([j for j in judged if j.item.lang == lang])["exact"]
        for lang in LANGUAGES
        if any(j.item.lang == lang for j in judged)
    }
    return {
        "n": len(judged),
        "exact": _interval(true, said, lambda t, s: float((t == s).mean())),
        "within_one": _interval(true, said, lambda t, s: float(((abs(t - s) <= 1) & (s > 0)).mean())),
        "kappa": _interval(true, said, _kappa),
        "calibration_error": level_figures(judged)["calibration_error"],
        "by_language": by_language,
        "confusion": confusion_matrix(true, said, labels=[0, *LEVELS.tolist()]).tolist(),
    }


def finding(judge: Judge, items: Sequence[Description]) -> dict[str, float]:
    """Shares of texts whose skill is ranked first and in the first three, and how often "nothing fits" is right.

    ``out_recall`` and ``false_alarms`` are those of the trained threshold; ``out_at_5`` is the recall where the
    threshold lets exactly 5 % of the texts about a skill be called none.
    """
    first, three, best, named = [], [], [], []
    for item in items:
        ranking = judge.ranking([item.text], item.lang)
        codes = [f.skill.code for f in ranking]
        first.append(codes[:1] == [item.skill])
        three.append(item.skill in codes[:3])
        best.append(ranking[0].score if ranking else 0.0)
        named.append(bool(judge.skills([item.text], item.lang)))
    inside = np.array([item.skill != OUT for item in items])
    scores = np.array(best)
    threshold = np.quantile(scores[inside], 0.05)
    return {
        "first": float(np.array(first)[inside].mean()),
        "three": float(np.array(three)[inside].mean()),
        "out_recall": float((~np.array(named))[~inside].mean()),
        "false_alarms": float((~np.array(named))[inside].mean()),
        "out_at_5": float((scores[~inside] < threshold).mean()),
    }


def unseen(catalogue: Catalogue, items: Sequence[Description], languages: tuple[str, ...] | None) -> list[Judged]:
    """Each skill judged by a model that has no description of it, and its statements only in these languages."""
    training = descriptions.load(descriptions.training_files())
    found: list[Judged] = []
    for code in SKILLS:
        rest = [d for d in training if d.skill != code]
        model = learn(rest, catalogue, only={code: languages} if languages else None)
        found += judge_all(Judge(model, catalogue), [i for i in items if i.skill == code])
    return found


def interviews(judge: Judge, items: Sequence[Description]) -> dict[str, dict[str, float | int]]:
    """Simulated people who begin with the beliefs that real texts of their level give, by skill."""
    result = {}
    for code in SKILLS:
        skill = judge.catalogue.find(code)
        beliefs: dict[int, list[Any]] = {level: [] for level in skill.levels}
        for item in items:
            if item.skill == code:
                assessment = Assessment(language=item.lang, texts=[item.text])
                judge.start(assessment, skill)
                beliefs[item.level].append(np.array(assessment.prior))
        result[code] = figures(simulate(skill, PEOPLE, NOISE, texts=beliefs))
    return result


def cost(judge: Judge, items: Sequence[Description]) -> float:
    """How many times longer it takes to assess a text than to embed it once; medians of one run."""
    ratios = []
    csmg = judge.catalogue.find("CSMG")
    for item in items[:: max(1, len(items) // _CHRONOMETRED)]:
        judge.forget()
        started = time.perf_counter()
        embed([clean(item.text)])
        embedded = time.perf_counter()
        judge.skills([item.text], item.lang)
        judge.belief([item.text], item.lang, csmg)
        judge.evidence([item.text], item.lang, csmg)
        ratios.append((time.perf_counter() - embedded) / (embedded - started))
    return float(np.median(ratios))


def learning_curve(catalogue: Catalogue, items: Sequence[Description]) -> dict[float, float]:
    """Exact levels on ``items`` by the share of the training descriptions, evenly spread; that of all is known."""
    training = descriptions.load(descriptions.training_files())
    result = {}
    for share in SHARES:
        some = [d for i, d in enumerate(training) if int((i + 1) * share) > int(i * share)]
        judged = judge_all(Judge(learn(some, catalogue), catalogue), items)
        result[share] = float(np.mean([j.level == j.item.level for j in judged]))
    return result


def _interval(true: NDArray[np.int64], said: NDArray[np.int64], figure: Any) -> Interval:
    generator = np.random.default_rng(0)
    drawn = [generator.integers(len(true), size=len(true)) for _ in range(RESAMPLES)]
    low, high = np.quantile([figure(true[d], said[d]) for d in drawn], [0.025, 0.975])
    return Interval(figure(true, said), float(low), float(high))


def _kappa(true: NDArray[np.int64], said: NDArray[np.int64]) -> float:
    return float(cohen_kappa_score(true, said, labels=[0, *LEVELS.tolist()], weights="quadratic"))
