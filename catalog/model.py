"""What skills are: frameworks, scales, skills, behaviours and steps, each in every language it has.

Keys are ``framework/version/CODE``; levels are integers from 1 on the framework's own scale. Nothing here knows a
person. What ships has every language of the bot; what was imported has those that it came in: see :func:`said`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

STEP_KINDS = ("practice", "people", "training")
SCALE_KINDS = ("levels", "criteria", "stages")
PERFORMANCE, KNOWLEDGE = "performance", "knowledge"
# The generic ladder's steps, on which every framework's levels have a place.
LADDER = tuple(float(n) for n in range(1, 8))
_SECOND_BEST = "en"
GENERIC = "generic/1/RESPONSIBILITY"
_LISTED = 20


def said(texts: Mapping[str, str], language: str) -> str:
    """A text in a language or, where it has not come in that, in English or the first that there is; may be empty."""
    return texts.get(language) or texts.get(_SECOND_BEST) or next(iter(texts.values()), "")


@dataclass(frozen=True)
class StepTemplate:
    """Something that leads to a behaviour. ``kind`` is one of :data:`STEP_KINDS`; texts are by language code."""

    kind: str
    text: dict[str, str]
    evidence: dict[str, str]


@dataclass(frozen=True)
class Behaviour:
    """One observable thing that people do at a level; the unit of evidence, of questions and of steps.

    An imported one has no question and no steps of its own. A criterion stands at level 0; its ``kind`` is
    :data:`PERFORMANCE` or :data:`KNOWLEDGE`. ``repeats``: the ids of those at a lower level that say the same.
    """

    id: str
    level: int
    topic: str
    statement: dict[str, str]
    question: dict[str, str] = field(default_factory=dict)
    steps: tuple[StepTemplate, ...] = ()
    kind: str = ""
    repeats: tuple[str, ...] = ()


@dataclass(frozen=True)
class LevelText:
    """A level's short title and one-sentence summary, by language code."""

    title: dict[str, str]
    summary: dict[str, str]


@dataclass(frozen=True)
class Undefined:
    """Why a framework defines nothing here, and its way on: a list of sentences by language code."""

    explanation: dict[str, str]
    ways: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Framework:
    """A published description of skills and how it grades them.

    Attributes:
        levels: from 1 up without a gap; empty where it has criteria.
        labels: what the framework calls its levels where that is not the number (``e-3``).
        positions: of each level, where it stands on the generic ladder of 1 to 7, ascending.
        borrows: whether its skills have no levels of their own and are assessed on the generic ladder (ESCO).
    """

    id: str
    scale: str
    levels: tuple[int, ...]
    owner: str
    licence: str
    name: dict[str, str]
    level_texts: dict[int, LevelText]
    undefined_below: Undefined | None = None
    undefined_above: Undefined | None = None
    labels: dict[int, str] = field(default_factory=dict)
    positions: tuple[float, ...] = LADDER
    borrows: bool = False

    def label(self, level: int) -> str:
        """What the framework calls a level: ``3``, ``e-3``."""
        return self.labels.get(level, str(level))


@dataclass(frozen=True)
class Competence:
    """What a role asks for: a competence by its code, at the levels ``needs`` (ascending; any of them is enough)."""

    code: str
    name: dict[str, str]
    summary: dict[str, str]
    needs: tuple[int, ...]


@dataclass(frozen=True)
class Role:
    """A role profile: what the role is for, what it delivers, how it is measured, and what it asks of people.

    Texts and lists of texts are by language code. ``marks``: pairs of a competence's and an attribute's code.
    """

    competences: tuple[Competence, ...]
    texts: dict[str, dict[str, str]]  # mission, purpose, environment
    lists: dict[str, dict[str, tuple[str, ...]]]  # accountable, contributor, tasks, measures, attributes
    marks: tuple[tuple[str, str], ...] = ()

    def competence(self, code: str) -> Competence:
        """The competence of a code; raises ``KeyError``."""
        for competence in self.competences:
            if competence.code == code:
                return competence
        raise KeyError(code)


@dataclass(frozen=True)
class Advice:
    """Advice on a skill, in the language of its source.

    ``stages`` from the first on; ``signs``: what one hears at the first stage; ``ways``: titles with a text each;
    ``announced``: how many ways the source says it has.
    """

    source: str
    language: str
    stages: tuple[str, ...]
    signs: tuple[str, ...]
    ways: tuple[tuple[str, str], ...]
    announced: int = 0


