"""Points as moves between accounts, and the dated rules by which they are earned."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer

from stationdesk.db.base import Day, flag, key, ledger, text

points_rules = ledger(
    "points_rules",
    Column("effective_from", Day(), nullable=False, index=True),
    Column("points_per_hour", Integer(), nullable=False),
    text("rounding", 12),
    Column("min_countable_minutes", Integer(), nullable=False),
    Column("daily_auto_minutes", Integer(), nullable=False),
    Column("daily_review_minutes", Integer(), nullable=False),
)

points_accounts = ledger(
    "points_accounts",
    text("kind", 12),
    key("owner_id", nullable=True),
    flag("is_floored"),
    indexes=(Index(None, "owner_id"),),
)

points_moves = ledger(
    "points_moves",
    key("from_id", "points_accounts"),
    key("to_id", "points_accounts"),
    Column("points", Integer(), nullable=False),
    text("cause", 20),
    key("earned_by_id", "volunteers", nullable=True),
    key("beneficiary_id", "volunteers", nullable=True),
    CheckConstraint("points > 0", name="points_positive"),
    CheckConstraint("from_id <> to_id", name="two_accounts"),
    indexes=(Index(None, "from_id", "points"), Index(None, "to_id", "points")),
)
