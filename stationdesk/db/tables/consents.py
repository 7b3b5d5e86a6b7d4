"""What people agreed to, in which words, and what they took back."""

from __future__ import annotations

from sqlalchemy import Column, LargeBinary

from stationdesk.db.base import Day, key, ledger, text

consents = ledger(
    "consents",
    key("volunteer_id", "volunteers", index=True),
    text("purpose", 24),
    text("text_version", 40),
    text("form", 12),
    text("paper_number", 60),
    Column("given_on", Day(), nullable=False),
    text("recipient", 100),
    text("guardian_name", 100),
    text("guardian_relation", 40),
    Column("guardian_phone", LargeBinary(), nullable=True),
)

consent_withdrawals = ledger("consent_withdrawals", key("consent_id", "consents", index=True))
