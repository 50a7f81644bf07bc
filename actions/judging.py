"""The judge, loaded once a process and renewed after an import, and what the actions ask of it."""

from __future__ import annotations

from functools import cache
from threading import Lock

from bot.assessment.judge import Judge
from bot.assessment.record import Assessment
from bot.assessment.wording import Wording
from bot.settings import settings
from catalog import Skill
from catalog.imported import installed
from catalog.store import Store

_renewing = Lock()


class _Current:
    """The judge for one folder of imports, as of the store's generation that it was made at."""

    def __init__(self) -> None:
        self.store = Store(settings().home)
        self.generation = self.store.generation
        self.judge = Judge.load(settings().models / "judgement", installed(settings().home), self.store)

    def renew(self) -> None:
        """Takes in what was imported or removed since."""
        generation = self.store.generation
        if generation != self.generation:
            with _renewing:
                if generation != self.generation:
                    self.judge = self.judge.renewed(installed(settings().home), self.store)
                    self.generation = generation


@cache
def _current() -> _Current:
    return _Current()


def judge() -> Judge:
    """The trained judge, with everything that is imported at this moment.

    Raises:
        FileNotFoundError: nothing has been trained yet.
        StoreError: the imported frameworks cannot be read.
    """
    current = _current()
    current.renew()
    return current.judge


def skill_of(assessment: Assessment) -> Skill:
    """The skill that an assessment is about, in its language; the generic ladder while none is chosen."""
    catalogue = judge().catalogue
    skill = catalogue.skills.get(assessment.skill or "", catalogue.responsibility)
    return skill.spoken(assessment.language)


def stands(assessment: Assessment) -> bool:
    """Whether the catalogue still has what the assessment is about; an import or a removal may have changed it."""
    catalogue = judge().catalogue
    if assessment.skill is None:
        return True
    skill = catalogue.skills.get(assessment.skill)
    if skill is None:
        return False
    known = {b.id for b in skill.behaviours}
    asked = {a.behaviour for a in assessment.answers} | ({assessment.pending} if assessment.pending else set())
    seen = known | {b.id for b in catalogue.responsibility.behaviours}
    return asked <= known and {e.behaviour for e in assessment.evidence} <= seen


def wording(skill: Skill, language: str) -> Wording:
    """How a skill reads in a language."""
    return Wording(skill, language, judge().gloss)
