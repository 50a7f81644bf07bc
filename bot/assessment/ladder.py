"""The ladder: a verdict as a picture shows it. Only what is drawn and written; each place draws it its own way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.assessment.record import Verdict
from bot.assessment.wording import Wording
from bot.language.messages import say
from bot.planning.propose import next_level


@dataclass(frozen=True)
class Rung:
    """One level: what it is called (``3``, ``e-2``), its title, and what the picture marks.

    ``defined``: the skill has this level. ``here``: the person's. ``near``: in the credible range. ``next``: the aim.
    """

    label: str
    title: str
    defined: bool
    here: bool
    near: bool
    next: bool


@dataclass(frozen=True)
class Ladder:
    """The levels, lowest first, and every text of the picture in the person's language.

    ``alternative`` says the same in words, for whoever does not see it; ``here``, ``near`` and ``next`` are captions.
    """

    title: str
    alternative: str
    here: str
    near: str
    next: str
    rungs: tuple[Rung, ...]

    def to_dict(self) -> dict[str, Any]:
        """Everything, as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Ladder:
        """Reads what :meth:`to_dict` wrote."""
        return cls(**{**data, "rungs": tuple(Rung(**rung) for rung in data["rungs"])})


def ladder(verdict: Verdict, wording: Wording) -> Ladder:
    """The ladder of a verdict on a skill with levels, worded in a language."""
    skill, language = wording.skill, wording.language
    aim = next_level(skill, verdict.likely)
    rungs = tuple(
        Rung(
            label=str(wording.label(n)),
            title=wording.level_title(n),
            defined=n in skill.levels,
            here=n == verdict.likely,
            near=verdict.low <= n <= verdict.high,
            next=n == aim,
        )
        for n in skill.framework.levels
    )
    bounds = {"low": wording.label(verdict.low), "high": wording.label(verdict.high)}
    sentences = [say(language, "ladder-alternative", skill=wording.name, level=wording.label(verdict.likely))]
    if verdict.low < verdict.high:
        sentences.append(say(language, "ladder-alternative-near", **bounds))
    if aim is not None:
        sentences.append(say(language, "ladder-alternative-next", level=wording.label(aim)))
    return Ladder(
        title=wording.name,
        alternative=" ".join(sentences),
        here=say(language, "ladder-here"),
        near=say(language, "ladder-near"),
        next=say(language, "ladder-next"),
        rungs=rungs,
    )
