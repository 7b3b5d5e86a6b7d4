"""What happens to the demo station's people at the desk: they come, go, and take something home."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from stationdesk.demo.days import LEFT_FREE, Stay
from stationdesk.demo.names import ELDERS
from stationdesk.demo.shopping import cart_for
from stationdesk.domain.rewards import Purse
from stationdesk.domain.service_time import Decision, Evidence, ReviewState
from stationdesk.queries.rewards import catalogue
from stationdesk.services import redemptions, reversals, service_records
from stationdesk.services.attendance import CheckInRequest, CheckOutRequest, check_in, check_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random
    from uuid import UUID

    from stationdesk.demo.clerk import Clerk
    from stationdesk.demo.people import Person

_KEPT_BY_THE_FIRST = 360
_UNDONE = {17: "点错物品", 49: "本人改换别的", 83: "重复录入", 104: "库存拿错，退回"}
"""Which redemptions were undone, and why."""


class Attendance:
    """Coming, going and redeeming, one step each."""

    def __init__(
        self,
        clerk: Clerk,
        random: Random,
        people: Sequence[Person],
        later: Callable[[datetime, Callable[[datetime], object]], None],
    ) -> None:
        self._clerk, self._random, self._people, self._later = clerk, random, people, later
        self.volunteers: dict[Person, UUID] = {}
        self.activities: dict[str, UUID] = {}
        self.check_ins = 0
        self.redemptions = 0

    def come(self, stay: Stay, at: datetime) -> None:
        """Check somebody in."""
        activity_id = self.activities[stay.activity]
        request = CheckInRequest(self._who(stay), activity_id, stay.evidence)
        self._clerk.serve(at, check_in, request)
        self.check_ins += 1

    def go(self, stay: Stay, at: datetime) -> None:
        """Check somebody out; some redeem a little later."""
        if stay.noted_at is not None:
            request = CheckOutRequest(self._who(stay), Evidence.OTHER_TIME, at=stay.ended_at)
            receipt = self._clerk.serve(at, check_out, request, "前一晚忘记签退，本人与队长确认")
        else:
            request = CheckOutRequest(self._who(stay), stay.evidence)
            receipt = self._clerk.serve(at, check_out, request)
        if receipt.review_state is ReviewState.IN_REVIEW:
            self._plan_review(at, stay, receipt.record_id)
        elif self._wants_something(stay, receipt.balance):
            wait = timedelta(minutes=self._random.randint(2, 8), seconds=self._random.randint(0, 59))
            self._later(at + wait, partial(self._redeem, stay, receipt.balance))

    def go_too_early(self, stay: Stay, at: datetime) -> None:
        """Check somebody out who is still at work, and take it back."""
        request = CheckOutRequest(self._who(stay), stay.evidence)
        self._clerk.serve(at, check_out, request)
        self._undo(at + timedelta(minutes=2), "还在服务，点早了")

    def known(self, name: str) -> UUID:
        """Return whose record has a name."""
        return next(known for one, known in self.volunteers.items() if one.request.name == name)

    def _who(self, stay: Stay) -> UUID:
        return self.volunteers[self._people[stay.person]]

    def _plan_review(self, at: datetime, stay: Stay, record_id: UUID) -> None:
        if stay.decision is None:
            return
        request = service_records.ReviewRequest(record_id, stay.decision)
        self._later(at + timedelta(hours=15), partial(self._review, request))

    def _review(self, request: service_records.ReviewRequest, at: datetime) -> None:
        reason = "已向负责人核实" if request.decision is Decision.CONFIRMED else "负责人说没有到岗"
        self._clerk.supervise(at, service_records.review, request, reason)

    def _wants_something(self, stay: Stay, points: int) -> bool:
        saves = self._people[stay.person].request.name == LEFT_FREE and points < _KEPT_BY_THE_FIRST
        return stay.wants_something and not saves and not stay.is_mistaken

    def _redeem(self, stay: Stay, points: int, at: datetime) -> None:
        person, volunteer_id = self._people[stay.person], self._who(stay)
        rows = self._clerk.look(catalogue, at.date(), volunteer_id)
        lines = cart_for(self._random, rows, points)
        if not lines:
            return
        purse = Purse.HOUSEHOLD if person.request.earns_for_household else Purse.PERSONAL
        request = redemptions.RedemptionRequest(
            volunteer_id, lines, purse, self._collector(), self._beneficiary()
        )
        self._clerk.printed(at, self._clerk.serve(at, redemptions.redeem, request).print_job_id)
        self.redemptions += 1
        if self.redemptions in _UNDONE:
            self._undo(at + timedelta(minutes=3), _UNDONE[self.redemptions])

    def _collector(self) -> str:
        if self._random.random() > 0.1:
            return ""
        return self._random.choice([one.request.name for one in self._people if one.household])

    def _beneficiary(self) -> UUID | None:
        if self._random.random() > 0.12:
            return None
        elders = [known for one, known in self.volunteers.items() if one.request.name in ELDERS]
        return self._random.choice(elders) if elders else None

    def _undo(self, at: datetime, reason: str) -> None:
        act_id = self._clerk.last_act_id
        assert act_id is not None
        request = reversals.ReversalRequest(act_id)
        self._later(at, lambda then: self._clerk.serve(then, reversals.reverse, request, reason))
