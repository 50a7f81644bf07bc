"""Languages: which one this is, its sentences, their meaning as vectors, and what the bot says in each."""

from __future__ import annotations

from bot.language.registry import DEFAULT, LANGUAGES, direction, named_in, own_name

__all__ = ["DEFAULT", "LANGUAGES", "direction", "named_in", "own_name"]
