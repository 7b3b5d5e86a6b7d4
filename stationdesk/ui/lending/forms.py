"""The forms of lending, one at a time over the window, and what is told when one is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication
from shiboken6 import isValid

from stationdesk.domain.loans import Purpose
from stationdesk.queries import things as thing_queries
from stationdesk.ui.lending import words
from stationdesk.ui.lending.leaving import LeavePanel
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.lending.renewing import RenewPanel
from stationdesk.ui.lending.reserving import ReservePanel
from stationdesk.ui.lending.returning import ReturnPanel
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording.lending import whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.things import KindRow, ThingRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.services.loans import LoanReceipt
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.households.panel import FormPanel


class LendingForms(QObject):
    """`undo` gets the id of the act to take back. Whoever is in hand stands in the form already."""

    return_wanted = Signal(UUID)
    """A loan in an open form is to be taken back."""

    def __init__(self, context: DeskContext, undo: Callable[[UUID], None], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._undo = context, undo
        self._panel: FormPanel | None = None
        self._came_from: QAbstractItemView | None = None

    @property
    def panel(self) -> FormPanel | None:
        """The form that is open now."""
        found = self._panel
        return found if found is not None and isValid(found) and not found.is_over else None

    def lend(self, visitor: VisitorRow | None = None) -> LendPanel:
        """Ask what is lent to whom: to a visitor, else to whoever is in hand."""
        panel = LendPanel(self._context)
        panel.return_wanted.connect(self.return_wanted)
        self.show(panel, partial(self._lent, panel))
        if visitor is not None:
            panel.take_visitor(visitor)
        else:
            self._take_in_hand(panel)
        return panel

    def take_back(self, row: LoanRow) -> None:
        """Ask how something comes back."""
        panel = ReturnPanel(self._context, row)
        panel.renew_wanted.connect(self.renew)
        self.show(panel, lambda receipt: words.ended(receipt, whose_text(row.name, row.phone_tail)))

    def renew(self, row: LoanRow) -> None:
        """Ask until when something is lent on."""

        def found(kinds: list[KindRow]) -> None:
            kind = next((one for one in kinds if one.kind_id == row.kind_id), None)
            who = whose_text(row.name, row.phone_tail)
            panel = RenewPanel(self._context, row, kind)
            self.show(panel, lambda receipt: words.renewed(self._context, receipt, who))

        self._context.runner.read(self, thing_queries.kinds, then=found, key="kinds")

    def leave(self) -> None:
        """Ask what somebody leaves at the desk."""

        def ask(kinds: list[KindRow]) -> None:
            panel = LeavePanel(self._context, kinds)
            self.show(panel, partial(self._lent, panel))
            self._take_in_hand(panel)

        self._with_kinds(Purpose.DROP_OFF, ask)

    def reserve(self, thing: ThingRow | None = None) -> None:
        """Ask what is kept for whom."""

        def ask(kinds: list[KindRow]) -> None:
            panel = ReservePanel(self._context, kinds, thing)
            self.show(panel, lambda receipt: words.reserved(self._context, receipt, panel.who.said(receipt)))
            self._take_in_hand(panel)

        self._with_kinds(Purpose.LEND, ask)

    def show(self, panel: FormPanel, said: Callable[[Any], str]) -> None:
        """Open a form in the place of the one before; `said` makes the sentence of its receipt."""
        before, holder = self.panel, QApplication.focusWidget()
        self._panel = panel
        if before is not None:
            before.close_for_good()
        else:
            self._came_from = holder if isinstance(holder, QAbstractItemView) else None
        panel.done.connect(lambda receipt, act_id: self.tell(said(receipt), act_id))
        panel.left.connect(self._go_back)
        panel.open()

    def tell(self, sentence: str, act_id: UUID) -> None:
        """Say what was done, with its Undo; the person in hand is read again."""
        undo = (self.tr("Undo"), "Ctrl+Z", partial(self._undo, act_id))
        self._context.result.tell(Kind.OK, sentence, undo)
        self._context.person.refresh()
        self._context.papers_waiting.emit()
        self._context.omnibox_wanted.emit()

    @Slot()
    def _go_back(self) -> None:
        """Nothing was done: the keys go back to the list the form came from."""
        came_from = self._came_from
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus()
        else:
            self._context.omnibox_wanted.emit()

    def _lent(self, panel: LendPanel | LeavePanel, receipt: LoanReceipt) -> str:
        return words.lent(self._context, receipt, panel.who.said(receipt))

    def _take_in_hand(self, panel: LendPanel | LeavePanel | ReservePanel) -> None:
        card = self._context.person.card
        if card is not None:
            panel.take_volunteer(card.volunteer_id, card.name)

    def _with_kinds(self, purpose: Purpose, then: Callable[[list[KindRow]], None]) -> None:
        def found(rows: list[KindRow]) -> None:
            fitting = [row for row in rows if row.purpose is purpose]
            if fitting:
                then(fitting)
                return
            sentence = self.tr("There is no kind for this yet. Add one: Goods, Lending, Things.")
            self._context.result.tell(Kind.LOOK, sentence)

        self._context.runner.read(self, thing_queries.kinds, then=found, key="kinds")
