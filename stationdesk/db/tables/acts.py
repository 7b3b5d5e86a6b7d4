"""Acts and what belongs to the chain: versions of kept rows, heads, counters."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from stationdesk.db.base import Day, Instant, TableKind, key, ledger, metadata, text, working

acts = Table(
    "acts",
    metadata,
    key("id", primary_key=True),
    key("station_id"),
    key("desk_id", "desks"),
    Column("seq", BigInteger(), nullable=False),
    key("operator_id", "operators"),
    key("approver_id", "operators", nullable=True),
    text("verb", 60),
    Column("at", Instant(), nullable=False),
    Column("on", Day(), nullable=False),
    key("subject_id", nullable=True),
    Column("reason", Text(), nullable=False),
    Column("receipt", Text(), nullable=False),
    key("reverses_id", "acts", nullable=True, unique=True),
    key("point_id", "service_points", nullable=True),
    Column("prev_hash", LargeBinary(32), nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    UniqueConstraint("desk_id", "seq"),
    Index(None, "subject_id", "at"),
    Index(None, "on", "desk_id"),
    info={"kind": TableKind.LEDGER},
)

versions = ledger(
    "versions",
    text("table_name", 40),
    key("row_id"),
    Column("version", BigInteger(), nullable=False),
    Column("content", Text(), nullable=False),
    UniqueConstraint("table_name", "row_id", "version"),
)

chain_heads = working(
    "chain_heads",
    key("desk_id", primary_key=True),
    Column("seq", BigInteger(), nullable=False),
    Column("hash", LargeBinary(32), nullable=False),
    Column("at", Instant(), nullable=True),
)

counters = working(
    "counters",
    Column("name", String(20), primary_key=True),
    Column("period", String(10), primary_key=True),
    Column("value", Integer(), nullable=False),
)
