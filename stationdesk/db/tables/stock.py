"""Goods as moves between places."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer

from stationdesk.db.base import Day, flag, kept, key, ledger, text

stock_items = kept("stock_items", text("title", 100), text("unit", 20), flag("is_active"))

stock_places = ledger("stock_places", text("kind", 20), flag("is_floored"))

stock_moves = ledger(
    "stock_moves",
    key("item_id", "stock_items"),
    key("from_id", "stock_places"),
    key("to_id", "stock_places"),
    Column("pieces", Integer(), nullable=False),
    text("source", 100),
    Column("expires_on", Day(), nullable=True),
    CheckConstraint("pieces > 0", name="pieces_positive"),
    CheckConstraint("from_id <> to_id", name="two_places"),
    indexes=(Index(None, "item_id", "from_id", "pieces"), Index(None, "item_id", "to_id", "pieces")),
)
