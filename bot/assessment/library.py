"""The catalogue as the judgement sees it: each skill's statements as numbers, and the index by which skills are found.

What ships was encoded in training; what was imported is encoded at import and read from the store when it is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

import numpy as np
from cachetools import LRUCache, cached
from scipy.sparse import csr_matrix, vstack

from bot.assessment import statements
from bot.assessment.descriptions import OUT
from bot.assessment.features import Array
from bot.assessment.finder import Finder, Passages
from bot.assessment.statements import Statements
from bot.assessment.training import Judgement
from bot.language.latent import Entry as Encoding
from bot.language.latent import entries, matrix
from bot.language.latent_store import key as key_of
from bot.language.latent_store import unpacked
from bot.language.sentences import folded
from catalog import Catalogue, Skill
from catalog import shipped as shipped_catalogue
from catalog.model import GENERIC, Behaviour, newness
from catalog.store import Store

Made = TypeVar("Made")

_EMPTY: Encoding = (np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32))
_REMEMBERED = 128  # skills whose statements stay in memory
# An imported behaviour is worded by ours where they are at least so near (centred cosine).
_SAME_THING = 0.2
# Of sentences about other work, so many in a hundred are nearer to a statement than one that speaks of it has to be.
_UNUSUAL = 99.8


@dataclass(frozen=True)
class Gloss:
    """Our own wording of an imported behaviour; ``first``: whether of all that it words it is nearest to this one."""

    behaviour: Behaviour
    first: bool


@dataclass(frozen=True)
class Part:
    """A skill's ``statements``; ``usual`` (count,): how near texts are to each level on average; ``usual_most`` (m,):
    how near sentences about other work come to each statement at most."""

    statements: Statements
    usual: Array
    usual_most: Array


class Library:
    """A judgement's view of one catalogue; safe to share between threads."""

    def __init__(self, judgement: Judgement, catalogue: Catalogue, store: Store | None) -> None:
        """Builds the index. Without a store only what ships can be judged."""
        self._model, self._store = judgement, store
        newest = _newest(catalogue)
        self.described = {
            code: key for (framework, code), key in newest.items() if (framework, code) in judgement.known
        }
        self.finder = self._finder({key for pair, key in newest.items() if pair not in judgement.known})
        self.roles = tuple(store.roles()) if store else ()
        self._names = self._named(store)
        self.part = _remembering(self._part)
        self.glosses = _remembering(self._glosses)

    def named(self, text: str) -> str | None:
        """The key of the skill that is called just so, in any language; of several versions the newest."""
        return self._names.get(_folded(text))

    def knows(self, skill: Skill) -> bool:
        """Whether there are labelled descriptions of the skill."""
        return (skill.framework.id, skill.code) in self._model.known

    def head(self, skill: Skill) -> str | None:
        """Under which code descriptions of this skill were learned; None where there are none."""
        if skill.key == GENERIC or skill.framework.borrows:
            return OUT
        return skill.code if self.knows(skill) else None

    def _named(self, store: Store | None) -> dict[str, str]:
        shipped = [(s.key, name) for s in shipped_catalogue().specific for name in s.name.values()]
        imported = [(key, name) for key, _, name in store.index()] if store else []
        return {_folded(name): key for key, name in sorted([*shipped, *imported], key=lambda pair: newness(pair[0]))}

    def _finder(self, newest: set[str]) -> Finder:
        model = self._model
        index = [row for row in self._store.passages() if row[0] in newest] if self._store else []
        terms = self._store.vectors() if self._store and index else {}
        rows: dict[str, list[Passages]] = {}
        for key, passages, vectors in index:
            keys = [int(k) for k in np.frombuffer(passages, dtype=np.uint64)]
            if keys:
                pooled = np.frombuffer(vectors, dtype=np.float16).reshape(len(keys), -1).astype(np.float32)
                # Bare names have no terms.
                encoded = [unpacked(terms[k]) for k in keys if k in terms] or [_EMPTY] * len(keys)
                rows.setdefault(key, []).append(Passages(matrix(encoded), pooled))
        return Finder({key: _joined(p) for key, p in rows.items()}, model.passage_usual, model.means, model.sample)

    def _part(self, skill: Skill) -> Part:
        model = self._model
        if skill.key == GENERIC or skill.framework.borrows:
            shipped = model.statements[GENERIC]
            return Part(shipped, model.usual[GENERIC], np.ones(len(shipped.levels)))
        if not skill.imported:
            shipped = model.statements[skill.key]
            return Part(shipped, model.usual[skill.key], np.ones(len(shipped.levels)))
        texts, at, languages, behaviours = zip(*statements.listed(skill), strict=True)
        made = Statements(
            terms=self._terms(list(texts)),
            mean=model.statement_mean,
            levels=np.array(at),
            languages=np.array(languages),
            behaviours=np.array(behaviours),
            count=len(skill.framework.levels),
        )
        return Part(made, *self._usual(made))

    def _usual(self, made: Statements) -> tuple[Array, Array]:
        near, sentences = [], []
        for spoken in self._model.sample:
            similarities = made.similarities(spoken.terms, self._model.means[spoken.language])
            sentences.append(similarities)
            by_level = made.by_level(similarities) if made.count else np.zeros((len(similarities), 0))
            near += [
                statements.closeness(by_level[a:b], spoken.weights[a:b])
                for a, b in zip(spoken.bounds[:-1], spoken.bounds[1:], strict=True)
            ]
        return np.mean(near, axis=0), np.percentile(np.vstack(sentences), _UNUSUAL, axis=0)

    def _terms(self, texts: list[str]) -> csr_matrix:
        """The texts' encodings from the store; what it lacks is computed."""
        keys = [key_of(text) for text in texts]
        stored = self._store.vectors(keys) if self._store else {}
        missing = {k: text for k, text in zip(keys, texts, strict=True) if k not in stored}
        computed = dict(zip(missing, entries(list(missing.values())), strict=True))
        return matrix([unpacked(stored[k]) if k in stored else computed[k] for k in keys])

    def _glosses(self, skill: Skill) -> dict[str, Gloss]:
        """Of each imported behaviour, the nearest at its level of the same skill in our own words, if one is near."""
        if skill.own is None or skill.own is skill:
            return {}
        theirs, ours = self._part(skill).statements, self._model.statements[skill.own.key]
        near = ours.similarities(theirs.terms, theirs.mean)
        found: dict[str, Gloss] = {}
        for level in np.unique(theirs.levels):
            here, at = np.flatnonzero(theirs.levels == level), np.flatnonzero(ours.levels == level)
            if not len(at):
                continue
            names = np.unique(ours.behaviours[at])
            best = np.stack([near[np.ix_(here, at[ours.behaviours[at] == name])].max(axis=1) for name in names], axis=1)
            for row, one in enumerate(here):
                column = int(best[row].argmax())
                if best[row, column] >= _SAME_THING:
                    first = int(best[:, column].argmax()) == row
                    found[str(theirs.behaviours[one])] = Gloss(skill.own.behaviour(str(names[column])), first)
        return found


def _remembering(make: Callable[[Skill], Made]) -> Callable[[Skill], Made]:
    """The same function, which remembers what it made of the skills asked for last."""
    return cached(LRUCache(_REMEMBERED), key=_identity, lock=Lock())(make)


def _identity(skill: Skill) -> tuple[str, tuple[str, ...]]:
    """Tells skills apart, and the same skill in languages whose behaviours do not match."""
    return skill.key, tuple(b.id for b in skill.behaviours)


def _joined(parts: list[Passages]) -> Passages:
    """A skill's passages in all the languages that it came in."""
    if len(parts) == 1:
        return parts[0]
    return Passages(vstack([p.terms for p in parts], format="csr"), np.vstack([p.vectors for p in parts]))


def _folded(text: str) -> str:
    return folded(text).casefold().strip(" .!?؟")


def _newest(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """By framework and code the key of the newest version; without the generic ladders."""
    newest: dict[tuple[str, str], str] = {}
    for key in sorted(catalogue.skills, key=newness):
        framework, _, code = key.split("/", 2)
        if code != "RESPONSIBILITY":
            newest[framework, code] = key
    return newest
