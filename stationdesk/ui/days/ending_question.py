"""Asked once before the stays of people who are on duty right now are ended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, KeyButton
from stationdesk.ui.wording import number_text

_OVERDUE_KEY = "1"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EndingQuestion(Overlay):
    """Enter ends all, 1 only those who forgot, Esc nobody."""

    all_agreed = Signal()
    overdue_agreed = Signal()

    def __init__(self, host: QWidget, count: int, overdue: int) -> None:
        super().__init__(host, "", width=560)
        words = self.tr("{n:person is|people are} still on duty. End all stays by the rule?")
        self.card.set_title(words.format(n=number_text(count - overdue)))
        named(self, "ending_question", self.card.heading)
        self.set_note(self.tr("What is credited is what each service credits without a check-out."))
        all_of_them = self.tr("End {n:stay|stays}").format(n=number_text(count))
        only = self.tr("Only the {n} who forgot").format(n=number_text(overdue))
        self._all = named(KeyButton(all_of_them, "Enter", kind=ButtonKind.PRIMARY), "end_all")
        self._only = named(KeyButton(only, _OVERDUE_KEY), "end_overdue")
        self._leave = named(KeyButton(self.tr("End nobody"), "Esc"), "end_nobody")
        self._all.clicked.connect(self._agree)
        self._only.clicked.connect(self._agree_overdue)
        self._leave.clicked.connect(self.leave)
        self._has_overdue = overdue > 0
        row = QHBoxLayout()
        row.setContentsMargins(0, px(8), 0, 0)
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in (self._leave, self._only, self._all):
            row.addWidget(button)
        self.card.body.addLayout(row)
        if not self._has_overdue:
            self._only.hide()

    def first_focus(self) -> QWidget:
        return self._all

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._agree()
        elif event.text() == _OVERDUE_KEY and self._has_overdue:
            self._agree_overdue()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _agree(self) -> None:
        self.close_for_good()
        self.all_agreed.emit()

    @Slot()
    def _agree_overdue(self) -> None:
        self.close_for_good()
        self.overdue_agreed.emit()
