"""Opens the database, SQLite or PostgreSQL, and brings its tables up to date."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from json import dumps
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import create_engine, event, text
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool

from bot.storage.errors import StorageError, guarded

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 5000

# Any number does that no other program on the same PostgreSQL database locks.
_MIGRATION_LOCK = 0x4E585452

# A server that is gone shows within seconds instead of hanging a conversation.
_POSTGRESQL_ARGUMENTS = {"connect_timeout": "5", "tcp_user_timeout": "10000", "application_name": "nextrung"}


def connect(url: str) -> Engine:
    """An engine for ``sqlite:///path`` or ``postgresql://…``; a new SQLite file is readable by its owner only.

    Raises:
        StorageError: the URL is neither, or the file cannot be made.
    """
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
    except SQLAlchemyError:
        raise StorageError("the database URL cannot be read: sqlite:///path or postgresql://user@host/name") from None
    common: dict[str, Any] = {
        "future": True,
        "hide_parameters": True,
        "json_serializer": partial(dumps, ensure_ascii=False),
    }
    backend = address.get_backend_name()
    if backend == "postgresql":
        arguments = {k: v for k, v in _POSTGRESQL_ARGUMENTS.items() if k not in address.query}
        with guarded():
            engine = create_engine(address, pool_pre_ping=True, connect_args=arguments, **common)
        event.listen(engine, "handle_error", _keep_first_line)
        return engine
    if backend != "sqlite":
        raise StorageError("the database URL names neither SQLite nor PostgreSQL")
    if not address.database or address.database.startswith((":memory:", "file:")):
        raise StorageError("the database URL names no file: sqlite:///path")
    _make_file(Path(address.database))
    waiting = {"check_same_thread": False, "timeout": BUSY_MILLISECONDS / 1000}
    with guarded():
        engine = create_engine(address, poolclass=QueuePool, connect_args=waiting, **common)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write."""
    # A SQLite transaction that reads first and then writes fails at once when another has written meanwhile; one
    # that takes the write lock at its start waits its turn.
    return engine.execution_options(sqlite_begin="BEGIN IMMEDIATE")


def reading(engine: Engine) -> Engine:
    """The same engine for transactions that read: all their statements see one moment, as SQLite's always do."""
    return engine.execution_options(isolation_level="REPEATABLE READ") if _is_postgresql(engine) else engine


def forget(engine: Engine) -> None:
    """Makes SQLite's files hold nothing of what was deleted; PostgreSQL reuses the space in its own time.

    Raises:
        StorageError: the disk is full, or another process kept the database busy; call again.
    """
    if _is_postgresql(engine):
        return
    try:
        with guarded(), engine.execution_options(sqlite_begin="").connect() as connection:
            # secure_delete overwrites what is deleted, not the copies left in a page whose rows SQLite had moved to
            # another: up to 3 erased people in 100 could still be read (tried). Rewriting takes 4 ms a megabyte.
            connection.exec_driver_sql("VACUUM")
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        if busy:
            raise StorageError("another process is reading the database")
    except StorageError as error:
        raise StorageError(f"deleted, but its bytes are not yet overwritten: {error}; erase again") from error


def migrate(engine: Engine) -> None:
    """Brings the tables to the newest version; when several processes start at once, one does it and the rest wait.

    Raises:
        StorageError: the database cannot be used, or was written by a newer version of this program.
    """
    config = configuration()
    head = ScriptDirectory.from_config(config).get_current_head()
    with guarded():
        # First without a lock: a database that is up to date opens on a full disk and while another one writes.
        with reading(engine).connect() as connection:
            if MigrationContext.configure(connection).get_current_revision() == head:
                return
        with writing(engine).begin() as connection:
            if _is_postgresql(engine):
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as error:
                raise StorageError("the database was written by another version of this program") from error


def configuration() -> Config:
    """Alembic's configuration; put a connection into ``attributes["connection"]`` and call its commands."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _is_postgresql(engine: Engine) -> bool:
    return bool(engine.dialect.name == "postgresql")


def _make_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            # Before SQLite does, which would leave the mode to the umask; its -wal and -shm files copy the mode.
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise StorageError("the database file cannot be made") from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # sqlite3 would begin only before a write and outside DDL; see _begin_sqlite
    run = connection.execute
    _patiently(lambda: run("PRAGMA journal_mode=WAL"))
    # What was acknowledged survives a power cut; NORMAL would save 0 to 2 of a save's 3 to 4 ms (measured).
    run("PRAGMA synchronous=FULL")
    run("PRAGMA foreign_keys=ON")
    run("PRAGMA secure_delete=ON")


def _patiently(switch: Callable[[], object]) -> None:
    """Tries for as long as SQLite would: the switch to WAL does not wait for a lock by itself."""
    until = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            switch()
            return
        except Exception as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Any) -> None:
    statement = connection.get_execution_options().get("sqlite_begin", "BEGIN")
    if statement:
        connection.exec_driver_sql(statement)


def _keep_first_line(context: Any) -> None:
    # The lines after it quote the statement with its values, or the row ("LINE 1: …", "DETAIL: …").
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args and isinstance(context.sqlalchemy_exception, DBAPIError):
            error.args = (str(error.args[0]).partition("\n")[0],)
