"""Things and visitors: batches, places and papers of goods, stocktakes, loans, visits, service points."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from stationdesk.db.migrations.parts import (
    add,
    add_key,
    day,
    flag,
    index,
    kept,
    key,
    ledger,
    long_text,
    moment,
    number,
    octets,
    refers,
    text,
    working,
)

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _places()
    _people()
    _added()
    _stock()
    _stocktakes()
    _visits()
    _loans()
    _fill_levels()


def _added() -> None:
    add_key("acts", "point_id", "service_points")
    add_key("desks", "point_id", "service_points")
    add_key("stock_places", "point_id", "service_points")
    for column, kind in (
        ("category", "VARCHAR(20)"),
        ("barcode", "VARCHAR(40)"),
        ("tag", "VARCHAR(13)"),
        ("minimum", "INTEGER"),
        ("recommended", "INTEGER"),
        ("hand_out_limit", "INTEGER"),
        ("hand_out_period", "VARCHAR(12)"),
    ):
        add("stock_items", column, kind)
    add_key("stock_items", "picture_id", "attachments")
    add_key("stock_items", "home_id", "stock_places")
    index("stock_items", "barcode")
    index("stock_items", "tag")
    add("stock_moves", "batch", "VARCHAR(40)")
    add("stock_moves", '"on"', "VARCHAR(10)")
    op.drop_index("ix_stock_moves_item_id_from_id_pieces", "stock_moves")
    op.drop_index("ix_stock_moves_item_id_to_id_pieces", "stock_moves")
    index("stock_moves", "item_id", "id")
    index("stock_moves", "on")


def _fill_levels() -> None:
    """Add up what lies where; before this version no move that left a shelf said its batch."""
    op.execute(
        "INSERT INTO stock_levels (item_id, place_id, expires_on, batch, pieces)"
        " SELECT item_id, place_id, expires_on, '', SUM(pieces) FROM ("
        " SELECT item_id, to_id AS place_id, COALESCE(expires_on, '9999-12-31') AS expires_on, pieces"
        " FROM stock_moves UNION ALL"
        " SELECT item_id, from_id, COALESCE(expires_on, '9999-12-31'), -pieces FROM stock_moves"
        ") AS moved GROUP BY item_id, place_id, expires_on"
    )


def _places() -> None:
    kept(
        "service_points",
        text("title", 60),
        text("address", 200),
        number("position"),
        flag("is_active"),
    )
    kept(
        "storage_places",
        text("title", 100),
        text("tag", 13, nullable=True),
        number("position"),
        flag("is_active"),
    )


def _people() -> None:
    kept(
        "visitor_categories",
        text("code", 24),
        text("title", 40),
        text("icon", 30),
        flag("is_new_employment"),
        number("position"),
        flag("is_active"),
    )
    kept(
        "visitors",
        text("number", 24),
        text("name", 100),
        long_text("name_keys"),
        key("category_id"),
        text("platform", 60),
        text("delivery_point", 100),
        octets("phone", nullable=True),
        octets("phone_key", nullable=True),
        text("phone_tail", 4),
        day("keep_until", nullable=True),
        flag("is_active"),
        refers("visitors", "category_id", "visitor_categories"),
    )
    index("visitors", "number", unique=True)
    index("visitors", "phone_key")
    ledger(
        "visitor_consents",
        key("visitor_id"),
        text("text_version", 40),
        text("form", 12),
        text("paper_number", 60),
        day("given_on"),
        refers("visitor_consents", "visitor_id", "visitors"),
    )
    index("visitor_consents", "visitor_id")
    ledger(
        "visitor_withdrawals",
        key("consent_id"),
        refers("visitor_withdrawals", "consent_id", "visitor_consents"),
    )
    index("visitor_withdrawals", "consent_id")


def _stock() -> None:
    working(
        "stock_levels",
        key("item_id"),
        key("place_id"),
        day("expires_on"),
        text("batch", 40),
        number("pieces"),
        sa.PrimaryKeyConstraint("item_id", "place_id", "expires_on", "batch", name="pk_stock_levels"),
    )
    index("stock_levels", "place_id", "expires_on")
    ledger(
        "stock_bills",
        text("number", 24),
        text("kind", 20),
        day("on"),
        text("party", 100),
        text("party_kind", 20),
        text("charity", 100),
        text("receipt_number", 60),
        text("note", 200),
    )
    index("stock_bills", "number", unique=True)
    index("stock_bills", "on")
    ledger(
        "bill_attachments",
        key("bill_id"),
        key("attachment_id"),
        refers("bill_attachments", "bill_id", "stock_bills"),
        refers("bill_attachments", "attachment_id", "attachments"),
    )
    index("bill_attachments", "bill_id")
    ledger(
        "hand_outs",
        text("number", 24),
        key("item_id"),
        text("title", 100),
        number("pieces"),
        day("on"),
        key("volunteer_id", nullable=True),
        key("visitor_id", nullable=True),
        text("name", 100),
        octets("phone_key", nullable=True),
        text("phone_tail", 4),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_hand_outs_pieces_positive")),
        refers("hand_outs", "item_id", "stock_items"),
        refers("hand_outs", "volunteer_id", "volunteers"),
        refers("hand_outs", "visitor_id", "visitors"),
    )
    index("hand_outs", "item_id", "on")
    index("hand_outs", "number")
    index("hand_outs", "phone_key")
    index("hand_outs", "visitor_id")
    index("hand_outs", "volunteer_id")
    ledger(
        "kit_makings",
        key("kit_id"),
        number("pieces"),
        text("batch", 40),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_kit_makings_pieces_positive")),
        refers("kit_makings", "kit_id", "stock_items"),
    )
    index("kit_makings", "kit_id")
    kept(
        "kit_parts",
        key("kit_id"),
        key("part_id"),
        number("pieces"),
        flag("is_active"),
        refers("kit_parts", "kit_id", "stock_items"),
        refers("kit_parts", "part_id", "stock_items"),
    )
    index("kit_parts", "kit_id")
    ledger(
        "kit_takings",
        key("making_id"),
        number("pieces"),
        sa.CheckConstraint("pieces > 0", name=op.f("ck_kit_takings_pieces_positive")),
        refers("kit_takings", "making_id", "kit_makings"),
    )
    index("kit_takings", "making_id")


def _stocktakes() -> None:
    ledger(
        "stocktakes",
        text("number", 24),
        key("place_id"),
        text("category", 20),
        flag("shows_book"),
        refers("stocktakes", "place_id", "stock_places"),
    )
    index("stocktakes", "number", unique=True)
    ledger(
        "stocktake_counts",
        key("stocktake_id"),
        key("item_id", nullable=True),
        text("code", 60),
        text("how", 8),
        number("pieces"),
        number("book_pieces"),
        refers("stocktake_counts", "stocktake_id", "stocktakes"),
        refers("stocktake_counts", "item_id", "stock_items"),
    )
    index("stocktake_counts", "stocktake_id")
    ledger(
        "stocktake_endings",
        key("stocktake_id"),
        text("outcome", 12),
        refers("stocktake_endings", "stocktake_id", "stocktakes"),
    )
    index("stocktake_endings", "stocktake_id")
    ledger(
        "stocktake_lines",
        key("stocktake_id"),
        key("item_id"),
        number("book_pieces"),
        number("counted_pieces"),
        key("other_place_id", nullable=True),
        long_text("reason"),
        refers("stocktake_lines", "stocktake_id", "stocktakes"),
        refers("stocktake_lines", "item_id", "stock_items"),
        refers("stocktake_lines", "other_place_id", "stock_places"),
    )
    index("stocktake_lines", "item_id")
    index("stocktake_lines", "stocktake_id")


def _visits() -> None:
    working(
        "visit_hours",
        day("on"),
        number("hour"),
        key("point_id"),
        key("category_id"),
        number("visits"),
        number("identified"),
        sa.PrimaryKeyConstraint("on", "hour", "point_id", "category_id", name="pk_visit_hours"),
    )
    kept(
        "visit_services",
        text("code", 24),
        text("title", 40),
        text("icon", 30),
        number("position"),
        flag("is_active"),
    )
    working(
        "visit_use_days",
        day("on"),
        key("point_id"),
        key("category_id"),
        key("service_id"),
        number("uses"),
        sa.PrimaryKeyConstraint("on", "point_id", "category_id", "service_id", name="pk_visit_use_days"),
    )
    kept(
        "facilities",
        text("title", 60),
        text("icon", 30),
        key("point_id", nullable=True),
        number("position"),
        text("state", 12),
        day("broken_since", nullable=True),
        text("told", 200),
        flag("is_active"),
        refers("facilities", "point_id", "service_points"),
    )
    kept(
        "opening_hours",
        key("point_id", nullable=True),
        number("weekday"),
        number("opens_minute"),
        number("closes_minute"),
        flag("is_active"),
        refers("opening_hours", "point_id", "service_points"),
    )
    ledger(
        "facility_checks",
        key("facility_id"),
        day("on"),
        text("state", 12),
        text("told", 200),
        refers("facility_checks", "facility_id", "facilities"),
    )
    index("facility_checks", "facility_id")
    ledger(
        "visits",
        key("point_id", nullable=True),
        key("category_id"),
        day("on"),
        number("hour", nullable=True),
        number("people"),
        key("volunteer_id", nullable=True),
        key("visitor_id", nullable=True),
        text("source", 8),
        sa.CheckConstraint("people <> 0", name=op.f("ck_visits_people_counted")),
        refers("visits", "point_id", "service_points"),
        refers("visits", "category_id", "visitor_categories"),
        refers("visits", "volunteer_id", "volunteers"),
        refers("visits", "visitor_id", "visitors"),
    )
    index("visits", "on")
    index("visits", "visitor_id", "on")
    index("visits", "volunteer_id", "on")
    ledger(
        "visit_uses",
        key("visit_id"),
        key("service_id"),
        number("uses"),
        sa.CheckConstraint("uses <> 0", name=op.f("ck_visit_uses_uses_counted")),
        refers("visit_uses", "visit_id", "visits"),
        refers("visit_uses", "service_id", "visit_services"),
    )
    index("visit_uses", "visit_id")


def _loans() -> None:
    kept(
        "thing_kinds",
        text("title", 60),
        text("icon", 30),
        text("purpose", 12),
        text("due_unit", 12),
        number("due_amount"),
        long_text("parts"),
        text("deposit", 100),
        number("position"),
        flag("is_active"),
    )
    kept(
        "things",
        key("kind_id"),
        text("number", 20),
        text("title", 100),
        text("tag", 13, nullable=True),
        text("barcode", 40, nullable=True),
        text("state", 12),
        key("point_id", nullable=True),
        text("note", 200),
        refers("things", "kind_id", "thing_kinds"),
        refers("things", "point_id", "service_points"),
    )
    index("things", "barcode")
    index("things", "kind_id")
    index("things", "tag")
    ledger(
        "reservations",
        key("kind_id"),
        key("thing_id", nullable=True),
        key("volunteer_id", nullable=True),
        key("visitor_id", nullable=True),
        text("name", 100),
        octets("phone_key", nullable=True),
        text("phone_tail", 4),
        octets("phone", nullable=True),
        moment("from_at"),
        moment("to_at"),
        text("note", 200),
        refers("reservations", "kind_id", "thing_kinds"),
        refers("reservations", "thing_id", "things"),
        refers("reservations", "volunteer_id", "volunteers"),
        refers("reservations", "visitor_id", "visitors"),
    )
    index("reservations", "from_at")
    index("reservations", "kind_id")
    ledger(
        "loans",
        text("number", 24),
        key("kind_id"),
        key("thing_id", nullable=True),
        text("purpose", 12),
        text("title", 100),
        number("pieces"),
        key("volunteer_id", nullable=True),
        key("visitor_id", nullable=True),
        text("name", 100),
        octets("phone_key", nullable=True),
        text("phone_tail", 4),
        octets("phone", nullable=True),
        text("deposit", 100),
        moment("due_at"),
        day("on"),
        key("reservation_id", nullable=True),
        refers("loans", "kind_id", "thing_kinds"),
        refers("loans", "thing_id", "things"),
        refers("loans", "volunteer_id", "volunteers"),
        refers("loans", "visitor_id", "visitors"),
        refers("loans", "reservation_id", "reservations"),
    )
    index("loans", "number", unique=True)
    index("loans", "phone_key")
    index("loans", "reservation_id")
    index("loans", "thing_id")
    index("loans", "visitor_id")
    index("loans", "volunteer_id")
    ledger(
        "reservation_endings",
        key("reservation_id"),
        text("outcome", 12),
        refers("reservation_endings", "reservation_id", "reservations"),
    )
    index("reservation_endings", "reservation_id")
    ledger(
        "loan_endings",
        key("loan_id"),
        text("outcome", 12),
        text("missing_parts", 200),
        text("note", 200),
        flag("is_deposit_back"),
        refers("loan_endings", "loan_id", "loans"),
    )
    index("loan_endings", "loan_id")
    ledger(
        "loan_renewals",
        key("loan_id"),
        moment("due_at"),
        refers("loan_renewals", "loan_id", "loans"),
    )
    index("loan_renewals", "loan_id")
    working(
        "open_loans",
        key("loan_id"),
        key("thing_id", nullable=True),
        moment("due_at"),
        refers("open_loans", "loan_id", "loans"),
        refers("open_loans", "thing_id", "things"),
        sa.UniqueConstraint("thing_id", name="uq_open_loans_thing_id"),
        sa.PrimaryKeyConstraint("loan_id", name="pk_open_loans"),
    )
    index("open_loans", "due_at")
