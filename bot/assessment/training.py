"""Trains the judgement from the repository: labelled descriptions, sentences by role, the catalogue's statements."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import joblib
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack

from bot.assessment import descriptions, levels, roles, skills, statements
from bot.assessment.descriptions import OUT, Description, RoleSentence
from bot.assessment.features import MAX_CHARACTERS, Array, Features, Space, Wording, read
from bot.assessment.finder import Spoken, Usual
from bot.assessment.finding import examples, passage_texts, taken
from bot.assessment.levels import Corpus, LevelModel
from bot.assessment.roles import RoleModel
from bot.assessment.skills import SkillModel
from bot.assessment.statements import Statements
from bot.language import DEFAULT, LANGUAGES
from bot.language.latent_store import repository_terms
from bot.language.sentences import clean, split
from catalog import Catalogue, Skill, shipped

FILE = "judgement.joblib"
# Into so many parts work of no skill is dealt by occupation, to learn how it is to see work for the first time.
_UNSEEN_PARTS = 4
# Texts a language by which it is learned what is usual of other work, and what of a skill.
_OTHER, _OWN = 30, 10

Means = dict[str, NDArray[np.float32]]


@dataclass(frozen=True)
class Judgement:
    """What was learned.

    ``means`` (by language, 16384): what people's sentences have in common. ``statements`` (by skill key): the skill's
    behaviours; ``usual`` (7,): how near people's texts are to each of its levels on average. ``statement_mean``
    (16384,) and ``passage_usual``: what statements, and all that the catalogue says of skills, have in common.
    ``sample``: texts about work of no skill, for what is usual. ``known``: the framework and code of the skills with
    descriptions.
    """

    means: Means
    space: Space
    roles: RoleModel
    statements: dict[str, Statements]
    usual: dict[str, Array]
    statement_mean: NDArray[np.float32]
    passage_usual: Usual
    sample: tuple[Spoken, ...]
    known: frozenset[tuple[str, str]]
    level_model: LevelModel
    skill_model: SkillModel


def train(directory: Path, items: Sequence[Description] | None = None, catalogue: Catalogue | None = None) -> Path:
    """Learns from descriptions (default: the repository's) and writes one file into ``directory``.

    The same input gives the same model. Returns the file.
    """
    given = list(items) if items is not None else descriptions.load(descriptions.training_files())
    check = descriptions.load(descriptions.development_files()) if items is None else []
    judgement = learn(given, catalogue or shipped(), check=check)
    directory.mkdir(parents=True, exist_ok=True)
    joblib.dump(judgement, directory / FILE)
    return directory / FILE


def learn(
    items: Sequence[Description],
    catalogue: Catalogue,
    others: Sequence[RoleSentence] | None = None,
    check: Sequence[Description] = (),
    only: Mapping[str, tuple[str, ...]] | None = None,
) -> Judgement:
    """Learns from descriptions and a catalogue.

    Args:
        items: the labelled descriptions.
        catalogue: whose statements to read.
        others: sentences that are no evidence; default: the repository's.
        check: descriptions by other writers, to learn from how sure it may be.
        only: by skill code, the languages in which its statements are read; default: all that it has.

    Raises:
        ValueError: there is no description to learn from.
    """
    if not items:
        raise ValueError("no descriptions to learn from")
    others = descriptions.load_roles() if others is None else others
    features = [read([item.text], repository_terms) for item in items]
    said = [s for f in features for s in f.sentences]
    space = Space(Wording().fit(said))
    sentences = space.sentence_rows(_together(features))
    role_rows = space.sentence_rows(_as_features([o.text for o in others]))
    role_model = roles.fit(sentences, role_rows, [o.kind for o in others])
    means = _means(items, features)
    parts, statement_mean = _statements(catalogue, only or {})
    keys = {skill.code: skill.key for skill in catalogue.specific} | {OUT: catalogue.responsibility.key}
    prepared = _Prepared(space, role_model, means, parts, keys)
    corpus, usual = prepared.corpus(items, features, sentences, None)
    codes, folds = corpus.skills, corpus.folds
    known = [item for item in check if item.skill in set(codes)]
    checked = prepared.corpus_of(known, usual) if known else None
    read_out = [t for s in catalogue.skills.values() for t in _texts(s, (only or {}).get(s.code))]
    statement_levels = np.concatenate([s.levels for s in parts.values()])
    samples = {skill: taken(items, features, skill, _OTHER if skill == OUT else _OWN) for skill in sorted(set(codes))}
    usual_passage, near, labels = examples(catalogue, samples, means)
    rows = space.text_rows(sentences, [f.weights for f in features])
    return Judgement(
        means=means,
        space=space,
        roles=role_model,
        statements=parts,
        usual=usual,
        statement_mean=statement_mean,
        passage_usual=usual_passage,
        sample=samples[OUT],
        known=frozenset((s.framework.id, s.code) for s in catalogue.specific if s.code in set(codes)),
        level_model=levels.fit(corpus, checked, space.sentence_rows(_as_features(read_out)), statement_levels),
        skill_model=skills.fit(rows, codes, folds, near, labels),
    )


@dataclass(frozen=True)
class _Prepared:
    """What it takes to turn descriptions into a corpus; ``keys``: by skill code, whose statements to compare with."""

    space: Space
    roles: RoleModel
    means: Means
    parts: dict[str, Statements]
    keys: dict[str, str]

    def corpus_of(self, items: Sequence[Description], usual: dict[str, Array]) -> Corpus:
        features = [read([item.text], repository_terms) for item in items]
        return self.corpus(items, features, self.space.sentence_rows(_together(features)), usual)[0]

    def corpus(
        self,
        items: Sequence[Description],
        features: Sequence[Features],
        sentences: csr_matrix,
        usual: dict[str, Array] | None,
    ) -> tuple[Corpus, dict[str, Array]]:
        """The corpus, and how near its texts are to each skill's levels on average (7,), unless that is given."""
        bounds = np.cumsum([0, *(len(f.sentences) for f in features)])
        pairs = itertools.pairwise(bounds)
        weighed = [self.roles.weigh(f, sentences[a:b]) for f, (a, b) in zip(features, pairs, strict=True)]
        weights = [w.weights for w in weighed]
        near = {key: _closeness(part, items, features, weights, self.means) for key, part in self.parts.items()}
        usual = usual or {key: values.mean(axis=0) for key, values in near.items()}
        own = [self.keys[item.skill] for item in items]
        corpus = Corpus(
            rows=self.space.text_rows(sentences, weights),
            levels=np.array([item.level for item in items]),
            skills=np.array([item.skill for item in items]),
            folds=_dealt([item.writer or item.id for item in items], levels.FOLDS),
            unseen=np.array([_unseen_part(item) for item in items]),
            words=np.array([w.words for w in weighed]),
            near=np.stack([centred(near[key][i], usual[key]) for i, key in enumerate(own)]),
        )
        return corpus, usual


def centred(near: Array, usual: Array) -> Array:
    """Closeness (7,) less what is usual, 0 at levels where the skill has no statements."""
    return np.nan_to_num(near - usual, nan=0.0)


def _as_features(texts: Sequence[str]) -> Features:
    return Features(tuple(texts), repository_terms(texts))


def _together(features: Sequence[Features]) -> Features:
    """The sentences of all texts, text after text."""
    sentences = tuple(s for f in features for s in f.sentences)
    return Features(sentences, vstack([f.terms for f in features], format="csr"))


def _dealt(names: Sequence[str], most: int) -> NDArray[np.str_]:
    """Writers dealt into folds; with one writer a language, leaving one out leaves a voice out."""
    fold = {name: str(i % most) for i, name in enumerate(sorted(set(names)))}
    return np.array([fold[name] for name in names])


def _unseen_part(item: Description) -> str:
    return item.skill if item.skill != OUT else f"{OUT}-{crc32(item.occupation.encode()) % _UNSEEN_PARTS}"


def _means(items: Sequence[Description], features: Sequence[Features]) -> Means:
    """The mean sentence of each language; languages without descriptions get the mean of all."""

    def mean(chosen: Sequence[Features]) -> NDArray[np.float32]:
        return np.asarray(vstack([f.terms for f in chosen]).mean(axis=0), dtype=np.float32).ravel()

    found = {lang: mean(features) for lang in set(LANGUAGES) - {item.lang for item in items}}
    for lang in {item.lang for item in items}:
        found[lang] = mean([f for f, item in zip(features, items, strict=True) if item.lang == lang])
    return found


def _texts(skill: Skill, languages: tuple[str, ...] | None = None) -> list[str]:
    return [text for text, *_ in statements.listed(skill, languages)]


def _statements(
    catalogue: Catalogue, only: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, Statements], NDArray[np.float32]]:
    """The behaviours of every skill, centred on what all statements of the catalogue have in common; and that mean."""
    everything = repository_terms([t for skill in catalogue.skills.values() for t in _texts(skill)])
    mean = np.asarray(everything.mean(axis=0), dtype=np.float32).ravel()
    found = {}
    for key, skill in catalogue.skills.items():
        texts, at, languages, behaviours = zip(*statements.listed(skill, only.get(skill.code)), strict=True)
        found[key] = Statements(repository_terms(texts), mean, np.array(at), np.array(languages), np.array(behaviours))
    return found, mean


