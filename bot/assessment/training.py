"""Trains the judgement from the repository: the labelled descriptions and the catalogue's own statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import joblib
import numpy as np

from bot.assessment import descriptions, levels, skills
from bot.assessment.descriptions import Description
from bot.assessment.features import Features, centre, read
from bot.assessment.levels import LevelModel
from bot.assessment.skills import Passages, SkillModel
from bot.language import LANGUAGES
from bot.language.embedding_cache import embed_repository
from bot.language.embeddings import Vectors
from bot.language.sentences import clean, split
from catalog import Catalogue, Skill, shipped

FILE = "judgement.joblib"


@dataclass(frozen=True)
class Judgement:
    """What was learned. ``means`` holds, by language, the vector to centre people's texts with."""

    means: dict[str, Vectors]
    passage_mean: Vectors
    passages: dict[str, Passages]
    statements: dict[str, dict[str, Vectors]]
    level_model: LevelModel
    skill_model: SkillModel


def train(directory: Path, items: Sequence[Description] | None = None, catalogue: Catalogue | None = None) -> Path:
    """Learns from descriptions (default: the repository's) and writes one file into ``directory``.

    The same input gives the same model. Returns the file.
    """
    found = list(items) if items is not None else descriptions.load(descriptions.training_files())
    judgement = learn(found, catalogue or shipped())
    directory.mkdir(parents=True, exist_ok=True)
    joblib.dump(judgement, directory / FILE)
    return directory / FILE


def learn(items: Sequence[Description], catalogue: Catalogue) -> Judgement:
    """Learns from descriptions and a catalogue.

    Raises:
        ValueError: there is no description to learn from.
    """
    if not items:
        raise ValueError("no descriptions to learn from")
    # One call for all sentences, so that they are spread over the cores.
    embed_repository([s for item in items for s in split(clean(item.text))])
    features = [read([item.text], lambda texts: embed_repository(texts)) for item in items]
    means = _means(items, features)
    item_means = [means[item.lang] for item in items]
    vectors = np.stack([centre(f.mean, m) for f, m in zip(features, item_means, strict=True)]).astype(np.float64)
    codes = [item.skill for item in items]

    raw = {skill.key: _passage_vectors(skill) for skill in catalogue.specific}
    passage_mean = np.vstack(list(raw.values())).mean(axis=0)
    passages = {key: skills.centred(vectors - passage_mean) for key, vectors in raw.items()}
    by_code = {catalogue.skills[key].code: p for key, p in passages.items()}
    groups = np.array([item.writer or item.id for item in items])
    return Judgement(
        means=means,
        passage_mean=passage_mean,
        passages=passages,
        statements={key: statement_vectors(skill, passage_mean) for key, skill in catalogue.skills.items()},
        level_model=levels.fit(vectors, np.array([i.level for i in items]), np.array(codes), _folds(groups)),
        skill_model=skills.fit([i.text for i in items], features, item_means, codes, by_code),
    )


def _folds(groups: np.ndarray, most: int = 8) -> np.ndarray:
    """Writers dealt into at most ``most`` folds; with one writer a language, leaving one out leaves a voice out."""
    names = {name: str(i % most) for i, name in enumerate(sorted(set(groups.tolist())))}
    return np.array([names[g] for g in groups.tolist()])


def _means(items: Sequence[Description], features: list[Features]) -> dict[str, Vectors]:
    """The mean text vector of each language; languages without descriptions get the mean of all."""
    overall = np.mean([f.mean for f in features], axis=0)
    found = {lang: overall for lang in LANGUAGES}
    for lang in {item.lang for item in items}:
        found[lang] = np.mean([f.mean for f, item in zip(features, items, strict=True) if item.lang == lang], axis=0)
    return found


def _passage_vectors(skill: Skill) -> Vectors:
    """What a skill's texts mean, in every language they are in; (n, 384)."""
    texts = [*skill.name.values(), *skill.summary.values()]
    for by_language in (*skill.level_summaries.values(), *(b.statement for b in skill.behaviours)):
        texts.extend(by_language.values())
    return embed_repository(texts, passage=True)


def statement_vectors(skill: Skill, mean: Vectors) -> dict[str, Vectors]:
    """By language, the skill's behaviours in order, as centred vectors of length 1: (behaviours, 384)."""
    return {
        lang: skills.centred(
            embed_repository([b.statement[lang] for b in skill.behaviours], passage=True) - mean
        ).vectors
        for lang in skill.name
    }
