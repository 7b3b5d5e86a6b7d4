"""What the section of lending shows, read on one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from stationdesk.domain.loans import Purpose
from stationdesk.queries import loans, reservations, things

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.things import KindRow, ThingRow


class Which(StrEnum):
    """The lists of the section."""

    OUT = "out"
    LATE = "late"
    LEFT = "left"
    RESERVED = "reserved"
    THINGS = "things"
    KINDS = "kinds"


@dataclass(frozen=True, slots=True)
class LendingView:
    """Everything that is out, late, left here, reserved, and what there is to lend."""

    out: list[LoanRow]
    late: list[LoanRow]
    left: list[LoanRow]
    reserved: list[ReservationRow]
    things: list[ThingRow]
    kinds: list[KindRow]

    def rows(self, which: Which) -> list[Any]:
        """Return the rows of a list."""
        found: dict[Which, list[Any]] = {
            Which.OUT: self.out,
            Which.LATE: self.late,
            Which.LEFT: self.left,
            Which.RESERVED: self.reserved,
            Which.THINGS: self.things,
            Which.KINDS: self.kinds,
        }
        return found[which]


def lending_view(session: Any, now: datetime) -> LendingView:
    """Return what the section shows at a moment."""
    out = loans.out_now(session)
    return LendingView(
        out=out,
        late=[row for row in out if row.is_late(now)],
        left=loans.out_now(session, Purpose.DROP_OFF),
        reserved=reservations.coming(session, now),
        things=things.all_things(session),
        kinds=things.kinds(session, with_inactive=True),
    )
