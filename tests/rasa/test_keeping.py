"""What is kept of a conversation, where, and what survives: consent, erasure, hurry, outage, a kill."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot import environment, training
from bot.rasa.inprocess import InProcessBot
from bot.settings import settings
from tests.messages import said, spoken

SECRET = "Zanzibar"
WORK = (
    f"I answer the phones at the {SECRET} helpdesk, log the tickets and solve the usual problems myself. "
    "When something unusual comes in I look into the cause and pass it to the right team."
)
YES, NO = '/pick{"choice":"consent.yes"}', '/pick{"choice":"consent.no"}'
SKILL = '/pick{"choice":"skill.sfia.9.csmg"}'


async def say(bot: InProcessBot, sender: str, *texts: str) -> list[dict[str, Any]]:
    """Says one thing after another; the last answer."""
    answer: list[dict[str, Any]] = []
    for text in texts:
        answer = await bot.send(sender, text)
    return answer


def text_of(answer: list[dict[str, Any]]) -> str:
    return spoken(answer)


def stored_bytes(home: Path) -> bytes:
    """Every byte that the installation has on disk, but for the models."""
    files = [f for f in home.rglob("*") if f.is_file() and "models" not in f.parts]
    return b"".join(f.read_bytes() for f in files)


@pytest.fixture
def run(loop: asyncio.AbstractEventLoop) -> Callable[[Any], Any]:
    return loop.run_until_complete


def test_without_consent_nothing_is_written(run: Any, reopen: Any, home: Path) -> None:
    bot = run(reopen())
    answer = run(say(bot, "ann", "hello there", NO, WORK, SKILL))
    assert said("en", "question-progress", text_of(answer))
    assert SECRET.encode() not in stored_bytes(home)


def test_before_consent_nothing_is_written(run: Any, reopen: Any, home: Path) -> None:
    bot = run(reopen())
    run(say(bot, "ann", WORK, SKILL))
    assert SECRET.encode() not in stored_bytes(home)
    run(say(bot, "ann", YES))
    assert SECRET.encode() in stored_bytes(home)


def test_erasure_leaves_nothing(run: Any, reopen: Any, home: Path) -> None:
    bot = run(reopen())
    run(say(bot, "ann", "hello there", YES, WORK, SKILL))
    assert SECRET.encode() in stored_bytes(home)
    answer = run(say(bot, "ann", "/forget", '/pick{"choice":"confirmation.yes"}'))
    assert said("en", "erased", text_of(answer))
    assert SECRET.encode() not in stored_bytes(home)
    answer = run(say(bot, "ann", "hello there"))
    assert said("en", "greeting", text_of(answer))
    assert SECRET.encode() not in stored_bytes(home)


def test_the_export_holds_everything(run: Any, reopen: Any) -> None:
    bot = run(reopen())
    answer = run(say(bot, "ann", "hello there", YES, WORK, SKILL, "/export"))
    (document,) = [m["custom"] for m in answer if "document" in m.get("custom", {})]
    assert document["document"] == "nextrung.json"
    assert document["content"]["assessments"][0]["texts"] == [WORK]
    assert document["content"]["assessments"][0]["skill"] == "sfia/9/CSMG"
    assert any(WORK in json.dumps(event) for event in document["content"]["conversation"])


def test_an_export_is_not_part_of_the_next_one(run: Any, reopen: Any) -> None:
    bot = run(reopen())
    sizes = []
    for text in ("hello there", YES, WORK, "/export", "/export", "/export"):
        answer = run(say(bot, "ann", text))
        sizes += [len(json.dumps(m["custom"])) for m in answer if "document" in m.get("custom", {})]
    assert len(sizes) == 3 and max(sizes) < 2 * min(sizes)


def test_two_messages_at_once_are_both_heard(run: Any, reopen: Any) -> None:
    bot = run(reopen())
    run(say(bot, "ann", "hello there", YES))

    async def both() -> None:
        more = "I also train the new colleagues and write the answers for our knowledge base every week."
        await asyncio.gather(bot.send("ann", WORK), bot.send("ann", more))

    run(both())
    from actions.notebook import repository

    current = repository().current("ann")
    assert current is not None
    assert len(current.texts) == 2


def test_people_do_not_see_each_other(run: Any, reopen: Any) -> None:
    bot = run(reopen())
    run(say(bot, "ann", "hello there", YES, WORK, SKILL))
    answer = run(say(bot, "bob", "hello there", YES, "/export"))
    assert SECRET not in json.dumps(answer)


def test_an_outage_is_not_mistaken_for_a_stranger(run: Any, reopen: Any, home: Path) -> None:
    bot = run(reopen())
    run(say(bot, "ann", "hello there", YES, WORK, SKILL))
    database = home / "nextrung.db"
    locked = sqlite3.connect(database)
    moved = home / "away.db"
    locked.close()
    database.rename(moved)
    database.mkdir()  # what is there now is no database
    bot = run(reopen_without_migration(bot))
    answer = run(say(bot, "ann", "hello there"))
    assert said("en", "cannot-save", text_of(answer))
    database.rmdir()
    moved.rename(database)
    answer = run(say(bot, "ann", '/pick{"choice":"answer.requests-1.3"}'))
    assert said("en", "question-progress", text_of(answer))


async def reopen_without_migration(bot: InProcessBot) -> InProcessBot:
    """The same bot with its connections closed, so that it has to open the database again."""
    from actions.notebook import repository

    repository().close()
    bot.agent.tracker_store._tracker_store.engine.dispose()
    return bot


def test_a_full_disk_is_said_and_the_question_stays(run: Any, reopen: Any, home: Path) -> None:
    bot = run(reopen())
    answer = run(say(bot, "ann", "hello there", YES, WORK, SKILL))
    first = next(b["payload"] for m in answer for b in m.get("buttons") or [])
    from sqlalchemy import event

    from actions.notebook import repository

    @event.listens_for(repository()._engine, "connect")
    def small(connection: Any, _record: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    repository().close()
    for number in range(12):  # the pages that are still free take a few
        long_text = f"I look after part {number} of the service and everything that happens in it. " * 50
        answer = run(say(bot, "ann", long_text))
        if said("en", "cannot-save", text_of(answer)):
            break
    assert said("en", "cannot-save", text_of(answer))
    event.remove(repository()._engine, "connect", small)
    repository().close()
    answer = run(say(bot, "ann", first))
    assert said("en", "question-progress", text_of(answer))
    current = repository().current("ann")
    assert current is not None
    assert len(current.answers) == 1
    assert current.texts[0] == WORK
    assert len(current.texts) == number + 1


KILLED = """
import asyncio, os, sys
from bot import environment
environment.prepare()
from bot import training
from bot.rasa.inprocess import open_bot

