"""``nextrung chat``: talks with the bot in this terminal, in one process, without ports."""

from __future__ import annotations

import asyncio
import getpass
import logging
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.utils import get_cwidth

from bot import logs, training
from bot.errors import NotPossible
from bot.language import DEFAULT, LANGUAGES
from bot.language.messages import say, supported
from bot.settings import PROJECT, settings
from bot.showing import shown
from bot.storage.repository import Repository

Send = Callable[[str], Awaitable[list[dict[str, Any]]]]
_LONGEST_LINE = 100


def chat(language: str | None, sender: str | None) -> int:
    """Talks until the person ends it; the exit code.

    Args:
        language: what to begin in; default: the terminal's, where the bot speaks it.
        sender: the conversation to go on with; default: the one of whoever is logged in.

    Raises:
        NotPossible: the bot does not speak that language.
        TrainingError: something has changed, and cannot be learned.
    """
    if language is not None and language not in LANGUAGES:
        raise NotPossible(f"no language {language!r}; there are {', '.join(LANGUAGES)}")
    spoken = language or terminal_language()
    _print(say(spoken, "chat-loading"))
    training.train(lambda line: print(line, file=sys.stderr, flush=True))
    # Rasa's own complaints would stand between the lines of the conversation.
    logs.configure("chat", logging.CRITICAL)
    Repository.open(settings().database_url).close()
    try:
        asyncio.run(_chat(spoken, sender or f"terminal-{_user()}"))
    except (EOFError, KeyboardInterrupt):
        _print("")
    return 0


def terminal_language() -> str:
    """The language of the terminal's locale, where the bot speaks it, else the default."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := os.environ.get(name):
            return supported(locale.split(".")[0])
    return DEFAULT


async def _chat(language: str, sender: str) -> None:
    from bot.rasa.inprocess import open_bot

    bot = await open_bot(training.CONVERSATION.trained, PROJECT / "endpoints.yml")
    read = _reader(f"{say(language, 'chat-you')}: ")

    async def send(text: str) -> list[dict[str, Any]]:
        try:
            return await bot.send(sender, text, {"language": language})
        except Exception:
            return [{"text": say(language, "something-broke")}]

    _print(say(language, "chat-banner"))
    await converse(read, send)


async def converse(read: Callable[[], Awaitable[str]], send: Send) -> None:
    """Reads, sends and shows, until reading ends with ``EOFError``. A number presses the button of that number."""
    buttons: list[dict[str, str]] = []
    while True:
        text = (await read()).strip()
        if text.isdecimal() and 0 < int(text) <= len(buttons):
            text = buttons[int(text) - 1]["payload"]
        buttons = []
        for message in await send(text):
            show(message, first=len(buttons) + 1)
            buttons += message.get("buttons") or []


def show(message: dict[str, Any], first: int = 1) -> None:
    """Prints one message of the bot's, its buttons numbered from ``first``."""
    said = shown(message)
    _print("")
    if said.plain:
        _print(said.plain)
    for number, button in enumerate(said.buttons, first):
        _print(f"  {number}. {button.title}")
    for file in said.files:
        if file.media == "application/json":  # the others would be no text
            _print(file.content().decode())


def laid_out(text: str, width: int) -> str:
    """The text wrapped to ``width`` columns; a right-to-left one stands at the right.

    The terminal puts the letters of a line in order; where the line stands is ours to say.
    """
    letters = [unicodedata.bidirectional(c) for c in text]
    right_to_left = sum(c in ("R", "AL") for c in letters) > letters.count("L")
    lines = []
    for line in text.splitlines() or [""]:
        indent = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [""]
    return "\n".join(" " * (width - get_cwidth(line)) + line if right_to_left else line for line in lines)


def _print(text: str) -> None:
    # A quotation of what somebody pasted could hold commands to the terminal.
    shown = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")
    if sys.stdout.isatty():
        shown = laid_out(shown, min(shutil.get_terminal_size().columns, _LONGEST_LINE))
    print(shown, flush=True)


def _reader(prompt: str) -> Callable[[], Awaitable[str]]:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _line
    session: PromptSession[str] = PromptSession()

    async def ask() -> str:
        print()
        return await session.prompt_async(prompt)

    return ask


async def _line() -> str:
    # In this thread: there is nothing else to do meanwhile, and a thread that reads could not be ended.
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "user"
