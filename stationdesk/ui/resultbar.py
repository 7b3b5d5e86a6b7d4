"""The bar at the bottom that says what happened: colour, icon, words, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from stationdesk.ui import icons
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.freeplace import Ground
from stationdesk.ui.theme import RADIUS, TITLE, look, px
from stationdesk.ui.widgets.buttons import BarButton

_OK_MS = 6000
_LONGEST_STAYS = 4
_MARGIN, _HEIGHT, _LARGEST_WIDTH = 22, 42, 900
_SETTLING_MS = 30
"""What comes to front with the focus has its place some rounds later."""


class Kind(StrEnum):
    """What sort of news it is."""

    OK = "ok"
    BATCH = "batch"
    """A whole list is done: the same as OK, with a sound of its own."""
    LOOK = "look"
    STOP = "stop"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class _Style:
    fill: str
    text: str
    icon: str


_STYLES = {
    Kind.OK: _Style("ok", "on_ok", "check"),
    Kind.BATCH: _Style("ok", "on_ok", "check"),
    Kind.LOOK: _Style("info", "on_info", "info"),
    Kind.STOP: _Style("accent", "on_accent", "octagon-x"),
    Kind.BUSY: _Style("ink", "on_ink", "hourglass"),
}


class ResultBar(QFrame):
    """Floats over the bottom of its parent, out of the way of buttons and fields.

    Good news goes after six seconds (thirty while the mouse or the focus is on it); everything else
    stays until it is dismissed (Esc by the window, ✕) or replaced.

    Example: `bar = ResultBar(window_content)`;
    `bar.tell(Kind.OK, self.tr("Redeemed: …"), action=(self.tr("Undo"), "Ctrl+Z", page.undo))`.
    """

    told = Signal(str, str)
    """Kind and sentence of what is shown now; sounds follow it."""
    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self._front: QWidget | None = None
        self._kind = Kind.OK
        self._patience = 0
        self._act: Callable[[], None] | None = None
        self._icon, self._text = QLabel(self), QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = named(BarButton(self), "result_action")
        self._close = named(BarButton(self), "result_dismiss", self.tr("Dismiss"))
        self._action.clicked.connect(self._do_action)
        self._close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        for part in (self._icon, self._text, self._action, self._close):
            self._row.addWidget(part)
        self._timer = QTimer(self, singleShot=True, interval=_OK_MS)
        self._timer.timeout.connect(self._time_is_up)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._settling.timeout.connect(self._step_aside)
        named(self, "result_bar").hide()
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @property
    def kind(self) -> Kind:
        """What sort of news is shown, or was shown last."""
        return self._kind

    @property
    def text(self) -> str:
        """The sentence shown; empty when nothing is."""
        return self._text.text() if self.isVisibleTo(self._under) else ""

    def tell(
        self, kind: Kind, sentence: str, action: tuple[str, str, Callable[[], None]] | None = None
    ) -> None:
        """Show a sentence, with a button if there is something to do: (words, key, what it does)."""
        self._kind = kind
        self._text.setText(sentence)
        words, key, self._act = action if action is not None else ("", "", None)
        self._action.set_texts(words, key)
        self._action.setVisible(action is not None)
        self._close.setVisible(kind in (Kind.LOOK, Kind.STOP))
        self._dress()
        self.show()
        self.raise_()
        self._settle()
        self._timer.stop()
        self._patience = _LONGEST_STAYS
        if kind in (Kind.OK, Kind.BATCH):
            self._timer.start()
        announce(self, sentence, urgent=kind is Kind.STOP)
        self.told.emit(kind.value, sentence)

    @Slot()
    def dismiss(self) -> None:
        """Take the bar away."""
        if self.isVisibleTo(self._under):
            self._timer.stop()
            self.hide()
            self.dismissed.emit()

    def stand_over(self, part: QWidget) -> None:
        """Be before a part that came to front, and cover nothing to press in it, also when it grows."""
        self._front = part
        part.installEventFilter(self)
        self.raise_()
        QTimer.singleShot(0, self, self._give_way)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            # What is in a part that grew has its place a moment later.
            QTimer.singleShot(0, self, self._give_way)
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_close"):
            self._dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self._close.setAccessibleName(self.tr("Dismiss"))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(_STYLES[self._kind].fill))
        painter.drawRoundedRect(self.rect(), px(RADIUS + 2), px(RADIUS + 2))

    def _dress(self) -> None:
        style, theme = _STYLES[self._kind], look().theme
        self._icon.setPixmap(icons.pixmap(style.icon, style.text, 20, self.devicePixelRatioF()))
        ink = theme.color(style.text).name()
        self._text.setStyleSheet(f"color: {ink}; font-size: {px(TITLE)}px; font-weight: bold")
        for button in (self._action, self._close):
            button.set_colors(style.text, style.fill)
        self._close.set_icon("x")
        self._row.setContentsMargins(px(16), px(2), px(8), px(2))
        self._row.setSpacing(px(8))
        self.update()

    @Slot()
    def _give_way(self) -> None:
        if self.isVisible():
            self._settle()

    @Slot()
    def _focus_moved(self) -> None:
        if self.isVisible():
            self._settling.start()

    @Slot()
    def _step_aside(self) -> None:
        """Leave a place where something to press came to be; else stay, a bar that hops is not read."""
        if self._ground().is_taken(self.geometry()):
            self._give_way()

    def _settle(self) -> None:
        self._text.setWordWrap(False)
        size, ground = self._row.sizeHint(), self._ground()
        largest = min(px(_LARGEST_WIDTH), ground.room.width() - 2 * px(_MARGIN))
        if size.width() > largest:
            self._text.setWordWrap(True)
            size = QSize(largest, self._row.heightForWidth(largest))
        size.setHeight(max(size.height(), px(_HEIGHT)))
        self.setGeometry(QRect(ground.free_place(size, px(_MARGIN)), size))

    def _ground(self) -> Ground:
        front = self._front
        is_there = front is not None and isValid(front) and front.isVisible()
        return Ground(self._under, front if front is not None and is_there else self._under, self)

    @Slot()
    def _time_is_up(self) -> None:
        if self._patience > 0 and (self.underMouse() or self._action.hasFocus()):
            self._patience -= 1
            self._timer.start()
        else:
            self.dismiss()

    @Slot()
    def _do_action(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()
