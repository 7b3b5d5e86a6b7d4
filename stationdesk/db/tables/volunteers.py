"""Volunteers, their teams and households, and what finds them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, PrimaryKeyConstraint, String, Text

from stationdesk.db.base import Day, Instant, flag, kept, key, ledger, text, working

teams = kept(
    "teams",
    text("name", 100),
    flag("is_active"),
    key("leader_id", "volunteers", nullable=True, closes_circle=True),
)

households = kept(
    "households",
    text("name", 100),
    text("area", 200),
    key("head_id", "volunteers", nullable=True, closes_circle=True),
)

volunteers = kept(
    "volunteers",
    text("number", 24),
    text("name", 100),
    text("category", 24),
    text("status", 12),
    Column("registered_on", Day(), nullable=False),
    text("sex", 1),
    Column("birth_date", Day(), nullable=True),
    text("document_type", 24, nullable=True),
    Column("document", LargeBinary(), nullable=True),
    Column("document_key", LargeBinary(32), nullable=True),
    Column("phone", LargeBinary(), nullable=True),
    Column("phone_key", LargeBinary(32), nullable=True),
    text("area", 200),
    Column("skills", Text(), nullable=False),
    Column("service_categories", Text(), nullable=False),
    text("national_volunteer_no", 32),
    key("team_id", "teams", nullable=True),
    key("household_id", "households", nullable=True),
    flag("earns_for_household"),
    Column("note", Text(), nullable=False),
    key("keeper_id", "volunteers", nullable=True),
)
Index(None, volunteers.c.number, unique=True)
Index(None, volunteers.c.document_key)
Index(None, volunteers.c.phone_key)
Index(None, volunteers.c.status, volunteers.c.category, volunteers.c.number)
Index(None, volunteers.c.status, volunteers.c.number)
Index(None, volunteers.c.birth_date)
Index(None, volunteers.c.household_id)
Index(None, volunteers.c.team_id)
Index(None, volunteers.c.keeper_id)

different_people = ledger(
    "different_people",
    key("volunteer_id", "volunteers", index=True),
    key("other_id", "volunteers", index=True),
)

volunteer_tokens = working(
    "volunteer_tokens",
    Column("token", String(collation=None).with_variant(String(collation="C"), "postgresql"), nullable=False),
    key("volunteer_id", "volunteers"),
    PrimaryKeyConstraint("token", "volunteer_id"),
    Index(None, "volunteer_id", "token"),
    sqlite_with_rowid=False,
)

recency = working(
    "recency",
    key("volunteer_id", "volunteers", primary_key=True),
    Column("last_at", Instant(), nullable=False, index=True),
    Column("scanned_at", Instant(), nullable=True),
    key("activity_id", "activities", nullable=True),
)

trainings = ledger(
    "trainings",
    key("volunteer_id", "volunteers", index=True),
    text("name", 100),
    text("content", 200),
    Column("study_minutes", Integer(), nullable=False),
    text("organiser", 100),
    Column("on", Day(), nullable=False),
)

commendations = ledger(
    "commendations",
    key("volunteer_id", "volunteers", index=True),
    text("name", 100),
    text("granted_by", 100),
    Column("on", Day(), nullable=False),
)
