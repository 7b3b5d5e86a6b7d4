"""Words as chips: typed with a comma or Enter, or picked from what is common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, FlowLayout, KeyButton

_COMMAS = "，,、;；\n"


class _TagLine(QLineEdit):
    """Enter makes a chip while there is text, else it is the form's; Backspace on nothing takes the last."""

    entered = Signal()
    emptied = Signal()
    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_enter and is_plain and self.text().strip():
            self.entered.emit()
        elif is_enter:
            event.ignore()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.asked.emit()


def style_popup(completer: QCompleter) -> None:
    """Give a completer's list the look of the program's own lists."""
    popup = completer.popup()
    assert popup is not None
    popup.setProperty("popup", True)


class TagField(QWidget):
    """Put it into a FormField. Text that was not made a chip yet counts as one."""

    changed = Signal()

    def __init__(self, object_name: str, name: str, common: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(f"{object_name}_field")
        self._common = tuple(common)
        self._tags: list[str] = []
        self.line = named(_TagLine(), object_name, name)
        self.line.setPlaceholderText(self.tr("comma or Enter adds · ↓ common ones"))
        self._offers = QStringListModel(list(self._common), self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.line)
        style_popup(self._completer)
        self._completer.activated.connect(self._picked)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.line)
        column.addWidget(self._chips)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._typed)
        self.line.entered.connect(self._take)
        self.line.emptied.connect(self._take_last_back)
        self.line.asked.connect(self._offer)
        self._draw()

    @property
    def tags(self) -> tuple[str, ...]:
        """The words, and what is typed but no chip yet."""
        typed = self.line.text().strip()
        return (*self._tags, typed) if typed and typed not in self._tags else tuple(self._tags)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Replace the words."""
        self._tags = list(tags)
        self.line.clear()
        self._draw()

    @Slot()
    def _typed(self) -> None:
        text = self.line.text()
        if any(comma in text for comma in _COMMAS):
            for comma in _COMMAS:
                text = text.replace(comma, "\n")
            self.line.clear()
            for word in text.split("\n"):
                self._add(word)
        self.changed.emit()

    @Slot()
    def _take(self) -> None:
        word = self.line.text()
        self.line.clear()
        self._add(word)

    @Slot(str)
    def _picked(self, word: str) -> None:
        self.line.clear()
        self._add(word)

    @Slot()
    def _take_last_back(self) -> None:
        if self._tags:
            self._remove(self._tags[-1])

    @Slot()
    def _offer(self) -> None:
        left = [word for word in self._common if word not in self._tags]
        self._offers.setStringList(left)
        if left:
            self._completer.complete()

    def _add(self, word: str) -> None:
        word = word.strip()
        if word and word not in self._tags:
            self._tags.append(word)
            self._draw()
            self.changed.emit()

    def _remove(self, word: str) -> None:
        self._tags.remove(word)
        self._draw()
        self.changed.emit()
        self.line.setFocus()

    def _draw(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for word in self._tags:
            name = self.tr("Remove {word}").format(word=word)
            chip = KeyButton(word, icon="x", size=ButtonSize.SMALL, name=name)
            # Backspace takes the last one away: a Tab stop for every word would only be in the way.
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            chip.clicked.connect(lambda _on, word=word: self._remove(word))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._tags))
