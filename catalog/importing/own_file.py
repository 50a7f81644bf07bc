"""Reads a company's own framework from our YAML: the shape is checked, ids and the like are added where they lack."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from catalog import own
from catalog.document import read_skill
from catalog.importing.draft import Report
from catalog.importing.source import DATA, Refused, Source
from catalog.loader import shipped
from catalog.model import KNOWLEDGE, PERFORMANCE, Behaviour, Framework, Skill


@dataclass(frozen=True)
class OwnFile:
    """What such a file holds; ``structure`` is the framework as data where the file describes it, else empty."""

    framework: Framework
    version: str
    skills: tuple[Skill, ...]
    structure: dict[str, Any]
    report: Report


def is_own(source: Source) -> bool:
    """Whether a file says that it is in our own shape."""
    return source.kind == DATA and isinstance(source.data, dict) and "nextrung" in source.data


def load(source: Source, frameworks: Mapping[str, Framework]) -> OwnFile:
    """Checks the file and builds its skills.

    Args:
        source: a file of which :func:`is_own` is true.
        frameworks: those that are known already, by id.

    Raises:
        Refused: something in it is not right; the message names the entry and what would be right.
    """
    data = source.data
    wrong = own.problem(data)
    if wrong:
        raise Refused(f"{source.name}: {wrong}")
    structure = {key: data[key] for key in own.FRAMEWORK["properties"] if key in data}
    described = "scale" in data
    if described:
        wrong = own.problem(structure, own.FRAMEWORK)
        if wrong:
            raise Refused(f"{source.name}: {wrong}")
        framework = own.read_framework(structure)
        _check_scale(source, framework)
        _check_known(source, framework, frameworks.get(framework.id))
    elif data["framework"] in frameworks:
        framework = frameworks[data["framework"]]
    else:
        named = f"the framework {data['framework']!r} is new"
        raise Refused(f"{source.name}: {named}, so its name, owner, licence and scale are needed")
    report = Report()
    skills = [_skill(source, entry, framework, str(data["version"])) for entry in data["skills"]]
    keys = [skill.key for skill in skills]
    for twice in sorted({key for key in keys if keys.count(key) > 1}):
        raise Refused(f"{source.name}: skills: {twice} stands twice")
    report.note_read(f"{len(skills)} {'skill' if len(skills) == 1 else 'skills'} of {framework.id} {data['version']}")
    report.note_read(f"{sum(len(s.behaviours) for s in skills)} statements")
    for skill in skills:
        _note_untranslated(skill, report)
    return OwnFile(framework, str(data["version"]), tuple(skills), structure if described else {}, report)


def _check_scale(source: Source, framework: Framework) -> None:
    if framework.scale == "levels" and len(framework.levels) < 2:
        raise Refused(f"{source.name}: scale: a scale of levels needs at least two of them")
    if any(a >= b for a, b in itertools.pairwise(framework.positions)):
        raise Refused(f"{source.name}: scale → levels: the positions must rise from level to level")


def _check_known(source: Source, framework: Framework, known: Framework | None) -> None:
    """A scale that skills stand on already cannot be exchanged beneath them."""
    if known is None:
        return
    if known.id in shipped().frameworks:
        raise Refused(
            f"{source.name}: the framework {known.id!r} ships with its own scale; leave name, owner, licence and scale "
            "out, or give yours another id"
        )
    if (known.scale, known.levels) != (framework.scale, framework.levels):
        there = f"{len(known.levels)} levels" if known.levels else "criteria"
        raise Refused(
            f"{source.name}: scale: {known.id!r} is there with a scale of {there}; give it the same, give it another "
            f"id, or first `catalog remove {known.id}`"
        )


def _skill(source: Source, entry: dict[str, Any], framework: Framework, version: str) -> Skill:
    where = f"{source.name}: skill {entry['code']}"
    skill = read_skill(entry, framework, version)
    behaviours = _with_ids(entry, skill.behaviours)
    for behaviour in behaviours:
        if framework.levels and behaviour.level not in framework.levels:
            raise Refused(
                f"{where}: level {behaviour.level} of {behaviour.id!r} is not on the scale {list(framework.levels)}"
            )
        if not framework.levels and behaviour.level:
            raise Refused(f"{where}: {behaviour.id!r} has a level, but the scale is one of criteria")
    ids = [b.id for b in behaviours]
    for twice in sorted({i for i in ids if ids.count(i) > 1}):
        raise Refused(f"{where}: the id {twice!r} stands twice")
    if not behaviours and not framework.borrows:
        raise Refused(f"{where}: has no behaviours, so nobody can be assessed on it")
    known = {b.topic for b in behaviours}
    codes = [c.code for c in skill.role.competences] if skill.role else []
    for topic in sorted(known - set(codes)) if skill.role else ():
        raise Refused(f"{where}: the topic {topic!r} of a behaviour is none of the role's competences")
    for competence in skill.role.competences if skill.role else ():
        if competence.code not in known:
            raise Refused(f"{where}: no behaviour has the competence {competence.code!r} as its topic")
    languages = sorted({code for b in behaviours for code in b.statement} | set(skill.name))
    named = framework.name.get("en") or next(iter(framework.name.values()))
    sources = skill.sources or {code: f"{framework.name.get(code, named)} {version} {skill.code}" for code in languages}
    levels = tuple(sorted({b.level for b in behaviours if b.level}))
    return replace(skill, behaviours=behaviours, levels=levels, sources=sources)


def _note_untranslated(skill: Skill, report: Report) -> None:
    languages = sorted({code for b in skill.behaviours for code in b.statement})
    for behaviour in skill.behaviours:
        for language in (code for code in languages if code not in behaviour.statement):
            report.note_missing(f"{skill.code}: the statement {behaviour.id} is not there in {language}")


def _with_ids(entry: dict[str, Any], behaviours: tuple[Behaviour, ...]) -> tuple[Behaviour, ...]:
    """Ids for those that have none: ``3-2`` is the second of level 3, ``p-1`` the first criterion."""
    made, count = [], dict[str, int]()
    for data, behaviour in zip(entry.get("behaviours", ()), behaviours, strict=True):
        kind = behaviour.kind or ("" if behaviour.level else PERFORMANCE)
        group = str(behaviour.level) if behaviour.level else "k" if kind == KNOWLEDGE else "p"
        count[group] = count.get(group, 0) + 1
        own_id = data.get("id") or f"{group}-{count[group]}"
        made.append(replace(behaviour, id=own_id, topic=data.get("topic") or own_id, kind=kind))
    return tuple(made)
