"""The visitors over a training desk: who is next, what they say, and whether it was done right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.training import Progress
from stationdesk.ui import keys
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.theme import look, px
from stationdesk.ui.training.at_desk import VisitorAtDesk
from stationdesk.ui.training.summary import Summary
from stationdesk.ui.training.visitor_button import VisitorButton
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from stationdesk.training import TrainingPlan, Visitor, VisitorKind


class VisitorsPanel(QFrame):
    """Shows one visitor after the other; asks nothing of the database itself."""

    card_shown = Signal(object)
    """The Visitor who holds their card under the scanner."""
    close_wanted = Signal()

    def __init__(self, plan: TrainingPlan, zone: tzinfo) -> None:
        super().__init__()
        self._plan, self._zone = plan, zone
        self._at = 0
        self._is_over = False
        self._found: dict[VisitorKind, Progress] = {}
        self._hinted: set[VisitorKind] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(6), px(16), px(8))
        self._inside = QWidget()
        named(self, "visitors_panel")
        self._fill()

    @property
    def visitor(self) -> Visitor:
        """Who stands at the desk."""
        return self._plan.visitors[self._at]

    @property
    def score(self) -> int:
        """How many were served right."""
        return sum(one.is_done for one in self._found.values())

    @Slot(object)
    def show_progress(self, found: Sequence[Progress]) -> None:
        """Show how far everybody has been served."""
        kind = self.visitor.kind
        was_done = kind in self._found and self._found[kind].is_done
        self._found = {one.kind: one for one in found}
        if self._found[kind].is_done and not was_done:
            announce(self, self.tr("That was right. Next, please."))
        self._show()

    @Slot()
    def go_on(self) -> None:
        """Call the next visitor who is not served yet; after the last one, the summary."""
        count = len(self._plan.visitors)
        order = [(self._at + step) % count for step in range(1, count + 1)]
        waiting = [at for at in order if not self._is_done(at)]
        if waiting:
            self._call(waiting[0])
        else:
            self._is_over = True
            self._summary.show_result(self.score, count, len(self._hinted))
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), look().theme
        painter.fillRect(self.rect(), theme.color("card"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.end()

    def _fill(self) -> None:
        """Build it in the language of now."""
        before, self._inside = self._inside, QWidget()
        self._column.removeWidget(before)
        before.hide()
        before.deleteLater()
        self._score = named(label("", tone="quiet"), "training_score")
        self._buttons = [named(VisitorButton(v.name), f"visitor_{v.kind}") for v in self._plan.visitors]
        self._here, self._summary = VisitorAtDesk(self._zone), Summary()
        self._next = KeyButton(
            self.tr("Next visitor"), keys.cap("next_visitor"), icon="user", size=ButtonSize.SMALL, binds=True
        )
        named(self._next, "next_visitor").clicked.connect(self.go_on)
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for at, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, at=at: self._call(at))
        self._here.card_shown.connect(lambda: self.card_shown.emit(self.visitor))
        self._here.hint_wanted.connect(self._give_hint)
        self._summary.close_wanted.connect(self.close_wanted)
        self._arrange()
        self._column.addWidget(self._inside)
        self._inside.show()
        self._show()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(4))
        row.addWidget(label(self.tr("Who comes"), size="title"))
        row.addSpacing(px(6))
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._score)
        row.addSpacing(px(10))
        row.addWidget(self._next)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(row)
        column.addWidget(self._here)
        column.addWidget(self._summary)

    def _call(self, at: int) -> None:
        self._at, self._is_over = at, False
        self._show()
        announce(self, self._here.spoken)

    def _give_hint(self) -> None:
        self._hinted.add(self.visitor.kind)
        self._show()

    def _is_done(self, at: int) -> bool:
        found = self._found.get(self._plan.visitors[at].kind)
        return found is not None and found.is_done

    def _show(self) -> None:
        count, kind = len(self._plan.visitors), self.visitor.kind
        words = self.tr("{done} of {count} served right")
        self._score.setText(words.format(done=self.score, count=count))
        for at, button in enumerate(self._buttons):
            button.setChecked(at == self._at and not self._is_over)
            if found := self._found.get(self._plan.visitors[at].kind):
                button.show_progress(found)
        self._here.show_visitor(self.visitor, self._found.get(kind), is_hinted=kind in self._hinted)
        is_all_done = self.score == count
        self._next.set_texts(self.tr("How it went") if is_all_done else self.tr("Next visitor"))
        self._next.set_kind(ButtonKind.PRIMARY if self._is_done(self._at) else ButtonKind.SECONDARY)
        self._next.setVisible(not self._is_over)
        self._here.setVisible(not self._is_over)
        self._summary.setVisible(self._is_over)
