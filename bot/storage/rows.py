"""From the dataclasses to rows and back."""

from __future__ import annotations

import re
from typing import Any

from bot.assessment.record import Assessment
from bot.planning.plan import Plan
from bot.storage.models import AssessmentRow, PlanRow

# PostgreSQL stores no NUL, and UTF-8 has no lone surrogates; both can come out of JSON that somebody sent.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(value: Any) -> Any:
    """The same value; what no database can hold becomes U+FFFD, for a person's words must not be lost over it."""
    if isinstance(value, str):
        return UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [storable(v) for v in value]
    if isinstance(value, dict):
        return {k: storable(v) for k, v in value.items()}
    return value


def assessment_values(assessment: Assessment) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
    """The columns of the assessment, then of each piece of evidence, then of each answer."""
    values = storable(assessment.to_dict())
    evidence, answers = values.pop("evidence"), values.pop("answers")
    return _renamed(values, "id", "key"), _placed(evidence), _placed(answers)


def plan_values(plan: Plan) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The columns of the plan, then of each step."""
    values = storable(plan.to_dict())
    steps = values.pop("steps")
    return _renamed(values, "id", "key"), _placed(steps)


def assessment_of(row: AssessmentRow) -> Assessment:
    """What :func:`assessment_values` was given."""
    values = _columns(row, "person_id")
    values["evidence"] = [_columns(e, "assessment_id", "position") for e in row.evidence]
    values["answers"] = [_columns(a, "assessment_id", "position") for a in row.answers]
    return Assessment.from_dict(_renamed(values, "key", "id"))


def plan_of(row: PlanRow) -> Plan:
    """What :func:`plan_values` was given."""
    values = _columns(row, "person_id")
    values["steps"] = [_columns(s, "plan_id", "position") for s in row.steps]
    return Plan.from_dict(_renamed(values, "key", "id"))


def _columns(row: Any, *without: str) -> dict[str, Any]:
    return {c.key: getattr(row, c.key) for c in row.__table__.columns if c.key not in without}


def _renamed(values: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    return {**{k: v for k, v in values.items() if k not in (old, new)}, new: values[old]}


def _placed(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**item, "position": position} for position, item in enumerate(items)]
