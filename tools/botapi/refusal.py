"""What the Bot API says no with."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """An answer with ``ok: false``.

    Attributes:
        code: the HTTP status and ``error_code``.
        description: in Telegram's words.
        limit: whether a published limit was violated, which a bot can always avoid.
        retry_after: for 429, whole seconds.
    """

    def __init__(self, code: int, description: str, *, limit: bool = False, retry_after: int | None = None) -> None:
        """Takes the answer's parts."""
        super().__init__(description)
        self.code, self.description = code, description
        self.limit, self.retry_after = limit, retry_after

    @property
    def body(self) -> dict[str, Any]:
        """The answer as the Bot API sends it."""
        parameters = {} if self.retry_after is None else {"parameters": {"retry_after": self.retry_after}}
        return {"ok": False, "error_code": self.code, "description": self.description, **parameters}


def bad(what: str) -> Refusal:
    """400 for something that may happen to a careful bot too."""
    return Refusal(400, f"Bad Request: {what}")


def over(what: str) -> Refusal:
    """400 for what is outside a published limit."""
    return Refusal(400, f"Bad Request: {what}", limit=True)


def forbidden(what: str) -> Refusal:
    """403: the person or the group does not want it."""
    return Refusal(403, f"Forbidden: {what}")


def conflict(what: str) -> Refusal:
    """409: somebody else gets the updates."""
    return Refusal(409, f"Conflict: {what}")


def too_many(seconds: int, *, limit: bool) -> Refusal:
    """429: again in so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", limit=limit, retry_after=seconds)