@dataclass(frozen=True)
class Skill:
    """One entry of a framework: where it is defined, what people do there, and what they call it.

    ``levels`` is empty for a standard with criteria. ``role`` makes it a role profile, whose behaviours are those of
    its competences (``topic`` is the competence's code). ``sources``, by language, names what was imported; it is
    empty for what ships. ``own`` is the skill that ships under the same code, in our own words and all languages.
    """

    framework: Framework
    version: str
    code: str
    levels: tuple[int, ...]
    name: dict[str, str]
    summary: dict[str, str]
    terms: dict[str, tuple[str, ...]]
    level_summaries: dict[int, dict[str, str]]
    behaviours: tuple[Behaviour, ...]
    related: tuple[str, ...] = ()
    role: Role | None = None
    advice: tuple[Advice, ...] = ()
    sources: dict[str, str] = field(default_factory=dict)
    undefined_below: Undefined | None = None
    undefined_above: Undefined | None = None
    own: Skill | None = None

    @property
    def key(self) -> str:
        """``framework/version/CODE``."""
        return f"{self.framework.id}/{self.version}/{self.code}"

    @property
    def imported(self) -> bool:
        """Whether it came in by an import."""
        return bool(self.sources)

    @property
    def covers(self) -> bool:
        """Whether a conversation shows coverage (of criteria, or of a role's competences) and not one level."""
        return self.role is not None or self.framework.scale == "criteria"

    def undefined(self, level: int) -> Undefined | None:
        """What is said of a level below or above the defined ones: by the skill itself or by its framework."""
        if level < min(self.levels, default=1):
            return self.undefined_below or self.framework.undefined_below
        return self.undefined_above or self.framework.undefined_above

    def spoken(self, language: str) -> Skill:
        """The same with the behaviours in one language, where an import brought several that do not match."""
        languages = {code for b in self.behaviours for code in b.statement}
        chosen = next((c for c in (language, _SECOND_BEST, *self.sources, *sorted(languages)) if c in languages), None)
        if chosen is None or all(chosen in b.statement for b in self.behaviours):
            return self
        return replace(self, behaviours=tuple(b for b in self.behaviours if chosen in b.statement))

    def behaviour(self, behaviour_id: str) -> Behaviour:
        """The behaviour of that id; raises ``KeyError`` where the skill has none."""
        for behaviour in self.behaviours:
            if behaviour.id == behaviour_id:
                return behaviour
        raise KeyError(f"{self.key} has no behaviour {behaviour_id!r}")

    def at(self, level: int) -> tuple[Behaviour, ...]:
        """The behaviours of one level, in the order of the file."""
        return tuple(b for b in self.behaviours if b.level == level)


@dataclass(frozen=True)
class Catalogue:
    """Everything that was loaded: frameworks by id, skills by key."""

    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    skills: Mapping[str, Skill] = field(default_factory=dict)

    def find(self, code: str, framework: str | None = None, version: str | None = None) -> Skill:
        """The skill of a code (case-insensitive) or a full key; of several versions the newest.

        Raises:
            KeyError: nothing of that name; the message lists what there is.
        """
        if code in self.skills:
            return self.skills[code]
        keys = [key for key in self.skills if self._is(key, code.lower(), framework, version)]
        if not keys:
            some = sorted(self.skills)
            rest = f" and {len(some) - _LISTED} more" if len(some) > _LISTED else ""
            raise KeyError(f"no skill {code!r}; there are {', '.join(some[:_LISTED])}{rest}")
        return self.skills[max(keys, key=newness)]

    @staticmethod
    def _is(key: str, code: str, framework: str | None, version: str | None) -> bool:
        its_framework, its_version, its_code = key.split("/", 2)
        return its_code.lower() == code and framework in (None, its_framework) and version in (None, its_version)

    @property
    def responsibility(self) -> Skill:
        """The generic ladder that every skill shares."""
        return self.skills[GENERIC]

    @property
    def specific(self) -> tuple[Skill, ...]:
        """Every skill but the generic ladder, by key."""
        return tuple(self.skills[key] for key in sorted(self.skills) if key != GENERIC)


def newness(key: str) -> tuple[tuple[int, ...], str]:
    """Sorts a skill's keys by version, "10" after "9"; versions without a number come first."""
    version = key.split("/", 2)[1]
    return tuple(int(n) for n in re.findall(r"\d+", version)), version
