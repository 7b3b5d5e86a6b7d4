"""The header of a page whose acts go below the title where the text is too large for one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FlowLayout, PageHeader

_GAP = 14
_NO_LIMIT = 16_777_215


class WrappingHeader(QWidget):
    """Title and count with the main acts at the right, or below, in as many lines as they need."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._header, self._acts = PageHeader(title), QWidget()
        self._flow = FlowLayout(self._acts, spacing=_GAP)
        self._buttons: list[QWidget] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(_GAP))
        self._row.addWidget(self._header, 1)
        self._row.addWidget(self._acts)

    def set_count(self, text: str) -> None:
        """Change the count."""
        self._header.set_count(text)

    def add_action(self, widget: QWidget) -> None:
        """Add a button, to the right of those before it."""
        self._flow.addWidget(widget)
        self._buttons.append(widget)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """No width for all in one line: they wrap."""
        widest = max(self._header.minimumSizeHint().width(), self._flow.minimumSize().width())
        return QSize(widest, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()  # a word in a button or the count has changed
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _line_width(self) -> int:
        """What the acts need in one line."""
        widths = [part.sizeHint().width() for part in self._buttons if not part.isHidden()]
        return sum(widths) + px(_GAP) * max(0, len(widths) - 1)

    def _arrange(self) -> None:
        line = self._line_width()
        is_narrow = self._header.sizeHint().width() + px(_GAP) + line > self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_narrow else across)
        self._acts.setMinimumWidth(0 if is_narrow else line)
        self._acts.setMaximumWidth(_NO_LIMIT if is_narrow else line)
