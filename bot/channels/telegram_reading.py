"""Answers of the Bot API, read so that one update that the library cannot read does not hide the others."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

logger = logging.getLogger(__name__)


class Reading(HTTPXRequest):
    """Answers of the Bot API; an update that the library cannot read arrives without its content, not as an error."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer as an object.

        Raises:
            TelegramError: it is none.
        """
        data = HTTPXRequest.parse_json_payload(payload)
        if not isinstance(data, dict) or (data.get("ok") and "result" not in data):
            raise TelegramError("Invalid server response")
        if isinstance(result := data.get("result"), list):
            data["result"] = [bare(item) if isinstance(item, dict) and "update_id" in item else item for item in result]
        return data


def bare(update: dict[str, Any]) -> dict[str, Any]:
    """The update itself where the library can read it, else nothing but its number."""
    try:
        Update.de_json(update, None)
    except Exception:  # whatever its constructors raise
        logger.error("An update from Telegram could not be read; it is left out.")
        return {"update_id": update["update_id"]}
    return update
