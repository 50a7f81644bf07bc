"""A message that stands in for an earlier one, such as an edited one: what that one said is taken back first."""

from __future__ import annotations

from rasa_sdk.events import EventType

from actions.turn import Turn
from bot.assessment.features import MAX_CHARACTERS
from bot.language.sentences import clean

ANSWER, DESCRIPTION = "answer", "description"


def take_back(turn: Turn) -> tuple[str, list[EventType]] | None:
    """Takes back what the person's last written message said, where this one corrects it.

    Returns:
        The slot of the form that this message fills in its stead, and what changes; None where it corrects nothing,
        or nothing was made of what it corrects.
    """
    before = _written_before(turn) if turn.metadata.get("corrects") is True and not _begun(turn) else None
    assessment = turn.notebook.current() if before else None
    if assessment is None or before is None:
        return None
    text = clean(before)[:MAX_CHARACTERS]
    answer = next((a for a in reversed(assessment.answers) if a.text and a.text.strip() == before), None)
    if answer:
        assessment.answers.remove(answer)
        assessment.pending = answer.behaviour
        assessment.verdict = assessment.objection = None
    elif text in assessment.texts:
        assessment.texts.remove(text)
    else:
        return None
    return ANSWER if answer else DESCRIPTION, turn.notebook.save(assessment)


def _begun(turn: Turn) -> bool:
    """Whether another action of this turn has taken it back already, and led on to the form."""
    for event in reversed(turn.tracker.events):
        if event.get("event") in ("user", "followup"):
            return bool(event["event"] == "followup")
    return False


def _written_before(turn: Turn) -> str | None:
    """What the person wrote last before this message; a button that they pressed is not written."""
    said = [str(e.get("text") or "").strip() for e in turn.tracker.events if e.get("event") == "user"]
    return next((text for text in reversed(said[:-1]) if text and not text.startswith("/")), None)
