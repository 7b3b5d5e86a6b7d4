"""The window: the way in until somebody has signed in, then the desk. Light, to be painted at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStackedLayout, QWidget

from stationdesk.paths import resources
from stationdesk.ui.theme import HEADLINE, look

_WANTED = QSize(1366, 768)
_LEAST = QSize(1024, 600)
_SMALL_SCREEN = 1920
"""A screen up to this wide is a desk's own: the window takes all of it."""


class Opening(QWidget):
    """What is painted first: whose program this is, and that the station is being opened."""

    def __init__(self) -> None:
        super().__init__()
        self._program, self._words = QLabel(), QLabel()
        # Centred by stretches: the first use of the Qt namespace costs 17 ms, later than this it is free.
        grid = QGridLayout(self)
        for side in (0, 3):
            grid.setRowStretch(side, 1)
        for side in (0, 2):
            grid.setColumnStretch(side, 1)
        grid.addWidget(self._program, 1, 1)
        grid.addWidget(self._words, 2, 1)
        self.setObjectName("opening")
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of the window."""
        self._program.setText(self.tr("StationDesk"))
        self._program.setFont(look().font(HEADLINE, bold=True))
        self._words.setText(self.tr("Opening the station …"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class MainWindow(QWidget):
    """Shows one thing at a time: the opening, a way in (sign-in, lock, first start, trouble), the desk."""

    painted = Signal()
    """The window is on screen, once; heavy work may begin."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.may_close: Callable[[], bool] = _always
        """Asked when the window is to close; False keeps it open for now."""
        self._mark = ""
        self._around = QGridLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._around.setSpacing(0)
        self._layers = QStackedLayout()
        self._around.addLayout(self._layers, 1, 0)
        self._layers.addWidget(Opening())
        self.setObjectName("window")
        self._show_title()
        self.setMinimumSize(_LEAST)
        self.resize(_WANTED)

    @property
    def shown(self) -> QWidget:
        """What fills the window now."""
        layer = self._layers.currentWidget()
        assert layer is not None  # there is always the opening or what took its place
        return layer

    def show_layer(self, layer: QWidget, *, keep: QWidget | None = None) -> None:
        """Fill the window with something else; what was there goes, `keep` stays behind it."""
        before = self.shown
        if self._layers.indexOf(layer) < 0:
            self._layers.addWidget(layer)
        self._layers.setCurrentWidget(layer)
        if before is not layer and before is not keep:
            self.drop_layer(before)

    def put_above(self, strip: QWidget) -> None:
        """Put a strip over whatever is shown."""
        self._around.addWidget(strip, 0, 0)
        self._around.setRowStretch(1, 1)

    def set_mark(self, mark: str) -> None:
        """Say in the title bar what kind of desk this is."""
        self._mark = mark
        self._show_title()

    def add_layer(self, layer: QWidget) -> None:
        """Put something ready behind what is shown."""
        self._layers.addWidget(layer)

    def drop_layer(self, layer: QWidget) -> None:
        """Take something away that is not shown."""
        self._layers.removeWidget(layer)
        layer.deleteLater()

    @property
    def place(self) -> str:
        """Where it is, how large, and whether it fills the screen; for `show_at` of the next start."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def show_at(self, place: str) -> None:
        """Show it where it was left; the first time it fills a small screen, on a large one it does not.

        A place on a screen that is not there any more counts as none.
        """
        if place and self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "replace"))):
            self.show()
            return
        room = QGuiApplication.primaryScreen().availableSize()
        if room.width() <= _SMALL_SCREEN or room.height() <= _WANTED.height():
            self.showMaximized()
        else:
            self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        # The ground is the palette's; nothing is drawn here.
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def set_icon(self) -> None:
        """Give the window its icon; not before the first paint, it costs some milliseconds."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415

        self.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_title()
        super().changeEvent(event)

    def _show_title(self) -> None:
        self.setWindowTitle(" – ".join(filter(None, (self._mark, self.tr("StationDesk")))))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()


def _always() -> bool:
    return True
