"""The graded response model on a grid: probabilities, Bayes, information, ranges."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assessment import belief
from bot.assessment.record import LEARNED, NEVER, REGULARLY, SOMETIMES

levels = st.integers(1, 7)
scores = st.integers(0, 3)


@given(levels)
def test_answers_are_probabilities(level: int) -> None:
    table = belief.response_probabilities(level)
    assert table.shape == (7, 4)
    assert np.allclose(table.sum(axis=1), 1)
    assert (table > 0).all()


@given(levels)
def test_the_higher_the_person_the_fuller_the_answer(level: int) -> None:
    mean_answer = belief.response_probabilities(level) @ np.arange(4)
    assert (np.diff(mean_answer) > 0).all()


@given(st.lists(st.tuples(levels, scores), max_size=12))
def test_a_belief_stays_a_belief(answers: list[tuple[int, int]]) -> None:
    now = belief.uniform()
    for level, score in answers:
        now = belief.update(now, level, score)
    assert np.isclose(now.sum(), 1)
    assert (now >= 0).all()


@given(st.lists(st.tuples(levels, scores), min_size=2, max_size=6), st.randoms())
def test_the_order_of_answers_does_not_matter(answers: list[tuple[int, int]], random: object) -> None:
    def after(sequence: list[tuple[int, int]]) -> belief.Belief:
        now = belief.uniform()
        for level, score in sequence:
            now = belief.update(now, level, score)
        return now

    assert np.allclose(after(answers), after(answers[::-1]))


@pytest.mark.parametrize("level", [2, 4, 6])
def test_doing_raises_and_not_doing_lowers(level: int) -> None:
    before = belief.expected(belief.uniform())
    assert belief.expected(belief.update(belief.uniform(), level, REGULARLY)) > before
    assert belief.expected(belief.update(belief.uniform(), level, NEVER)) < before


@pytest.mark.parametrize("level", [2, 4, 6])
def test_knowing_does_not_count_as_doing(level: int) -> None:
    learned, never, sometimes = (belief.update(belief.uniform(), level, s) for s in (LEARNED, NEVER, SOMETIMES))
    assert np.allclose(learned, never)
    assert belief.expected(learned) < belief.expected(sometimes)


def test_an_impossible_score_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 3"):
        belief.update(belief.uniform(), 3, 4)


def test_entropy_is_zero_when_sure_and_largest_when_not() -> None:
    sure = np.eye(7)[2]
    assert belief.entropy(sure) == 0
    assert np.isclose(belief.entropy(belief.uniform()), np.log2(7))


@given(levels)
def test_information_is_never_negative(level: int) -> None:
    assert belief.information_gain(belief.uniform(), level) > 0
    assert abs(belief.information_gain(np.eye(7)[level - 1], level)) < 1e-9


def test_the_middle_tells_most_about_somebody_unknown() -> None:
    gains = {level: belief.information_gain(belief.uniform(), level) for level in range(1, 8)}
    assert max(gains, key=lambda level: gains[level]) in (3, 4, 5)


def test_the_shortest_range_that_holds_enough() -> None:
    assert belief.credible_range([0.05, 0.1, 0.6, 0.2, 0.05, 0, 0]) == (3, 4)
    assert belief.credible_range([0, 0, 0.9, 0.1, 0, 0, 0]) == (3, 3)
    assert belief.credible_range([1 / 7] * 7, mass=1.0) == (1, 7)
