"""The judge, loaded once a process, and what the actions ask of it."""

from __future__ import annotations

from functools import cache

from bot.assessment.judge import Judge
from bot.assessment.record import Assessment
from bot.settings import settings
from catalog import Skill, shipped


@cache
def judge() -> Judge:
    """The trained judge.

    Raises:
        FileNotFoundError: nothing has been trained yet.
    """
    return Judge.load(settings().models / "judgement", shipped())


def skill_of(assessment: Assessment) -> Skill:
    """The skill that an assessment is about; the generic ladder while none is chosen."""
    catalogue = judge().catalogue
    return catalogue.skills.get(assessment.skill or "", catalogue.responsibility)
