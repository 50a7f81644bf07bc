"""Methods that send something to a chat."""

from __future__ import annotations

import time
from typing import Any

from tools.botapi import limits
from tools.botapi.methods import Parameters, method, needed
from tools.botapi.parameters import Upload, boolean, file, integer, structure, text
from tools.botapi.refusal import bad, over
from tools.botapi.world import World

_SENDING: Any = {
    "business_connection_id": text,
    "chat_id": integer,
    "message_thread_id": integer,
    "direct_messages_topic_id": integer,
    "disable_notification": boolean,
    "protect_content": boolean,
    "allow_paid_broadcast": boolean,
    "message_effect_id": text,
    "suggested_post_parameters": structure,
    "reply_parameters": structure,
    "reply_markup": structure,
}


@method("sendMessage", text=text, link_preview_options=structure, **_SENDING)
def send_message(world: World, given: Parameters) -> Any:
    """Sends a text."""
    return _send(world, given, text=limits.text(given.get("text", "")))


@method("sendPhoto", photo=file, caption=text, show_caption_above_media=boolean, has_spoiler=boolean, **_SENDING)
def send_photo(world: World, given: Parameters) -> Any:
    """Sends a picture."""
    upload = _upload(world, needed(given, "photo"))
    caption = limits.caption(given.get("caption", ""))
    width, height = limits.photo(upload.content)
    size = {**world.keep(upload.name, upload.content), "width": width, "height": height}
    return _send(world, given, text=caption, photo=upload.content, content={"photo": [size]})


@method("sendDocument", document=file, thumbnail=file, caption=text, disable_content_type_detection=boolean, **_SENDING)
def send_document(world: World, given: Parameters) -> Any:
    """Sends a file."""
    upload = _upload(world, needed(given, "document"))
    caption = limits.caption(given.get("caption", ""))
    limits.document(upload.content)
    kept = world.keep(upload.name, upload.content)
    content = {"document": {**kept, "file_name": upload.name, "mime_type": upload.media}}
    return _send(world, given, text=caption, document=upload.content, file_name=upload.name, content=content)


@method("sendChatAction", business_connection_id=text, chat_id=integer, message_thread_id=integer, action=text)
def send_chat_action(world: World, given: Parameters) -> bool:
    """Shows what the bot is doing."""
    chat = world.open_chat(needed(given, "chat_id"))
    action = needed(given, "action")
    if action not in limits.ACTIONS:
        raise over("wrong parameter action in request")
    chat.actions.append((time.monotonic(), action))
    chat.bell.ring()
    return True


def _send(world: World, given: Parameters, **parts: Any) -> dict[str, Any]:
    chat = world.open_chat(needed(given, "chat_id"))
    markup = given.get("reply_markup")
    keyboard = [] if markup is None else limits.keyboard(markup)
    replied = given.get("reply_parameters", {}).get("message_id")
    if (
        replied is not None
        and replied not in chat.messages
        and not given["reply_parameters"].get("allow_sending_without_reply")
    ):
        raise bad("message to be replied not found")
    world.paced(chat)
    return world.json(world.put(chat, world.bot, keyboard=keyboard, first_keyboard=keyboard, **parts))


def _upload(world: World, given: Upload | str) -> Upload:
    if isinstance(given, Upload):
        return given
    if given not in world.files:
        raise bad("wrong remote file identifier specified: Wrong string length")
    name, content = world.files[given]
    return Upload(name, "application/octet-stream", content)
