"""Buttons as inline keyboards. What Telegram gets of a button is a short token that is good in one chat only."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.telegram_text import shortened
from bot.showing import Button

_TOKEN_BYTES = 24  # 32 characters of the 64 bytes that the Bot API allows
_ROW = 32  # characters that a phone shows in a row of buttons
_LONGEST_TITLE = 200
_MOST = 100


@dataclass(frozen=True)
class Tokens:
    """Makes and recognises tokens (HMAC-SHA-256 with ``key``); nothing is stored, so they outlive a restart."""

    key: bytes

    def of(self, chat: int, payload: str) -> str:
        """The token of a button in a chat."""
        digest = hmac.digest(self.key, f"{chat}|{payload}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest[:_TOKEN_BYTES]).decode()

    def find(self, chat: int, token: str | None, buttons: Iterable[Button]) -> Button | None:
        """The one of the buttons that the token stands for in this chat."""
        given = (token or "").encode()
        return next((b for b in buttons if hmac.compare_digest(self.of(chat, b.payload).encode(), given)), None)

    def keyboard(self, chat: int, buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
        """The buttons as a keyboard: short titles side by side, long ones in a row each."""
        rows: list[list[InlineKeyboardButton]] = []
        widest = 0
        for button in buttons[:_MOST]:
            drawn = InlineKeyboardButton(
                shortened(button.title, _LONGEST_TITLE), callback_data=self.of(chat, button.payload)
            )
            widest = max(widest, len(drawn.text))
            if rows and (len(rows[-1]) + 1) * widest <= _ROW:
                rows[-1].append(drawn)
            else:
                rows.append([drawn])
                widest = len(drawn.text)
        return InlineKeyboardMarkup(rows) if rows else None
