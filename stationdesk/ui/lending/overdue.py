"""Printing the list of what is overdue, to ring people up by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from stationdesk.queries import loan_papers, stations
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.loan_papers import LateLoan
    from stationdesk.ui.context import DeskContext


def late_list(session: Any, at: datetime) -> tuple[str, tuple[LateLoan, ...]]:
    """Return the station's name and what is late, on one snapshot."""
    station = stations.station(session)
    name = " · ".join(filter(None, (station.community, station.name)))
    return name, loan_papers.late_loans(session, at)


class OverduePrinting(QObject):
    """Where this desk prints A4; with a slip printer the list is kept as PDF."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    @Slot()
    def print(self) -> None:
        """Print what is late now."""
        context, now = self._context, self._context.now()

        def found(answer: tuple[str, tuple[LateLoan, ...]]) -> None:
            station, rows = answer
            if rows:
                self._work(station, rows, now)
            else:
                context.result.tell(Kind.LOOK, self.tr("Nothing is overdue: there is no list to print."))

        context.runner.read(self, late_list, now, then=found, key="late")

    def _work(self, station: str, rows: tuple[LateLoan, ...], now: datetime) -> None:
        context = self._context
        who = context.signed_in.name if context.signed_in is not None else ""

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk import outbox  # noqa: PLC0415
            from stationdesk.documents.sheets import Language  # noqa: PLC0415

            language = Language(context.preferences.language)
            sheet = outbox.overdue_sheet(rows, station, who, context.local(now), language)
            return outbox.print_overdue_list(sheet, context.preferences, context.folder)

        def printed(sent: Sent) -> None:
            words = self.tr("The list of what is overdue is printed: {n:line|lines} ({place})")
            said = words.format(n=number_text(len(rows)), place=sent.job_id)
            context.result.tell(Kind.OK, said)

        def refused(error: Exception) -> None:
            context.result.tell(Kind.STOP, explain(error))

        context.runner.call(self, work, then=printed, otherwise=refused)
