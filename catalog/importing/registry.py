"""Which importer reads a file: the one that was named, or the first whose layout it has."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from catalog.importing.draft import Draft
from catalog.importing.source import DATA, Refused, Source

Importer = Callable[[Source], Draft | None]


def _of(*readers: str, **options: bool) -> Importer:
    """The first of some readers ("module.function") that finds something; loaded only when a file is imported."""

    def read(source: Source) -> Draft | None:
        for module, name in (reader.split(".") for reader in readers):
            draft: Draft | None = getattr(import_module(f"catalog.importing.{module}"), name)(source, **options)
            if draft is not None and (draft.skills or draft.profiles or draft.advice or draft.generic):
                return draft
        return None

    return read


IMPORTERS: dict[str, Importer] = {
    "sfia": _of("sfia_sheet.read_sheet", "sfia.read_page"),
    "ecf": _of("ecf.read_profile", "ecf.read_competences"),
    "nos": _of("nos.read", certain=True),
    "digcomp": _of("digcomp.read"),
    "esco": _of("esco.read"),
    "advice": _of("advice.read", certain=True),
    "case": _of("case.read"),
}

# From the most to the least specific: tables and data with names of their own, then codes that only one framework has,
# then pages that are told by their form alone.
_GUESS = _of(
    "esco.read",
    "case.read",
    "sfia_sheet.read_sheet",
    "ecf.read_profile",
    "ecf.read_competences",
    "digcomp.read",
    "sfia.read_page",
    "nos.read",
    "advice.read",
)


def recognise(source: Source, kind: str | None = None) -> Draft:
    """What the file holds; what the reader said of the file is in the report.

    Args:
        source: the file.
        kind: a key of :data:`IMPORTERS`, or None to find it out.

    Raises:
        Refused: no such kind, or the file has not its layout, or no layout that is known.
    """
    if kind is None:
        found = _GUESS(source)
    elif kind in IMPORTERS:
        found = IMPORTERS[kind](source)
    else:
        raise Refused(f"--as {kind}: not known; give one of {', '.join(IMPORTERS)}, own")
    if found is not None:
        for note in source.notes:
            found.report.note_left_out(note)
        return found
    if kind:
        raise Refused(f"{source.name}: has not the layout of {kind}; leave --as out, or give a file of {kind}'s own")
    if source.kind == DATA:
        raise Refused(f"{source.name}: no data that I know; a file of your own begins with `nextrung: 1`")
    raise Refused(f"{source.name}: no framework that I know has this layout; give --as {'|'.join(IMPORTERS)}")
