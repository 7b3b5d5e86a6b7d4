"""Things with a number that are lent and come back, and people's own things kept for them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Text

from stationdesk.db.base import Day, Instant, flag, kept, key, ledger, text, working
from stationdesk.db.tables.visitors import person_columns, person_indexes

thing_kinds = kept(
    "thing_kinds",
    text("title", 60),
    text("icon", 30),
    text("purpose", 12),
    text("due_unit", 12),
    Column("due_amount", Integer(), nullable=False),
    Column("parts", Text(), nullable=False),
    text("deposit", 100),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
)

things = kept(
    "things",
    key("kind_id", "thing_kinds", index=True),
    text("number", 20),
    text("title", 100),
    text("tag", 13, nullable=True),
    text("barcode", 40, nullable=True),
    text("state", 12),
    key("point_id", "service_points", nullable=True),
    text("note", 200),
)
Index(None, things.c.tag)
Index(None, things.c.barcode)

reservations = ledger(
    "reservations",
    key("kind_id", "thing_kinds", index=True),
    key("thing_id", "things", nullable=True),
    *person_columns(),
    Column("phone", LargeBinary(), nullable=True),
    Column("from_at", Instant(), nullable=False, index=True),
    Column("to_at", Instant(), nullable=False),
    text("note", 200),
)

reservation_endings = ledger(
    "reservation_endings", key("reservation_id", "reservations", index=True), text("outcome", 12)
)

loans = ledger(
    "loans",
    text("number", 24),
    key("kind_id", "thing_kinds"),
    key("thing_id", "things", nullable=True, index=True),
    text("purpose", 12),
    text("title", 100),
    Column("pieces", Integer(), nullable=False),
    *person_columns(),
    Column("phone", LargeBinary(), nullable=True),
    text("deposit", 100),
    Column("due_at", Instant(), nullable=False),
    Column("on", Day(), nullable=False),
    key("reservation_id", "reservations", nullable=True, index=True),
    indexes=(Index(None, "number", unique=True), *person_indexes()),
)

loan_renewals = ledger(
    "loan_renewals", key("loan_id", "loans", index=True), Column("due_at", Instant(), nullable=False)
)

loan_endings = ledger(
    "loan_endings",
    key("loan_id", "loans", index=True),
    text("outcome", 12),
    text("missing_parts", 200),
    text("note", 200),
    flag("is_deposit_back"),
)

open_loans = working(
    "open_loans",
    key("loan_id", "loans", primary_key=True),
    key("thing_id", "things", nullable=True, unique=True),
    Column("due_at", Instant(), nullable=False, index=True),
)
