"""F1: the help for the page in front, over it; what it is made of is imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from stationdesk.ui.accessibility import named
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.theme import px

if TYPE_CHECKING:
    from stationdesk.ui.help.panel import HelpPanel
    from stationdesk.ui.pages import PageStack

_MARGIN, _WIDEST, _SHADE = 24, 1180, 0.5


class KeyHelp(QWidget):
    """Covers its parent, the help in the middle; F1, Esc, a click beside it or another page takes it away.

    Keys stay inside while it is there; whatever takes them elsewhere closes it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, pages: PageStack) -> None:
        super().__init__(parent)
        self._host, self._pages = parent, pages
        self._panel: HelpPanel | None = None
        self._before: QWidget | None = None
        self._row = QHBoxLayout(self)
        self.setProperty(FREE_TEXT, True)
        named(self, "key_help").hide()
        parent.installEventFilter(self)
        pages.shown.connect(self.close_if_open)

    @Slot()
    def toggle(self) -> None:
        """Show it, or take it away and put the cursor back where it was."""
        if self.close_if_open():
            return
        panel = self._panel or self._build()
        self._before = QApplication.focusWidget()
        self._cover()
        self.show()
        self.raise_()
        section = getattr(self._pages.currentWidget(), "section_name", "")
        panel.open_for(self._pages.name, panel.width(), section)
        panel.search.setFocus()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    @Slot()
    def close_if_open(self) -> bool:
        """Take it away; return whether it was there."""
        if not self.isVisible():
            return False
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        holder, before = QApplication.focusWidget(), self._before
        had_keys = holder is None or holder is self or self.isAncestorOf(holder)
        self.hide()
        if had_keys and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.closed.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_if_open()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_if_open()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._panel is None:
            return False
        stops, holder = self._panel.stops(), QApplication.focusWidget()
        here = next((place for place, one in enumerate(stops) if one is holder), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_SHADE)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        painter.end()

    def _build(self) -> HelpPanel:
        # The manual is parsed by parts of Qt that nothing else needs: not at start.
        from stationdesk.ui.help.panel import HelpPanel  # noqa: PLC0415

        self._panel = HelpPanel()
        self._panel.done.connect(self.close_if_open)
        self._row.addWidget(self._panel)
        return self._panel

    def _cover(self) -> None:
        self.setGeometry(self._host.rect())
        across = max(px(_MARGIN), (self.width() - px(_WIDEST)) // 2)
        self._row.setContentsMargins(across, px(_MARGIN), across, px(_MARGIN))
        self._row.activate()

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window() or now is self or self.isAncestorOf(now):
            return
        self.close_if_open()
