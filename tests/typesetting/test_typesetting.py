"""Any text becomes lines of characters that the fonts have, in the order in which they are read."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LANGUAGES
from bot.language.messages import files
from bot.settings import PROJECT
from bot.typesetting import BOLD, REGULAR, Page, Paragraph, legible
from bot.typesetting.fonts import FAMILIES, characters, file, width

FENCES = "\u2066\u2067\u2068\u2069\u061c\u200e\u200f"
SOME = [
    *"aŵű",
    *" \n\t\u00a0",
    *"محدّلا",
    *"5١",
    *"()«»-/.",
    *FENCES,
    *"\u202e\u202b\u202c\u200d\u200c\u0301\x00中😀ﬁ\ud800",
]
TEXTS = st.one_of(st.text(), st.text(alphabet=st.sampled_from(SOME)))


def seen(text: str, rtl: bool) -> list[str]:
    """The runs of the one line, from left to right."""
    (line,) = Paragraph(text, rtl=rtl).lines(999)
    return [run.text for run in line.runs]


def visible(character: str) -> bool:
    return character.isprintable() and character != " " and not unicodedata.combining(character)


def needed() -> list[Path]:
    texts = [path for path in (PROJECT / "catalog").rglob("*.yml") if "__pycache__" not in path.parts]
    return [*texts, *(path for language in LANGUAGES for path in files(language))]


def test_the_fonts_have_every_character_that_we_write() -> None:
    paths = needed()
    assert len(paths) > 3 * len(LANGUAGES)
    written = set("".join(path.read_text(encoding="utf-8") for path in paths))
    have = frozenset().union(*map(characters, FAMILIES))
    assert not {c for c in written - have if c not in FENCES and not unicodedata.category(c).startswith("C")}


def test_the_fonts_are_small_and_come_with_their_licence() -> None:
    kept = {file(family, weight) for family in FAMILIES for weight in (REGULAR, BOLD)}
    assert sum(path.stat().st_size for path in kept) < 400_000
    assert kept == set(next(iter(kept)).parent.glob("*.ttf"))
    assert "SIL OPEN FONT LICENSE" in (next(iter(kept)).parent / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("one\r\n\ttwo\x00\u202e", "one two"),
        ("ﬁve ① Ａ 𝐁", "five 1 A B"),
        ("e\u0301 ŵ ő", "é ŵ ő"),
        ("well done 👍🏽 😀", "well done"),
        ("see 中文 字 there", "see … there"),
        ("😀", ""),
        ("a\ud800b", "ab"),
    ],
)
def test_what_the_fonts_lack_is_replaced_or_left_out(text: str, drawn: str) -> None:
    assert legible(text) == drawn


@given(TEXTS)
@settings(deadline=None)
def test_whatever_the_text_all_that_is_drawn_can_be_drawn(text: str) -> None:
    for rtl in (False, True):
        for line in Paragraph(text, rtl=rtl).lines(12):
            assert line.runs
            for run in line.runs:
                assert all(c in characters(run.family) or c in "\u200c\u200d" for c in run.text)
            assert line.width <= 12 or sum(len(run.text) for run in line.runs) == 1


@given(TEXTS, st.floats(2, 20))
@settings(deadline=None)
def test_lines_lose_nothing(text: str, measure: float) -> None:
    drawn = sorted(filter(visible, legible(text)))
    lines = Paragraph(text, rtl=True).lines(measure)
    assert sorted(c for line in lines for run in line.runs for c in run.text if visible(c)) == drawn


def test_arabic_letters_stay_joined_around_their_marks() -> None:
    assert seen("محمّد", rtl=True) == ["محمّد"]
    apart = sum(width(letter, "arabic", REGULAR, True) for letter in "محمد")
    assert abs(width("محمد", "arabic", REGULAR, True) - apart) > 0.05, "a joined letter has another form"
    assert width("محمّد", "arabic", REGULAR, True) == pytest.approx(width("محمد", "arabic", REGULAR, True), abs=0.3)


def test_a_number_in_an_arabic_quotation_stays_in_its_place() -> None:
    runs = [run.strip() for run in seen("says أعمل منذ 5 سنوات today", rtl=False)]
    assert list(filter(None, runs)) == ["says", "سنوات", "5", "أعمل منذ", "today"]


def test_latin_words_in_arabic_stay_whole_and_fences_do_not_show() -> None:
    runs = seen("مهارة «\u2068SFIA 9 (CSMG)\u2069» نحو", rtl=True)
    assert "SFIA 9 (CSMG)" in runs
    assert not set("".join(runs)) & set(FENCES)
    assert runs[0].strip() == "نحو"
    assert runs[-1].strip() == "مهارة"


def test_a_text_in_the_other_direction_has_its_own() -> None:
    assert seen("All done.", rtl=True) == ["All done."]


def test_shortened_text_ends_in_an_ellipsis_and_fits() -> None:
    paragraph = Paragraph("a few words that go on and on, " * 9, rtl=False, weight=BOLD)
    lines = paragraph.lines(14, most=3)
    assert len(lines) == 3
    assert all(line.width <= 14 for line in lines)
    assert lines[-1].runs[-1].text.endswith("…")
    assert paragraph.lines(14)[:2] == lines[:2]
    assert paragraph.lines(14, most=0) == []
    assert [paragraph.count(14, most) for most in (None, 3, 0)] == [len(paragraph.lines(14)), 3, 0]


def test_a_shortened_arabic_line_ends_at_the_left() -> None:
    (line,) = Paragraph("كلمات كثيرة لا تنتهي " * 9, rtl=True).lines(14, most=1)
    assert line.runs[0].text == "…"


def test_a_word_that_is_too_long_is_broken() -> None:
    lines = Paragraph("https://example.org/" + "long" * 40, rtl=False).lines(10)
    assert len(lines) > 5
    assert all(line.width <= 10 for line in lines)


def test_a_page_is_mirrored_in_arabic() -> None:
    assert not Page(100, 100, "cy", "").rtl
    assert Page(100, 100, "ar", "").rtl
