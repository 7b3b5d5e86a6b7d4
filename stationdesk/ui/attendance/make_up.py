"""Hours that were not recorded at the time: one form, deadline and outcome in sight while it is filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stationdesk import calendars
from stationdesk.domain.errors import (
    EvidenceNeeded,
    MissingField,
    NotAPhoto,
    PhotoTooLarge,
    SecondPersonNeeded,
)
from stationdesk.queries import attendance
from stationdesk.queries.made_up import Outlook, outlook
from stationdesk.services import made_up
from stationdesk.services.made_up import MakeUpRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.make_up_fields import EvidenceFields, SpanFields, WorkFields
from stationdesk.ui.attendance.rehearsed import UNSAID, RehearsedForm
from stationdesk.ui.attendance.words import from_to
from stationdesk.ui.messages import explain
from stationdesk.ui.messages.hours import unknown_years_words
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import IconLabel
from stationdesk.ui.wording import date_text, number_text, points_text, span_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stationdesk.domain.working_days import WorkCalendar
    from stationdesk.paths import DataFolder
    from stationdesk.queries.attendance import ActivityRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.made_up import MakeUpReceipt
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

_OF_EVIDENCE = (EvidenceNeeded, NotAPhoto, PhotoTooLarge)


@dataclass(frozen=True, slots=True)
class Making:
    """Whose hours are made up, and what there is to choose."""

    volunteer_id: UUID
    name: str
    choices: Sequence[ActivityRow]
    last_activity_id: UUID | None
    calendar: WorkCalendar


class MakeUpForm(RehearsedForm):
    """Fills in the request; what the service would say is told while it is typed."""

    committed = Signal(object)
    """The request; the act's id is the form's."""

    def __init__(self, host: QWidget, context: DeskContext, making: Making) -> None:
        super().__init__(host, context, width=640)
        named(self, "make_up_form", self.tr("Make hours up"))
        self.card.set_title(self.tr("Make hours up for {name}").format(name=making.name))
        self.set_note(self.tr("For service that was not recorded at the time. A second person allows it."))
        self._making = making
        self._span, self._evidence = SpanFields(context), EvidenceFields(context)
        self._work = WorkFields(making.choices, making.last_activity_id)
        self._outlook = named(IconLabel("info", "", tone="info"), "make_up_outlook")
        self._hindrance = named(IconLabel("triangle-alert", "", tone="accent"), "make_up_hindrance")
        self._began = self._span.started_at, self._span.ended_at
        self._arrange()
        for fields in (self._span, self._evidence, self._work):
            fields.changed.connect(self.soon)
        self.look_now()

    @property
    def asks(self) -> bool:
        return True

    @property
    def has_draft(self) -> bool:
        is_changed = (self._span.started_at, self._span.ended_at) != self._began
        return super().has_draft or is_changed or self._evidence.photo is not None

    def first_focus(self) -> QWidget:
        """Return the day, which is asked first."""
        return self._span.date

    def refuse(self, error: Exception) -> None:
        """Say why it was not done, in the field at fault, and keep everything typed."""
        if isinstance(error, _OF_EVIDENCE):
            self._evidence.field.set_error(explain(error))
        elif isinstance(error, MissingField):
            self._work.responsible_field.set_error(explain(error))
        else:
            self._span.field.set_error(explain(error))
        self.fit()

    def _arrange(self) -> None:
        self.card.body.setSpacing(px(12))
        for part in (self._span, self._work, self._evidence, self._outlook, self._hindrance):
            self.card.body.addWidget(part)
        self.card.body.addLayout(self.buttons("make_up_do", "make_up_leave"))
        self._hindrance.hide()

    def _request(self) -> MakeUpRequest:
        return MakeUpRequest(
            self._making.volunteer_id,
            self._work.activity.value,
            self._span.started_at,
            self._span.ended_at,
            content=self._work.content.text(),
            responsible=self._work.responsible.text(),
            paper_number=self._evidence.paper_number,
            photo=self._evidence.photo,
            calendar=self._making.calendar,
        )

    def look(self) -> None:
        """Ask what the hours would be, and whether anything but the second person stands in the way."""
        request, runner, refused = self._request(), self._context.runner, self.latest(self._show_hindrance)
        span = (request.started_at, request.ended_at, request.calendar)
        runner.read(self, outlook, *span, then=self._show_outlook, otherwise=refused, key="outlook")
        runner.rehearse(
            self,
            made_up.make_up,
            request,
            then=lambda _receipt: self._hindrance.hide(),
            otherwise=refused,
            reason=UNSAID,
        )

    def _show_outlook(self, found: Outlook) -> None:
        span = from_to(
            self._context.local(self._span.started_at),
            self._context.local(self._span.ended_at),
            self._context.today(),
        )
        words = self.tr(
            "{span} · {hours} · {points}. Can be made up until {day}, {days:working day|working days} "
            "after it."
        )
        told = words.format(
            span=span,
            hours=span_text(found.service_minutes),
            points=points_text(found.points),
            day=date_text(found.deadline.on),
            days=number_text(found.working_days),
        )
        unknown = unknown_years_words(found.deadline.unknown_years)
        self._outlook.set_text(f"{told} {unknown}".rstrip())
        self.do.set_texts(self.tr("Make up {hours}").format(hours=span_text(found.service_minutes)))
        self.fit()

    def _show_hindrance(self, error: Exception) -> None:
        """Say what stands in the way; that nobody has allowed it yet does not, here."""
        is_ready = isinstance(error, SecondPersonNeeded)
        self._hindrance.setVisible(not is_ready)
        if not is_ready:
            self._hindrance.set_text(explain(error))
        self.fit()

    def commit(self) -> None:
        self.committed.emit(self._request())


class MakingUp(QObject):
    """Opens the form for the person in hand and writes what it asks for, allowed by a second person."""

    def __init__(
        self,
        context: DeskContext,
        approvals: Approvals,
        undo: Callable[[UUID], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._approvals, self._undo = context, approvals, undo
        self._form: MakeUpForm | None = None

    @property
    def form(self) -> MakeUpForm | None:
        """The form that is open now."""
        shown = self._form
        return shown if shown is not None and not shown.is_over else None

    def ask(self, card: VolunteerCard) -> None:
        """Ask for the hours of somebody."""
        if self.form is None:
            runner, folder = self._context.runner, self._context.folder
            runner.read(
                self, making_of, card, folder, then=lambda found: self._open(card, found), key="making"
            )

    def _open(self, card: VolunteerCard, making: Making) -> None:
        if self.form is not None:
            return
        host = self._context.result.parentWidget() or self._context.result
        self._form = form = MakeUpForm(host, self._context, making)
        form.committed.connect(lambda request: self._write(form, card, request))
        form.left.connect(self._context.omnibox_wanted)
        if self._context.result.kind is Kind.OK:
            self._context.result.dismiss()  # said before; it would lie over the button
        form.open()

    def _write(self, form: MakeUpForm, card: VolunteerCard, request: MakeUpRequest) -> None:
        minutes = int((request.ended_at - request.started_at).total_seconds()) // 60
        title = self.tr("Make up {hours} for {name}")
        self._approvals.write(
            form,
            made_up.make_up,
            request,
            title=title.format(hours=span_text(minutes), name=card.name),
            then=lambda receipt: self._done(form, receipt),
            otherwise=form.refuse,
            act_id=form.act_id,
            reasons=self._reasons(),
        )

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("Scanner or computer was down"),
            self.tr("Served outside the station"),
            self.tr("Forgot to check in"),
        )

    def _done(self, form: MakeUpForm, receipt: MakeUpReceipt) -> None:
        form.close_for_good()
        local = self._context.local
        text = self.tr("Made up: {name} · {activity} · {span} · {hours} · +{points}")
        sentence = text.format(
            name=receipt.name,
            activity=receipt.activity,
            span=from_to(local(receipt.started_at), local(receipt.ended_at), self._context.today()),
            hours=span_text(receipt.service_minutes),
            points=points_text(receipt.points),
        )
        unknown = unknown_years_words(receipt.unknown_years)
        undo = None
        if self._undo is not None:
            take_back, act_id = self._undo, form.act_id
            undo = (self.tr("Undo"), "Ctrl+Z", lambda: take_back(act_id))
        self._context.result.tell(Kind.OK, f"{sentence} {unknown}".rstrip(), undo)
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()


def making_of(session: Any, card: VolunteerCard, folder: DataFolder) -> Making:
    """Return what the form needs: all activities, those on the list first, and the working days.

    Raises:
        BadCalendar: a file of the station cannot be used.
    """
    rows = sorted(attendance.all_activities(session), key=lambda row: not row.is_active)
    last = attendance.state_of(session, card.volunteer_id).last_activity_id
    return Making(card.volunteer_id, card.name, rows, last, calendars.load(folder))
