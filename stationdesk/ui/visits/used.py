"""When most people come, and what was used how often."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import look, px
from stationdesk.ui.visits.words import hour_text
from stationdesk.ui.widgets import Card, label
from stationdesk.ui.widgets.painting import painter_of, rounded
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.visits import uses_text, visits_text

if TYPE_CHECKING:
    from stationdesk.queries.visit_figures import UsesRow, VisitStatistics

_ROW = 26
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PeakCard(Card):
    """The busiest hour, and how many visits there were in the week or month before."""

    def __init__(self) -> None:
        super().__init__()
        self._peak = named(label("", wrap=True), "visits_peak")
        self._before = named(label("", size="small", tone="quiet", wrap=True), "visits_before")
        for part in (self._peak, self._before):
            self.body.addWidget(part)

    def show_statistics(self, found: VisitStatistics, *, is_month: bool) -> None:
        """Say both of a span."""
        peak = found.peak
        words = self.tr("No hour is known yet.")
        if peak is not None:
            busiest = self.tr("Busiest hour: {hour} ({visits})")
            words = busiest.format(hour=hour_text(peak), visits=visits_text(found.hours[peak]))
        if found.unknown:
            words += "\n" + self.tr("Without an hour: {visits}").format(visits=visits_text(found.unknown))
        self._peak.setText(words)
        before = self.tr("The month before: {visits}") if is_month else self.tr("The week before: {visits}")
        self._before.setText(before.format(visits=visits_text(found.visits_before)))


class UsesCard(Card):
    """Each service with its 服务项次, the most used first; it is a figure of its own beside the visits."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Services used"))
        self._empty = label(self.tr("Nothing was noted as used."), tone="quiet", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        self._lines: list[_UsesLine] = []
        self.body.addWidget(self._empty)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_rows(self, rows: Sequence[UsesRow]) -> None:
        """Show how often each was used."""
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        most = max((row.uses for row in rows), default=0)
        self._lines = [_UsesLine(row, most) for row in rows]
        for line in self._lines:
            self._rows.addWidget(line)
            line.show()
        self._empty.setVisible(not rows)
        self.set_aside(uses_text(sum(row.uses for row in rows)) if rows else "")


class _UsesLine(QWidget):
    """A service, its figure, and a bar as long as its share of the most used one."""

    def __init__(self, row: UsesRow, most: int) -> None:
        super().__init__()
        self._row, self._share = row, max(0.0, row.uses / most) if most else 0.0
        self.setAccessibleName(f"{row.title}, {uses_text(row.uses)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        words, figure = self.width() // 3, px(64)
        room = max(0, self.width() - words - figure)
        bar = QRectF(words, (self.height() - px(10)) / 2, max(px(3), room * self._share), px(10))
        rounded(painter, bar, px(3), "info")
        painter.setFont(look().font(13))
        painter.setPen(look().theme.color("ink"))
        cut = painter.fontMetrics().elidedText(self._row.title, Qt.TextElideMode.ElideRight, words - px(6))
        painter.drawText(self.rect(), _MIDDLE | Qt.AlignmentFlag.AlignLeft, cut)
        painter.drawText(self.rect(), _MIDDLE | Qt.AlignmentFlag.AlignRight, number_text(self._row.uses))
        painter.end()
