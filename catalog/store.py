"""What companies imported: packages of skills in one SQLite file, written whole or not at all.

A package is what one file brought in. The encodings of its texts lie beside it as opaque bytes, so that removing the
package removes them too. ``generation`` changes with every write; a running server looks at it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, delete, event, insert, select, update
from sqlalchemy.engine import Connection, Engine, Row
from sqlalchemy.exc import SQLAlchemyError

from catalog.store_tables import ENTRY, FRAMEWORK, METADATA, PACKAGE, STATE, VECTOR

FILE = "catalog.db"
FORMAT = 1  # of the documents inside; another format is refused, not guessed at
_BUSY_SECONDS = 30

SKILL, ROLE, ADVICE = "skill", "role", "advice"


class StoreError(RuntimeError):
    """The file of imported frameworks cannot be read or written; the message says which and why."""


@dataclass(frozen=True)
class Entry:
    """One skill, role profile or piece of advice on a skill in one language, as a package brings it.

    ``key``: of the skill; ``name``: in that language; ``document``: as :mod:`catalog.document` writes it;
    ``passages``: the keys of the encodings of the texts by which it is found, unsigned 64 bits each; ``vectors``:
    further encodings of the same texts, one after the other.
    """

    key: str
    kind: str
    language: str
    name: str
    document: dict[str, Any]
    passages: bytes = b""
    vectors: bytes = b""


@dataclass(frozen=True)
class Package:
    """What one file brought in."""

    id: int
    file: str
    at: str
    report: dict[str, Any]
    keys: tuple[str, ...]


class Store:
    """The imported part of the catalogue. Reading never creates the file."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder that the file lies in."""
        self.path = folder / FILE

    @cached_property
    def _engine(self) -> Engine:
        engine = create_engine(f"sqlite:///{self.path}", connect_args={"timeout": _BUSY_SECONDS})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    @property
    def generation(self) -> int:
        """A number that changes with every write; 0 where nothing was ever imported."""
        return int(next((r.value for r in self._rows(select(STATE).where(STATE.c.name == "generation"))), 0))

    def frameworks(self) -> dict[str, dict[str, Any]]:
        """The companies' own frameworks, as documents by id."""
        return {row.id: json.loads(row.document) for row in self._rows(select(FRAMEWORK))}

    def index(self) -> list[tuple[str, str, str]]:
        """(key, language, name) of every skill and role profile, oldest import first."""
        return self._of_skills(ENTRY.c.key, ENTRY.c.language, ENTRY.c.name)

    def passages(self) -> list[tuple[str, bytes, bytes]]:
        """(key, passages, vectors) of the same, in the same order: 2 kB a name."""
        return self._of_skills(ENTRY.c.key, ENTRY.c.passages, ENTRY.c.vectors)

    def _of_skills(self, *columns: Any) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._rows(select(*columns).where(ENTRY.c.kind != ADVICE).order_by(ENTRY.c.id))]

    def roles(self) -> list[str]:
        """The keys of the role profiles, oldest import first."""
        query = select(ENTRY.c.key).where(ENTRY.c.kind == ROLE).order_by(ENTRY.c.id)
        return list(dict.fromkeys(row.key for row in self._rows(query)))

    def entries(self, key: str) -> list[Entry]:
        """Everything about a skill, oldest import first."""
        found = self._rows(select(ENTRY).where(ENTRY.c.key == key).order_by(ENTRY.c.id))
        return [_entry(row) for row in found]

    def advised(self) -> set[str]:
        """The keys of skills that there is advice on."""
        return {row.key for row in self._rows(select(ENTRY.c.key).where(ENTRY.c.kind == ADVICE).distinct())}

    def packages(self) -> list[Package]:
        """What was imported, oldest first."""
        keys: dict[int, list[str]] = {}
        for row in self._rows(select(ENTRY.c.package, ENTRY.c.key).order_by(ENTRY.c.id)):
            keys.setdefault(row.package, []).append(row.key)
        return [
            Package(row.id, row.file, row.at, json.loads(row.report), tuple(dict.fromkeys(keys.get(row.id, ()))))
            for row in self._rows(select(PACKAGE).order_by(PACKAGE.c.id))
        ]

    def vectors(self, keys: Sequence[int] | None = None) -> dict[int, bytes]:
        """The stored encodings by key: those asked for, as far as there are any, or all of them."""
        if keys is None:
            return {row.key & _MASK: row.data for row in self._rows(select(VECTOR))}
        found: dict[int, bytes] = {}
        for start in range(0, len(keys), _MOST_AT_ONCE):
            some = [_signed(k) for k in keys[start : start + _MOST_AT_ONCE]]
            rows = self._rows(select(VECTOR.c.key, VECTOR.c.data).where(VECTOR.c.key.in_(some)))
            found |= {row.key & _MASK: row.data for row in rows}
        return found

    def add(
        self,
        file: str,
        sha256: str,
        report: Mapping[str, Any],
        entries: Sequence[Entry],
        frameworks: Mapping[str, Mapping[str, Any]],
        vectors: Mapping[int, bytes],
    ) -> None:
        """Writes a package in one transaction. What was there of the same skills in the same language is replaced.

        Raises:
            StoreError: nothing was written.
        """
        with self._writing() as connection:
            package = connection.execute(
                insert(PACKAGE).values(file=file, sha256=sha256, at=_now(), report=json.dumps(report))
            ).inserted_primary_key[0]
            for name, document in frameworks.items():
                connection.execute(delete(FRAMEWORK).where(FRAMEWORK.c.id == name))
                row = {"id": name, "package": package, "document": json.dumps(document)}
                connection.execute(insert(FRAMEWORK).values(**row))
            for entry in entries:
                connection.execute(delete(ENTRY).where(*_same(entry)))
            if entries:
                connection.execute(insert(ENTRY), [_values(e, package) for e in entries])
            if vectors:
                rows = [{"package": package, "key": _signed(k), "data": data} for k, data in vectors.items()]
                connection.execute(insert(VECTOR), rows)
            _drop_empty(connection)

    def remove(self, selector: str) -> list[str]:
        """Removes a skill by its key, or all of a framework (``sfia``) or of its version (``sfia/9``).

        Returns:
            The keys that were removed; empty where nothing matched.

        Raises:
            StoreError: nothing was removed.
        """
        if self._empty():
            return []
        with self._writing() as connection:
            chosen = (ENTRY.c.key == selector) | ENTRY.c.key.startswith(f"{selector}/", autoescape=True)
            removed = sorted({row.key for row in connection.execute(select(ENTRY.c.key).where(chosen))})
            connection.execute(delete(ENTRY).where(chosen))
            _drop_empty(connection)
        return removed

    def _rows(self, query: Any) -> list[Row]:
        if self._empty():
            return []
        try:
            with self._engine.connect() as connection:
                self._check(connection)
                return list(connection.execute(query))
        except SQLAlchemyError as error:
            raise StoreError(f"{self.path}: cannot be read: {_cause(error)}") from error

    def _empty(self) -> bool:
        """Whether nothing was ever written: a first import that fails or is killed leaves a file of no bytes."""
        try:
            return self.path.stat().st_size == 0
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be read: {error.strerror}") from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._engine.execution_options(writes=True).begin() as connection:
                METADATA.create_all(connection)
                if not list(connection.execute(select(STATE))):
                    rows = [{"name": "format", "value": FORMAT}, {"name": "generation", "value": 0}]
                    connection.execute(insert(STATE), rows)
                self._check(connection)
                yield connection
                connection.execute(update(STATE).where(STATE.c.name == "generation").values(value=STATE.c.value + 1))
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(f"{self.path}: nothing was written: {_cause(error)}") from error

    def _check(self, connection: Connection) -> None:
        found = connection.execute(select(STATE.c.value).where(STATE.c.name == "format")).scalar()
        if found != FORMAT:
            raise StoreError(f"{self.path}: holds format {found}, this version reads {FORMAT}; import the files again")


