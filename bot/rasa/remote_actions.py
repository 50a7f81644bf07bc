"""Calls to the action server without what Rasa does anew for each of them.

Rasa 3.6 holds each answer against a constant schema by ``jsonschema.validate``, which also checks the schema itself
each time: 20-25 ms a custom action, most of a turn. The check stays the same; only the schema is taken as read. And it
opens a session and a connection for each call; here they stay open.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import aiohttp
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig

_SCHEMA = RemoteAction.action_response_format_spec()
_VALIDATOR = validator_for(_SCHEMA)(_SCHEMA)


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    """As Rasa's own: True, or raises ``jsonschema.ValidationError``."""
    _VALIDATOR.validate(result)
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
