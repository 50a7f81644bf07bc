"""A company's own framework: the example that ships, what is said of a wrong file, and there and back again."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalog import shipped
from catalog.document import in_language, read_skill, write_skill
from catalog.importing import own_file
from catalog.importing.source import DATA, Refused, Source
from catalog.loader import spread
from catalog.own import FRAMEWORK, problem, read_framework, write_file, write_framework

EXAMPLE = Path(__file__).parents[2] / "catalog" / "examples" / "harbour-stores.yml"


@pytest.fixture
def data() -> dict[str, Any]:
    return yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))


def load(data: Any) -> own_file.OwnFile:
    return own_file.load(Source("acme.yml", DATA, "0" * 64, data=data), shipped().frameworks)


def test_the_example_is_right(data: dict[str, Any]) -> None:
    own = load(data)
    stock, forklift = own.skills
    assert own.framework.labels == {1: "S1", 2: "S2", 3: "S3", 4: "S4"}
    assert own.framework.positions == (1.5, 3.0, 4.5, 6.0)
    assert stock.key == "harbour/2026/STOCK" and stock.levels == (1, 2, 3, 4) and forklift.levels == (1, 2, 3)
    assert [b.id for b in stock.behaviours] == ["1-1", "1-2", "2-1", "2-2", "3-1", "3-2", "4-1", "4-2"]
    assert set(stock.sources) == {"en", "pl"} and set(forklift.sources) == {"en"}


def test_there_and_back_again(data: dict[str, Any]) -> None:
    own = load(data)
    written = write_file(own.framework, own.version, own.skills, known=False)
    again = load(yaml.safe_load(yaml.safe_dump(written, allow_unicode=True)))
    assert again.skills == own.skills and again.framework == own.framework


@pytest.mark.parametrize("skill", shipped().skills.values(), ids=lambda s: s.key)
def test_every_skill_that_ships_survives_being_written(skill: Any) -> None:
    document = yaml.safe_load(yaml.safe_dump(write_skill(skill), allow_unicode=True, sort_keys=False))
    assert problem({"nextrung": 1, "framework": skill.framework.id, "version": "1", "skills": [document]}) is None
    assert read_skill(document, skill.framework, skill.version) == skill


def test_one_language_of_a_document() -> None:
    skill = shipped().find("RLMT")
    document = in_language(write_skill(skill), "pl", set(skill.name))
    assert document["name"] == {"pl": skill.name["pl"]}
    assert all(set(b["statement"]) == {"pl"} for b in document["behaviours"])
    partly = deepcopy(document) | {"behaviours": [{"level": 1, "statement": {"nl": "x"}}]}
    assert in_language(partly, "pl", {"pl", "nl"})["behaviours"] == []


def test_the_framework_there_and_back() -> None:
    for framework in shipped().frameworks.values():
        written = write_framework(framework)
        assert problem(written, FRAMEWORK) is None
        again = read_framework(written)
        assert (again.levels, again.positions, again.labels) == (
            framework.levels,
            framework.positions,
            framework.labels,
        )


def wrong(data: dict[str, Any], *path: Any, value: Any) -> dict[str, Any]:
    """The example with one thing changed; ``...`` takes it out."""
    changed = deepcopy(data)
    target = changed
    for key in path[:-1]:
        target = target[key]
    if value is ...:
        del target[path[-1]]
    else:
        target[path[-1]] = value
    return changed


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("version",), ..., "'version' is missing"),
        (("nextrung",), 2, "nextrung"),
        (("framework",), "Acme Ladder", "framework"),
        (("scale",), ..., "'harbour' is new"),
        (("licence",), ..., "'licence' is missing"),
        (("skils",), [], "'skils' is not known here"),
        (("skills", 0, "behaviours", 0, "level"), 9, "level 9 of '9-1' is not on the scale"),
        (("skills", 0, "behaviours", 0, "level"), "one", "must be integer, not str"),
        (("skills", 0, "behaviours", 0, "statement"), "Unloads lorries.", "must be object, not str"),
        (("skills", 0, "behaviours"), [], "has no behaviours"),
        (("skills", 1, "code"), "STOCK", "harbour/2026/STOCK stands twice"),
        (("skills", 0, "behaviours", 1, "id"), "1-1", "the id '1-1' stands twice"),
        (("scale", "levels", 1, "position"), 1, "the positions must rise"),
        (("scale", "levels"), [{"title": {"en": "Only"}}], "at least two"),
        (("skills", 0, "name"), {"english": "Stock"}, "skills → 0 → name"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(data: dict[str, Any], path: tuple[Any, ...], value: Any, said: str) -> None:
    with pytest.raises(Refused) as refused:
        load(wrong(data, *path, value=value))
    assert said in str(refused.value) and "\n" not in str(refused.value)
    assert str(refused.value).startswith("acme.yml: ")


@pytest.mark.parametrize(("count", "low", "high"), [(2, 2.0, 7.0), (4, 2.0, 7.0), (5, 1.0, 7.0), (8, 1.0, 7.0)])
def test_levels_without_a_place_are_spread_over_the_ladder(count: int, low: float, high: float) -> None:
    places = spread(count)
    assert (len(places), places[0], places[-1]) == (count, low, high) and places == sorted(places)
