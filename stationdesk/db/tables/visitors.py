"""People who are no volunteers: the visitor file, kept with consent only; and who had something."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Index, Integer, LargeBinary, Text

from stationdesk.db.base import Day, flag, kept, key, ledger, text


def person_columns() -> tuple[Column[Any], ...]:
    """Return the columns that say who something was for: a volunteer, somebody on file, or a phone number."""
    return (
        key("volunteer_id", "volunteers", nullable=True),
        key("visitor_id", "visitors", nullable=True),
        text("name", 100),
        Column("phone_key", LargeBinary(32), nullable=True),
        text("phone_tail", 4),
    )


def person_indexes() -> tuple[Index, ...]:
    """Return the indexes by which what somebody had is found."""
    return Index(None, "volunteer_id"), Index(None, "visitor_id"), Index(None, "phone_key")


visitor_categories = kept(
    "visitor_categories",
    text("code", 24),
    text("title", 40),
    text("icon", 30),
    flag("is_new_employment"),
    Column("position", Integer(), nullable=False),
    flag("is_active"),
)

visitors = kept(
    "visitors",
    text("number", 24),
    text("name", 100),
    Column("name_keys", Text(), nullable=False),
    key("category_id", "visitor_categories"),
    text("platform", 60),
    text("delivery_point", 100),
    Column("phone", LargeBinary(), nullable=True),
    Column("phone_key", LargeBinary(32), nullable=True),
    text("phone_tail", 4),
    Column("keep_until", Day(), nullable=True),
    flag("is_active"),
)
Index(None, visitors.c.number, unique=True)
Index(None, visitors.c.phone_key)

visitor_consents = ledger(
    "visitor_consents",
    key("visitor_id", "visitors", index=True),
    text("text_version", 40),
    text("form", 12),
    text("paper_number", 60),
    Column("given_on", Day(), nullable=False),
)

visitor_withdrawals = ledger("visitor_withdrawals", key("consent_id", "visitor_consents", index=True))
