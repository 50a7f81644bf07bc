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
    """The judge with what was imported, as of the store's generation that it was made at."""

    def __init__(self) -> None:
        self._store = Store(settings().home)
        self._generation = self._store.generation
        self._judge = Judge.load(settings().models / "judgement", installed(settings().home), self._store)

    def judge(self) -> Judge:
        """The judge; renewed where something was imported or removed since."""
        home = settings().home
        store = self._store if self._store.path.parent == home else Store(home)
        generation = store.generation
        if (store.path, generation) != (self._store.path, self._generation):
            with _renewing:
                if (store.path, generation) == (self._store.path, self._generation):
                    return self._judge  # another turn has done it meanwhile
                self._judge = self._judge.renewed(installed(home), store)
                self._store, self._generation = store, generation
        return self._judge


@cache
def _current() -> _Current:
    return _Current()


def judge() -> Judge:
    """The trained judge, with everything that is imported at this moment.

    Raises:
        FileNotFoundError: nothing has been trained yet.
        StoreError: the imported frameworks cannot be read.
    """
    return _current().judge()


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
    known = {b.id for b in skill.spoken(assessment.language).behaviours}
    asked = {a.behaviour for a in assessment.answers} | ({assessment.pending} if assessment.pending else set())
    seen = known | {b.id for b in catalogue.responsibility.behaviours}
    return asked <= known and {e.behaviour for e in assessment.evidence} <= seen


def wording(skill: Skill, language: str) -> Wording:
    """How a skill reads in a language."""
    return Wording(skill, language, judge().gloss)
