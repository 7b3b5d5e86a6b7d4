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
    Column("daily_points_cap", Integer(), nullable=True),
    Column("balance_cap", Integer(), nullable=True),
    Column("validity_months", Integer(), nullable=True),
    Column("expiry_warning_days", Integer(), nullable=True),
    text("redeem_window", 12, nullable=True),
    Column("redeem_day_from", Integer(), nullable=True),
    Column("redeem_day_to", Integer(), nullable=True),
    Column("daily_redemptions", Integer(), nullable=True),
    text("transfer_scope", 12, nullable=True),
    Column("forgotten_minutes", Integer(), nullable=True),
    Column("lapse_days", Integer(), nullable=True),
    Column("make_up_working_days", Integer(), nullable=True),
    text("star_hours", 60, nullable=True),
    text("minors", 12, nullable=True),
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
    key("spent_by_id", "volunteers", nullable=True),
    Column("expires_on", Day(), nullable=True),
    CheckConstraint("points > 0", name="points_positive"),
    CheckConstraint("from_id <> to_id", name="two_accounts"),
    indexes=(
        Index(None, "from_id", "earned_by_id", "expires_on", "points"),
        Index(None, "to_id", "earned_by_id", "expires_on", "points"),
    ),
)
_expires = points_moves.c.expires_on
Index(None, _expires, sqlite_where=_expires.is_not(None), postgresql_where=_expires.is_not(None))
