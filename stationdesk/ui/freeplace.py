"""Where something may float over a page and cover nothing to press, nor where the keys are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from stationdesk.ui.widgets.buttons import KeyButton

KEEP_CLEAR = "keepClear"
"""Property of a widget that the bar never covers, though it is no button: the rail, a total."""

_PRESSED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
_STEP = 8


class Ground:
    """What lies under `floating`, a child of `under`; only what is in `front` is there to press."""

    def __init__(self, under: QWidget, front: QWidget, floating: QWidget) -> None:
        self._under, self._front, self._floating = under, front, floating

    @property
    def room(self) -> QRect:
        """What may be floated over: all but what is kept clear at either side."""
        room = QRect(self._under.rect())
        for widget in self._under.findChildren(QWidget):
            if widget.property(KEEP_CLEAR) and widget.isVisible():
                place = self._place_of(widget)
                if place.left() <= 0:
                    room.setLeft(max(room.left(), place.right()))
                else:
                    room.setRight(min(room.right(), place.left()))
        return room

    def is_taken(self, place: QRect) -> bool:
        """Return whether something to press, or what has the keys, is there."""
        return any(place.intersects(one) for one in (*self._focus(), *self._to_press()))

    def free_place(self, size: QSize, margin: int) -> QPoint:
        """Return the lowest free place: the middle first, then either side, then up."""
        room = self.room
        lowest = room.height() - margin - size.height()
        middle = (self._under.width() - size.width()) // 2
        farthest = room.right() - margin - size.width()
        columns = (
            min(max(middle, room.left() + margin), farthest),
            room.center().x() - size.width() // 2,
            room.left() + margin,
            farthest,
        )
        lines = range(lowest, room.height() // 2, -_STEP)
        spots = [QRect(QPoint(x, y), size) for y in lines for x in columns]
        to_press, focus = self._to_press(), self._focus()
        main = [self._place_of(one) for one in self._front.findChildren(KeyButton) if _is_main(one)]
        # A page may be full of buttons: then what has the keys and what concludes stay in sight.
        for taken in ((*focus, *to_press), (*focus, *main)):
            free = (spot for spot in spots if not any(spot.intersects(place) for place in taken))
            if (found := next(free, None)) is not None:
                return found.topLeft()
        return QPoint(columns[1], lowest)

    def _to_press(self) -> list[QRect]:
        return [
            self._place_of(widget)
            for widget in self._front.findChildren(QWidget)
            if isinstance(widget, _PRESSED) and widget.isVisible() and not self._floating.isAncestorOf(widget)
        ]

    def _focus(self) -> list[QRect]:
        """Where the keys are; of a list, the row they are on."""
        holder = QApplication.focusWidget()
        if holder is None or not self._front.isAncestorOf(holder) or self._floating.isAncestorOf(holder):
            return []
        if isinstance(holder, QAbstractItemView):
            row = holder.visualRect(holder.currentIndex())
            shown = row.intersected(holder.viewport().rect())
            return [QRect(holder.viewport().mapTo(self._under, shown.topLeft()), shown.size())]
        return [self._place_of(holder)] if isinstance(holder, _PRESSED) else []

    def _place_of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._under, QPoint(0, 0)), widget.size())


def _is_main(button: KeyButton) -> bool:
    return button.is_main and button.isVisible()
