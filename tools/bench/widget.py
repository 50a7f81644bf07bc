"""``python -m tools.bench.widget``: conversations in the web widget, many at once, each a whole interview.

Everybody comes within a few seconds, reads along as a stream and speaks as soon as they are answered. The exit code is
1 where anything failed, was lost, came twice or came out of order.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp

from bot import environment
from bot.assessment.wording import KNOWLEDGE_ANSWERS, PRACTICE_ANSWERS
from bot.language import LANGUAGES
from bot.language.messages import say
from bot.rasa.payloads import payload
from bot.settings import settings
from tools.bench import servers
from tools.bench.figures import percentile
from tools.bench.people import Answer, Lost, Talk, employee, problem

PATIENCE = 120.0  # seconds for one answer
LAST_WORDS = 3  # messages that everybody sends at the end without waiting, to see whether they keep their order
_WEEKS = range(1, 53)


@dataclass
class Seen:
    """What the people saw. ``times`` are milliseconds from sending a message to the last entry in answer to it."""

    times: list[float] = field(default_factory=list)
    conversations: int = 0
    messages: int = 0
    held_back: int = 0
    disorder: int = 0
    failures: Counter[str] = field(default_factory=Counter)


class Visitor:
    """One person at the widget: a session, a stream that is read all the time, and one message after another."""

    def __init__(self, http: aiohttp.ClientSession, base: str, number: int, seen: Seen) -> None:
        """Takes the channel's address and the person's number."""
        self._http, self._base, self._number, self._seen = http, base, number, seen
        self._language = list(LANGUAGES)[number % len(LANGUAGES)]
        self._headers: dict[str, str] = {}
        self._entries: list[dict[str, Any]] = []
        self._sent: list[str] = []
        self._epoch, self._typing, self._news = "", False, asyncio.Event()
        self._asked = self._latest = 0.0  # when the newest message went, and when the newest entry came

    async def visit(self) -> None:
        """The whole conversation; what goes wrong is counted."""
        reading: asyncio.Task[None] | None = None
        try:
            state = await self._post("session", {"language": self._language})
            self._headers = {"Authorization": f"Bearer {state['token']}"}
            reading = asyncio.create_task(self._read())
            await self._converse(employee(self._number))
            for _ in range(LAST_WORDS):
                await self._send({"text": say(self._language, "consent-no")})
            await self._answered(len(self._sent))
            self._check(await self._everything())
            self._seen.conversations += 1
        except (Lost, aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            self._seen.failures[f"{type(error).__name__} {error}".strip()] += 1
        finally:
            if reading:
                reading.cancel()
                with suppress(asyncio.CancelledError):
                    await reading

    async def _converse(self, talk: Talk) -> None:
        message = next(talk)
        while True:
            answer = await self._say(message)
            wrong = problem(answer)
            if wrong:
                self._seen.failures[wrong] += 1
            try:
                message = talk.send(answer)
            except StopIteration:
                return

    async def _say(self, message: str) -> Answer:
        before = len(self._entries)
        await self._send(self._body(message))
        await self._answered(len(self._sent))
        self._seen.times.append(1000 * (self._latest - self._asked))
        return [offering(e) for e in self._entries[before:] if e["from"] == "bot"]

    def _body(self, message: str) -> dict[str, Any]:
        """Presses the button that the message stands behind, or types it."""
        for entry in reversed(self._entries):
            for at, button in enumerate(offering(entry)["buttons"]):
                if button["payload"] == message:
                    return {"press": {"entry": entry["n"], "button": at, "epoch": self._epoch}}
        return {"text": message}

    async def _send(self, body: dict[str, Any]) -> None:
        number = f"visitor-{self._number}-{len(self._sent)}"
        await self._post("message", {"id": number, **body})
        self._sent.append(number)
        self._seen.messages += 1

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        while True:
            self._asked = time.perf_counter()
            async with self._http.post(f"{self._base}/{path}", json=body, headers=self._headers) as response:
                if response.status == 429:
                    self._seen.held_back += 1
                    await asyncio.sleep(float(response.headers["Retry-After"]))
                    continue
                if response.status >= 300:
                    raise Lost(f"with status {response.status}")
                found: dict[str, Any] = await response.json()
                return found

    async def _answered(self, count: int) -> None:
        """Waits until the bot has answered the newest of so many messages and types no more."""
        end = time.monotonic() + PATIENCE
        while self._typing or not self._answers_after(self._sent[count - 1]):
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), max(end - time.monotonic(), 0.01))

    def _answers_after(self, client: str) -> bool:
        place = next((at for at, entry in enumerate(self._entries) if entry.get("client") == client), None)
        return place is not None and any(entry["from"] == "bot" for entry in self._entries[place:])

    async def _everything(self) -> list[dict[str, Any]]:
        async with self._http.get(f"{self._base}/poll?wait=0", headers=self._headers) as response:
            entries: list[dict[str, Any]] = (await response.json())["entries"]
            return entries

    async def _read(self) -> None:
        timeout = aiohttp.ClientTimeout(total=None)
        async with self._http.get(f"{self._base}/stream", headers=self._headers, timeout=timeout) as response:
            async for name, data in _events(response):
                if name == "typing":
                    self._typing = data["on"]
                elif name == "entry":
                    self._entries.append(data)
                    self._latest = time.perf_counter()
                else:
                    self._epoch = data["epoch"]
                self._news.set()

    def _check(self, kept: list[dict[str, Any]]) -> None:
        """Counts what the stream left out, told twice or told in another order than the log and the person have it."""
        numbers = [entry["n"] for entry in self._entries]
        own = [entry["client"] for entry in self._entries if entry["from"] == "person"]
        self._seen.disorder += numbers != list(range(1, len(numbers) + 1))
        self._seen.disorder += own != self._sent
        self._seen.disorder += [e["text"] for e in kept] != [e["text"] for e in self._entries]


async def _events(response: aiohttp.ClientResponse) -> AsyncIterator[tuple[str, Any]]:
    name = ""
    async for raw in response.content:
        line = raw.decode().rstrip("\n")
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def offering(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry as the people know messages: what the page does not learn of a button is guessed from its title."""
    known, titles = _known(entry["lang"]), entry.get("buttons", [])
    skills = say(entry["lang"], "skill-none-of-these") in titles
    buttons = []
    for at, title in enumerate(titles):
        behind = known.get(title, payload("pick", f"skill.{entry['n']}.{at}") if skills else "/other")
        # The same answer under another question is another button.
        buttons.append({"title": title, "payload": behind.replace("answer.", f"answer.{entry['n']}.")})
    return {"text": entry["text"], "buttons": buttons, "custom": entry.get("files")}


