"""Calls to the action server without what Rasa does anew for each of them.

Rasa 3.6 holds each answer against a constant JSON schema, and the schema against its own: 20-25 ms a custom action,
most of a turn. Our own server's answers get the checks that matter: a list of events that say what they are, and a
list of responses. And Rasa opens a session and a connection for each call; here they stay open.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import aiohttp
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig


def _validate_action_result(self: RemoteAction, result: Any) -> bool:
    """As Rasa's own: True, or raises ``jsonschema.ValidationError``."""
    result = result if isinstance(result, dict) else {}
    events, responses = result.get("events"), result.get("responses")
    if not isinstance(events, list) or not all(isinstance(e, dict) and isinstance(e.get("event"), str) for e in events):
        raise ValidationError("the action's events are not a list of events")
    if not isinstance(responses, list) or not all(isinstance(r, dict) for r in responses):
        raise ValidationError("the action's responses are not a list of messages")
    return True


class KeptOpen(EndpointConfig):
    """An endpoint whose session serves every call, for as long as the process lives."""

    _open: aiohttp.ClientSession | None = None

    def session(self) -> Any:
        """As Rasa's own, but leaving its context does not close it."""
        if self._open is None or self._open.closed:
            self._open = super().session()
        return nullcontext(self._open)

    @classmethod
    def of(cls, endpoint: EndpointConfig) -> KeptOpen:
        """The same endpoint, kept open."""
        kept = cls(endpoint.url, endpoint.params, endpoint.headers, endpoint.basic_auth, **endpoint.kwargs)
        return kept


def install() -> None:
    """Puts the prepared check in the place of Rasa's, for this process; doing it twice does no harm."""
    RemoteAction._validate_action_result = _validate_action_result
