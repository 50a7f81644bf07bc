"""How long the channel waits for Telegram, and for whom: minutes, on a clock that skips them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.channels.telegram_rates import Pace
from bot.channels.telegram_retrying import insist
from tests.telegram.clock import hurried
from tools.botapi import Rates

MINUTE = 60.0


def clock() -> float:
    return asyncio.get_running_loop().time()


class Line:
    """A Telegram that has some chats wait; ``sent`` has each message's chat, and when it left in seconds."""

    def __init__(self, refused: dict[int, int] | None = None) -> None:
        self.refused, self.sent = refused or {}, list[tuple[int, float]]()
        self.pace, self.begun = Pace(), clock()
        self.under_way = self.most = 0

    async def send(self, chat: int) -> None:
        await self.pace.process_request(self._call, (chat,), {}, "sendMessage", {"chat_id": chat}, None)

    async def _call(self, chat: int) -> bool:
        at = clock() - self.begun
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await asyncio.sleep(0.5)
        self.under_way -= 1
        if seconds := self.refused.pop(chat, 0):
            raise RetryAfter(seconds)
        self.sent.append((chat, at))
        return True


def test_after_a_429_one_chat_waits_and_no_other() -> None:
    async def play() -> None:
        line = Line(dict.fromkeys(range(20), 60))
        waiting = [asyncio.create_task(line.send(chat)) for chat in range(20)]
        await asyncio.sleep(5)
        waiting.append(asyncio.create_task(line.send(0)))
        await line.send(99)
        assert [chat for chat, _ in line.sent] == [99]
        await asyncio.gather(*waiting)
        assert all(at > 60 for _, at in line.sent[1:])
        assert sorted(chat for chat, _ in line.sent) == [0, *range(20), 99]

    hurried(play())


@pytest.mark.parametrize("chats", [[7] * 20, range(200)], ids=["one", "all"])
def test_messages_keep_telegrams_limits(chats: Sequence[int]) -> None:
    async def play() -> None:
        line, rates = Line(), Rates()
        await asyncio.gather(*(line.send(chat) for chat in chats))
        assert [rates.wait(chat, at) for chat, at in line.sent] == [0] * len(chats)
        assert line.most <= 16

    hurried(play())


def test_a_429_for_longer_than_the_patience_is_an_error() -> None:
    async def play() -> None:
        with pytest.raises(RetryAfter):
            await Line({1: 100_000}).send(1)

    hurried(play())


def failing_for(seconds: float) -> Callable[[], Any]:
    end = clock() + seconds

    async def call() -> str:
        if clock() < end:
            raise NetworkError("down")
        return "arrived"

    return call


def test_an_outage_of_many_minutes_loses_no_answer() -> None:
    async def play() -> None:
        assert await insist(failing_for(13 * MINUTE)) == "arrived"
        with pytest.raises(NetworkError):
            await insist(failing_for(16 * MINUTE))

    hurried(play())


def test_what_is_refused_is_not_tried_again() -> None:
    async def refused() -> None:
        raise BadRequest("no")

    async def play() -> None:
        begun = clock()
        with pytest.raises(BadRequest):
            await insist(refused)
        assert clock() - begun < MINUTE / 60

    hurried(play())
