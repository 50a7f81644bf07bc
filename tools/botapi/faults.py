"""Troubles that the server makes on request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Fault:
    """What goes wrong with the next calls of a method.

    Attributes:
        method: whose, such as ``sendMessage``; ``*`` for all.
        status: answered instead of the result; 429 with ``retry_after``, 502 as a page in HTML, as from a proxy.
        times: with how many calls; the fault is over then.
        broken_json: the answer is cut off in the middle.
        hang: seconds before anything else happens.
        drop_connection: the connection is closed without an answer.
        done: whether the call takes effect all the same, and only its answer is lost.
    """

    method: str
    status: int | None = None
    retry_after: int | None = None
    times: int = 1
    broken_json: bool = False
    hang: float = 0
    drop_connection: bool = False
    done: bool = False

    def concerns(self, method: str) -> bool:
        """Whether a call of this method meets it."""
        return self.times > 0 and self.method.lower() in ("*", method.lower())
