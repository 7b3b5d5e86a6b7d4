"""Prints the sign-off sheet of an item and a day: who got it, and lines for those who come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.errors import Refusal, Trouble
from stationdesk.queries import hand_outs, stations
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording.hand_outs import rule_text

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from stationdesk.db.session import ReadSession
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.hand_outs import HandableRow, HandedRow
    from stationdesk.queries.numbered import HandOutRound
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext

_BLANK_ROWS, _MOST_BLANK = 20, 100


class SignOffPaper(QObject):
    """Before the first hand-out it has a line for each piece there is, at most a hundred; later some more."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def put_out(self, item: HandableRow) -> None:
        """Print the sheet of today."""
        on = self._context.today()

        def found(read: tuple[str, list[HandedRow]]) -> None:
            station, rows = read
            blank = _BLANK_ROWS if rows else max(_BLANK_ROWS, min(item.on_hand, _MOST_BLANK))
            self._build(item, on, blank, station, rows)

        self._context.runner.read(self, _read, on, item.item_id, then=found, is_long=True)

    def put_out_round(self, item: HandOutRound) -> None:
        """Print the sheet of a round again; of a day that is over nothing is left blank."""
        blank = _BLANK_ROWS if item.on == self._context.today() else 0

        def found(station: StationRow) -> None:
            self._build(item, item.on, blank, station.name, list(item.rows))

        self._context.runner.read(self, stations.station, then=found, is_long=True)

    def _build(
        self, item: HandableRow | HandOutRound, on: date, blank: int, station: str, rows: list[HandedRow]
    ) -> None:
        context = self._context
        who = context.signed_in.name if context.signed_in is not None else ""
        at = context.local(context.now())
        rule = rule_text(item.limit, item.period) if item.limit and item.is_limited else self.tr("no limit")

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk import outbox  # noqa: PLC0415
            from stationdesk.documents.sheets import Language  # noqa: PLC0415

            sheet = outbox.sign_off_sheet(
                rows,
                station=station,
                on=on,
                item=item.title,
                unit=item.unit,
                rule=rule,
                blank_rows=blank,
                operator=who,
                at=at,
                language=Language(context.preferences.language),
            )
            return outbox.print_sign_off(sheet, context.preferences, context.folder)

        context.runner.call(self, work, then=self._printed, otherwise=self._refused)

    def _printed(self, sent: Sent) -> None:
        words = self.tr("The sign-off sheet: {place}").format(place=sent.job_id)
        self._context.result.tell(Kind.OK, words)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, (Refusal, Trouble)):
            self._context.result.tell(Kind.STOP, explain(error))


def _read(session: ReadSession, on: date, item_id: UUID) -> tuple[str, list[HandedRow]]:
    return stations.station(session).name, hand_outs.handed_out_on(session, on, item_id)
