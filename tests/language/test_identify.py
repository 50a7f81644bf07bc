"""Which language, which sentences, which language is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import LANGUAGES, named_in, own_name
from bot.language.choice import of_conversation
from bot.language.identify import identify
from bot.language.sentences import clean, split
from tests.storage.samples import WORDS as TEXTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_description_shows_its_language(language: str) -> None:
    identified = identify(TEXTS[language])
    assert identified is not None
    assert (identified.language, identified.enough) == (language, True)


@pytest.mark.parametrize("text", ["ok", "ja", "no", "CRM", "SLA 24/7", "yes", "nie"])
def test_a_word_is_never_enough_to_change_a_language(text: str) -> None:
    identified = identify(text)
    assert identified is None or not identified.enough


@pytest.mark.parametrize("text", ["", "   ", "123", "😀😀", "https://example.org/ab/cd", "!!!"])
def test_no_letters_no_language(text: str) -> None:
    assert identify(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("speak Welsh please", "cy"),
        ("mów po polsku", "pl"),
        ("not in English, in Dutch", "nl"),
        ("تكلم بالعربية", "ar"),
        ("magyarul kérem", "hu"),
        ("siarad Saesneg", "en"),
        ("kun je Arabisch praten", "ar"),
        ("what time is it", None),
    ],
)
def test_languages_by_name(text: str, language: str | None) -> None:
    assert named_in(text) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_found_by_its_own_name(language: str) -> None:
    assert named_in(own_name(language)) == language


def test_what_was_written_beats_the_hint() -> None:
    assert of_conversation({"language": "pl", "language_guess": "hu"}, "nl") == "pl"
    assert of_conversation({"language": None, "language_guess": "hu"}, "nl") == "hu"
    assert of_conversation({}, "cy-GB") == "cy"
    assert of_conversation({}, "fr") == "en"
    assert of_conversation({"language": "xx"}) == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_found_in_every_language(language: str) -> None:
    assert len(split(TEXTS[language])) >= 1


def test_bullets_lines_and_scraps() -> None:
    assert split("- answer phones all day\n• log the tickets\n3) call people back\n\n") == [
        "answer phones all day",
        "log the tickets",
        "call people back",
    ]
    assert split("I log the calls. Every day. Then I go home to rest.") == [
        "I log the calls. Every day.",
        "Then I go home to rest.",
    ]
    assert split("أرد على المكالمات؟ نعم أفعل ذلك كل يوم.") == ["أرد على المكالمات؟", "نعم أفعل ذلك كل يوم."]
    assert split("😀 !!! ...") == []


@given(st.text(max_size=300))
def test_splitting_never_fails_and_invents_nothing(text: str) -> None:
    for sentence in split(text):
        assert sentence.strip()
        assert set(sentence) <= set(clean(text)) | {" "}
