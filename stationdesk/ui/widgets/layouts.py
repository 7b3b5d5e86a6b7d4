"""Where things stand: cards, flowing rows, headers of pages, empty pages, scrolled columns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from stationdesk.ui import icons
from stationdesk.ui.theme import px
from stationdesk.ui.widgets.buttons import ButtonKind, KeyButton
from stationdesk.ui.widgets.labels import label
from stationdesk.ui.widgets.painting import restyle, set_shown


class FlowLayout(QLayout):
    """A row that goes on in the next line when it is full.

    Example: `chips = FlowLayout(self, spacing=8); chips.addWidget(FilterChip(…))`.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(px(spacing))
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        # Items made by Qt die unnoticed by PySide when the layout is put into another one, and the
        # next look at them ends the program; items made here are told of.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if line and x + size.width() > room.x() + room.width():
                x, y, line = room.x(), y + line + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y() + margins.bottom()


class Card(QFrame):
    """A white box with an optional title and a quiet remark at its right; fill `body`.

    Example: `card = Card(self.tr("Today"), aside=self.tr("as of {time}").format(time="14:06"))`;
    `card.body.addWidget(…)`. `head` takes more widgets; `set_stripe("accent")` marks its left edge.
    """

    def __init__(self, title: str = "", aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._title = label(title, size="title", wrap=True)
        self._aside = label(aside, size="small", tone="muted")
        self.head = QHBoxLayout()
        self.head.addWidget(self._title, 1)
        self.head.addStretch(0)
        self.head.addWidget(self._aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        self._column.addLayout(self.head)
        self._column.addLayout(self.body, 1)
        self.set_title(title)
        self.set_aside(aside)

    @property
    def heading(self) -> str:
        """The title as it is shown."""
        return self._title.text()

    def set_title(self, text: str) -> None:
        """Change the title; empty takes its room away."""
        self._title.setText(text)
        set_shown(self._title, is_shown=bool(text))

    def set_aside(self, text: str) -> None:
        """Change the remark."""
        self._aside.setText(text)
        set_shown(self._aside, is_shown=bool(text))

    def set_margins(self, across: int, down: int) -> None:
        """Change the space around the contents, in pixels of the drawing; tables want none."""
        self._column.setContentsMargins(px(across), px(down), px(across), px(down))

    def set_stripe(self, token: str) -> None:
        """Mark the left edge: "accent", "warn", "ok" or "" for none."""
        self.setProperty("stripe", token)
        restyle(self)


class PageHeader(QWidget):
    """Title, count and the page's main acts at the right.

    Example: `head = PageHeader(self.tr("Volunteers"))`;
    `head.set_count(self.tr("{people} people").format(people="1,386"))`;
    `head.add_action(KeyButton(self.tr("New volunteer"), "Ctrl+N", kind=ButtonKind.PRIMARY))`.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(title, size="headline")
        self._count = label("", tone="quiet")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(14))
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self.set_title(title)

    def set_title(self, text: str) -> None:
        """Change the title, after a change of language; empty takes its room away."""
        self._title.setText(text)
        set_shown(self._title, is_shown=bool(text))

    def set_count(self, text: str) -> None:
        """Change the count."""
        self._count.setText(text)

    def add_action(self, widget: QWidget) -> None:
        """Add a button, to the right of those before it."""
        self._row.addWidget(widget)


class EmptyState(QWidget):
    """What belongs on an empty page, and the first act.

    Example: `empty = EmptyState("users", self.tr("Nobody is registered yet."), self.tr("New volunteer"),
    key="Ctrl+N")`; `empty.acted.connect(self.register)`.
    """

    acted = Signal()

    def __init__(
        self, icon: str, sentence: str, action: str = "", *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._icon = icon, QLabel()
        self._sentence = label(sentence, tone="quiet", wrap=True)
        self.action = KeyButton(action, key, kind=ButtonKind.PRIMARY)
        self.action.setObjectName("empty_action")
        if not action:
            self.action.hide()
        self.action.clicked.connect(lambda: self.acted.emit())
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addStretch(1)
        for part in (self._icon, self._sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._draw()

    def set_sentence(self, text: str) -> None:
        """Change the sentence."""
        self._sentence.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "action"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._icon.setPixmap(icons.pixmap(self._icon_name, "muted", 40, self.devicePixelRatioF()))


class _Scrolled(QScrollArea):
    """Takes its content once it stands in a window.

    To take it is to measure it, and Qt styles whatever is measured; what is styled is styled anew,
    with all that is in it, each time it is put into something larger.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._waiting: QWidget | None = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setParent(self.viewport())

    def widget(self) -> QWidget | None:
        return self._waiting or super().widget()

    def sizeHint(self) -> QSize:
        self._take()
        return super().sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and self.window().isVisible():
            self._take()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._take()
        super().showEvent(event)

    def _take(self) -> None:
        if self._waiting is not None:
            content, self._waiting = self._waiting, None
            self.setWidget(content)
            content.setAutoFillBackground(False)  # which setWidget turns on


def scrolled(content: QWidget) -> QScrollArea:
    """Return a frameless scroll area around a column that may be higher than the window."""
    return _Scrolled(content)


def hairline() -> QFrame:
    """Return a thin line across."""
    line = QFrame()
    line.setProperty("hairline", True)
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
