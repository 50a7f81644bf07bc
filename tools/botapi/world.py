"""What the server knows: chats, their messages, what was pressed and what was called."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Literal

from tools.botapi.bell import Bell
from tools.botapi.delivery import Webhook
from tools.botapi.faults import Fault
from tools.botapi.rates import Rates
from tools.botapi.refusal import Refusal, bad, forbidden, too_many
from tools.botapi.updates import Updates

ChatKind = Literal["private", "group", "supergroup", "channel"]
Keyboard = list[list[dict[str, Any]]]
_CAPTIONED = {"animation", "audio", "document", "photo", "video", "voice"}


@dataclass(frozen=True)
class Violation:
    """A published limit that a call went over; ``at`` is in seconds, on the monotonic clock."""

    method: str
    description: str
    at: float


@dataclass
class Call:
    """A call of the bot's.

    Attributes:
        method: its name, as Telegram writes it.
        parameters: as they were understood; a file is a :class:`tools.botapi.parameters.Upload`.
        at: when it came, in seconds on the monotonic clock.
        code: the HTTP status of the answer; 0 while there is none, and where the connection was dropped.
        description: what was wrong.
    """

    method: str
    parameters: dict[str, Any]
    at: float
    code: int = 0
    description: str = ""


@dataclass
class Message:
    """A message in a chat, as it is now; what was edited is changed in place.

    Attributes:
        chat: the chat's id.
        id: the message's id.
        at: when it was sent, in seconds on the monotonic clock.
        sender: who wrote it, as a Bot API ``User``; None in a channel.
        own: whether it is the bot's.
        text: its text; the caption where it is a photo or a file.
        keyboard: the inline keyboard that is shown now, by rows.
        first_keyboard: the one that it was sent with.
        photo: the picture's bytes.
        document: the file's bytes.
        file_name: the file's name.
        content: the further fields of a Bot API ``Message``.
        edited: when it was edited last, in Unix seconds.
        deleted: whether it has been deleted.
    """

    chat: int
    id: int
    at: float
    date: int
    sender: dict[str, Any] | None
    own: bool
    text: str = ""
    keyboard: Keyboard = field(default_factory=list)
    first_keyboard: Keyboard = field(default_factory=list)
    photo: bytes | None = None
    document: bytes | None = None
    file_name: str | None = None
    content: dict[str, Any] = field(default_factory=dict)
    edited: int | None = None
    deleted: bool = False

    @property
    def buttons(self) -> list[str]:
        """The titles of the buttons that are shown now, row by row."""
        return [button["text"] for row in self.keyboard for button in row]


@dataclass
class Chat:
    """A chat and what is in it.

    Attributes:
        id: positive for a person's private chat, negative for groups and channels.
        fields: what a Bot API ``Chat`` has besides ``id`` and ``type``.
        reached: whether the bot may write there: the person wrote first, or it was added to the group.
        blocked: whether the person has blocked the bot, or it was removed from the group.
        messages: by id, oldest first.
        actions: the chat actions, each with its time on the monotonic clock.
        bell: rings when something happens in it.
    """

    id: int
    kind: ChatKind
    fields: dict[str, Any]
    reached: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    actions: list[tuple[float, str]] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)

    @property
    def json(self) -> dict[str, Any]:
        """As a Bot API ``Chat``."""
        return {"id": self.id, "type": self.kind, **self.fields}


@dataclass
class Query:
    """A button that was pressed: when, and with what the bot answered (None while it has not)."""

    chat: Chat
    at: float
    answer: dict[str, Any] | None = None


class World:
    """Everything; who changes or reads several things at once holds ``lock``."""

    def __init__(self, bot: dict[str, Any], rates: Rates | None) -> None:
        """A world in which nobody has said anything.

        Args:
            bot: the bot as a Bot API ``User``.
            rates: how often it may send; None for as often as it likes.
        """
        self.bot, self.rates = bot, rates
        self.lock = threading.RLock()
        self.updates = Updates()
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.query_seconds = 15.0  # for so long a press can be answered
        self.files: dict[str, tuple[str, bytes]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self.faults: list[Fault] = []
        self.numbers = itertools.count(1)
        self.webhook: Webhook | None = None
        self.https_only = False
        self.retry_delay = 1.0  # seconds before the third delivery of an update to a webhook; doubled each time
        self.polls = 0  # long polls so far: a newer one ends the one before it
        self.last_poll = (-1, 0.0)  # the offset of the last getUpdates, and when it came

    def add_chat(self, id: int, kind: ChatKind, **fields: Any) -> Chat:
        """A new chat.

        Raises:
            ValueError: there is one with this id.
        """
        with self.lock:
            if id in self.chats:
                raise ValueError(f"there is a chat {id} already")
            chat = self.chats[id] = Chat(id, kind, {name: value for name, value in fields.items() if value is not None})
        return chat

    def open_chat(self, id: int) -> Chat:
        """The chat, where the bot may write.

        Raises:
            Refusal: it does not exist, or nobody there wants to hear from the bot.
        """
        chat = self.chats.get(id)
        if chat is None:
            raise bad("chat not found")
        if chat.reached and not chat.blocked:
            return chat
        if chat.kind != "private":
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        raise forbidden("bot can't initiate conversation with a user")

    def paced(self, chat: Chat) -> None:
        """Counts a message to the chat.

        Raises:
            Refusal: it is one too many.
        """
        seconds = self.rates.wait(chat.id, time.monotonic()) if self.rates else 0
        if seconds:
            raise too_many(seconds, limit=True)

    def put(self, chat: Chat, sender: dict[str, Any] | None, **parts: Any) -> Message:
        """Adds a message to the chat; ``parts`` are those of :class:`Message`."""
        with self.lock:
            own = sender is not None and sender["id"] == self.bot["id"]
            message = Message(chat.id, next(self.numbers), time.monotonic(), int(time.time()), sender, own, **parts)
            chat.messages[message.id] = message
        chat.bell.ring()
        return message

    def keep(self, name: str, content: bytes) -> dict[str, Any]:
        """Stores a file; what a Bot API ``File`` says of it."""
        number = next(self.numbers)
        self.files[f"file-{number}"] = (name, content)
        return {"file_id": f"file-{number}", "file_unique_id": f"unique-{number}", "file_size": len(content)}

    def json(self, message: Message) -> dict[str, Any]:
        """As a Bot API ``Message``."""
        found: dict[str, Any] = {
            "message_id": message.id,
            "date": message.date,
            "chat": self.chats[message.chat].json,
            **message.content,
        }
        if message.sender:
            found["from"] = message.sender
        elif self.chats[message.chat].kind == "channel":
            found["sender_chat"] = self.chats[message.chat].json
        if message.text:
            found["caption" if message.content.keys() & _CAPTIONED else "text"] = message.text
        if message.edited:
            found["edit_date"] = message.edited
        if message.keyboard:
            found["reply_markup"] = {"inline_keyboard": message.keyboard}
        return found

    def note(self, method: str, refusal: Refusal) -> None:
        """Keeps it where a limit was violated."""
        if refusal.limit:
            self.violations.append(Violation(method, refusal.description, time.monotonic()))
