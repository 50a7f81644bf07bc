"""Threads, kills, full disks, servers that are gone, and what a curious reader finds in the files."""

from __future__ import annotations

import random
import signal
import stat
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.assessment.record import Assessment
from bot.storage import database
from bot.storage.database import connect
from bot.storage.repository import Repository, StorageError

from .samples import WORDS, agree, assessment, plan, rasa_events


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "nextrung.db"


def test_saves_from_many_threads(repository: Repository) -> None:
    shared = assessment()

    def work(number: int) -> None:
        agree(repository, "ana")
        mine = Assessment(texts=[str(number)])
        repository.save_assessment("ana", mine)
        for score in range(4):
            mine.answer(f"b{score}", score)
            repository.save_assessment("ana", mine)
            repository.save_assessment("ana", shared)
            assert repository.current("ana") is not None

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    kept = repository.assessments("ana")
    assert len(kept) == 9
    assert shared in kept
    assert sorted(a.texts[0] for a in kept if a != shared) == [str(n) for n in range(8)]
    assert all(len(a.answers) == 4 for a in kept if a != shared)


def test_an_answer_survives_a_kill(url: str, repository: Repository) -> None:
    agree(repository)
    program = (
        "import sys, time; from bot.storage.repository import Repository; from bot.assessment.record import *\n"
        "r = Repository.open(sys.argv[1]); a = Assessment(id='it'); a.answer('REQM-4-1', 3, 'yes')\n"
        "r.save_assessment('ana', a); print('saved', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        process.send_signal(signal.SIGKILL)
    again = Repository.open(url)
    current = again.current("ana")
    assert current is not None
    assert (current.id, current.scores) == ("it", {"REQM-4-1": 3})
    again.save_assessment("ana", assessment())
    again.close()


def test_a_full_disk(file: Path) -> None:
    repository = Repository.open(f"sqlite:///{file}")
    agree(repository)
    saved = assessment()
    repository.save_assessment("ana", saved)
    repository.close()

    full = connect(f"sqlite:///{file}")
    pages = file.stat().st_size // 4096 + 2
    event.listen(full, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count={pages}"))
    repository = Repository(full)
    large = assessment("secret words " * 10000)
    with pytest.raises(StorageError, match="the disk is full") as caught:
        repository.save_assessment("ana", large)
    assert caught.value.__cause__ is not None
    assert "secret" not in "".join(traceback.format_exception(caught.value))
    assert repository.assessments("ana") == [saved]
    saved.pending = "small"
    repository.save_assessment("ana", saved)
    repository.close()
    assert Repository.open(f"sqlite:///{file}").assessments("ana") == [saved]


def test_a_database_that_another_process_holds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 100)
    repository = Repository.open(f"sqlite:///{file}")
    agree(repository)
    with database.writing(connect(f"sqlite:///{file}")).begin():
        with pytest.raises(StorageError, match="another process"):
            repository.save_assessment("ana", assessment())
        assert repository.has_consent("ana")
        Repository.open(f"sqlite:///{file}").close()
    repository.save_assessment("ana", assessment())


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ana:pass-word@127.0.0.1:1/none",
        "sqlite:////dev/null/nextrung.db",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://ana:pass-word@127.0.0.1/none",
        "pass-word",
    ],
)
def test_a_database_that_cannot_be_opened(url: str) -> None:
    begun = time.monotonic()
    with pytest.raises(StorageError) as caught:
        Repository.open(url)
    assert time.monotonic() - begun < 6
    assert "pass-word" not in "".join(traceback.format_exception(caught.value))


def test_a_file_that_is_no_database(file: Path) -> None:
    file.write_text("something else " * 100)
    with pytest.raises(StorageError, match="not a database"):
        Repository.open(f"sqlite:///{file}")
    assert file.read_text().startswith("something else")


