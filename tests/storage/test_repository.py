"""What is kept comes back exactly; nothing is kept without consent; nothing is left after erasure."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.engine import Engine

from bot.assessment.record import Assessment, Verdict
from bot.storage.repository import NoConsent, Repository, StorageError

from .samples import WORDS, agree, assessment, plan, rasa_events

TABLES = ("person", "consent", "assessment", "answer", "evidence", "plan", "step")


def rows(engine: Engine, *tables: str) -> int:
    with engine.connect() as connection:
        return sum(connection.execute(text(f"SELECT count(*) FROM {t}")).scalar_one() for t in tables or TABLES)


@pytest.mark.parametrize("language", WORDS)
def test_comes_back_exactly(repository: Repository, url: str, language: str) -> None:
    agree(repository)
    saved = assessment(WORDS[language], language)
    agreed = plan(saved, WORDS[language])
    repository.save_assessment("ana", saved)
    repository.save_plan("ana", agreed)

    again = Repository.open(url)
    assert again.current("ana") == saved
    assert again.assessments("ana") == [saved]
    assert again.plan("ana") == agreed
    again.close()


def test_a_new_assessment_comes_back_exactly(repository: Repository) -> None:
    agree(repository)
    for saved in (Assessment(), Assessment(verdict=Verdict(None, "below the lowest", 2, 1, 2, 0.5))):
        repository.save_assessment("ana", saved)
        assert repository.current("ana") == saved


def test_saving_again_replaces(repository: Repository, engine: Engine) -> None:
    agree(repository)
    saved = assessment()
    repository.save_assessment("ana", saved)
    saved.evidence, saved.answers, saved.verdict, saved.pending = saved.evidence[1:], saved.answers[::-1], None, None
    saved.answer("new", 1)
    repository.save_assessment("ana", saved)
    agreed = plan(saved)
    repository.save_plan("ana", agreed)
    agreed.steps, agreed.agreed = agreed.steps[1:], None
    repository.save_plan("ana", agreed)

    assert repository.assessments("ana") == [saved]
    assert repository.plan("ana") == agreed
    assert rows(engine, "evidence") == 1
    assert rows(engine, "step") == 1


def test_order_is_by_time_then_by_arrival(repository: Repository) -> None:
    agree(repository)
    times = ("2025-01-02T00:00:00+00:00", "2025-01-01T00:00:00+00:00", "2025-01-02T00:00:00+00:00")
    first, second, third = (Assessment(started=t) for t in times)
    for each in (first, second, third):
        repository.save_assessment("ana", each)
    assert repository.assessments("ana") == [second, first, third]
    assert repository.current("ana") == third
    plans = [plan(first), plan(first)]
    for each_plan in plans:
        each_plan.created = times[0]
        repository.save_plan("ana", each_plan)
    assert repository.plan("ana") == plans[1]


def test_words_that_no_database_can_hold_are_kept_without_them(repository: Repository) -> None:
    agree(repository)
    repository.save_assessment("ana", assessment("a\x00b\ud800c"))
    current = repository.current("ana")
    assert current is not None
    assert current.texts[0] == current.evidence[0].quote == current.objection == "a\ufffdb\ufffdc"


@pytest.mark.parametrize("sender", ["", "x" * 256, "a\x00b", "a\ud800"])
def test_an_impossible_sender_is_refused(repository: Repository, sender: str) -> None:
    with pytest.raises(StorageError):
        agree(repository, sender)


def test_a_stranger_has_nothing(repository: Repository) -> None:
    repository.touch("ana")
    assert not repository.has_consent("ana")
    assert repository.assessments("ana") == []
    assert repository.current("ana") is None
    assert repository.plan("ana") is None
    assert repository.erase("ana") == 0
    nothing: dict[str, object] = {"person": None, "consents": [], "assessments": [], "plans": [], "conversation": []}
    assert repository.export("ana") == nothing


def test_nothing_is_kept_without_consent(repository: Repository, engine: Engine) -> None:
    def refuses() -> None:
        with pytest.raises(NoConsent):
            repository.save_assessment("ana", assessment())
        with pytest.raises(PermissionError):
            repository.save_plan("ana", plan(assessment()))

    refuses()
    assert rows(engine) == 0
    agree(repository, given=False)
    refuses()
    agree(repository, "ben")
    refuses()
    agree(repository)
    assert repository.has_consent("ana")
    repository.save_assessment("ana", assessment())
    agree(repository, given=False)
    assert not repository.has_consent("ana")
    refuses()
    assert len(repository.assessments("ana")) == 1


def test_people_do_not_see_each_other(repository: Repository) -> None:
    agree(repository)
    agree(repository, "ben")
    ana, ben = assessment("ana's words"), assessment("ben's words")
    ben.id = ana.id  # a client may have chosen it
    repository.save_assessment("ana", ana)
    repository.save_assessment("ben", ben)
    assert repository.assessments("ana") == [ana]
    assert repository.assessments("ben") == [ben]


def test_export_has_everything(repository: Repository, engine: Engine) -> None:
    agree(repository, given=False)
    agree(repository)
    agree(repository, "ben")
    saved = assessment(WORDS["ar"], "ar")
    repository.save_assessment("ana", saved)
    repository.save_plan("ana", plan(saved))
    rasa_events(engine, "ana", WORDS["hu"], "second")
    rasa_events(engine, "ben", "not ana's")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO events (sender_id, type_name, data) VALUES ('ana', 'x', 'not JSON')"))

    exported = repository.export("ana")
    assert json.loads(json.dumps(exported)) == exported
    assert list(exported) == ["person", "consents", "assessments", "plans", "conversation"]
    assert exported["person"]["sender"] == "ana"
    assert (exported["person"]["channel"], exported["person"]["language"]) == ("web", "pl")
    assert [c["given"] for c in exported["consents"]] == [False, True]
    assert exported["consents"][0]["wording"] == "2024-1"
    assert exported["assessments"] == [saved.to_dict()]
    assert exported["plans"][0]["steps"][0]["due"] == "2025-03-01"
    assert [e["text"] for e in exported["conversation"][:2]] == [WORDS["hu"], "second"]
    assert exported["conversation"][2] == "not JSON"
    assert "ben" not in json.dumps(exported)


@pytest.mark.parametrize("with_events", [True, False])
def test_erase_removes_every_row_of_that_person_only(repository: Repository, engine: Engine, with_events: bool) -> None:
    for sender in ("ana", "ben"):
        agree(repository, sender)
        saved = assessment()
        repository.save_assessment(sender, saved)
        repository.save_plan(sender, plan(saved))
        if with_events:
            rasa_events(engine, sender, "one", "two")
    total = rows(engine)
    bens = repository.export("ben")

    # 1 person, 1 consent, 1 assessment, 2 pieces of evidence, 3 answers, 1 plan, 2 steps
    assert repository.erase("ana") == 11 + 2 * with_events == total // 2 + 2 * with_events
    assert repository.erase("ana") == 0
    assert rows(engine) == total // 2
    assert repository.export("ana")["conversation"] == []
    assert repository.export("ben") == bens
    assert repository.people() == ["ben"]
    with pytest.raises(NoConsent):
        repository.save_assessment("ana", saved)


def test_deleting_a_person_by_hand_deletes_what_is_theirs(repository: Repository, engine: Engine) -> None:
    agree(repository)
    saved = assessment()
    repository.save_assessment("ana", saved)
    repository.save_plan("ana", plan(saved))
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM person"))
    assert rows(engine) == 0


def test_purge_erases_whoever_was_not_here_since(repository: Repository, engine: Engine) -> None:
    moment = datetime(2025, 6, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    before, after = "2025-06-01T09:59:59+00:00", "2025-06-01T10:00:00+00:00"
    for sender, seen in {"old": before, "new": after, "talks": before}.items():
        agree(repository, sender)
        with engine.begin() as connection:
            connection.execute(text("UPDATE person SET seen = :a WHERE sender = :s"), {"a": seen, "s": sender})
    rasa_events(engine, "old", "long ago", at=moment.timestamp() - 1)
    rasa_events(engine, "talks", "just now", at=moment.timestamp() + 1)
    rasa_events(engine, "never asked", "long ago", at=moment.timestamp() - 1)
    rasa_events(engine, "not asked yet", "just now", at=moment.timestamp())

    assert repository.people() == ["never asked", "new", "not asked yet", "old", "talks"]
    assert repository.purge(moment) == 2
    assert repository.people() == ["new", "not asked yet", "talks"]
    assert repository.purge(moment) == 0
    with pytest.raises(ValueError, match="time zone"):
        repository.purge(datetime(2025, 6, 1))


def test_being_here_is_noted(repository: Repository, engine: Engine) -> None:
    agree(repository)

    def seen_after(act: object) -> bool:
        with engine.begin() as connection:
            connection.execute(text("UPDATE person SET seen = '2000-01-01T00:00:00+00:00'"))
        assert callable(act)
        act()
        return str(repository.export("ana")["person"]["seen"]) > "2024"

    assert seen_after(lambda: repository.touch("ana"))
    assert seen_after(lambda: repository.save_assessment("ana", assessment()))
    assert seen_after(lambda: agree(repository))
    assert not seen_after(lambda: repository.current("ana"))
