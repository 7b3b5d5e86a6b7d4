"""Visits as counts: who came by category, what was used; nobody is named who does not wish to be."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer

from stationdesk.db.base import Day, flag, kept, key, ledger, text, working

visit_services = kept(
    "visit_services",
    text("code", 24),
    text("title", 40),
    text("icon", 30),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
)

visits = ledger(
    "visits",
    key("point_id", "service_points", nullable=True),
    key("category_id", "visitor_categories"),
    Column("on", Day(), nullable=False),
    Column("hour", Integer(), nullable=True),
    Column("people", Integer(), nullable=False),
    key("volunteer_id", "volunteers", nullable=True),
    key("visitor_id", "visitors", nullable=True),
    text("source", 8),
    CheckConstraint("people <> 0", name="people_counted"),
    indexes=(
        Index(None, "on"),
        Index(None, "volunteer_id", "on"),
        Index(None, "visitor_id", "on"),
    ),
)

visit_uses = ledger(
    "visit_uses",
    key("visit_id", "visits", index=True),
    key("service_id", "visit_services"),
    Column("uses", Integer(), nullable=False),
    CheckConstraint("uses <> 0", name="uses_counted"),
)

visit_hours = working(
    "visit_hours",
    Column("on", Day(), primary_key=True),
    Column("hour", Integer(), primary_key=True, autoincrement=False),
    key("point_id", primary_key=True),
    key("category_id", primary_key=True),
    Column("visits", Integer(), nullable=False),
    Column("identified", Integer(), nullable=False),
)

visit_use_days = working(
    "visit_use_days",
    Column("on", Day(), primary_key=True),
    key("point_id", primary_key=True),
    key("category_id", primary_key=True),
    key("service_id", primary_key=True),
    Column("uses", Integer(), nullable=False),
)

opening_hours = kept(
    "opening_hours",
    key("point_id", "service_points", nullable=True),
    Column("weekday", Integer(), nullable=False),
    Column("opens_minute", Integer(), nullable=False),
    Column("closes_minute", Integer(), nullable=False),
    flag("is_active"),
)

facilities = kept(
    "facilities",
    text("title", 60),
    text("icon", 30),
    key("point_id", "service_points", nullable=True),
    Column("position", Integer(), nullable=False),
    text("state", 12),
    Column("broken_since", Day(), nullable=True),
    text("told", 200),
    flag("is_active"),
)

facility_checks = ledger(
    "facility_checks",
    key("facility_id", "facilities", index=True),
    Column("on", Day(), nullable=False),
    text("state", 12),
    text("told", 200),
)
