"""What Rasa learns from: every language has every intent, and no sentence means two things."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from bot.language import LANGUAGES
from bot.rasa.payloads import FORGED
from bot.settings import PROJECT

BY_BUTTON = {"framework", "pick", "step", "speak", "resume", FORGED}


@cache
def examples(language: str) -> dict[str, list[str]]:
    data = yaml.safe_load((PROJECT / "data" / "nlu" / f"{language}.yml").read_text(encoding="utf-8"))
    return {e["intent"]: [line[2:].strip() for line in e["examples"].splitlines() if line] for e in data["nlu"]}


@cache
def domain() -> dict[str, list[str]]:
    return yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_enough_examples(language: str) -> None:
    assert set(examples(language)) == set(domain()["intents"]) - BY_BUTTON
    assert not {intent: len(found) for intent, found in examples(language).items() if len(found) < 16}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_means_two_things(language: str) -> None:
    meant: dict[str, set[str]] = {}
    for intent, found in examples(language).items():
        for text in found:
            meant.setdefault(text.casefold(), set()).add(intent)
    assert not {text: intents for text, intents in meant.items() if len(intents) > 1}


def test_every_intent_has_a_rule() -> None:
    rules = yaml.safe_load((PROJECT / "data" / "rules" / "rules.yml").read_text(encoding="utf-8"))["rules"]
    ruled = {step["intent"] for rule in rules for step in rule["steps"] if "intent" in step}
    assert set(domain()["intents"]) | {"nlu_fallback"} == ruled


def test_every_action_exists() -> None:
    from rasa_sdk.executor import ActionExecutor

    executor = ActionExecutor()
    executor.register_package("actions")
    assert {name for name in executor.actions if not name.startswith("action_listen")} == set(domain()["actions"])
