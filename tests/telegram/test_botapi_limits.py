"""What is over one of Telegram's published limits is refused: asked with the real python-telegram-bot."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest
from telegram import Bot, BotCommand
from telegram.error import BadRequest, RetryAfter, TelegramError

from tests.telegram.library import keyboard, picture, run
from tools.botapi import Person, Rates, Server

REFUSED: dict[str, tuple[str, Callable[[Bot, int], Awaitable[Any]]]] = {
    "no text": ("Message text is empty", lambda b, c: b.send_message(c, "")),
    "white space": ("Message text is empty", lambda b, c: b.send_message(c, " \n\t ")),
    "long text": ("Message is too long", lambda b, c: b.send_message(c, 4097 * "a")),
    "long in UTF-16": ("Message is too long", lambda b, c: b.send_message(c, 2049 * "😀")),
    "a markup language": ("Unknown parameter parse_mode", lambda b, c: b.send_message(c, "a", parse_mode="HTML")),
    "unknown parameter": ("Unknown parameter tone", lambda b, c: b.send_message(c, "a", api_kwargs={"tone": "kind"})),
    "no data": (
        "Text buttons are unallowed",
        lambda b, c: b.send_message(c, "a", reply_markup=keyboard(1, callback_data=None)),
    ),
    "empty data": (
        "Button_data_invalid",
        lambda b, c: b.send_message(c, "a", reply_markup=keyboard(1, callback_data="")),
    ),
    "long data": (
        "Button_data_invalid",
        lambda b, c: b.send_message(c, "a", reply_markup=keyboard(1, callback_data=33 * "ش")),
    ),
    "two actions": (
        "exactly one",
        lambda b, c: b.send_message(c, "a", reply_markup=keyboard(1, url="https://a.example")),
    ),
    "no title": (
        "text of the button is empty",
        lambda b, c: b.send_message(c, "a", reply_markup=keyboard(1, text=" ")),
    ),
    "wrong address": (
        "Button_url_invalid",
        lambda b, c: b.send_message(c, "a", reply_markup=keyboard(1, callback_data=None, url="no")),
    ),
    "101 buttons": ("Reply_markup_too_long", lambda b, c: b.send_message(c, "a", reply_markup=keyboard(*12 * [8], 5))),
    "9 in a row": ("in a row", lambda b, c: b.send_message(c, "a", reply_markup=keyboard(9))),
    "long caption": ("caption is too long", lambda b, c: b.send_document(c, b"a", caption=1025 * "a")),
    "empty file": ("must be non-empty", lambda b, c: b.send_document(c, b"")),
    "big file": ("Request Entity Too Large", lambda b, c: b.send_document(c, bytes(50_000_001))),
    "no picture": ("Image_process_failed", lambda b, c: b.send_photo(c, b"%PDF-1.7")),
    "half a picture": ("Image_process_failed", lambda b, c: b.send_photo(c, picture(300, 300, "JPEG")[:-200])),
    "big picture": ("too big for a photo", lambda b, c: b.send_photo(c, bytes(10_000_001))),
    "long sides": ("Photo_invalid_dimensions", lambda b, c: b.send_photo(c, picture(5001, 5000))),
    "narrow picture": ("Photo_invalid_dimensions", lambda b, c: b.send_photo(c, picture(2100, 100))),
    "unknown action": ("Wrong parameter action", lambda b, c: b.send_chat_action(c, "thinking")),
    "long toast": ("Message is too long", lambda b, c: b.answer_callback_query("1", 201 * "a")),
    "101 commands": ("Bot_commands_too_much", lambda b, c: b.set_my_commands(101 * [("a", "b")])),
    "command in capitals": ("Bot_command_invalid", lambda b, c: b.set_my_commands([("Plan", "b")])),
    "long command": ("Bot_command_invalid", lambda b, c: b.set_my_commands([(33 * "a", "b")])),
    "no description": ("Bot_command_description_invalid", lambda b, c: b.set_my_commands([("a", "")])),
    "long description": ("Bot_command_description_invalid", lambda b, c: b.set_my_commands([("a", 257 * "b")])),
    "long language": ("Invalid language code", lambda b, c: b.set_my_commands([("a", "b")], language_code="pol")),
    "long about": ("Short_description is too long", lambda b, c: b.set_my_short_description(121 * "a")),
    "very long about": ("Description is too long", lambda b, c: b.set_my_description(513 * "a")),
    "limit of 0": ("Limit must be from 1 to 100", lambda b, c: b.get_updates(limit=0)),
    "limit of 101": ("Limit must be from 1 to 100", lambda b, c: b.get_updates(limit=101)),
    "unknown update": ("Allowed_updates", lambda b, c: b.get_updates(allowed_updates=["smile"])),
    "secret with a space": ("Secret token", lambda b, c: b.set_webhook("https://a.example", secret_token="a b")),
    "long secret": ("Secret token", lambda b, c: b.set_webhook("https://a.example", secret_token=257 * "a")),
    "101 connections": ("Max_connections", lambda b, c: b.set_webhook("https://a.example", max_connections=101)),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_over_a_published_limit_is_refused_and_kept(case: str, botapi: Server, ana: Person) -> None:
    expected, work = REFUSED[case]
    with pytest.raises(TelegramError) as refused:
        run(botapi, lambda bot: work(bot, ana.id))
    assert expected.lower() in str(refused.value).lower()
    assert [expected.lower() in violation.description.lower() for violation in botapi.violations] == [True]
    assert ana.messages == []


def test_what_is_just_within_the_limits_is_taken(botapi: Server, ana: Person) -> None:
    async def work(bot: Bot) -> None:
        await bot.send_message(ana.id, f" {2048 * '😀'}\n", reply_markup=keyboard(*12 * [8], 4, callback_data=32 * "ش"))
        await bot.send_document(ana.id, b"BEGIN:VCALENDAR", caption=1024 * "a", filename="plan.ics")
        await bot.send_photo(ana.id, picture(2000, 100), caption=512 * "😀")
        await bot.set_my_commands(100 * [BotCommand(32 * "a", 256 * "b")], language_code="pl")
        await bot.send_chat_action(ana.id, "typing")
        await bot.get_updates(limit=100, timeout=0)

    run(botapi, work)
    text, document, photo = ana.messages
    assert (text.text, len(text.buttons)) == (2048 * "😀", 100)
    assert (document.document, document.file_name, len(document.text)) == (b"BEGIN:VCALENDAR", "plan.ics", 1024)
    assert photo.photo == picture(2000, 100)
    assert ana.actions == ["typing"]
    assert botapi.violations == []


def test_who_sends_too_fast_has_to_wait(botapi: Server, ana: Person) -> None:
    botapi.world.rates = Rates(burst=2)
    others = [botapi.person() for _ in range(40)]

    async def work(bot: Bot) -> None:
        await bot.send_message(ana.id, "1")
        await bot.send_message(ana.id, "2")
        with pytest.raises(RetryAfter) as wait:
            await bot.send_message(ana.id, "3")
        assert wait.value.retry_after == 1
        botapi.world.rates = Rates(overall=2)
        answers = await asyncio.gather(*(bot.send_message(one.id, "a") for one in others), return_exceptions=True)
        assert any(isinstance(answer, RetryAfter) for answer in answers)

    for other in others:
        other.say("hello")
    run(botapi, work)
    assert {violation.description for violation in botapi.violations} == {"Too Many Requests: retry after 1"}
    botapi.world.rates = None
    run(botapi, lambda bot: bot.send_message(ana.id, "4"))
    assert [message.text for message in ana.messages] == ["1", "2", "4"]


def test_the_published_rates_allow_a_message_a_second_thirty_in_all_and_twenty_a_minute_in_a_group() -> None:
    rates = Rates(burst=1)
    assert [rates.wait(1, now) for now in (0.0, 0.4, 1.0, 1.9, 2.0)] == [0, 1, 0, 1, 0]
    assert [rates.wait(chat, 10.0) for chat in range(1, 32)] == [0] * 30 + [1]
    assert [rates.wait(-1, 20.0 + n / 1000) for n in range(21)] == [0] * 20 + [3]
    assert rates.wait(-1, 23.1) == 0


def test_with_https_only_a_webhook_has_to_be_one_that_telegram_would_call() -> None:
    with Server(https_only=True) as server:
        for url in ("http://bot.example.org", "https://bot.example.org:5005"):
            with pytest.raises(BadRequest, match="https url must be provided"):
                run(server, partial(Bot.set_webhook, url=url))
        assert len(server.violations) == 2
        assert run(server, lambda bot: bot.set_webhook("https://bot.example.org/hook"))
