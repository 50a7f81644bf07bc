"""Carrying a conversation on in another channel, with a code that is good once and for ten minutes.

The codes are in this process's memory only: whoever loses theirs asks for another.
"""

from __future__ import annotations

import logging
import re
import secrets
import time
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
_LONGEST_COPY = 600  # characters of a message with a code that somebody copied whole
_CODE = re.compile(rf"(?:/start\s+)?([{_ALPHABET}]{{4}})\s?[-–_]?\s?([{_ALPHABET}]{{4}})", re.IGNORECASE)
_WRITTEN = re.compile(rf"\b[{_ALPHABET}]{{4}}-[{_ALPHABET}]{{4}}\b")

Moved = Callable[[str, str], None]
# (language, code) -> how to get there with the code, as a sentence; None where that cannot be said now.
Place = Callable[[str, str], "str | None"]

logger = logging.getLogger(__name__)

# code -> the conversation behind it, and when it was given, in seconds since 1970
_codes: TTLCache[str, tuple[str, float]] = TTLCache(10_000, SECONDS)
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
    """The code that a text consists of, alone or after ``/start``; or a good one in a copy of the message with it.

    A code has letters and digits, so that neither a word nor a number is taken for one. None where there is none.
    """
    # An Arabic message fences it with marks that copying takes along.
    plain = "".join(c for c in text if unicodedata.category(c) != "Cf").strip()
    match = _CODE.fullmatch(plain)
    code = (match[1] + match[2]).upper() if match else ""
    if _is_mixed(code):
        return code
    # One guess in a short text, and nothing but a good code: a text of many codes must not try them all.
    written = _WRITTEN.findall(plain) if len(plain) <= _LONGEST_COPY else []
    code = written[0].replace("-", "") if len(written) == 1 else ""
    return code if code in _codes else None


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
    given = _codes.get(code)
    before = given[0] if given else None
    if given is None or before is None or await _is_newer(agent, *given):
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
            if _codes.get(code) != given:  # somebody was quicker
                return say(language, "carry-unknown")
            moved = await _store(agent).move(before, sender)
            for each in (before, sender):
                _forget(each)
    except StorageError:
        logger.error("A conversation could not be moved.")
        return say(language, "cannot-save")
    except Exception:
        logger.exception("A conversation could not be moved.")
        return say(language, "something-broke")
    for callback in _callbacks.values():
        callback(before, sender)
    return say(language, "carry-done" if moved else "carry-nothing")


def pending(tracker: DialogueStateTracker | None) -> str | None:
    """What to send to Rasa, so that it asks again what it was asking when the conversation moved; None for nothing."""
    return "/resume" if tracker and tracker.active_loop_name else None


async def _is_newer(agent: Agent, sender: str, at: float) -> bool:
    """Whether the conversation began after that moment: the one that the code was given in has been erased."""
    tracker = await agent.tracker_store.retrieve(sender)
    return tracker is not None and bool(tracker.events) and tracker.events[0].timestamp > at


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
    _forget(sender)
    while True:
        code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
        if _is_mixed(code) and code not in _codes:
            _codes[code] = sender, time.time()
            return code


def _forget(sender: str) -> None:
    for code in [code for code, (behind, _) in _codes.items() if behind == sender]:
        _codes.pop(code, None)


def _is_mixed(code: str) -> bool:
    return any(c.isdigit() for c in code) and any(c.isalpha() for c in code)
