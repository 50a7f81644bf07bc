"""Carrying on elsewhere: a person's rows under another conversation id, on either database."""

from __future__ import annotations

import json

from sqlalchemy.engine import Engine

from bot.storage.repository import Repository
from tests.storage.samples import agree, assessment, plan, rasa_events


def test_everything_goes_to_a_place_where_nobody_was(repository: Repository, engine: Engine) -> None:
    agree(repository)
    saved = assessment()
    repository.save_assessment("ana", saved)
    repository.save_plan("ana", plan(saved))
    rasa_events(engine, "ana", "one", "two")
    before = repository.export("ana")

    repository.move("ana", "telegram-7", "telegram")

    after = repository.export("telegram-7")
    assert after["person"]["channel"] == "telegram"
    assert {k: v for k, v in after.items() if k != "person"} == {k: v for k, v in before.items() if k != "person"}
    assert repository.people() == ["telegram-7"]
    repository.save_assessment("telegram-7", assessment("more"))


def test_what_was_known_in_both_places_becomes_one_person(repository: Repository, engine: Engine) -> None:
    for sender in ("ana", "telegram-7"):
        agree(repository, sender)
        repository.save_assessment(sender, assessment(f"{sender}'s words"))
        rasa_events(engine, sender, f"{sender} said")
    agree(repository, "telegram-7", given=False)

    repository.move("ana", "telegram-7", "telegram")

    exported = repository.export("telegram-7")
    assert {a["texts"][0] for a in exported["assessments"]} == {"ana's words", "telegram-7's words"}
    assert [e["text"] for e in exported["conversation"]] == ["ana said"]
    assert repository.has_consent("telegram-7")
    assert repository.people() == ["telegram-7"]


def test_moving_nobody_or_onto_oneself_loses_nothing(repository: Repository, engine: Engine) -> None:
    agree(repository, "telegram-7")
    repository.save_assessment("telegram-7", assessment())
    rasa_events(engine, "telegram-7", "one")
    before = repository.export("telegram-7")
    for sender in ("ana", "telegram-7"):
        repository.move(sender, "telegram-7", "telegram")
    assert repository.export("telegram-7") == before


def test_erasing_afterwards_leaves_nothing_of_either(repository: Repository, engine: Engine) -> None:
    for sender in ("ana", "telegram-7"):
        agree(repository, sender)
        repository.save_assessment(sender, assessment("Zanzibar"))
        rasa_events(engine, sender, "Zanzibar")
    repository.move("ana", "telegram-7", "telegram")
    repository.erase("telegram-7")
    assert repository.people() == []
    assert "Zanzibar" not in json.dumps([repository.export("ana"), repository.export("telegram-7")])


def test_who_blocks_the_bot_is_noted_until_they_come_back(repository: Repository) -> None:
    agree(repository)
    repository.set_blocked("ana", True)
    assert repository.export("ana")["person"]["blocked"]
    repository.set_blocked("ana", False)
    assert repository.export("ana")["person"]["blocked"] is None
    repository.set_blocked("nobody", True)
    assert repository.people() == ["ana"]
