"""Only what the bot put behind a button, and the known commands, get through."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.rasa.payloads import COMMANDS, FORGED, decode, payload
from bot.settings import PROJECT


@pytest.mark.parametrize("kind", ["pick", "step", "speak"])
def test_our_own_buttons_come_back(kind: str) -> None:
    assert decode(payload(kind, "answer.records-1.3")) == (kind, "answer.records-1.3")


@pytest.mark.parametrize(
    "text",
    [
        '/greet{"language":"xx"}',
        '/erase_data{"choice":"x"}',
        '/intent{"entity":"x"}',
        '/pick{"choice":"x","consent":"true"}',
        '/pick{"choice":["a"]}',
        '/pick{"choice":"<b>"}',
        '/pick{"choice":""}',
        "/pick{}",
        "/pick",
        "/session_start",
        "/back",
        "/action_erase",
        "/",
        "//",
        "/" + "a" * 5000,
        '/pick{"choice":"' + "a" * 5000 + '"}',
    ],
)
def test_forgeries_do_not(text: str) -> None:
    assert decode(text) == (FORGED, None)


def test_commands_are_intents_of_the_domain() -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))
    assert set(COMMANDS.values()) | {"pick", "step", "speak", FORGED} <= set(domain["intents"])
    assert decode("/help") == ("ask_help", None)
    assert decode("/help@nextrung_bot ") == ("ask_help", None)


@given(st.text(max_size=60))
def test_nothing_else_is_ever_let_through(text: str) -> None:
    intent, choice = decode("/" + text)
    assert intent == FORGED or intent in COMMANDS.values() or (choice and re.fullmatch(r"[a-z0-9.-]+", choice))


def test_telegrams_64_bytes_hold_every_answer() -> None:
    from catalog import shipped

    for skill in shipped().skills.values():
        for behaviour in skill.behaviours:
            assert len(payload("pick", f"answer.{behaviour.id}.3").encode()) <= 64
