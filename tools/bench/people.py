"""Who talks to the two servers: what they say, given what they were answered.

A person is a generator: it yields a message, is sent the answer's messages, and ends with the conversation.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from bot.assessment.descriptions import load, training_files
from bot.language import LANGUAGES
from bot.language.messages import say
from bot.settings import PROJECT

Answer = list[dict[str, Any]]
Talk = Generator[str, Answer, None]

BROKEN = ("something-broke", "cannot-save", "old-button", "unknown-button")
# How a person answers about a behaviour: the button's number, the intent of the words for it, how likely it is.
ANSWERS = {3: ("answer_regularly", 4), 2: ("answer_sometimes", 3), 1: ("answer_learned", 1), 0: ("answer_never", 2)}
LONGEST_INTERVIEW = 40


class Lost(Exception):
    """The conversation did not come where it should have; the message says where it stands."""


@dataclass(frozen=True)
class Sayings:
    """What there is to say in one language: descriptions of work, and short messages by intent."""

    descriptions: Sequence[str]
    by_intent: dict[str, list[str]]


def examples(file: Path) -> dict[str, list[str]]:
    """The examples of a Rasa training file by intent."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {
        entry["intent"]: [line.removeprefix("- ").strip() for line in entry["examples"].splitlines() if line.strip()]
        for entry in data["nlu"]
        if "intent" in entry
    }


@cache
def sayings(language: str) -> Sayings:
    """What people say in a language, from the project's own data; levels and skills mixed."""
    texts = [d.text for d in load(training_files()) if d.lang == language]
    Random(language).shuffle(texts)
    return Sayings(texts, examples(PROJECT / "data" / "nlu" / f"{language}.yml"))


def employee(number: int) -> Talk:
    """A whole conversation with our bot: half of the people agree that it is kept, languages take turns.

    Raises:
        Lost: the bot did not offer what comes next.
    """
    random, language = Random(number), list(LANGUAGES)[number % len(LANGUAGES)]
    spoken, turn = sayings(language), number // len(LANGUAGES)
    words = spoken.by_intent
    answer = yield random.choice(words["greet"])
    answer = yield press(answer, "consent.yes" if (number + turn) % 2 else "consent.no")
    for more in range(3):
        if offered(answer, "skill."):
            break
        answer = yield spoken.descriptions[(turn + 61 * more) % len(spoken.descriptions)]
    answer = yield press(answer, "skill.")
    answer = yield from _interview(answer, random, words)
    press(answer, "show_plan")
    answer = yield "/show_plan"
    if offered(answer, "plan.keep"):
        answer = yield press(answer, "plan.keep")
        answer = yield press(answer, "date.")
    yield random.choice(words["ask_privacy"])
    yield random.choice(words["goodbye"])


def _interview(answer: Answer, random: Random, words: dict[str, list[str]]) -> Generator[str, Answer, Answer]:
    """Answers every question, each fourth in words; the verdict."""
    for said in range(LONGEST_INTERVIEW):
        choices = offered(answer, "answer.")
        if not choices:
            if offered(answer, "show_plan"):
                return answer
            # Words can be taken for "stop": then the person comes back.
            answer = yield "/resume"
            continue
        [score] = random.choices(list(ANSWERS), [weight for _intent, weight in ANSWERS.values()])
        if said % 4 == 3:
            answer = yield random.choice(words[ANSWERS[score][0]])
        else:
            answer = yield next((c for c in choices if c.endswith(f'.{score}"}}')), choices[0])
    raise Lost("in questions without end")


def stranger(number: int, words: dict[str, list[str]]) -> Talk:
    """A whole conversation with the bot of ``rasa init``, along its own stories, in its own examples varied a bit."""
    random = Random(number)
    path = [
        ["greet", "mood_great", "bot_challenge", "goodbye"],
        ["greet", "mood_unhappy", "affirm", "bot_challenge", "goodbye"],
        ["greet", "mood_unhappy", "deny", "goodbye"],
    ][number % 3]
    for intent in path:
        yield varied(random.choice(words[intent]), random)


def varied(text: str, random: Random) -> str:
    """The text as it is, with a capital letter, or with a full stop or an exclamation mark."""
    return random.choice([text, text[:1].upper() + text[1:], f"{text}.", f"{text}!"])


def offered(answer: Answer, choice: str) -> list[str]:
    """What stands behind the answer's buttons whose choice or command begins like this."""
    found = [str(button.get("payload", "")) for message in answer for button in message.get("buttons") or []]
    return [payload for payload in found if _choice(payload).startswith(choice)]


def press(answer: Answer, choice: str) -> str:
    """The first of those buttons.

    Raises:
        Lost: there is none.
    """
    found = offered(answer, choice)
    if not found:
        raise Lost(f"without the button {choice.rstrip('.')}")
    return found[0]


def problem(answer: Answer) -> str | None:
    """What is wrong with an answer, or None: nothing is said, or that something broke."""
    if not any(message.get("text") or message.get("image") or message.get("custom") for message in answer):
        return "empty"
    return next((broken()[m["text"]] for m in answer if m.get("text") in broken()), None)


@cache
def broken() -> dict[str, str]:
    """The sentences with which our bot says that it could not do what was asked, and their keys."""
    return {say(language, key): key for language in LANGUAGES for key in BROKEN}


def _choice(payload: str) -> str:
    command, brace, data = payload.removeprefix("/").partition("{")
    return str(json.loads(brace + data).get("choice", "")) if brace else command
