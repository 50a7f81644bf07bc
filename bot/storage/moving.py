"""A person's rows under another conversation id: they carry on elsewhere, or were known in both places."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.assessment.record import now
from bot.storage import events
from bot.storage.models import AssessmentRow, Consent, Person, PlanRow


def move(session: Session, before: str, after: str, channel: str) -> None:
    """Makes everything of ``before`` belong to ``after``.

    Of two people one is made, who agreed to what ``before`` agreed to. The conversation of ``after`` gives way to the
    one that comes: a conversation cannot be in two states.
    """
    if before == after:
        return
    rows = {p.sender: p for p in session.scalars(select(Person).where(Person.sender.in_([before, after])))}
    old, new = rows.get(before), rows.get(after)
    if old is not None and new is None:
        old.sender, old.channel, old.seen = after, channel, now()
    elif old is not None and new is not None:
        _join(session, old, new)
    if events.conversation(session, before):
        events.delete_conversation(session, after)
        events.rename_conversation(session, before, after)


def _join(session: Session, old: Any, new: Any) -> None:
    agreed = session.scalars(
        select(Consent).where(Consent.person_id == old.id).order_by(Consent.id.desc()).limit(1)
    ).first()
    for model in (Consent, AssessmentRow, PlanRow):
        session.execute(update(model).where(model.person_id == old.id).values(person_id=new.id))
    if agreed is not None:
        # The newest decision counts, and `new` may have decided otherwise since.
        again = {name: getattr(agreed, name) for name in ("given", "language", "wording")}
        session.add(Consent(person_id=new.id, at=now(), **again))
    new.seen, new.created = now(), min(old.created, new.created)
    session.flush()
    session.expire_all()
    session.delete(old)
