"""Splits what a person typed into sentences, in any language, bulleted or not."""

from __future__ import annotations

import re
from functools import cache

import spacy
from spacy.language import Language

# spaCy has no Welsh and no sentence model for most of our languages: the blank multilingual pipeline with a
# rule-based sentencizer serves all six alike.
_PUNCTUATION = [".", "!", "?", "…", "؟", "۔", "؛", ";", "。"]
_LINE = re.compile(r"[\r\n\u2028\u2029]+")
_BULLET = re.compile(r"^[\s\-–—•·*▪◦‣>]+|^\(?\d{1,2}[.)]\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\ufeff]")
_WORD = re.compile(r"\w", re.UNICODE)
_SHORT = 3
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


@cache
def _pipeline() -> Language:
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer", config={"punct_chars": _PUNCTUATION})
    return nlp


def clean(text: str | None) -> str:
    """The text without control characters and outer white space."""
    return _CONTROL.sub(" ", text or "").strip()


def folded(text: str) -> str:
    """The text as a model should read it: phones type ’ where keyboards type '."""
    return clean(text).translate(_APOSTROPHES)


def split(text: str) -> list[str]:
    """The sentences of a text, in order, without bullets; a scrap of under three words joins the one before.

    Args:
        text: anything a person typed, of any length.

    Returns:
        Sentences that hold at least one letter or digit; an empty list where there is none.
    """
    sentences: list[str] = []
    for line in _LINE.split(clean(text)):
        line = _BULLET.sub("", line).strip()
        if not _WORD.search(line):
            continue
        first = True
        for span in _pipeline()(line).sents:
            sentence = span.text.strip()
            if not _WORD.search(sentence):
                continue
            if not first and len(sentence.split()) < _SHORT:
                sentences[-1] = f"{sentences[-1]} {sentence}"
            else:
                sentences.append(sentence)
            first = False
    return sentences
