"""The form of a loan: what somebody has out already first, then which thing, for whom, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from stationdesk.domain.errors import ThingReserved
from stationdesk.queries import things
from stationdesk.services import loans
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.lending.borrowerfield import BorrowerField
from stationdesk.ui.lending.fields import DueField, ThingField
from stationdesk.ui.lending.holdings import FreeKinds, Holdings
from stationdesk.ui.lending.layout import WIDE, beside
from stationdesk.ui.lending.words import moment
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.widgets import FormField

if TYPE_CHECKING:
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.things import ThingRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.services.loans import LoanReceipt
    from stationdesk.ui.context import DeskContext


class LendPanel(FormPanel):
    """Scan thing then person, or person then thing; a thing that is out is taken back instead."""

    return_wanted = Signal(UUID)
    """A loan is to be taken back: its id."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, "lend_panel", WIDE)
        self.asks_back = False
        """Whether it only asks back what somebody has who is leaving: the next person is another matter."""
        self.held, self.free = Holdings(context), FreeKinds(context)
        self.who = named(BorrowerField(context), "lend_who")
        self.thing = named(ThingField(context), "lend_thing")
        self.due = DueField(context, self.tr("Until when"))
        self.deposit = text_field(
            self.tr("Deposit"), "lend_deposit", hint=self.tr("What was left, never its number."), most=60
        )
        self.slip = named(QCheckBox(self.tr("Print a slip")), "lend_slip")
        self.reason = text_field(self.tr("Why all the same"), "lend_reason", required=True, most=100)
        self._who = FormField(self.tr("Who"), self.who)
        self._thing = FormField(self.tr("Thing"), self.thing)
        self.reason.hide()
        self._connect()
        self.arrange(
            self.tr("Lend / return"),
            self.held,
            self.free,
            beside(self._thing, self._who),
            FormField(self.tr("Until when"), self.due),
            beside(self.deposit, FormField(self.tr("Paper"), self.slip)),
            self.reason,
        )

    def first_focus(self) -> QWidget:
        if self.held.has_rows and self.thing.row is None:
            return self.held.list
        return self.thing if self.thing.row is None else self.who.editor

    def missing(self) -> FormField | None:
        if self.thing.row is None:
            return self._thing
        return self._who if self.who.borrower is None else None

    def plan(self) -> Plan | None:
        thing, borrower = self.thing.row, self.who.borrower
        if thing is None or borrower is None:
            return None
        request = loans.LendRequest(
            thing.thing_id,
            borrower,
            line_of(self.deposit).text().strip(),
            self.due.at,
            self.slip.isChecked(),
        )
        return Plan(loans.lend, request, line_of(self.reason).text().strip())

    def foretell(self, receipt: LoanReceipt) -> str:
        words = self.tr("{title} to {who}, back by {at}")
        if receipt.is_reserved:
            words = self.tr("{title} to {who}, as reserved, back by {at}")
        who = self.who.said(receipt)
        return words.format(title=receipt.title, who=who, at=moment(self.context, receipt.due_at))

    def outcome(self, receipt: LoanReceipt | None) -> str:
        if receipt is None:
            return self.tr("Lend")
        return self.tr("Lend, due {at}").format(at=moment(self.context, receipt.due_at))

    def take_thing(self, row: ThingRow) -> None:
        """A thing was scanned or is known: lend it, or take it back when it is out."""
        self.thing.pick(row)

    def take_volunteer(self, volunteer_id: UUID, name: str) -> None:
        """Somebody was scanned or is in hand."""
        self.who.take_volunteer(volunteer_id, name)
        self.first_focus().setFocus()

    def take_visitor(self, row: VisitorRow) -> None:
        """Somebody of the visitor file was scanned or chosen."""
        self.who.take_visitor(row)
        self.first_focus().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.isAutoRepeat() and self.plan() is None:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.thing.changed.connect(self._thing_changed)
        self.who.changed.connect(self._who_changed)
        self.due.changed.connect(self.look)
        self.refused.connect(self._was_refused)
        line_of(self.deposit).editingFinished.connect(self.look)
        line_of(self.reason).textEdited.connect(lambda _text: self.look())
        self.slip.toggled.connect(lambda _on: self.look())
        self.held.return_wanted.connect(self.return_wanted)
        self.held.reserved_wanted.connect(self._lend_reserved)
        self.held.shown.connect(self._held_shown)
        self.free.wanted.connect(self.thing.look_for)

    @Slot()
    def _thing_changed(self) -> None:
        row = self.thing.row
        if row is not None and row.loan_id is not None:
            self.return_wanted.emit(row.loan_id)
            return
        if row is not None:
            self.due.show_rule(row.due_unit, row.due_amount)
            self.deposit.set_hint(self._deposit_hint(row))
            if self.who.borrower is None:
                self.who.editor.setFocus()
            else:
                self._do.setFocus()
        self.reason.hide()
        self.look()

    def _deposit_hint(self, row: ThingRow) -> str:
        usual = self.tr("Usually: {deposit}. Only what it is, never its number.").format(deposit=row.deposit)
        return usual if row.deposit else self.tr("What was left, never its number.")

    @Slot()
    def _who_changed(self) -> None:
        borrower = self.who.borrower
        is_known = borrower is not None and not borrower.phone
        self.held.ask(borrower if is_known else None)
        self.look()

    @Slot()
    def _held_shown(self) -> None:
        if self.held.has_rows and self.thing.row is None:
            self.held.choose_first()
        self.fit()

    @Slot(object)
    def _lend_reserved(self, row: ReservationRow) -> None:
        """What was reserved is lent now: the certain thing, or one of the kind."""
        if row.thing_id is None:
            self.thing.look_for(row.title)
            return
        runner = self.context.runner
        runner.read(self, things.one_thing, row.thing_id, then=self._thing_read, key="thing")

    def _thing_read(self, row: ThingRow | None) -> None:
        if row is not None:
            self.thing.pick(row)

    @Slot(object)
    def _was_refused(self, error: Any) -> None:
        """What is kept for somebody else can be lent all the same, with a reason (R-10)."""
        if isinstance(error, ThingReserved) and not self.reason.isVisibleTo(self):
            self.reason.show()
            self.fit()
            self.reason.setFocus()

    def _go_on(self) -> None:
        """Enter leads to what is still missing."""
        holder, field = QApplication.focusWidget(), self.missing()
        target = self.thing if field is self._thing else self.who.editor
        if holder is target:
            self._say_missing()
        else:
            target.setFocus()
