"""The papers of the visitor file: the text to sign, filled in, and the card with the code."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from stationdesk.documents.sheets import Language
from stationdesk.domain.codes import Number, read_code
from stationdesk.ui.consents.notices import station_row
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.documents.sheets import NoticeSheet
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.stations import StationRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext


class VisitorPapers(QObject):
    """Printed off the GUI thread, or kept as PDF where this desk has no printer for them."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def print_notice(self, sheet: NoticeSheet) -> None:
        """Print what is agreed to, with room to sign."""

        def work(*where: Any) -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk.outbox.notices import print_notice  # noqa: PLC0415

            return print_notice(sheet, *where)

        self._print(work)

    def print_card(self, row: VisitorRow) -> None:
        """Print the card that is scanned; nobody is named on it."""
        self._context.runner.read(
            self, station_row, then=lambda station: self._lay(row, station), key="station"
        )

    def _lay(self, row: VisitorRow, station: StationRow) -> None:
        number, language = read_code(row.number), Language(self._context.preferences.language)
        assert isinstance(number, Number)

        def work(*where: Any) -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk.documents.visitor_card import VisitorCardSheet  # noqa: PLC0415
            from stationdesk.outbox.visitor_cards import print_visitor_card  # noqa: PLC0415

            names = " · ".join(filter(None, (station.community, station.name)))
            sheet = VisitorCardSheet(station=names, number=str(number), code=number.code, language=language)
            return print_visitor_card(sheet, *where)

        self._print(work)

    def _print(self, work: Any) -> None:
        context = self._context
        where = (context.preferences, context.folder, context.local(context.now()))
        context.runner.call(self, partial(work, *where), then=self._printed, otherwise=self._no)

    def _printed(self, sent: Sent) -> None:
        file = Path(sent.job_id)
        if not file.is_file():
            self._context.result.tell(Kind.OK, self.tr("The paper goes to the printer."))
            return
        show = (self.tr("Open it"), "", partial(_open, file))
        told = self.tr("The paper is kept as PDF: {file}").format(file=file.name)
        self._context.result.tell(Kind.OK, told, show)

    def _no(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
