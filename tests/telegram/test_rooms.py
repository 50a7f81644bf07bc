"""Texts within the limits, tokens of buttons, and commands, each by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_buttons import Tokens
from bot.channels.telegram_commands import COMMANDS, about, menu, plain
from bot.channels.telegram_text import pieces, shortened, units
from bot.language import LANGUAGES
from bot.language.messages import say
from bot.rasa.payloads import COMMANDS as KNOWN
from bot.rasa.payloads import payload
from bot.showing import Button


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
    assert units(about(language)) <= 512
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
