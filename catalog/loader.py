"""Loads the catalogue from its files: one folder a framework, one a skill, one text file a language.

::

    catalog/<framework>/framework.yml             scale, owner, licence
    catalog/<framework>/text/<lang>.yml           its name, the names of its levels, what "not defined" means
    catalog/<framework>/<skill>/skill.yml         code, version, levels, behaviours
    catalog/<framework>/<skill>/text/<lang>.yml   every sentence about the skill in one language

A new skill or language is a new file; nothing here names one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from catalog import schema
from catalog.model import Behaviour, Catalogue, Framework, LevelText, Skill, StepTemplate, Undefined
from catalog.schema import CatalogueError

ROOT = Path(__file__).parent


def load(*roots: Path, languages: Iterable[str] | None = None) -> Catalogue:
    """Reads every framework below the given folders (default: the catalogue that ships).

    Args:
        roots: folders that hold framework folders.
        languages: the languages that every text must exist in; default: those of the shipped framework texts.

    Raises:
        CatalogueError: the first file that is not right, with entry, key and what would be right.
    """
    roots = roots or (ROOT,)
    wanted = tuple(languages or shipped_languages())
    frameworks: dict[str, Framework] = {}
    skills: dict[str, Skill] = {}
    for root in roots:
        for file in sorted(root.glob("*/framework.yml")):
            framework = _framework(file, wanted)
            frameworks[framework.id] = framework
            for skill_file in sorted(file.parent.glob("*/skill.yml")):
                skill = _skill(skill_file, framework, wanted)
                if skill.key in skills:
                    raise CatalogueError(skill_file, "code", f"{skill.key} is there already; give it another version")
                skills[skill.key] = skill
    return Catalogue(frameworks, skills)


@cache
def shipped() -> Catalogue:
    """The catalogue that ships, read once."""
    return load()


def shipped_languages() -> tuple[str, ...]:
    """The languages that the shipped catalogue is in, from its generic ladder's files."""
    return tuple(sorted(f.stem for f in (ROOT / "generic" / "text").glob("*.yml")))


