"""How a source goes from the process that reads to the one that asked: as JSON, in which a key need not be text."""

from __future__ import annotations

import json
from typing import Any

from catalog.importing.source import Line, Refused, Sheet, Source

_LONGEST = 256 * 2**20


def pack(source: Source) -> bytes:
    """The source as bytes.

    Raises:
        Refused: it is too long, or holds half a character, which no encoding can write.
    """
    text = json.dumps(
        {
            "kind": source.kind,
            "lines": [[line.number, line.text, line.heading, line.bullet, line.cells] for line in source.lines],
            "sheets": [[sheet.name, sheet.rows] for sheet in source.sheets],
            "data": _tagged(source.data),
            "notes": source.notes,
        },
        ensure_ascii=False,
    )
    try:
        packed = text.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("broken encoding: it holds half a character (a lone surrogate); save the file as UTF-8") from None
    if len(packed) > _LONGEST:
        raise Refused("holds too much text; give the part that matters")
    return packed


def unpack(packed: bytes, name: str, sha256: str) -> Source:
    """The source of a file's name and sum."""
    found = json.loads(packed)
    return Source(
        name,
        found["kind"],
        sha256,
        lines=tuple(Line(n, text, heading, bullet, tuple(cells)) for n, text, heading, bullet, cells in found["lines"]),
        sheets=tuple(Sheet(title, tuple(map(tuple, rows))) for title, rows in found["sheets"]),
        data=_untagged(found["data"]),
        notes=tuple(found["notes"]),
    )


def _tagged(value: Any) -> Any:
    """A mapping as ``{"m": [[key, value], …]}``, since the keys of JSON are text."""
    if isinstance(value, dict):
        return {"m": [[key, _tagged(entry)] for key, entry in value.items()]}
    return [_tagged(entry) for entry in value] if isinstance(value, list) else value


def _untagged(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _untagged(entry) for key, entry in value["m"]}
    return [_untagged(entry) for entry in value] if isinstance(value, list) else value