@cache
def _known(language: str) -> dict[str, str]:
    choices = {
        "consent-yes": "consent.yes",
        "consent-no": "consent.no",
        "skill-none-of-these": "skill.none",
        "skill-generic": "skill.generic",
        "skill-describe-again": "skill.again",
        "coverage-result-now": "result.now",
        "plan-keep": "plan.keep",
        **{
            key: f"answer.{score}"
            for answers in (PRACTICE_ANSWERS, KNOWLEDGE_ANSWERS)
            for score, key in answers.items()
        },
    }
    commands = {"button-plan": "/show_plan", "button-disagree": "/disagree", "button-add": "/add_description"}
    return {
        **{say(language, key): payload("pick", choice) for key, choice in choices.items()},
        **{say(language, key): command for key, command in commands.items()},
        **{say(language, "plan-in-weeks", weeks=weeks): payload("pick", f"date.{weeks}") for weeks in _WEEKS},
    }


async def crowd(base: str, people: int, arrival: float) -> Seen:
    """So many people at once, who come in over ``arrival`` seconds."""
    seen = Seen()
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=timeout) as http:

        async def come(number: int) -> None:
            await asyncio.sleep(arrival * number / people)
            await Visitor(http, base, number, seen).visit()

        await asyncio.gather(*(come(number) for number in range(people)))
    return seen


def main() -> int:
    """Starts the bot, sends the people in and prints what they saw."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.widget", description=__doc__)
    parser.add_argument("--people", type=int, default=200, help="how many at once; 200")
    parser.add_argument("--arrival", type=float, default=10.0, help="seconds in which they come; 10")
    chosen = parser.parse_args()
    environment.prepare()
    folder = settings().home / "cache" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    box = Path(tempfile.mkdtemp(dir=folder, prefix="widget-"))
    try:
        with servers.nextrung(box) as server:
            base = server.url.replace(servers.WEBHOOK, "/webhooks/web")
            memory, started = server.memory(), time.monotonic()
            seen = asyncio.run(crowd(base, chosen.people, chosen.arrival))
            seconds = time.monotonic() - started
            print(_report(seen, chosen.people, seconds, memory, server.memory()))
    finally:
        shutil.rmtree(box, ignore_errors=True)
    return 1 if seen.failures or seen.disorder or seen.conversations < chosen.people else 0


def _report(seen: Seen, people: int, seconds: float, before: float, after: float) -> str:
    p50, p95 = (percentile(seen.times, share) for share in (0.5, 0.95))
    cores = len(os.sched_getaffinity(0))
    lines = [
        f"{people} widget conversations at once on {cores} cores, the people on them too: {seconds:.0f} s.",
        f"{seen.conversations} came to their end; {seen.messages} messages, {seen.messages / seconds:.1f} a second.",
        f"From sending to the last entry in answer: p50 {p50:.0f} ms, p95 {p95:.0f} ms.",
        f"Messages lost, twice or out of order: {seen.disorder}. Held back by the limit on rate: {seen.held_back}.",
        f"Memory of the server's processes: {before:.0f} MB before, {after:.0f} MB after.",
        *(f"FAILED {count} times: {what}" for what, count in seen.failures.items()),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except servers.BenchError as error:
        sys.exit(f"bench: {error}")
