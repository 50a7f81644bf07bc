"""Methods that answer a press, change what was sent, and leave."""

from __future__ import annotations

import time
from typing import Any

from tools.botapi import limits
from tools.botapi.content import membership
from tools.botapi.methods import Parameters, method, needed
from tools.botapi.parameters import boolean, integer, structure, text
from tools.botapi.refusal import bad
from tools.botapi.world import Chat, Keyboard, Message, World

_WHICH: Any = {
    "business_connection_id": text,
    "chat_id": integer,
    "message_id": integer,
    "inline_message_id": text,
    "reply_markup": structure,
}
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


@method("answerCallbackQuery", callback_query_id=text, text=text, show_alert=boolean, url=text, cache_time=integer)
def answer_callback_query(world: World, given: Parameters) -> bool:
    """Ends the waiting of somebody who has pressed a button; once for each press."""
    limits.at_most("MESSAGE", given.get("text", ""), limits.TOAST)
    query = world.queries.get(needed(given, "callback_query_id"))
    if query is None or query.answer is not None or time.monotonic() - query.at > world.query_seconds:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    query.answer = given
    query.chat.bell.ring()
    return True


@method("editMessageText", text=text, link_preview_options=structure, **_WHICH)
def edit_message_text(world: World, given: Parameters) -> Any:
    """Changes a text; the keyboard goes where none is given."""
    wanted = limits.text(given.get("text", ""))
    chat, message = _own(world, given)
    if message.content:
        raise bad("there is no text in the message to edit")
    return _changed(world, chat, message, wanted, _keyboard(given))


@method("editMessageCaption", caption=text, show_caption_above_media=boolean, **_WHICH)
def edit_message_caption(world: World, given: Parameters) -> Any:
    """Changes the caption of a picture or file; the keyboard goes where none is given."""
    wanted = limits.caption(given.get("caption", ""))
    chat, message = _own(world, given)
    if not message.content:
        raise bad("there is no caption in the message to edit")
    return _changed(world, chat, message, wanted, _keyboard(given))


@method("editMessageReplyMarkup", **_WHICH)
def edit_message_reply_markup(world: World, given: Parameters) -> Any:
    """Changes the keyboard; none takes it away."""
    chat, message = _own(world, given)
    return _changed(world, chat, message, message.text, _keyboard(given))


@method("deleteMessage", chat_id=integer, message_id=integer)
def delete_message(world: World, given: Parameters) -> bool:
    """Deletes a message of the bot's, or one in a private chat."""
    chat = world.open_chat(needed(given, "chat_id"))
    message = chat.messages.get(needed(given, "message_id"))
    if message is None or message.deleted:
        raise bad("message to delete not found")
    if not message.own and chat.kind != "private":
        raise bad("message can't be deleted")
    message.deleted = True
    chat.bell.ring()
    return True


@method("leaveChat", chat_id=integer)
def leave_chat(world: World, given: Parameters) -> bool:
    """Leaves a group or channel."""
    chat = world.open_chat(needed(given, "chat_id"))
    if chat.kind == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.blocked = True
    world.updates.add("my_chat_member", membership(world.bot, world.bot, chat.json, "member", "left"), chat.id)
    chat.bell.ring()
    return True


def _own(world: World, given: Parameters) -> tuple[Chat, Message]:
    chat = world.open_chat(needed(given, "chat_id"))
    message = chat.messages.get(needed(given, "message_id"))
    if message is None or message.deleted:
        raise bad("message to edit not found")
    if not message.own:
        raise bad("message can't be edited")
    return chat, message


def _keyboard(given: Parameters) -> Keyboard:
    markup = given.get("reply_markup")
    if markup is None:
        return []
    if "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return limits.keyboard(markup)


def _changed(world: World, chat: Chat, message: Message, wanted: str, keyboard: Keyboard) -> dict[str, Any]:
    if (message.text, message.keyboard) == (wanted, keyboard):
        raise bad(_SAME)
    message.text, message.keyboard, message.edited = wanted, keyboard, int(time.time())
    chat.bell.ring()
    return world.json(message)
