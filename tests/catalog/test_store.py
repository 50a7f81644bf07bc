"""The store of imported frameworks: whole or not at all, no duplicates, nothing left behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from catalog.store import ADVICE, FILE, ROLE, SKILL, Entry, Store, StoreError


def entry(key: str = "sfia/9/ABCD", language: str = "en", name: str = "A skill", kind: str = SKILL) -> Entry:
    return Entry(
        key, kind, language, name, {"code": key.rsplit("/", 1)[1], "name": {language: name}}, b"\x01" * 8, b"v"
    )


def add(store: Store, *entries: Entry, vectors: dict[int, bytes] | None = None, file: str = "a.txt") -> None:
    store.add(file, "0" * 64, {"read": []}, entries, {}, vectors or {})


def test_reading_creates_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.generation == 0
    assert store.index() == [] and store.packages() == [] and store.frameworks() == {} and store.vectors() == {}
    assert store.remove("sfia") == []
    assert list(tmp_path.iterdir()) == []


def test_what_was_added_is_there_and_the_generation_moves(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, entry(), entry("ecf/2012/ROLE", kind=ROLE), entry(kind=ADVICE), vectors={1: b"one", 2**64 - 1: b"top"})
    assert store.generation == 1
    assert store.index() == [("sfia/9/ABCD", "en", "A skill"), ("ecf/2012/ROLE", "en", "A skill")]
    assert store.passages() == [("sfia/9/ABCD", b"\x01" * 8, b"v"), ("ecf/2012/ROLE", b"\x01" * 8, b"v")]
    assert store.roles() == ["ecf/2012/ROLE"] and store.advised() == {"sfia/9/ABCD"}
    assert store.vectors() == {1: b"one", 2**64 - 1: b"top"}
    assert store.vectors([2**64 - 1, 7]) == {2**64 - 1: b"top"}
    assert store.packages()[0].keys == ("sfia/9/ABCD", "ecf/2012/ROLE")
    assert Store(tmp_path).entries("sfia/9/ABCD")[0].document["name"] == {"en": "A skill"}


def test_the_same_again_replaces_and_another_language_stays(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, entry(), vectors={1: b"old"})
    add(store, entry(language="pl", name="Umiejętność"))
    add(store, entry(name="A better skill"), vectors={2: b"new"})
    assert [(e.language, e.name) for e in store.entries("sfia/9/ABCD")] == [
        ("pl", "Umiejętność"),
        ("en", "A better skill"),
    ]
    assert len(store.packages()) == 2
    assert store.vectors() == {2: b"new"}, "the encodings of what was replaced are gone"


def test_removing_takes_a_skill_a_version_or_a_framework(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, entry("sfia/9/ABCD"), entry("sfia/9/ABCDE"), entry("sfia/8/ABCD"), vectors={1: b"x"})
    store.add("b.yml", "0" * 64, {}, [entry("acme/1/X")], {"acme": {"framework": "acme"}}, {})
    assert store.remove("sfia/9/ABCD") == ["sfia/9/ABCD"]
    assert store.remove("sfia/9") == ["sfia/9/ABCDE"]
    assert store.vectors() == {1: b"x"}
    assert store.remove("sfi") == [] and store.remove("sfia%") == []
    assert store.remove("sfia") == ["sfia/8/ABCD"]
    assert store.vectors() == {}
    assert store.frameworks() == {"acme": {"framework": "acme"}}
    assert store.remove("acme") == ["acme/1/X"]
    assert store.frameworks() == {} and store.packages() == []


def test_a_write_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, entry(), vectors={1: b"one"})
    broken = Entry("sfia/9/ABCD", SKILL, "en", "Half", {}, None)  # type: ignore[arg-type]  # no passages: refused
    with pytest.raises(StoreError, match="nothing was written"):
        add(store, entry("sfia/9/WXYZ"), broken, vectors={2: b"two"})
    assert [key for key, *_ in store.index()] == ["sfia/9/ABCD"]
    assert store.generation == 1 and store.vectors() == {1: b"one"}


def test_another_format_is_refused_and_not_guessed_at(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, entry())
    with create_engine(f"sqlite:///{tmp_path / FILE}").begin() as connection:
        connection.exec_driver_sql("UPDATE state SET value = 99 WHERE name = 'format'")
    with pytest.raises(StoreError, match="format 99"):
        Store(tmp_path).index()
    with pytest.raises(StoreError, match="format 99"):
        add(Store(tmp_path), entry())


def test_a_damaged_file_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(os.urandom(4096))
    with pytest.raises(StoreError, match=r"catalog\.db: cannot be read"):
        Store(tmp_path).index()


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="nothing was written"):
        add(Store(tmp_path / "file" / "home"), entry())
