"""Below the list: what the keys mean, all others work, and the button that writes the round down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.facilities.round import Round
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, KeyButton, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.queries.facilities import FacilityRow


class RoundFoot(QWidget):
    """Ctrl+Enter writes down, Alt+A marks all others as working."""

    rest_works = Signal()
    written = Signal()

    def __init__(self) -> None:
        super().__init__()
        hint = label(self.tr("In the list: 1 works · 2 broken · 3 not here"), size="small", tone="quiet")
        self._rest = named(KeyButton("", "Alt+A", icon="list-checks", binds=True), "facilities_rest")
        self._write = named(KeyButton("", "Ctrl+Enter", kind=ButtonKind.PRIMARY), "facilities_write")
        self._rest.clicked.connect(self.rest_works)
        self._write.clicked.connect(self.written)
        for sequence in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._write.click)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(hint, 1)
        row.addWidget(self._rest)
        row.addWidget(self._write)

    def show_round(self, marks: Round, rows: Sequence[FacilityRow]) -> None:
        """Say what the buttons would do for these facilities."""
        marked, broken, rest = len(marks), marks.broken, len(marks.rest(rows))
        self._rest.set_texts(self.tr("The other {n} work").format(n=number_text(rest)))
        self._rest.setVisible(bool(rest))
        words = self.tr("Write down {n:look|looks}") if marked else self.tr("Nothing looked at yet")
        if broken:
            words = self.tr("Write down {n:look|looks}, {broken} broken")
        self._write.set_texts(words.format(n=number_text(marked), broken=number_text(broken)), "Ctrl+Enter")
        self._write.setEnabled(bool(marked))

    def take_keys(self) -> None:
        """All is marked: Enter writes it down."""
        self._write.setFocus()
