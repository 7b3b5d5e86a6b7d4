"""Days that were opened, closed and opened again, and the right time where the clock was wrong."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Text

from stationdesk.db.base import Day, Instant, key, ledger

day_openings = ledger(
    "day_openings", Column("on", Day(), nullable=False, index=True), Column("facts", Text(), nullable=False)
)

day_closings = ledger(
    "day_closings",
    Column("on", Day(), nullable=False, index=True),
    Column("count_no", Integer(), nullable=False),
    Column("facts", Text(), nullable=False),
    Column("heads", Text(), nullable=False),
)

day_reopenings = ledger("day_reopenings", key("closing_id", "day_closings", unique=True))

clock_statements = ledger(
    "clock_statements",
    Column("stated_at", Instant(), nullable=False),
    Column("system_at", Instant(), nullable=False),
)
