"""The migrations lead to the tables of the models, there and back, and leave Rasa's table alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.engine import Engine

from bot.storage.database import configuration, connect, migrate, writing
from bot.storage.errors import StorageError
from bot.storage.events import NAME
from bot.storage.models import metadata

from .samples import rasa_events


@pytest.fixture
def empty(url: str) -> Iterator[Engine]:
    engine = connect(url)
    yield engine
    engine.dispose()


def differences(engine: Engine) -> list[object]:
    with engine.connect() as connection:
        options = {
            "compare_type": True,
            "compare_server_default": True,
            "include_object": lambda _item, name, kind, *_: (kind, name) != ("table", NAME),
        }
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def test_models_and_migrations_agree(empty: Engine) -> None:
    rasa_events(empty, "ana", "hello")
    assert differences(empty)
    migrate(empty)
    assert differences(empty) == []
    with empty.connect() as connection:
        for table in metadata.tables.values():
            found = inspect(connection).get_foreign_keys(table.name)
            assert {(f["name"], f["options"].get("ondelete")) for f in found} == {
                (c.name, "CASCADE") for c in table.foreign_key_constraints
            }
            assert inspect(connection).get_pk_constraint(table.name)["name"] == table.primary_key.name


def test_down_and_up_again(empty: Engine) -> None:
    rasa_events(empty, "ana", "hello")
    migrate(empty)
    migrate(empty)
    with writing(empty).begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    with empty.connect() as connection:
        assert set(inspect(connection).get_table_names()) == {NAME, "alembic_version"}
        assert connection.execute(text("SELECT count(*) FROM events")).scalar_one() == 1
    migrate(empty)
    assert differences(empty) == []


def test_a_migration_that_fails_leaves_nothing(empty: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with writing(empty).begin() as connection:
        connection.execute(text("CREATE TABLE step (mine INTEGER)"))
    with pytest.raises(StorageError):
        migrate(empty)
    with empty.connect() as connection:
        assert inspect(connection).get_table_names() == ["step"]


def test_a_database_from_a_later_version_is_left_alone(empty: Engine) -> None:
    migrate(empty)
    with writing(empty).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="another version"):
        migrate(empty)


def test_processes_that_start_at_once(url: str, empty: Engine) -> None:
    program = (
        "import sys; from bot.storage.repository import Repository; print('ready', flush=True); input();"
        "Repository.open(sys.argv[1]).consent('ana', channel='web', language='en', given=True, wording='1')"
    )
    start = [sys.executable, "-c", program, url]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(start, **pipes) for _ in range(2)]  # type: ignore[call-overload]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        _, errors = process.communicate(timeout=30)
        assert process.returncode == 0, errors
    assert differences(empty) == []
    with empty.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM person")).scalar_one() == 1
        assert connection.execute(text("SELECT count(*) FROM consent")).scalar_one() == 2


def test_one_head() -> None:
    assert len(ScriptDirectory.from_config(configuration()).get_heads()) == 1
