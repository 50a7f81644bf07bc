"""The ladder says what a verdict says, in every language."""

from __future__ import annotations

import json

import pytest

from bot.assessment.ladder import Ladder, ladder
from bot.assessment.record import Verdict
from bot.assessment.verdict import ABOVE, BELOW
from bot.assessment.wording import Wording
from bot.language import LANGUAGES
from catalog import shipped

CSMG, RLMT = shipped().find("CSMG"), shipped().find("RLMT")


def drawn(verdict: Verdict, language: str = "en", code: str = "CSMG") -> Ladder:
    return ladder(verdict, Wording(shipped().find(code), language, lambda skill, behaviour: None))


def labels(picture: Ladder, mark: str) -> list[str]:
    return [rung.label for rung in picture.rungs if getattr(rung, mark)]


def test_the_lowest_level_comes_first_and_the_marks_stand_where_the_verdict_has_them() -> None:
    picture = drawn(Verdict(3, None, 3, 2, 4, 0.7))
    assert [rung.label for rung in picture.rungs] == ["1", "2", "3", "4", "5", "6", "7"]
    assert labels(picture, "here") == ["3"]
    assert labels(picture, "near") == ["2", "3", "4"]
    assert labels(picture, "next") == ["4"]
    assert labels(picture, "defined") == ["1", "2", "3", "4", "5", "6"]


def test_below_the_lowest_defined_level_the_next_rung_is_that_one() -> None:
    picture = drawn(Verdict(None, BELOW, 2, 1, 3, 0.6), code="RLMT")
    assert labels(picture, "here") == ["2"]
    assert labels(picture, "next") == ["4"]
    assert not picture.rungs[1].defined


def test_above_the_highest_there_is_no_next_rung() -> None:
    picture = drawn(Verdict(None, ABOVE, 7, 6, 7, 0.6))
    assert labels(picture, "here") == ["7"]
    assert labels(picture, "next") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_alternative_says_the_level_the_range_and_the_next_rung(language: str) -> None:
    whole = drawn(Verdict(3, None, 3, 2, 5, 0.7), language)
    sure = drawn(Verdict(3, None, 3, 3, 3, 0.9), language)
    top = drawn(Verdict(6, None, 6, 6, 6, 0.9), language)
    assert whole.title in whole.alternative
    assert all(level in whole.alternative for level in "2345")
    assert {"2", "5"}.isdisjoint(sure.alternative)
    assert "4" in sure.alternative
    assert "7" not in top.alternative
    assert len({whole.here, whole.near, whole.next}) == 3
    assert all(rung.title for rung in whole.rungs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ladder_survives_json(language: str) -> None:
    picture = drawn(Verdict(4, None, 4, 3, 5, 0.7), language)
    assert Ladder.from_dict(json.loads(json.dumps(picture.to_dict()))) == picture
