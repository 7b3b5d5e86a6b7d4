"""The rail at the left: whose desk this is, the pages with their keys, settings and lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.ui import icons, keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.freeplace import KEEP_CLEAR
from stationdesk.ui.pages import CLOSING, IN_RAIL, Page
from stationdesk.ui.theme import RADIUS, SECONDARY, TITLE, look, px
from stationdesk.ui.widgets.labels import ElidedLabel
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

_WIDTH, _ROW, _SMALL_ROW = 168, 42, 36
_ICON, _PADDING, _GAP = 18, 12, 10


class RailButton(QAbstractButton):
    """One line of the rail: icon, words, key; checked while its page is open."""

    def __init__(self, icon: str, words: str, key: str, *, is_small: bool = False) -> None:
        super().__init__()
        self._icon, self._key, self._is_small = icon, key, is_small
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        shown = look()
        words = QFontMetrics(shown.font(self._pixels, bold=True)).horizontalAdvance(self.text())
        key = QFontMetrics(shown.font(SECONDARY)).horizontalAdvance(self._key)
        width = px(_PADDING) + px(_ICON) + px(_GAP) + words + px(_GAP) + key + px(_PADDING)
        return QSize(width, px(_SMALL_ROW if self._is_small else _ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        box, is_on = QRectF(self.rect()), self.isChecked()
        if is_on or self.underMouse():
            rounded(painter, box, px(RADIUS), "accent_soft" if is_on else "ground")
        if self.hasFocus():
            focus_ring(painter, box, px(RADIUS))
        token = "accent" if is_on else "quiet" if self._is_small else "ink"
        top = (self.height() - px(_ICON)) // 2
        drawn = icons.pixmap(self._icon, token, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(px(_PADDING), top, drawn)
        self._paint_words(painter, box, token, is_bold=is_on)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, token: str, *, is_bold: bool) -> None:
        shown, middle = look(), Qt.AlignmentFlag.AlignVCenter
        room = box.adjusted(px(_PADDING) + px(_ICON) + px(_GAP), 0, -px(_PADDING), 0)
        painter.setFont(shown.font(self._pixels, bold=is_bold))
        painter.setPen(shown.theme.color(token))
        painter.drawText(room, middle, self.text())
        painter.setFont(shown.font(SECONDARY))
        painter.setPen(shown.theme.color("accent" if is_bold else "quiet"))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._key)

    @property
    def _pixels(self) -> int:
        return 13 if self._is_small else TITLE


class Rail(QFrame):
    """The whole rail. Says what was pressed; the window does it."""

    page_wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, RailButton] = {}
        self._mark = QLabel()
        self._program = ElidedLabel(self.tr("StationDesk"), size="title")
        self._station = ElidedLabel("", size="small", tone="quiet")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        named(self, "rail")
        self.setProperty(KEEP_CLEAR, True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(14), px(10), px(14))
        column.setSpacing(px(2))
        column.addStrut(px(_WIDTH - 20))
        column.addLayout(self._brand())
        column.addSpacing(px(12))
        for page in IN_RAIL:
            column.addWidget(self._page_button(page))
        column.addStretch(1)
        for button in self._lower_buttons():
            column.addWidget(button)

    def show_page(self, name: str) -> None:
        """Mark the page that is open."""
        for key, button in self._pages.items():
            button.setChecked(key == name)

    def show_station(self, text: str) -> None:
        """Say whose desk this is."""
        self._station.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), look().theme
        painter.fillRect(self.rect(), theme.color("card"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.color("line"))
        painter.end()

    def _brand(self) -> QHBoxLayout:
        self._mark.setPixmap(icons.pixmap("heart-handshake", "accent", 26, self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._program)
        words.addWidget(self._station)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        return row

    def _page_button(self, page: Page) -> RailButton:
        button = RailButton(page.icon, page.title, keys.cap(page.key_act))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._ask(page.name))
        self._pages[page.name] = button
        return named(button, f"rail_{page.name}")

    def _lower_buttons(self) -> tuple[RailButton, ...]:
        closing = RailButton(CLOSING.icon, CLOSING.title, keys.cap("closing"), is_small=True)
        closing.setCheckable(True)
        closing.clicked.connect(lambda: self._ask(CLOSING.name))
        self._pages[CLOSING.name] = closing
        settings = RailButton("settings", self.tr("Settings"), keys.cap("settings"), is_small=True)
        settings.setCheckable(True)
        settings.clicked.connect(lambda: self._ask("settings"))
        self._pages["settings"] = settings
        lock = RailButton("lock", self.tr("Lock"), keys.cap("lock"), is_small=True)
        lock.clicked.connect(lambda: self.lock_wanted.emit())
        return (
            named(closing, "rail_closing"),
            named(settings, "rail_settings"),
            named(lock, "rail_lock"),
        )

    def _ask(self, name: str) -> None:
        """The window marks the page once it is open; a click alone marks nothing."""
        button = self._pages[name]
        button.setChecked(not button.isChecked())
        self.page_wanted.emit(name)
