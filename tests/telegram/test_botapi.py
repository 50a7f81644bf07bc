"""The Bot API server on loopback answers as Telegram does: asked with the real python-telegram-bot."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Bot, BotCommandScopeAllPrivateChats, Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from tests.telegram.library import bot_of, keyboard, picture, run
from tools.botapi import Person, Server


def test_a_wrong_token_and_an_unknown_method_are_refused(botapi: Server) -> None:
    async def work() -> None:
        async with bot_of(botapi, "1:other"):
            raise AssertionError("the wrong token was taken")

    with pytest.raises(InvalidToken):
        asyncio.run(work())
    with pytest.raises(TelegramError, match="'sendSmile' not found"):
        run(botapi, lambda bot: bot.do_api_request("sendSmile"))


def test_updates_wait_until_they_are_confirmed_by_an_offset(botapi: Server) -> None:
    person = botapi.person()
    for number in range(5):
        person.say(str(number))

    async def texts(bot: Bot, **asked: Any) -> list[str | None]:
        return [update.message.text if update.message else None for update in await bot.get_updates(**asked)]

    async def work(bot: Bot) -> None:
        first = (await bot.get_updates(limit=1))[0].update_id
        assert await texts(bot, offset=first, limit=2) == ["0", "1"]
        assert await texts(bot, offset=first + 1) == ["1", "2", "3", "4"]
        assert await texts(bot, offset=first + 1000) == ["1", "2", "3", "4"]
        assert await texts(bot, offset=-2) == ["3", "4"]
        assert await texts(bot, offset=first + 3) == ["3", "4"]
        assert botapi.pending_update_count == 2
        botapi.resend(first)
        assert await texts(bot, offset=first + 5) == ["0"]
        assert botapi.pending_update_count == 0

    run(botapi, work)


def test_who_asks_the_same_again_at_once_gets_one_update_only(botapi: Server) -> None:
    person = botapi.person()
    person.say("a")
    person.say("b")

    async def work(bot: Bot) -> None:
        sizes = [len(await bot.get_updates(offset=botapi.world.updates.last - 1)) for _ in range(2)]
        assert sizes == [2, 1]

    run(botapi, work)


def test_kinds_of_updates_that_are_not_wanted_do_not_come(botapi: Server) -> None:
    person = botapi.person()

    async def work(bot: Bot) -> list[Update]:
        await bot.get_updates(allowed_updates=["message"])
        person.edit(person.say("a"), "b")
        await bot.get_updates(offset=-100, allowed_updates=[])
        person.edit(person.say("c"), "d")
        return list(await bot.get_updates())

    found = run(botapi, work)
    assert [(one.message or one.edited_message).text for one in found] == ["a", "c", "d"]


def test_a_long_poll_waits_and_a_second_one_ends_the_first(botapi: Server) -> None:
    person = botapi.person()

    async def work(bot: Bot) -> None:
        async with bot_of(botapi) as other:
            first = asyncio.create_task(bot.get_updates(timeout=20))
            while not botapi.world.polls:
                await asyncio.sleep(0.01)
            second = asyncio.create_task(other.get_updates(timeout=20))
            with pytest.raises(Conflict, match="terminated by other getUpdates request"):
                await first
            person.say("hello")
            assert [update.message and update.message.text for update in await second] == ["hello"]
            third = asyncio.create_task(bot.get_updates(offset=botapi.world.updates.last + 1, timeout=20))
            while botapi.world.polls < 3:
                await asyncio.sleep(0.01)
            await other.set_webhook("https://bot.example.org")
            with pytest.raises(Conflict, match="terminated by setWebhook request"):
                await third
            with pytest.raises(Conflict, match="while webhook is active"):
                await bot.get_updates()
            await other.delete_webhook(drop_pending_updates=True)
            assert await bot.get_updates() == ()

    run(botapi, work)


@pytest.mark.parametrize(
    ("how", "error"),
    [
        ({"status": 429, "retry_after": 7}, RetryAfter),
        ({"status": 500}, NetworkError),
        ({"status": 502}, NetworkError),
        ({"broken_json": True}, TelegramError),
        ({"drop_connection": True}, NetworkError),
    ],
    ids=str,
)
def test_every_fault_is_made_as_often_as_was_asked(
    how: dict[str, Any], error: type[TelegramError], botapi: Server, ana: Person
) -> None:
    async def work(bot: Bot) -> None:
        botapi.fail("sendMessage", times=2, **how)
        for _ in range(2):
            with pytest.raises(error):
                await bot.send_message(ana.id, "lost")
        await bot.send_message(ana.id, "said")
        botapi.fail("*", done=True, **how)
        with pytest.raises(error):
            await bot.send_message(ana.id, "said, but the bot does not know")

    run(botapi, work)
    assert [message.text for message in ana.messages] == ["said", "said, but the bot does not know"]
    assert botapi.violations == []


def test_an_answer_can_be_slow_and_telegram_can_be_down(botapi: Server, ana: Person) -> None:
    async def work(bot: Bot) -> None:
        botapi.fail("sendMessage", hang=0.3)
        with pytest.raises(NetworkError):
            await bot.send_message(ana.id, "slow", read_timeout=0.05)
        assert await ana.until(lambda: ana.messages)
        await asyncio.to_thread(botapi.stop)
        with pytest.raises(NetworkError):
            await bot.send_message(ana.id, "lost")
        botapi.start()
        await bot.send_message(ana.id, "back")

    run(botapi, work)
    assert [message.text for message in ana.messages] == ["slow", "back"]


def test_a_bot_writes_only_where_it_may(botapi: Server, ana: Person) -> None:
    silent = botapi.person()
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        run(botapi, lambda bot: bot.send_message(silent.id, "hello"))
    with pytest.raises(BadRequest, match="Chat not found"):
        run(botapi, lambda bot: bot.send_message(12, "hello"))
    ana.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        run(botapi, lambda bot: bot.send_message(ana.id, "hello"))
    ana.unblock()
    run(botapi, lambda bot: bot.send_message(ana.id, "hello"))
    changes = run(botapi, lambda bot: bot.get_updates())
    assert [one.my_chat_member.new_chat_member.status for one in changes] == ["kicked", "member"]
    assert [message.text for message in ana.messages] == ["hello"]


def test_only_own_messages_can_be_edited_and_only_to_something_else(botapi: Server, ana: Person) -> None:
    own = ana.say("mine")

    async def work(bot: Bot) -> None:
        sent = await bot.send_message(ana.id, "first", reply_markup=keyboard(2))
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("second", ana.id, sent.message_id + 100)
        with pytest.raises(BadRequest, match="Message can't be edited"):
            await bot.edit_message_text("second", ana.id, own.id)
        with pytest.raises(BadRequest, match="Message is not modified"):
            await bot.edit_message_text("first", ana.id, sent.message_id, reply_markup=keyboard(2))
        await bot.edit_message_text("second", ana.id, sent.message_id, reply_markup=keyboard(1))
        assert [(message.text, message.buttons) for message in ana.messages] == [("second", ["A"])]
        await bot.edit_message_reply_markup(ana.id, sent.message_id)
        with pytest.raises(BadRequest, match="Message is not modified"):
            await bot.edit_message_reply_markup(ana.id, sent.message_id)
        assert [(message.text, message.buttons) for message in ana.messages] == [("second", [])]
        await bot.delete_message(ana.id, sent.message_id)
        with pytest.raises(BadRequest, match="Message to delete not found"):
            await bot.delete_message(ana.id, sent.message_id)
        photo = await bot.send_photo(ana.id, picture(9, 9), caption="seen")
        with pytest.raises(BadRequest, match="There is no text in the message to edit"):
            await bot.edit_message_text("second", ana.id, photo.message_id)
        await bot.edit_message_caption(ana.id, photo.message_id, caption="looked at")

    run(botapi, work)
    assert [message.text for message in ana.messages] == ["looked at"]


def test_menus_are_kept_by_scope_and_language(botapi: Server) -> None:
    async def work(bot: Bot) -> None:
        private = BotCommandScopeAllPrivateChats()
        await bot.set_my_commands([("plan", "Yr un nesaf")], private, language_code="cy")
        assert [one.description for one in await bot.get_my_commands(private, "cy")] == ["Yr un nesaf"]
        assert await bot.get_my_commands() == ()
        await bot.delete_my_commands(private, "cy")
        assert await bot.get_my_commands(private, "cy") == ()
        await bot.set_my_short_description("about", "pl")
        await bot.set_my_short_description("for all")
        found = [(await bot.get_my_short_description(language)).short_description for language in ("pl", "nl")]
        assert found == ["about", "for all"]

    run(botapi, work)
    assert botapi.violations == []
