"""How the lesson went, at its end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui import keys
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton, label


class Summary(QWidget):
    """Figures of the lesson, and the way out."""

    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._figure = named(label("", size="figure", tone="ok"), "summary_figure")
        self._hints = named(label(""), "summary_hints")
        again = self.tr("{key} at the real desk makes a fresh training desk, with everybody back in line.")
        self._button = KeyButton(
            self.tr("Close the training desk"), kind=ButtonKind.PRIMARY, size=ButtonSize.SMALL
        )
        named(self._button, "close_training").clicked.connect(lambda: self.close_wanted.emit())
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self._hints)
        words.addWidget(label(again.format(key=keys.cap("training")), tone="quiet", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(self._figure)
        row.addLayout(words, 1)
        row.addWidget(self._button)

    def show_result(self, done: int, count: int, hints: int) -> None:
        """Show how many were served right, and for how many a hint was asked."""
        self._figure.setText(f"{done} / {count}")
        served = self.tr("Everybody has been served.")
        helped = self.tr("With a hint: {count}").format(count=hints)
        self._hints.setText(f"{served} {helped if hints else self.tr('Without a single hint.')}")
        announce(self, f"{self._figure.text()}. {self._hints.text()}")
