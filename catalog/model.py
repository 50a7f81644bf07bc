"""What skills are: frameworks, scales, skills, behaviours and steps, each in every language it has.

Keys are ``framework/version/CODE``; levels are the framework's own integers. Nothing here knows a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field

STEP_KINDS = ("practice", "people", "training")
SCALE_KINDS = ("levels", "criteria", "stages")


@dataclass(frozen=True)
class StepTemplate:
    """Something that leads to a behaviour. ``kind`` is one of :data:`STEP_KINDS`; texts are by language code."""

    kind: str
    text: dict[str, str]
    evidence: dict[str, str]


@dataclass(frozen=True)
class Behaviour:
    """One observable thing that people do at a level; the unit of evidence, of questions and of steps."""

    id: str
    level: int
    topic: str
    statement: dict[str, str]
    question: dict[str, str]
    steps: tuple[StepTemplate, ...]


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
    """A published description of skills and how it grades them."""

    id: str
    scale: str
    levels: tuple[int, ...]
    owner: str
    licence: str
    name: dict[str, str]
    level_texts: dict[int, LevelText]
    undefined_below: Undefined | None = None
    undefined_above: Undefined | None = None


@dataclass(frozen=True)
class Skill:
    """One entry of a framework: where it is defined, what people do there, and what they call it."""

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

    @property
    def key(self) -> str:
        """``framework/version/CODE``."""
        return f"{self.framework.id}/{self.version}/{self.code}"

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

    frameworks: dict[str, Framework] = field(default_factory=dict)
    skills: dict[str, Skill] = field(default_factory=dict)

    def find(self, code: str, framework: str | None = None, version: str | None = None) -> Skill:
        """The skill of a code (case-insensitive) or a full key.

        Raises:
            KeyError: nothing of that name; the message lists what there is.
        """
        if code in self.skills:
            return self.skills[code]
        hits = [
            s
            for s in self.skills.values()
            if s.code.lower() == code.lower() and framework in (None, s.framework.id) and version in (None, s.version)
        ]
        if not hits:
            raise KeyError(f"no skill {code!r}; there are {', '.join(sorted(self.skills))}")
        return max(hits, key=lambda s: s.version)

    @property
    def responsibility(self) -> Skill:
        """The generic ladder that every skill shares."""
        return self.find("RESPONSIBILITY", "generic")

    @property
    def specific(self) -> tuple[Skill, ...]:
        """Every skill but the generic ladder, by key."""
        ladder = self.responsibility
        return tuple(s for k, s in sorted(self.skills.items()) if s is not ladder)
