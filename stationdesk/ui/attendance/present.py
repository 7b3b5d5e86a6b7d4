"""Who is checked in, as rows that tick: the desk page and the attendance page show the same list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.attendance.words import LONG_STAY, where
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import minutes_between, span_text

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.queries.attendance import PresentRow
    from stationdesk.ui.attendance.actions import AttendanceActions
    from stationdesk.ui.context import DeskContext


class PresentList(RowList):
    """Everybody on duty, the longest stay first; the minutes tick, one key checks somebody out.

    A stay of more than six hours asks whether the check-out was forgotten: its button leads to the
    check-out at another time, so that nobody is credited a night by a slip of the finger.
    """

    ticked = Signal()
    """A minute has begun."""

    def __init__(
        self, context: DeskContext, attendance: AttendanceActions, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        named(self, "who_is_here", self.tr("On duty"))
        self._context, self._attendance = context, attendance
        self._rows: dict[UUID, PresentRow] = {}
        self.acted.connect(self._check_out)
        self.picked.connect(context.person.take)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)

    def set_rows(self, rows: Sequence[PresentRow]) -> None:
        """Show who is here now."""
        self._rows = {row.volunteer_id: row for row in rows}
        self._show_minutes()

    @Slot()
    def tick(self) -> None:
        """Show the minutes as they are now."""
        self._show_minutes()
        self.ticked.emit()

    def _show_minutes(self) -> None:
        now = self._context.now()
        self.set_faces([self._face(row, now) for row in self._rows.values()])
        # The next minute of the clock; a stay's own minute is never more than one behind.
        self._timer.start(1000 * (60 - now.second) + 50)

    def _face(self, row: PresentRow, now: datetime) -> Face:
        span = span_text(minutes_between(row.since, now))
        is_long = self._is_long(row)
        return Face(
            key=row.volunteer_id,
            lead=row.name,
            title=row.name,
            detail=where(row.activity, row.place),
            remark=self.tr("Forgot? {span}").format(span=span) if is_long else span,
            short_remark=span,
            button=self.tr("Check out…") if is_long else self.tr("Check out"),
            tone="warn" if is_long else "muted",
            chip_tone="warn" if is_long else "ok",
        )

    def _is_long(self, row: PresentRow) -> bool:
        return self._context.now() - row.since > LONG_STAY

    @Slot(object)
    def _check_out(self, volunteer_id: UUID) -> None:
        row = self._rows.get(volunteer_id)
        if row is None:
            return
        if self._is_long(row):
            self._attendance.other_time(volunteer_id)
        else:
            self._attendance.check_out(volunteer_id)
