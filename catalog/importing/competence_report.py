"""The last look at a page of competences: what is neither in the draft nor in its report is reported."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from catalog.importing.competence_blocks import CodeOf
from catalog.importing.competence_labels import Labels
from catalog.importing.competence_rows import Row, letters
from catalog.importing.draft import Draft, Report

_QUOTED, _COMPARED, _SHORT = 100, 60, 3
_ITEM = re.compile(r"^[^\W\d_]{1,2}\d{1,2}\s*[:：.)–-]?\s+")


def leave_out(rows: Sequence[Row], why: str, report: Report) -> None:
    """Reports rows as left out; of a row too long to quote, its longest cell."""
    for row in rows:
        report.note_left_out(why, max(row.filled, key=len) if len(row.text) > _QUOTED else row.text, row.where)


def sweep(rows: Sequence[Row], draft: Draft, labels: Labels, code_of: CodeOf, done: Collection[str]) -> None:
    """Reports each line of a cell that the draft has nowhere. ``done``: where rows stand that need no look.

    Labels without text are left aside, and lines of the same text are looked for once.
    """
    kept = _everything(asdict(draft))
    seen: set[str] = set()
    for row in rows:
        if row.where in done:
            continue
        for cell in row.filled:
            outer, level = labels.dimension_of(cell), labels.level_of(cell)
            if outer and len(row.filled) > 1:
                continue
            for line in (outer.rest if outer else level.rest if level else cell).split("\n"):
                coded = code_of(line)
                text = letters(_ITEM.sub("", coded[1] if coded else line))[:_COMPARED]
                if len(text) > _SHORT and text not in seen and text not in kept:
                    draft.report.note_left_out("taken for no part of a competence or profile", line, row.where)
                seen.add(text)


def _everything(value: Any) -> str:
    """Every text of a draft, folded for comparing."""
    if isinstance(value, dict):
        return "\n".join(_everything(v) for pair in value.items() for v in pair)
    if isinstance(value, (list, tuple)):
        return "\n".join(_everything(v) for v in value)
    return letters(value) if isinstance(value, str) else ""
