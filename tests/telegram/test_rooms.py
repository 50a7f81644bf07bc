"""Texts within the limits, tokens of buttons, and the queues of updates, each by itself."""

from __future__ import annotations

import asyncio
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message, Update, User

from bot.showing import Button
from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_commands import COMMANDS, menu, plain
from bot.channels.telegram_inbox import WAITING, Inbox
from bot.channels.telegram_patience import end
from bot.channels.telegram_text import pieces, shortened, units
from bot.language import LANGUAGES
from bot.language.messages import say
from bot.rasa.payloads import COMMANDS as KNOWN
from bot.rasa.payloads import payload


@given(st.text(alphabet="ab .!?\n😀ع\u2069”", max_size=300), st.integers(10, 60))
def test_no_text_loses_anything_when_it_is_cut(text: str, limit: int) -> None:
    found = pieces(text, limit)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(0 < units(piece) <= limit and piece == piece.strip() for piece in found)


def test_texts_are_cut_between_sentences_where_there_are_any() -> None:
    assert pieces("One two three. Four five? “Six seven.” Eight", 26) == [
        "One two three. Four five?",
        "“Six seven.” Eight",
    ]
    assert pieces("هل هذا سؤال؟ نعم هو كذلك.", 14) == ["هل هذا سؤال؟", "نعم هو كذلك."]
    assert pieces("one two three four", 10) == ["one two", "three four"]
    assert pieces("the first line\nline two is long", 20) == ["the first line", "line two is long"]
    assert pieces("😀" * 5, 3) == ["😀"] * 5
    assert pieces(" \n ") == []


def test_what_is_shortened_fits() -> None:
    assert shortened("short", 10) == "short"
    assert shortened("one two three four", 12) == "one two…"


def test_a_button_is_good_in_its_own_chat_only() -> None:
    tokens, buttons = Tokens(b"k" * 32), [Button("ش" * 60, payload("pick", "x" * 116)), Button("b", "/b")]
    token = tokens.of(5, buttons[0].payload)
    assert len(token.encode()) <= 64
    assert tokens.find(5, token, buttons) == buttons[0]
    assert tokens.find(6, token, buttons) is None
    assert Tokens(b"j" * 32).find(5, token, buttons) is None
    assert tokens.find(5, token, buttons[1:]) is None
    assert tokens.find(5, "é\ud800"[:1], buttons) is None
    assert tokens.find(5, None, buttons) is None


def test_short_titles_stand_side_by_side() -> None:
    keyboard = Tokens(b"k").keyboard(5, [Button(title, title) for title in ["1", "2", "3", "a" * 40, "yes", "no"]])
    assert keyboard
    assert [[b.text for b in row] for row in keyboard.inline_keyboard] == [["1", "2", "3"], ["a" * 40], ["yes", "no"]]
    assert Tokens(b"k").keyboard(5, []) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_keeps_the_limits(language: str) -> None:
    assert {command.command for command in menu(language)} == set(COMMANDS) <= set(KNOWN)
    assert all(3 <= len(command.description) <= 60 for command in menu(language))
    assert units(say(language, "telegram-short-description")) <= 120
    assert units(say(language, "telegram-description")) <= 512
    assert units(say(language, "old-button")) <= 200


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/plan@OurBot", "/plan"),
        ("/Help", "/help"),
        ("/start something", "/start"),
        ("/start@OurBot x\ny", "/start"),
        ("/plan now", "/plan now"),
        ("I /start early", "I /start early"),
        ("", ""),
    ],
)
def test_commands_are_read_as_telegram_writes_them(text: str, heard: str) -> None:
    assert plain(text) == heard


def update(number: int, chat: int = 1) -> Update:
    """A message."""
    user, place = User(chat, "Ana", False), Chat(chat, "private")
    return Update(number, Message(number, None, place, from_user=user, text=str(number)))  # type: ignore[arg-type]


class Desk:
    """An inbox, and what came out of it; ``gate`` holds chat 1 up."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.handled: list[int] = []
        self.arrived: list[int] = []
        self.flooded: list[tuple[int, bool]] = []
        self.inbox = Inbox(
            lambda u: u.update_id != 13,
            lambda u: self.arrived.append(u.update_id),
            self._handle,
            lambda u, first: self.flooded.append((u.update_id, first)),
        )

    async def _handle(self, update: Update) -> None:
        if update.effective_chat and update.effective_chat.id == 1:
            await self.gate.wait()
        if update.update_id == 7:
            raise RuntimeError
        self.handled.append(update.update_id)


def test_each_update_is_handled_once_and_in_its_chats_order() -> None:
    async def play() -> None:
        desk = Desk()
        held = [await desk.inbox.take(update(n)) for n in (1, 2, 7, 3, 2)]
        assert held[1] is held[4]
        assert await (await desk.inbox.take(update(4, chat=2)))
        assert await (await desk.inbox.take(update(13, chat=2)))
        assert (desk.handled, desk.arrived) == ([4], [1, 2, 7, 3, 4])
        assert sorted(desk.inbox.unfinished) == [1, 2, 3, 7]
        desk.gate.set()
        assert all(await asyncio.gather(*held))
        assert desk.handled == [4, 1, 2, 3]
        assert await (await desk.inbox.take(update(3)))
        assert desk.handled == [4, 1, 2, 3]
        assert list(desk.inbox.unfinished) == []

    asyncio.run(play())


def test_a_flood_is_dropped_and_said_once() -> None:
    async def play() -> None:
        desk = Desk()
        for number in range(100, 100 + WAITING + 5):
            await desk.inbox.take(update(number))
        assert [first for _, first in desk.flooded] == [True, False, False, False, False]
        assert len(list(desk.inbox.unfinished)) == WAITING
        assert await (await desk.inbox.take(update(4, chat=2)))
        assert desk.handled == [4]

    asyncio.run(play())


def test_stopping_leaves_what_waits() -> None:
    async def play() -> None:
        desk = Desk()
        held = [await desk.inbox.take(update(n)) for n in (1, 2)]
        quick = await desk.inbox.take(update(3, chat=2))
        assert await quick
        await desk.inbox.stop(0.05)
        assert [h.result() for h in held] == [False, False]
        assert not (await desk.inbox.take(update(9, chat=2))).result()
        assert sorted(desk.inbox.unfinished) == [1, 2]

    asyncio.run(play())


def test_a_task_that_misses_its_cancellation_ends_all_the_same() -> None:
    async def stubborn() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(60)
        await asyncio.sleep(60)

    async def play() -> None:
        task = asyncio.create_task(stubborn())
        await asyncio.sleep(0)
        await end([task])
        assert task.cancelled()

    asyncio.run(play())
