"""A form over the desk that says what would come of it while it is filled in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

Answer = TypeVar("Answer")
UNSAID = "-"
"""Stands for the reason while a preview is asked for; the preview is rolled back."""
_PATIENCE = 150


class RehearsedForm(Overlay):
    """Override `look` and `commit`; `soon` looks when the typing pauses, Enter commits."""

    def __init__(self, host: QWidget, context: DeskContext, *, width: int) -> None:
        super().__init__(host, "", width=width)
        self.act_id = new_id()
        self._context = context
        self._asked = 0
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.look_now)
        self.soon = self._timer.start

    def look(self) -> None:
        """Ask what would come of it; every answer goes through `latest`."""
        raise NotImplementedError

    def commit(self) -> None:
        """Do what the button says."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.commit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def look_now(self) -> None:
        """Look at once, if the form is still open."""
        self._timer.stop()
        if not self.is_over:
            self._asked += 1
            self.look()

    def latest(self, then: Callable[[Answer], None]) -> Callable[[Answer], None]:
        """Return `then` for the question asked just now: nothing is done once another one was asked."""
        asked = self._asked

        def answer(found: Answer) -> None:
            if asked == self._asked:
                then(found)

        return answer

    def buttons(self, do_name: str, leave_name: str) -> QHBoxLayout:
        """Return the row of the button that commits, `do`, and the one that leaves."""
        self.do = named(KeyButton("", "Enter", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE), do_name)
        leave = named(KeyButton(self.tr("Not now"), "Esc", kind=ButtonKind.QUIET), leave_name)
        self.do.clicked.connect(self.commit)
        leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.addWidget(leave)
        row.addStretch(1)
        row.addWidget(self.do)
        return row
