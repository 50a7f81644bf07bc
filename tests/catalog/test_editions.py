"""One skill in two languages keeps every text of both: steps, ways on, what a role asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml

from catalog import Skill, shipped
from catalog.document import in_language, read_skill, write_skill
from catalog.imported import merged
from catalog.importing import own_file
from catalog.importing.source import DATA, Refused, Source
from catalog.own import write_file
from tests.catalog.test_imported import page

LEVELS = [{"title": {"en": "Junior"}}, {"title": {"en": "Senior"}}]
HEAD: dict[str, Any] = {"nextrung": 1, "framework": "acme", "version": "1", "owner": "Acme", "licence": "Internal."}
HEAD |= {"name": {"en": "Acme"}, "scale": {"kind": "levels", "levels": LEVELS}}
STEP = {"text": {"en": "Sell one.", "pl": "Sprzedaj coś."}, "evidence": {"en": "It is sold.", "pl": "Sprzedane."}}
SALES: dict[str, Any] = {
    "code": "SALES",
    "name": {"en": "Selling", "pl": "Sprzedaż"},
    "behaviours": [{"level": 1, "statement": {"en": "Sells.", "pl": "Sprzedaje."}, "steps": {"practice": STEP}}],
    "undefined_above": {"explanation": {"en": "No.", "pl": "Nie."}, "ways": {"en": ["On."], "pl": ["Dalej."]}},
}
CHIEF: dict[str, Any] = {
    "code": "CHIEF",
    "name": {"en": "Chief", "pl": "Szef"},
    "behaviours": [{"level": 2, "topic": "A", "statement": {"en": "Leads.", "pl": "Kieruje."}}],
    "role": {
        "competences": [{"code": "A", "name": {"en": "Leading", "pl": "Kierowanie"}, "needs": [2]}],
        "texts": {"mission": {"en": "To lead.", "pl": "Kierować."}},
        "lists": {"tasks": {"en": ["Leading."], "pl": ["Kierowanie."]}},
    },
}


def load(*skills: Any) -> tuple[Skill, ...]:
    data = {**HEAD, "skills": list(skills)}
    return own_file.load(Source("acme.yml", DATA, "0" * 64, data=data), shipped().frameworks).skills


@pytest.mark.parametrize("entry", [SALES, CHIEF], ids=["skill", "role"])
def test_what_was_stored_language_by_language_is_whole_again(entry: dict[str, Any]) -> None:
    (skill,) = load(entry)
    document = write_skill(skill)
    editions = [in_language(document, language, {"en", "pl"}) for language in ("en", "pl")]
    assert merged([read_skill(e, skill.framework, skill.version) for e in editions]) == skill


def test_what_a_role_needs_is_whole_numbers_in_order() -> None:
    role = {**CHIEF["role"], "competences": [{"code": "A", "name": {"en": "Leading"}, "needs": [2.0, 1]}]}
    (skill,) = load({**CHIEF, "role": role})
    assert skill.role and [repr(n) for n in skill.role.competences[0].needs] == ["1", "2"]


def test_a_summary_of_no_level_is_refused() -> None:
    with pytest.raises(Refused, match="level_summaries"):
        load({**SALES, "level_summaries": {"top": {"en": "The best."}}})


def test_what_is_borrowed_from_the_ladder_is_not_written() -> None:
    ladder = shipped().responsibility
    bare = page("en", {}, "a1b2", "1", "esco")
    borrowed = replace(bare, levels=ladder.levels, behaviours=ladder.behaviours)
    written = write_file(bare.framework, "1", [borrowed], known=True)
    assert "behaviours" not in written["skills"][0] and "levels" not in written["skills"][0]
    again = own_file.load(
        Source("esco.yml", DATA, "0" * 64, data=yaml.safe_load(yaml.safe_dump(written))), shipped().frameworks
    )
    assert again.skills == (bare,)
