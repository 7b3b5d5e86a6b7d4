"""Goods as moves between places, and the papers they moved by."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Text

from stationdesk.db.base import Day, flag, kept, key, ledger, text, working
from stationdesk.db.tables.visitors import person_columns, person_indexes

stock_items = kept(
    "stock_items",
    text("title", 100),
    text("unit", 20),
    flag("is_active"),
    text("category", 20, nullable=True),
    text("barcode", 40, nullable=True),
    text("tag", 13, nullable=True),
    key("picture_id", "attachments", nullable=True),
    Column("minimum", Integer(), nullable=True),
    Column("recommended", Integer(), nullable=True),
    key("home_id", "stock_places", nullable=True),
    Column("hand_out_limit", Integer(), nullable=True),
    text("hand_out_period", 12, nullable=True),
)
Index(None, stock_items.c.barcode)
Index(None, stock_items.c.tag)

stock_places = ledger(
    "stock_places",
    text("kind", 20),
    flag("is_floored"),
    key("point_id", "service_points", nullable=True),
)

storage_places = kept(
    "storage_places",
    text("title", 100),
    text("tag", 13, nullable=True),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
)

stock_moves = ledger(
    "stock_moves",
    key("item_id", "stock_items"),
    key("from_id", "stock_places"),
    key("to_id", "stock_places"),
    Column("pieces", Integer(), nullable=False),
    text("source", 100),
    Column("expires_on", Day(), nullable=True),
    text("batch", 40, nullable=True),
    Column("on", Day(), nullable=True),
    CheckConstraint("pieces > 0", name="pieces_positive"),
    CheckConstraint("from_id <> to_id", name="two_places"),
    indexes=(Index(None, "item_id", "id"), Index(None, "on")),
)

stock_levels = working(
    "stock_levels",
    key("item_id", primary_key=True),
    key("place_id", primary_key=True),
    Column("expires_on", Day(), primary_key=True),
    Column("batch", String(40), primary_key=True),
    Column("pieces", Integer(), nullable=False),
)
Index(None, stock_levels.c.place_id, stock_levels.c.expires_on)

stock_bills = ledger(
    "stock_bills",
    text("number", 24),
    text("kind", 20),
    Column("on", Day(), nullable=False, index=True),
    text("party", 100),
    text("party_kind", 20),
    text("charity", 100),
    text("receipt_number", 60),
    text("note", 200),
    indexes=(Index(None, "number", unique=True),),
)

bill_attachments = ledger(
    "bill_attachments", key("bill_id", "stock_bills", index=True), key("attachment_id", "attachments")
)

hand_outs = ledger(
    "hand_outs",
    text("number", 24),
    key("item_id", "stock_items"),
    text("title", 100),
    Column("pieces", Integer(), nullable=False),
    Column("on", Day(), nullable=False),
    *person_columns(),
    CheckConstraint("pieces > 0", name="pieces_positive"),
    indexes=(Index(None, "number"), Index(None, "item_id", "on"), *person_indexes()),
)

kit_parts = kept(
    "kit_parts",
    key("kit_id", "stock_items", index=True),
    key("part_id", "stock_items"),
    Column("pieces", Integer(), nullable=False),
    flag("is_active"),
)

kit_makings = ledger(
    "kit_makings",
    key("kit_id", "stock_items", index=True),
    Column("pieces", Integer(), nullable=False),
    text("batch", 40),
    CheckConstraint("pieces > 0", name="pieces_positive"),
)

kit_takings = ledger(
    "kit_takings",
    key("making_id", "kit_makings", index=True),
    Column("pieces", Integer(), nullable=False),
    CheckConstraint("pieces > 0", name="pieces_positive"),
)

stocktakes = ledger(
    "stocktakes",
    text("number", 24),
    key("place_id", "stock_places"),
    text("category", 20),
    flag("shows_book"),
    indexes=(Index(None, "number", unique=True),),
)

stocktake_counts = ledger(
    "stocktake_counts",
    key("stocktake_id", "stocktakes", index=True),
    key("item_id", "stock_items", nullable=True),
    text("code", 60),
    text("how", 8),
    Column("pieces", Integer(), nullable=False),
    Column("book_pieces", Integer(), nullable=False),
)

stocktake_endings = ledger(
    "stocktake_endings", key("stocktake_id", "stocktakes", index=True), text("outcome", 12)
)

stocktake_lines = ledger(
    "stocktake_lines",
    key("stocktake_id", "stocktakes", index=True),
    key("item_id", "stock_items", index=True),
    Column("book_pieces", Integer(), nullable=False),
    Column("counted_pieces", Integer(), nullable=False),
    key("other_place_id", "stock_places", nullable=True),
    Column("reason", Text(), nullable=False),
)
