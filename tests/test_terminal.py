"""The terminal client, with a stand-in for the bot."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.terminal import converse, laid_out, show, terminal_language


def talk(lines: list[str], answers: list[list[dict[str, Any]]]) -> list[str]:
    """What is sent to the bot when a person types these lines and it answers so."""
    typed, given = iter(lines), iter(answers)
    sent: list[str] = []

    async def read() -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    async def send(text: str) -> list[dict[str, Any]]:
        sent.append(text)
        return next(given, [])

    with pytest.raises(EOFError):
        asyncio.run(converse(read, send))
    return sent


BUTTONS = [{"title": "Ja", "payload": "/affirm"}, {"title": "Nee", "payload": "/deny"}]


def test_a_number_presses_the_button(capsys: pytest.CaptureFixture[str]) -> None:
    assert talk(["hoi\n", "2\n"], [[{"text": "Mag het?", "buttons": BUTTONS}]]) == ["hoi", "/deny"]
    assert "Mag het?\n  1. Ja\n  2. Nee\n" in capsys.readouterr().out


def test_buttons_of_several_messages_are_counted_on() -> None:
    second = [{"title": "Stop", "payload": "/stop"}]
    answer = [{"text": "a", "buttons": BUTTONS}, {"text": "b", "buttons": second}]
    assert talk(["x", "3"], [answer]) == ["x", "/stop"]


@pytest.mark.parametrize("typed", ["3", "0", "-1", "1.", "²"])
def test_other_numbers_are_said(typed: str) -> None:
    assert talk(["x", typed], [[{"text": "a", "buttons": BUTTONS}]]) == ["x", typed]


def test_the_numbers_of_an_earlier_turn_press_nothing() -> None:
    assert talk(["x", "y", "1"], [[{"text": "a", "buttons": BUTTONS}], [{"text": "b"}]]) == ["x", "y", "1"]


def test_arabic_digits_press_too() -> None:
    assert talk(["x", "٢"], [[{"text": "a", "buttons": BUTTONS}]]) == ["x", "/deny"]


def test_a_quotation_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show({"text": "you said \x1b[2J\x9b31m\x07 this", "custom": {"document": "x.json", "content": {"a": "é"}}})
    assert capsys.readouterr().out == '\nyou said [2J31m this\n{\n  "a": "é"\n}\n'


def test_lines_are_wrapped_with_their_indent() -> None:
    assert laid_out("  1. one two three four", 14) == "  1. one two\n  three four"
    assert laid_out("", 14) == ""
    assert laid_out("a\n\nb", 14) == "a\n\nb"


def test_arabic_stands_at_the_right() -> None:
    assert laid_out("مرحبا", 10) == "     مرحبا"
    assert laid_out("أنا Nextrung، وأسمع منك", 30).startswith(" ")
    assert not laid_out("This is called مرحبا in Arabic", 40).startswith(" ")


@pytest.mark.parametrize(
    ("locale", "language"), [("cy_GB.UTF-8", "cy"), ("ar", "ar"), ("fr_FR", "en"), ("C.UTF-8", "en")]
)
def test_the_language_of_the_terminal(locale: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert terminal_language() == language
