"""The real bot on Telegram: a whole interview, a crash in the middle, and logs that hold nobody's words."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar

from bot.environment import for_child
from bot.language.messages import say
from bot.settings import PROJECT
from bot.up import free_port
from tests.messages import plain
from tests.telegram.running import until
from tests.telegram.serving import serving
from tools.botapi import Server
from tools.botapi.world import Message

pytestmark = pytest.mark.slow

WORK = {
    "en": "I write automated tests for our web shop, decide myself what to test first and help two juniors.",
    "ar": "أكتب اختبارات آلية لمتجرنا الإلكتروني، وأقرر بنفسي ما أختبره أولًا، وأساعد زميلين مبتدئين في اختباراتهما.",
}
TURNS = 40


@pytest.mark.parametrize("language", WORK)
def test_an_interview_ends_with_a_picture_and_a_plan(home: Path, botapi: Server, language: str) -> None:
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
        (steps,) = await ana.next_messages(1)
        await ana.press(steps, 0)  # keep them
        (dates,) = await ana.next_messages(1)
        await ana.press(dates, 0)  # in two weeks
        _, plan, pdf, ics = await ana.next_messages(4)
        check_plan(plan, pdf, ics)
        ana.command("export")
        await ana.until(lambda: any(m.file_name and m.file_name.endswith(".json") for m in ana.messages))

    with serving(home, botapi) as client:
        assert "telegram" in client.get("/health").json()["channels"]
        asyncio.run(play())
    assert botapi.violations == []
    log = (home / "log").read_text(encoding="utf-8")
    assert botapi.token not in log
    assert WORK[language][:20] not in log


def check_plan(plan: Message, pdf: Message, ics: Message) -> None:
    """The files are what they should be, and hold what the plan says."""
    assert (pdf.file_name, ics.file_name) == ("nextrung-plan.pdf", "nextrung-plan.ics")
    assert pdf.document and ics.document
    (page,) = pypdfium2.PdfDocument(pdf.document)
    assert len(page.get_textpage().get_text_range()) > len(plan.text) / 2
    events = Calendar.from_ical(ics.document).walk("VEVENT")
    assert len(events) == len(re.findall(r"^\d+\. ", plain(plan.text), re.MULTILINE)) > 0
    for event in events:
        assert event.decoded("DTSTART") - date.today() in (timedelta(days=13), timedelta(days=14))  # around midnight
        assert plain(str(event["SUMMARY"])).partition(": ")[2].rstrip("…") in plain(plan.text)


def test_a_crash_in_the_middle_loses_and_doubles_nothing(
    on: Callable[[], subprocess.Popen[bytes]], botapi: Server, tmp_path: Path
) -> None:
    async def play() -> None:
        ana, bela = botapi.person(), botapi.person()
        first = on()
        ana.say("hello")
        await ana.next_messages(1, seconds=60)
        bela.say("hold on")
        ana.say("buttons")
        (question,) = await ana.next_messages(1)
        await until(lambda: bela.actions)
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        assert botapi.pending_update_count == 2
        (tmp_path / "hold on").touch()
        on()
        assert (await bela.next_messages(1, seconds=60))[0].text == "heard hold on"
        assert (await ana.press(question, "Yes")).text == ""
        ana.say("goodbye")
        assert [m.text for m in await ana.next_messages(2)][-1] == "heard goodbye"
        assert [m.text for m in ana.messages].count(question.text) == 1
        assert say("en", "something-broke") not in [m.text for m in ana.messages]

    asyncio.run(play())


@pytest.fixture
def on(tmp_path: Path, botapi: Server, request: pytest.FixtureRequest) -> Callable[[], subprocess.Popen[bytes]]:
    """Starts the small bot in a process of its own."""
    environment = {"NEXTRUNG_HOME": str(tmp_path), "TELEGRAM_BOT_TOKEN": botapi.token}
    child = for_child() | environment | {"NEXTRUNG_TELEGRAM_API": botapi.url}

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.telegram.program", str(free_port())]
        process = subprocess.Popen(command, cwd=PROJECT, env=child)
        request.addfinalizer(process.wait)
        request.addfinalizer(process.kill)
        return process

    return start
