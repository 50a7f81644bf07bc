"""The process in which the people live: ``python -m tools.bench.client``, an order in JSON in, what they saw out.

Everybody speaks as soon as they are answered, without time to think. The first part of the time warms the server up and
spreads the people over their conversations; it does not count.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from itertools import count
from pathlib import Path

import aiohttp

from tools.bench import people
from tools.bench.people import Answer, Lost, Talk

PATIENCE = 60.0  # seconds for one answer


@dataclass(frozen=True)
class Order:
    """What to do.

    Attributes:
        url: the REST channel's webhook.
        examples: the Rasa training file whose examples are said; empty for our own people.
        crowd: how many people at once.
        first: the number of the first person; everybody has another one.
        warm_up: seconds before it counts.
        seconds: seconds that count.
    """

    url: str
    examples: str
    crowd: int
    first: int
    warm_up: float
    seconds: float


@dataclass
class Seen:
    """What the people saw. ``times`` are milliseconds of good answers that came within the time that counts.

    ``longest`` is the longest of all good answers, those outside that time included.
    """

    times: list[float] = field(default_factory=list)
    longest: float = 0.0
    messages: int = 0
    written: int = 0
    conversations: int = 0
    cpu: float = 0.0
    seconds: float = 0.0
    failures: Counter[str] = field(default_factory=Counter)


class Crowd:
    """People at one server."""

    def __init__(self, order: Order, session: aiohttp.ClientSession, talk: Callable[[int], Talk]) -> None:
        """Takes the order, and what makes a person of a number."""
        self._order, self._session, self._talk = order, session, talk
        self.seen = Seen()
        self._counts = time.monotonic() + order.warm_up
        self._ends = self._counts + order.seconds

    async def live(self) -> None:
        """Talks until the time is over."""
        started = time.monotonic()
        await asyncio.gather(*(self._one_after_another(self._order.first + n) for n in range(self._order.crowd)))
        self.seen.seconds = time.monotonic() - started
        self.seen.cpu = time.process_time()

    async def _one_after_another(self, first: int) -> None:
        # They come in over a third of the warm-up: nobody knocks at fifty doors at the same moment.
        await asyncio.sleep(self._order.warm_up / 3 * (first - self._order.first) / self._order.crowd)
        for number in count(first, self._order.crowd):
            try:
                await self._converse(number)
            except Lost as lost:
                self.seen.failures[f"lost {lost}"] += 1
                await asyncio.sleep(0.1)
            if time.monotonic() >= self._ends:
                return

    async def _converse(self, number: int) -> None:
        talk = self._talk(number)
        message = next(talk)
        while time.monotonic() < self._ends:
            answer = await self._say(f"person-{number}", message)
            if answer is None:
                await asyncio.sleep(0.1)
                return
            try:
                message = talk.send(answer)
            except StopIteration:
                self.seen.conversations += 1
                return

    async def _say(self, sender: str, message: str) -> Answer | None:
        """The answer, or None where it is none; the time that it took goes where it belongs."""
        self.seen.messages += 1
        self.seen.written += not message.startswith("/")
        asked = time.perf_counter()
        try:
            async with self._session.post(self._order.url, json={"sender": sender, "message": message}) as response:
                answer: Answer = await response.json(content_type=None)
                wrong = None if response.status == 200 else f"status {response.status}"
        except (aiohttp.ClientError, asyncio.TimeoutError, ValueError) as error:
            answer, wrong = [], type(error).__name__
        took = 1000 * (time.perf_counter() - asked)
        wrong = wrong or people.problem(answer)
        if wrong:
            self.seen.failures[wrong] += 1
            return None
        self.seen.longest = max(self.seen.longest, took)
        if self._counts <= time.monotonic() < self._ends:
            self.seen.times.append(took)
        return answer


async def run(order: Order) -> Seen:
    """Carries out the order."""
    if order.examples:
        words = people.examples(Path(order.examples))
        talk: Callable[[int], Talk] = lambda number: people.stranger(number, words)  # noqa: E731
    else:
        talk = people.employee
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=timeout) as session:
        next(talk(order.first))  # reads the files before the clock starts
        crowd = Crowd(order, session, talk)
        await crowd.live()
        return crowd.seen


if __name__ == "__main__":
    seen = asyncio.run(run(Order(**json.load(sys.stdin))))
    # asdict would count a Counter's pairs instead of copying them.
    json.dump({**asdict(replace(seen, failures=Counter())), "failures": dict(seen.failures)}, sys.stdout)
