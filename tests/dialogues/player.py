"""Plays a written conversation with the real bot and holds its answers against what was expected.

A turn says something (``say``, ``say_long``), presses a button (``press``), answers questions until the verdict
(``answer_until_verdict``) or restarts the bot (``restart``). ``expect`` names messages that must be in the answer, in
this order; the texts themselves stand in bot/language.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import yaml

from bot.assessment.coverage import ROUND
from bot.assessment.interview import MAX_QUESTIONS
from bot.language.identify import identify
from bot.rasa.inprocess import InProcessBot
from tests.messages import pattern, plain, said, spoken

ANSWERS = {"regularly": 3, "sometimes": 2, "learned": 1, "never": 0}


class Player:
    """One person's conversation. ``reopen`` gives a new bot on the same database."""

    def __init__(self, script: dict[str, Any], sender: str, reopen: Callable[[], Awaitable[InProcessBot]]) -> None:
        """Takes a script as it stands in the YAML file; its language is its folder's."""
        self.script = script
        self.language: str = script["language"]
        self.sender = sender
        self._reopen = reopen
        self.text = ""
        self.buttons: list[dict[str, str]] = []

    async def play(self) -> None:
        """Plays every turn."""
        self.bot = await self._reopen()
        for number, turn in enumerate(self.script["turns"], 1):
            self.where = f"turn {number} {turn}"
            await self._turn(turn)
            self._check(turn)

    async def _turn(self, turn: dict[str, Any]) -> None:
        if "restart" in turn:
            self.bot = await self._reopen()
        elif "say" in turn:
            await self._send(turn["say"])
        elif "say_long" in turn:
            await self._send((turn["say_long"] * 100_000)[:100_000])
        elif "press" in turn:
            await self._send(self._payload(turn["press"]))
        elif "answer_until_verdict" in turn:
            await self._answer(ANSWERS[turn["answer_until_verdict"]])
        else:
            raise AssertionError(f"{self.where}: nothing to do")

    async def _send(self, text: str) -> None:
        answer = await self.bot.send(self.sender, text, self.script.get("metadata"))
        assert answer, f"{self.where}: silence"
        self.text = spoken(answer)
        for message in answer:
            if message.get("buttons"):
                self.buttons = message["buttons"]

    async def _answer(self, score: int) -> None:
        for _ in range(max(MAX_QUESTIONS, ROUND) + 1):
            if not self._said("question-progress"):
                return
            choice = next(b for b in self.buttons if b["payload"].endswith(f'.{score}"}}'))
            await self._send(choice["payload"])
        raise AssertionError(f"{self.where}: more than {MAX_QUESTIONS} questions")

    def _payload(self, press: Any) -> str:
        if isinstance(press, dict) and "payload" in press:
            return str(press["payload"])
        for button in self.buttons:
            if isinstance(press, str) and pattern(self.language, press).fullmatch(plain(button["title"])):
                return button["payload"]
            if isinstance(press, dict) and "skill" in press:
                choice = f"skill.{press['skill'].replace('/', '.').lower()}"
                if f'"{choice}"' in button["payload"]:
                    return button["payload"]
            if isinstance(press, dict) and plain(button["title"]) == press.get("title"):
                return button["payload"]
        raise AssertionError(f"{self.where}: no such button among {[b['title'] for b in self.buttons]}")

    def _check(self, turn: dict[str, Any]) -> None:
        rest = plain(self.text)
        for key in turn.get("expect", []):
            found = pattern(self.language, key).search(rest)
            assert found, f"{self.where}: {key} is not (or not in this order) in:\n{self.text}"
            rest = rest[found.end() :]
        if "expect_any" in turn:
            assert any(map(self._said, turn["expect_any"])), f"{self.where}: none of them in:\n{self.text}"
        for key in ["something-broke", "cannot-save", *turn.get("not_expect", [])]:
            if key not in turn.get("expect", []):
                assert not self._said(key), f"{self.where}: {key} is in:\n{self.text}"
        for key in turn.get("has_buttons", []):
            self._payload(key)
        if "skill_offered" in turn:
            self._payload({"skill": turn["skill_offered"]})
        if "language" in turn:
            identified = identify(self.text)
            assert identified and identified.language == turn["language"], f"{self.where}: {self.text}"
        if "level" in turn:
            self._check_level(turn["level"])

    def _check_level(self, level: int | list[int]) -> None:
        levels = level if isinstance(level, list) else [level]
        marked = f"verdict: {self.text}"
        assert any(_level_said(self.language, self.text, n) for n in levels), f"{self.where}: {marked}"

    def _said(self, key: str) -> bool:
        return said(self.language, key, self.text)


def _level_said(language: str, text: str, level: int) -> bool:
    """Whether the verdict in a text is of this level: the number stands in its first message."""
    for key in ("verdict", "verdict-generic"):
        found = pattern(language, key).search(plain(text))
        if found and str(level) in found[0]:
            return True
    return False


def scripts(folder: Path) -> list[tuple[str, Path]]:
    """Every conversation below a folder, as (language, file)."""
    return [(file.parent.name, file) for file in sorted(folder.glob("*/*.yml"))]


def load(language: str, file: Path) -> dict[str, Any]:
    """A conversation as the player wants it."""
    return {"language": language, **yaml.safe_load(file.read_text(encoding="utf-8"))}
