"""What is no text: media of all kinds get a fitting answer each."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.language.messages import say
from tests.telegram.running import running
from tools.botapi import Kind, Server

pytestmark = pytest.mark.usefixtures("on_telegram")


KINDS: list[tuple[Kind, str]] = [
    ("photo", "photo"),
    ("voice", "voice"),
    ("audio", "voice"),
    ("video", "voice"),
    ("video_note", "voice"),
    ("sticker", "sticker"),
    ("animation", "sticker"),
    ("dice", "sticker"),
    ("location", "location"),
    ("venue", "location"),
    ("contact", "contact"),
    ("document", "document"),
    ("poll", "other"),
]


def test_what_nobody_can_read_gets_a_fitting_answer(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            for kind, key in KINDS:
                ana = botapi.person(language_code="hu")
                ana.send(kind)
                (answer,) = await ana.next_messages(1)
                assert answer.text == say("hu", f"telegram-{key}"), kind
            assert bot.agent.heard == []
            ana.send("photo", caption="I lead a team.")
            assert [m.text for m in await ana.next_messages(2)] == [
                say("hu", "telegram-photo"),
                "heard I lead a team.",
            ]

    asyncio.run(play())
    assert not botapi.called("getFile")


def test_an_album_gets_one_answer_and_a_moving_location_none(botapi: Server) -> None:
    async def play() -> None:
        async with running() as bot:
            ana = botapi.person()
            picture = {
                "photo": [{"file_id": "a", "file_unique_id": "a", "width": 9, "height": 9}],
                "media_group_id": "7",
            }
            place = {"location": {"latitude": 1.0, "longitude": 2.0, "live_period": 900}, "edit_date": 2}
            for number in range(3):
                botapi.send_update("message", _message(ana.user, 700 + number, picture), ana.id)
                botapi.send_update("edited_message", _message(ana.user, 600, place), ana.id)
            ana.say("hello")
            assert [m.text for m in await ana.next_messages(2)] == [say("en", "telegram-photo"), "heard hello"]
            assert bot.texts == ["hello"]

    asyncio.run(play())


def _message(user: dict[str, Any], number: int, content: dict[str, Any]) -> dict[str, Any]:
    return {"message_id": number, "date": 1, "chat": {"id": user["id"], "type": "private"}, "from": user, **content}
