"""The tables of :mod:`catalog.store`: packages, and what belongs to each."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()
STATE = Table("state", METADATA, Column("name", String(16), primary_key=True), Column("value", Integer))
PACKAGE = Table(
    "package",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("file", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("at", String(40), nullable=False),
    Column("report", Text, nullable=False),
)
FRAMEWORK = Table(
    "framework",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("package", ForeignKey("package.id", ondelete="CASCADE"), nullable=False),
    Column("document", Text, nullable=False),
)
ENTRY = Table(
    "entry",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("package", ForeignKey("package.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("key", String(120), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("name", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("passages", LargeBinary, nullable=False),
    Column("vectors", LargeBinary, nullable=False),
)
VECTOR = Table(
    "vector",
    METADATA,
    Column("package", ForeignKey("package.id", ondelete="CASCADE"), primary_key=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
