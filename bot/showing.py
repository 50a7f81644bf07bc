"""How a message of the bot's is shown: the one place that knows what an answer can hold, whatever the channel.

The actions say what there is (``custom`` of a Rasa message); a channel asks :func:`shown` and draws it its own way.

======== ==============================================================================================
key      of ``custom``
======== ==============================================================================================
progress ``{"number", "total", "label"}``: which question of the interview this is; ``label`` says it in words
ladder   :meth:`bot.assessment.ladder.Ladder.to_dict`: the picture of a verdict
plan     :meth:`bot.planning.sheet.Sheet.to_dict`: offered as PDF and as calendar
document the name of a JSON file; what is in it is ``content``
offer    ``"code"``: the channel puts a one-time code into the text (:mod:`bot.channels.carrying`)
======== ==============================================================================================
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from bot.assessment.ladder import Ladder
from bot.assessment.picture import png
from bot.language import DEFAULT, direction
from bot.language.messages import say
from bot.planning.calendar import ics
from bot.planning.leaflet import pdf
from bot.planning.sheet import Sheet

T = TypeVar("T")


@dataclass(frozen=True)
class Button:
    """What a person can choose: its title, and what choosing it sends to the bot."""

    title: str
    payload: str


@dataclass(frozen=True)
class Progress:
    """The question's number, of about how many, and both in words."""

    number: int
    total: int
    label: str


@dataclass(frozen=True)
class File:
    """Something to take away. ``content`` makes its bytes, in up to a second; call it off the event loop."""

    name: str
    media: str
    title: str
    content: Callable[[], bytes]


@dataclass(frozen=True)
class Shown:
    """One message, ready to be drawn. ``text`` is plain text without the progress line, and may be empty."""

    text: str
    language: str
    buttons: tuple[Button, ...] = ()
    progress: Progress | None = None
    ladder: Ladder | None = None
    files: tuple[File, ...] = ()

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return direction(self.language)

    @property
    def plain(self) -> str:
        """The text where nothing but text can be shown: the progress is its first line."""
        return "\n".join(filter(None, [self.progress.label if self.progress else "", self.text]))

    def picture(self) -> bytes | None:
        """The ladder as PNG, in up to a second; call it off the event loop."""
        return png(self.ladder, self.language) if self.ladder else None


def shown(message: Mapping[str, Any]) -> Shown:
    """A message as Rasa sends it (``text``, ``buttons``, ``custom``, ``language``)."""
    custom = message.get("custom") or {}
    language = message.get("language") or DEFAULT
    sheet = _read(Sheet.from_dict, custom.get("plan"))
    return Shown(
        text=message.get("text") or "",
        language=language,
        buttons=tuple(Button(b["title"], b["payload"]) for b in message.get("buttons") or []),
        progress=_read(lambda data: Progress(**data), custom.get("progress")),
        ladder=_read(Ladder.from_dict, custom.get("ladder")),
        files=(*(_plan(sheet, language) if sheet else ()), *_document(custom, language)),
    )


def _read(read: Callable[[Mapping[str, Any]], T], data: Any) -> T | None:
    """A part of a message; None where it is missing, or was kept by a version that wrote it otherwise."""
    if not data:
        return None
    try:
        return read(data)
    except (KeyError, TypeError, ValueError):
        return None


def _plan(sheet: Sheet, language: str) -> tuple[File, ...]:
    paper = File("nextrung-plan.pdf", "application/pdf", say(language, "file-plan-pdf"), partial(pdf, sheet, language))
    if not any(step.due and not step.done for step in sheet.steps):
        return (paper,)  # a calendar without events is none
    dates = File("nextrung-plan.ics", "text/calendar", say(language, "file-plan-ics"), partial(ics, sheet, language))
    return (paper, dates)


def _document(custom: Mapping[str, Any], language: str) -> tuple[File, ...]:
    if not custom.get("document") or not custom.get("content"):
        return ()  # the content is not kept with the conversation
    content = partial(_json, custom["content"])
    return (File(custom["document"], "application/json", say(language, "file-export"), content),)


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2).encode()
