"""From a draft to skills of the catalogue: codes, versions, behaviours with ids. Nothing is added to what was read."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from catalog.importing.behaviours import behaviours
from catalog.importing.draft import KNOWLEDGE, AdviceDraft, Draft, GenericLevel, ProfileDraft, SkillDraft, Way
from catalog.model import Advice, Behaviour, Catalogue, Competence, Framework, Role, Skill, Undefined, newness

UNDATED = "undated"
GENERIC_CODE = "RESPONSIBILITY"
_LONGEST = 40
_STROKES = str.maketrans("łŁøØđĐßı", "lLoOdDsi")


@dataclass(frozen=True)
class Edition:
    """In which framework, version and language a file's skills are, and what to call the source."""

    framework: Framework
    version: str
    language: str
    file: str

    def source(self, code: str) -> str:
        """How the source is named before people: ``SFIA 9 CSMG``, ``NOS``."""
        framework = self.framework.id.upper() if len(self.framework.id) <= 4 else self.framework.id
        framework = _NAMES.get(self.framework.id, framework)
        known = [framework, "" if self.version == UNDATED else self.version, code]
        return " ".join(part for part in known if part)


_NAMES = {"ecf": "e-CF", "digcomp": "DigComp"}


def version_of(draft: Draft, given: str | None, catalogue: Catalogue) -> str:
    """The version: what was given, what the file says, or that of the one skill that has this code and these levels.

    Notes in the draft's report where the file does not say it.
    """
    found = given or draft.version
    if found:
        return slug(found.lower(), 20) or UNDATED
    draft.report.missing = [
        note
        for note in draft.report.missing
        if not note.why.endswith("no version") and note.why != "no version is named"
    ]
    for skill in draft.skills[:1]:
        levels = tuple(sorted(level.level for level in skill.levels))
        same = [
            key
            for key in catalogue.skills
            if skill.code and key.startswith(f"{draft.framework}/") and key.endswith(f"/{skill.code}")
        ]
        dated = [key for key in same if key.split("/")[1] != UNDATED]
        alike = [key for key in dated if catalogue.skills[key].levels == levels]
        if len(alike) == 1:
            version = alike[0].split("/")[1]
            draft.report.note_missing(
                f"no version is named; taken as {version}, in which {skill.code} has these levels. "
                "Say --version otherwise"
            )
            return version
    draft.report.note_missing(f"no version is named; kept as {UNDATED!r}. Say --version otherwise")
    return UNDATED


def skills_of(draft: Draft, edition: Edition) -> list[Skill]:
    """The draft's skills and role profiles. What cannot be used is noted in the draft's report."""
    made = [_skill(s, edition, draft) for s in draft.skills]
    found = [s for s in made if s is not None]
    found += [_role(p, edition, draft) for p in draft.profiles]
    if draft.generic:
        found.append(_generic(draft.generic, edition))
    unique: dict[str, Skill] = {}
    for skill in found:
        if skill.key in unique:
            draft.report.note_missing("this code stands twice in the file; the first was kept", skill.code)
            continue
        unique[skill.key] = skill
    return list(unique.values())


def note_other_versions(draft: Draft, skills: list[Skill], catalogue: Catalogue) -> None:
    """Says where a skill is there in another version too; both are kept."""
    there: dict[tuple[str, str], list[str]] = {}
    for key in sorted(catalogue.skills, key=newness):
        framework, version, code = key.split("/", 2)
        there.setdefault((framework, code), []).append(version)
    for skill in skills:
        others = [v for v in there.get((skill.framework.id, skill.code), []) if v != skill.version]
        if others and skill.code != GENERIC_CODE:
            draft.report.note_missing(
                f"is in the catalogue in version {', '.join(others)} too; both stay, people are offered the newest",
                skill.code,
            )


def advice_of(draft: AdviceDraft, language: str, file: str) -> Advice:
    """Advice as it is kept."""
    ways = tuple((way.title, " ".join(way.paragraphs)) for way in draft.ways)
    stages, signs = tuple(draft.stages), tuple(draft.signs)
    # Without a title it is named by its file, of which endings such as ".nl.txt" say nothing to people.
    named = draft.name or " ".join(re.split(r"[-_\s]+", file.split(".")[0])) or file
    return Advice(named, language, stages, signs, ways, draft.announced)


def slug(text: str, longest: int = _LONGEST) -> str:
    """Latin letters, digits, dots and hyphens only, at most so long; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", text.translate(_STROKES))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).encode("ascii", "replace").decode()
    return re.sub(r"[^A-Za-z0-9.]+", "-", plain.replace("?", "-")).strip("-.")[:longest].strip("-.")


def _code(code: str, name: str) -> str:
    """The framework's code, or one made from the name."""
    made = slug(code) or slug(name).upper()
    digest = hashlib.sha256(name.encode()).hexdigest()[:8].upper()
    return made if len(made) > 1 else f"X-{digest}"