async def main():
    bot = await open_bot(training.CONVERSATION.trained)
    buttons = []
    for text in sys.argv[1:]:
        answer = await bot.send("ann", text)
        buttons = [b["payload"] for m in answer for b in m.get("buttons") or []] or buttons
    asyncio.get_running_loop().create_task(bot.send("ann", buttons[0]))
    from actions.notebook import repository
    while not repository().current("ann").answers:
        await asyncio.sleep(0)
    print("acknowledged", flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


@pytest.mark.slow
def test_a_kill_in_the_middle_of_a_turn_loses_no_answer(run: Any, reopen: Any, home: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, "hello there", YES, WORK, SKILL],
        env=environment.for_child(NEXTRUNG_PARENT=""),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"acknowledged\n"
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    bot = run(reopen())
    answer = run(say(bot, "ann", "hello there"))
    assert said("en", "question-progress", text_of(answer))
    from actions.notebook import repository

    current = repository().current("ann")
    assert current is not None
    assert len(current.answers) == 1


def test_the_tracker_store_is_ours(run: Any, reopen: Any) -> None:
    # Rasa takes a store in memory, with a warning, where it cannot import the one it was told.
    from bot.rasa.tracker_store import ConsentTrackerStore

    bot = run(reopen())
    assert isinstance(bot.agent.tracker_store._tracker_store, ConsentTrackerStore)
    assert settings().models.exists()
    assert training.CONVERSATION.trained.exists()
