"""Before a count becomes the book: what differs and why, what nobody counted, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.stocktakes.words import difference_reasons, other_place_words, signed_text
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    Dropdown,
    ElidedLabel,
    IconLabel,
    KeyButton,
    label,
    scrolled,
)
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.stocktake_lines import Counted, CountedRow


class FinishPanel(QWidget):
    """`finalise_wanted` gets the reasons by item and the words of the button."""

    finalise_wanted = Signal(tuple, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: dict[UUID, Dropdown] = {}
        self._card = Card(self.tr("Finalise the count"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        inside = QWidget()
        inside.setProperty("plain", True)
        inside.setLayout(self._lines)
        self._card.body.addWidget(scrolled(inside), 1)
        self.button = named(
            KeyButton("", "Ctrl+Enter", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE), "finalise"
        )
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.button.click)
        self.button.clicked.connect(self._wanted)
        self.back = named(KeyButton(self.tr("Go on counting"), "Esc", size=ButtonSize.LARGE), "count_on")
        self.back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.button, 1)
        row.addWidget(self.back)
        self._card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_count(self, found: Counted) -> None:
        """Show what would become of the stock now."""
        chosen = {item_id: box.value for item_id, box in self._reasons.items()}
        self._clear()
        for sentence, icon, tone in self._remarks(found):
            self._lines.addWidget(IconLabel(icon, sentence, tone=tone))
        for row in found.counted:
            if row.difference:
                self._lines.addWidget(self._line(row, chosen.get(row.item_id)))
        self._lines.addStretch(1)
        changes = sum(bool(row.difference) for row in found.counted)
        words = self.tr("Finalise and change the stock of {n:item|items}").format(n=number_text(changes))
        if not changes:
            words = self.tr("Finalise: everything agrees")
        self.button.set_texts(words)
        self.button.setEnabled(bool(found.counted) and not any(row.was_moved for row in found.counted))

    def take_focus(self) -> None:
        """Put the keys on the button, or on the way back where it cannot be pressed yet."""
        (self.button if self.button.isEnabled() else self.back).setFocus()

    def _remarks(self, found: Counted) -> list[tuple[str, str, str]]:
        agreeing = sum(not row.difference for row in found.counted)
        said = []
        if agreeing:
            words = self.tr("{n:item agrees|items agree}.").format(n=number_text(agreeing))
            said.append((words, "circle-check", "ok"))
        moved = [row.title for row in found.counted if row.was_moved]
        if moved:
            words = self.tr("Goods moved while they were counted, count again: {titles}")
            said.append((words.format(titles=self.tr(", ").join(moved)), "triangle-alert", "accent"))
        if found.uncounted:
            words = self.tr("{n:item was|items were} not counted and stay as they are in the book.")
            said.append((words.format(n=number_text(len(found.uncounted))), "info", "info"))
        if found.unknown:
            words = self.tr("{n:code is unknown and changes|codes are unknown and change} nothing.")
            said.append((words.format(n=number_text(len(found.unknown))), "circle-help", "warn"))
        return said

    def _line(self, row: CountedRow, reason: str | None) -> QWidget:
        line = QWidget()
        line.setProperty("plain", True)
        fields = QHBoxLayout(line)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(px(12))
        fields.addWidget(ElidedLabel(row.title, strong=True), 1)
        figures = self.tr("book {book}, counted {counted}").format(
            book=number_text(row.book_pieces), counted=number_text(row.counted_pieces or 0)
        )
        fields.addWidget(label(figures, tone="muted"))
        tone = "warn" if row.difference < 0 else "info"
        fields.addWidget(label(signed_text(row.difference), tone=tone, strong=True))
        if row.other is not None:
            words = self.tr("from “{place}”").format(place=other_place_words(row.other))
            fields.addWidget(label(words, tone="warn"))
        box = Dropdown(
            [("", self.tr("Reason of the whole count")), *((one, one) for one in difference_reasons())]
        )
        box.setAccessibleName(self.tr("Why {title} differs").format(title=row.title))
        box.set_value(reason or "")
        self._reasons[row.item_id] = box
        fields.addWidget(box)
        return line

    def _clear(self) -> None:
        self._reasons = {}
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _wanted(self) -> None:
        reasons = tuple((item_id, box.value) for item_id, box in self._reasons.items() if box.value)
        self.finalise_wanted.emit(reasons, self.button.text().replace("&&", "&"))
