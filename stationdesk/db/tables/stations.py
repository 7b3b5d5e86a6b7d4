"""The station, its desks and the people who work at them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Text

from stationdesk.db.base import Day, Instant, flag, kept, key, ledger, text

stations = kept(
    "stations",
    text("name", 100),
    text("community", 100),
    text("address", 200),
    text("phone", 40),
    text("zone", 40),
    text("key_check", 64),
)

service_points = kept(
    "service_points",
    text("title", 60),
    text("address", 200),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
)

desks = kept("desks", text("name", 60), key("point_id", "service_points", nullable=True))

operators = kept(
    "operators",
    text("name", 100),
    text("role", 20),
    text("pin_hash", 200),
    Column("card_code", String(20), nullable=True, unique=True),
    flag("is_active"),
    key("volunteer_id", "volunteers", nullable=True),
)

wrong_pins = ledger(
    "wrong_pins",
    key("operator_id", "operators"),
    Column("at", Instant(), nullable=False),
    text("asked_for", 60),
    indexes=(Index(None, "operator_id", "at"),),
)

role_rules = ledger(
    "role_rules",
    Column("effective_from", Day(), nullable=False, index=True),
    text("role", 20),
    Column("rights", Text(), nullable=False),
)
