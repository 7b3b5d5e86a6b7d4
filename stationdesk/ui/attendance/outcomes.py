"""What the result bar says after coming and going, and the next step it offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.errors import AlreadyHere, DayTooLong, EndsBeforeStart, JustScanned, NotHere, TooShort
from stationdesk.queries import acts
from stationdesk.ui.attendance.words import checked_in, checked_out
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.acts import ActRow
    from stationdesk.services.attendance import CheckInReceipt, CheckOutReceipt
    from stationdesk.ui.context import DeskContext

OTHER_TIME_KEY = "Shift+F2"
_Offer = tuple[str, str, Callable[[], None]]


class Outcomes(QObject):
    """Tells results and refusals; every refusal comes with the key of the way out."""

    check_out_wanted = Signal(UUID)
    other_time_wanted = Signal(UUID)

    def __init__(self, context: DeskContext, undo: Callable[[UUID], None] | None, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._undo = context, undo
        self._asked_for = ""
        context.person.changed.connect(self._somebody_in_hand)

    def checked_in(self, receipt: CheckInReceipt, act_id: UUID) -> None:
        """Say who came, and how they go again."""
        self._context.result.tell(Kind.OK, checked_in(self._context, receipt), self._undo_of(act_id))

    def checked_out(self, receipt: CheckOutReceipt, act_id: UUID) -> None:
        """Say who left, with how many hours and points."""
        self._context.result.tell(Kind.OK, checked_out(self._context, receipt), self._undo_of(act_id))

    def nobody_in_hand(self) -> None:
        """Say what is needed first."""
        self._asked_for = self.tr("Nobody is in hand: scan a card or type a name first.")
        self._context.result.tell(Kind.LOOK, self._asked_for)
        self._context.omnibox_wanted.emit()

    @Slot(object)
    def _somebody_in_hand(self, card: object) -> None:
        """What was asked for is there: the sentence that asked goes."""
        if card is not None and self._asked_for and self._context.result.text == self._asked_for:
            self._context.result.dismiss()

    def left_behind(self, name: str) -> None:
        """Say that somebody was not checked in because the next one was scanned."""
        sentence = self.tr("{name} is not checked in: no activity was chosen.").format(name=name)
        self._context.result.tell(Kind.LOOK, sentence)

    def refused(self, error: Exception, volunteer_id: UUID) -> None:
        """Say why nothing was done, and offer what can be done."""
        is_news = isinstance(error, (JustScanned, AlreadyHere, NotHere))
        kind = Kind.LOOK if is_news else Kind.STOP
        self._context.result.tell(kind, explain(error), self._way_out(error, volunteer_id))
        self._context.person.refresh()
        if isinstance(error, TooShort) and self._undo is not None:
            self._offer_taking_back(error, volunteer_id)

    def _way_out(self, error: Exception, volunteer_id: UUID) -> _Offer | None:
        if isinstance(error, (DayTooLong, EndsBeforeStart)):
            ask = partial(self.other_time_wanted.emit, volunteer_id)
            return self.tr("Another time…"), OTHER_TIME_KEY, ask
        if isinstance(error, AlreadyHere):
            return self.tr("Check out"), "F2", partial(self.check_out_wanted.emit, volunteer_id)
        return None

    def _offer_taking_back(self, error: TooShort, volunteer_id: UUID) -> None:
        """Offer to undo the check-in that was a minute ago, once it is known which act it was."""

        def offer(rows: list[ActRow]) -> None:
            mine = (row for row in rows if row.verb == "attendance.check_in" and row.can_be_reversed)
            row = next(mine, None)
            if row is not None and self._context.result.text == explain(error):
                undo = (self.tr("Undo the check-in"), "", partial(self._do_undo, row.act_id))
                self._context.result.tell(Kind.STOP, explain(error), undo)

        self._context.runner.read(self, acts.history, volunteer_id, 5, then=offer, key="taking back")

    def _undo_of(self, act_id: UUID) -> _Offer | None:
        return (self.tr("Undo"), "Ctrl+Z", partial(self._do_undo, act_id)) if self._undo else None

    def _do_undo(self, act_id: UUID) -> None:
        if self._undo is not None:
            self._undo(act_id)
