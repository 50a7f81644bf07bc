"""Whole conversations through Rasa, the real actions and a real database, in every language."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.language import LANGUAGES
from tests.dialogues.player import Player, load, scripts

FOLDER = Path(__file__).parent
KINDS = {"happy", "no_consent", "digressions", "stop_resume", "disagreement", "nothing_fits", "bad_input"}


@pytest.mark.parametrize(("language", "file"), scripts(FOLDER), ids=lambda value: getattr(value, "stem", value))
def test_conversation(language: str, file: Path, loop: asyncio.AbstractEventLoop, reopen: Any) -> None:
    loop.run_until_complete(Player(load(language, file), f"{language}-{file.stem}", reopen).play())


def test_every_language_has_every_kind_of_conversation() -> None:
    found: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for language, file in scripts(FOLDER):
        found[language].add(file.stem)
    assert {language: KINDS - kinds for language, kinds in found.items()} == {language: set() for language in LANGUAGES}
