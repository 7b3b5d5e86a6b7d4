"""Who did it, when, and which form it came from: one act is one transaction."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


def new_id() -> UUID:
    """Return a UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits."""
    milliseconds = time.time_ns() // 1_000_000
    random = secrets.randbits(74)
    high = (milliseconds << 16) | 0x7000 | (random >> 62)
    low = (0b10 << 62) | (random & ((1 << 62) - 1))
    return UUID(int=(high << 64) | low)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done at the desk.

    `id` belongs to the filled-in form, not to the click: a second Enter on the same form
    carries the same id and gets the first receipt. `approver_id` is the second person of a
    risky act; `reason` is required where the act is out of the ordinary.
    """

    id: UUID
    operator_id: UUID
    at: datetime
    approver_id: UUID | None = None
    reason: str = ""


REVERSIBLE = (
    "attendance.check_in",
    "attendance.check_out",
    "redemptions.redeem",
    "volunteers.register",
    "stock.receive",
)
"""The acts that have an inverse, by the verb they are written under."""
