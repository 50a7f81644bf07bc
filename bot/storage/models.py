"""The tables. Times are ISO 8601 strings in UTC, as in the dataclasses, so that they come back as they went in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import declarative_base, relationship

# Named constraints, so that a later migration can drop one on either database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Base: Any = declarative_base(metadata=metadata)

SENDER_LENGTH = 255  # as in Rasa's `events`
_TIME = String(40)


def _belongs_to(table: str, **options: Any) -> Any:
    return Column(Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, **options)


class Person(Base):
    """Someone who was asked for consent.

    ``sender`` is the conversation id that Rasa uses, ``blocked`` when they blocked the bot, or null.
    """

    __tablename__ = "person"

    id = Column(Integer, primary_key=True)
    sender = Column(String(SENDER_LENGTH), nullable=False, unique=True)
    channel = Column(String(64), nullable=False)
    language = Column(String(16), nullable=False)
    created = Column(_TIME, nullable=False)
    seen = Column(_TIME, nullable=False, index=True)
    blocked = Column(_TIME)


class Consent(Base):
    """One decision; the newest counts. ``wording`` is the version of the text that the person was shown."""

    __tablename__ = "consent"

    id = Column(Integer, primary_key=True)
    person_id = _belongs_to("person", index=True)
    given = Column(Boolean(create_constraint=False), nullable=False)
    at = Column(_TIME, nullable=False)
    language = Column(String(16), nullable=False)
    wording = Column(String(64), nullable=False)


class AssessmentRow(Base):
    """One :class:`~bot.assessment.record.Assessment`; ``key`` is its ``id``."""

    __tablename__ = "assessment"
    __table_args__ = (UniqueConstraint("person_id", "key"),)

    id = Column(Integer, primary_key=True)
    person_id = _belongs_to("person")
    key = Column(String(64), nullable=False)
    started = Column(_TIME, nullable=False)
    language = Column(String(16), nullable=False)
    texts = Column(JSON, nullable=False)
    offered = Column(JSON, nullable=False)
    skill = Column(Text)
    prior = Column(JSON, nullable=False)
    pending = Column(Text)
    verdict = Column(JSON(none_as_null=True))
    objection = Column(Text)
    rounds = Column(Integer, nullable=False, server_default="1")
    signs = Column(JSON(none_as_null=True))
    focus = Column(JSON(none_as_null=True))

    evidence = relationship("EvidenceRow", order_by="EvidenceRow.position", viewonly=True)
    answers = relationship("AnswerRow", order_by="AnswerRow.position", viewonly=True)


class EvidenceRow(Base):
    """One :class:`~bot.assessment.record.Evidence`, in its place."""

    __tablename__ = "evidence"

    assessment_id = _belongs_to("assessment", primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    quote = Column(Text, nullable=False)
    behaviour = Column(Text, nullable=False)
    level = Column(Integer, nullable=False)
    weight = Column(Float(53), nullable=False)


class AnswerRow(Base):
    """One :class:`~bot.assessment.record.Answer`, in its place."""

    __tablename__ = "answer"

    assessment_id = _belongs_to("assessment", primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    behaviour = Column(Text, nullable=False)
    score = Column(Integer)
    text = Column(Text)
    at = Column(_TIME, nullable=False)


class PlanRow(Base):
    """One :class:`~bot.planning.plan.Plan`; ``key`` is its ``id``, ``assessment`` the ``id`` of the assessment."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("person_id", "key"),)

    id = Column(Integer, primary_key=True)
    person_id = _belongs_to("person")
    key = Column(String(64), nullable=False)
    assessment = Column(String(64), nullable=False)
    skill = Column(Text, nullable=False)
    level = Column(Integer, nullable=False)
    created = Column(_TIME, nullable=False)
    agreed = Column(_TIME)

    steps = relationship("StepRow", order_by="StepRow.position", viewonly=True)


class StepRow(Base):
    """One :class:`~bot.planning.plan.Step`, in its place."""

    __tablename__ = "step"

    plan_id = _belongs_to("plan", primary_key=True)
    position = Column(Integer, primary_key=True, autoincrement=False)
    behaviour = Column(Text, nullable=False)
    kind = Column(Text, nullable=False)
    due = Column(_TIME)
    done = Column(_TIME)
