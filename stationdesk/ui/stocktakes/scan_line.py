"""The line that counts: a code is one piece, a short number how many there are, letters find goods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from stationdesk.domain.codes import begins_like_code
from stationdesk.domain.search import key_letters
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.titlekeys import TitleKeys
from stationdesk.ui.widgets.offers import offers_below

if TYPE_CHECKING:
    from stationdesk.queries.stock import StockRow
    from stationdesk.ui.context import DeskContext

_MOST_ROWS, _MOST_DIGITS = 8, 5
_PLAIN = ~Qt.KeyboardModifier.KeypadModifier


class ScanLine(LatinLineEdit):
    """Enter on the empty line is done with counting, Backspace there takes the last line back.

    What a scanner sends does not come here, but to the page.
    """

    scanned = Signal(str)
    pieces_said = Signal(int)
    picked = Signal(object)
    """The id of an item that was found by its name."""
    finish_wanted = Signal()
    last_unwanted = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._items: Sequence[StockRow] = ()
        self._keys = TitleKeys(context, self)
        self._found: list[StockRow] = []
        self.setClearButtonEnabled(True)
        self._offers, self._popup = offers_below(self, _MOST_ROWS, self._activated)
        self.textEdited.connect(self._edited)

    def set_items(self, items: Sequence[StockRow]) -> None:
        """Give the goods that can be found by name."""
        self._items = items
        self._keys.learn(item.title for item in items)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = event.key(), not event.modifiers() & _PLAIN
        if is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._entered()
        elif is_plain and key == Qt.Key.Key_Backspace and not self.text():
            self.last_unwanted.emit()
        elif is_plain and key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _entered(self) -> None:
        text = self.text().strip()
        self._popup.hide()
        if not text:
            self.finish_wanted.emit()
            return
        found = self._found
        self.clear()
        self._found = []
        if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:
            self.pieces_said.emit(int(text))
        elif found:
            self.picked.emit(found[0].item_id)
        else:
            self.scanned.emit(text)

    @Slot(str)
    def _edited(self, text: str) -> None:
        letters = key_letters(text)
        self._found = []
        if letters and not text.strip().isdigit() and not begins_like_code(text):
            found = [item for item in self._items if self._keys.fits(item.title, letters)]
            self._found = found[:_MOST_ROWS]
        self._offers.setStringList([item.title for item in self._found])
        if self._found and self.hasFocus():
            self.completer().complete()

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        item_id: UUID = self._found[index.row()].item_id
        self.clear()
        self._found = []
        self.picked.emit(item_id)
