"""Recognises a message in what the bot said, whatever values it was filled with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from fluent.syntax import ast, parse

from bot.language.messages import files
from bot.showing import shown

# What the bot fences foreign runs with is not part of the message.
_ISOLATES = re.compile("[\u2068\u2069]")


def spoken(messages: Iterable[Mapping[str, Any]]) -> str:
    """What the bot said in words, as a channel shows it that can show nothing else."""
    return "\n".join(shown(message).plain for message in messages)


@cache
def source(language: str) -> dict[str, ast.Message]:
    """The language's messages by id, as Fluent reads them."""
    found = {}
    for file in files(language):
        resource = parse(file.read_text(encoding="utf-8"))
        junk = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
        assert not junk, f"{file}: {str(junk[0].content)[:80]}"
        found.update({e.id.name: e for e in resource.body if isinstance(e, ast.Message)})
    return found


@cache
def pattern(language: str, key: str) -> re.Pattern[str]:
    """A regular expression that the message matches with any values."""
    value = source(language)[key].value
    assert value is not None, key
    return re.compile(_of_pattern(value), re.DOTALL)


def said(language: str, key: str, text: str) -> bool:
    """Whether a text contains the message."""
    return pattern(language, key).search(plain(text)) is not None


def plain(text: str) -> str:
    """A text without the invisible fences."""
    return _ISOLATES.sub("", text)


def _of_pattern(value: ast.Pattern) -> str:
    parts = []
    for element in value.elements:
        if isinstance(element, ast.TextElement):
            parts.append(re.escape(element.value))
        elif isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression):
            variants = [_of_pattern(v.value) for v in element.expression.variants]
            parts.append(f"(?:{'|'.join(variants)})")
        else:
            parts.append(".*?")
    return "".join(parts)
