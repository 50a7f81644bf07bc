"""``python -m tools.bench.telegram``: conversations on Telegram, many at once, each a whole interview.

The Bot API is our own on loopback, with Telegram's published rates. The exit code is 1 where anything failed, came out
of order, or went over one of Telegram's limits.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot import environment
from bot.language import LANGUAGES
from bot.settings import settings
from tools.bench import servers
from tools.bench.figures import percentile
from tools.bench.people import Answer, Lost, employee, problem
from tools.bench.widget import offering
from tools.botapi import Person, Rates, Server
from tools.botapi.world import Message

PATIENCE = 180.0  # seconds for one answer
_QUIET = 2.0  # seconds without a message after which an answer counts as complete


@dataclass
class Seen:
    """What the people saw. ``times`` are milliseconds from a message to the last one of the bot's in answer to it."""

    times: list[float] = field(default_factory=list)
    conversations: int = 0
    messages: int = 0
    failures: Counter[str] = field(default_factory=Counter)


class Chatter:
    """One person, who speaks as soon as they are answered."""

    def __init__(self, person: Person, number: int, seen: Seen) -> None:
        """Takes a person of the Bot API server's, and which one of all it is."""
        self._person, self._number, self._seen = person, number, seen
        self._language = list(LANGUAGES)[number % len(LANGUAGES)]
        self._shown: list[Message] = []

    async def talk(self) -> None:
        """The whole conversation; what goes wrong is counted."""
        try:
            talk = employee(self._number)
            said = next(talk)
            while True:
                answer = await self._say(said)
                if wrong := problem(answer):
                    self._seen.failures[wrong] += 1
                try:
                    said = talk.send(answer)
                except StopIteration:
                    break
            self._seen.conversations += 1
        except (Lost, TimeoutError, asyncio.TimeoutError) as error:
            self._seen.failures[f"{type(error).__name__} {error}".strip()] += 1

    async def _say(self, text: str) -> Answer:
        asked = time.monotonic()
        self._seen.messages += 1
        if place := self._behind(text):
            await self._person.press(*place, seconds=PATIENCE)
        else:
            self._person.say(text)
        new = await self._person.next_messages(seconds=PATIENCE, quiet=_QUIET)
        self._shown += new
        self._seen.times.append(1000 * (new[-1].at - asked))
        return [self._offered(message) for message in new]

    def _behind(self, text: str) -> tuple[Message, int] | None:
        """The button that stands for what is said, in the newest message that has it."""
        for message in reversed(self._shown):
            for at, button in enumerate(self._offered(message)["buttons"]):
                if button["payload"] == text and at < len(message.buttons):
                    return message, at
        return None

    def _offered(self, message: Message) -> dict[str, Any]:
        titles = [button["text"] for row in message.first_keyboard for button in row]
        found = offering({"lang": self._language, "n": message.id, "text": message.text, "buttons": titles})
        return {**found, "custom": message.photo or message.document}


async def crowd(botapi: Server, people: int, arrival: float) -> Seen:
    """So many people at once, who come in over ``arrival`` seconds."""
    seen = Seen()

    async def come(number: int) -> None:
        await asyncio.sleep(arrival * number / people)
        language = list(LANGUAGES)[number % len(LANGUAGES)]
        await Chatter(botapi.person(language_code=language), number, seen).talk()

    await asyncio.gather(*(come(number) for number in range(people)))
    return seen


def main() -> int:
    """Starts both servers, sends the people in and prints what they saw."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.telegram", description=__doc__)
    parser.add_argument("--people", type=int, default=200, help="how many at once; 200")
    parser.add_argument("--arrival", type=float, default=10.0, help="seconds in which they come; 10")
    chosen = parser.parse_args()
    environment.prepare()
    folder = settings().home / "cache" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    box = Path(tempfile.mkdtemp(dir=folder, prefix="telegram-"))
    try:
        with Server(rates=Rates()) as botapi:
            connected = {"TELEGRAM_BOT_TOKEN": botapi.token, "NEXTRUNG_TELEGRAM_API": botapi.url}
            with servers.nextrung(box, **connected):
                started = time.monotonic()
                seen = asyncio.run(crowd(botapi, chosen.people, chosen.arrival))
                print(_report(seen, botapi, chosen.people, time.monotonic() - started))
                broken = bool(botapi.violations)
    finally:
        shutil.rmtree(box, ignore_errors=True)
    return 1 if broken or seen.failures or seen.conversations < chosen.people else 0


def _report(seen: Seen, botapi: Server, people: int, seconds: float) -> str:
    p50, p95 = (percentile(seen.times, share) for share in (0.5, 0.95))
    cores = len(os.sched_getaffinity(0))
    held = Counter(call.code for call in botapi.calls)
    lines = [
        f"{people} conversations on Telegram at once on {cores} cores, the people on them too: {seconds:.0f} s.",
        f"{seen.conversations} came to their end; {seen.messages} messages, {seen.messages / seconds:.1f} a second.",
        f"From a message to the last one in answer: p50 {p50:.0f} ms, p95 {p95:.0f} ms.",
        f"{len(botapi.calls)} calls of the Bot API, {held[429]} told to wait, {len(botapi.violations)} over a limit.",
        f"Failures: {dict(seen.failures) or 'none'}.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
