"""One line of the list of sections: icon, words, marked while it is open."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from stationdesk.ui import icons
from stationdesk.ui.theme import look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_HEIGHT, _PAD, _ICON = 40, 12, 18


class SectionButton(QAbstractButton):
    """Checkable; one of a group, so that the arrows move between them."""

    def __init__(self, icon: str, text: str) -> None:
        super().__init__()
        self._icon_name = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on, box = painter_of(self), self.isChecked(), QRectF(self.rect())
        fill = "accent_soft" if on else "card" if self.underMouse() else ""
        rounded(painter, box, px(8), fill)
        if self.hasFocus():
            focus_ring(painter, box, px(8))
        token, side = "accent" if on else "ink", px(_ICON)
        drawn = icons.pixmap(self._icon_name, token, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(px(_PAD), (self.height() - side) // 2, drawn)
        painter.setFont(look().font(bold=on))
        painter.setPen(look().theme.color(token))
        room = self.rect().adjusted(px(_PAD) + side + px(10), 0, -px(4), 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
