"""A plan: three to five steps towards the next level, with the reason for each and how it will show."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.assessment.record import now


@dataclass
class Step:
    """Something to do: its kind in the catalogue, the behaviour it leads to, and ISO dates."""

    behaviour: str
    kind: str
    due: str | None = None
    done: str | None = None


@dataclass
class Plan:
    """The steps agreed after one assessment. ``agreed`` is None while the person is still choosing."""

    assessment: str
    skill: str
    level: int
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    created: str = field(default_factory=now)
    agreed: str | None = None
    steps: list[Step] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Everything, as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Plan:
        """Reads what :meth:`to_dict` wrote."""
        return cls(**{**data, "steps": [Step(**s) for s in data.get("steps", [])]})
