"""The striped band over a training desk: nothing under it counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from stationdesk.training import TRAINING_PIN
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import TITLE, look, px
from stationdesk.ui.widgets.painting import painter_of

_HEIGHT, _STRIPE, _AIR = 34, 18, 24


class TrainingBand(QWidget):
    """One line across the whole window, striped at both sides of its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named(self, "training_band")
        self._name()

    @property
    def text(self) -> str:
        """What it says."""
        words = self.tr("Training desk – nothing here counts · the PIN of everybody is {pin}")
        return words.format(pin=TRAINING_PIN)

    def sizeHint(self) -> QSize:
        return QSize(px(400), px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self._name()
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, shown = painter_of(self), look()
        box = QRectF(self.rect())
        painter.fillRect(box, shown.theme.color("accent"))
        self._paint_stripes(painter, box)
        font = shown.font(TITLE, bold=True)
        width = QFontMetrics(font).horizontalAdvance(self.text) + px(_AIR) * 2
        middle = QRectF((box.width() - width) / 2, 0, width, box.height())
        painter.fillRect(middle, shown.theme.color("accent"))
        painter.setFont(font)
        painter.setPen(shown.theme.color("on_accent"))
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, self.text)
        painter.end()

    def _paint_stripes(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().theme.color("accent_soft"))
        step, height = px(_STRIPE), box.height()
        x = -height
        while x < box.width():
            corners = [(x, height), (x + height, 0.0), (x + height + step, 0.0), (x + step, height)]
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            x += step * 2

    def _name(self) -> None:
        self.setAccessibleName(self.text)
