"""The visitor at the training desk: what they say, what is to be done, their card, a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.training import STEPS, StepState
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.training import words
from stationdesk.ui.widgets import ButtonSize, IconLabel, KeyButton, label

if TYPE_CHECKING:
    from datetime import tzinfo

    from stationdesk.training import Progress, Visitor

_STEPS_WIDTH, _HEIGHT = 256, 52
_MARKS = {
    StepState.OPEN: ("chevron-right", "quiet"),
    StepState.DONE: ("circle-check", "ok"),
    StepState.WRONG: ("triangle-alert", "warn"),
}


class VisitorAtDesk(QWidget):
    """Filled anew whenever somebody else comes or something was done."""

    card_shown = Signal()
    hint_wanted = Signal()

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone
        self._name = named(label("", size="title"), "visitor_name")
        self._says = named(label("", wrap=True), "visitor_says")
        self._steps = QVBoxLayout()
        self._steps.setSpacing(px(4))
        self._told = named(label("", size="small", tone="warn", wrap=True), "visitor_told")
        self._hint = named(label("", tone="quiet", wrap=True), "visitor_hint")
        self._card = KeyButton(
            self.tr("Show the card"),
            keys.cap("show_card"),
            icon="scan-line",
            size=ButtonSize.SMALL,
            binds=True,
        )
        self._help = KeyButton(
            self.tr("Give a hint"),
            keys.cap("give_hint"),
            icon="circle-help",
            size=ButtonSize.SMALL,
            binds=True,
        )
        named(self._card, "show_card").clicked.connect(lambda: self.card_shown.emit())
        named(self._help, "give_hint").clicked.connect(lambda: self.hint_wanted.emit())
        self._arrange()

    @property
    def spoken(self) -> str:
        """Who it is and what they say, for a screen reader."""
        return f"{self._name.text()} {self._says.text()}"

    def show_visitor(self, visitor: Visitor, progress: Progress | None, *, is_hinted: bool) -> None:
        """Show somebody and how far they have been served."""
        self._name.setText(visitor.name)
        self._says.setText(words.says(visitor, self._zone))
        self._show_steps(visitor, progress)
        is_wrong = progress is not None and progress.is_wrong
        is_done = progress is not None and progress.is_done
        self._told.setText(self.tr("Not what was asked for. Undo it (Ctrl+Z) and do it again."))
        self._told.setVisible(is_wrong)
        self._card.setVisible(bool(visitor.code))
        self._help.setVisible(not is_hinted and not is_done)
        self._hint.setText(words.hint(visitor, self._zone))
        self._hint.setVisible(is_hinted)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(4))
        for part in (self._says, self._hint, self._told):
            words.addWidget(part)
        words.addStretch(1)
        done = QWidget()
        done.setFixedWidth(px(_STEPS_WIDTH))
        done.setLayout(self._steps)
        self._steps.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        self.setMinimumHeight(px(_HEIGHT))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._name, 0, top)
        row.addLayout(words, 1)
        row.addWidget(done, 0, top)
        for button in (self._card, self._help):
            # A click leaves the cursor where the desk wants it.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button, 0, top)

    def _show_steps(self, visitor: Visitor, progress: Progress | None) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        steps = STEPS[visitor.kind]
        states = progress.steps if progress is not None else (StepState.OPEN,) * len(steps)
        for step, state in zip(steps, states, strict=True):
            icon, tone = _MARKS[state]
            text = words.step_text(step, visitor, self._zone)
            self._steps.addWidget(named(IconLabel(icon, text, tone=tone), f"step_{step}"))
