"""Each file is taken for what it is: the seeds, and the pages that the importers' own tests made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.importing import reading
from catalog.importing.reading import text_lines
from catalog.importing.registry import IMPORTERS, recognise
from catalog.importing.source import DATA, TEXT, Refused, Source
from tests.catalog.importing import ecf_pages, nos_pages, sfia_pages, test_advice, test_case, test_esco

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def page(text: str) -> Source:
    return Source("page.txt", TEXT, "0" * 64, lines=text_lines(text))


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not here")
@pytest.mark.parametrize("kind", [None, "named"])
@pytest.mark.parametrize(
    ("name", "framework"),
    [
        ("sfia-csmg.ar.txt", "sfia"),
        ("sfia-rlmt.pl.txt", "sfia"),
        ("ecf-online-community-manager.hu.txt", "ecf"),
        ("nos-service-partnerships.cy.txt", "nos"),
        ("business-relationship.nl.txt", "brm"),
    ],
)
def test_seeds(name: str, framework: str, kind: str | None) -> None:
    named = {"brm": "advice"}.get(framework, framework) if kind else None
    assert recognise(reading.read(SEEDS / name), named).framework == framework


@pytest.mark.parametrize("name", ["GREEK", "TURKISH", "JAPANESE", "HEBREW", "WRAPPED"])
def test_standards(name: str) -> None:
    assert recognise(page(getattr(nos_pages, name))).framework == "nos"


@pytest.mark.parametrize("name", ["POLISH", "JAPANESE", "FRENCH", "TURKISH", "ARABIC"])
def test_advice_pages(name: str) -> None:
    assert recognise(page(getattr(test_advice, name))).framework == "brm"


@pytest.mark.parametrize("name", sorted(n for n, v in vars(sfia_pages).items() if n.isupper() and isinstance(v, str)))
def test_sfia_pages(name: str) -> None:
    text: str = getattr(sfia_pages, name)
    assert recognise(page(text)).framework == "sfia"


@pytest.mark.parametrize("name", sorted(ecf_pages.TONGUES))
def test_role_profiles(name: str) -> None:
    assert recognise(page(ecf_pages.profile(ecf_pages.TONGUES[name]))).framework == "ecf"


def test_tables_and_data() -> None:
    assert recognise(test_esco.table(test_esco.row("a-1", "wash cups"))).framework == "esco"
    assert recognise(test_case.source(test_case.PACKAGE)).framework == "case-tuinieren"


def test_what_the_reader_said_is_in_the_report() -> None:
    source = replace(page(nos_pages.GREEK), notes=("page 3 holds no text",))
    assert "page 3 holds no text" in [n.why for n in recognise(source).report.left_out]


def test_a_kind_reads_only_its_own() -> None:
    with pytest.raises(Refused, match=r"page\.txt: has not the layout of esco"):
        recognise(page(nos_pages.GREEK), "esco")
    with pytest.raises(Refused, match="--as sifa: not known; give one of sfia, ecf, nos, digcomp, esco, advice, case"):
        recognise(page(nos_pages.GREEK), "sifa")


def test_a_list_alone_is_a_standard_only_when_named() -> None:
    text = "Cups\nYou must:\n- wash them\n- count them"
    with pytest.raises(Refused, match="no framework that I know has this layout; give --as"):
        recognise(page(text))
    assert len(recognise(page(text), "nos").skills[0].criteria) == 2


@pytest.mark.parametrize("text", ["", "Dear colleagues,\nlunch is at noon.\nSee you there!", "1\n2\n3"])
def test_other_pages_are_refused_in_one_line(text: str) -> None:
    for kind in (None, *IMPORTERS):
        with pytest.raises(Refused) as refused:
            recognise(page(text), kind)
        assert str(refused.value) and "\n" not in str(refused.value)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200) | st.none() | st.dictionaries(st.text(max_size=5), st.integers(), max_size=3))
def test_anything_is_read_or_refused(data: Any) -> None:
    source = page(data) if isinstance(data, str) else Source("x.json", DATA, "0" * 64, data=data)
    try:
        assert recognise(source).framework
    except Refused as refused:
        assert "\n" not in str(refused)
