"""One visitor in the row of those who come: who it is and how far they have been served."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from stationdesk.training import Progress
from stationdesk.ui import icons
from stationdesk.ui.theme import BODY, RADIUS, TARGET, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_ICON, _PADDING, _GAP = 18, 8, 6


class VisitorButton(QAbstractButton):
    """Checked while its visitor stands at the desk."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._icon, self._tone = "user", "quiet"
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe("")

    def show_progress(self, progress: Progress) -> None:
        """Mark it by what was done: right, wrong, or nothing yet."""
        if progress.is_done:
            self._icon, self._tone = "circle-check", "ok"
            self._describe(self.tr("served"))
        elif progress.is_wrong:
            self._icon, self._tone = "triangle-alert", "warn"
            self._describe(self.tr("something is wrong"))
        else:
            self._icon, self._tone = "user", "quiet"
            self._describe(self.tr("waiting"))
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(look().font(BODY, bold=True)).horizontalAdvance(self.text())
        return QSize(px(_PADDING) * 2 + px(_ICON) + px(_GAP) + words, px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, shown = painter_of(self), QRectF(self.rect()), look()
        if self.isChecked() or self.underMouse():
            rounded(painter, box, px(RADIUS), "accent_soft" if self.isChecked() else "ground")
        if self.hasFocus():
            focus_ring(painter, box, px(RADIUS))
        drawn = icons.pixmap(self._icon, self._tone, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(px(_PADDING), (self.height() - px(_ICON)) // 2, drawn)
        painter.setFont(shown.font(BODY, bold=self.isChecked()))
        painter.setPen(shown.theme.color("accent" if self.isChecked() else "ink"))
        room = box.adjusted(px(_PADDING) + px(_ICON) + px(_GAP), 0, -px(_PADDING), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _describe(self, state: str) -> None:
        self.setAccessibleName(" · ".join(filter(None, (self.text(), state))))
