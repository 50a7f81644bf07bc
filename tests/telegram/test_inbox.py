"""The queues of updates, and the tasks beside them."""

from __future__ import annotations

import asyncio
import contextlib
import logging

import pytest

from bot.channels.telegram_inbox import WAITING
from bot.channels.telegram_tasks import Errands, end
from tests.telegram.desk import Desk, update


def test_each_update_is_handled_once_and_in_its_chats_order() -> None:
    async def play() -> None:
        desk = Desk()
        held = [await desk.inbox.take(update(n)) for n in (1, 2, 7, 3, 2)]
        assert held[1] is held[4]
        assert await (await desk.inbox.take(update(4, chat=2)))
        assert await (await desk.inbox.take(update(13, chat=2)))
        assert (desk.handled, desk.arrived) == ([4], [1, 2, 7, 3, 4])
        assert sorted(desk.inbox.unfinished) == [1, 2, 3, 7]
        desk.gate.set()
        assert all(await asyncio.gather(*held))
        assert desk.handled == [4, 1, 2, 3]
        assert await (await desk.inbox.take(update(3)))
        assert desk.handled == [4, 1, 2, 3]
        assert list(desk.inbox.unfinished) == []

    asyncio.run(play())


def test_a_flood_is_dropped_and_said_once() -> None:
    async def play() -> None:
        desk = Desk()
        for number in range(100, 100 + WAITING + 5):
            await desk.inbox.take(update(number))
        assert [first for _, first in desk.flooded] == [True, False, False, False, False]
        assert len(list(desk.inbox.unfinished)) == WAITING
        assert await (await desk.inbox.take(update(4, chat=2)))
        assert desk.handled == [4]

    asyncio.run(play())


def test_stopping_leaves_what_waits() -> None:
    async def play() -> None:
        desk = Desk()
        held = [await desk.inbox.take(update(n)) for n in (1, 2)]
        quick = await desk.inbox.take(update(3, chat=2))
        assert await quick
        await desk.inbox.stop(0.05)
        assert [h.result() for h in held] == [False, False]
        assert not (await desk.inbox.take(update(9, chat=2))).result()
        assert sorted(desk.inbox.unfinished) == [1, 2]

    asyncio.run(play())


def test_a_task_that_misses_its_cancellation_ends_all_the_same() -> None:
    async def stubborn() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        await asyncio.sleep(60)

    async def play() -> None:
        task = asyncio.create_task(stubborn())
        await asyncio.sleep(0)
        await end([task])
        assert task.cancelled()

    asyncio.run(play())


def test_an_errand_that_breaks_is_noticed(caplog: pytest.LogCaptureFixture) -> None:
    async def errand() -> None:
        raise RuntimeError("secret words")

    async def play() -> None:
        errands = Errands()
        await asyncio.wait([errands.start(errand())])

    asyncio.run(play())
    (record,) = caplog.records
    assert record.levelno == logging.ERROR and "secret words" not in record.getMessage()
