"""CASE packages. The frameworks here are invented."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import case
from catalog.importing.draft import PERFORMANCE
from catalog.importing.source import DATA, Source


def source(data: Any) -> Source:
    return Source("package.json", DATA, "0" * 64, data=data)


def child(origin: str, destination: str, number: int | None = None) -> dict[str, Any]:
    ends = {"originNodeURI": {"identifier": origin}, "destinationNodeURI": {"identifier": destination}}
    return {"associationType": "isChildOf", "sequenceNumber": number, **ends}


PACKAGE = {
    "CFDocument": {"identifier": "d", "title": "Tuinieren", "version": "2.1", "language": "nl-NL"},
    "CFItems": [
        {"identifier": "g", "fullStatement": "Planten"},
        {"identifier": "a", "humanCodingScheme": "T.1", "fullStatement": "Bomen verzorgen", "notes": "Ook struiken."},
        {"identifier": "a2", "fullStatement": "Bomen snoeien"},
        {"identifier": "a1", "fullStatement": "Bomen  water geven"},
        {"identifier": "b", "abbreviatedStatement": "Maaien", "fullStatement": "Het gras maaien", "language": "nl"},
        {"identifier": "b", "fullStatement": "Iets anders"},
        {"identifier": "c"},
    ],
    "CFAssociations": [
        child("g", "d"), child("a", "g"), child("a2", "a", 2), child("a1", "a", 1), child("b", "d"), child("x", "a"),
        {"associationType": "isRelatedTo"},
    ],
}  # fmt: skip


def test_package() -> None:
    draft = case.read(source(PACKAGE))
    assert draft is not None
    assert (draft.framework, draft.version) == ("case-tuinieren", "2.1")
    assert (draft.language, draft.source) == ("nl", "Tuinieren")
    trees, grass = draft.skills
    assert (trees.code, trees.name, trees.guidance) == ("T.1", "Bomen verzorgen", ["Ook struiken."])
    assert [(c.text, c.kind) for c in trees.criteria] == [
        ("Bomen water geven", PERFORMANCE),
        ("Bomen snoeien", PERFORMANCE),
    ]
    assert (grass.code, grass.name, grass.summary) == ("b", "Maaien", "Het gras maaien")
    assert [(n.where, n.why) for n in draft.report.missing] == [
        ("item 6", "a second item of this identifier; the first was taken"),
        ("item 7", "an item without identifier or statement"),
        ("", "an item is declared but not in the file"),
        ("", "no creator"),
        ("", "no licence"),
    ]
    assert [n.text for n in draft.report.left_out] == ["Planten"]


@pytest.mark.parametrize("data", [None, [], {}, {"CFItems": {}}, {"CFItems": []}, {"CFItems": [1, None, {"x": 1}]}])
def test_other_data(data: Any) -> None:
    assert case.read(source(data)) is None


def test_items_in_a_circle_are_reported() -> None:
    items = [{"identifier": i, "fullStatement": f"Item {i}"} for i in "abc"]
    draft = case.read(source({"CFItems": items, "CFAssociations": [child("a", "b"), child("b", "a")]}))
    assert draft is not None and [s.code for s in draft.skills] == ["c"]
    assert [n.text for n in draft.report.left_out] == ["Item a", "Item b"]


_json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda x: (
        st.lists(x, max_size=4)
        | st.dictionaries(
            st.sampled_from(["CFItems", "CFDocument", "CFAssociations", "identifier", "fullStatement"]), x
        )
    ),
    max_leaves=20,
)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(["CFItems", "CFDocument", "CFAssociations"]), _json))
def test_no_data_crashes_it(data: dict[str, Any]) -> None:
    draft = case.read(source(data))
    assert draft is None or draft.skills
