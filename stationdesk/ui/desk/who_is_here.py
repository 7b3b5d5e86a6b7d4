"""The card of who is on duty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from stationdesk.ui.attendance.present import PresentList
from stationdesk.ui.widgets import Card, EmptyState, label

if TYPE_CHECKING:
    from stationdesk.queries.attendance import PresentRow
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.context import DeskContext


class WhoIsHere(Card):
    """Everybody on duty with their minutes; empty, it says how somebody gets here."""

    def __init__(
        self, context: DeskContext, attendance: AttendanceActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("On duty"))
        self.list = PresentList(context, attendance)
        self._empty = EmptyState(
            "log-in",
            self.tr("Nobody is on duty. Scan a card, or type a name and press F2: they appear here."),
        )
        self._hint = label(
            self.tr("↑ ↓ choose · Enter checks out · Space takes in hand"), size="small", tone="muted"
        )
        for part in (self.list, self._empty, self._hint):
            self.body.addWidget(part)
        self.body.setStretch(0, 1)
        self.set_rows([])

    def set_rows(self, rows: Sequence[PresentRow]) -> None:
        """Show who is here now."""
        self.list.set_rows(rows)
        for part in (self.list, self._hint):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.set_aside(self.tr("{n} on duty").format(n=len(rows)) if rows else "")
