"""A page of several sections: their tabs stand beside the title, each section is made when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from stationdesk.ui import icons
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import SECONDARY, TARGET, look, px
from stationdesk.ui.widgets import FlowLayout, label
from stationdesk.ui.widgets.painting import focus_ring, painter_of, rounded

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from stationdesk.ui.context import DeskContext

_ICON, _GAP, _PADDING, _LINE = 18, 8, 12, 3


@dataclass(frozen=True, slots=True)
class PageSection:
    """One section: the name others open it by, what its tab shows, and how it is made.

    Its widget may have `opened`, `person_scanned`, `code_scanned`, `takes_key` and `go_back`, as pages do.
    """

    name: str
    icon: str
    title: str
    build: Callable[[], QWidget]


class SectionPage(QWidget):
    """Alt and a digit open a section, Down leads into its list; scans, keys and Esc reach the one in front.

    `place` is the property under which the context remembers which was open: a new look builds pages anew.
    """

    def __init__(self, context: DeskContext, title: str, place: str, sections: Sequence[PageSection]) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._sections = {section.name: section for section in sections}
        self._made: dict[str, QWidget] = {}
        self._tabs: dict[str, _Tab] = {}
        self._group = QButtonGroup(self)
        self._stack = FrontStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._head(title))
        column.addWidget(self._stack, 1)

    @property
    def section(self) -> QWidget | None:
        """The section in front; None before the first was opened."""
        return self._stack.currentWidget()

    @property
    def section_name(self) -> str:
        """What the section in front is called; empty before the first was opened."""
        return next((name for name, made in self._made.items() if made is self.section), "")

    @property
    def all_made(self) -> tuple[QWidget, ...]:
        """The sections that were opened."""
        return tuple(self._made.values())

    def opened(self) -> None:
        """Come to front with the section that was open last, or the first."""
        name = self._context.property(self._place)
        self.open_section(name if name in self._sections else next(iter(self._sections)))

    def open_section(self, name: str) -> QWidget:
        """Bring a section to front, tell it so, and return it."""
        widget = self.made(name)
        self._context.setProperty(self._place, name)
        self._tabs[name].setChecked(True)
        self._stack.setCurrentWidget(widget)
        self.updateGeometry()
        opened = getattr(widget, "opened", None)
        if opened is not None:
            opened()
        return widget

    def made(self, name: str) -> QWidget:
        """Return a section, made now if it was not yet."""
        if name not in self._made:
            self._made[name] = named(self._sections[name].build(), f"section_{name}")
            self._stack.addWidget(self._made[name])
        return self._made[name]

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """Offer a scanned person to the section in front."""
        return self._asked("person_scanned", volunteer_id)

    def code_scanned(self, text: str) -> bool:
        """Offer a scanned code to the section in front."""
        return self._asked("code_scanned", text)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Offer the section in front a key that nothing with the focus wanted."""
        return self._asked("takes_key", event)

    def go_back(self) -> bool:
        """Let the section in front go one level back."""
        return self._asked("go_back")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._lead_into_list():
            return
        super().keyPressEvent(event)

    def _lead_into_list(self) -> bool:
        """From a tab that has the keys into the first list of its section; return whether it has one."""
        section = self.section
        if section is None or not any(tab.hasFocus() for tab in self._tabs.values()):
            return False
        lists = section.findChildren(QAbstractItemView)
        shown = next((one for one in lists if one.isVisible() and one.model() is not None), None)
        if shown is None:
            return False
        if not shown.currentIndex().isValid():
            shown.setCurrentIndex(shown.model().index(0, 0))
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _asked(self, what: str, *values: Any) -> bool:
        asked = getattr(self.section, what, None)
        return asked is not None and bool(asked(*values))

    def _head(self, title: str) -> QWidget:
        head, tabs = QWidget(), QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(18))
        row.addWidget(label(title, size="headline"))
        flow = FlowLayout(tabs, spacing=4)
        for number, section in enumerate(self._sections.values(), 1):
            tab = named(_Tab(section.icon, section.title, f"Alt+{number}"), f"open_{section.name}")
            tab.clicked.connect(lambda _checked=False, name=section.name: self.open_section(name))
            self._tabs[section.name] = tab
            self._group.addButton(tab)
            flow.addWidget(tab)
        row.addWidget(tabs, 1)
        return head


class FrontStack(QWidget):
    """Shows one of several parts, and needs the room of that one alone.

    A QStackedWidget is as high as the highest of its parts wherever their height follows their width.
    """

    def __init__(self) -> None:
        super().__init__()
        self._front: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, part: QWidget) -> None:
        """Add a part; the first one is in front."""
        column = self.layout()
        assert column is not None
        part.hide()
        column.addWidget(part)
        if self._front is None:
            self.setCurrentWidget(part)

    def currentWidget(self) -> QWidget | None:
        """Return what is in front."""
        return self._front

    def setCurrentWidget(self, part: QWidget) -> None:
        """Bring a part to front."""
        if part is not self._front:
            if self._front is not None:
                self._front.hide()
            self._front = part
            part.show()

    def sizeHint(self) -> QSize:
        # A page whose head wraps counts its parts by their hints: with more than the least, it would scroll.
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


class _Tab(QAbstractButton):
    """Icon, words, key; underlined while its section is open."""

    def __init__(self, icon: str, words: str, key: str) -> None:
        super().__init__()
        self._icon, self._key = icon, key
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setShortcut(QKeySequence(key))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(look().font(bold=True)).horizontalAdvance(self.text())
        key = QFontMetrics(look().font(SECONDARY)).horizontalAdvance(self._key)
        width = 2 * px(_PADDING) + px(_ICON) + 2 * px(_GAP) + words + key
        return QSize(width, px(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on, box = painter_of(self), self.isChecked(), QRectF(self.rect())
        if self.underMouse() and not on:
            rounded(painter, box, px(8), "card")
        if self.hasFocus():
            focus_ring(painter, box, px(8))
        token = "accent" if on else "ink"
        top = (self.height() - px(_ICON)) // 2
        drawn = icons.pixmap(self._icon, token, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(px(_PADDING), top, drawn)
        left = px(_PADDING) + px(_ICON) + px(_GAP)
        painter.setFont(look().font(bold=on))
        painter.setPen(look().theme.color(token))
        words = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(look().font(SECONDARY))
        painter.setPen(look().theme.color("accent" if on else "quiet"))
        key = self.rect().adjusted(0, 0, -px(_PADDING), 0)
        painter.drawText(key, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        if on:
            line = QRectF(px(_PADDING), self.height() - px(_LINE), self.width() - 2 * px(_PADDING), px(_LINE))
            rounded(painter, line, px(_LINE) / 2, "accent")
        painter.end()
