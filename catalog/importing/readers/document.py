"""YAML and JSON: plain data, without what only looks small (aliases) and without keys that stand twice."""

from __future__ import annotations

import datetime
import json
import math
from typing import Any

import yaml

from catalog.importing.readers.clean import active_markup
from catalog.importing.source import DATA, Refused, Source

_NODES = 2_000_000
_YAML_NODES = 300_000
_DEPTH = 100
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_json(text: str) -> Source:
    """Reads JSON.

    Raises:
        Refused: it is not JSON, a key stands twice, or it is too large or too deep.
    """
    try:
        data = json.loads(text, object_pairs_hook=_pairs, parse_constant=_no_constant)
    except Refused:
        raise
    except json.JSONDecodeError as error:
        raise Refused(f"is no JSON: line {error.lineno}, column {error.colno}: {error.msg}") from None
    except (ValueError, RecursionError):
        raise Refused("is no JSON that is read: a number is too long, or it is nested too deep") from None
    return Source("", DATA, "", data=_checked(data, _NODES))


def read_yaml(text: str) -> Source:
    """Reads YAML with plain values only; dates become text.

    Raises:
        Refused: it is not YAML, a key stands twice, or it is, with its aliases written out, too large or too deep.
    """
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            _check_nodes(node)
            data = loader.construct_document(node) if node is not None else None
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise Refused(f"is no plain YAML: {' '.join(str(error).split())[:200]}") from None
    except Refused:
        raise
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise Refused(f"is no plain YAML: a value cannot be read ({type(error).__name__})") from None
    return Source("", DATA, "", data=_checked(data, _YAML_NODES))


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise Refused(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice in one object")
    return found


def _no_constant(name: str) -> Any:
    raise Refused(f"is no JSON: {name} is no number")


def _check_nodes(root: Any) -> None:
    """Counts nodes as often as they stand when aliases are written out; each is looked at only once."""
    sizes: dict[int, int] = {}
    open_now: set[int] = set()
    todo: list[tuple[Any, bool]] = [(root, True)] if root is not None else []
    while todo:
        node, enter = todo.pop()
        children = _children(node)
        if not enter:
            open_now.discard(id(node))
            sizes[id(node)] = 1 + sum(sizes[id(child)] for child in children)
            if sizes[id(node)] > _YAML_NODES:
                raise Refused("its aliases, or its entries, make more than 300,000 values; give a smaller file")
        elif id(node) in open_now:
            raise Refused("has an alias that holds itself; write its content out")
        elif id(node) not in sizes:
            open_now.add(id(node))
            todo.append((node, False))
            todo.extend((child, True) for child in children)
            _check_keys(node)


def _children(node: Any) -> list[Any]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return node.value if isinstance(node, yaml.SequenceNode) else []


def _check_keys(node: Any) -> None:
    if not isinstance(node, yaml.MappingNode):
        return
    seen = set()
    for key, _ in node.value:
        if isinstance(key, yaml.ScalarNode):
            if (key.tag, key.value) in seen and key.value != "<<":
                raise Refused(f"line {key.start_mark.line + 1}: the key {key.value!r} stands twice")
            seen.add((key.tag, key.value))


def _checked(data: Any, nodes: int) -> Any:
    """The data with dates and sets as text and lists.

    Raises:
        Refused: too much, too deep, keys that are no plain values, bytes, text that would run.
    """
    left = [nodes]

    def plain(value: Any, depth: int) -> Any:
        left[0] -= 1
        if left[0] < 0 or depth > _DEPTH:
            raise Refused(f"holds more than {nodes:,} values, or is nested deeper than {_DEPTH}; give a smaller file")
        if isinstance(value, dict):
            return {_key(key): plain(entry, depth + 1) for key, entry in value.items()}
        if isinstance(value, (list, tuple, set)):
            return [plain(entry, depth + 1) for entry in value]
        if isinstance(value, (datetime.date, datetime.datetime)):
            return value.isoformat()
        if isinstance(value, str) and (found := active_markup(value)):
            raise Refused(f"a text in it carries active markup ({found}); remove it and try again")
        if isinstance(value, float) and not math.isfinite(value):
            raise Refused(f"holds {value}, which is no number that can be used")
        if value is None or isinstance(value, (str, bool, int, float)):
            return value
        raise Refused(f"holds a value of the kind {type(value).__name__}; use text, numbers, lists and mappings")

    return plain(data, 0)


def _key(key: Any) -> Any:
    if isinstance(key, (datetime.date, datetime.datetime)):
        return key.isoformat()
    if key is None or isinstance(key, (str, bool, int, float)):
        return key
    raise Refused("has a key that is neither text nor a number")
