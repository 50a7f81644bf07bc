"""A first write that fails, and two at a time: the store is as it was, and is read without complaint."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from catalog.store import FILE, SKILL, Entry, Store, StoreError

ENTRY = Entry("sfia/9/ABCD", SKILL, "en", "A skill", {"code": "ABCD"})


def test_a_first_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """GIVEN a write that cannot be finished THEN no table stays behind, and the next one succeeds."""
    store = Store(tmp_path)
    with pytest.raises(StoreError, match="nothing was written"):
        store.add("a.txt", "0" * 64, {}, [ENTRY, ENTRY], {}, {1: None})  # type: ignore[dict-item]
    assert store.index() == [] and store.generation == 0 and store.remove("sfia") == []
    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("select count(*) from sqlite_master").fetchone() == (0,)
    store.add("a.txt", "0" * 64, {}, [ENTRY], {}, {})
    assert [key for key, *_ in Store(tmp_path).index()] == [ENTRY.key]


def test_an_empty_file_is_an_empty_store(tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    assert Store(tmp_path).index() == [] and Store(tmp_path).frameworks() == {}


def test_writers_take_turns(tmp_path: Path) -> None:
    """GIVEN several imports at once THEN each is there in the end."""
    keys = [f"sfia/9/AB{n:02}" for n in range(8)]

    def add(key: str) -> None:
        Store(tmp_path).add("a.txt", "0" * 64, {}, [Entry(key, SKILL, "en", key, {})], {}, {})

    threads = [threading.Thread(target=add, args=(key,)) for key in keys]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(key for key, *_ in Store(tmp_path).index()) == keys and Store(tmp_path).generation == len(keys)
