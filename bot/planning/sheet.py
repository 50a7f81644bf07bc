"""A plan as it reads on paper and in a calendar: every text of it in one language, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class SheetStep:
    """One step. ``why`` and ``evidence`` are whole sentences, empty where the step's framework is gone; ISO dates."""

    text: str
    why: str
    evidence: str
    due: str | None
    done: str | None

    @property
    def due_on(self) -> date | None:
        """The day by which it is to be done."""
        return date.fromisoformat(self.due[:10]) if self.due else None


@dataclass(frozen=True)
class Sheet:
    """A plan. ``id`` stays the same when the plan changes, so that a calendar replaces what it has of it."""

    id: str
    title: str
    steps: tuple[SheetStep, ...]

    def to_dict(self) -> dict[str, Any]:
        """Everything, as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Sheet:
        """Reads what :meth:`to_dict` wrote."""
        return cls(**{**data, "steps": tuple(SheetStep(**step) for step in data["steps"])})
