"""The published limits: pure checks that return what Telegram keeps, or refuse.

Lengths of texts are in UTF-16 code units, as Telegram counts them; callback data are in bytes.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import Any
from urllib.parse import urlsplit

from PIL import Image

from tools.botapi.refusal import Refusal, bad, over

TEXT, CAPTION, TOAST = 4096, 1024, 200
CALLBACK_DATA, COPY_TEXT = 64, 256
BUTTONS, IN_A_ROW = 100, 8
COMMANDS, COMMAND_DESCRIPTION = 100, 256
PHOTO_BYTES, DOCUMENT_BYTES = 10_000_000, 50_000_000
PHOTO_SIDES, PHOTO_RATIO = 10_000, 20
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_DOES = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
_LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})
_OTHER_MARKUP = ("keyboard", "remove_keyboard", "force_reply")


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def text(given: str) -> str:
    """A message's text without the white space around it.

    Raises:
        Refusal: nothing is left, or more than 4,096 units.
    """
    kept = given.strip()
    if not kept:
        raise over("message text is empty")
    if units(kept) > TEXT:
        raise over("message is too long")
    return kept


def caption(given: str) -> str:
    """A caption without the white space around it; it may be empty.

    Raises:
        Refusal: it has more than 1,024 units.
    """
    kept = given.strip()
    if units(kept) > CAPTION:
        raise over("message caption is too long")
    return kept


def at_most(name: str, given: str, length: int) -> str:
    """The text.

    Raises:
        Refusal: it has more units than ``length``.
    """
    if units(given) > length:
        raise over(f"{name} is too long")
    return given


def keyboard(markup: Any) -> list[list[dict[str, Any]]]:
    """The rows of an inline keyboard; none where the markup is of another kind.

    Raises:
        Refusal: it is no markup, or outside a limit.
    """
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if not any(name in markup for name in _OTHER_MARKUP):
            raise bad("can't parse reply keyboard markup JSON object")
        return []
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" must be an Array of Arrays')
    rows = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, rows)) > BUTTONS:
        raise over("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > IN_A_ROW for row in rows):
        raise over(f"more than {IN_A_ROW} inline keyboard buttons in a row")
    return rows


def _button(button: Any) -> dict[str, Any]:
    where = "can't parse inline keyboard button: "
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"].strip():
        raise over(f"{where}text of the button is empty")
    unknown = button.keys() - _DOES - _LOOKS
    if unknown:
        raise over(f"{where}unknown field {min(unknown)}")
    does = button.keys() & _DOES
    if not does:
        raise over(f"{where}Text buttons are unallowed in the inline keyboard")
    if len(does) > 1:
        raise over(f"{where}exactly one of the optional fields must be used")
    data, url, copied = button.get("callback_data", "-"), button.get("url", "tg://user"), button.get("copy_text")
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= CALLBACK_DATA:
        raise over("BUTTON_DATA_INVALID")
    if not isinstance(url, str) or urlsplit(url).scheme not in ("http", "https", "tg") or not urlsplit(url).netloc:
        raise over("BUTTON_URL_INVALID")
    if copied is not None and not (isinstance(copied, dict) and 1 <= units(str(copied.get("text", ""))) <= COPY_TEXT):
        raise over("BUTTON_COPY_TEXT_INVALID")
    return button


def commands(given: Any) -> list[dict[str, str]]:
    """The commands of a menu.

    Raises:
        Refusal: too many, or one whose name or description is outside the limits.
    """
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise bad("expected an Array of BotCommand")
    if len(given) > COMMANDS:
        raise over("BOT_COMMANDS_TOO_MUCH")
    for one in given:
        if one.keys() != {"command", "description"}:
            raise over("a BotCommand has the fields command and description")
        if not isinstance(one["command"], str) or not _COMMAND.fullmatch(one["command"]):
            raise over("BOT_COMMAND_INVALID")
        if not isinstance(one["description"], str) or not 1 <= units(one["description"].strip()) <= COMMAND_DESCRIPTION:
            raise over("BOT_COMMAND_DESCRIPTION_INVALID")
    return given


def photo(content: bytes) -> tuple[int, int]:
    """Width and height of a picture.

    Raises:
        Refusal: it is too big, no whole JPEG, PNG or WebP, or too long.
    """
    if len(content) > PHOTO_BYTES:
        raise over(f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as image:
                size = image.size
                if sum(size) > PHOTO_SIDES or max(size) > PHOTO_RATIO * min(size):
                    raise over("PHOTO_INVALID_DIMENSIONS")
                image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise over("IMAGE_PROCESS_FAILED") from error
    return size


def document(content: bytes) -> None:
    """Checks a file.

    Raises:
        Refusal: it is empty or too big.
    """
    if not content:
        raise over("file must be non-empty")
    if len(content) > DOCUMENT_BYTES:
        raise Refusal(413, "Request Entity Too Large", limit=True)


def number(name: str, given: int, low: int, high: int) -> int:
    """The number.

    Raises:
        Refusal: it is not from ``low`` to ``high``.
    """
    if not low <= given <= high:
        raise over(f"{name} must be from {low} to {high}")
    return given
