"""Taking something back: how it is, whether its parts are there, what is given back for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.loans import LoanOutcome, Purpose
from stationdesk.services import loan_returns
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.lending.words import coming_back, due_words, moment, titled
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Chip, FormField, KeyButton, Segmented, label, set_shown
from stationdesk.ui.wording.lending import whose_text

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.loans import LoanRow
    from stationdesk.services.loan_returns import ReturnReceipt
    from stationdesk.ui.context import DeskContext


class ReturnPanel(FormPanel):
    """Enter: in order, with all its parts. 1, 2, 3 say otherwise; the ticks say what is missing."""

    renew_wanted = Signal(object)
    """The LoanRow is to be lent on instead."""

    def __init__(self, context: DeskContext, row: LoanRow) -> None:
        super().__init__(context, "return_panel")
        self.row = row
        self.how = named(Segmented(self.tr("How is it?"), self._ways()), "return_how")
        self.how.set_value(LoanOutcome.RETURNED)
        self.parts = [self._part(part) for part in row.parts]
        self.deposit = named(
            QCheckBox(self.tr("Deposit given back: {deposit}").format(deposit=row.deposit)), "return_deposit"
        )
        self.deposit.setChecked(bool(row.deposit))
        set_shown(self.deposit, is_shown=bool(row.deposit))
        self.remark = text_field(self.tr("Note"), "return_note", most=100)
        self.renew = named(KeyButton(self.tr("Renew…"), icon="clock", size=ButtonSize.SMALL), "return_renew")
        set_shown(self.renew, is_shown=row.purpose is Purpose.LEND)
        self.renew.clicked.connect(lambda: self.renew_wanted.emit(self.row))
        self.how.chosen.connect(lambda _how: self.look())
        self.deposit.toggled.connect(lambda _on: self.look())
        line_of(self.remark).editingFinished.connect(self.look)
        how = FormField(self.tr("How is it?"), self.how)
        set_shown(how, is_shown=row.purpose is Purpose.LEND)
        self.arrange(
            self._heading(),
            self._about(),
            how,
            self._parts(),
            self.deposit,
            self.remark,
            _at_left(self.renew),
        )

    @property
    def loan_id(self) -> UUID:
        """The loan that is taken back."""
        return self.row.loan_id

    def first_focus(self) -> QWidget:
        return self.how if self.row.purpose is Purpose.LEND else self._do

    def plan(self) -> Plan:
        missing = tuple(box.text() for box in self.parts if not box.isChecked())
        request = loan_returns.ReturnRequest(
            self.row.loan_id,
            self.how.value,
            missing,
            line_of(self.remark).text().strip(),
            self.deposit.isChecked(),
        )
        is_lent = self.row.purpose is Purpose.LEND
        return Plan(loan_returns.take_back if is_lent else loan_returns.collect, request)

    def foretell(self, receipt: ReturnReceipt) -> str:
        return coming_back(receipt)

    def outcome(self, receipt: ReturnReceipt | None) -> str:
        if self.row.purpose is Purpose.DROP_OFF:
            return self.tr("Hand it over")
        words = {
            LoanOutcome.RETURNED: self.tr("Take it back: in order"),
            LoanOutcome.DAMAGED: self.tr("Take it back: damaged"),
            LoanOutcome.LOST: self.tr("Write it down as lost"),
        }
        missing = any(not box.isChecked() for box in self.parts)
        if receipt is not None and missing and receipt.outcome is LoanOutcome.RETURNED:
            return self.tr("Take it back: parts are missing")
        return words[self.how.value]

    def _heading(self) -> str:
        title = titled(self.row.title, self.row.pieces)
        if self.row.purpose is Purpose.DROP_OFF:
            return self.tr("Collect: {title}").format(title=title)
        return self.tr("Take back: {title}").format(title=title)

    def _about(self) -> QWidget:
        row, holder = self.row, QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(label(whose_text(row.name, row.phone_tail), size="title", wrap=True))
        is_left = row.purpose is Purpose.DROP_OFF
        since = self.tr("left {at} · {number}") if is_left else self.tr("since {at} · {number}")
        since = since.format(at=moment(self.context, row.lent_at), number=row.number)
        column.addWidget(label(since, tone="muted", wrap=True))
        is_late = row.is_late(self.context.now())
        column.addWidget(Chip(due_words(self.context, row), "accent" if is_late else "info"))
        return holder

    def _ways(self) -> list[tuple[LoanOutcome, str]]:
        return [
            (LoanOutcome.RETURNED, self.tr("In order")),
            (LoanOutcome.DAMAGED, self.tr("Damaged")),
            (LoanOutcome.LOST, self.tr("Lost")),
        ]

    def _part(self, part: str) -> QCheckBox:
        box = QCheckBox(part)
        box.setChecked(True)
        box.toggled.connect(lambda _on: self.look())
        return box

    def _parts(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for number, box in enumerate(self.parts):
            column.addWidget(named(box, f"return_part_{number}"))
        field = FormField(self.tr("All there? Untick what is missing."), holder)
        set_shown(field, is_shown=bool(self.parts) and self.row.purpose is Purpose.LEND)
        return field


def _at_left(button: QWidget) -> QWidget:
    """Return a button at the left of its room."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder
