"""The shape of the catalogue's files, as JSON Schema, and the errors that say what would be right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import yaml

from catalog.model import SCALE_KINDS, STEP_KINDS

_TEXT = {"type": "string", "minLength": 2, "pattern": r"\S"}
_TEXTS = {"type": "array", "items": _TEXT}
_LEVEL = {"type": "integer", "minimum": 1}
_LEVELS = {"type": "array", "items": _LEVEL, "minItems": 1, "uniqueItems": True}
_UNDEFINED = {
    "type": "object",
    "required": ["explanation", "ways"],
    "additionalProperties": False,
    "properties": {"explanation": _TEXT, "ways": {**_TEXTS, "minItems": 1}},
}


def fixed(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """The schema of a mapping with exactly these keys: some required, some optional."""
    return {
        "type": "object",
        "required": list(required),
        "additionalProperties": False,
        "properties": {**required, **(optional or {})},
    }


def _table(value: dict[str, Any], keys: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": value, "propertyNames": keys or {}}


FRAMEWORK = fixed(
    {
        "framework": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"},
        "scale": fixed(
            {"kind": {"enum": list(SCALE_KINDS)}, "levels": {**_LEVELS, "minItems": 0}},
            {
                "labels": {"type": "array", "items": {"type": "string", "minLength": 1}},
                "positions": {"type": "array", "items": {"type": "number", "minimum": 1, "maximum": 7}},
            },
        ),
        "owner": _TEXT,
        "licence": _TEXT,
    },
    {"source": _TEXT, "borrows": {"type": "boolean"}},
)
FRAMEWORK_TEXT = fixed(
    {"name": _TEXT, "levels": _table(fixed({"title": _TEXT, "summary": _TEXT}))},
    {"undefined_below": _UNDEFINED, "undefined_above": _UNDEFINED},
)
SKILL = fixed(
    {
        "code": {"type": "string", "pattern": "^[A-Z][A-Z0-9.-]*$"},
        "version": {"type": "string", "minLength": 1},
        "levels": _LEVELS,
        "behaviours": {
            "type": "array",
            "items": fixed(
                {
                    "id": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$", "maxLength": 40},
                    "level": _LEVEL,
                    "topic": _TEXT,
                    "steps": {"type": "array", "items": {"enum": list(STEP_KINDS)}, "minItems": 2, "uniqueItems": True},
                }
            ),
        },
    },
    {"related": {"type": "array", "items": {"type": "string"}}},
)
_STEP_TEXT = fixed({"text": _TEXT, "evidence": _TEXT})
SKILL_TEXT = fixed(
    {
        "name": _TEXT,
        "summary": _TEXT,
        "terms": _TEXTS,
        "levels": _table(fixed({"summary": _TEXT})),
        "behaviours": _table(
            fixed(
                {
                    "statement": _TEXT,
                    "question": _TEXT,
                    "steps": {**_table(_STEP_TEXT), "propertyNames": {"enum": list(STEP_KINDS)}},
                }
            )
        ),
    }
)


class CatalogueError(ValueError):
    """A catalogue file that cannot be used: the message names file, entry and key, and what would be right."""

    def __init__(self, file: Path, entry: str, problem: str) -> None:
        super().__init__(f"{file}: {entry or 'the file'}: {problem}")


class _UniqueKeys(yaml.CSafeLoader):
    """YAML whose mappings may not name a key twice: the later one would silently win."""


def _mapping(loader: yaml.CSafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


_UniqueKeys.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def read(file: Path, schema: dict[str, Any]) -> dict[str, Any]:
    """Reads one YAML file and holds it against its schema.

    Raises:
        CatalogueError: it is missing, not YAML, or not of that shape.
    """
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), _UniqueKeys)
    except FileNotFoundError:
        raise CatalogueError(file, "", "is missing; every skill has one file a language beside it") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CatalogueError(file, "", f"is not readable as YAML in UTF-8: {error}") from None
    wrong = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if wrong is not None:
        raise CatalogueError(file, " → ".join(str(p) for p in wrong.absolute_path), right(wrong))
    return data


def right(error: jsonschema.ValidationError) -> str:
    rule, wanted, found = str(error.validator), error.validator_value, error.instance
    if rule == "required":
        missing = [key for key in wanted if key not in found]
        return f"{missing[0]!r} is missing; it needs {', '.join(wanted)}"
    if rule == "additionalProperties":
        allowed = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
        extra = [key for key in found if key not in allowed]
        return f"{extra[0]!r} is not known here; allowed are {', '.join(allowed)}"
    if rule == "type":
        return f"must be {wanted}, not {type(found).__name__}"
    if rule == "enum":
        return f"{found!r} must be one of {', '.join(map(str, wanted))}"
    return error.message
