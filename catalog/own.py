"""A company's own framework as one YAML file: what ``export`` writes and ``import`` reads.

::

    nextrung: 1
    framework: acme
    version: "2026"
    owner: Acme
    licence: Internal use.
    name: {en: Acme career ladder}
    scale:
      kind: levels            # or criteria
      levels:
        - {label: J, title: {en: Junior}, summary: {en: Works with help.}, position: 2}
    skills:
      - code: SALES
        name: {en: Selling}
        behaviours:
          - {level: 1, statement: {en: Answers what customers ask about a product.}}

A skill has the shape of :data:`catalog.document.SKILL`. ``position`` is where a level stands on the generic ladder of 1
to 7; without it the levels are spread evenly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import jsonschema

from catalog import schema
from catalog.document import SKILL, VERSION, read_undefined, write_skill, write_undefined
from catalog.loader import shipped, spread
from catalog.model import GENERIC, LADDER, SCALE_KINDS, Framework, LevelText, Skill

FORMAT = 1
_SAID = 400  # characters of what is said to be wrong: it may quote the file
_TEXTS = SKILL["properties"]["name"]
_UNDEFINED = SKILL["properties"]["undefined_below"]

FRAMEWORK = schema.fixed(
    {
        "framework": {"type": "string", "pattern": "^[a-z][a-z0-9-]{0,39}$"},
        "owner": {"type": "string", "minLength": 1},
        "licence": {"type": "string", "minLength": 1},
        "name": _TEXTS,
        "scale": schema.fixed(
            {"kind": {"enum": [k for k in SCALE_KINDS if k != "stages"]}},
            {
                "levels": {
                    "type": "array",
                    "maxItems": 20,
                    "items": schema.fixed(
                        {"title": _TEXTS},
                        {
                            "label": {"type": "string", "minLength": 1, "maxLength": 12},
                            "summary": SKILL["properties"]["summary"],
                            "position": {"type": "number", "minimum": 1, "maximum": 7},
                        },
                    ),
                }
            },
        ),
    },
    {"undefined_below": _UNDEFINED, "undefined_above": _UNDEFINED},
)
FILE = schema.fixed(
    {
        "nextrung": {"const": FORMAT},
        "framework": FRAMEWORK["properties"]["framework"],
        "version": VERSION,
        "skills": {"type": "array", "minItems": 1, "items": SKILL},
    },
    {name: FRAMEWORK["properties"][name] for name in FRAMEWORK["properties"] if name != "framework"},
)


def problem(data: Any, shape: dict[str, Any] = FILE) -> str | None:
    """What is wrong with a file's content, in one line that names the entry; None where all is right."""
    wrong = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(shape).iter_errors(data))
    if wrong is None:
        return None
    entry = " → ".join(str(p) for p in wrong.absolute_path) or "the file"
    if wrong.validator == "maxLength":
        return f"{entry}: has {len(wrong.instance)} characters; at most {wrong.validator_value} are taken"
    said = schema.right(wrong)
    return f"{entry}: {said if len(said) <= _SAID else said[: _SAID - 1] + '…'}"


def read_framework(data: dict[str, Any]) -> Framework:
    """The framework of a mapping of shape :data:`FRAMEWORK`."""
    levels = data["scale"].get("levels", [])
    numbers = range(1, len(levels) + 1)
    positions = [entry.get("position") for entry in levels]
    return Framework(
        id=data["framework"],
        scale=data["scale"]["kind"],
        levels=tuple(numbers),
        owner=data["owner"],
        licence=data["licence"],
        name=dict(data["name"]),
        level_texts={
            n: LevelText(dict(e["title"]), dict(e.get("summary", {}))) for n, e in zip(numbers, levels, strict=True)
        },
        undefined_below=read_undefined(data.get("undefined_below")),
        undefined_above=read_undefined(data.get("undefined_above")),
        labels={n: str(e["label"]) for n, e in zip(numbers, levels, strict=True) if "label" in e},
        positions=tuple(map(float, positions if None not in positions else spread(len(levels)))),
    )


def write_framework(framework: Framework) -> dict[str, Any]:
    """The framework as data of shape :data:`FRAMEWORK`."""
    levels = []
    for n, position in zip(framework.levels, framework.positions or LADDER, strict=False):
        texts = framework.level_texts[n]
        entry: dict[str, Any] = {"label": framework.labels.get(n), "title": dict(texts.title)}
        entry |= {"summary": dict(texts.summary), "position": position}
        levels.append({key: value for key, value in entry.items() if value})
    data: dict[str, Any] = {
        "framework": framework.id,
        "owner": framework.owner,
        "licence": framework.licence,
        "name": dict(framework.name),
        "scale": {"kind": framework.scale, **({"levels": levels} if levels else {})},
    }
    for name in ("undefined_below", "undefined_above"):
        undefined = write_undefined(getattr(framework, name))
        if undefined:
            data[name] = undefined
    return data


def write_file(framework: Framework, version: str, skills: Iterable[Skill], *, known: bool) -> dict[str, Any]:
    """One version of a framework as the content of a file.

    Args:
        framework: whose skills they are.
        version: of all of them.
        skills: what to write.
        known: whether the framework ships with the bot, so that its scale need not be in the file.
    """
    head: dict[str, Any] = {"nextrung": FORMAT, "framework": framework.id, "version": version}
    if not known:
        head |= {key: value for key, value in write_framework(framework).items() if key != "framework"}
    return {**head, "skills": [write_skill(_without_borrowed(skill)) for skill in skills]}


def _without_borrowed(skill: Skill) -> Skill:
    """A skill of a framework that grades nothing has the ladder's behaviours only while it is in the catalogue."""
    if not skill.framework.borrows or skill.behaviours != shipped().skills[GENERIC].behaviours:
        return skill
    return replace(skill, levels=(), level_summaries={}, behaviours=())
