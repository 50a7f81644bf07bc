"""The plan on paper: one page with everything on it, mirrored in Arabic."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from bot.language import LANGUAGES
from bot.language.messages import say
from bot.planning.leaflet import pdf
from bot.planning.sheet import Sheet, SheetStep

SHORT = SheetStep("Lead the weekly meeting.", "Why: you lead others.", "How it will show: notes.", "2027-05-15", None)
DONE = replace(SHORT, text="Write it down.", done="2026-12-01T10:00:00+00:00")
WORDS = {
    "ar": "اختيار ثلاثة أرقام مع قائد الفريق أُنجزت ",
    "hu": "Válassz három mutatót és gyűjtsd őket naponta ",
    "cy": "dŵr tŷ ",
}


def sheet(*steps: SheetStep, title: str = "Your plan for Customer service, towards level 4:") -> Sheet:
    return Sheet("5f0c", title, steps)


def long(language: str, length: int) -> SheetStep:
    text = (WORDS.get(language, "Choose three figures with your team leader ") * length)[: length - 1] + "."
    return SheetStep(text, text, text, "2027-05-15", None)


def sizes(data: bytes) -> set[float]:
    """The sizes of type on the page, in points."""
    found: set[float] = set()

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text.strip():
            found.add(round(size, 1))

    PdfReader(io.BytesIO(data)).pages[0].extract_text(visitor_text=visit)
    return found


def drawn(data: bytes) -> Image.Image:
    """The page in grey, a pixel a point."""
    document = pypdfium2.PdfDocument(data)
    assert len(document) == 1
    image: Image.Image = document[0].render(scale=1).to_pil().convert("L")
    return image


def blank(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return image.crop(box).getextrema() == (255, 255)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("length", [40, 600])
def test_five_steps_of_any_length_are_one_page_of_a4_within_its_margins(language: str, length: int) -> None:
    data = pdf(sheet(*[long(language, length)] * 5), language)
    image = drawn(data)
    assert image.size == (596, 842)
    for margin in ((0, 0, 50, 842), (546, 0, 596, 842), (0, 0, 596, 50), (0, 795, 596, 842)):
        assert blank(image, margin)
    assert min(sizes(data)) >= 7


def test_what_is_on_it() -> None:
    data = pdf(sheet(SHORT, DONE), "en")
    reader = PdfReader(io.BytesIO(data))
    text = " ".join(reader.pages[0].extract_text().split())
    for said in ("1. Lead the weekly meeting.", "2. Write it down.", "Why: you lead others.", "notes."):
        assert said in text
    assert "By 15 May 2027" in text
    assert "Done on 1 December 2026" in text
    assert say("en", "leaflet-advice") in text
    assert reader.metadata is not None
    assert reader.metadata.title == "Your plan for Customer service, towards level 4:"
    assert reader.metadata.author is None
    assert max(sizes(data)) > 12 and 12 in sizes(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_language_is_named_and_its_fonts_are_in_it(language: str) -> None:
    reader: Any = PdfReader(io.BytesIO(pdf(sheet(long(language, 200), DONE), language)))
    assert reader.trailer["/Root"]["/Lang"] == language
    fonts = reader.pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        (descendant,) = font.get_object()["/DescendantFonts"]
        assert "+Noto" in font.get_object()["/BaseFont"]
        assert "/FontFile2" in descendant.get_object()["/FontDescriptor"].get_object()


def test_the_boxes_are_where_reading_starts() -> None:
    strips = {"left": (54, 92, 66, 200), "right": (530, 92, 542, 200)}
    steps = sheet(SHORT, title="x")
    mirrored = sheet(replace(SHORT, text="قيادة", why="", evidence=""), title="خطة")
    assert not blank(drawn(pdf(steps, "pl")), strips["left"])
    assert blank(drawn(pdf(steps, "pl")), strips["right"])
    assert not blank(drawn(pdf(mirrored, "ar")), strips["right"])
    assert blank(drawn(pdf(mirrored, "ar")), strips["left"])


def test_what_is_done_is_ticked() -> None:
    box = (55, 90, 68, 115)
    done, still = (drawn(pdf(sheet(step, title="x"), "nl")).crop(box) for step in (DONE, SHORT))
    assert sum(done.histogram()[:150]) > sum(still.histogram()[:150]) + 5


def test_reasons_are_shortened_before_what_to_do() -> None:
    step = long("en", 900)
    text = PdfReader(io.BytesIO(pdf(sheet(*[step] * 5), "en"))).pages[0].extract_text()
    assert "…" in text
    assert " ".join(text.split()).count(step.text[-60:]) >= 5


def test_far_too_long_a_plan_is_still_one_page() -> None:
    image = drawn(pdf(sheet(*[long("en", 1500)] * 25, title="A title " * 100), "en"))
    assert blank(image, (0, 795, 596, 842))


def test_a_plan_without_reasons_dates_or_steps() -> None:
    drawn(pdf(sheet(SheetStep("", "", "", None, None)), "hu"))
    drawn(pdf(sheet(title=""), "cy"))


@given(st.text(), st.text(), st.text())
@settings(max_examples=15, deadline=None)
def test_no_text_breaks_it(title: str, text: str, why: str) -> None:
    for language in ("en", "ar"):
        drawn(pdf(sheet(replace(SHORT, text=text, why=why), title=title), language))
