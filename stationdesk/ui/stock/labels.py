"""Printing the label of an item or a place, where this desk prints."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.queries import stations
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext


class GoodsLabels(QObject):
    """One label at a time, beside the desk's work."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def print(self, title: str, tag: str) -> None:
        """Print the label of a tag."""
        found = partial(self._work, title, tag)
        self._context.runner.read(self, stations.station, then=found, key="label")

    def _work(self, title: str, tag: str, station: StationRow) -> None:
        context = self._context

        def work() -> Sent:
            # ReportLab is kept out of the start.
            from stationdesk import outbox  # noqa: PLC0415

            sheet = outbox.goods_labels(title, tag, station.name)
            return outbox.print_thing_labels(sheet, context.preferences, context.folder)

        def printed(sent: Sent) -> None:
            words = self.tr("The label {tag} of {title} is printed ({place})")
            context.result.tell(Kind.OK, words.format(tag=tag, title=title, place=sent.job_id))

        def refused(error: Exception) -> None:
            context.result.tell(Kind.STOP, explain(error))

        context.runner.call(self, work, then=printed, otherwise=refused)
