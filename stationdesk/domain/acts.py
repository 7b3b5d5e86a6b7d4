"""Who did it, when, and which form it came from: one act is one transaction."""

from __future__ import annotations

import secrets
import threading
import time
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

_MASK_62 = (1 << 62) - 1
_one_at_a_time = threading.Lock()
_last = 0


def new_id() -> UUID:
    """Return a UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits.

    Ids of one process grow from one to the next, also within a millisecond (§6.2, method 2):
    rows written one after another sort in the order they were written.
    """
    global _last  # the last id is what the next one must follow
    with _one_at_a_time:
        timed = (time.time_ns() // 1_000_000) << 74 | secrets.randbits(74)
        _last = value = max(timed, _last + 1)
    milliseconds, random = value >> 74, value & ((1 << 74) - 1)
    high = milliseconds << 16 | 0x7000 | random >> 62
    low = 0b10 << 62 | random & _MASK_62
    return UUID(int=high << 64 | low)


def whole_milliseconds(at: datetime) -> datetime:
    """Return a moment as it is stored; minutes counted before and after storing it are the same."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


@dataclass(frozen=True, slots=True)
class SecondPerson:
    """What somebody shows to allow one act of somebody else: their card, or who they are and their PIN."""

    card: str = ""
    operator_id: UUID | None = None
    pin: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done at the desk, at a moment in whole milliseconds.

    `id` belongs to the filled-in form, not to the click: a second Enter on the same form
    carries the same id and gets the first receipt. `second` proves who allows a risky act: the
    service checks it and only then is it kept as the act's approver. `reason` is required where
    the act is out of the ordinary.
    """

    id: UUID
    operator_id: UUID
    at: datetime
    reason: str = ""
    second: SecondPerson | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", whole_milliseconds(self.at))


REVERSIBLE = (
    "attendance.check_in",
    "attendance.check_out",
    "redemptions.redeem",
    "volunteers.register",
    "stock.receive",
    "bills.receive",
    "bills.transfer",
    "bills.write_off",
    "bills.adjust",
    "items.put_item",
    "places.put_place",
    "volunteers.edit",
    "rewards.put_reward",
    "activities.put_activity",
    "stations.change_station",
    "staff.put_operator",
    "points.set_rule",
    "merges.merge",
    "merges.tell_apart",
    "forgotten.end_stay",
    "made_up.make_up",
    "service_records.review",
    "service_records.lapse_due",
    "service_records.annul",
    "points.clear_debt",
    "expiries.expire_due",
    "households.create",
    "households.join",
    "households.leave",
    "gifts.give",
    "adjustments.adjust",
    "teams.put_team",
    "teams.set_member",
    "merits.add_training",
    "merits.add_commendation",
    "consents.give",
    "consents.withdraw",
    "restrictions.restrict",
    "redemption_returns.give_back",
    "hand_overs.hand_over",
    "hand_outs.hand_out",
    "kit_parts.put_parts",
    "kits.make_up",
    "kits.take_apart",
    "stocktakes.start",
    "stocktakes.finalise",
    "stocktakes.abandon",
    "counts.count",
    "counts.count_as_none",
    "loans.lend",
    "loans.leave",
    "loan_returns.take_back",
    "loan_returns.collect",
    "loan_renewals.renew",
    "reservations.reserve",
    "reservations.cancel",
    "thing_kinds.put_kind",
    "things.put_thing",
    "things.put_things",
    "things.set_state",
    "visitors.put_visitor",
    "visitors.change",
    "visitor_closings.withdraw",
    "visitor_closings.close_due",
    "facilities.put_facility",
    "facilities.adopt_usual",
    "facilities.check",
    "opening_hours.put_hours",
    "service_points.put_point",
    "service_points.stand_at",
    "visits.visit",
    "visits.enter_list",
    "visit_lists.put_category",
    "visit_lists.put_service",
)
"""The acts that have an inverse, by the verb they are written under."""

DONE_BY_RULE = frozenset({"expiries.expire_due", "service_records.lapse_due"})
"""Acts that nobody chose: Ctrl+Z passes them by, their history does not."""
