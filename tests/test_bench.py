"""The parts of ``make bench`` that need no server: figures, the table, and what the people say."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest

from bot.language import LANGUAGES
from bot.language.messages import say
from tools.bench import people
from tools.bench.figures import OURS, Measure, Phase, Run, failures, measures, percentile, ratio, servers, table
from tools.bench.people import Answer, Lost, Talk

PEER, OTHER = "peer, 1 thread", "peer, defaults"


def phase(crowd: int, rate: float, p95: float, **failed: int) -> Phase:
    return Phase(crowd, rate, p95 / 2, p95, 2 * p95, 100, 9, 0.4, 12.0, 0.1, failed)


def run(server: str, rate: float, p95: float, start: float = 20.0, **failed: int) -> Run:
    return Run(
        server, start, 900.0, 400.0, 500.0, (phase(1, rate, p95, **failed), phase(50, 2 * rate, 3 * p95, **failed))
    )


def measure(title: str) -> Measure:
    return next(m for m in measures([1, 50]) if m.title == title)


@pytest.mark.parametrize(
    ("share", "expected"), [(0.0, 1), (0.01, 1), (0.5, 50), (0.501, 51), (0.95, 95), (0.99, 99), (1.0, 100)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: float) -> None:
    assert percentile(list(range(100, 0, -1)), share) == expected


def test_a_percentile_of_few_or_no_values() -> None:
    assert percentile([7.0], 0.95) == 7.0
    assert percentile([1.0, 2.0], 0.95) == 2.0
    assert math.isnan(percentile([], 0.5))


def test_ratios_are_of_medians_to_the_better_setting_of_the_peer() -> None:
    runs = [run(PEER, 10, 100), run(OURS, 30, 60), run(OTHER, 20, 200), run(OURS, 50, 40), run(OURS, 31, 50)]
    assert ratio(runs, measure("1 person: messages/s")) == pytest.approx(31 / 20)
    assert ratio(runs, measure("50 people: p95 ms")) == pytest.approx(50 / 100)
    assert servers(runs) == [OURS, PEER, OTHER]


def test_there_is_no_ratio_where_one_of_the_two_is_missing() -> None:
    for server in (OURS, PEER):
        assert math.isnan(ratio([run(server, 10, 100)], measure("1 person: p95 ms")))


def test_the_table_shows_medians_single_runs_and_failures() -> None:
    runs = [run(PEER, 10, 100), run(OURS, 30, 60, empty=2), run(OURS, 50, 40)]
    rows = table(runs, [1, 50]).splitlines()
    assert rows[0] == f"|  | {OURS} | {PEER} | ratio |"
    assert rows[1] == "| --- | ---: | ---: | ---: |"
    assert rows[2] == "| 1 person: messages/s | 40.0 (30.0, 50.0) | 10.0 | 4.00 |"
    assert "| 50 people: p95 ms | 150 (180, 120) | 300 | 0.50 |" in rows
    assert rows[-1] == "| failures | 4 | 0 |  |"
    assert failures(runs, OURS) == {"empty": 4}
    assert {row.count("|") for row in rows} == {5}


def test_a_figure_that_could_not_be_measured_is_a_dash() -> None:
    assert "| 1 person: p95 ms | – | – |" in table([run(OURS, 0, math.nan)], [1, 50])


def buttons(*payloads: str) -> Answer:
    return [{"text": "words"}, {"text": "question", "buttons": [{"title": "t", "payload": p} for p in payloads]}]


def pick(*choices: str) -> Answer:
    return buttons(*(f'/pick{{"choice":"{choice}"}}' for choice in choices))


def question(name: str) -> Answer:
    return pick(*(f"answer.{name}.{score}" for score in (3, 2, 1, 0)))


VERDICT = buttons("/show_plan", "/disagree", "/add_description", "/stop")
CONSENT = pick("consent.yes", "consent.no")
SKILLS = pick("skill.sfia.9.csmg", "skill.sfia.9.rlmt", "skill.none")
PLAN = [pick("plan.keep", "plan.drop.1"), pick("date.2", "date.4"), [{"text": "agreed"}], [{"text": "known"}]]
RECORDED = [CONSENT, [{"text": "tell me"}], SKILLS, *(question(f"q-{n}") for n in range(6)), VERDICT, *PLAN]


def said(talk: Talk, answers: list[Answer]) -> list[str]:
    """What a person says who gets these answers in this order, and then some words for ever."""
    left: Iterator[Answer] = iter(answers)
    messages = [next(talk)]
    while True:
        try:
            messages.append(talk.send(next(left, [{"text": "bye"}])))
        except StopIteration:
            return messages


@pytest.mark.parametrize("number", range(12))
def test_a_person_goes_through_the_whole_conversation(number: int) -> None:
    messages = said(people.employee(number), RECORDED)
    spoken = people.sayings(list(LANGUAGES)[number % 6])
    assert messages[0] in spoken.by_intent["greet"]
    assert messages[1] in [b["payload"] for b in CONSENT[1]["buttons"]]
    assert messages[2] in spoken.descriptions
    assert messages[3] == '/pick{"choice":"skill.sfia.9.csmg"}'
    answers = messages[4:10]
    assert [m.startswith('/pick{"choice":"answer.q-') for m in answers] == [True, True, True, False, True, True]
    assert answers[3] in [text for intent, _ in people.ANSWERS.values() for text in spoken.by_intent[intent]]
    assert messages[10:13] == ["/show_plan", '/pick{"choice":"plan.keep"}', '/pick{"choice":"date.2"}']
    assert messages[13] in spoken.by_intent["ask_privacy"]
    assert messages[14] in spoken.by_intent["goodbye"]
    assert len(messages) == 15


def test_half_of_the_people_agree_in_every_language_and_nobody_tells_the_same() -> None:
    talks = [said(people.employee(number), RECORDED) for number in range(120)]
    for language in range(6):
        assert sum("consent.yes" in talk[1] for talk in talks[language::6]) == 10
    assert len({talk[2] for talk in talks}) == 120
    assert said(people.employee(7), RECORDED) == talks[7]


def test_a_person_who_was_not_understood_tells_more_or_comes_back() -> None:
    unclear: Answer = [{"text": "tell me more"}]
    messages = said(people.employee(0), [CONSENT, unclear, unclear, SKILLS, question("a"), unclear, VERDICT])
    assert len(set(messages[2:4])) == 2
    assert messages[6:8] == ["/resume", "/show_plan"]


def test_a_person_to_whom_nothing_was_proposed_takes_leave() -> None:
    messages = said(people.employee(0), [CONSENT, [], SKILLS, VERDICT, [{"text": "nothing to add"}]])
    assert len(messages) == 7


@pytest.mark.parametrize(
    ("answers", "where"),
    [
        ([[{"text": "hello"}]], "button consent"),
        ([CONSENT, *[[{"text": "more?"}]] * 4], "button skill"),
        ([CONSENT, [], SKILLS, *[question("same")] * 60], "without end"),
        ([CONSENT, [], SKILLS, VERDICT, pick("plan.keep"), [{"text": "when?"}]], "button date"),
    ],
)
def test_a_person_who_is_lost_says_where(answers: list[Answer], where: str) -> None:
    with pytest.raises(Lost, match=where):
        said(people.employee(1), answers)


def test_strangers_follow_the_stories_of_rasa_init_in_its_words() -> None:
    words = {
        intent: [f"{intent} a", f"{intent} b"]
        for intent in ("greet", "mood_great", "mood_unhappy", "affirm", "deny", "bot_challenge", "goodbye")
    }
    paths = {
        tuple(text.lower().rstrip(".!").split()[0] for text in said(people.stranger(number, words), []))
        for number in range(30)
    }
    assert paths == {
        ("greet", "mood_great", "bot_challenge", "goodbye"),
        ("greet", "mood_unhappy", "affirm", "bot_challenge", "goodbye"),
        ("greet", "mood_unhappy", "deny", "goodbye"),
    }


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ([{"text": "hello"}], None),
        ([{"recipient_id": "a", "image": "picture"}], None),
        ([{"custom": {"document": "x"}}], None),
        ([], "empty"),
        ([{"recipient_id": "a", "text": ""}], "empty"),
        *(([{"text": "hello"}, {"text": say(code, "something-broke")}], "something-broke") for code in LANGUAGES),
        ([{"text": say("cy", "old-button")}], "old-button"),
    ],
)
def test_what_counts_as_a_failure(answer: list[dict[str, Any]], expected: str | None) -> None:
    assert people.problem(answer) == expected
