"""What is kept of people who agreed to it: their consent, assessments and plans; and its export and erasure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, selectinload, sessionmaker

from bot.assessment.record import Assessment, now
from bot.planning.plan import Plan
from bot.storage import events
from bot.storage.database import connect, forget, migrate, reading, writing
from bot.storage.errors import NoConsent, StorageError, guarded
from bot.storage.models import (
    SENDER_LENGTH,
    AnswerRow,
    AssessmentRow,
    Consent,
    EvidenceRow,
    Person,
    PlanRow,
    StepRow,
)
from bot.storage.moving import move
from bot.storage.rows import UNSTORABLE, assessment_of, assessment_values, plan_of, plan_values

__all__ = ["NoConsent", "Repository", "StorageError"]


class Repository:
    """One database. Every call is a transaction of its own, so threads may share one repository.

    Every method raises :class:`StorageError` where the database is full, locked or out of reach; nothing of that
    call is kept then. ``sender`` is the conversation id of the channel.
    """

    def __init__(self, engine: Engine) -> None:
        """Uses an engine from :func:`~bot.storage.database.connect` whose tables are up to date."""
        self._engine = engine
        self._reader = sessionmaker(reading(engine), future=True)
        self._writer = sessionmaker(writing(engine), future=True)

    @classmethod
    def open(cls, url: str) -> Repository:
        """Connects to the database and brings its tables up to date."""
        engine = connect(url)
        migrate(engine)
        return cls(engine)

    def close(self) -> None:
        """Closes the idle connections; the repository can still be used afterwards."""
        self._engine.dispose()

    def consent(self, sender: str, *, channel: str, language: str, given: bool, wording: str) -> None:
        """Notes that the person agreed (or no longer agrees) to the version ``wording`` of the text shown."""
        with self._writing() as session:
            at = now()
            if not 0 < len(sender) <= SENDER_LENGTH:
                raise StorageError(f"a conversation id has 1 to {SENDER_LENGTH} characters")
            new = {"sender": _checked(sender), "channel": channel, "language": language, "created": at, "seen": at}
            # Two first messages at once: the second finds the person there instead of failing.
            upsert = postgresql.insert if self._engine.dialect.name == "postgresql" else sqlite.insert
            session.execute(upsert(Person).values(**new).on_conflict_do_nothing(index_elements=["sender"]))
            person = _person(session, sender, lock=True)
            person.channel, person.language, person.seen = channel, language, at
            session.add(Consent(person_id=person.id, given=given, at=at, language=language, wording=wording))

    def has_consent(self, sender: str) -> bool:
        """Whether the person's newest word on it was yes."""
        with self._reading() as session:
            return _consented(session, sender)

    def touch(self, sender: str) -> None:
        """Notes that the person was here just now; nothing where they are unknown."""
        with self._writing() as session:
            session.execute(update(Person).where(Person.sender == _checked(sender)).values(seen=now()))

    def set_blocked(self, sender: str, blocked: bool) -> None:
        """Notes that the person blocked the bot, or no longer does; nothing where they are unknown."""
        at = now() if blocked else None
        with self._writing() as session:
            session.execute(update(Person).where(Person.sender == _checked(sender)).values(blocked=at))

    def move(self, before: str, after: str, channel: str) -> None:
        """Makes everything of one conversation belong to another, on ``channel``; see :mod:`bot.storage.moving`.

        Not while Rasa is handling a message in either of them.
        """
        with self._writing() as session:
            move(session, _checked(before), _checked(after), channel)

    def assessments(self, sender: str) -> list[Assessment]:
        """All of the person's assessments, oldest first."""
        with self._reading() as session:
            return [assessment_of(row) for row in session.scalars(_assessments(sender))]

    def current(self, sender: str) -> Assessment | None:
        """The newest assessment."""
        newest = _assessments(sender).order_by(None).order_by(AssessmentRow.started.desc(), AssessmentRow.id.desc())
        with self._reading() as session:
            row = session.scalars(newest.limit(1)).first()
            return assessment_of(row) if row else None

    def save_assessment(self, sender: str, assessment: Assessment) -> None:
        """Keeps the assessment, in place of what was kept of it before.

        Raises:
            NoConsent: the person has not agreed.
        """
        values, evidence, answers = assessment_values(assessment)
        with self._writing() as session:
            number = _put(session, AssessmentRow, _agreeing(session, sender), values)
            _replace(session, EvidenceRow, EvidenceRow.assessment_id, number, evidence)
            _replace(session, AnswerRow, AnswerRow.assessment_id, number, answers)

    def plan(self, sender: str) -> Plan | None:
        """The newest plan."""
        newest = _plans(sender).order_by(None).order_by(PlanRow.created.desc(), PlanRow.id.desc())
        with self._reading() as session:
            row = session.scalars(newest.limit(1)).first()
            return plan_of(row) if row else None

    def save_plan(self, sender: str, plan: Plan) -> None:
        """Keeps the plan, in place of what was kept of it before.

        Raises:
            NoConsent: the person has not agreed.
        """
        values, steps = plan_values(plan)
        with self._writing() as session:
            number = _put(session, PlanRow, _agreeing(session, sender), values)
            _replace(session, StepRow, StepRow.plan_id, number, steps)

    def delete_assessment(self, sender: str, assessment: str) -> None:
        """Deletes one assessment with its answers and evidence; nothing where there is none of that id."""
        with self._writing() as session:
            row = session.scalars(_assessments(sender).where(AssessmentRow.key == assessment)).first()
            if row is not None:
                session.delete(row)

    def export(self, sender: str) -> dict[str, Any]:
        """Everything held about the person, ready for JSON: ``person`` (None where unknown), ``consents``,
        ``assessments``, ``plans`` and ``conversation`` (Rasa's events), each list oldest first.
        """
        with self._reading() as session:
            person = _person(session, sender)
            consents = session.scalars(_of(Consent, sender).order_by(Consent.id))
            return {
                "person": person and _picked(person, "sender", "channel", "language", "created", "seen", "blocked"),
                "consents": [_picked(c, "given", "at", "language", "wording") for c in consents],
                "assessments": [assessment_of(row).to_dict() for row in session.scalars(_assessments(sender))],
                "plans": [plan_of(row).to_dict() for row in session.scalars(_plans(sender))],
                "conversation": events.conversation(session, sender),
            }

    def erase(self, sender: str) -> int:
        """Removes all that is held about the person, Rasa's events too; the number of rows removed.

        In SQLite the bytes are gone from the files as well. Erasing again does no harm. Not while Rasa is handling a
        message of theirs: its SQL tracker store counts the rows to know which events are new, so after that turn it
        would write the whole conversation back.
        """
        with self._writing() as session:
            removed = _erase(session, _checked(sender))
        forget(self._engine)
        return removed

    def people(self) -> list[str]:
        """Every sender about whom anything is held, if only Rasa's events."""
        with self._reading() as session:
            return sorted({*session.scalars(select(Person.sender)), *events.last_heard(session)})

    def purge(self, before: datetime) -> int:
        """Erases everyone who was last here before that moment (with a time zone); the number of people."""
        if before.tzinfo is None:
            raise ValueError("purge: give a moment with a time zone")
        limit = before.astimezone(timezone.utc).isoformat(timespec="seconds")
        with self._writing() as session:
            heard = events.last_heard(session)
            seen = dict(session.execute(select(Person.sender, Person.seen).with_for_update()).all())
            gone = [
                sender
                for sender in {*heard, *seen}
                if seen.get(sender, "") < limit and heard.get(sender, 0.0) < before.timestamp()
            ]
            for sender in gone:
                _erase(session, sender)
        forget(self._engine)
        return len(gone)

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with guarded(), self._reader.begin() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with guarded(), self._writer.begin() as session:
            yield session


