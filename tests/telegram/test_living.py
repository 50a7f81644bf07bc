"""The real bot on Telegram: a whole interview, a crash in the middle, and logs that hold nobody's words."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.environment import for_child
from bot.settings import PROJECT
from bot.up import free_port
from tests.telegram.conftest import serving
from tests.telegram.small import said, until
from tools.botapi import Server
from tools.botapi.world import Message

pytestmark = pytest.mark.slow

WORK = {
    "en": "I write automated tests for our web shop, decide myself what to test first and help two juniors.",
    "ar": "أكتب اختبارات آلية لمتجرنا الإلكتروني، وأقرر بنفسي ما أختبره أولًا، وأساعد زميلين مبتدئين في اختباراتهما.",
}
TURNS = 40


@pytest.mark.parametrize("language", WORK)
def test_an_interview_ends_with_a_picture_and_a_plan(
    home: Path, botapi: Server, language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    async def play() -> None:
        ana = botapi.person(language_code=language)
        ana.command("start")
        seen: list[Message] = []
        for _ in range(TURNS):
            seen += await ana.next_messages(seconds=30, quiet=1.5)
            if any(message.photo for message in seen):
                break
            if seen[-1].buttons:
                await ana.press(seen[-1], 0)
            else:
                ana.say(WORK[language])
        assert any(message.photo for message in seen)
        ana.command("plan")
        seen = await ana.next_messages(seconds=30, quiet=2)
        assert seen
        ana.command("export")
        await ana.until(lambda: any(m.file_name and m.file_name.endswith(".json") for m in ana.messages))

    with serving(home, botapi) as client:
        assert "telegram" in client.get("/health").json()["channels"]
        asyncio.run(play())
    assert botapi.violations == []
    log = (home / "log").read_text(encoding="utf-8")
    assert botapi.token not in log
    assert WORK[language][:20] not in log


def test_a_crash_in_the_middle_loses_and_doubles_nothing(
    on: Callable[[], subprocess.Popen[bytes]], botapi: Server
) -> None:
    async def play() -> None:
        ana, bela = botapi.person(), botapi.person()
        first = on()
        ana.say("hello")
        await ana.next_messages(1, seconds=60)
        bela.say("slow 3")
        ana.say("buttons")
        (question,) = await ana.next_messages(1)
        await until(lambda: bela.actions)
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        assert botapi.pending_update_count == 2
        on()
        assert (await bela.next_messages(1, seconds=60))[0].text == "heard slow 3"
        assert (await ana.press(question, "Yes")).text == ""
        ana.say("goodbye")
        assert [m.text for m in await ana.next_messages(2)][-1] == "heard goodbye"
        assert [m.text for m in ana.messages].count(question.text) == 1
        assert said("something-broke") not in [m.text for m in ana.messages]

    asyncio.run(play())


@pytest.fixture
def on(tmp_path: Path, botapi: Server, request: pytest.FixtureRequest) -> Callable[[], subprocess.Popen[bytes]]:
    """Starts the small bot in a process of its own."""
    environment = {"NEXTRUNG_HOME": str(tmp_path), "TELEGRAM_BOT_TOKEN": botapi.token}
    child = for_child() | environment | {"NEXTRUNG_TELEGRAM_API": botapi.url}

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.telegram.small", str(free_port())]
        process = subprocess.Popen(command, cwd=PROJECT, env=child)
        request.addfinalizer(process.wait)
        request.addfinalizer(process.kill)
        return process

    return start
