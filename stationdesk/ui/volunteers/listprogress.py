"""How far an export is: a bar, how many are written, the time left, and a way to stop it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, KeyButton, label

_SURE_AFTER = 1.0
"""Seconds after which the time left is more than a guess."""


class ListProgress(QWidget):
    """Stands over the list while a file is written; the page stays as usable as before."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "export_progress")
        self._words = label("", size="small", tone="quiet")
        self._bar = named(QProgressBar(), "export_bar", self.tr("Export"))
        self._bar.setTextVisible(False)
        self._stop = named(
            KeyButton(self.tr("Stop the export"), icon="x", size=ButtonSize.SMALL), "export_stop"
        )
        self._stop.clicked.connect(self.stop_wanted)
        self._total, self._started_at = 0, 0.0
        column, row = QVBoxLayout(), QHBoxLayout(self)
        column.setSpacing(px(4))
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of it now."""
        return self._words.text()

    def begin(self, total: int) -> None:
        """Show it for so many rows."""
        self._total, self._started_at = total, monotonic()
        self._bar.setRange(0, max(1, total))
        self._stop.setEnabled(True)
        self.set_done(0)
        self.show()

    @Slot(int)
    def set_done(self, rows: int) -> None:
        """So many rows are written."""
        self._bar.setValue(rows)
        words = self.tr("{done} of {total} written").format(
            done=wording.number_text(rows), total=wording.number_text(self._total)
        )
        left = self._time_left(rows)
        self._words.setText(" · ".join(part for part in (words, left) if part))

    def say_stopping(self) -> None:
        """Stopping was asked for."""
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Stopping the export …"))

    def _time_left(self, rows: int) -> str:
        passed = monotonic() - self._started_at
        if not rows or passed < _SURE_AFTER:
            return ""
        if rows >= self._total:
            return self.tr("putting the file together")
        seconds = round(passed / rows * (self._total - rows))
        if seconds < 60:
            return self.tr("about {seconds} s left").format(seconds=max(1, seconds))
        return self.tr("about {minutes} min left").format(minutes=round(seconds / 60))
