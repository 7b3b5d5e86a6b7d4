"""The small panel an undo shows before anything happens: what comes back, why, and one key to do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.undo.words import reasons
from stationdesk.ui.widgets import ButtonKind, FormField, IconLabel, KeyButton, Segmented, hairline

_WIDTH = 520


class UndoPanel(Overlay):
    """Enter does it, Esc leaves, the number keys choose the reason. Owns no act: it only asks."""

    agreed = Signal(str)
    """The person wants it, with this reason."""

    def __init__(self, host: QWidget, title: str) -> None:
        super().__init__(host, title, _WIDTH)
        named(self, "undo_panel", title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        self.card.body.addLayout(self._lines)
        self._reasons = self._reason_part()
        self._do = named(KeyButton(kind=ButtonKind.PRIMARY), "undo_do")
        self._leave = named(KeyButton(self.tr("Leave as it is"), "Esc"), "undo_leave")
        self._do.clicked.connect(self._agree)
        self._leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._do)
        self.card.body.addLayout(row)

    @property
    def reason(self) -> str:
        """Why, in words: what was typed, else what was chosen."""
        return self._other.text().strip() or str(self._choice.value)

    @property
    def asks(self) -> bool:
        return self._do.isEnabled() and self._do.isVisibleTo(self)

    @property
    def lines(self) -> tuple[str, ...]:
        """What comes back, as it is shown."""
        return self._shown

    def preview(self, note: str, lines: Sequence[tuple[str, str]], outcome: str) -> None:
        """Show what comes back as (icon, words), and offer to do it."""
        self.set_note(note)
        self._show_lines(lines, "ink")
        self._do.set_texts(outcome, "Enter")
        announce(self, " ".join(words for _icon, words in lines))

    def refuse(self, sentence: str, offer: str = "") -> None:
        """Say why it cannot be undone, and offer the way out if there is one."""
        self._show_lines([("octagon-x", sentence)], "accent")
        self._reasons.hide()
        self._do.setVisible(bool(offer))
        self._do.set_texts(offer, "Enter")
        self._leave.set_texts(self._leave.text(), "Esc" if offer else "Enter")
        announce(self, sentence, urgent=True)

    def first_focus(self) -> QWidget:
        return self._do if self._do.isVisibleTo(self) else self._leave

    def stop_asking(self) -> None:
        """It is being done; a second Enter does nothing."""
        self._do.setEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.text().isdecimal() and self._reasons.isVisibleTo(self):
            self._choice.choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._leave.hasFocus() or not self._do.isVisibleTo(self):
            self.leave()
        elif self._do.isEnabled():
            self._agree()

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self.reason)

    def _show_lines(self, lines: Sequence[tuple[str, str]], tone: str) -> None:
        self._shown = tuple(words for _icon, words in lines)
        for icon, words in lines:
            self._lines.addWidget(IconLabel(icon, words, tone=tone))

    def _reason_part(self) -> QWidget:
        part = named(QWidget(), "undo_reasons")
        self._choice = named(Segmented(self.tr("Reason")), "undo_reason")
        self._choice.set_options([(words, words) for words in reasons()])
        self._choice.set_value(reasons()[0])
        self._other = named(QLineEdit(), "undo_other_reason")
        self._other.setMaxLength(200)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(hairline())
        column.addWidget(self._choice)
        column.addWidget(FormField(self.tr("Another reason"), self._other))
        self.card.body.addWidget(part)
        return part
