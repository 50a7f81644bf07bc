"""What the web channel answers with: JSON, files, and refusals with a sentence that the person can read."""

from __future__ import annotations

import re

from sanic.exceptions import SanicException
from sanic.response import HTTPResponse, json, raw

from bot.language.messages import say
from bot.showing import File

# By the code that the page goes by.
_TEXTS = {
    "bad-request": (400, "web-bad-request"),
    "session": (401, "web-session-over"),
    "origin": (403, "web-page-not-allowed"),
    "not-found": (404, "web-file-gone"),
    "changed": (409, "web-changed"),
    "too-large": (413, "web-too-large"),
    "too-many-messages": (429, "web-too-many-messages"),
    "too-many-sessions": (429, "web-too-many-sessions"),
    "too-many-windows": (429, "web-too-many-windows"),
    "full": (503, "web-full"),
    "stopping": (503, "web-stopping"),
    "broken": (500, "something-broke"),
}
_BY_STATUS = {404: "not-found", 413: "too-large", 408: "bad-request", 405: "bad-request", 400: "bad-request"}
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]")


class Refused(Exception):
    """A request that is not done. ``after``: the seconds after which it is worth trying again, where it is."""

    def __init__(self, code: str, after: int | None = None) -> None:
        """Takes one of the codes above."""
        super().__init__(code)
        self.code, self.after = code, after


def refusal(error: Exception, language: str) -> HTTPResponse:
    """Why not, without a word of what was sent."""
    if isinstance(error, Refused):
        code, after = error.code, error.after
    elif isinstance(error, SanicException):
        code, after = _BY_STATUS.get(error.status_code, "broken"), None
    else:
        code, after = "broken", None
    status, key = _TEXTS[code]
    headers = {"Retry-After": str(after)} if after else None
    return json({"error": code, "text": say(language, key)}, status=status, headers=headers)


def download(file: File, content: bytes) -> HTTPResponse:
    """A file to be saved, never shown in the page's place."""
    name = _UNSAFE.sub("_", file.name)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return raw(content, content_type=file.media, headers=headers)
