"""What is known of one assessment: the person's texts, the evidence, the answers and the verdict.

Plain data that goes to and from JSON, so that it can live in a conversation's memory (no consent) or in the
database (consent) without the engine noticing which.
"""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime, timezone
from typing import Any

# How a person answers about a behaviour; the order is the order of the graded response model's categories.
NEVER, LEARNED, SOMETIMES, REGULARLY = range(4)
# Stands for the signs of somebody who skipped the question about them.
UNSAID = [""]


def now() -> str:
    """The present moment, UTC, ISO 8601 with seconds."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


@dataclass
class Evidence:
    """A sentence of the person's, the behaviour it speaks for, and how strongly (``weight`` in log-odds)."""

    quote: str
    behaviour: str
    level: int
    weight: float


@dataclass
class Answer:
    """What the person said about one behaviour: ``score`` 0 (never) to 3 (regularly), or None where skipped."""

    behaviour: str
    score: int | None
    text: str | None = None
    at: str = field(default_factory=now)


@dataclass
class Verdict:
    """The level the belief points at, with its credible range; ``level`` is None with a ``reason`` where undefined."""

    level: int | None
    reason: str | None
    likely: int
    low: int
    high: int
    confidence: float
    at: str = field(default_factory=now)


@dataclass
class Assessment:
    """One assessment of one skill.

    ``prior`` is the belief from the texts over the levels of the skill's scale, in order; for a standard or a role over
    those of the generic ladder. ``rounds``: how many rounds of questions on a standard or role the person agreed to.
    ``signs``: those of the advice on the skill that the person hears; None while nobody asked, :data:`UNSAID` where
    they would not say. ``focus``: a standard's criteria or a role's competences, the nearest to the texts first.
    """

    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    started: str = field(default_factory=now)
    language: str = "en"
    texts: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    skill: str | None = None
    prior: list[float] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    pending: str | None = None
    verdict: Verdict | None = None
    objection: str | None = None
    rounds: int = 1
    signs: list[str] | None = None
    focus: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Everything, as JSON-ready values; :meth:`from_dict` reads it back."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Assessment:
        """Reads what :meth:`to_dict` wrote; keys it does not know are ignored."""
        known = {f.name for f in fields(cls)}
        values = {k: v for k, v in data.items() if k in known}
        values["focus"] = values.get("focus") or []
        values["evidence"] = [Evidence(**e) for e in values.get("evidence", [])]
        values["answers"] = [Answer(**a) for a in values.get("answers", [])]
        if values.get("verdict"):
            values["verdict"] = Verdict(**values["verdict"])
        return cls(**values)

    def answer(self, behaviour: str, score: int | None, text: str | None = None) -> None:
        """Notes an answer; a second one about the same behaviour replaces the first, in its place."""
        new = Answer(behaviour, score, text)
        for index, old in enumerate(self.answers):
            if old.behaviour == behaviour:
                self.answers[index] = new
                return
        self.answers.append(new)

    @property
    def scores(self) -> dict[str, int]:
        """Score by behaviour, without what was skipped."""
        return {a.behaviour: a.score for a in self.answers if a.score is not None}
