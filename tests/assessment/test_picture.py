"""The ladder's picture: right for a phone, mirrored in Arabic, and never without its marks."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from bot.assessment.ladder import Ladder, Rung, ladder
from bot.assessment.picture import png
from bot.assessment.record import Verdict
from bot.assessment.wording import Wording
from bot.language import LANGUAGES
from catalog import shipped


def of(language: str) -> Ladder:
    wording = Wording(shipped().find("CSMG"), language, lambda skill, behaviour: None)
    return ladder(Verdict(3, None, 3, 2, 3, 0.7), wording)


def grey(picture: bytes) -> Image.Image:
    """Without colour."""
    return Image.open(io.BytesIO(picture)).convert("L")


def marked(**marks: bool) -> Ladder:
    rung = Rung("1", "A title", **{"defined": True, "here": False, "near": False, "next": False, **marks})
    return Ladder("A skill", "", "You are here", "Could also be", "Next rung", (rung,))


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many dark pixels a part has."""
    return sum(picture.crop(box).histogram()[:100])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_for_a_phone(language: str) -> None:
    picture = Image.open(io.BytesIO(png(of(language), language)))
    assert picture.format == "PNG"
    assert picture.width == 1080
    assert 900 < picture.height < 2400


def test_the_same_ladder_is_the_same_picture() -> None:
    assert png(of("hu"), "hu") == png(of("hu"), "hu")


def test_in_arabic_it_reads_from_the_right() -> None:
    head = {language: grey(png(of(language), language)).crop((0, 0, 1080, 130)) for language in ("en", "ar")}
    assert ink(head["en"], (0, 0, 200, 130)) and not ink(head["en"], (880, 0, 1080, 130))
    assert ink(head["ar"], (880, 0, 1080, 130)) and not ink(head["ar"], (0, 0, 200, 130))


def test_every_mark_shows_without_colour() -> None:
    plain = grey(png(marked(), "en"))
    seen = {mark: grey(png(marked(**{mark: True}), "en")) for mark in ("here", "near", "next")}
    assert all(picture.height > plain.height for picture in seen.values()), "a caption each"
    for mark, picture in seen.items():
        for other in seen.keys() - {mark}:
            difference = ImageChops.difference(picture, seen[other])
            assert sum(difference.histogram()[60:]) > 2000
    undefined = grey(png(marked(defined=False), "en"))
    assert undefined.size == plain.size
    assert ImageChops.difference(undefined, plain).getbbox()
    here = grey(png(marked(here=True), "en"))
    assert ImageChops.difference(here, grey(png(marked(here=True, defined=False), "en"))).getbbox()


@pytest.mark.parametrize("count", [1, 5, 10])
def test_from_one_rung_to_ten_with_long_titles(count: int) -> None:
    rung = marked().rungs[0]
    rungs = tuple(replace(rung, label=f"B{n}+", title="a long title that wraps, " * 4) for n in range(count))
    short = replace(marked(), rungs=tuple(replace(r, title="short") for r in rungs))
    long = replace(marked(), rungs=rungs)
    assert grey(png(long, "nl")).height > grey(png(short, "nl")).height


def test_long_names_of_levels_do_not_run_over_the_edge() -> None:
    named = replace(marked(here=True).rungs[0], label="Mistrzyni nad mistrzyniami we wszystkich dziedzinach")
    picture = grey(png(replace(marked(), rungs=(named,)), "pl"))
    assert picture.crop((1050, 0, 1080, picture.height)).getextrema() == (255, 255)


@given(st.text(), st.text(), st.text())
@settings(max_examples=10, deadline=None)
def test_no_text_breaks_it(title: str, label: str, name: str) -> None:
    rung = replace(marked(here=True, near=True, next=True).rungs[0], label=label, title=name)
    for language in ("en", "ar"):
        assert png(replace(marked(), title=title, rungs=(rung,)), language).startswith(b"\x89PNG")
