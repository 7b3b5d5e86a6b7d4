"""Opening the station: what waits from before, one line each, and Enter opens the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.days.check_line import Check, CheckList
from stationdesk.ui.days.stay_list import StayList
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.signin.clock import Clock
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, KeyButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.ui.context import DeskContext

_WIDTH, _MOST_STAYS = 880, 3


class Morning(Overlay):
    """The check list over the desk. Enter opens, a digit goes to a cure, Esc leaves it for later."""

    agreed = Signal()
    """The day is to be opened."""
    end_wanted = Signal(object)
    """The ForgottenRow whose stay is to end."""

    def __init__(self, context: DeskContext, host: QWidget) -> None:
        super().__init__(host, self.tr("Open the station"), width=_WIDTH)
        named(self, "morning", self.card.heading)
        self._context = context
        self.list = CheckList("{n}", binds=False)
        self._open = named(KeyButton(self.tr("Open the day"), "Enter", kind=ButtonKind.PRIMARY), "open_day")
        self._later = named(KeyButton(self.tr("Later"), "Esc"), "open_later")
        self._open.clicked.connect(self._agree)
        self._later.clicked.connect(self.leave)
        self.card.head.addWidget(Clock(context, 26))
        self.card.body.addWidget(self.list)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self._later)
        row.addWidget(self._open)
        self.card.body.addLayout(row)

    def show_checks(
        self, checks: Sequence[Check], stays: Sequence[ForgottenRow], *, is_opened: bool = False
    ) -> None:
        """Show how everything stands; a day that is open is only looked at."""
        self._open.setVisible(not is_opened)
        if is_opened:
            self._later.set_texts(self.tr("Close"))
        below: dict[str, QWidget] = {}
        if stays:
            people = StayList(self._context, stays, _MOST_STAYS)
            people.end_wanted.connect(self.end_wanted)
            below["stays"] = people
        self.list.set_checks(checks, below)
        if self.isVisible():
            self.first_focus().setFocus()
            QTimer.singleShot(0, self, self.fit)

    def first_focus(self) -> QWidget:
        return self._later if self._open.isHidden() else self._open

    def stop_asking(self) -> None:
        """It is being opened; a second Enter does nothing."""
        self._open.setEnabled(False)

    def ask_again(self) -> None:
        """It was refused; Enter tries again."""
        self._open.setEnabled(True)
        self._open.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._agree()
        elif event.text().isdecimal():
            self.list.press(int(event.text()))
        else:
            super().keyPressEvent(event)

    @Slot()
    def _agree(self) -> None:
        if self._open.isHidden():
            self.leave()
        elif self._open.isEnabled():
            self.agreed.emit()
