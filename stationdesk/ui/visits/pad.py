"""What visits are tapped on: categories, services, how many, whose; one key or click is one visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.services.visits import VisitRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.visits.grids import ChipGrid, TileGrid
from stationdesk.ui.visits.people import PeopleLine
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton, label

if TYPE_CHECKING:
    from stationdesk.queries.visits import TapView
    from stationdesk.services.visits import VisitReceipt
    from stationdesk.ui.visits.actions import VisitActions

ALL_KEY = "0"
_FEW_SERVICES = 8
_SHIFTED = {symbol: number for number, symbol in enumerate("!@#$%^", 1)}
"""What Shift makes of the digits on the keyboards in use."""
_TIMES = frozenset("x×*")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class VisitPad(QWidget):
    """Digits count, letters tick services, × begins a number, 0 shows all, arrows and Enter do the same.

    What is ticked belongs to one tap: the next visitor begins with nothing. A refused tap puts it back.
    """

    focus_changed = Signal(bool)
    """Whether the keys are here."""

    def __init__(self, actions: VisitActions, *, columns: int, chip_columns: int, shows_all: bool) -> None:
        super().__init__()
        self._actions, self._shows_all = actions, shows_all
        self._view: TapView | None = None
        self._tiles = TileGrid(columns, self)
        self._chips = ChipGrid(chip_columns, self)
        self._line = PeopleLine()
        self._all = KeyButton("", ALL_KEY, kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        named(self._all, "visit_all").setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()
        self._tiles.tapped.connect(self._tap)
        self._tiles.asked.connect(self._ask)
        self._line.entered.connect(self._entered)
        self._line.unlink_wanted.connect(lambda: actions.link(None))
        self._all.clicked.connect(self._toggle_all)
        actions.link_changed.connect(self._show_link)
        actions.counted.connect(self._counted)
        self._show_link()

    @property
    def has_keys(self) -> bool:
        """Whether the keys are here."""
        holder = QApplication.focusWidget()
        return holder is not None and (holder is self or self.isAncestorOf(holder))

    def show_view(self, view: TapView) -> None:
        """Show the lists and the day's figures."""
        self._view = view
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on a tile or chip are the pad's first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event, watched if isinstance(watched, QAbstractButton) else None)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._tell_focus()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._tell_focus()
        return super().event(event)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("Services used (several at once)"), size="small", tone="quiet"), 1)
        row.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._tiles, 1)
        column.addLayout(row)
        column.addWidget(self._chips)
        column.addWidget(self._line)

    def _fill(self) -> None:
        view = self._view
        assert view is not None
        everything = self._shows_all
        self._tiles.set_rows((*view.frequent, *view.others) if everything else view.frequent)
        services = view.services if everything else view.services[:_FEW_SERVICES]
        self._chips.set_rows(services)
        hidden = len(view.others) + max(0, len(view.services) - _FEW_SERVICES)
        self._all.setVisible(hidden > 0)
        self._all.set_texts(self.tr("Fewer") if everything else self.tr("All"), ALL_KEY)

    def _take(self, event: QKeyEvent, button: QAbstractButton | None = None) -> bool:
        """Do what a key means here; return whether it means anything."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if event.key() in _ARROWS:
            return self._move(_ARROWS[Qt.Key(event.key())])
        if event.isAutoRepeat():
            return bool(event.text()) and event.text().isalnum()
        if event.key() in _ENTER:
            if button is not None:
                button.click()
            return True
        return self._typed(event)

    def _typed(self, event: QKeyEvent) -> bool:
        text, is_shifted = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if text == ALL_KEY:
            self._toggle_all()
        elif text in _TIMES and text:
            self._line.ask()
        elif text.isdecimal() and not is_shifted:
            return self._press(int(text), is_asked=False)
        elif text in _SHIFTED or (text.isdecimal() and is_shifted):
            return self._press(_SHIFTED.get(text) or int(text), is_asked=True)
        else:
            return self._chips.toggle(text)
        return True

    def _press(self, number: int, *, is_asked: bool) -> bool:
        category_id = self._tiles.category(number)
        if category_id is None:
            return False
        (self._ask if is_asked else self._tap)(category_id)
        return True

    def _move(self, way: QPoint) -> bool:
        """Move the focus to the nearest tile or chip in a direction."""
        parts = [*self._tiles.tiles.values(), *self._chips.chips.values()]
        holder = QApplication.focusWidget()
        if holder not in parts:
            parts[0].setFocus(Qt.FocusReason.TabFocusReason) if parts else None
            return bool(parts)
        here = self._middle(holder)

        def distance(part: QWidget) -> float:
            away = self._middle(part) - here
            along = QPoint.dotProduct(away, way)
            across = abs(away.x() * way.y()) + abs(away.y() * way.x())
            return along + 4 * across if along > 0 else float("inf")

        nearest = min(parts, key=distance)
        if distance(nearest) != float("inf"):
            nearest.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _middle(self, part: QWidget | None) -> QPoint:
        assert part is not None
        return part.mapTo(self, part.rect().center())

    @Slot(object)
    def _tap(self, category_id: UUID, act_id: UUID | None = None) -> None:
        chosen, people = self._chips.chosen, self._line.people
        self._chips.choose(())
        self._line.set_people(1)
        request = VisitRequest(category_id, people, chosen)
        self._actions.tap(request, act_id or new_id(), partial(self._put_back, chosen, people))

    @Slot(object)
    def _ask(self, category_id: UUID) -> None:
        self._line.ask(category_id, self._tiles.tiles[category_id].text())

    @Slot(object, object)
    def _entered(self, category_id: UUID | None, act_id: UUID | None) -> None:
        """The number is typed: the pad has the keys again, where a second Enter does nothing."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if category_id is not None:
            self._tap(category_id, act_id)

    @Slot(object)
    def _counted(self, receipt: VisitReceipt) -> None:
        """The tile counts at once; the page reads all of them a moment later."""
        tile = self._tiles.tiles.get(receipt.category_id)
        if tile is not None:
            tile.set_visits(tile.visits + receipt.people)

    def _put_back(self, chosen: tuple[UUID, ...], people: int) -> None:
        if not self._chips.chosen and self._line.people == 1:
            self._chips.choose(chosen)
            self._line.set_people(people)

    @Slot()
    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        if self._view is not None:
            self._fill()

    @Slot()
    def _show_link(self) -> None:
        self._line.show_linked(self._actions.linked)

    def _tell_focus(self) -> None:
        self.focus_changed.emit(self.has_keys)
