"""The question which pieces of a redemption come back, with what they give back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from stationdesk.services.redemption_returns import ReturnLine
from stationdesk.ui.accessibility import named
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ElidedLabel, KeyButton, Stepper, label
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.redemptions import SlipFacts, SlipLineRow

_WIDTH = 560


class ReturnPanel(Overlay):
    """A line a reward that is not all back yet; Enter goes on to the reason, Esc leaves."""

    agreed = Signal(object)
    """The lines that come back, a tuple of ReturnLine."""

    def __init__(self, facts: SlipFacts, host: QWidget) -> None:
        super().__init__(host, facts.number, _WIDTH)
        named(self, "return_panel", self.tr("Take part of a redemption back"))
        self.set_note(self.tr("Which pieces come back? The rest of the slip stands."))
        self._lines = [line for line in facts.lines if line.left]
        self.steppers = [self._stepper(line) for line in self._lines]
        self._sum = named(label(strong=True), "return_sum")
        self._do = named(KeyButton(kind=ButtonKind.PRIMARY), "return_do")
        self._leave = named(KeyButton(self.tr("Leave as it is"), "Esc"), "return_leave")
        self._arrange()
        for stepper in self.steppers:
            stepper.changed.connect(self._show)
        self._do.clicked.connect(self._agree)
        self._leave.clicked.connect(self.leave)
        if len(self.steppers) == 1:
            self.steppers[0].set_value(1)
        self._show()

    @property
    def asks(self) -> bool:
        return self._do.isEnabled()

    @property
    def outcome(self) -> str:
        """What is to be done, as the button says it."""
        what = self.tr(", ").join(
            f"{line.title} ×{number_text(stepper.value)}"
            for line, stepper in zip(self._lines, self.steppers, strict=True)
            if stepper.value
        )
        return self.tr("Take back {what}, give back {points}").format(
            what=what, points=points_text(self._points)
        )

    def first_focus(self) -> QWidget:
        return self.steppers[0].number if self.steppers else self._leave

    @Slot()
    def ask_again(self) -> None:
        """Nothing was done: the pieces can be changed and sent again."""
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave() if self._leave.hasFocus() else self._agree()
        else:
            super().keyPressEvent(event)

    @property
    def _points(self) -> int:
        return sum(
            line.points // line.pieces * stepper.value
            for line, stepper in zip(self._lines, self.steppers, strict=True)
        )

    def _stepper(self, line: SlipLineRow) -> Stepper:
        return named(Stepper(line.title, 0, most=line.left), "return_pieces", line.title)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(0, 1)
        for row, (line, stepper) in enumerate(zip(self._lines, self.steppers, strict=True)):
            there = self.tr("of {count}").format(count=number_text(line.left))
            grid.addWidget(ElidedLabel(line.title), row, 0)
            grid.addWidget(stepper, row, 1)
            grid.addWidget(label(there, tone="muted"), row, 2)
        self.card.body.addLayout(grid)
        self.card.body.addWidget(self._sum)
        row_of_keys = QHBoxLayout()
        row_of_keys.setSpacing(px(8))
        row_of_keys.addStretch(1)
        row_of_keys.addWidget(self._leave)
        row_of_keys.addWidget(self._do)
        self.card.body.addLayout(row_of_keys)

    @Slot()
    def _show(self, _pieces: int = 0) -> None:
        pieces = sum(stepper.value for stepper in self.steppers)
        words = self.tr("{pieces:piece|pieces} back on the shelf, {points} back to the purse")
        self._sum.setText(words.format(pieces=number_text(pieces), points=points_text(self._points)))
        self._do.set_texts(
            self.tr("Take back, give back {points}").format(points=points_text(self._points)), "Enter"
        )
        self._do.setEnabled(pieces > 0)

    @Slot()
    def _agree(self) -> None:
        if not self._do.isEnabled():
            return
        self._do.setEnabled(False)
        lines = zip(self._lines, self.steppers, strict=True)
        self.agreed.emit(
            tuple(ReturnLine(line.line_id, stepper.value) for line, stepper in lines if stepper.value)
        )
