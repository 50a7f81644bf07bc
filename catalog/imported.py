"""The whole catalogue of an installation: what ships, and over it what was imported, read when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from catalog.document import read_advice, read_skill
from catalog.loader import shipped
from catalog.model import GENERIC, Advice, Behaviour, Catalogue, Framework, Role, Skill, StepTemplate, Undefined
from catalog.own import read_framework
from catalog.store import ADVICE, Entry, Store

_REMEMBERED = 1024  # imported skills that stay in memory


def installed(folder: Path) -> Catalogue:
    """What ships and what the store in a folder holds now; it stays as it is when the store changes.

    Raises:
        StoreError: the store cannot be read.
    """
    store = Store(folder)
    frameworks = dict(shipped().frameworks)
    frameworks |= {name: read_framework(document) for name, document in store.frameworks().items()}
    return Catalogue(frameworks, _Skills(store, frameworks))


class _Skills(Mapping[str, Skill]):
    """Skills by key. Imported ones are read from the store one by one: there may be 14,000."""

    def __init__(self, store: Store, frameworks: Mapping[str, Framework]) -> None:
        self._store = store
        self._frameworks = frameworks
        self._imported = dict.fromkeys(key for key, *_ in store.index())
        self._advised = store.advised()
        self._keys = dict.fromkeys([*shipped().skills, *self._imported])
        self._ours = {(s.framework.id, s.code): s for s in shipped().skills.values()}
        self._read = lru_cache(maxsize=_REMEMBERED)(self._load)

    def __getitem__(self, key: str) -> Skill:
        if key not in self._keys:
            raise KeyError(key)
        if key in self._imported or key in self._advised:
            return self._read(key)
        return shipped().skills[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def _load(self, key: str) -> Skill:
        entries = self._store.entries(key)
        advice = tuple(read_advice(e.document) for e in entries if e.kind == ADVICE)
        editions = [self._edition(e) for e in entries if e.kind != ADVICE]
        if not editions:
            if key not in shipped().skills:
                raise KeyError(key)  # it was removed meanwhile
            return replace(shipped().skills[key], advice=advice)
        return self._completed(merged(editions), advice)

    def _edition(self, entry: Entry) -> Skill:
        framework, version, _ = entry.key.split("/", 2)
        return read_skill(entry.document, self._frameworks[framework], version)

    def _completed(self, skill: Skill, advice: tuple[Advice, ...]) -> Skill:
        """With the generic ladder's behaviours where its framework grades nothing, and with our own wording if any."""
        if skill.framework.borrows and not skill.behaviours:
            ladder = shipped().skills[GENERIC]
            skill = replace(
                skill, levels=ladder.levels, level_summaries=ladder.level_summaries, behaviours=ladder.behaviours
            )
        own = self._ours.get((skill.framework.id, skill.code))
        if own is None:
            return replace(skill, advice=skill.advice + advice)
        levels = set(skill.levels) & set(own.levels)
        return replace(
            skill,
            name={**own.name, **skill.name},
            summary={**own.summary, **skill.summary},
            terms={**own.terms, **skill.terms},
            level_summaries={
                n: {**(own.level_summaries[n] if n in levels else {}), **skill.level_summaries.get(n, {})}
                for n in skill.levels
            },
            advice=skill.advice + advice + self._advice_on(own, skill),
            own=own,
        )

    def _advice_on(self, own: Skill, skill: Skill) -> tuple[Advice, ...]:
        """Advice that was given on the version that ships holds for another version too."""
        if own.key == skill.key or own.key not in self._advised:
            return ()
        return tuple(read_advice(e.document) for e in self._store.entries(own.key) if e.kind == ADVICE)


def merged(editions: list[Skill]) -> Skill:
    """One skill from its editions in several languages.

    Where two editions have as many behaviours at every level, those in the same place are one in two languages. Where
    they have not, each edition's behaviours stand by themselves: see :meth:`catalog.model.Skill.spoken`.
    """
    result = editions[0]
    for other in editions[1:]:
        result = replace(
            result,
            levels=tuple(sorted({*result.levels, *other.levels})),
            name={**result.name, **other.name},
            summary={**result.summary, **other.summary},
            terms={**result.terms, **other.terms},
            level_summaries=_joined(result.level_summaries, other.level_summaries),
            behaviours=_behaviours(result.behaviours, other),
            sources={**result.sources, **other.sources},
            undefined_below=_undefined(result.undefined_below, other.undefined_below),
            undefined_above=_undefined(result.undefined_above, other.undefined_above),
            role=_role(result.role, other.role),
            advice=tuple(dict.fromkeys([*result.advice, *other.advice])),
        )
    return result


def _joined(first: Mapping[Any, dict[str, Any]], second: Mapping[Any, dict[str, Any]]) -> dict[Any, dict[str, Any]]:
    return {key: {**first.get(key, {}), **second.get(key, {})} for key in sorted({*first, *second})}


def _steps(first: tuple[StepTemplate, ...], second: tuple[StepTemplate, ...]) -> tuple[StepTemplate, ...]:
    made = {step.kind: step for step in first}
    for step in second:
        there = made.get(step.kind, step)
        made[step.kind] = replace(there, text={**there.text, **step.text}, evidence={**there.evidence, **step.evidence})
    return tuple(made.values())


def _undefined(first: Undefined | None, second: Undefined | None) -> Undefined | None:
    if first is None or second is None:
        return first or second
    return Undefined({**first.explanation, **second.explanation}, {**first.ways, **second.ways})


def _role(first: Role | None, second: Role | None) -> Role | None:
    """One role profile in the languages of both; its competences, and what it needs of them, are those of the first."""
    if first is None or second is None:
        return first or second
    others = {c.code: c for c in second.competences}
    competences = tuple(
        replace(c, name={**c.name, **others[c.code].name}, summary={**c.summary, **others[c.code].summary})
        if c.code in others
        else c
        for c in first.competences
    )
    texts, lists = _joined(first.texts, second.texts), _joined(first.lists, second.lists)
    return Role(competences, texts, lists, first.marks or second.marks)


def _behaviours(first: tuple[Behaviour, ...], other: Skill) -> tuple[Behaviour, ...]:
    places = [(b.level, b.topic if other.role else "", b.kind) for b in first]
    if places == [(b.level, b.topic if other.role else "", b.kind) for b in other.behaviours]:
        return tuple(
            replace(
                a,
                statement={**a.statement, **b.statement},
                question={**a.question, **b.question},
                steps=_steps(a.steps, b.steps),
            )
            for a, b in zip(first, other.behaviours, strict=True)
        )
    taken = {b.id for b in first}
    language = next(iter(other.sources), "x")
    return first + tuple(replace(b, id=f"{b.id}-{language}" if b.id in taken else b.id) for b in other.behaviours)
