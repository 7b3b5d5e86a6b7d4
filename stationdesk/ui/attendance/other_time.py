"""Check-in and check-out at another time: when, and why; what it would give is shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stationdesk.domain.errors import ReasonNeeded
from stationdesk.domain.service_time import Evidence
from stationdesk.services import attendance
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.fields import ReasonField, TimeFields
from stationdesk.ui.attendance.rehearsed import UNSAID, RehearsedForm
from stationdesk.ui.attendance.words import LONG_STAY, earned, from_to
from stationdesk.ui.messages import explain
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Dropdown, FormField, IconLabel
from stationdesk.ui.wording import moment_text, span_text

if TYPE_CHECKING:
    from stationdesk.queries.attendance import ActivityRow
    from stationdesk.services.attendance import CheckInReceipt, CheckOutReceipt
    from stationdesk.ui.context import DeskContext


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose time is given: a check-out when they are here `since`, else a check-in."""

    volunteer_id: UUID
    name: str
    since: datetime | None
    activity: str
    choices: Sequence[ActivityRow]
    last_activity_id: UUID | None


def likely_time(now: datetime, since: datetime | None) -> datetime:
    """Return the time to begin with; for a forgotten stay an hour, so that nobody is credited too much."""
    if since is None:
        return now - timedelta(minutes=30)
    return since + timedelta(hours=1) if now - since > LONG_STAY else now


class OtherTimeForm(RehearsedForm):
    """Asks for the time and the reason; Enter does what the button says, once."""

    committed = Signal(object, str)
    """The request and the reason; the act's id is the form's."""

    def __init__(self, host: QWidget, context: DeskContext, whose: Whose) -> None:
        super().__init__(host, context, width=500)
        named(self, "other_time_form", self.tr("Another time"))
        self.volunteer_id = whose.volunteer_id
        self._whose, self._is_sent = whose, False
        self._when = TimeFields(context, self._quick())
        self._why = ReasonField(self._usual())
        self._preview = named(IconLabel("info", "", tone="info"), "preview")
        self._make_activity()
        self._arrange()
        self._when.set_at(likely_time(context.now(), whose.since))
        self._when.changed.connect(self.look_now)
        self._when.typed.connect(self.soon)
        self._began = self._when.at, self._activity.value
        self.look_now()

    @property
    def asks(self) -> bool:
        return not self._is_sent

    @property
    def has_draft(self) -> bool:
        is_changed = (self._when.at, self._activity.value) != self._began or bool(self._why.reason)
        return is_changed and not self._is_sent

    @property
    def is_check_out(self) -> bool:
        """Whether the time of leaving is asked for."""
        return self._whose.since is not None

    def first_focus(self) -> QWidget:
        """Return the time, which is what differs."""
        return self._when.time

    def refuse(self, error: Exception) -> None:
        """Say why it was not done, in the field at fault, and keep everything typed."""
        self._is_sent = False
        if isinstance(error, ReasonNeeded):
            self._why.set_error(explain(error))
        else:
            self._when.field.set_error(explain(error))
        self.fit()

    def _make_activity(self) -> None:
        choices = [(row.activity_id, row.name) for row in self._whose.choices]
        self._activity = named(Dropdown(choices), "activity")
        self._activity.set_value(self._whose.last_activity_id)
        if self._activity.value is None and choices:
            self._activity.setCurrentIndex(0)
        self._activity_field = FormField(self.tr("Activity"), self._activity)
        if self.is_check_out:
            self._activity_field.hide()
        self._activity.chosen.connect(self.look_now)

    def _arrange(self) -> None:
        whose = self._whose
        if whose.since is not None:
            self.card.set_title(self.tr("Check out {name} at another time").format(name=whose.name))
            since = moment_text(self._context.local(whose.since), self._context.today())
            here = self.tr("On duty since {time} · {activity}")
            self.set_note(here.format(time=since, activity=whose.activity))
        else:
            self.card.set_title(self.tr("Check in {name} at another time").format(name=whose.name))
        body = self.card.body
        body.setSpacing(px(12))
        for part in (self._activity_field, self._when, self._why, self._preview):
            body.addWidget(part)
        body.addLayout(self.buttons("commit", "leave"))

    def _quick(self) -> list[tuple[datetime, str]]:
        if self._whose.since is not None:
            hours = [(self._whose.since + timedelta(hours=n), n) for n in (1, 2, 3, 4)]
            text = self.tr("after {n} h")
            return [(at, text.format(n=n)) for at, n in hours if at <= self._context.now()]
        text = self.tr("{n} min ago")
        return [(self._context.now() - timedelta(minutes=n), text.format(n=n)) for n in (15, 30, 60, 120)]

    def _usual(self) -> list[str]:
        forgot = self.tr("Forgot to check out") if self.is_check_out else self.tr("Forgot to check in")
        return [forgot, self.tr("Served outside the station"), self.tr("Scanner or computer was down")]

    def _request(self) -> attendance.CheckInRequest | attendance.CheckOutRequest:
        if self.is_check_out:
            return attendance.CheckOutRequest(self.volunteer_id, Evidence.OTHER_TIME, self._when.at)
        return attendance.CheckInRequest(
            self.volunteer_id, self._activity.value, Evidence.OTHER_TIME, self._when.at
        )

    def look(self) -> None:
        """Rehearse it: the hours are shown before they are booked."""
        service: Any = attendance.check_out if self.is_check_out else attendance.check_in
        then, otherwise = self.latest(self._show), self.latest(self._show_hindrance)
        self._context.runner.rehearse(
            self, service, self._request(), then=then, otherwise=otherwise, reason=UNSAID
        )

    def _show(self, receipt: CheckInReceipt | CheckOutReceipt) -> None:
        local, today = self._context.local, self._context.today()
        self._when.field.clear_error()
        if isinstance(receipt, attendance.CheckOutReceipt):
            span = from_to(local(receipt.started_at), local(receipt.ended_at), today)
            hours = span_text(receipt.service_minutes)
            text = self.tr("{span} · {hours} · {points}")
            self._preview.set_text(text.format(span=span, hours=hours, points=earned(receipt)))
            self.do.set_texts(self.tr("Check out with {hours}").format(hours=hours))
        else:
            since = moment_text(local(receipt.at), today)
            text = self.tr("On duty since {time}: {activity}. The hours are booked at the check-out.")
            self._preview.set_text(text.format(time=since, activity=receipt.activity))
            self.do.set_texts(self.tr("Check in at {time}").format(time=since))
        self._preview.show()
        self.fit()

    def _show_hindrance(self, error: Exception) -> None:
        self._preview.hide()
        self.do.set_texts(self.tr("Check out") if self.is_check_out else self.tr("Check in"))
        self._when.field.set_error(explain(error), takes_focus=False)
        self.fit()

    def commit(self) -> None:
        if not self._is_sent:
            self._is_sent = True
            self.committed.emit(self._request(), self._why.reason)
