"""The station, its desks and the people who work at them."""

from __future__ import annotations

from sqlalchemy import Column, String

from stationdesk.db.base import flag, kept, text

stations = kept(
    "stations",
    text("name", 100),
    text("community", 100),
    text("address", 200),
    text("phone", 40),
    text("zone", 40),
    text("key_check", 64),
)

desks = kept("desks", text("name", 60))

operators = kept(
    "operators",
    text("name", 100),
    text("role", 20),
    text("pin_hash", 200),
    Column("card_code", String(20), nullable=True, unique=True),
    flag("is_active"),
)