def _skill(draft: SkillDraft, edition: Edition, whole: Draft) -> Skill | None:
    code, language = _code(draft.code, draft.name), draft.language or edition.language
    report, framework = whole.report, edition.framework
    off_scale = [level.level for level in draft.levels if level.level not in framework.levels]
    for level in off_scale:
        report.note_left_out(f"level {level} is not on the scale of {framework.id}", draft.name)
    levels = [level for level in draft.levels if level.level not in off_scale]
    if framework.scale == "criteria":
        made = _criteria(draft, language)
    else:
        made = tuple(
            Behaviour(f"{level.level}-{n}", level.level, f"{level.level}-{n}", {language: text})
            for level in levels
            for n, text in enumerate(behaviours(level.statements), 1)
        )
    if not made and not framework.borrows:
        report.note_left_out("has no statements, so nobody can be assessed on it", draft.name)
        return None
    defined = tuple(sorted({b.level for b in made if b.level}))
    return Skill(
        framework=framework,
        version=edition.version,
        code=code,
        levels=defined,
        name={language: draft.name or code},
        summary=_texts(draft.summary, language),
        terms={language: tuple(draft.terms)} if draft.terms else {},
        level_summaries={n.level: {language: " ".join(n.statements)} for n in levels if n.level in defined},
        behaviours=made,
        related=tuple(draft.related),
        sources={language: edition.source(draft.code)},
        undefined_below=_undefined(draft.undefined_below, language),
        undefined_above=_undefined(draft.undefined_above, language),
    )


def _criteria(draft: SkillDraft, language: str) -> tuple[Behaviour, ...]:
    made = []
    count: dict[str, int] = {}
    for criterion in draft.criteria:
        count[criterion.kind] = count.get(criterion.kind, 0) + 1
        name = f"{'k' if criterion.kind == KNOWLEDGE else 'p'}-{count[criterion.kind]}"
        made.append(Behaviour(name, 0, name, {language: criterion.text}, kind=criterion.kind))
    return tuple(made)


def _role(draft: ProfileDraft, edition: Edition, whole: Draft) -> Skill:
    language = edition.language
    competences, made = [], []
    for competence in draft.competences:
        code = _code(competence.code, competence.name).lower()
        by_level = {level.level: behaviours(level.statements) for level in competence.levels}
        for level in competence.declared:
            # A profile that only names the level says nothing of what is done there: its summary stands for it.
            by_level.setdefault(level, [competence.summary or competence.name])
        for level, pieces in sorted(by_level.items()):
            if level not in edition.framework.levels:
                whole.report.note_left_out(f"level {level} is not on the scale", competence.name)
                continue
            made += [
                Behaviour(f"{code}-{level}-{n}", level, competence.code, {language: text})
                for n, text in enumerate(pieces, 1)
            ]
        needs = tuple(sorted(set(by_level) & set(edition.framework.levels)))
        name, summary = {language: f"{competence.code} {competence.name}".strip()}, _texts(competence.summary, language)
        competences.append(Competence(competence.code, name, summary, needs))
    texts = {"mission": draft.mission, "purpose": draft.purpose, "environment": draft.environment}
    lists: Mapping[str, list[str]] = {
        "accountable": draft.accountable,
        "responsible": draft.responsible,
        "contributor": draft.contributor,
        "tasks": draft.tasks,
        "measures": draft.measures,
        "attributes": [f"{code} {text}" for code, text in draft.attributes.items()] or draft.attribute_texts,
    }
    return Skill(
        framework=edition.framework,
        version=edition.version,
        code=_code("", draft.name),
        levels=tuple(sorted({b.level for b in made})),
        name={language: draft.name or edition.file},
        summary=_texts(draft.summary, language),
        terms={language: tuple(draft.alternative_names)} if draft.alternative_names else {},
        level_summaries={},
        behaviours=tuple(made),
        role=Role(
            competences=tuple(competences),
            texts={key: {language: text} for key, text in texts.items() if text},
            lists={key: {language: tuple(items)} for key, items in lists.items() if items},
            marks=tuple((m.competence, m.attribute) for m in draft.matrix),
        ),
        sources={language: edition.source("")},
    )


def _generic(levels: list[GenericLevel], edition: Edition) -> Skill:
    """The framework's own generic ladder: each attribute's text at a level is a behaviour."""
    made, summaries, language = [], {}, edition.language
    for level in levels:
        texts = [(name, text) for name, text in level.attributes.items()] or [("", level.essence)]
        pieces = [(name, piece) for name, text in texts for piece in behaviours([text])]
        made += [
            Behaviour(f"{level.level}-{n}", level.level, name or f"{level.level}-{n}", {language: piece})
            for n, (name, piece) in enumerate(pieces, 1)
        ]
        summaries[level.level] = {language: level.essence or level.title}
    return Skill(
        framework=edition.framework,
        version=edition.version,
        code=GENERIC_CODE,
        levels=tuple(sorted({b.level for b in made})),
        name={language: edition.framework.name.get(language, edition.framework.id.upper())},
        summary={},
        terms={},
        level_summaries=summaries,
        behaviours=tuple(made),
        sources={language: edition.source(GENERIC_CODE)},
    )


def _texts(text: str, language: str) -> dict[str, str]:
    return {language: text} if text else {}


def _undefined(way: Way | None, language: str) -> Undefined | None:
    return Undefined({language: way.explanation}, {language: tuple(way.ways)}) if way else None