def _prepare(raw: Any, _: Any) -> None:
    raw.isolation_level = None  # else Python's driver creates tables outside of the transaction
    raw.execute("PRAGMA foreign_keys=ON")


def _begin(connection: Connection) -> None:
    """Begins the transaction; one that writes takes its turn at once, so that two do not wait for each other."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


_MASK = (1 << 64) - 1
_MOST_AT_ONCE = 500  # SQLite's limit of values in one query is 999


def _signed(key: int) -> int:
    """A key of unsigned 64 bits as SQLite's signed integer."""
    return key - (1 << 64) if key >= 1 << 63 else key


def _same(entry: Entry) -> tuple[Any, ...]:
    same = [ENTRY.c.key == entry.key, ENTRY.c.kind == entry.kind, ENTRY.c.language == entry.language]
    # Two pieces of advice on one skill are not the same piece.
    return (*same, ENTRY.c.name == entry.name) if entry.kind == ADVICE else tuple(same)


def _values(entry: Entry, package: int) -> dict[str, Any]:
    return {
        "package": package,
        "key": entry.key,
        "kind": entry.kind,
        "language": entry.language,
        "name": entry.name,
        "document": json.dumps(entry.document, ensure_ascii=False),
        "passages": entry.passages,
        "vectors": entry.vectors,
    }


def _entry(row: Row) -> Entry:
    return Entry(row.key, row.kind, row.language, row.name, json.loads(row.document), row.passages, row.vectors)


def _drop_empty(connection: Connection) -> None:
    """Removes frameworks without a skill, and packages that hold nothing any more, with their encodings."""
    used = {row.key.split("/")[0] for row in connection.execute(select(ENTRY.c.key).distinct())}
    connection.execute(delete(FRAMEWORK).where(FRAMEWORK.c.id.not_in(used)))
    full = select(ENTRY.c.package).union(select(FRAMEWORK.c.package))
    connection.execute(delete(PACKAGE).where(PACKAGE.c.id.not_in(full)))


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).splitlines()[0]


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


__all__ = ["ADVICE", "FILE", "ROLE", "SKILL", "Entry", "Package", "Store", "StoreError"]