def _texts(folder: Path, shape: dict[str, Any], languages: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    return {lang: schema.read(folder / f"{lang}.yml", shape) for lang in languages}


def _by_language(texts: dict[str, dict[str, Any]], *path: Any) -> dict[str, Any]:
    found = {}
    for lang, value in texts.items():
        for key in path:
            value = value[key]
        found[lang] = value.strip() if isinstance(value, str) else value
    return found


def _same_keys(folder: Path, texts: dict[str, dict[str, Any]], entry: tuple[str, ...], wanted: Iterable[Any]) -> None:
    """Every language names exactly the wanted entries under ``entry``."""
    wanted = list(wanted)
    for lang, value in texts.items():
        for key in entry:
            value = value[key]
        where = " → ".join(entry)
        missing = [k for k in wanted if k not in value]
        extra = [k for k in value if k not in wanted]
        if missing:
            raise CatalogueError(folder / f"{lang}.yml", where, f"{missing[0]!r} is missing")
        if extra:
            raise CatalogueError(
                folder / f"{lang}.yml", where, f"{extra[0]!r} is not in the structure; known are {wanted}"
            )


def _undefined(texts: dict[str, dict[str, Any]], key: str) -> Undefined | None:
    if not all(key in t for t in texts.values()):
        return None
    ways = {lang: tuple(t[key]["ways"]) for lang, t in texts.items()}
    return Undefined(_by_language(texts, key, "explanation"), ways)


def _framework(file: Path, languages: tuple[str, ...]) -> Framework:
    data = schema.read(file, schema.FRAMEWORK)
    folder = file.parent / "text"
    texts = _texts(folder, schema.FRAMEWORK_TEXT, languages)
    levels = tuple(data["scale"]["levels"])
    labels, positions = _scale(file, data["scale"], levels)
    _same_keys(folder, texts, ("levels",), levels)
    return Framework(
        id=data["framework"],
        scale=data["scale"]["kind"],
        levels=levels,
        owner=data["owner"],
        licence=data["licence"],
        name=_by_language(texts, "name"),
        level_texts={
            n: LevelText(_by_language(texts, "levels", n, "title"), _by_language(texts, "levels", n, "summary"))
            for n in levels
        },
        undefined_below=_undefined(texts, "undefined_below"),
        undefined_above=_undefined(texts, "undefined_above"),
        labels=labels,
        positions=positions,
        borrows=data.get("borrows", False),
    )


def _scale(file: Path, data: dict[str, Any], levels: tuple[int, ...]) -> tuple[dict[int, str], tuple[float, ...]]:
    """Labels by level, and each level's place on the generic ladder: what the file says, else evenly spread."""
    if levels != tuple(range(1, len(levels) + 1)):
        raise CatalogueError(file, "scale → levels", "count from 1 without a gap; give other names as labels")
    labels, positions = data.get("labels", []), data.get("positions")
    for name, given in (("labels", labels), ("positions", positions or [])):
        if given and len(given) != len(levels):
            raise CatalogueError(file, f"scale → {name}", f"has {len(given)} entries for {len(levels)} levels")
    if positions is not None and any(a >= b for a, b in itertools.pairwise(positions)):
        raise CatalogueError(file, "scale → positions", "must rise from level to level")
    return dict(zip(levels, labels, strict=False)), tuple(map(float, positions or spread(len(levels))))


def spread(count: int) -> list[float]:
    """Where so many levels stand on the generic ladder of 1 to 7 if nobody says: evenly, the top one at 7."""
    if count < 2:
        return [4.0] * count
    low = 1.0 if count > 4 else 2.0
    return [round(low + (7.0 - low) * n / (count - 1), 3) for n in range(count)]


def _skill(file: Path, framework: Framework, languages: tuple[str, ...]) -> Skill:
    data = schema.read(file, schema.SKILL)
    folder = file.parent / "text"
    texts = _texts(folder, schema.SKILL_TEXT, languages)
    levels = tuple(data["levels"])
    for level in levels:
        if level not in framework.levels:
            raise CatalogueError(file, "levels", f"{level} is not on the scale {list(framework.levels)}")
    _same_keys(folder, texts, ("levels",), levels)
    ids = [b["id"] for b in data["behaviours"]]
    for twice in {i for i in ids if ids.count(i) > 1}:
        raise CatalogueError(file, f"behaviours → {twice}", "stands twice; ids are unique within a skill")
    _same_keys(folder, texts, ("behaviours",), ids)
    behaviours = []
    for entry in data["behaviours"]:
        if entry["level"] not in levels:
            raise CatalogueError(
                file, f"behaviours → {entry['id']}", f"level {entry['level']} is not in {list(levels)}"
            )
        _same_keys(folder, texts, ("behaviours", entry["id"], "steps"), entry["steps"])
        path = ("behaviours", entry["id"])
        behaviours.append(
            Behaviour(
                id=entry["id"],
                level=entry["level"],
                topic=entry["topic"],
                statement=_by_language(texts, *path, "statement"),
                question=_by_language(texts, *path, "question"),
                steps=tuple(
                    StepTemplate(
                        kind,
                        _by_language(texts, *path, "steps", kind, "text"),
                        _by_language(texts, *path, "steps", kind, "evidence"),
                    )
                    for kind in entry["steps"]
                ),
            )
        )
    for level in levels:
        count = sum(b.level == level for b in behaviours)
        if count < 3:
            raise CatalogueError(file, "behaviours", f"level {level} has {count}; a level needs at least 3")
    return Skill(
        framework=framework,
        version=data["version"],
        code=data["code"],
        levels=levels,
        name=_by_language(texts, "name"),
        summary=_by_language(texts, "summary"),
        terms={lang: tuple(t["terms"]) for lang, t in texts.items()},
        level_summaries={n: _by_language(texts, "levels", n, "summary") for n in levels},
        behaviours=tuple(behaviours),
        related=tuple(data.get("related", ())),
    )
