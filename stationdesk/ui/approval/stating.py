"""Stating the right time: the question, the supervisor's proof, and the desk that goes on from there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from stationdesk.domain.acts import new_id
from stationdesk.domain.codes import CodeKind, InvalidCode, Tag, read_code
from stationdesk.domain.errors import PinWaits, WrongPin
from stationdesk.domain.staff import Right
from stationdesk.queries import staff as staff_queries
from stationdesk.services import clock, pins
from stationdesk.ui import wording
from stationdesk.ui.approval.time_panel import TimePanel
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from stationdesk.domain.errors import ClockBehind
    from stationdesk.services.clock import StateTimeReceipt
    from stationdesk.services.pins import CardHolder
    from stationdesk.ui.context import DeskContext


class TimeStating(QObject):
    """Lives as long as its panel. What was refused is not done again: whoever asked for it looks first."""

    def __init__(self, context: DeskContext, host: QWidget, error: ClockBehind, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._error = context, error
        self._act_id = new_id()
        self._is_busy = False
        self.panel = TimePanel(host, context.local(error.now), context.local(error.last))
        self.panel.agreed.connect(self._agree)
        self.panel.left.connect(self._left)
        self._before = QApplication.focusWidget()
        context.runner.crashed.connect(self._crashed)

    def open(self) -> None:
        """Show the question; who may state the time is read first."""
        on = self._context.local(self._error.last).date()
        self._context.runner.read(self, staff_queries.holders_of, Right.STATE_TIME, on, then=self._show)

    def scanned(self, text: str) -> None:
        """A supervisor's card states the time at once."""
        try:
            code = read_code(text)
        except InvalidCode:
            code = None
        if not isinstance(code, Tag) or code.kind is not CodeKind.OPERATOR:
            self.panel.complain(self.tr("This is not an operator's card."))
            return

        def found(holder: CardHolder) -> None:
            self._state(holder.operator_id, card=text)

        self._context.runner.read(
            self, pins.holder_of_card, text, then=found, otherwise=self._refused, key="card"
        )

    def _show(self, rows: list[staff_queries.ApproverRow]) -> None:
        self.panel.show_rows(rows)
        self.panel.open()

    def _agree(self, operator_id: UUID, pin: str) -> None:
        self._state(operator_id, pin=pin)

    def _state(self, operator_id: UUID, *, pin: str = "", card: str = "") -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self.panel.set_busy(is_busy=True)
        runner = self._context.runner
        system = runner.system_now()
        request = clock.StateTimeRequest(operator_id, self._stated(system), system, pin, card)
        before, runner.operator_id = runner.operator_id, operator_id
        runner.write(
            self, clock.state_time, request, then=self._done, otherwise=self._refused, act_id=self._act_id
        )
        runner.operator_id = before

    def _stated(self, system: datetime) -> datetime:
        typed = self.panel.right_time
        return system if typed is None else typed.replace(tzinfo=self._context.zone)

    def _done(self, receipt: StateTimeReceipt) -> None:
        self.panel.close_for_good()
        context = self._context
        context.runner.clock_offset = receipt.stated_at - receipt.system_at
        at = wording.moment_text(context.local(receipt.stated_at), context.today())
        if context.runner.clock_offset == timedelta():
            words = self.tr("The desk goes on with the computer's time, {at}. Please do your last act again.")
        else:
            words = self.tr(
                "The desk goes on at {at}, until the program is closed. Please set the computer's clock "
                "right, and do your last act again."
            )
        context.result.tell(Kind.OK, words.format(at=at))
        self._left()

    def _refused(self, error: Exception) -> None:
        self._is_busy = False
        self.panel.set_busy(is_busy=False)
        seconds = error.wait_seconds if isinstance(error, (WrongPin, PinWaits)) else 0
        self.panel.complain(explain(error), seconds)

    @Slot()
    def _left(self) -> None:
        """Back to what was being typed; the omnibox where that is gone."""
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        else:
            self._context.omnibox_wanted.emit()
        self.deleteLater()

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        self._is_busy = False
        self.panel.set_busy(is_busy=False)
