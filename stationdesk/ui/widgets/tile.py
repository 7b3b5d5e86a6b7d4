"""A big thing to press: an icon or a person, a title, a second line, and the key that presses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from stationdesk.ui import icons
from stationdesk.ui.theme import RADIUS, SECONDARY, look, px
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_PADDING, _GAP, _LEAD = 12, 10, 30
_HEIGHT = 54
_LEAST_WORDS = 88
_CENTER = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Tile(QAbstractButton):
    """Title and second line with what leads them; `is_marked` is the one that Enter or habit would take.

    Example: `Tile(activity.name, activity.place, icon=activity.icon, key="Alt+1", binds=True)`;
    `Tile(person.name, person.number, initial=person.name)`; `is_flat` leaves the box out.
    """

    def __init__(  # noqa: PLR0913  # a tile has these parts, named at each call
        self,
        title: str,
        detail: str = "",
        *,
        icon: str = "",
        initial: str = "",
        key: str = "",
        tone: str = "accent",
        remark: str = "",
        is_marked: bool = False,
        is_flat: bool = False,
        binds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._detail, self._icon, self._initial, self._key = detail, icon, initial[:1], key
        self._tone, self._remark, self._is_marked, self._is_flat = tone, remark, is_marked, is_flat
        self.setText(title)
        self.setAccessibleName(", ".join(part for part in (title, detail, remark) if part))
        self.setAccessibleDescription(key)
        self.setToolTip(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if binds:
            # A button's own shortcut presses it a tenth of a second late.
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.click)

    @property
    def key(self) -> str:
        """The key printed on it."""
        return self._key

    @property
    def detail(self) -> str:
        """The second line."""
        return self._detail

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(46 if self._is_flat else _HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        box, radius = QRectF(self.rect()), px(RADIUS)
        self._paint_box(painter, box, radius)
        padding = px(2) if self._is_flat else px(_PADDING)
        room = self.rect().adjusted(padding, 0, -padding, 0)
        room.setLeft(room.left() + self._paint_lead(painter, room))
        key = self._key_words()
        width = QFontMetrics(look().font(SECONDARY)).horizontalAdvance(key) + px(_GAP) if key else 0
        is_narrow = room.width() - width < px(_LEAST_WORDS)
        if key and not is_narrow:
            self._paint_key(painter, room, key)
            room.setRight(room.right() - width)
        self._paint_words(painter, room, key if is_narrow else self._detail)
        if self.hasFocus():
            focus_ring(painter, box, radius)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF, radius: int) -> None:
        if self._is_marked:
            rounded(painter, box, radius, "accent_soft", "accent")
        elif not self._is_flat:
            rounded(painter, box, radius, "line" if self.underMouse() else "ground", "line")
        elif self.underMouse():
            rounded(painter, box, radius, "ground")
        if self.isDown():
            painter.setOpacity(0.1)
            rounded(painter, box, radius, "ink")
            painter.setOpacity(1)

    def _paint_lead(self, painter: QPainter, room: QRect) -> int:
        side = px(_LEAD)
        if self._initial:
            circle = QRectF(room.left(), (self.height() - side) / 2, side, side)
            rounded(painter, circle, side / 2, self._tone)
            painter.setFont(look().font(13, bold=True))
            painter.setPen(look().theme.color("card" if self._tone == "muted" else f"on_{self._tone}"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._initial.upper())
            return side + px(_GAP)
        if not self._icon:
            return 0
        size = 18 if self._is_flat else 22
        drawn = icons.pixmap(self._icon, self._tone, size, self.devicePixelRatioF())
        painter.drawPixmap(room.left(), (self.height() - px(size)) // 2, drawn)
        return px(size) + px(_GAP + 2)

    def _key_words(self) -> str:
        return "  ".join(part for part in (self._remark, self._key) if part)

    def _paint_key(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.setFont(look().font(SECONDARY))
        painter.setPen(look().theme.color("accent" if self._is_marked else "quiet"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    def _paint_words(self, painter: QPainter, room: QRect, second: str) -> None:
        bold, small = look().font(14 if self._is_flat else 15, bold=not self._is_flat), look().font(SECONDARY)
        high, low = QFontMetrics(bold), QFontMetrics(small)
        lines = high.height() + (low.height() if second else 0)
        top = (self.height() - lines) // 2
        painter.setFont(bold)
        painter.setPen(look().theme.color("ink" if self.isEnabled() else "quiet"))
        title = QRect(room.left(), top, room.width(), high.height())
        painter.drawText(title, _CENTER, _cut(self.text(), high, room.width()))
        painter.setFont(small)
        painter.setPen(look().theme.color("quiet"))
        detail = QRect(room.left(), top + high.height(), room.width(), low.height())
        painter.drawText(detail, _CENTER, _cut(second, low, room.width()))


def _cut(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
