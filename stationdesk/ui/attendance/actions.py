"""Checking in and out from anywhere in the window: a key, a scan, a button of a list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import DayClosed, JustScanned
from stationdesk.domain.service_time import SCAN_GUARD, Evidence
from stationdesk.services.attendance import CheckInRequest, CheckOutRequest
from stationdesk.ui.attendance.bookings import Bookings
from stationdesk.ui.attendance.make_up import MakingUp
from stationdesk.ui.attendance.outcomes import Outcomes
from stationdesk.ui.attendance.questions import Questions, Situation, situation
from stationdesk.ui.overlay import Overlay

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

_DOUBLE_PRESS = timedelta(seconds=1)


class AttendanceActions(QObject):
    """Asks whether somebody is here first; here → out at once, not here → which activity?

    `undo` is what the result bar's Undo calls with the id of the act; without it the bar offers none.
    """

    review_wanted = Signal()
    """The hours that wait for a second look are to be shown."""
    forgotten_wanted = Signal()
    """Those who forgot to check out are to be shown."""
    came = Signal(object)
    """Somebody was checked in: their id."""
    went = Signal(object)
    """Somebody was checked out: their id."""
    lend_after = Signal(object)
    """Who, once checked in, borrows something as well: their id, or None."""
    consent_wanted = Signal(object, object)
    """The GuardianConsentNeeded, and what checks the minor in once their guardian agreed."""

    def __init__(
        self, context: DeskContext, approvals: Approvals, undo: Callable[[UUID], None] | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._outcomes = Outcomes(context, undo, self)
        self._bookings = Bookings(context, approvals, self._outcomes, self)
        self._questions = Questions(context, self._bookings, self._outcomes, self)
        self._bookings.consent_wanted.connect(self.consent_wanted)
        self._bookings.came.connect(self.came)
        self._bookings.went.connect(self.went)
        self._questions.lend_after.connect(self.lend_after)
        self.making_up = MakingUp(context, approvals, undo, self)
        self._outcomes.check_out_wanted.connect(self.check_out)
        self._outcomes.other_time_wanted.connect(self.other_time)

    @property
    def question(self) -> Overlay | None:
        """The question that is open now: which activity, or which time."""
        return self._questions.open_one

    @Slot()
    def toggle(self, evidence: Evidence = Evidence.TYPED) -> None:
        """Check the person in hand in or out (F2). The second press of a double press does nothing."""
        card = self._context.person.card
        if card is None:
            self._outcomes.nobody_in_hand()
        elif not self._is_double_press(card.volunteer_id):
            self._look(card, partial(self._toggle, card, evidence))

    def scanned(self, volunteer_id: UUID) -> None:
        """Take a scanned person in hand and check them in or out; within 60 s only say how it stands."""
        self._context.person.take(
            volunteer_id, lambda card: self._look(card, partial(self._toggle, card, Evidence.SCANNED))
        )

    def check_in(
        self,
        volunteer_id: UUID,
        activity_id: UUID,
        evidence: Evidence = Evidence.TYPED,
        act_id: UUID | None = None,
    ) -> None:
        """Check somebody in to an activity, now; `act_id` belongs to the form or tile it came from."""
        refused = partial(self._outcomes.refused, volunteer_id=volunteer_id)
        request = CheckInRequest(volunteer_id, activity_id, evidence)
        self._bookings.check_in(request, act_id or new_id(), refused)

    def check_out(self, volunteer_id: UUID, evidence: Evidence = Evidence.TYPED) -> None:
        """Check somebody out, now. Pressed again before it is done, it is the same act."""
        if not self._bookings.is_leaving(volunteer_id):
            refused = partial(self._outcomes.refused, volunteer_id=volunteer_id)
            self._bookings.check_out(CheckOutRequest(volunteer_id, evidence), new_id(), refused)

    def other_time(self, volunteer_id: UUID | None = None) -> None:
        """Ask when and why somebody (else the person in hand) came or left."""
        person = self._context.person
        if volunteer_id is not None and volunteer_id != person.volunteer_id:
            person.take(volunteer_id, self._ask_time)
        elif person.card is None:
            self._outcomes.nobody_in_hand()
        else:
            self._ask_time(person.card)

    def lend_afterwards(self) -> bool:
        """Say in the open question that lending comes after it; return whether there is one."""
        return self._questions.lend_afterwards()

    @Slot()
    def make_up(self) -> None:
        """Make up hours of the person in hand that were not recorded at the time."""
        card = self._context.person.card
        if card is None:
            self._outcomes.nobody_in_hand()
        else:
            self.making_up.ask(card)

    @Slot()
    def show_forgotten(self) -> None:
        """Open the page of records at those who forgot to check out."""
        self._context.page_wanted.emit("attendance")
        self.forgotten_wanted.emit()

    @Slot()
    def show_review(self) -> None:
        """Open the page of records at the hours that wait for a second look."""
        self._context.page_wanted.emit("attendance")
        self.review_wanted.emit()

    def _ask_time(self, card: VolunteerCard) -> None:
        self._look(card, partial(self._questions.ask_time, card))

    def _look(self, card: VolunteerCard, then: Callable[[Situation], None]) -> None:
        today = self._context.today()
        self._context.runner.read(self, situation, card.volunteer_id, today, then=then, key="situation")

    def _toggle(self, card: VolunteerCard, evidence: Evidence, found: Situation) -> None:
        state, scanned_at = found.state, found.state.scanned_at
        if evidence is Evidence.SCANNED and scanned_at is not None and self._is_just_now(scanned_at):
            just = JustScanned(card.name, state.since is not None, scanned_at, state.activity)
            self._outcomes.refused(just, card.volunteer_id)
        elif state.since is not None:
            self.check_out(card.volunteer_id, evidence)
        elif found.is_closed:
            # Said before anything is asked: the answer would be for nothing.
            self._outcomes.refused(DayClosed(self._context.today()), card.volunteer_id)
        else:
            self._questions.ask_activity(card, evidence, found)

    def _is_double_press(self, volunteer_id: UUID) -> bool:
        if self._bookings.is_leaving(volunteer_id):
            return True
        done_at = self._bookings.done_at(volunteer_id)
        return done_at is not None and timedelta(0) <= self._context.now() - done_at < _DOUBLE_PRESS

    def _is_just_now(self, scanned_at: datetime) -> bool:
        return timedelta(0) <= self._context.now() - scanned_at < SCAN_GUARD
