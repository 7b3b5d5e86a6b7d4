"""The lines of the cart: what, how many with − n +, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.redemptions.cart import CartItem
from stationdesk.ui.redemptions.large_text import is_large_text
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ElidedLabel, IconLabel, Stepper, label, named
from stationdesk.ui.wording import points_text


class CartLineRow(QWidget):
    """One line. The stepper's 0 takes the line out; a fault stands below it."""

    pieces_changed = Signal(object, int)

    def __init__(self, item: CartItem) -> None:
        super().__init__()
        self._reward_id = item.reward_id
        self._title = ElidedLabel(item.title)
        self.stepper = named(Stepper(item.title, item.pieces), "pieces")
        self._points = label(strong=True)
        self._points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._points.setMinimumWidth(0 if is_large_text() else px(72))
        self._fault = IconLabel("triangle-alert", "", tone="accent", size="small")
        self._fault.setObjectName("line_fault")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        if is_large_text():
            column.addWidget(self._title)
        else:
            row.addWidget(self._title, 1)
        row.addWidget(self.stepper)
        row.addWidget(self._points, 1 if is_large_text() else 0)
        column.addLayout(row)
        column.addWidget(self._fault)
        self.stepper.changed.connect(self._changed)
        self.show_item(item)

    def show_item(self, item: CartItem) -> None:
        """Show the line as it is now."""
        self._title.setText(item.title)
        if self.stepper.value != item.pieces:
            self.stepper.set_value(item.pieces)
        self._points.setText(points_text(item.points))
        self._fault.set_text(item.fault)
        self._fault.setVisible(bool(item.fault))

    @Slot(int)
    def _changed(self, pieces: int) -> None:
        self.pieces_changed.emit(self._reward_id, pieces)


class CartLines(QWidget):
    """All lines, kept in place while they change so that the cursor stays where it is."""

    pieces_changed = Signal(object, int)
    cursor_lost = Signal()
    """The line that had the cursor is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[UUID, CartLineRow] = {}
        self._empty = label(tone="muted", wrap=True)
        self._empty.setText(self.tr("Nothing chosen yet: press the number of a reward, or click it."))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._column.addWidget(self._empty)
        self._column.addStretch(1)

    def show_items(self, items: Sequence[CartItem]) -> None:
        """Show these lines, in this order."""
        wanted, holder, is_lost = {item.reward_id for item in items}, self.window().focusWidget(), False
        for reward_id in [known for known in self.rows if known not in wanted]:
            row = self.rows.pop(reward_id)
            is_lost = is_lost or (holder is not None and row.isAncestorOf(holder))
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, item in enumerate(items):
            row = self.rows.get(item.reward_id) or self._new_row(item)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
            row.show_item(item)
        self._empty.setVisible(not items)
        if is_lost:
            self.cursor_lost.emit()

    def focus_pieces(self, reward_id: UUID) -> bool:
        """Put the cursor on the number of a line, ready to be typed over; return whether it is there."""
        row = self.rows.get(reward_id)
        if row is None:
            return False
        row.stepper.number.setFocus(Qt.FocusReason.OtherFocusReason)
        row.stepper.number.selectAll()
        return True

    def _new_row(self, item: CartItem) -> CartLineRow:
        row = CartLineRow(item)
        row.pieces_changed.connect(self.pieces_changed)
        self.rows[item.reward_id] = row
        return row
