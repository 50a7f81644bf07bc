"""What went wrong once with files as companies drop them in. All skills, standards and frameworks here are invented."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from fpdf import FPDF

from catalog import own, shipped
from catalog.importing import case, own_file
from catalog.importing.build import UNDATED, version_of
from catalog.importing.draft import Draft, LevelDraft, Report, SkillDraft
from catalog.importing.reading import read, text_lines
from catalog.importing.registry import recognise
from catalog.importing.sfia import read_page
from catalog.importing.source import DATA, TEXT, Refused, Source
from catalog.model import Catalogue, Skill

OWN = """
nextrung: 1
framework: acme
version: "2026"
name: {en: Acme ladder}
owner: Acme
licence: internal
scale: {kind: levels, levels: [{title: {en: Starter}}, {title: {en: Doer}}, {title: {en: Shaper}}]}
skills:
  - code: LAMP
    name: {en: Selling lamps, de: Lampen verkaufen}
    behaviours:
      - {level: 1, statement: {en: Greets shop owners., de: Begrüßt Ladenbesitzer.}}
      - {level: 3, statement: {de: Legt die Preisliste fest.}}
"""


def page(text: str) -> Source:
    return Source("page.txt", TEXT, "0" * 64, lines=text_lines(text))


def company(data: Any, known: dict[str, Any] | None = None) -> own_file.OwnFile:
    return own_file.load(Source("acme.yaml", DATA, "0" * 64, data=data), known or dict(shipped().frameworks))


def whys(report: Report) -> list[str]:
    return [note.why for note in report.missing]


@pytest.mark.parametrize("notice", ["Atualizado para o SFIA 8.", "SFIA 8"])
def test_a_notice_of_the_version_takes_no_summary_with_it(notice: str) -> None:
    """GIVEN a line that names the framework beside the summary THEN that line alone is left out."""
    summary = "Condução segura de embarcações em rios e canais."
    levels = "Navegação: Nível 1\nAjuda na atracação.\nNavegação: Nível 2\nMantém o diário de bordo.\n"
    for front in (f"{notice}\n{summary}", f"{summary}\n{notice}"):
        draft = read_page(page(f"Navegação NAFL\n{front}\n{levels}"))
        assert draft is not None and draft.skills[0].summary == summary
        assert [note.text for note in draft.report.left_out] == [notice]


def test_a_code_with_a_label_does_not_name_the_skill() -> None:
    levels = "Ανεμόμυλοι: Επίπεδο 1\nΚαθαρίζει τα πανιά.\nΑνεμόμυλοι: Επίπεδο 2\nΑντικαθιστά τα ξύλα.\n"
    draft = read_page(page(f"SFIA 9\nΑνεμόμυλοι\nΚωδικός: ANMY\nΗ φροντίδα ανεμόμυλων.\n{levels}"))
    assert draft is not None
    assert (draft.skills[0].name, draft.skills[0].code) == ("Ανεμόμυλοι", "ANMY") and whys(draft.report) == []


def test_the_essence_stands_below_the_version() -> None:
    attributes = "".join(f"{name}\nActs in its own way of {name}.\n" for name in ("Freedom", "Reach", "Depth"))
    draft = read_page(page(f"Level 4 - Enable\nSFIA 9\nEssence of the level: Helps others on.\n{attributes}"))
    assert draft is not None
    assert draft.generic[0].essence == "Helps others on." and len(draft.generic[0].attributes) == 3


def test_attributes_that_recur_at_each_level_are_no_buttons() -> None:
    """GIVEN the copied text of all levels THEN each attribute has its text at each of them."""
    level = (
        "Level {0} - Word{0}\nEssence of the level: Works in way {0}.\nFreedom\nTakes {0} steps.\nReach\nMeets {0}.\n"
    )
    draft = read_page(page("SFIA 9 Levels\n" + "".join(level.format(n) for n in range(1, 8))))
    assert draft is not None
    assert [g.attributes for g in draft.generic] == [
        {"Freedom": f"Takes {n} steps.", "Reach": f"Meets {n}."} for n in range(1, 8)
    ]


class _Unit(FPDF):
    def footer(self) -> None:
        self.set_y(-12)
        self.cell(0, 6, f"TLBX11 Hire out ladders {self.page_no()}")


def test_footers_that_count_the_pages_are_no_levels(tmp_path: Path) -> None:
    """GIVEN a standard of several pages, each with code, title and number THEN it is a standard with all its items."""
    pdf = _Unit()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    deeds = [f"P{n} do step {n} at the counter, in all weathers, with care for those who wait" for n in range(1, 31)]
    facts = [f"K{n} the rule number {n} and whom it binds" for n in range(1, 21)]
    head = ["Hire out ladders", "Overview", "This is about hiring ladders out to builders and to the public."]
    texts = [*head, "Performance criteria", "You must be able to:", *deeds, "Knowledge", "You need to know:", *facts]
    for text in texts:
        pdf.multi_cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")
    assert pdf.page_no() > 1
    pdf.output(str(tmp_path / "unit.pdf"))
    draft = recognise(read(tmp_path / "unit.pdf"))
    assert draft.framework == "nos" and draft.skills[0].code == "TLBX11"
    assert len(draft.skills[0].criteria) == 50


def test_a_scale_that_skills_stand_on_stays() -> None:
    """GIVEN a scale that is there already THEN a file with the same is taken and one with other levels is refused."""
    data = yaml.safe_load(OWN)
    known = {**shipped().frameworks, "acme": company(data).framework}
    assert company(data, known).framework.levels == (1, 2, 3)
    fewer = deepcopy(data)
    fewer["scale"]["levels"].pop()
    fewer["skills"][0]["behaviours"].pop()
    with pytest.raises(Refused, match="'acme' is there with a scale of 3 levels"):
        company(fewer, known)
    with pytest.raises(Refused, match="'sfia' ships with its own scale"):
        company({**data, "framework": "sfia"})


def test_a_statement_without_one_of_the_languages_is_reported() -> None:
    assert whys(company(yaml.safe_load(OWN)).report) == ["LAMP: the statement 3-1 is not there in en"]


def test_a_level_written_as_a_decimal_is_that_level() -> None:
    data = yaml.safe_load(OWN)
    data["skills"][0]["behaviours"][1]["level"] = 3.0
    behaviour = company(data).skills[0].behaviours[1]
    assert (behaviour.id, repr(behaviour.level)) == ("3-1", "3")


def test_numbers_that_are_none_are_refused(tmp_path: Path) -> None:
    for value in (".nan", "-.inf"):
        (tmp_path / "acme.yaml").write_text(f"nextrung: 1\nposition: {value}\n", encoding="utf-8")
        with pytest.raises(Refused, match="no number that can be used"):
            read(tmp_path / "acme.yaml")


def test_data_of_no_known_kind_is_told_how_to_begin() -> None:
    with pytest.raises(Refused, match="a file of your own begins with `nextrung: 1`"):
        recognise(Source("list.yaml", DATA, "0" * 64, data=[{"nextrung": 1}]))


def test_a_package_brings_a_framework_of_its_own() -> None:
    document = {"title": "SFIA", "creator": "Guild", "licenseURI": {"title": "CC BY"}, "language": "en-GB"}
    items = [{"identifier": "a", "fullStatement": "Ferries people."}]
    draft = case.read(Source("p.json", DATA, "0" * 64, data={"CFDocument": document, "CFItems": items}))
    assert draft is not None and draft.framework == "case-sfia"
    assert own.problem(draft.structure, own.FRAMEWORK) is None
    framework = own.read_framework(draft.structure)
    assert (framework.owner, framework.licence, framework.name) == ("Guild", "CC BY", {"en": "SFIA"})


def test_undated_is_no_version_to_be_taken_as() -> None:
    """GIVEN the same file again THEN it stays undated, and the note is the one of the first time."""
    framework = shipped().frameworks["sfia"]
    there = Skill(framework, UNDATED, "KITE", (3,), {"en": "Kites"}, {}, {}, {}, ())
    draft = Draft("sfia", skills=[SkillDraft("KITE", "Kites", levels=[LevelDraft(3, ["Draws kites."])])])
    assert version_of(draft, None, Catalogue({"sfia": framework}, {there.key: there})) == UNDATED
    assert whys(draft.report) == [f"no version is named; kept as {UNDATED!r}. Say --version otherwise"]


def test_what_is_binary_is_not_called_badly_encoded(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    with pytest.raises(Refused, match="is no text"):
        read(tmp_path / "picture.txt")


def test_the_release_in_full_is_a_version() -> None:
    levels = (
        "Level 1 -\nLevel 2 Lists lanterns in a street.\nLevel 3 Draws up the plan.\nLevel 4 Leads it.\nLevel 5 -\n"
    )
    text = (
        "Dimension 1\nA. PLAN\nDimension 2\nA.11. Lantern Planning\nPlans where lanterns hang.\nDimension 3\n" + levels
    )
    draft = recognise(page(f"e-Competence Framework 4.0\n{text}Dimension 4\nK1 kinds of oil\nS1 read a map\n"))
    assert (draft.framework, draft.version) == ("ecf", "4.0")
    assert [level.level for level in draft.skills[0].levels] == [2, 3, 4]


@pytest.mark.parametrize(("name", "said"), [("Lamps " * 20_000, "has 120000 characters"), (["x"] * 9000, "must be")])
def test_a_text_too_long_to_use_is_refused_in_a_short_line(name: Any, said: str) -> None:
    data = yaml.safe_load(OWN)
    data["skills"][0]["name"]["en"] = name
    with pytest.raises(Refused, match=said) as refused:
        company(data)
    assert len(str(refused.value)) < 600
