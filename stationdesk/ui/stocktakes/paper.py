"""Prints the count sheet of a stocktake, to write on or complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.errors import Refusal, Trouble
from stationdesk.queries import stations, stocktake_lines
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stocktakes.words import other_place_words, stocktake_words

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.stocktake_lines import Counted, FinalRow
    from stationdesk.queries.stocktakes import StocktakeRow
    from stationdesk.ui.context import DeskContext


class CountPaper(QObject):
    """`put_out` reads the stocktake and sends its sheet to the printer, or keeps it as PDF."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def put_out(self, stocktake: StocktakeRow) -> None:
        """Print the sheet as the count stands now."""
        self._context.runner.read(
            self, _read, stocktake, then=lambda found: self._build(stocktake, *found), is_long=True
        )

    def _build(self, stocktake: StocktakeRow, station: str, found: Counted, final: list[FinalRow]) -> None:
        context = self._context
        who = context.signed_in.name if context.signed_in is not None else ""
        place, at = stocktake_words(stocktake), context.local(context.now())

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk import outbox  # noqa: PLC0415
            from stationdesk.documents.sheets import Language  # noqa: PLC0415

            sheet = outbox.count_sheet(
                stocktake,
                found,
                final,
                station=station,
                place=place,
                place_name=other_place_words,
                operator=who,
                at=at,
                language=Language(context.preferences.language),
            )
            return outbox.print_count_sheet(sheet, context.preferences, context.folder)

        context.runner.call(self, work, then=self._printed, otherwise=self._refused)

    def _printed(self, sent: Sent) -> None:
        words = self.tr("The count sheet: {place}").format(place=sent.job_id)
        self._context.result.tell(Kind.OK, words)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, (Refusal, Trouble)):
            self._context.result.tell(Kind.STOP, explain(error))


def _read(session: ReadSession, stocktake: StocktakeRow) -> tuple[str, Counted, list[FinalRow]]:
    found = stocktake_lines.counted(session, stocktake)
    return stations.station(session).name, found, stocktake_lines.final_rows(session, stocktake)
