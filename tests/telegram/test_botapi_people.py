"""The people of the Bot API server do what people do in Telegram: read with the real python-telegram-bot."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden

from tests.telegram.library import keyboard, run
from tools.botapi import Kind, Person, Server
from tools.botapi.content import KINDS


def pressed_in(update: Update) -> Any:
    assert update.callback_query
    return update.callback_query


def test_a_press_is_answered_once_and_in_time(botapi: Server, ana: Person) -> None:
    async def work(bot: Bot) -> None:
        await bot.send_message(ana.id, "choose", reply_markup=keyboard(2))
        (message,) = await ana.next_messages(1)
        pressed = asyncio.create_task(ana.press(message, "A"))
        (update,) = await bot.get_updates(timeout=20)
        query = pressed_in(update)
        assert (query.data, query.message.text) == ("a", "choose")
        await query.answer("noted", show_alert=True)
        toast = await pressed
        assert (toast.text, toast.alert) == ("noted", True)
        with pytest.raises(BadRequest, match="Query is too old"):
            await query.answer()
        botapi.world.query_seconds = 0
        late = asyncio.create_task(ana.press_data(message, "forged", seconds=0.2))
        (update,) = await bot.get_updates(offset=update.update_id + 1, timeout=20)
        with pytest.raises(BadRequest, match="Query is too old"):
            await pressed_in(update).answer()
        with pytest.raises(TimeoutError):
            await late
        with pytest.raises(ValueError, match="no button"):
            await ana.press(message, "B")

    run(botapi, work)


@pytest.mark.parametrize("kind", KINDS)
def test_what_people_send_can_be_read_by_the_library(kind: Kind, botapi: Server) -> None:
    person = botapi.person(first_name="Élise", language_code="cy")
    person.send(kind)
    (update,) = run(botapi, lambda bot: bot.get_updates())
    assert getattr(update.message, kind)
    assert update.message.text is None
    assert (update.effective_user.language_code, update.effective_user.first_name) == ("cy", "Élise")


def test_texts_carry_what_clients_add_to_them(botapi: Server) -> None:
    person = botapi.person()
    person.command("plan", addressed=True)
    person.command("start", "K7QM-2XWD")
    person.forward("somebody else's words")
    pasted = person.paste(1000 * "😀a🎲b")
    person.send("photo", "/help")
    found = [update.message for update in run(botapi, lambda bot: bot.get_updates())]
    assert [list(message.parse_entities(["bot_command"]).values()) for message in found[:2]] == [
        [f"/plan@{botapi.world.bot['username']}"],
        ["/start"],
    ]
    assert found[2].forward_origin.sender_user_name == "Somebody"
    assert "".join(message.text for message in found[3:5]) == 1000 * "😀a🎲b"
    assert len(pasted) == 2
    assert (found[5].caption, found[5].text) == ("/help", None)
    with pytest.raises(ValueError, match="4,096"):
        person.say(4097 * "a")


def test_groups_and_channels_can_be_left(botapi: Server) -> None:
    person, group, channel = botapi.person(), botapi.group(), botapi.channel()
    with pytest.raises(Forbidden):
        run(botapi, lambda bot: bot.send_message(group.chat.id, "hello"))
    group.add_bot(person)
    group.say(person, "/start@NextrungTestBot")
    channel.post("news")
    joined, members, said, post = run(botapi, lambda bot: bot.get_updates())
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert [user.username for user in members.message.new_chat_members] == ["NextrungTestBot"]
    assert (said.message.chat.type, post.channel_post.text) == ("supergroup", "news")

    async def work(bot: Bot) -> None:
        await bot.send_message(group.chat.id, "only in private")
        await bot.leave_chat(group.chat.id)
        with pytest.raises(Forbidden, match="bot is not a member"):
            await bot.send_message(group.chat.id, "still here")

    run(botapi, work)
    assert group.left
    assert [message.text for message in group.messages] == ["only in private"]
    person.say("hello")
    with pytest.raises(BadRequest, match="private chats"):
        run(botapi, lambda bot: bot.leave_chat(person.id))
