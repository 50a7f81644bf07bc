"""What an importer makes of a file: skills, role profiles and advice in the file's own words, and a report.

Nothing is made up: what the file does not say is empty here and stands in the report under ``missing``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

PERFORMANCE, KNOWLEDGE = "performance", "knowledge"
_QUOTED = 100


@dataclass(frozen=True)
class Note:
    """A line of the report: where in the file, the text it is about (cut to 100 characters), and what is said of it."""

    where: str
    text: str
    why: str


@dataclass
class Report:
    """What was read, what was left out and why, and what is missing."""

    read: list[Note] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)
    missing: list[Note] = field(default_factory=list)

    def note_read(self, why: str, text: str = "", where: str = "") -> None:
        """Adds to what was read: ``why`` counts it, such as "6 levels"."""
        self.read.append(_note(where, text, why))

    def note_left_out(self, why: str, text: str = "", where: str = "") -> None:
        """Adds to what was left out."""
        self.left_out.append(_note(where, text, why))

    def note_missing(self, why: str, text: str = "", where: str = "") -> None:
        """Adds to what is missing, cut off, contradictory or clashing."""
        self.missing.append(_note(where, text, why))

    def to_dict(self) -> dict[str, list[dict[str, str]]]:
        """JSON-ready."""
        return asdict(self)


@dataclass
class LevelDraft:
    """A level of a skill: its number on the scale from 1, its statements (paragraphs or items) in the file's order.

    ``title`` and ``essence`` are what this page says of the level in general, where it does.
    """

    level: int
    statements: list[str]
    title: str = ""
    essence: str = ""


@dataclass
class Criterion:
    """A criterion of an occupational standard; ``kind`` is :data:`PERFORMANCE` or :data:`KNOWLEDGE`."""

    text: str
    kind: str
    group: str = ""


@dataclass
class Way:
    """What a page says where a skill is not defined: why, and its ways on."""

    explanation: str
    ways: list[str]


@dataclass
class SkillDraft:
    """One skill, competence or unit.

    Attributes:
        code: the framework's own, else empty.
        name, summary: in the file's language.
        levels: those that have text, ascending.
        declared: the levels that the file says there are; empty where it does not say.
        not_observed: levels that the file says are not practised.
        criteria: of a standard without levels.
        terms: other names, keywords.
        guidance: what the file says besides (scope, activities), an item each.
        undefined_below, undefined_above: what the page says of levels where the skill is not defined.
        related: codes of related skills.
        attributes: codes of a role profile's attributes that this competence asks for (e-CF dimension 4).
        language: of this skill where a file has several; else empty.
    """

    code: str
    name: str
    summary: str = ""
    levels: list[LevelDraft] = field(default_factory=list)
    declared: list[int] = field(default_factory=list)
    not_observed: list[int] = field(default_factory=list)
    criteria: list[Criterion] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    guidance: list[str] = field(default_factory=list)
    undefined_below: Way | None = None
    undefined_above: Way | None = None
    related: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    language: str = ""


@dataclass
class Mark:
    """A mark in a role profile's matrix: the competence's code and the attribute's (``A.3``, ``T05``)."""

    competence: str
    attribute: str


@dataclass
class ProfileDraft:
    """A role profile: what the role is for, what it delivers, and which competences it asks for at which levels.

    ``competences`` are skills whose ``levels`` are those that the profile fills in. ``matrix`` has every mark;
    ``attributes`` the texts of the matrix's columns by code, where the file says which text belongs to which code, and
    ``attribute_texts`` those texts in the file's order where it does not. ``responsible``: deliverables between those
    of ``accountable`` and of ``contributor``, where a profile has three lists.
    """

    name: str
    alternative_names: list[str] = field(default_factory=list)
    summary: str = ""
    mission: str = ""
    purpose: str = ""
    accountable: list[str] = field(default_factory=list)
    contributor: list[str] = field(default_factory=list)
    tasks: list[str] = field(default_factory=list)
    environment: str = ""
    measures: list[str] = field(default_factory=list)
    competences: list[SkillDraft] = field(default_factory=list)
    matrix: list[Mark] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    attribute_texts: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)


@dataclass
class AdviceWay:
    """One of the ways that a piece of advice names: its number in the source, heading and paragraphs."""

    number: int
    title: str
    paragraphs: list[str]


@dataclass
class AdviceDraft:
    """Advice on a skill: named stages in order, signs (what one hears) and ways on. ``announced``: how many ways the
    source says there are, 0 where it does not."""

    name: str
    stages: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    ways: list[AdviceWay] = field(default_factory=list)
    announced: int = 0


@dataclass
class GenericLevel:
    """A level of the framework's generic ladder: its title, essence, and its attributes by name."""

    level: int
    title: str
    essence: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass
class Draft:
    """Everything that one file holds.

    Attributes:
        framework: ``sfia``, ``ecf``, ``nos``, ``digcomp``, ``esco``, ``brm``, or a company's own id.
        version: empty where the file does not say.
        language: code such as ``ar``; empty where the file does not say (it is identified from the text later).
        source: what to name as the source: the file's title, or its name.
        generic: levels of the framework's generic ladder (a page or sheet about levels, not about a skill).
        structure: what the file says of a framework of its own, in the shape :data:`catalog.own.FRAMEWORK`; else empty.
    """

    framework: str
    version: str = ""
    language: str = ""
    source: str = ""
    skills: list[SkillDraft] = field(default_factory=list)
    profiles: list[ProfileDraft] = field(default_factory=list)
    advice: list[AdviceDraft] = field(default_factory=list)
    generic: list[GenericLevel] = field(default_factory=list)
    structure: dict[str, Any] = field(default_factory=dict)
    report: Report = field(default_factory=Report)


def _note(where: str, text: str, why: str) -> Note:
    text = " ".join(text.split())
    return Note(where, text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…", why)
