"""The labelled descriptions: how many there are, how they are spread, and that the parts are kept apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from bot.assessment import descriptions, roles
from bot.assessment.descriptions import Description
from bot.assessment.training import repository_texts
from bot.language import LANGUAGES, latent_store
from bot.language.latent import latent_terms
from tools.evaluation.balance import near_duplicates

PARTS = {
    "training": descriptions.training_files(),
    "development": descriptions.development_files(),
    "test": descriptions.test_files(),
}


def part(name: str, language: str) -> list[Description]:
    return descriptions.load(f for f in PARTS[name] if f.stem == language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_training_part_is_large_and_broad_enough(language: str) -> None:
    items = part("training", language)
    assert len(items) >= 400
    assert len({i.field for i in items if i.field}) >= 30
    for skill, levels in (("CSMG", range(1, 7)), ("RLMT", range(4, 8)), ("OUT", range(1, 8))):
        for level in levels:
            assert sum((i.skill, i.level) == (skill, level) for i in items) >= 12
    assert sum(i.style == "colloquial" for i in items) >= len(items) // 5
    assert sum(i.style == "terse" for i in items) >= len(items) // 5
    assert all(8 <= len(i.text.split()) <= 80 for i in items)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_texts_are_nearly_the_same(language: str) -> None:
    items = part("training", language)
    others = [*part("development", language), *part("test", language)]
    assert near_duplicates(items, others) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_share_no_writer(language: str) -> None:
    writers = {name: {i.writer for i in part(name, language)} for name in PARTS}
    for one, other in combinations(PARTS, 2):
        assert not writers[one] & writers[other]


def test_every_kind_of_idle_sentence_is_there_in_every_language() -> None:
    sentences = descriptions.load_roles()
    for language in LANGUAGES:
        for kind in roles.ROLES:
            assert sum((s.lang, s.kind) == (language, kind) for s in sentences) >= 20


def test_what_training_reads_is_encoded_beforehand() -> None:
    missing = [text for text in repository_texts() if latent_store.key(text) not in latent_store.shipped()]
    assert not missing, "run: python -m tools.latent_terms"


def test_what_was_encoded_is_what_the_encoder_says() -> None:
    texts = repository_texts()[::1500]
    kept, fresh = latent_store.repository_terms(texts), latent_terms(texts)
    likeness = kept.multiply(fresh).sum(axis=1)
    assert likeness.min() > 0.99
