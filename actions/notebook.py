"""Where an assessment and a plan are remembered: in the database with consent, in the conversation's memory without."""

from __future__ import annotations

from functools import cache
from typing import Any, Protocol

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from bot.assessment.record import Assessment
from bot.planning.plan import Plan
from bot.settings import settings
from bot.storage.repository import Repository

# Which text people agreed to. It changes when the message "ask-consent" changes its meaning.
CONSENT_WORDING = "2026-11"


@cache
def repository() -> Repository:
    """The database, opened once a process."""
    return Repository.open(settings().database_url)


class Notebook(Protocol):
    """What is remembered of one person. Each ``save`` gives the events that the action has to return."""

    kept: bool

    def assessments(self) -> list[Assessment]:
        """Oldest first."""
        ...

    def current(self) -> Assessment | None:
        """The newest assessment."""
        ...

    def save(self, assessment: Assessment) -> list[EventType]:
        """Adds it, or replaces the one of the same id."""
        ...

    def drop(self, assessment: Assessment) -> list[EventType]:
        """Forgets one that the person started over."""
        ...

    def plan(self) -> Plan | None:
        """The newest plan."""
        ...

    def save_plan(self, plan: Plan) -> list[EventType]:
        """Adds it, or replaces the one of the same id."""
        ...


class DatabaseNotebook:
    """For people who agreed that we keep it."""

    kept = True

    def __init__(self, sender: str) -> None:
        """Takes the conversation's id."""
        self._sender = sender
        self._current: Assessment | None = None  # what this turn has read or written already

    def assessments(self) -> list[Assessment]:
        """Oldest first."""
        return repository().assessments(self._sender)

    def current(self) -> Assessment | None:
        """The newest assessment."""
        if self._current is None:
            self._current = repository().current(self._sender)
        return self._current

    def save(self, assessment: Assessment) -> list[EventType]:
        """Writes it; what was acknowledged survives a kill."""
        repository().save_assessment(self._sender, assessment)
        self._current = assessment
        return []

    def drop(self, assessment: Assessment) -> list[EventType]:
        """Deletes it with its answers and evidence."""
        repository().delete_assessment(self._sender, assessment.id)
        self._current = None
        return []

    def plan(self) -> Plan | None:
        """The newest plan."""
        return repository().plan(self._sender)

    def save_plan(self, plan: Plan) -> list[EventType]:
        """Writes it."""
        repository().save_plan(self._sender, plan)
        return []


class ConversationNotebook:
    """For people who did not: a slot of the conversation, which ends with it."""

    kept = False

    def __init__(self, memory: dict[str, Any] | None) -> None:
        """Takes the value of the slot ``memory``."""
        stored = memory or {}
        self._assessments = [Assessment.from_dict(a) for a in stored.get("assessments", [])]
        self._plan = Plan.from_dict(stored["plan"]) if stored.get("plan") else None

    def assessments(self) -> list[Assessment]:
        """Oldest first."""
        return list(self._assessments)

    def current(self) -> Assessment | None:
        """The newest assessment."""
        return self._assessments[-1] if self._assessments else None

    def save(self, assessment: Assessment) -> list[EventType]:
        """Adds it, or replaces the one of the same id."""
        self._assessments = [*(a for a in self._assessments if a.id != assessment.id), assessment]
        return self._event()

    def drop(self, assessment: Assessment) -> list[EventType]:
        """Forgets it."""
        self._assessments = [a for a in self._assessments if a.id != assessment.id]
        return self._event()

    def plan(self) -> Plan | None:
        """The newest plan."""
        return self._plan

    def save_plan(self, plan: Plan) -> list[EventType]:
        """Replaces the plan."""
        self._plan = plan
        return self._event()

    def _event(self) -> list[EventType]:
        plan = self._plan.to_dict() if self._plan else None
        return [SlotSet("memory", {"assessments": [a.to_dict() for a in self._assessments], "plan": plan})]


def open_notebook(tracker: Tracker) -> Notebook:
    """The notebook that the person's consent allows."""
    if tracker.get_slot("consent") is True:
        return DatabaseNotebook(tracker.sender_id)
    return ConversationNotebook(tracker.get_slot("memory"))


def agree(tracker: Tracker, channel: str, language: str) -> list[EventType]:
    """Notes the person's consent and moves what the conversation remembers into the database."""
    repository().consent(tracker.sender_id, channel=channel, language=language, given=True, wording=CONSENT_WORDING)
    before, after = ConversationNotebook(tracker.get_slot("memory")), DatabaseNotebook(tracker.sender_id)
    for assessment in before.assessments():
        after.save(assessment)
    plan = before.plan()
    if plan:
        after.save_plan(plan)
    return [SlotSet("memory", None)]
