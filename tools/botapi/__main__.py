"""``python -m tools.botapi PORT``: the server, and in this terminal somebody who talks to the bot.

What is typed is said; ``#2`` presses the second button that is shown, ``/plan`` is a command.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys

from tools.botapi import Message, Person, Rates, Server


def main() -> None:
    """Serves until the input ends or Ctrl+C."""
    parser = argparse.ArgumentParser(prog="python -m tools.botapi", description="A Bot API server on loopback.")
    parser.add_argument("port", type=int)
    parser.add_argument(
        "--lang", metavar="xx", default="en", help="the language of the person's Telegram (default: en)"
    )
    parser.add_argument("--no-rates", action="store_true", help="let the bot send as often as it likes")
    chosen = parser.parse_args()
    with Server(chosen.port, rates=None if chosen.no_rates else Rates()) as server:
        print(f"TELEGRAM_BOT_TOKEN={server.token} NEXTRUNG_TELEGRAM_API={server.url}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_talk(server, server.person(language_code=chosen.lang)))
        for violation in server.violations:
            print(f"{violation.method}: {violation.description}", file=sys.stderr)


async def _talk(server: Server, person: Person) -> None:
    showing = asyncio.create_task(_show(person))
    while line := await asyncio.to_thread(sys.stdin.readline):
        try:
            await _do(person, line.strip())
        except (ValueError, TimeoutError) as error:
            print(f"({error})", flush=True)
    showing.cancel()


async def _do(person: Person, line: str) -> None:
    if line.startswith("#") and line[1:].isdecimal():
        asked = next(message for message in reversed(person.messages) if message.keyboard)
        toast = await person.press(asked, int(line[1:]) - 1)
        print(f"[{toast.text}]", flush=True)
    elif line:
        person.paste(line)


async def _show(person: Person) -> None:
    while True:
        for message in await person.next_messages(1, seconds=1e6):
            print(_drawn(message), flush=True)


def _drawn(message: Message) -> str:
    held = [f"[{len(message.photo)} bytes of picture]"] if message.photo else []
    held += [f"[{message.file_name}: {len(message.document)} bytes]"] if message.document else []
    buttons = [f"  #{number} {title}" for number, title in enumerate(message.buttons, 1)]
    return "\n".join([*held, message.text, *buttons])


if __name__ == "__main__":
    main()
