"""Joins the widget's sources, its style sheet and its texts in all languages into one script."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from bot.channels.assets import Asset
from bot.channels.turn import MAX_CHARACTERS
from bot.language import LANGUAGES, direction, own_name
from bot.language.messages import say

_FOLDER = Path(__file__).parent
# In this order: what a file uses when it is read stands before it.
_SOURCES = (
    "dom.js",
    "language.js",
    "store.js",
    "api.js",
    "connection.js",
    "outbox.js",
    "ladder.js",
    "log.js",
    "panel.js",
    "listen.js",
    "element.js",
    "start.js",
)
_TEXTS = (
    "widget-title",
    "widget-open",
    "widget-open-new",
    "widget-close",
    "widget-menu",
    "widget-language",
    "widget-afresh",
    "widget-afresh-ask",
    "widget-afresh-yes",
    "widget-afresh-no",
    "widget-log",
    "widget-you",
    "widget-choices",
    "widget-typing",
    "widget-write",
    "widget-send",
    "widget-too-long",
    "widget-pending",
    "widget-connecting",
    "widget-failed",
    "widget-stale",
    "widget-gone",
    "widget-offline",
    "widget-refused",
    "widget-file-failed",
)


@cache
def script() -> Asset:
    """The script, made once."""
    # The keys stand there once: with each text they would take several hundred bytes, compressed.
    keys = ("name", "direction", *(key.removeprefix("widget-") for key in _TEXTS))
    texts = {language: _texts(language) for language in LANGUAGES}
    style = cssmin(_read("style.css"))
    given = {"KEYS": keys, "WORDS": texts, "STYLE": style, "LIMIT": MAX_CHARACTERS}
    head = "".join(f"const {name} = {_literal(value)};\n" for name, value in given.items())
    whole = f'(() => {{\n"use strict";\n{head}{"".join(map(_read, _SOURCES))}}})();\n'
    return Asset.of(jsmin(whole), "text/javascript; charset=utf-8")


def _texts(language: str) -> list[str]:
    said = [say(language, key, limit=MAX_CHARACTERS) for key in _TEXTS]
    return [own_name(language), direction(language), *said]


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
