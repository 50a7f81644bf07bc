"""Whole conversations on the five source documents, each in the language of its source and in another one."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.dialogues.player import Player, load, scripts

FOLDER = Path(__file__).parent
KINDS = {"csmg": "ar", "rlmt": "pl", "nos": "cy", "role": "hu", "advice": "nl"}


@pytest.mark.parametrize(("language", "file"), scripts(FOLDER), ids=lambda value: getattr(value, "stem", value))
def test_conversation(language: str, file: Path, five: Path, loop: asyncio.AbstractEventLoop, reopen: Any) -> None:
    loop.run_until_complete(Player(load(language, file), f"{language}-{file.stem}", reopen).play())


def test_each_source_is_talked_about_in_its_language_and_in_another() -> None:
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for language, file in scripts(FOLDER):
        found[file.stem].add(language)
    assert all(own in found[kind] and len(found[kind]) > 1 for kind, own in KINDS.items()), found
