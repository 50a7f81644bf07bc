"""Which language a conversation is in, and which one a browser wishes for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.language.registry import DEFAULT, LANGUAGES


def of_conversation(slots: Mapping[str, Any], hint: str | None = None) -> str:
    """The language to answer in.

    What the person wrote or asked for (slot ``language``) decides. Until that is known: what a short message looks
    like (``language_guess``), then the channel's hint, then the default.

    Args:
        slots: the conversation's slots; either may be missing.
        hint: a language code from the channel, with or without a region.
    """
    for code in (slots.get("language"), slots.get("language_guess"), hint):
        if isinstance(code, str):
            base = code.replace("_", "-").split("-")[0].lower()
            if base in LANGUAGES:
                return base
    return DEFAULT


def preferred(header: str) -> str:
    """The first of our languages in an ``Accept-Language`` header, by its weights; else the default."""
    wishes = []
    for position, part in enumerate(header[:1000].split(",")):
        tag, _, weight = part.partition(";q=")
        try:
            quality = float(weight or 1)
        except ValueError:
            continue
        wishes.append((-quality, position, tag.strip().split("-")[0].lower()))
    return next((code for quality, _, code in sorted(wishes) if code in LANGUAGES and quality < 0), DEFAULT)
