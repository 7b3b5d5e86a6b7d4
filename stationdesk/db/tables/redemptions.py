"""The catalogue of rewards, and what was exchanged for points."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer

from stationdesk.db.base import Day, Instant, flag, kept, key, ledger, text, working

rewards = kept(
    "rewards",
    text("title", 100),
    text("kind", 12),
    text("category", 20),
    text("icon", 30),
    text("partner", 100),
    Column("points_each", Integer(), nullable=False),
    key("item_id", "stock_items", nullable=True),
    Column("limit_pieces", Integer(), nullable=True),
    text("limit_period", 12),
    Column("on_sale_from", Day(), nullable=True),
    Column("on_sale_to", Day(), nullable=True),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
)

redemptions = ledger(
    "redemptions",
    text("number", 24),
    key("volunteer_id", "volunteers"),
    key("purse_id", "points_accounts"),
    Column("points", Integer(), nullable=False),
    Column("points_left", Integer(), nullable=False),
    Column("service_minutes", Integer(), nullable=False),
    text("collected_by", 100),
    key("beneficiary_id", "volunteers", nullable=True),
    Column("collect_later", Boolean(create_constraint=False), nullable=True),
    indexes=(Index(None, "number", unique=True), Index(None, "volunteer_id")),
)

_kept = redemptions.c.collect_later
Index(None, _kept, sqlite_where=_kept.is_not(None), postgresql_where=_kept.is_not(None))

redemption_lines = ledger(
    "redemption_lines",
    key("redemption_id", "redemptions", index=True),
    key("reward_id", "rewards"),
    key("volunteer_id", "volunteers"),
    Column("on", Day(), nullable=False),
    text("title", 100),
    Column("pieces", Integer(), nullable=False),
    Column("points_each", Integer(), nullable=False),
    CheckConstraint("pieces > 0", name="pieces_positive"),
    indexes=(Index(None, "volunteer_id", "reward_id", "on"),),
)

redemption_returns = ledger(
    "redemption_returns",
    key("line_id", "redemption_lines", index=True),
    Column("pieces", Integer(), nullable=False),
    Column("points", Integer(), nullable=False),
    CheckConstraint("pieces > 0", name="pieces_positive"),
)

hand_overs = ledger("hand_overs", key("redemption_id", "redemptions", index=True), text("collected_by", 100))

print_jobs = working(
    "print_jobs",
    key("id", primary_key=True),
    key("act_id", "acts", index=True),
    text("kind", 30),
    text("number", 24),
    key("redemption_id", "redemptions", nullable=True, index=True),
    Column("copy_no", Integer(), nullable=False),
    text("state", 12),
    text("problem", 200),
    Column("queued_at", Instant(), nullable=False),
    Column("finished_at", Instant(), nullable=True),
)
Index(None, print_jobs.c.state, print_jobs.c.queued_at)
