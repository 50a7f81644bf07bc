"""What a request brings."""

from __future__ import annotations

from typing import Any

from sanic.request import Request


def json_object(request: Request) -> dict[str, Any] | None:
    """The request's body, where it is a JSON object; else None."""
    try:
        body = request.json
    except Exception:  # Sanic wraps every parser's own errors, but not all of them
        return None
    return body if isinstance(body, dict) else None
