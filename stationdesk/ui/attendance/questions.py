"""What is asked before an act of coming or going: which activity, or which time and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from stationdesk.domain.service_time import Evidence
from stationdesk.queries import attendance, days
from stationdesk.services.attendance import CheckInRequest, CheckOutRequest
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.attendance.other_time import OtherTimeForm, Whose
from stationdesk.ui.messages import explain

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow, AttendanceState
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.attendance.bookings import Bookings
    from stationdesk.ui.attendance.outcomes import Outcomes
    from stationdesk.ui.context import DeskContext

Question = ActivityChooser | OtherTimeForm


@dataclass(frozen=True, slots=True)
class Situation:
    """What the desk must know before it does anything: here or not, what there is to do, closed or not."""

    state: AttendanceState
    choices: list[ActivityRow]
    is_closed: bool = False


def situation(session: Any, volunteer_id: UUID, today: date) -> Situation:
    """Return a person's situation, on one snapshot."""
    return Situation(
        attendance.state_of(session, volunteer_id),
        attendance.activities_to_choose(session, today),
        days.is_closed(session, today),
    )


class Questions(QObject):
    """Opens one question over the window at a time and books the answer."""

    lend_after = Signal(object)
    """Who, once checked in, borrows something as well: their id, or None."""

    def __init__(self, context: DeskContext, bookings: Bookings, outcomes: Outcomes, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._bookings, self._outcomes = context, bookings, outcomes
        self._question: Question | None = None
        bookings.done.connect(self._close)
        bookings.consent_wanted.connect(self._close)

    @property
    def open_one(self) -> Question | None:
        """The question that is open now."""
        shown = self._question
        return shown if shown is not None and not shown.is_over else None

    def ask_activity(self, card: VolunteerCard, evidence: Evidence, found: Situation) -> None:
        """Ask which activity somebody comes for; asked again, the same question stays."""
        before = self.open_one
        if before is not None and before.volunteer_id == card.volunteer_id:
            return
        last = found.state.last_activity_id
        chooser = ActivityChooser(self._host(), card.volunteer_id, card.name, found.choices, last)
        chooser.chosen.connect(partial(self._chosen, chooser, evidence))
        chooser.other_time_wanted.connect(partial(self.ask_time, card, found))
        chooser.settings_wanted.connect(self._open_settings)
        self._show(chooser)

    def lend_afterwards(self) -> bool:
        """Turn lending after the check-in on or off; return whether an activity is being chosen."""
        chooser = self.open_one
        if not isinstance(chooser, ActivityChooser):
            return False
        chooser.lends.toggle()
        return True

    def ask_time(self, card: VolunteerCard, found: Situation) -> None:
        """Ask when, and why not now."""
        state = found.state
        whose = Whose(
            card.volunteer_id, card.name, state.since, state.activity, found.choices, state.last_activity_id
        )
        form = OtherTimeForm(self._host(), self._context, whose)
        form.committed.connect(partial(self._timed, form))
        self._show(form)

    def _chosen(self, chooser: ActivityChooser, evidence: Evidence, activity_id: UUID) -> None:
        self.lend_after.emit(chooser.volunteer_id if chooser.lends.isChecked() else None)
        request = CheckInRequest(chooser.volunteer_id, activity_id, evidence)
        self._bookings.check_in(request, chooser.act_id, lambda error: chooser.refuse(explain(error)))

    def _timed(self, form: OtherTimeForm, request: CheckInRequest | CheckOutRequest, reason: str) -> None:
        if isinstance(request, CheckOutRequest):
            self._bookings.check_out(request, form.act_id, form.refuse, reason)
        else:
            self._bookings.check_in(request, form.act_id, form.refuse, reason)

    def _show(self, question: Question) -> None:
        before = self.open_one
        self._question = question
        if before is not None:
            before.close_for_good()
            if isinstance(before, ActivityChooser) and before.volunteer_id != question.volunteer_id:
                self._outcomes.left_behind(before.name)
        question.left.connect(self._context.omnibox_wanted)
        question.open()

    def _host(self) -> QWidget:
        """What the result bar floats over: the whole of the desk."""
        return self._context.result.parentWidget() or self._context.result

    @Slot()
    def _close(self) -> None:
        if self._question is not None:
            self._question.close_for_good()
            self._question = None

    @Slot()
    def _open_settings(self) -> None:
        self._close()
        self._context.page_wanted.emit("settings")
