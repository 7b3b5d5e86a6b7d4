"""A small real window under the scan router, driven by xdotool; prints what arrived where."""

from __future__ import annotations

import json
import subprocess
from collections import Counter

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from stationdesk.ui.scan import FREE_TEXT, ScanRouter

FOREIGN = "6901234567892"
SCANS_EACH = 10


class ScannedWindow:
    """Two fields, a button, a single-key shortcut, and the count of all that happens."""

    def __init__(self, app: QApplication) -> None:
        self.seen: Counter[str] = Counter()
        self.scans: list[str] = []
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.field, self.notes, self.button = QLineEdit(), QLineEdit(), QPushButton("Redeem")
        for widget in (self.field, self.notes, self.button):
            column.addWidget(widget)
        self.notes.setProperty(FREE_TEXT, True)
        self.button.clicked.connect(lambda: self.seen.update(["pressed"]))
        self.field.returnPressed.connect(lambda: self.seen.update(["entered"]))
        QShortcut(QKeySequence("/"), self.window).activated.connect(lambda: self.seen.update(["slash"]))
        self.router = ScanRouter(app)
        self.router.scanned.connect(self.scans.append)
        self.router.install()
        self.window.show()
        if not QTest.qWaitForWindowActive(self.window):
            raise SystemExit("the window never became active")

    def keys(self, gap_ms: int, *names: str) -> None:
        """Send keys through the X server and let the window work them off."""
        sending = subprocess.Popen(["xdotool", "key", "--delay", str(gap_ms), *names])
        while sending.poll() is None:
            QTest.qWait(2)
        QTest.qWait(80)

    def drive(self) -> dict[str, object]:
        """Scan and type at each widget; return what arrived where."""
        for widget in (self.field, self.button):
            widget.setFocus()
            for _ in range(SCANS_EACH):
                self.keys(1, *FOREIGN, "Return")
        self.notes.setFocus()
        self.keys(1, *FOREIGN, "Return")
        self.field.setFocus()
        self.keys(110, *"lisifu", "Return")
        self.button.setFocus()
        self.keys(110, "slash", "space")
        return {
            "scans": self.scans,
            "field": self.field.text(),
            "notes": self.notes.text(),
            "seen": dict(self.seen),
        }


if __name__ == "__main__":
    print(json.dumps(ScannedWindow(QApplication([])).drive()))  # noqa: T201  # the test reads it
