"""The records that were merged into the one shown, each with who did it, why, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, IconLabel, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.links import MergedRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.context import DeskContext


class MergedPart(QWidget):
    """Hidden while nothing was merged into the record."""

    undo_wanted = Signal(object)
    """The id of the merge to take back."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        named(self, "merged_records")
        self._context = context
        self._shown: tuple[MergedRow, ...] = ()
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.hide()

    def show_card(self, card: VolunteerCard) -> None:
        """Show what was merged into somebody's record."""
        self.setVisible(bool(card.merged))
        if card.merged == self._shown:
            return
        self._shown = card.merged
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(row, place) for place, row in enumerate(card.merged)]
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, row: MergedRow, place: int) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        name = self.tr("Un-merge {number}").format(number=row.number)
        back = KeyButton(self.tr("Un-merge"), size=ButtonSize.SMALL, name=name)
        named(back, f"unmerge_{place}").clicked.connect(lambda: self.undo_wanted.emit(row.act_id))
        across.addWidget(IconLabel("users", self._words(row), tone="quiet"), 1)
        across.addWidget(back)
        return line

    def _words(self, row: MergedRow) -> str:
        at = wording.moment_text(self._context.local(row.at), self._context.today())
        who = self.tr("{operator}, allowed by {approver}").format(
            operator=row.operator, approver=row.approver
        )
        return self.tr("Merged into this record: {name} {number} ({at}, {who}, {reason})").format(
            name=row.name, number=row.number, at=at, who=who, reason=row.reason
        )
