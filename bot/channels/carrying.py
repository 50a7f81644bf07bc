"""Carrying a conversation on in another channel, with a code that is good once and for ten minutes.

The codes are in this process's memory only: whoever loses theirs asks for another.
"""

from __future__ import annotations

import logging
import re
import secrets
import unicodedata
from collections.abc import Callable
from contextlib import AsyncExitStack
from typing import Any

from cachetools import TTLCache
from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.history import last_written
from bot.language.messages import say
from bot.rasa.tracker_store import CONSENT, ConsentTrackerStore
from bot.storage.errors import StorageError

SECONDS = 600
TRIES = 10  # wrong codes that one place may send in that time; 32 ** 8 are possible
# Letters and digits that nobody takes for one another.
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH = 8
_CODE = re.compile(rf"(?:/start\s+)?([{_ALPHABET}]{{4}})\s?[-–_]?\s?([{_ALPHABET}]{{4}})", re.IGNORECASE)

Moved = Callable[[str, str], None]
# (language, code) -> how to get there with the code, as a sentence; None where that cannot be said now.
Place = Callable[[str, str], "str | None"]

logger = logging.getLogger(__name__)

_codes: TTLCache[str, str] = TTLCache(10_000, SECONDS)  # code -> the conversation behind it
_warned: TTLCache[tuple[str, str], None] = TTLCache(10_000, SECONDS)
_tries: TTLCache[str, int] = TTLCache(10_000, SECONDS)
_callbacks: dict[str, Moved] = {}
_places: dict[str, Place] = {}


def on_moved(channel: str, callback: Moved) -> None:
    """Has ``callback(old, new)`` of a channel called after any conversation has moved: the old place is empty now."""
    _callbacks[channel] = callback


def add_place(channel: str, place: Place) -> None:
    """Has codes for going on in ``channel`` come with the sentence that ``place`` gives."""
    _places[channel] = place


def codes_in(text: str) -> str | None:
    """The code that a text consists of, alone or after ``/start``; None where it is anything else.

    A code has letters and digits, so that neither a word nor a number is taken for one.
    """
    # An Arabic message fences it with marks that copying takes along.
    match = _CODE.fullmatch("".join(c for c in text if unicodedata.category(c) != "Cf").strip())
    code = (match[1] + match[2]).upper() if match else ""
    return code if _is_mixed(code) else None


def with_code(message: dict[str, Any]) -> dict[str, Any]:
    """A message of the bot's; one that offers a code (``custom`` ``{"offer": "code"}``) gets one, and the words."""
    custom = message.get("custom") or {}
    if custom.get("offer") != "code":
        return message
    language, sender = message.get("language") or "", message["recipient_id"]
    code = _mint(sender)
    written = f"{code[:4]}-{code[4:]}"
    elsewhere = [place for channel, place in _places.items() if channel != sender.partition("-")[0]]
    ways = [place(language, written) for place in elsewhere]
    lines = [say(language, "carry-code", code=written, minutes=SECONDS // 60), *filter(None, ways)]
    rest = {key: value for key, value in custom.items() if key != "offer"}
    return {**message, "text": "\n".join(lines), "custom": rest}


async def carry(agent: Agent, code: str, sender: str, language: str) -> str:
    """Moves the conversation behind a code to ``sender``; the sentence to answer with, whether it did or not.

    What was kept of ``sender`` stays theirs; their own conversation gives way to the one that comes. Where there is
    one, the code has to be sent twice: one tap on somebody else's link must not do that.
    """
    if _tries.get(sender, 0) >= TRIES:
        return say(language, "carry-too-often")
    before = _codes.get(code)
    if before is None:
        _tries[sender] = _tries.get(sender, 0) + 1
        return say(language, "carry-unknown")
    if before == sender:
        return say(language, "carry-here-already")
    if (code, sender) not in _warned and _has_talked(await agent.tracker_store.retrieve(sender)):
        _warned[code, sender] = None
        return say(language, "carry-sure")
    try:
        # Always in the same order, or two people who swap would wait for each other.
        async with AsyncExitStack() as turns:
            for each in sorted({before, sender}):
                await turns.enter_async_context(agent.lock_store.lock(each))
            if _codes.get(code) != before:  # somebody was quicker
                return say(language, "carry-unknown")
            moved = await _store(agent).move(before, sender)
            _codes.pop(code, None)
    except StorageError:
        logger.error("A conversation could not be moved.")
        return say(language, "cannot-save")
    except Exception:
        logger.exception("A conversation could not be moved.")
        return say(language, "something-broke")
    for callback in _callbacks.values():
        callback(before, sender)
    return say(language, "carry-done" if moved else "carry-nothing")


def _has_talked(tracker: DialogueStateTracker | None) -> bool:
    """Whether there is more than a greeting to lose."""
    return tracker is not None and (last_written(tracker) is not None or tracker.get_slot(CONSENT) is True)


def _store(agent: Agent) -> ConsentTrackerStore:
    """Our store, out of the one that Rasa wraps around every store."""
    store = getattr(agent.tracker_store, "_tracker_store", agent.tracker_store)
    if not isinstance(store, ConsentTrackerStore):
        raise TypeError("endpoints.yml names another tracker store")
    return store


def _mint(sender: str) -> str:
    """A new code; the ones that the conversation had before are over."""
    for old in [code for code, behind in _codes.items() if behind == sender]:
        _codes.pop(old, None)
    while True:
        code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
        if _is_mixed(code) and code not in _codes:
            _codes[code] = sender
            return code


def _is_mixed(code: str) -> bool:
    return any(c.isdigit() for c in code) and any(c.isalpha() for c in code)
