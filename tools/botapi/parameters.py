"""From a request to a method's parameters: query string, form, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from tools.botapi.refusal import Refusal, bad, over

Kind = Callable[[str, Any], Any]
_TRUE, _FALSE = ("true", "1", "yes", "t", "y"), ("false", "0", "no", "f", "n", "")


@dataclass(frozen=True)
class Upload:
    """A file that came with the request."""

    name: str
    media: str
    content: bytes


def text(name: str, given: Any) -> str:
    """A string that is whole Unicode."""
    found = given if isinstance(given, str) else json.dumps(given)
    try:
        found.encode()
    except UnicodeEncodeError as error:
        raise over("strings must be encoded in UTF-8") from error
    return found


def integer(name: str, given: Any) -> int:
    """A whole number, or one in digits."""
    try:
        if isinstance(given, int | str) and not isinstance(given, bool):
            return int(given)
    except ValueError:
        pass
    raise bad(f"{name} must be an Integer")


def boolean(name: str, given: Any) -> bool:
    """Yes or no."""
    word = str(given).lower()
    if word not in _TRUE + _FALSE:
        raise bad(f"{name} must be a Boolean")
    return word in _TRUE


def structure(name: str, given: Any) -> Any:
    """An object or array, or one in JSON."""
    try:
        found = json.loads(given) if isinstance(given, str) else given
    except ValueError as error:
        raise bad(f"can't parse {name} JSON object") from error
    if not isinstance(found, dict | list):
        raise bad(f"{name} must be an Object or an Array")
    return found


def file(name: str, given: Any) -> Upload | str:
    """A file that came along, or the id of one that the server has."""
    return given if isinstance(given, Upload | str) else text(name, given)


async def read(request: web.Request) -> dict[str, Any]:
    """Everything that the request says, by name.

    Raises:
        Refusal: the body cannot be read.
    """
    found: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError as error:
            raise bad("can't parse JSON object") from error
        if not isinstance(body, dict):
            raise bad("object expected")
        return found | body
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge as error:
        raise Refusal(413, "Request Entity Too Large", limit=True) from error
    except ValueError as error:
        raise bad("can't parse the request") from error
    for name, value in form.items():
        if isinstance(value, FileField):
            found[name] = Upload(value.filename, value.content_type, value.file.read())
        elif isinstance(value, bytes | bytearray):
            found[name] = Upload(name, "application/octet-stream", bytes(value))
        else:
            found[name] = value
    return found


def understood(given: Mapping[str, Any], kinds: Mapping[str, Kind]) -> dict[str, Any]:
    """The parameters that the method has, each as its kind; those that are JSON null are left out.

    Raises:
        Refusal: one cannot be understood, or the method has no such parameter.
    """
    uploads = {name: value for name, value in given.items() if isinstance(value, Upload)}
    found = {}
    for name, kind in kinds.items():
        value = given.get(name)
        if isinstance(value, str) and kind is file and value.startswith("attach://"):
            value = uploads.pop(value.removeprefix("attach://"), None)
            if value is None:
                raise bad(f"{name} is attached but did not come along")
        uploads.pop(name, None)
        if value is not None:
            found[name] = kind(name, value)
    unknown = {name for name in given if name not in kinds and not isinstance(given[name], Upload)} | uploads.keys()
    if unknown:
        raise over(f"unknown parameter {min(unknown)}")
    return found
