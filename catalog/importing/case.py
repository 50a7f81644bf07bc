"""Reads 1EdTech CASE 1.0 and 1.1 packages: a document, its items, and which item belongs under which."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from catalog.importing.build import slug
from catalog.importing.draft import PERFORMANCE, Criterion, Draft, Report, SkillDraft
from catalog.importing.source import Source

_Item = dict[str, Any]


def read(source: Source) -> Draft | None:
    """The skills of a package, or None where the data is none.

    An item without items under it is a criterion of the one above it; where that is the document, it is a skill.
    Items that only hold such skills are groups: left out and reported.
    """
    data = source.data
    if not isinstance(data, dict) or not isinstance(data.get("CFItems"), list):
        return None
    document = data.get("CFDocument")
    document = document if isinstance(document, dict) else {}
    report = Report()
    items = _items(data["CFItems"], report)
    children = _children(data.get("CFAssociations"), items, report)
    draft = Draft(_identifier(document), _text(document, "version"), _language(document), report=report)
    draft.structure = _structure(document, draft, source.name)
    draft.source = _text(document, "title") or source.name
    draft.skills = _skills(items, children, report)
    if not _text(document, "title"):
        report.note_missing("no title")
    if not draft.version:
        report.note_missing("no version")
    criteria = sum(len(s.criteria) for s in draft.skills)
    report.note_read(f"{len(draft.skills)} skills")
    if criteria:
        report.note_read(f"{criteria} criteria")
    return draft if draft.skills else None


def _identifier(document: _Item) -> str:
    """A framework of its own for each document, whose name cannot be that of one that ships."""
    return "-".join(filter(None, ("case", slug(_text(document, "title"), 30).lower().replace(".", "-"))))


def _structure(document: _Item, draft: Draft, file: str) -> dict[str, Any]:
    licence = document.get("licenseURI")
    owner = _text(document, "creator") or _text(document, "publisher")
    stated = _text(licence, "title") or _text(licence, "uri") if isinstance(licence, dict) else ""
    for what, there in (("creator", owner), ("licence", stated)):
        if not there:
            draft.report.note_missing(f"no {what}")
    return {
        "framework": draft.framework,
        "owner": owner or "not stated",
        "licence": stated or "not stated",
        "name": {draft.language or "und": _text(document, "title") or file},
        "scale": {"kind": "criteria"},
    }


def _items(rows: list[Any], report: Report) -> dict[str, _Item]:
    items: dict[str, _Item] = {}
    for number, row in enumerate(rows, 1):
        where = f"item {number}"
        if not isinstance(row, dict) or not _text(row, "identifier") or not _text(row, "fullStatement"):
            text = str(row.get("identifier", "")) if isinstance(row, dict) else ""
            report.note_missing("an item without identifier or statement", text, where)
        elif _text(row, "identifier") in items:
            if items[_text(row, "identifier")] != row:
                report.note_missing("a second item of this identifier; the first was taken", row["identifier"], where)
        else:
            items[_text(row, "identifier")] = row
    return items


def _children(rows: Any, items: dict[str, _Item], report: Report) -> dict[str, list[str]]:
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for row in rows if isinstance(rows, list) else []:
        if not isinstance(row, dict) or row.get("associationType") != "isChildOf":
            continue
        child, parent = _end(row, "originNodeURI"), _end(row, "destinationNodeURI")
        number = row.get("sequenceNumber")
        if child not in items:
            report.note_missing("an item is declared but not in the file", child)
        elif child != parent and parent in items:
            found[parent].append((float(number) if isinstance(number, (int, float)) else 0.0, child))
    return {p: list(dict.fromkeys(c for _, c in sorted(cs, key=lambda c: c[0]))) for p, cs in found.items()}


def _skills(items: dict[str, _Item], children: dict[str, list[str]], report: Report) -> list[SkillDraft]:
    under = {c for cs in children.values() for c in cs}
    skills = []
    for identifier, item in items.items():
        leaves = [c for c in children.get(identifier, []) if not children.get(c)]
        if children.get(identifier) and not leaves:
            report.note_left_out("a group of skills, not a skill", _text(item, "fullStatement"))
        elif leaves or identifier not in under:
            skills.append(_skill(item, [items[c] for c in leaves]))
    return skills


def _skill(item: _Item, leaves: list[_Item]) -> SkillDraft:
    short, full = _text(item, "abbreviatedStatement"), _text(item, "fullStatement")
    words = item.get("conceptKeywords")
    return SkillDraft(
        _text(item, "humanCodingScheme") or _text(item, "identifier"),
        short or full,
        full if short else "",
        criteria=[Criterion(_text(leaf, "fullStatement"), PERFORMANCE, _text(leaf, "CFItemType")) for leaf in leaves],
        terms=[w for w in words if isinstance(w, str)] if isinstance(words, list) else [],
        guidance=[n for n in [_text(item, "notes")] if n],
        language=_language(item),
    )


def _end(row: _Item, name: str) -> str:
    node = row.get(name)
    return _text(node, "identifier") if isinstance(node, dict) else ""


def _text(row: _Item, name: str) -> str:
    value = row.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _language(row: _Item) -> str:
    code = _text(row, "language").split("-")[0].lower()
    return code if re.fullmatch("[a-z]{2,3}", code) else ""
