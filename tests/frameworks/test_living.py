"""A running bot takes up what is imported at the next message, and survives what is taken out."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from bot.assessment.judge import Judge
from bot.rasa.payloads import payload
from catalog.store import Store
from tests.frameworks.conftest import take_in
from tests.frameworks.test_importing import EXAMPLE, WAREHOUSE
from tests.messages import said, spoken

STOCK = payload("pick", "skill.harbour.2026.stock")


class Talk:
    """One person's conversation: what the bot said last, as text and as payloads of buttons."""

    def __init__(self, bot: Any, sender: str) -> None:
        self.bot, self.sender = bot, sender

    async def say(self, text: str) -> tuple[str, list[str]]:
        answer = await self.bot.send(self.sender, text, {"language": "en"})
        buttons = [b["payload"] for m in answer for b in m.get("buttons") or []]
        text = spoken(answer)
        assert text and not said("en", "something-broke", text)
        return text, buttons


def test_imported_and_removed_while_it_runs(
    home: Path, judge: Judge, loop: asyncio.AbstractEventLoop, reopen: Any
) -> None:
    async def talk() -> None:
        person = Talk(await reopen(), "living")
        _, before = await person.say(WAREHOUSE["en"])
        assert STOCK not in before
        take_in(EXAMPLE, home, judge)
        _, after = await person.say(
            "Besides, I count what is on the shelves and look after the stock in the warehouse."
        )
        assert STOCK in after
        await person.say(STOCK)
        asked, answers = await person.say("/affirm")
        assert said("en", "question-imported", asked)
        Store(home).remove("harbour")
        gone, _ = await person.say(answers[0])
        assert not said("en", "question-imported", gone)
        # What was told is still there, and the conversation goes on with what there is.
        text, buttons = await person.say("my level")
        assert text and STOCK not in buttons

    loop.run_until_complete(talk())


def test_a_result_on_what_was_taken_out_is_not_made_up(
    home: Path, judge: Judge, loop: asyncio.AbstractEventLoop, reopen: Any
) -> None:
    async def talk() -> None:
        take_in(EXAMPLE, home, judge)
        person = Talk(await reopen(), "gone")
        await person.say(WAREHOUSE["en"])
        await person.say(STOCK)
        text, buttons = await person.say("/affirm")
        while said("en", "question-progress", text):
            text, buttons = await person.say(buttons[1])
        assert said("en", "verdict", text)
        await person.say("/show_plan")
        Store(home).remove("harbour")
        text, _ = await person.say("my level")
        assert said("en", "skill-gone", text)
        text, _ = await person.say("/show_plan")
        assert text

    loop.run_until_complete(talk())


def test_forged_buttons_change_nothing(home: Path, loop: asyncio.AbstractEventLoop, reopen: Any) -> None:
    async def talk() -> None:
        person = Talk(await reopen(), "forger")
        for choice in ("describe.ecf.1.none", "compare", "compare.x.y.z", "more", "describe"):
            text, _ = await person.say(payload("framework", choice))
            assert said("en", "old-button", text), (choice, text)
        text, _ = await person.say(payload("framework", ".."))
        assert said("en", "unknown-button", text)
        text, _ = await person.say('/framework{"choice": "more", "x": 1}')
        assert said("en", "unknown-button", text)

    loop.run_until_complete(talk())
