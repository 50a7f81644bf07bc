"""The installation's secret: kept, private, and another one for each purpose."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot import secret
from bot.settings import SettingError


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEXTRUNG_HOME", str(tmp_path / "new"))
    monkeypatch.delenv("NEXTRUNG_SECRET", raising=False)
    return tmp_path / "new"


def test_is_the_same_next_time_and_another_for_another_purpose(home: Path) -> None:
    assert secret.key("a") == secret.key("a") != secret.key("b")
    assert len(secret.key("a")) == 32


def test_only_its_owner_can_read_it(home: Path) -> None:
    secret.key("a")
    assert stat.S_IMODE((home / "secret").stat().st_mode) == 0o600
    assert [file.name for file in home.iterdir()] == ["secret"]


def test_many_that_begin_at_once_have_the_same(home: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(secret.key, ["a"] * 32))) == 1


def test_it_stays_the_same_while_the_process_lives(home: Path) -> None:
    before = secret.key("a")
    (home / "secret").unlink()
    assert secret.key("a") == before


def test_one_that_can_be_guessed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEXTRUNG_SECRET", "short")
    with pytest.raises(SettingError, match="NEXTRUNG_SECRET"):
        secret.key("a")


def test_one_that_was_left_half_written_is_made_anew(home: Path) -> None:
    home.mkdir()
    (home / "secret").write_bytes(b"short")
    assert secret.key("a") == secret.key("a")
    assert (home / "secret").stat().st_size == 32


def test_a_given_one_needs_no_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEXTRUNG_SECRET", "something long that several servers share")
    assert secret.key("a") == secret.key("a")
    assert not home.exists()
