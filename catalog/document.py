"""A skill as plain data, and back: what the store keeps and what an exported file holds.

Texts are mappings by language code. The shape is :data:`SKILL`, which an error names when a file is not right.
"""

from __future__ import annotations

from typing import Any

from catalog import schema
from catalog.model import (
    KNOWLEDGE,
    PERFORMANCE,
    STEP_KINDS,
    Advice,
    Behaviour,
    Competence,
    Framework,
    Role,
    Skill,
    StepTemplate,
    Undefined,
)

_LONGEST = 5000  # characters of one text: encoding takes far more than twice as long for twice as much
_TEXT = {"type": "string", "minLength": 1, "maxLength": _LONGEST, "pattern": r"\S"}
_LANGUAGE = {"type": "string", "pattern": "^[a-z]{2,3}$"}
_BY_LANGUAGE = {
    "type": "object",
    "additionalProperties": {"type": "string", "maxLength": _LONGEST},
    "propertyNames": _LANGUAGE,
}
_TEXTS = {**_BY_LANGUAGE, "additionalProperties": _TEXT, "minProperties": 1}
_LISTS = {**_BY_LANGUAGE, "additionalProperties": {"type": "array", "items": _TEXT}}
_LEVELS = {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 20}, "uniqueItems": True}
_UNDEFINED = schema.fixed({"explanation": _TEXTS, "ways": _LISTS})
# Codes become parts of keys and of buttons, versions too.
CODE = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$"}
VERSION = {"type": "string", "pattern": "^[a-z0-9][a-z0-9.-]{0,19}$"}
BEHAVIOUR_ID = {"type": "string", "pattern": "^[a-z0-9][a-z0-9.-]{0,39}$"}

BEHAVIOUR = schema.fixed(
    {"statement": _TEXTS},
    {
        "id": BEHAVIOUR_ID,
        "level": {"type": "integer", "minimum": 0, "maximum": 20},
        "topic": _TEXT,
        "kind": {"enum": ["", PERFORMANCE, KNOWLEDGE]},
        "repeats": {"type": "array", "items": BEHAVIOUR_ID},
        "question": _BY_LANGUAGE,
        "steps": {
            "type": "object",
            "propertyNames": {"enum": list(STEP_KINDS)},
            "additionalProperties": schema.fixed({"text": _TEXTS, "evidence": _TEXTS}),
        },
    },
)
SKILL = schema.fixed(
    {"code": CODE, "name": _TEXTS},
    {
        "summary": _BY_LANGUAGE,
        "terms": _LISTS,
        "levels": _LEVELS,
        "level_summaries": {
            "type": "object",
            "additionalProperties": _BY_LANGUAGE,
            "propertyNames": {"pattern": "^[0-9]{1,2}$"},
        },
        "behaviours": {"type": "array", "items": BEHAVIOUR, "maxItems": 2000},
        "related": {"type": "array", "items": _TEXT},
        "sources": _BY_LANGUAGE,
        "undefined_below": _UNDEFINED,
        "undefined_above": _UNDEFINED,
        "role": schema.fixed(
            {
                "competences": {
                    "type": "array",
                    "items": schema.fixed({"code": _TEXT, "name": _TEXTS, "needs": _LEVELS}, {"summary": _BY_LANGUAGE}),
                }
            },
            {
                "texts": {"type": "object", "additionalProperties": _BY_LANGUAGE},
                "lists": {"type": "object", "additionalProperties": _LISTS},
                "marks": {"type": "array", "items": {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}},
            },
        ),
        "advice": {
            "type": "array",
            "items": schema.fixed(
                {"source": _TEXT, "language": _LANGUAGE},
                {
                    "stages": {"type": "array", "items": _TEXT},
                    "signs": {"type": "array", "items": _TEXT},
                    "ways": {"type": "array", "items": schema.fixed({"title": _TEXT, "text": {"type": "string"}})},
                    "announced": {"type": "integer", "minimum": 0},
                },
            ),
        },
    },
)


def write_skill(skill: Skill) -> dict[str, Any]:
    """The skill without its framework and version; what is empty is left out."""
    data: dict[str, Any] = {
        "code": skill.code,
        "name": dict(skill.name),
        "summary": dict(skill.summary),
        "terms": {lang: list(terms) for lang, terms in skill.terms.items()},
        "levels": list(skill.levels),
        "level_summaries": {str(n): dict(texts) for n, texts in skill.level_summaries.items() if texts},
        "behaviours": [_write_behaviour(b) for b in skill.behaviours],
        "related": list(skill.related),
        "sources": dict(skill.sources),
        "undefined_below": write_undefined(skill.undefined_below),
        "undefined_above": write_undefined(skill.undefined_above),
        "role": _write_role(skill.role),
        "advice": [write_advice(a) for a in skill.advice],
    }
    return {key: value for key, value in data.items() if value}


