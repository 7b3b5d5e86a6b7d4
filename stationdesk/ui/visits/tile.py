"""A category to tap, with how many came today; a service to tick for the next tap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.theme import LARGE_FIGURE, RADIUS, SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.visits import visits_text

_PADDING, _GAP, _ICON = 14, 10, 24
_LEAST, _USUAL, _LARGE, _TALL = 46, 52, 74, 92
_LARGE_SCREEN = 900
_LARGER, _LARGER_TITLE = 32, 20
_CHIP, _CHIP_ICON, _CHIP_PADDING, _CHIP_GAP = 36, 16, 6, 4
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class _Pressed(QAbstractButton):
    """A button that a click leaves without the focus: the keys stay where they were."""

    def __init__(self, text: str, icon: str, key: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._icon, self._key = icon, key
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


class VisitTile(_Pressed):
    """Icon, category, today's visits, the key that counts one; a click with Shift asks how many.

    Each click of a double click is a visit of its own.
    """

    def __init__(self, title: str, icon: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, icon, key, parent)
        self._visits = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.set_visits(0)

    @property
    def visits(self) -> int:
        """The visits shown."""
        return self._visits

    def set_visits(self, visits: int) -> None:
        """Show how many came today."""
        self._visits = visits
        self.setAccessibleName(f"{self.text()}, {visits_text(visits)}")
        self.update()

    def sizeHint(self) -> QSize:
        is_large = self.screen().availableGeometry().height() >= px(_LARGE_SCREEN)
        return QSize(px(170), px(_LARGE if is_large else _USUAL))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_LEAST))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        box, radius, is_down = QRectF(self.rect()), px(RADIUS), self.isDown()
        rounded(painter, box, radius, "accent_soft" if is_down else "ground", _edge(self, is_down))
        room = self.rect().adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        is_tall = self.height() >= px(_TALL)
        room.setRight(room.right() - self._paint_figure(painter, room, _LARGER if is_tall else LARGE_FIGURE))
        self._paint_words(painter, room, _LARGER_TITLE if is_tall else TITLE)
        if self._key:
            painter.setFont(look().font(SECONDARY))
            painter.setPen(look().theme.color("quiet"))
            corner = QRect(self.rect().left() + px(5), self.rect().top() + px(1), px(20), px(18))
            painter.drawText(corner, _LEFT, self._key)
        if self.hasFocus():
            focus_ring(painter, box, radius)
        painter.end()

    def _paint_figure(self, painter: QPainter, room: QRect, size: int) -> int:
        """Draw the visits at the right; return the width they take."""
        figure = number_text(self._visits)
        painter.setFont(look().font(size, bold=True))
        painter.setPen(look().theme.color("ink"))
        painter.drawText(room, _RIGHT, figure)
        return QFontMetrics(painter.font()).horizontalAdvance(figure) + px(_GAP)

    def _paint_words(self, painter: QPainter, room: QRect, size: int) -> None:
        """Draw icon and title; where it is narrow the icon goes before the title is cut."""
        painter.setFont(look().font(size, bold=True))
        metrics, icon = QFontMetrics(painter.font()), round(_ICON * size / TITLE)
        lead = px(icon) + px(_GAP)
        if metrics.horizontalAdvance(self.text()) + lead <= room.width():
            drawn = icons.pixmap(self._icon, "accent", icon, self.devicePixelRatioF())
            painter.drawPixmap(room.left(), (self.height() - px(icon)) // 2, drawn)
            room.setLeft(room.left() + lead)
        cut = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, cut)


class ServiceChip(_Pressed):
    """A service the next visitor uses; where it is narrow the icon goes before the words are cut."""

    def __init__(self, title: str, icon: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, icon, key, parent)
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(96), px(_CHIP))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(72), px(_CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on, box = painter_of(self), self.isChecked(), QRectF(self.rect())
        rounded(painter, box, px(RADIUS), "accent_soft" if on else "card", _edge(self, on))
        token = "accent" if on else "ink"
        room = self.rect().adjusted(px(_CHIP_PADDING), 0, -px(_CHIP_PADDING), 0)
        painter.setFont(look().font(SECONDARY))
        painter.setPen(look().theme.color("accent" if on else "quiet"))
        painter.drawText(room, _RIGHT, self._key)
        key = QFontMetrics(painter.font()).horizontalAdvance(self._key) + px(3) if self._key else 0
        room.setRight(room.right() - key)
        metrics = QFontMetrics(look().font(13))
        lead = px(_CHIP_ICON) + px(_CHIP_GAP)
        if metrics.horizontalAdvance(self.text()) + lead <= room.width():
            drawn = icons.pixmap(self._icon, token, _CHIP_ICON, self.devicePixelRatioF())
            painter.drawPixmap(room.left(), (self.height() - px(_CHIP_ICON)) // 2, drawn)
            room.setLeft(room.left() + lead)
        painter.setFont(look().font(13))
        painter.setPen(look().theme.color(token))
        cut = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, cut)
        if self.hasFocus():
            focus_ring(painter, box, px(RADIUS))
        painter.end()


def _edge(button: QAbstractButton, is_on: bool) -> str:
    return "accent" if is_on else "edge" if button.underMouse() else "line"
