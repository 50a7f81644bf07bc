"""The six languages say the same things, each with its own plurals."""

from __future__ import annotations

import re
from datetime import date

import pytest
from babel import Locale
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.language import LANGUAGES, direction
from bot.language.messages import FSI, PDI, percent, say, supported
from bot.settings import PROJECT
from tests.messages import pattern, source

OTHERS = [language for language in LANGUAGES if language != "en"]
# Numbers: their selectors follow the language's plurals. All other selectors choose by a keyword.
COUNTS = {"minutes", "count", "weeks", "days", "limit"}


class Variables(Visitor):
    """Collects the variables that a message uses and the variants of its selectors."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        self.variants: dict[str, list[str]] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.used.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            keys = [v.key.name if isinstance(v.key, ast.Identifier) else v.key.value for v in node.variants]
            self.variants[node.selector.id.name] = keys
        self.generic_visit(node)


def read(language: str, key: str) -> Variables:
    visitor = Variables()
    visitor.visit(source(language)[key])
    return visitor


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_there(language: str) -> None:
    assert source(language).keys() == source("en").keys()


@pytest.mark.parametrize("language", OTHERS)
def test_messages_use_the_same_placeholders(language: str) -> None:
    different = {
        key: (read(language, key).used, read("en", key).used)
        for key in source("en")
        if read(language, key).used != read("en", key).used
    }
    assert not different


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_have_every_plural_of_the_language(language: str) -> None:
    needed = set(Locale.parse(language).plural_form.tags) | {"other"}
    for key in source(language):
        for name, variants in read(language, key).variants.items():
            if name in COUNTS:
                words = {v for v in variants if not v.isdecimal()}
                assert words == needed, f"{language} {key}: {sorted(words)}, needed {sorted(needed)}"


@pytest.mark.parametrize("language", OTHERS)
def test_keyword_selectors_choose_by_the_same_words(language: str) -> None:
    for key in source("en"):
        english = {n: set(v) for n, v in read("en", key).variants.items() if n not in COUNTS and v != ["other"]}
        own = {n: set(v) for n, v in read(language, key).variants.items() if n in english}
        assert own == english, key


def test_every_message_is_said_somewhere() -> None:
    code = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in ("actions", "bot")
        for file in (PROJECT / folder).rglob("*")
        if file.suffix == ".py"
    ) + (PROJECT / "domain.yml").read_text(encoding="utf-8").replace("utter_", "").replace("_", "-")
    built = (
        "answer-",
        "why-",
        "confirm-",
        "erase-",
        "start-over-",
        "site-",
        "coverage-",
        "role-",
        "step-",
        "telegram-command-",
    )
    said = {key for key in source("en") if f'"{key}"' in code or f"'{key}'" in code or f"{key}:" in code}
    unsaid = [key for key in source("en") if key not in said and not key.startswith(built)]
    assert not unsaid


@pytest.mark.parametrize(("language", "few"), [("pl", "kroki"), ("ar", None), ("cy", None), ("hu", None), ("nl", None)])
def test_plurals_differ_where_the_language_says_so(language: str, few: str | None) -> None:
    one, three = (say(language, "plan-proposal", count=n, level=4) for n in (1, 3))
    assert one != three
    if few:
        assert few in three


def test_foreign_runs_are_fenced_in_arabic_and_arabic_elsewhere() -> None:
    arabic = say("ar", "level-not-defined", skill="CSMG", level=7)
    assert f"{FSI}CSMG{PDI}" in arabic
    assert f"{FSI}أرد على الهاتف{PDI}" in say("nl", "verdict-quote", quote="أرد على الهاتف", statement="x.")
    assert FSI not in say("nl", "verdict-quote", quote="Ik bel terug", statement="x.")


def test_a_keyword_chooses_its_variant_in_arabic_too() -> None:
    said = {word: say("ar", "verdict-generic", sure=word, level=3, title="x") for word in ("very", "fairly", "hardly")}
    assert len(set(said.values())) == 3


def test_dates_and_shares_are_written_as_the_language_does() -> None:
    day = date(2027, 5, 3)
    assert say("pl", "plan-step-due", date=day).endswith("3 maja 2027")
    assert "3 May 2027" in say("en", "plan-step-due", date=day)
    assert re.fullmatch(r"72\s?%", percent("hu", 0.72))


def test_unknown_languages_and_messages() -> None:
    assert supported("en-GB") == "en"
    assert supported("fr") == "en"
    assert supported(None) == "en"
    with pytest.raises(KeyError):
        say("en", "no-such-message")
    with pytest.raises(ValueError, match="plan-progress"):
        say("en", "plan-progress", done=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_recognised(language: str) -> None:
    # A message of placeholders only would match anything, and every test that expects it would pass.
    empty = {"plan-step", "site-title"}
    for key in source(language):
        if key not in empty:
            assert pattern(language, key).search("") is None, key


def test_only_arabic_runs_right_to_left() -> None:
    assert [language for language in LANGUAGES if direction(language) == "rtl"] == ["ar"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_value_is_cut_instead_of_refused(language: str) -> None:
    text = say(language, "plan-step", number=1, text="word " * 2000)
    assert 500 < len(text) < 1000 and "…" in text
    assert "…" in say(language, "plan-step", number=1, text="x" * 5000)
