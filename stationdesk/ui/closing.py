"""The question before the window closes over something that was typed and not saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.widgets import ButtonKind, KeyButton

_WIDTH = 520


class ClosingQuestion(Overlay):
    """Enter and Esc keep the window open; only the other button closes it."""

    agreed = Signal()
    """What was typed may be lost."""

    def __init__(self, host: QWidget, sentence: str) -> None:
        super().__init__(host, self.tr("Close StationDesk?"), _WIDTH)
        named(self, "closing_question", sentence)
        self.set_note(sentence)
        self._keep = named(
            KeyButton(self.tr("Keep it open"), "Enter", kind=ButtonKind.PRIMARY), "closing_keep"
        )
        self._close = named(KeyButton(self.tr("Close and lose it")), "closing_lose")
        self._keep.clicked.connect(self.leave)
        self._close.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.addWidget(self._close)
        row.addStretch(1)
        row.addWidget(self._keep)
        self.card.body.addLayout(row)
        announce(self, sentence, urgent=True)

    def first_focus(self) -> QWidget:
        return self._keep

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._close.hasFocus():
            self._agree()
        else:
            self.leave()

    def _agree(self) -> None:
        self.close_for_good()
        self.agreed.emit()