def test_errors_do_not_quote(repository: Repository) -> None:
    agree(repository)
    broken = assessment("secret words")
    broken.evidence[0].behaviour = None  # type: ignore[assignment]
    strange = assessment("secret words")
    strange.prior = [float("nan")] * 7 if repository._engine.dialect.name == "postgresql" else [object()]  # type: ignore[list-item]
    for bad in (broken, strange):
        with pytest.raises(StorageError) as caught:
            repository.save_assessment("ana", bad)
        shown = "".join(traceback.format_exception(caught.value))
        assert "secret" not in shown
        assert "REQM" not in shown
    assert repository.assessments("ana") == []


def test_the_file_is_its_owners_only(file: Path) -> None:
    repository = Repository.open(f"sqlite:///{file}")
    agree(repository)
    kept = sorted(file.parent.iterdir())
    assert [f.name for f in kept] == ["nextrung.db", "nextrung.db-shm", "nextrung.db-wal"]
    assert {stat.S_IMODE(f.stat().st_mode) for f in kept} == {0o600}


def bytes_on_disk(file: Path) -> bytes:
    return b"".join(f.read_bytes() for f in file.parent.iterdir())


@pytest.mark.parametrize("language", WORDS)
def test_erased_words_are_in_no_file(file: Path, language: str) -> None:
    repository = Repository.open(f"sqlite:///{file}")
    engine = connect(f"sqlite:///{file}")
    agree(repository, "ana-0001")
    agree(repository, "ben-0002")
    words = WORDS[language]
    saved = assessment(words, language)
    repository.save_assessment("ana-0001", saved)
    repository.save_plan("ana-0001", plan(saved, words))
    rasa_events(engine, "ana-0001", words)
    piece = words[-12:]
    assert piece.encode() in bytes_on_disk(file)

    repository.erase("ana-0001")
    left = bytes_on_disk(file)
    for trace in (piece.encode(), piece.encode("unicode_escape"), b"ana-0001", saved.id.encode()):
        assert trace not in left
    assert b"ben-0002" in left


def test_purged_words_are_in_no_file_after_much_traffic(file: Path) -> None:
    """SQLite leaves copies behind when it moves rows between pages: secure_delete alone fails this."""
    chance = random.Random(5)
    repository = Repository.open(f"sqlite:///{file}")
    engine = connect(f"sqlite:///{file}")
    people = [f"person-{number:04}-" for number in range(200)]
    gone = chance.sample(people, 70)
    rasa_events(engine, people[0])
    with database.writing(engine).begin() as connection:

        def run(statement: str, *values: object) -> None:
            connection.exec_driver_sql(statement, values)

        for number, sender in enumerate(people):
            seen = "2024" if sender in gone else "2026"
            run("INSERT INTO person VALUES (?, ?, 'web', 'en', '2024', ?, NULL)", number, sender, seen)
            run(
                "INSERT INTO assessment VALUES (?, ?, 'a', '2024', 'en', '', '', '', '', '', '', '', 1, '', '')",
                number,
                number,
            )
        for number in chance.choices(range(len(people)), k=1500):
            words = people[number] * chance.randrange(1, 60)
            run("UPDATE assessment SET texts = ? WHERE id = ?", words + words, number)
            run("INSERT INTO events VALUES (NULL, ?, 'user', 0, NULL, NULL, ?)", people[number], words)

    assert repository.purge(datetime(2025, 1, 1, tzinfo=timezone.utc)) == len(gone)
    left = bytes_on_disk(file)
    assert [sender for sender in people if sender.encode() not in left] == sorted(gone)


def test_erasure_says_when_a_reader_is_in_the_way(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 100)
    repository = Repository.open(f"sqlite:///{file}")
    agree(repository)
    with connect(f"sqlite:///{file}").connect() as reader:
        reader.exec_driver_sql("SELECT * FROM person").all()
        with pytest.raises(StorageError, match="erase again"):
            repository.erase("ana")
    assert repository.erase("ana") == 0
    assert repository.people() == []
