"""A window that is a training desk: its mark, its visitors, and whether they were served right."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.services import staff
from stationdesk.training import TRAINING_PIN, read_plan
from stationdesk.training.checks import progress
from stationdesk.ui.context import SignedIn
from stationdesk.ui.signin.signing_in import enter
from stationdesk.ui.training.band import TrainingBand
from stationdesk.ui.training.launch import lock_of
from stationdesk.ui.training.panel import VisitorsPanel

if TYPE_CHECKING:
    from stationdesk.services.staff import SignInReceipt
    from stationdesk.training import TrainingPlan, Visitor
    from stationdesk.ui.running import Running


class TrainingDesk(QObject):
    """Marks a window for as long as it lives. Whoever opened it is signed in by themselves."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running, self._context = running, running.context
        self._cards: Counter[str] = Counter()
        self._lock = lock_of(running.context.folder)
        self._lock.tryLock(0)
        self.plan: TrainingPlan | None = read_plan(running.context.folder)
        self.panel: VisitorsPanel | None = None
        self._build()
        running.window.installEventFilter(self)
        running.ready.connect(self._sign_in)
        running.runner.tables_changed.connect(self._look)

    def toggle_visitors(self) -> None:
        """Show the visitors, or hide them to see the desk in its full height."""
        if self.panel is not None:
            self.panel.setVisible(self.panel.isHidden())

    def stop(self) -> None:
        """Let another training desk be made."""
        self._lock.unlock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._mark()
        return False

    def _build(self) -> None:
        window, strip = self._running.window, QWidget()
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TrainingBand())
        if self.plan is not None:
            self.panel = VisitorsPanel(self.plan, self._context.zone)
            self.panel.card_shown.connect(self._show_card)
            self.panel.close_wanted.connect(window.close)
            column.addWidget(self.panel)
        window.put_above(strip)
        self._mark()

    def _mark(self) -> None:
        self._running.window.set_mark(self.tr("Training desk"))

    def _sign_in(self) -> None:
        if self.plan is None or self._context.signed_in is not None:
            return
        runner = self._running.runner
        runner.operator_id = self.plan.operator_id
        request = staff.SignInRequest(self.plan.operator_id, TRAINING_PIN)
        runner.write(self, staff.sign_in, request, then=self._signed_in)

    def _signed_in(self, receipt: SignInReceipt) -> None:
        enter(self._context, SignedIn(receipt.operator_id, receipt.name, receipt.role))
        self._look()

    def _show_card(self, visitor: Visitor) -> None:
        """Have the window scan a visitor's card, as their hand would."""
        area = self._running.area
        if area is not None and self._running.window.shown is area:
            self._cards[visitor.kind] += 1
            area.routes.scanned(visitor.code)
            self._look()

    def _look(self) -> None:
        if self.plan is not None and self.panel is not None:
            self._running.runner.read(
                self, progress, self.plan, dict(self._cards), then=self.panel.show_progress, key="progress"
            )
