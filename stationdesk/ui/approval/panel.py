"""The overlay of a risky act: what is to be done, who asks, why, and who allows it by card or PIN."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.approval.parts import ReasonPart, SecondPart
from stationdesk.ui.overlay import Overlay
from stationdesk.ui.scrolledpart import ScrolledPart
from stationdesk.ui.theme import look, px
from stationdesk.ui.widgets import ButtonKind, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.staff import ApproverRow

_WIDTH = 560
_LONGEST_OUTCOME = 300


class ApprovalPanel(Overlay):
    """Number keys choose the reason, a card or PIN and Enter do it, Esc leaves. It only asks."""

    LEAVES_OTHERS_OPEN = True

    agreed = Signal(object, str)
    """All is there: whose PIN (None by card, or where only a reason was missing), and the PIN."""

    def __init__(self, host: QWidget, title: str, asker: str) -> None:
        super().__init__(host, title, _WIDTH)
        named(self, "approval_panel", title)
        self._title = title
        self._is_busy = False
        self._nobody = False
        self.set_note(self.tr("Asked for by {name}.").format(name=asker) if asker else "")
        self.why = ReasonPart()
        self.second = SecondPart(
            self.tr("Somebody else allows it: scan their card, or choose who and type the PIN.")
        )
        self._do = named(KeyButton(kind=ButtonKind.PRIMARY), "approval_do")
        self._leave = named(KeyButton(self.tr("Leave it"), "Esc"), "approval_leave")
        outcome = self.tr("Allow: {what}").format(what=title)
        self._do.set_texts(_fitting(outcome, self.tr("Allow and do it")), "Enter")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self._do)
        self.inner = ScrolledPart(self, self.why, self.second)
        self.card.body.addWidget(self.inner.area)
        self.card.body.addLayout(row)
        self._connect()
        announce(self, " ".join(filter(None, (title, self.note.text()))))

    @property
    def reason(self) -> str:
        """Why, in words: what was typed, else what was chosen."""
        return self.why.reason

    @property
    def asks(self) -> bool:
        return not self._is_busy

    @property
    def asks_for_second(self) -> bool:
        """Whether somebody else must allow it, and somebody could."""
        return self.second.isVisibleTo(self) and not self._nobody

    @property
    def sentence(self) -> str:
        """What is wrong, as it is shown; empty when nothing is."""
        return self.second.sentence or self.why.sentence

    def needs_only_a_reason(self) -> None:
        """Nobody else must allow it."""
        self.second.hide()
        self._do.set_texts(_fitting(self._title, self._title), "Enter")

    def show_approvers(self, rows: Sequence[ApproverRow]) -> None:
        """Show who may allow it; where nobody may, say so and how that is changed."""
        self._nobody = not rows
        self.second.show_rows(rows)
        if self._nobody:
            self.why.hide()
            self._do.hide()
            self._leave.set_texts(self._leave.text(), "Enter")

    def set_busy(self, *, is_busy: bool) -> None:
        """It is being written: a second Enter does nothing."""
        self._is_busy = is_busy
        self._do.setEnabled(not (is_busy or self.second.is_waiting))

    def agree_by_card(self) -> None:
        """A card was scanned: done at once if the reason is there, else asked for first."""
        if self._nobody:
            return
        self.second.say_card()
        if self.reason:
            self.agreed.emit(None, "")
        else:
            self.why.complain()

    def first_focus(self) -> QWidget:
        if self._nobody:
            return self._leave
        if not self.reason:
            return self.why.first_focus()
        return self.second.pin if self.asks_for_second else self._do

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif _turns_page(event) or not (event.text().isdecimal() and self.why.choose(int(event.text()))):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.why.chosen.connect(self._reason_chosen)
        self.second.waiting.connect(lambda _seconds: self.set_busy(is_busy=self._is_busy))
        self._do.clicked.connect(self._agree)
        self._leave.clicked.connect(self.leave)

    def _enter(self) -> None:
        if self._leave.hasFocus() or self._nobody:
            self.leave()
        else:
            self._agree()

    @Slot()
    def _agree(self) -> None:
        if self._is_busy or self.second.is_waiting or self._nobody:
            return
        if not self.reason:
            self.why.complain()
        elif not self.asks_for_second or self.second.has_card:
            self.agreed.emit(None, "")
        elif self.second.pin.text():
            self.agreed.emit(self.second.operator_id, self.second.pin.text())
        else:
            sentence = self.tr("{name}'s PIN is missing.").format(name=self.second.name)
            self.second.complain(sentence)

    @Slot()
    def _reason_chosen(self) -> None:
        following = self.second.pin if self.asks_for_second and not self.second.has_card else self._do
        # The choice keeps the cursor on what was chosen, after it has told of it.
        QTimer.singleShot(0, following, following.setFocus)


def _turns_page(event: QKeyEvent) -> bool:
    """Return whether a digit is pressed with Ctrl: it chooses no reason."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _fitting(words: str, shorter: str) -> str:
    """A long outcome stands in the title; the button then says it short."""
    room = px(_LONGEST_OUTCOME)
    metrics = QFontMetrics(look().font())
    if metrics.horizontalAdvance(words) <= room:
        return words
    return metrics.elidedText(shorter, Qt.TextElideMode.ElideRight, room)
