"""The languages the bot speaks: one folder of messages each, and the words people call them by."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml
from babel import Locale

ROOT = Path(__file__).parent
DEFAULT = "en"
LANGUAGES: tuple[str, ...] = tuple(sorted(f.name for f in (ROOT / "messages").iterdir() if f.is_dir()))


def direction(language: str) -> str:
    """``"rtl"`` or ``"ltr"``, from CLDR."""
    return Locale.parse(language).text_direction


def own_name(language: str) -> str:
    """What the language calls itself, for a button: ``Polski``, ``العربية``."""
    name = Locale.parse(language).get_display_name(language) or language
    return name[:1].upper() + name[1:]


@cache
def _stems() -> dict[str, re.Pattern[str]]:
    names = yaml.safe_load((ROOT / "names.yml").read_text(encoding="utf-8"))
    return {
        code: re.compile("|".join(rf"(?<!\w){re.escape(stem)}" for stem in stems), re.IGNORECASE)
        for code, stems in names.items()
        if code in LANGUAGES
    }


def named_in(text: str) -> str | None:
    """The language that a text asks for by name (the last one named), or None.

    People say "not in English, in Polish": the last one is the one they want.
    """
    found = {code: [m.start() for m in pattern.finditer(text)] for code, pattern in _stems().items()}
    last = {code: max(places) for code, places in found.items() if places}
    return max(last, key=lambda code: last[code]) if last else None
