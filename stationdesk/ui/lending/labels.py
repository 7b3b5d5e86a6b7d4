"""Printing the labels of things: of one, or of all of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from stationdesk.queries import stations, things
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.things import ThingRow
    from stationdesk.ui.context import DeskContext

Wanted = tuple[str, list["ThingRow"]]


def labelled(session: Any, kind_id: UUID, thing_id: UUID | None) -> Wanted:
    """Return the station's name, and a thing or all of its kind that are in use, on one snapshot."""
    rows = [row for row in things.all_things(session) if row.kind_id == kind_id]
    if thing_id is not None:
        rows = [row for row in rows if row.thing_id == thing_id]
    return stations.station(session).name, rows


class LabelPrinting(QObject):
    """Labels come out where this desk prints: on a sheet of stickers, or one below the other on a roll."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def print(self, kind_id: UUID, thing_id: UUID | None = None) -> None:
        """Print the label of a thing, or those of a whole kind."""

        def found(wanted: Wanted) -> None:
            station, rows = wanted
            if rows:
                self._work(station, rows)
            else:
                words = self.tr("There are no things of this kind yet: no label to print.")
                self._context.result.tell(Kind.LOOK, words)

        self._context.runner.read(self, labelled, kind_id, thing_id, then=found, key="labels")

    def _work(self, station: str, rows: list[ThingRow]) -> None:
        context = self._context

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk import outbox  # noqa: PLC0415

            sheet = outbox.thing_labels(rows, station)
            return outbox.print_thing_labels(sheet, context.preferences, context.folder)

        def printed(sent: Sent) -> None:
            words = self.tr("{n:label is|labels are} printed ({place})")
            context.result.tell(Kind.OK, words.format(n=number_text(len(rows)), place=sent.job_id))

        def refused(error: Exception) -> None:
            context.result.tell(Kind.STOP, explain(error))

        context.runner.call(self, work, then=printed, otherwise=refused)
