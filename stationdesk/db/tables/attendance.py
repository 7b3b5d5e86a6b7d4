"""Activities, who came when, and the service records that follow."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, LargeBinary

from stationdesk.db.base import Day, Instant, flag, kept, key, ledger, text, working

activities = kept(
    "activities",
    text("name", 100),
    text("kind", 12),
    text("icon", 30),
    text("content", 200),
    text("place", 100),
    text("responsible", 100),
    Column("held_on", Day(), nullable=True),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
    text("credit", 12, nullable=True),
    Column("credit_minutes", Integer(), nullable=True),
    Column("ends_minute", Integer(), nullable=True),
)

check_ins = ledger(
    "check_ins",
    key("volunteer_id", "volunteers"),
    key("activity_id", "activities"),
    Column("at", Instant(), nullable=False),
    text("evidence", 12),
    indexes=(Index(None, "volunteer_id", "at"),),
)

service_records = ledger(
    "service_records",
    key("check_in_id", "check_ins", index=True),
    key("volunteer_id", "volunteers"),
    key("activity_id", "activities"),
    Column("started_at", Instant(), nullable=False),
    Column("ended_at", Instant(), nullable=False),
    Column("service_minutes", Integer(), nullable=False),
    Column("on", Day(), nullable=False, index=True),
    text("content", 200),
    text("place", 100),
    text("responsible", 100),
    text("evidence", 12),
    text("review_state", 12),
    key("rule_id", "points_rules"),
    Column("points", Integer(), nullable=False),
    key("purse_id", "points_accounts"),
    key("replaces_id", "service_records", nullable=True),
    CheckConstraint("ended_at > started_at", name="ends_after_start"),
    CheckConstraint("service_minutes >= 0", name="minutes_not_negative"),
    indexes=(Index(None, "volunteer_id", "started_at"), Index(None, "review_state", "started_at")),
)

hour_reviews = ledger(
    "hour_reviews",
    key("record_id", "service_records", index=True),
    text("decision", 12),
)

stay_endings = ledger("stay_endings", key("check_in_id", "check_ins", index=True))

attachments = ledger(
    "attachments",
    Column("sha256", LargeBinary(32), nullable=False),
    text("media_type", 40),
    Column("octets", Integer(), nullable=False),
)

attachment_contents = working(
    "attachment_contents",
    key("attachment_id", "attachments", primary_key=True),
    Column("content", LargeBinary(), nullable=False),
)

made_up_hours = ledger(
    "made_up_hours",
    key("record_id", "service_records", index=True),
    text("paper_number", 60),
    key("attachment_id", "attachments", nullable=True),
    Column("deadline", Day(), nullable=False),
    flag("is_deadline_certain"),
)

presence = working(
    "presence",
    key("volunteer_id", "volunteers", primary_key=True),
    key("check_in_id", "check_ins", unique=True),
    key("activity_id", "activities"),
    Column("since", Instant(), nullable=False, index=True),
    text("evidence", 12),
)