def _checked(sender: str) -> str:
    # Replacing characters here, as in texts, would make two people one.
    if UNSTORABLE.search(sender):
        raise StorageError("this conversation id has characters that no database keeps")
    return sender


def _person(session: Session, sender: str, *, lock: bool = False) -> Any:
    query = select(Person).where(Person.sender == _checked(sender))
    return session.scalars(query.with_for_update() if lock else query).one_or_none()


def _of(model: Any, sender: str) -> Any:
    return select(model).join(Person, Person.id == model.person_id).where(Person.sender == _checked(sender))


def _consented(session: Session, sender: str) -> bool:
    newest = session.scalars(_of(Consent, sender).order_by(Consent.id.desc()).limit(1)).first()
    return newest is not None and bool(newest.given)


def _agreeing(session: Session, sender: str) -> int:
    """The person's number. Their row is locked, so that PostgreSQL too takes one write of theirs after the other."""
    person = _person(session, sender, lock=True)
    if person is None or not _consented(session, sender):
        raise NoConsent("the person has not agreed that anything is kept")
    person.seen = now()
    return int(person.id)


def _assessments(sender: str) -> Any:
    query = _of(AssessmentRow, sender).order_by(AssessmentRow.started, AssessmentRow.id)
    return query.options(selectinload(AssessmentRow.evidence), selectinload(AssessmentRow.answers))


def _plans(sender: str) -> Any:
    query = _of(PlanRow, sender).order_by(PlanRow.created, PlanRow.id)
    return query.options(selectinload(PlanRow.steps))


def _picked(row: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _put(session: Session, model: Any, person: int, values: dict[str, Any]) -> int:
    """Inserts or updates the person's row with that key; its number."""
    row = session.scalars(select(model).where(model.person_id == person, model.key == values["key"])).one_or_none()
    if row is None:
        row = model(person_id=person)
        session.add(row)
    for name, value in values.items():
        setattr(row, name, value)
    session.flush()
    return int(row.id)


def _replace(session: Session, model: Any, parent: Any, number: int, items: list[dict[str, Any]]) -> None:
    session.execute(delete(model).where(parent == number))
    if items:
        session.execute(insert(model), [{**item, parent.key: number} for item in items])


def _erase(session: Session, sender: str) -> int:
    """Table by table rather than by the cascade, which would leave its rows uncounted."""
    person = select(Person.id).where(Person.sender == sender)
    assessments = select(AssessmentRow.id).where(AssessmentRow.person_id.in_(person))
    plans = select(PlanRow.id).where(PlanRow.person_id.in_(person))
    session.execute(person.with_for_update())
    parts = (
        (AnswerRow, AnswerRow.assessment_id.in_(assessments)),
        (EvidenceRow, EvidenceRow.assessment_id.in_(assessments)),
        (AssessmentRow, AssessmentRow.person_id.in_(person)),
        (StepRow, StepRow.plan_id.in_(plans)),
        (PlanRow, PlanRow.person_id.in_(person)),
        (Consent, Consent.person_id.in_(person)),
        (Person, Person.sender == sender),
    )
    removed = sum(
        session.execute(delete(model).where(which).execution_options(synchronize_session=False)).rowcount
        for model, which in parts
    )
    return int(removed) + events.delete_conversation(session, sender)
