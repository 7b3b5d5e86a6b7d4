"""The field a PIN is typed into: digits, masked, no input method."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from stationdesk.services.pins import PIN_DIGITS
from stationdesk.ui.scan import LatinLineEdit

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PinLine(LatinLineEdit):
    """Takes digits only; the up and down keys mean the list of operators beside it."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        digits = QRegularExpression(rf"\d{{0,{PIN_DIGITS[1]}}}")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setValidator(QRegularExpressionValidator(digits, self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
