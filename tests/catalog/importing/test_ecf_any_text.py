"""Whatever the text: nothing crashes, and no level is lost silently."""

from __future__ import annotations

import random
from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import ecf
from catalog.importing.competence_rows import letters
from catalog.importing.draft import Draft
from tests.catalog.importing.ecf_pages import FILLED, TONGUES, everything, level_text, levels, only, profile, source

LINE = st.one_of(
    st.text(max_size=20),
    st.sampled_from(profile(TONGUES["greek"]).replace("\t", " ").split("\n")),
    st.sampled_from(profile(TONGUES["japanese"]).split("\n")),
    st.lists(
        st.sampled_from(["A.3", "T01", "T02", "B03", "M04", "X", "Level 1", "", "x\ny", "٣", "5."]), max_size=9
    ).map("\t".join),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINE, max_size=40))
def test_no_text_crashes(lines: list[str]) -> None:
    for reader in (ecf.read_profile, ecf.read_competences):
        draft = reader(source("\n".join(lines)))
        assert draft is None or draft.skills or draft.profiles


def unsaid(draft: Draft | None, text: str) -> list[str]:
    """The filled levels of the page that a text still has, but neither draft nor report."""
    if draft is None:
        return []
    kept = letters(everything(asdict(draft)))
    there = [level_text(TONGUES["turkish"], code, n) for code, numbers in FILLED.items() for n in numbers]
    return [t for t in there if t in text and letters(t) not in kept]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 90), st.integers(0, 40))
def test_a_cut_loses_no_level_silently(start: int, length: int) -> None:
    lines = profile(TONGUES["turkish"]).split("\n")
    text = "\n".join(lines[:start] + lines[start + length :])
    draft = ecf.read_profile(source(text)) or ecf.read_competences(source(text))
    assert unsaid(draft, text) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_shuffled_lines_lose_no_level_silently(seed: int) -> None:
    lines = profile(TONGUES["turkish"]).split("\n")
    random.Random(seed).shuffle(lines)
    text = "\n".join(lines)
    draft = ecf.read_profile(source(text)) or ecf.read_competences(source(text))
    assert unsaid(draft, text) == []


def test_levels_are_those_of_the_page() -> None:
    """What the two properties above compare with: nothing is unsaid of the page as it is."""
    text = profile(TONGUES["turkish"])
    draft = ecf.read_profile(source(text))
    assert draft is not None
    assert levels(only(draft).competences) == {code: list(n) for code, n in FILLED.items()}
    assert unsaid(draft, text) == []
