"""Undo from anywhere in the window: look, show what comes back, do it on Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.acts import REVERSIBLE, new_id
from stationdesk.domain.errors import AllowanceNeeded, DependsOnIt, PointsSpent
from stationdesk.domain.people import VolunteerStatus
from stationdesk.queries import acts as act_queries
from stationdesk.services import reversals
from stationdesk.services.reversals import ReversalReceipt, ReversalRequest
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.undo import words
from stationdesk.ui.undo.questions import Questions

if TYPE_CHECKING:
    from datetime import datetime

    from stationdesk.domain.errors import Dependent
    from stationdesk.queries.acts import ActRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.undo.panel import UndoPanel


class UndoFlow(QObject):
    """Ctrl+Z and every Undo button. When a later act stands in the way it offers that one first,
    and comes back to the one that was asked for when it is done."""

    done = Signal(object)
    """The ReversalReceipt of an act that was undone."""

    def __init__(self, context: DeskContext, approvals: Approvals) -> None:
        super().__init__()
        self._context, self._approvals = context, approvals
        self._questions = Questions(context, self)
        self._questions.left.connect(self._left)
        self._waiting: list[UUID] = []

    @property
    def panel(self) -> UndoPanel | None:
        """The question that is open now."""
        return self._questions.panel

    @Slot()
    def undo_last(self) -> None:
        """Undo the last act of the signed-in operator at this desk."""
        runner = self._context.runner
        if self.panel is None and runner.operator_id is not None:
            query = act_queries.last_undoable
            runner.read(self, query, runner.operator_id, then=self._last_found, key="last")

    def undo(self, act_id: UUID) -> None:
        """Ask about one act: what comes back if it is undone."""
        if self.panel is None:
            self._waiting = []
            self._look(act_id)

    def _last_found(self, found: ActRow | None) -> None:
        if found is None:
            self._context.result.tell(Kind.LOOK, self.tr("There is nothing of yours to undo at this desk."))
        else:
            self.undo(found.act_id)

    def _look(self, act_id: UUID) -> None:
        def rehearse(row: ActRow | None) -> None:
            self._context.runner.rehearse(
                self,
                reversals.reverse,
                ReversalRequest(act_id),
                then=lambda preview: self._preview(row, preview),
                otherwise=lambda error: self._refused(act_id, row, error),
            )

        self._context.runner.read(self, act_queries.one_act, act_id, then=rehearse, key="look")

    def _preview(self, row: ActRow | None, preview: ReversalReceipt, *, needs_second: bool = False) -> None:
        panel, act_id = self._questions.preview(row, preview, needs_second=needs_second), new_id()
        request = ReversalRequest(preview.reversed_id)

        def failed(error: Exception) -> None:
            self._questions.refuse(row, error)

        def reverse(reason: str) -> None:
            panel.stop_asking()
            if needs_second:
                panel.close_for_good()
            self._approvals.write(
                self,
                reversals.reverse,
                request,
                title=words.asked(preview),
                then=lambda receipt: self._reversed(panel, receipt),
                otherwise=failed,
                left=self._left,
                act_id=act_id,
                reason=reason,
                reasons=words.reasons(),
            )

        panel.agreed.connect(reverse)

    def _refused(self, act_id: UUID, row: ActRow | None, error: Exception) -> None:
        if isinstance(error, AllowanceNeeded) and isinstance(error.preview, ReversalReceipt):
            self._preview(row, error.preview, needs_second=True)
        elif isinstance(error, (DependsOnIt, PointsSpent)) and (first := _first(error)) is not None:
            what = self._told(first.verb, first.what, first.at)
            self._offer(act_id, row, error, first.act_id, what)
        else:
            self._questions.refuse(row, error)

    def _told(self, verb: str, what: str, at: datetime) -> str:
        return words.act_words(verb, what, self._context.local(at), self._context.today())

    def _offer(self, act_id: UUID, row: ActRow | None, error: Exception, first_id: UUID, what: str) -> None:
        panel = self._questions.refuse(row, error, what)

        def go_first(_reason: str) -> None:
            panel.close_for_good()
            self._waiting.append(act_id)
            self._look(first_id)

        panel.agreed.connect(go_first)

    def _reversed(self, panel: UndoPanel, receipt: ReversalReceipt) -> None:
        panel.close_for_good()
        self._context.result.tell(Kind.OK, words.done_words(receipt))
        person = self._context.person
        if person.volunteer_id is not None:
            person.take(person.volunteer_id, self._put_away_withdrawn)
        self.done.emit(receipt)
        if self._waiting:
            self._look(self._waiting.pop())
        else:
            self._context.omnibox_wanted.emit()

    def _put_away_withdrawn(self, card: VolunteerCard) -> None:
        if card.status is VolunteerStatus.WITHDRAWN:
            self._context.person.clear()

    @Slot()
    def _left(self) -> None:
        self._waiting = []
        self._context.omnibox_wanted.emit()


def _first(error: DependsOnIt | PointsSpent) -> Dependent | None:
    """Return the act to undo first: the latest that stands in the way, if it can be undone at all."""
    first = next(iter(error.later), None)
    return first if first is not None and first.verb in REVERSIBLE else None
