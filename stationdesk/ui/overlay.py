"""A question over the window: the rest stays in sight, Esc leaves, no dialog of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from stationdesk.ui.resultbar import ResultBar
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, label, scrolled

_SHADE = 0.35
_MARGIN = 24
_OWN_KEYS = frozenset(
    {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
)


class Overlay(QWidget):
    """Shades what it lies over and shows a card in the middle; fill `card.body`.

    It closes by Esc, by a click beside the card, or when the person turns to something else in the
    window. Keys stay inside: Tab goes round, digits and Enter are nobody else's.
    """

    left = Signal()
    """The person left without an act."""

    def __init__(self, host: QWidget, title: str, width: int = 480) -> None:
        super().__init__(host)
        self.card = Card(title)
        self._host, self._width = host, width
        self._is_over = False
        self.note = label("", tone="muted", wrap=True)
        self.note.hide()
        self.card.set_margins(24, 20)
        self.card.body.addWidget(self.note)
        self._scroll: QScrollArea = scrolled(self.card)
        self._place = QVBoxLayout(self)
        self._place.addWidget(self._scroll, 0, Qt.AlignmentFlag.AlignCenter)
        self._keeper = _FocusKeeper(self)
        host.installEventFilter(self)

    @property
    def is_over(self) -> bool:
        """Whether it was answered or left."""
        return self._is_over

    def open(self) -> None:
        """Show it and take the keys."""
        self._cover()
        self.show()
        self.raise_()
        for bar in self._host.findChildren(ResultBar):
            bar.raise_()
        self.first_focus().setFocus()
        self._keeper.start()

    def first_focus(self) -> QWidget:
        """Return where the keys go first."""
        return self

    def close_for_good(self) -> None:
        """Take it away."""
        if not self._is_over:
            self._is_over = True
            self.hide()
            self.deleteLater()

    @Slot()
    def leave(self) -> None:
        """Close without an act."""
        if not self._is_over:
            self.close_for_good()
            self.left.emit()

    def set_note(self, text: str) -> None:
        """Change the sentence under the title."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def event(self, event: QEvent) -> bool:
        # Asked before any shortcut of the window fires.
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._cover()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._scroll.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_SHADE)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._keeper.step(forward)

    def _cover(self) -> None:
        self.setGeometry(self._host.rect())
        margin = px(_MARGIN)
        self._place.setContentsMargins(margin, margin, margin, margin)
        wide = min(px(self._width), self._host.width() - 2 * margin)
        self.card.setFixedWidth(wide)
        self.fit()

    def fit(self) -> None:
        """Give the card the height of its contents, as far as the window goes; more is scrolled."""
        column = self.card.layout()
        assert column is not None
        column.activate()
        fitting = column.hasHeightForWidth()
        wanted = column.totalHeightForWidth(self.card.width()) if fitting else self.card.sizeHint().height()
        room = max(0, self.height() - 2 * px(_MARGIN))
        bar = self._scroll.verticalScrollBar().sizeHint().width() if wanted > room else 0
        self._scroll.setFixedSize(self.card.width() + bar, min(wanted, room))


class _FocusKeeper(QObject):
    """Keeps the keys inside an overlay, and leaves it when the person goes elsewhere in the window."""

    def __init__(self, overlay: Overlay) -> None:
        super().__init__(overlay)
        self._overlay = overlay

    def start(self) -> None:
        """Begin, once whoever asked for the overlay has stopped moving the focus about."""
        QTimer.singleShot(0, self, self._settle)

    def step(self, forward: bool) -> bool:
        """Move the focus to the next control inside, round and round."""
        overlay, holder = self._overlay, QApplication.focusWidget()
        start = holder if holder is not None and overlay.isAncestorOf(holder) else overlay
        one: QWidget | None = start
        while one is not None:
            one = one.nextInFocusChain() if forward else one.previousInFocusChain()
            if one is None or one is start:
                return False
            if self._can_take_keys(one):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                one.setFocus(reason)
                return True
        return False

    def _can_take_keys(self, widget: QWidget) -> bool:
        tabbed = Qt.FocusPolicy.TabFocus.value
        wants = bool(widget.focusPolicy().value & tabbed) and widget.focusProxy() is None
        return wants and self._overlay.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()

    @Slot()
    def _settle(self) -> None:
        if self._overlay.is_over:
            return
        holder = QApplication.focusWidget()
        if holder is None or not self._overlay.isAncestorOf(holder):
            self._overlay.first_focus().setFocus()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        overlay = self._overlay
        if now is None or overlay.is_over or now.window() is not overlay.window():
            return
        if now is not overlay and not overlay.isAncestorOf(now) and not _belongs_to_result(now):
            overlay.leave()


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in _OWN_KEYS or event.text().isdecimal()


def _belongs_to_result(widget: QWidget) -> bool:
    part: QWidget | None = widget
    while part is not None and not isinstance(part, ResultBar):
        part = part.parentWidget()
    return part is not None
