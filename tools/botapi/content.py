"""What people send besides text, and the smaller objects of the Bot API, with the fields that Telegram sends."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args

from tools.botapi.limits import units

Kind = Literal[
    "animation",
    "audio",
    "contact",
    "dice",
    "document",
    "location",
    "photo",
    "poll",
    "sticker",
    "venue",
    "video",
    "video_note",
    "voice",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
_COMMAND = re.compile(r"(?<!\S)/\w{1,64}(@\w{1,32})?", re.ASCII)
_PLACE = {"latitude": 52.2297, "longitude": 21.0122}


def entities(text: str) -> list[dict[str, Any]]:
    """The commands in a text, as clients mark them; places in UTF-16 units."""
    return [
        {"type": "bot_command", "offset": units(text[: found.start()]), "length": units(found.group())}
        for found in _COMMAND.finditer(text)
    ]


def membership(
    by: Mapping[str, Any], who: Mapping[str, Any], chat: Mapping[str, Any], before: str, after: str
) -> dict[str, Any]:
    """A ``ChatMemberUpdated``: ``by`` has made ``who``, who was ``before``, to be ``after``."""
    return {
        "chat": chat,
        "from": by,
        "date": int(time.time()),
        "old_chat_member": _member(who, before),
        "new_chat_member": _member(who, after),
    }


def _member(user: Mapping[str, Any], status: str) -> dict[str, Any]:
    return {"user": user, "status": status, **({"until_date": 0} if status == "kicked" else {})}


def sent(kind: Kind, number: int) -> dict[str, Any]:
    """The fields of a ``Message`` that holds something of this kind; ``number`` makes its ids unique."""
    return _MAKERS[kind](_file(number, 48_213))


def _file(number: int, size: int) -> dict[str, Any]:
    return {"file_id": f"sent-{number}", "file_unique_id": f"sent-unique-{number}", "file_size": size}


def _sized(file: dict[str, Any], width: int, height: int, **more: Any) -> dict[str, Any]:
    return {**file, "width": width, "height": height, **more}


def _animation(file: dict[str, Any]) -> dict[str, Any]:
    film = _sized(file, 320, 240, duration=3, file_name="cat.mp4", mime_type="video/mp4")
    return {"animation": film, "document": {**file, "file_name": "cat.mp4", "mime_type": "video/mp4"}}


def _poll(_file: dict[str, Any]) -> dict[str, Any]:
    return {
        "poll": {
            "id": "5283",
            "question": "Lunch?",
            "options": [
                {"persistent_id": "0", "text": "Soup", "voter_count": 0},
                {"persistent_id": "1", "text": "Salad", "voter_count": 0},
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }


def _sticker(file: dict[str, Any]) -> dict[str, Any]:
    more = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍", "set_name": "HotCherry"}
    return {"sticker": _sized(file, 512, 512, **more)}


_MAKERS: Mapping[Kind, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "animation": _animation,
    "audio": lambda file: {"audio": {**file, "duration": 180, "mime_type": "audio/mpeg", "title": "A song"}},
    "contact": lambda _: {"contact": {"phone_number": "+48600000000", "first_name": "Ewa", "user_id": 4711}},
    "dice": lambda _: {"dice": {"emoji": "🎲", "value": 4}},
    "document": lambda file: {"document": {**file, "file_name": "cv.pdf", "mime_type": "application/pdf"}},
    "location": lambda _: {"location": _PLACE},
    "photo": lambda file: {
        "photo": [_sized({**file, "file_id": f"{file['file_id']}s"}, 90, 67), _sized(file, 800, 600)]
    },
    "poll": _poll,
    "sticker": _sticker,
    "venue": lambda _: {"venue": {"location": _PLACE, "title": "Office", "address": "Street 1"}, "location": _PLACE},
    "video": lambda file: {"video": _sized(file, 1280, 720, duration=12, mime_type="video/mp4")},
    "video_note": lambda file: {"video_note": {**file, "length": 240, "duration": 5}},
    "voice": lambda file: {"voice": {**file, "duration": 4, "mime_type": "audio/ogg"}},
}
