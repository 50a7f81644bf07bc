"""What finding skills without descriptions is learned from: the skills that ship play the part of imported ones."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import vstack

from bot.assessment.descriptions import OUT, Description
from bot.assessment.features import Array, Features
from bot.assessment.finder import Finder, Means, Passages, Spoken, Usual
from bot.language import DEFAULT
from bot.language.embedding_cache import embed_repository
from bot.language.latent_store import repository_terms
from catalog import Catalogue, Skill

# Of a text as a whole, so many characters are embedded: the encoder reads little more.
_WHOLE = 1500


def whole(text: str) -> str:
    """A text as it is embedded in one piece: its first 1,500 characters, on one line."""
    return " ".join(text.split())[:_WHOLE]


def taken(items: Sequence[Description], features: Sequence[Features], skill: str, most: int) -> tuple[Spoken, ...]:
    """At most so many texts of a skill a language, evenly through the repository, a group a language."""
    found = []
    for lang in sorted({item.lang for item in items}):
        of_skill = [
            (f, i) for f, i in zip(features, items, strict=True) if (i.lang, i.skill) == (lang, skill) and f.sentences
        ]
        chosen = of_skill[:: max(1, len(of_skill) // most)][:most]
        if chosen:
            vectors = embed_repository([whole(i.text) for _, i in chosen])
            found.append(Spoken.of(lang, [f.terms for f, _ in chosen], [f.weights for f, _ in chosen], vectors))
    return tuple(found)


def examples(
    catalogue: Catalogue, samples: Mapping[str, Sequence[Spoken]], means: Means
) -> tuple[Usual, dict[str, Array], NDArray[np.str_]]:
    """What passages have in common; how near the samples' texts are to each skill that ships; their labels (n,).

    The skills play the part of imported ones: they are seen in one language alone, as most imports come.
    """
    texts = {skill.code: passage_texts(skill, DEFAULT) for skill in catalogue.specific}
    found = {code: Passages(repository_terms(t), embed_repository(t)) for code, t in texts.items()}
    rows = vstack([p.terms for p in found.values()])
    vector = np.vstack([p.vectors for p in found.values()]).mean(axis=0)
    usual = Usual(np.asarray(rows.mean(axis=0), dtype=np.float32).ravel(), vector)
    finder = Finder(found, usual, means, samples[OUT])
    near, labels = [], []
    for skill, sample in samples.items():
        for spoken in sample:
            for n, (a, b) in enumerate(itertools.pairwise(spoken.bounds)):
                one = spoken.terms[a:b], spoken.weights[a:b], spoken.vectors[n]
                near.append(finder.nearness(*one, spoken.language))
                labels.append(skill)
    return usual, dict(zip(finder.keys, np.array(near).T, strict=True)), np.array(labels)


def passage_texts(skill: Skill, language: str) -> list[str]:
    """Everything by which a skill is found: its name, summary, levels and statements in one language."""
    by_level = [summary[language] for summary in skill.level_summaries.values()]
    return [
        skill.name[language],
        skill.summary[language],
        *by_level,
        *(b.statement[language] for b in skill.behaviours),
    ]
