"""The house's arrows: what may import what, as the design draws them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from bot.settings import PROJECT

RASA = ("rasa", "rasa_sdk")
OUTER = ("actions", "bot.channels", "bot.rasa")


def offending(folder: str, forbidden: tuple[str, ...], but: tuple[str, ...] = ()) -> list[str]:
    """Every import of something forbidden, when a file of the folder is imported; ``but`` leaves folders out."""
    found = []
    for path in sorted((PROJECT / folder).rglob("*.py")):
        if path.relative_to(PROJECT / folder).parts[0] not in but:
            wrong = [name for name in imported(path) if any(f"{name}.".startswith(f"{root}.") for root in forbidden)]
            found += [f"{path.relative_to(PROJECT)} imports {name}" for name in wrong]
    return found


def imported(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_core_knows_nothing_of_rasa_and_of_channels() -> None:
    assert offending("bot", (*RASA, *OUTER), but=("channels", "rasa")) == []


def test_the_catalogue_knows_nothing_of_the_bot() -> None:
    assert offending("catalog", (*RASA, "actions", "bot")) == []


def test_what_rasa_loads_knows_nothing_of_channels() -> None:
    assert offending("bot/rasa", ("bot.channels", "actions")) == []
