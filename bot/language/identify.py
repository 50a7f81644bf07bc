"""Which language is this? Lingua's n-gram models, kept to the languages the bot speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import yaml
from lingua import IsoCode639_1, LanguageDetector, LanguageDetectorBuilder

from bot.language.registry import LANGUAGES, ROOT

_SAMPLE = 1000  # characters; a language shows in far fewer
_ENOUGH_LETTERS = 14
_ENOUGH_WORDS = 3
_SURE = 0.85
_MARKED = 0.9
_LETTER = re.compile(r"[^\W\d_]", re.UNICODE)
_PLAIN = re.compile(r"https?://\S+|\S+@\S+|[A-Z]{2,}[0-9]*\b")


@dataclass(frozen=True)
class Identified:
    """The likeliest language, its probability, and whether that is enough to change a conversation's language."""

    language: str
    confidence: float
    enough: bool


@cache
def _detector() -> LanguageDetector:
    codes = [getattr(IsoCode639_1, language.upper()) for language in LANGUAGES]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_preloaded_language_models().build()


def identify(text: str) -> Identified | None:
    """Names the language of a text, or None where it holds no letters.

    Addresses and acronyms are left out: "SLA", "CRM" and a link are in no language. One short word never counts as
    enough: "ok" and "ja" are in several.
    """
    sample = _PLAIN.sub(" ", text[:_SAMPLE])
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    best = _detector().compute_language_confidence_values(sample)[0]
    language, confidence = best.language.iso_code_639_1.name.lower(), best.value
    marked = _marked(sample)
    if marked not in (None, language):
        language, confidence = str(marked), _MARKED
    enough = letters >= _ENOUGH_LETTERS and len(sample.split()) >= _ENOUGH_WORDS and confidence >= _SURE
    return Identified(language, confidence, enough)


def _marked(sample: str) -> str | None:
    """The language whose own words stand in a text: two of them, or one in ten words."""
    words = max(len(sample.split()), 1)
    for language, pattern in _markers().items():
        hits = len(pattern.findall(sample))
        if hits >= 2 or hits / words >= 0.1:
            return language
    return None


@cache
def _markers() -> dict[str, re.Pattern[str]]:
    table = yaml.safe_load((ROOT / "markers.yml").read_text(encoding="utf-8"))
    patterns = {}
    for language, words in table.items():
        either = "|".join(re.escape(word).replace("'", "['’]") for word in words)
        patterns[language] = re.compile(rf"(?<![\w'’])(?:{either})(?!\w)", re.IGNORECASE)
    return patterns
