"""The line that finds goods by code or name, scanned or typed; Enter asks with whatever stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from stationdesk.queries import items
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.volunteers.tagfield import style_popup
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemName
    from stationdesk.ui.context import DeskContext


class GoodsLine(QLineEdit):
    """`found` tells the ItemName; names are found as soon as only one fits."""

    found = Signal(object)
    unknown = Signal(str)
    """No item has this code, or this name."""
    committed = Signal()
    """Enter on the empty line."""
    emptied = Signal()
    """Backspace on the empty line."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._names: dict[str, ItemName] = {}
        self.setPlaceholderText(self.tr("Scan, or type a name; Enter"))
        self._titles = QStringListModel(self)
        completer = QCompleter(self._titles, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        style_popup(completer)
        self.setCompleter(completer)
        completer.activated.connect(self._by_name)

    def set_items(self, names: list[ItemName]) -> None:
        """Offer these items by name."""
        self._names = {name.title: name for name in names}
        self._titles.setStringList(list(self._names))

    def take_code(self, text: str) -> None:
        """Find the item of a code."""
        self._context.runner.read(self, items.item_of_code, text, then=lambda item: self._read(item, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            if not event.isAutoRepeat():
                self._entered(self.text().strip())
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _entered(self, text: str) -> None:
        if not text:
            self.committed.emit()
            return
        matches = [name for title, name in self._names.items() if text.casefold() in title.casefold()]
        exact = self._names.get(text)
        if exact is not None or len(matches) == 1:
            self.found.emit(exact or matches[0])
        elif matches:
            words = self.tr("{n} items have “{text}” in their name: choose one with the arrows.")
            told = words.format(n=number_text(len(matches)), text=text)
            self._context.result.tell(Kind.LOOK, told)
        else:
            self.take_code(text)

    @Slot(str)
    def _by_name(self, title: str) -> None:
        if title in self._names:
            self.found.emit(self._names[title])

    def _read(self, item: ItemName | None, text: str) -> None:
        if item is not None and item.is_active:
            self.found.emit(item)
        else:
            self.unknown.emit(text)
