"""Opening, closing and reopening days from anywhere in the window: a key, a line, a banner."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import Refusal, Trouble
from stationdesk.queries import closings
from stationdesk.services import days, prints
from stationdesk.services.days import CloseDayRequest, ReopenRequest
from stationdesk.services.prints import ReprintDayCloseRequest
from stationdesk.ui.days.chain_check import ChainCheck
from stationdesk.ui.days.ending import Ending
from stationdesk.ui.days.opening import Opening
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import date_text, number_text

if TYPE_CHECKING:
    from stationdesk.printing.destinations import Sent
    from stationdesk.services.days import CloseDayReceipt, ReopenReceipt
    from stationdesk.services.prints import ReprintDayCloseReceipt
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.days.view import EveningView
    from stationdesk.ui.expiries.flow import ExpiryFlow
    from stationdesk.ui.redemptions.actions import RedemptionActions

PAGE = "closing"


class DayActions(QObject):
    """One a window. `closing_on` is the date the closing page shows."""

    closed = Signal(object)
    """The date that was closed."""

    def __init__(
        self,
        context: DeskContext,
        attendance: AttendanceActions,
        redemptions: RedemptionActions,
        approvals: Approvals,
        expiries: ExpiryFlow,
    ) -> None:
        super().__init__()
        self._context, self._approvals = context, approvals
        self._closing_on: date | None = None
        self._act_ids: dict[date, UUID] = {}
        self.chain = ChainCheck(context)
        self.ending = Ending(context)
        self.opening = Opening(context, attendance, redemptions, self.chain, self.ending)
        self.opening.expiring_wanted.connect(expiries.open)
        self.opening.closing_wanted.connect(self.close_page)
        self.closed.connect(self.opening.come_back)
        redemptions.day_close_wanted.connect(self._reprint_number)

    @property
    def closing_on(self) -> date:
        """The date that is to be closed."""
        return self._closing_on or self._context.today()

    def begin(self) -> None:
        """Somebody signed in: check the chain, and show the opening list the first time on a date."""
        if not self._context.folder.is_training:
            self.chain.start()
            self.opening.begin()

    def close_page(self, on: date | None = None) -> None:
        """Open the closing page (F12), for today or a date before."""
        self._closing_on = on if on != self._context.today() else None
        self._context.page_wanted.emit(PAGE)

    def close(self, on: date) -> None:
        """Close a date and print its slip."""
        # Pressed twice it is one act; closed again after a reopening it is another one.
        act_id = self._act_ids.setdefault(on, new_id())
        self._context.runner.write(
            self,
            days.close_day,
            CloseDayRequest(on),
            then=self._closed,
            otherwise=partial(self._not_closed, on),
            act_id=act_id,
        )

    def reopen(self, on: date) -> None:
        """Open a closed date again: with a reason, and a supervisor."""
        reasons = (
            self.tr("Somebody came after closing"),
            self.tr("Closed too early"),
            self.tr("Something has to be corrected"),
        )
        self._approvals.write(
            self,
            days.reopen_day,
            ReopenRequest(on),
            title=self.tr("Open {day} again").format(day=date_text(on)),
            then=self._reopened,
            reasons=reasons,
        )

    def reprint(self, on: date) -> None:
        """Print the slip of a date's last closing again."""
        runner = self._context.runner

        def queue(count_no: int) -> None:
            if count_no:
                self.reprint_closing(on, count_no)

        runner.read(self, closings.closings_on, on, then=queue, key="closings")

    def reprint_closing(self, on: date, count_no: int) -> None:
        """Print the slip of one closing again; the copy says so."""
        request = ReprintDayCloseRequest(on, count_no)
        self._context.runner.write(self, prints.reprint_day_close, request, then=self._queued)

    @Slot(str)
    def _reprint_number(self, number: str) -> None:
        self.reprint_closing(*closings.closing_of_number(number))

    def print_made_up(self, view: EveningView) -> None:
        """Print the day's list of hours made up later, for the supervisor to sign."""
        context = self._context
        who = context.signed_in.name if context.signed_in is not None else ""

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk import outbox  # noqa: PLC0415
            from stationdesk.documents.sheets import Language  # noqa: PLC0415

            language = Language(context.preferences.language)
            at = context.local(context.now())
            sheet = outbox.made_up_sheet(view.made_up, view.on, view.station, who, at, language)
            return outbox.print_made_up_list(sheet, context.preferences, context.folder)

        context.runner.call(self, work, then=self._list_printed, otherwise=self._list_refused)

    def _closed(self, receipt: CloseDayReceipt) -> None:
        self._act_ids.pop(receipt.on, None)
        words = self.tr("{day} is closed; its slip goes to the printer.")
        if not self._context.preferences.printer:
            words = self.tr("{day} is closed; its slip is being saved as PDF.")
        if receipt.count_no > 1:
            words = self.tr("{day} is closed for the {n}. time; its slip says so.")
        text = words.format(day=date_text(receipt.on), n=number_text(receipt.count_no))
        self._context.result.tell(Kind.OK, text)
        self._context.papers_waiting.emit()
        self._context.backup_wanted.emit()
        self.closed.emit(receipt.on)

    def _not_closed(self, on: date, error: Exception) -> None:
        self._act_ids.pop(on, None)
        self._context.result.tell(Kind.STOP, explain(error))

    def _reopened(self, receipt: ReopenReceipt) -> None:
        words = self.tr("{day} is open again. Close it anew when you are done: F12")
        self._context.result.tell(Kind.OK, words.format(day=date_text(receipt.on)))
        self._context.omnibox_wanted.emit()

    def _queued(self, receipt: ReprintDayCloseReceipt) -> None:
        words = self.tr("The day-close slip of {day} goes to the printer again.")
        if not self._context.preferences.printer:
            words = self.tr("The day-close slip of {day} is being saved as PDF again.")
        self._context.result.tell(Kind.OK, words.format(day=date_text(receipt.on)))
        self._context.papers_waiting.emit()

    def _list_printed(self, sent: Sent) -> None:
        words = self.tr("The list of hours made up: {place}").format(place=sent.job_id)
        self._context.result.tell(Kind.OK, words)

    def _list_refused(self, error: Any) -> None:
        if isinstance(error, (Refusal, Trouble)):
            self._context.result.tell(Kind.STOP, explain(error))
