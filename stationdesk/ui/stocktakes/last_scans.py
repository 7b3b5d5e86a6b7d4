"""The lines of a count as they were scanned, the last on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stationdesk.domain.stock import CountHow
from stationdesk.ui.accessibility import named
from stationdesk.ui.stocktakes.words import LOOKS, found_words
from stationdesk.ui.widgets import Card
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text, time_text

if TYPE_CHECKING:
    from stationdesk.queries.stocktake_lines import ScanRow
    from stationdesk.ui.context import DeskContext


class LastScans(Card):
    """Each line with what it found, in colour and words."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.set_title(self.tr("Last scans"))
        self.set_aside(self.tr("Backspace takes the last one back"))
        self.rows = named(RowList(self.tr("Last scans")), "count_scans")
        self.body.addWidget(self.rows, 1)

    def show_scans(self, rows: list[ScanRow]) -> None:
        """Show the lines that stand, the newest first."""
        self.rows.set_faces([self._face(number, row) for number, row in enumerate(rows)])

    def _face(self, number: int, row: ScanRow) -> Face:
        pieces = self.tr("= {n}") if row.how is CountHow.SET else self.tr("+ {n}")
        return Face(
            key=(row.act_id, number),
            lead=time_text(self._context.local(row.at)),
            title=row.title or row.code,
            detail=pieces.format(n=number_text(row.pieces)),
            remark=found_words(row.state, row.how),
            chip_tone=LOOKS[row.state].chip,
            is_time=True,
        )
