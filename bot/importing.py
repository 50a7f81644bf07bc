"""From a company's file to skills that people can be assessed on, at once: read, build, encode, write.

The layers below do the work: :mod:`catalog.importing` reads, :mod:`catalog.store` keeps. Here the language is settled,
behaviours about the same thing are recognised, and every text is encoded, so that nothing is left for a conversation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from lingua import LanguageDetector, LanguageDetectorBuilder
from scipy.sparse import csr_matrix

from bot.assessment.statements import listed
from bot.language.embeddings import Vectors, embed
from bot.language.latent import Entry as Encoding
from bot.language.latent import entries as encode
from bot.language.latent import matrix
from bot.language.latent_store import key, packed
from catalog import Catalogue, Skill
from catalog.document import in_language, write_advice, write_skill
from catalog.importing import own_file
from catalog.importing.build import (
    GENERIC_CODE,
    Edition,
    advice_of,
    note_other_versions,
    skills_of,
    slug,
    version_of,
)
from catalog.importing.draft import Draft, Report
from catalog.importing.reading import read
from catalog.importing.registry import recognise
from catalog.importing.source import Refused, Source
from catalog.model import Advice, Behaviour, Framework
from catalog.own import read_framework
from catalog.store import ADVICE, ROLE, SKILL, Entry, Store

Progress = Callable[[Sequence[str]], Iterator[str]]
# Skills that grade nothing are found by their names: a label is a better passage than a label with its description
# (measured on job titles), and 14,000 descriptions would take ten minutes to encode.
_MOST_NAMES = 4
_BATCH = 64
# Statements at least so near (centred cosine) are about the same thing, and those above say the same.
_SAME_TOPIC, _REPEATED = 0.35, 0.8
OWN = "own"
_SAMPLE = 4000  # characters by which a file's language is identified


@dataclass(frozen=True)
class Options:
    """What the caller fixed; each may be None: importer, language, version, and for advice the skill that it is on."""

    kind: str | None = None
    language: str | None = None
    version: str | None = None
    skill: str | None = None


@dataclass(frozen=True)
class Import:
    """What a file brings, ready to be written.

    ``advice``: pairs of a skill's key and the advice on it.
    """

    source: Source
    framework: str
    version: str
    language: str
    skills: tuple[Skill, ...]
    advice: tuple[tuple[str, Advice], ...]
    frameworks: dict[str, dict[str, Any]]
    report: Report


def prepare(path: Path, options: Options, catalogue: Catalogue, find: Callable[[str], str]) -> Import:
    """Reads a file and builds what it brings; writes nothing.

    Args:
        path: the file.
        options: what the caller fixed.
        catalogue: what there is already.
        find: the key of the skill that a text is about, for advice that names none.

    Raises:
        Refused: the file cannot be taken; the message says why in one line.
    """
    _check(options)
    source = read(path)
    if own_file.is_own(source) and options.kind in (None, OWN):
        own = own_file.load(source, catalogue.frameworks)
        structure = {own.framework.id: own.structure} if own.structure else {}
        language = ", ".join(sorted({code for skill in own.skills for code in skill.sources}))
        return Import(source, own.framework.id, own.version, language, own.skills, (), structure, own.report)
    if options.kind == OWN:
        raise Refused(f"{source.name}: is no file of your own: that is YAML or JSON which begins with `nextrung: 1`")
    draft = recognise(source, options.kind)
    framework = _framework(draft, catalogue)
    language = options.language or draft.language or identify(_text_of(draft))
    if framework is None:  # advice stands on no scale of its own
        return _advice(source, draft, language, options, catalogue, find)
    version = version_of(draft, options.version, catalogue)
    edition = Edition(framework, version, language, source.name)
    skills = [_with_levels_there(skill, catalogue) for skill in skills_of(draft, edition)]
    if not skills:
        raise Refused(f"{source.name}: nothing in it can be used: {_first(draft.report)}")
    note_other_versions(draft, skills, catalogue)
    structure = {framework.id: draft.structure} if draft.structure else {}
    return Import(source, framework.id, version, language, tuple(skills), (), structure, draft.report)


def write(made: Import, store: Store, progress: Progress) -> None:
    """Encodes what was prepared and writes it, all or nothing.

    Args:
        made: what :func:`prepare` gave.
        store: where to write.
        progress: shows how far it is while it hands the texts on.

    Raises:
        StoreError: nothing was written.
    """
    found_by = {t for skill in made.skills for t in _passages(skill)}
    # Bare names are found by their vectors alone.
    graded = {
        t for skill in made.skills if not skill.framework.borrows for t in [*_passages(skill), *_statements(skill)]
    }
    texts = list(dict.fromkeys([*found_by, *graded]))
    encoded: dict[str, Encoding] = {}
    pooled: dict[str, Vectors] = {}
    batch: list[str] = []
    for number, text in enumerate(progress(texts), 1):
        batch.append(text)
        if len(batch) == _BATCH or number == len(texts):
            termed = [t for t in batch if t in graded]
            encoded |= dict(zip(termed, encode(termed), strict=True))
            named = [t for t in batch if t in found_by]
            pooled |= dict(zip(named, embed(named), strict=True))
            batch = []
    skills = [_with_topics(skill, encoded) for skill in made.skills]
    entries = [_entry(skill, language, pooled) for skill in skills for language in skill.sources]
    entries += [Entry(k, ADVICE, a.language, a.source, write_advice(a)) for k, a in made.advice]
    vectors = {key(text): packed(encoding) for text, encoding in encoded.items()}
    store.add(made.source.name, made.source.sha256, made.report.to_dict(), entries, made.frameworks, vectors)


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_all_languages().build()


def identify(text: str) -> str:
    """The likeliest of all languages that lingua knows, as a two-letter code; ``"en"`` where there are no letters."""
    found = _detector().detect_language_of(text[:_SAMPLE])
    return found.iso_code_639_1.name.lower() if found else "en"


def _check(options: Options) -> None:
    if options.language is not None and not re.fullmatch("[a-z]{2,3}", options.language):
        raise Refused(f"--lang {options.language}: a language's code is wanted, such as en or pl")
    if options.version is not None and not slug(options.version):
        raise Refused(f"--version {options.version}: Latin letters and digits are wanted, such as 9 or 2026")


def _framework(draft: Draft, catalogue: Catalogue) -> Framework | None:
    if draft.advice and not (draft.skills or draft.profiles or draft.generic):
        return None
    if draft.structure:
        return read_framework(draft.structure)
    if draft.framework not in catalogue.frameworks:
        raise Refused(f"no framework {draft.framework!r} is known; a file of your own has to describe its scale")
    return catalogue.frameworks[draft.framework]


def _advice(
    source: Source,
    draft: Draft,
    language: str,
    options: Options,
    catalogue: Catalogue,
    find: Callable[[str], str],
) -> Import:
    if options.skill:
        try:
            on = catalogue.find(options.skill).key
        except KeyError as error:
            raise Refused(str(error.args[0])) from None
    else:
        on = find(_text_of(draft))
        draft.report.note_read(f"taken as advice on {on}, the skill that it is nearest to; say --skill otherwise")
    advice = tuple((on, advice_of(one, language, source.name)) for one in draft.advice)
    return Import(source, draft.framework, draft.version, language, (), advice, {}, draft.report)


def _with_levels_there(skill: Skill, catalogue: Catalogue) -> Skill:
    """Pages of the generic ladder come one level a file: those that are there already stay."""
    if skill.code != GENERIC_CODE or skill.key not in catalogue.skills:
        return skill
    there = catalogue.skills[skill.key]
    kept = [b for b in there.behaviours if b.level not in skill.levels and set(b.statement) == set(skill.sources)]
    levels = sorted({*skill.levels, *(b.level for b in kept)})
    summaries = {n: skill.level_summaries.get(n) or there.level_summaries.get(n, {}) for n in levels}
    behaviours = tuple(sorted([*skill.behaviours, *kept], key=lambda b: b.level))
    return replace(skill, levels=tuple(levels), behaviours=behaviours, level_summaries=summaries)


def _passages(skill: Skill) -> list[str]:
    """The texts by which the skill is found."""
    names = [*skill.name.values(), *(t for terms in skill.terms.values() for t in terms)]
    if skill.framework.borrows:
        return names[:_MOST_NAMES]
    if skill.code == GENERIC_CODE:
        return []
    competences = [t for c in skill.role.competences for t in c.summary.values()] if skill.role else []
    role = [t for texts in skill.role.texts.values() for t in texts.values()] if skill.role else []
    return [*names, *skill.summary.values(), *role, *competences, *_statements(skill)]


def _statements(skill: Skill) -> list[str]:
    return [] if skill.framework.borrows else [text for text, *_ in listed(skill)]


def _entry(skill: Skill, language: str, vectors: Mapping[str, Vectors]) -> Entry:
    texts = {key(text): text for text in _passages(skill)}
    keys = np.array(list(texts), dtype=np.uint64)
    pooled = np.array([vectors[text] for text in texts.values()], dtype=np.float16)
    document = in_language(write_skill(skill), language, set(skill.sources))
    kind = ROLE if skill.role else SKILL
    return Entry(
        skill.key, kind, language, skill.name.get(language, skill.code), document, keys.tobytes(), pooled.tobytes()
    )


def _with_topics(skill: Skill, encoded: dict[str, Encoding]) -> Skill:
    """Behaviours at several levels that are about the same thing get one topic; those that say the same are linked."""
    if skill.role or skill.framework.scale == "criteria" or skill.framework.borrows or len(skill.levels) < 2:
        return skill
    texts = [next(iter(b.statement.values())) for b in skill.behaviours]
    near = _centred_cosines(matrix([encoded[t] for t in texts]))
    made: list[Behaviour] = []
    for index, behaviour in enumerate(skill.behaviours):
        lower = [n for n, b in enumerate(made) if b.level < behaviour.level]
        nearest = max(lower, key=lambda n: near[index, n], default=None)
        topic = made[nearest].topic if nearest is not None and near[index, nearest] >= _SAME_TOPIC else behaviour.id
        repeats = tuple(made[n].id for n in lower if near[index, n] >= _REPEATED)
        made.append(replace(behaviour, topic=topic, repeats=repeats))
    return replace(skill, behaviours=tuple(made))


def _centred_cosines(rows: csr_matrix) -> np.ndarray:
    dense = rows.toarray() - np.asarray(rows.mean(axis=0))
    dense = dense / np.maximum(np.linalg.norm(dense, axis=1, keepdims=True), 1e-9)
    return dense @ dense.T


def _text_of(draft: Draft) -> str:
    """What a draft says, for finding out its language and, of advice, its subject."""
    parts = [t for s in draft.skills for t in [s.name, s.summary, *s.guidance, *(c.text for c in s.criteria)]]
    parts += [t for s in draft.skills for level in s.levels for t in level.statements]
    parts += [t for p in draft.profiles for t in [p.mission, p.summary, *p.tasks, *(c.summary for c in p.competences)]]
    parts += [t for a in draft.advice for way in a.ways for t in [way.title, *way.paragraphs]]
    parts += [t for g in draft.generic for t in [g.essence, *g.attributes.values()]]
    return "\n".join(part for part in parts if part)


def _first(report: Report) -> str:
    notes = [*report.left_out, *report.missing]
    return notes[0].why if notes else "it holds no skill"