def read_skill(data: dict[str, Any], framework: Framework, version: str) -> Skill:
    """The skill of a mapping of shape :data:`SKILL`, which is not checked again here."""
    return Skill(
        framework=framework,
        version=version,
        code=data["code"],
        levels=tuple(map(int, data.get("levels", ()))),
        name=dict(data["name"]),
        summary=dict(data.get("summary", {})),
        terms={lang: tuple(terms) for lang, terms in data.get("terms", {}).items()},
        level_summaries={int(n): dict(texts) for n, texts in data.get("level_summaries", {}).items()},
        behaviours=tuple(_read_behaviour(b, n) for n, b in enumerate(data.get("behaviours", ()), 1)),
        related=tuple(data.get("related", ())),
        role=_read_role(data.get("role")),
        advice=tuple(read_advice(a) for a in data.get("advice", ())),
        sources=dict(data.get("sources", {})),
        undefined_below=read_undefined(data.get("undefined_below")),
        undefined_above=read_undefined(data.get("undefined_above")),
    )


def write_advice(advice: Advice) -> dict[str, Any]:
    """Advice as data."""
    return {
        "source": advice.source,
        "language": advice.language,
        "stages": list(advice.stages),
        "signs": list(advice.signs),
        "ways": [{"title": title, "text": text} for title, text in advice.ways],
        "announced": advice.announced,
    }


def read_advice(data: dict[str, Any]) -> Advice:
    """Advice from data."""
    return Advice(
        source=data["source"],
        language=data["language"],
        stages=tuple(data.get("stages", ())),
        signs=tuple(data.get("signs", ())),
        ways=tuple((w["title"], w["text"]) for w in data.get("ways", ())),
        announced=data.get("announced", 0),
    )


def _write_behaviour(behaviour: Behaviour) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": behaviour.id,
        "level": behaviour.level,
        "topic": behaviour.topic,
        "kind": behaviour.kind,
        "repeats": list(behaviour.repeats),
        "statement": dict(behaviour.statement),
        "question": dict(behaviour.question),
        "steps": {s.kind: {"text": dict(s.text), "evidence": dict(s.evidence)} for s in behaviour.steps},
    }
    return {key: value for key, value in data.items() if value or key == "level"}


def _read_behaviour(data: dict[str, Any], number: int) -> Behaviour:
    level = int(data.get("level", 0))  # JSON Schema takes 3.0 for an integer
    own = data.get("id", f"{level}-{number}")
    steps = data.get("steps", {})
    return Behaviour(
        id=own,
        level=level,
        topic=data.get("topic", own),
        statement=dict(data["statement"]),
        question=dict(data.get("question", {})),
        steps=tuple(StepTemplate(kind, dict(s["text"]), dict(s["evidence"])) for kind, s in steps.items()),
        kind=data.get("kind", ""),
        repeats=tuple(data.get("repeats", ())),
    )


def write_undefined(undefined: Undefined | None) -> dict[str, Any] | None:
    """What is said of levels that are not defined, as data."""
    if undefined is None:
        return None
    ways = {lang: list(ways) for lang, ways in undefined.ways.items()}
    return {"explanation": dict(undefined.explanation), "ways": ways}


def read_undefined(data: dict[str, Any] | None) -> Undefined | None:
    """The same from data."""
    if data is None:
        return None
    return Undefined(dict(data["explanation"]), {lang: tuple(ways) for lang, ways in data["ways"].items()})


def _write_role(role: Role | None) -> dict[str, Any] | None:
    if role is None:
        return None
    return {
        "competences": [
            {"code": c.code, "name": dict(c.name), "summary": dict(c.summary), "needs": list(c.needs)}
            for c in role.competences
        ],
        "texts": {key: dict(texts) for key, texts in role.texts.items()},
        "lists": {key: {lang: list(items) for lang, items in texts.items()} for key, texts in role.lists.items()},
        "marks": [list(mark) for mark in role.marks],
    }


def _read_role(data: dict[str, Any] | None) -> Role | None:
    if data is None:
        return None
    return Role(
        competences=tuple(
            Competence(c["code"], dict(c["name"]), dict(c.get("summary", {})), tuple(sorted(map(int, c["needs"]))))
            for c in data["competences"]
        ),
        texts={key: dict(texts) for key, texts in data.get("texts", {}).items()},
        lists={
            key: {lang: tuple(items) for lang, items in texts.items()} for key, texts in data.get("lists", {}).items()
        },
        marks=tuple((a, b) for a, b in data.get("marks", ())),
    )


def in_language(document: Any, language: str, languages: set[str]) -> Any:
    """A document (or a part of one) with the texts of one of its languages alone; behaviours without any are left out.

    Args:
        document: as :func:`write_skill` makes it.
        language: which to keep.
        languages: all that the document has.
    """
    if isinstance(document, list):
        kept = [in_language(item, language, languages) for item in document]
        return [item for item in kept if not (isinstance(item, dict) and item.get("statement") == {})]
    if not isinstance(document, dict):
        return document
    if document and set(document) <= languages:
        return {language: document[language]} if language in document else {}
    return {key: in_language(value, language, languages) for key, value in document.items()}
