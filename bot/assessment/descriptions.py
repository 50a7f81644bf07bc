"""Labelled descriptions of work: what the judgement learns from and is measured on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.settings import PROJECT

FOLDER = PROJECT / "data" / "descriptions"
OUT = "OUT"  # the skill of people whose work is none of the catalogue's skills


@dataclass(frozen=True)
class Description:
    """One text in the first person; ``level`` is the skill's, or the generic one where ``skill`` is ``"OUT"``."""

    id: str
    lang: str
    framework: str
    skill: str
    level: int
    text: str
    writer: str = ""
    occupation: str = ""
    style: str = ""
    field: str = ""


@dataclass(frozen=True)
class RoleSentence:
    """A sentence that is no evidence of a level; ``kind`` is one of :data:`bot.assessment.roles.ROLES`."""

    lang: str
    kind: str
    text: str


class DescriptionError(ValueError):
    """A line that cannot be used; the message names file, line and what is missing."""


def load(files: Iterable[Path]) -> list[Description]:
    """Reads JSON Lines files; further keys are ignored.

    Raises:
        DescriptionError: a line is not JSON, lacks a key, or has a level outside 1-7.
    """
    found = []
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                item = Description(
                    id=str(row.get("id", f"{file.stem}-{number}")),
                    lang=row["lang"],
                    framework=row.get("framework", ""),
                    skill=row["skill"],
                    level=int(row["level"]),
                    text=row["text"],
                    writer=row.get("writer", ""),
                    occupation=row.get("occupation", ""),
                    style=row.get("style", ""),
                    field=row.get("field", ""),
                )
            except (json.JSONDecodeError, KeyError, TypeError, ValueError) as error:
                raise DescriptionError(
                    f"{file}:{number}: {error!r}; a line needs lang, skill, level and text"
                ) from None
            if not 1 <= item.level <= 7:
                raise DescriptionError(f"{file}:{number}: level {item.level} is not from 1 to 7")
            found.append(item)
    return found


def training_files() -> list[Path]:
    """The files to learn from. The other parts lie in folders of their own and are never read here."""
    return sorted(FOLDER.glob("*.jsonl"))


def load_roles() -> list[RoleSentence]:
    """The sentences that are no evidence, of all languages."""
    rows = [
        json.loads(line)
        for file in sorted((FOLDER / "roles").glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    return [RoleSentence(row["lang"], row["kind"], row["text"]) for row in rows]


def development_files() -> list[Path]:
    """Texts by other writers: decisions are made on them, and they say how sure the judgement may be."""
    return sorted((FOLDER / "development").glob("*.jsonl"))


def test_files() -> list[Path]:
    """The texts to report on: never learned from, nothing is ever decided on them."""
    return sorted((FOLDER / "test").glob("*.jsonl"))
