"""The people who talk to the bot, and their groups and channels. Safe to use from any thread and event loop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from tools.botapi import limits
from tools.botapi.content import Kind, entities, membership, sent
from tools.botapi.world import Chat, Message, Query, World

T = TypeVar("T")
_PRESSES = 3 << 33  # Telegram keeps the presses of a person in another queue than what they write


@dataclass(frozen=True)
class Toast:
    """What is shown after a press: a text (may be empty), as an alert or in passing."""

    text: str
    alert: bool


class Person:
    """Somebody with a private chat with the bot."""

    def __init__(self, world: World, id: int, first_name: str, language_code: str | None, is_bot: bool) -> None:
        """Somebody who has not written yet."""
        self._world = world
        self.user: dict[str, Any] = {"id": id, "is_bot": is_bot, "first_name": first_name}
        if language_code:
            self.user["language_code"] = language_code
        self.chat = world.add_chat(id, "private", first_name=first_name)
        self._read = 0

    @property
    def id(self) -> int:
        """The id of the person, and of the private chat."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """What the bot has sent and not deleted, oldest first, as it is shown now."""
        with self._world.lock:
            return [message for message in self.chat.messages.values() if message.own and not message.deleted]

    @property
    def actions(self) -> list[str]:
        """What the bot was seen doing, such as ``typing``."""
        return [action for _, action in self.chat.actions]

    def say(self, text: str, **fields: Any) -> Message:
        """Writes to the bot, which may be a command; ``fields`` are further ones of the Bot API's ``Message``.

        Raises:
            ValueError: no client sends this: it is empty, too long, or the bot is blocked.
        """
        kept = text.strip()
        if not 1 <= limits.units(kept) <= limits.TEXT:
            raise ValueError("a message has 1 to 4,096 UTF-16 units; paste() sends more")
        return self._write(kept, {**_marked(kept), **fields})

    def paste(self, text: str) -> list[Message]:
        """Writes a text of any length, in as many messages as a client makes of it."""
        pieces: list[str] = []
        piece, left = "", limits.TEXT
        for character in text:
            if (size := limits.units(character)) > left:
                pieces.append(piece)
                piece, left = "", limits.TEXT
            piece += character
            left -= size
        return [self.say(one) for one in [*pieces, piece] if one.strip()]

    def command(self, name: str, argument: str = "", *, addressed: bool = False) -> Message:
        """Sends ``/name``, ``/name argument`` or, addressed, ``/name@TheBot``."""
        to = f"@{self._world.bot['username']}" if addressed else ""
        return self.say(f"/{name}{to} {argument}")

    def send(self, kind: Kind, caption: str = "") -> Message:
        """Sends something that is no text."""
        return self._write(caption, sent(kind, next(self._world.numbers)))

    def forward(self, text: str) -> Message:
        """Forwards what somebody else wrote."""
        origin = {"type": "hidden_user", "date": int(time.time()), "sender_user_name": "Somebody"}
        return self.say(text, forward_origin=origin)

    def edit(self, message: Message | int, text: str) -> Message:
        """Changes an own message.

        Raises:
            ValueError: it is not the person's, or the text does not change.
        """
        with self._world.lock:
            found = self.chat.messages[message if isinstance(message, int) else message.id]
            if found.own or found.text == text.strip():
                raise ValueError("only one's own message can be edited, and to another text")
            found.text, found.edited = text.strip(), int(time.time())
            found.content.pop("entities", None)
            found.content |= _marked(found.text)
            self._world.updates.add("edited_message", self._world.json(found), self.id)
        return found

    async def press(self, message: Message, button: int | str = 0, *, seconds: float = 20) -> Toast:
        """Presses a button that is shown, by its number or title, and waits until the bot has answered that.

        Raises:
            ValueError: no such button is shown, or it sends nothing to the bot.
            TimeoutError: the bot did not answer the press in time.
        """
        shown = [one for row in message.keyboard for one in row]
        found = [one for number, one in enumerate(shown) if button in (number, one["text"])]
        if not found or "callback_data" not in found[0]:
            raise ValueError(f"no button {button!r} to press among {message.buttons}")
        return await self.press_data(message, found[0]["callback_data"], seconds=seconds)

    async def press_data(self, message: Message, data: str, *, seconds: float = 20) -> Toast:
        """Sends callback data that need not be shown any more, or never were: clients can do that.

        Raises:
            TimeoutError: the bot did not answer in time.
        """
        query = self._press(message, data)
        answer = await self.chat.bell.until(lambda: query.answer, seconds)
        if answer is None:
            raise TimeoutError(f"the press was not answered within {seconds} s")
        return Toast(answer.get("text", ""), answer.get("show_alert", False))

    def block(self) -> None:
        """Blocks the bot."""
        self._set_blocked(True)

    def unblock(self) -> None:
        """Lets it write again."""
        self._set_blocked(False)

    async def next_messages(
        self, count: int | None = None, *, seconds: float = 20, quiet: float = 0.6
    ) -> list[Message]:
        """The next messages of the bot's that were not returned by this before.

        Args:
            count: how many, from 1; None for all until nothing new has come for ``quiet`` seconds.
            seconds: for how long to wait for them, for the first where there is no count.
            quiet: in seconds.

        Raises:
            TimeoutError: fewer came, or none.
        """
        wanted = 1 if count is None else count
        new = await self._more_than(wanted - 1, seconds)
        if len(new) < wanted:
            raise TimeoutError(f"{len(new)} of {wanted} messages came within {seconds} s")
        while count is None and len(more := await self._more_than(len(new), quiet)) > len(new):
            new = more
        taken = new[:count]
        self._read = taken[-1].id
        return taken

    async def until(self, check: Callable[[], T], seconds: float = 20) -> T:
        """What ``check`` returns once that is true; it is asked whenever the bot has done something in this chat."""
        return await self.chat.bell.until(check, seconds)

    async def _more_than(self, count: int, seconds: float) -> list[Message]:
        """What is unread once it is more than that, or when the seconds are over."""
        await self.until(lambda: len(self._unread()) > count, seconds)
        return self._unread()

    def _unread(self) -> list[Message]:
        return [message for message in self.messages if message.id > self._read]

    def _write(self, text: str, content: dict[str, Any]) -> Message:
        if self.chat.blocked:
            raise ValueError("a person who has blocked the bot cannot write to it")
        return _put(self._world, self.chat, self.user, "message", text, content)

    def _press(self, message: Message, data: str) -> Query:
        with self._world.lock:
            number = str(4_000_000_000_000 + next(self._world.numbers))
            query = self._world.queries[number] = Query(self.chat, time.monotonic())
            content = {
                "id": number,
                "from": self.user,
                "message": self._world.json(message),
                "chat_instance": str(7_000_000_000 + self.id),
                "data": data,
            }
            self._world.updates.add("callback_query", content, self.id + _PRESSES)
        return query

    def _set_blocked(self, blocked: bool) -> None:
        with self._world.lock:
            self.chat.blocked = blocked
            before, after = ("member", "kicked") if blocked else ("kicked", "member")
            content = membership(self.user, self._world.bot, self.chat.json, before, after)
            self._world.updates.add("my_chat_member", content, self.id)


class Group:
    """A group or supergroup."""

    def __init__(self, world: World, chat: Chat) -> None:
        """One without the bot."""
        self._world, self.chat = world, chat

    @property
    def messages(self) -> list[Message]:
        """What the bot has said there."""
        return [message for message in self.chat.messages.values() if message.own and not message.deleted]

    @property
    def left(self) -> bool:
        """Whether the bot is not in it (any more)."""
        return self.chat.blocked or not self.chat.reached

    def add_bot(self, by: Person) -> None:
        """The bot becomes a member."""
        with self._world.lock:
            self.chat.reached, self.chat.blocked = True, False
            change = membership(by.user, self._world.bot, self.chat.json, "left", "member")
            self._world.updates.add("my_chat_member", change, self.chat.id)
            _put(self._world, self.chat, by.user, "message", "", {"new_chat_members": [self._world.bot]})

    def say(self, by: Person, text: str) -> Message:
        """A member writes."""
        return _put(self._world, self.chat, by.user, "message", text, _marked(text))


class Channel(Group):
    """A channel of which the bot is an administrator."""

    def post(self, text: str) -> Message:
        """Something is published there."""
        return _put(self._world, self.chat, None, "channel_post", text, {})


def _marked(text: str) -> dict[str, Any]:
    return {"entities": found} if (found := entities(text)) else {}


def _put(
    world: World, chat: Chat, user: dict[str, Any] | None, update: str, text: str, content: dict[str, Any]
) -> Message:
    with world.lock:
        chat.reached = True
        message = world.put(chat, user, text=text, content=content)
        world.updates.add(update, world.json(message), chat.id)
    return message
