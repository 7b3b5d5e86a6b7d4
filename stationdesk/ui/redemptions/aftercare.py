"""What can still be done with a slip: hand its things over, take part of it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stationdesk.domain.acts import new_id
from stationdesk.services import hand_overs, redemption_returns
from stationdesk.services.hand_overs import HandOverRequest
from stationdesk.services.redemption_returns import ReturnRequest
from stationdesk.ui.messages import explain
from stationdesk.ui.redemptions.returning import ReturnPanel
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.redemptions import SlipFacts
    from stationdesk.services.hand_overs import HandOverReceipt
    from stationdesk.services.redemption_returns import ReturnLine, ReturnReceipt
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

UndoOf = Callable[[UUID], tuple[str, str, Callable[[], None]] | None]


class Aftercare(QObject):
    """Both acts say what came of them, with their Undo. `undo_of` gives the Undo of an act."""

    returned = Signal(object)
    """The id of a redemption of which something came back."""

    def __init__(self, context: DeskContext, approvals: Approvals | None, undo_of: UndoOf) -> None:
        super().__init__()
        self._context, self._approvals, self._undo_of = context, approvals, undo_of

    def hand_over(self, redemption_id: UUID, act_id: UUID) -> None:
        """Hand over what was kept at the desk. `act_id` belongs to the slip that is shown."""

        def done(receipt: HandOverReceipt) -> None:
            sentence = self.tr("Handed over: {number}, to {name}").format(
                number=receipt.number, name=receipt.collected_by or receipt.name
            )
            self._context.result.tell(Kind.OK, sentence, self._undo_of(act_id))

        self._context.runner.write(
            self, hand_overs.hand_over, HandOverRequest(redemption_id), then=done, act_id=act_id
        )

    def ask_return(self, facts: SlipFacts, host: QWidget) -> ReturnPanel:
        """Ask which pieces of a slip come back; return the question."""
        panel, act_id = ReturnPanel(facts, host), new_id()
        panel.agreed.connect(lambda lines: self._give_back(panel, facts, lines, act_id))
        return panel

    def _give_back(
        self, panel: ReturnPanel, facts: SlipFacts, lines: tuple[ReturnLine, ...], act_id: UUID
    ) -> None:
        def done(receipt: ReturnReceipt) -> None:
            panel.close_for_good()
            sentence = self.tr("Taken back: {what}, +{points}, {balance} now · {number}").format(
                what=self.tr(", ").join(
                    f"{line.title} ×{number_text(line.pieces)}" for line in receipt.lines
                ),
                points=points_text(receipt.points),
                balance=number_text(receipt.balance),
                number=receipt.number,
            )
            self._context.result.tell(Kind.OK, sentence, self._undo_of(act_id))
            self._context.person.refresh()
            self.returned.emit(receipt.redemption_id)

        def otherwise(error: Exception) -> None:
            panel.ask_again()
            self._context.result.tell(Kind.STOP, explain(error))

        assert self._approvals is not None
        reasons = (
            self.tr("Took the wrong thing"),
            self.tr("The goods have a fault"),
            self.tr("Does not want it any more"),
        )
        self._approvals.write(
            panel,
            redemption_returns.give_back,
            ReturnRequest(facts.redemption_id, lines),
            title=panel.outcome,
            then=done,
            otherwise=otherwise,
            left=panel.ask_again,
            act_id=act_id,
            reasons=reasons,
        )