def _similarities(
    part: Statements, items: Sequence[Description], features: Sequence[Features], means: Means
) -> list[Array]:
    """For each text, (n, m): how near its sentences are to the part's texts."""
    found: dict[int, Array] = {}
    for lang in {item.lang for item in items}:
        at = [i for i, item in enumerate(items) if item.lang == lang]
        all_at_once = part.similarities(vstack([features[i].terms for i in at], format="csr"), means[lang])
        bounds = np.cumsum([len(features[i].sentences) for i in at])[:-1]
        found |= dict(zip(at, np.split(all_at_once, bounds), strict=True))
    return [found[i] for i in range(len(items))]


def _closeness(
    part: Statements,
    items: Sequence[Description],
    features: Sequence[Features],
    weights: Sequence[Array],
    means: Means,
) -> Array:
    """(n, 7): how near each text is to each level of a skill."""
    near = _similarities(part, items, features, means)
    return np.stack([statements.closeness(part.by_level(s), w) for s, w in zip(near, weights, strict=True)])


def repository_texts() -> list[str]:
    """Every text that training encodes: what ``python -m tools.latent_terms`` keeps on disk."""
    items = descriptions.load([*descriptions.training_files(), *descriptions.development_files()])
    catalogue = shipped()
    said = [s for item in items for s in split(clean(item.text)[:MAX_CHARACTERS])]
    known = [t for skill in catalogue.specific for t in [*passage_texts(skill, DEFAULT), *_texts(skill)]]
    return [*said, *(o.text for o in descriptions.load_roles()), *known, *_texts(catalogue.responsibility)]
