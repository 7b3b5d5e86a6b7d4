"""Where a scanned tag, ticket or card leads: into the open form, to a loan, to a thing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stationdesk.domain.codes import CodeKind, InvalidCode, Number, Tag, looks_like_code, read_code
from stationdesk.queries import past_loans, people_search, visitors
from stationdesk.queries import things as thing_queries
from stationdesk.ui.lending.leaving import LeavePanel
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.lending.reserving import ReservePanel
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.past_loans import PastLoanRow
    from stationdesk.queries.people_search import Found
    from stationdesk.queries.things import ThingRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.households.panel import FormPanel
    from stationdesk.ui.lending.actions import LendingActions

_Form = LendPanel | LeavePanel | ReservePanel
_OWN = frozenset({CodeKind.EQUIPMENT, CodeKind.TICKET})


class CodeRoutes(QObject):
    """A scan runs the same forms and rules as a click (R-10)."""

    def __init__(self, context: DeskContext, actions: LendingActions) -> None:
        super().__init__(actions)
        self._context, self._actions = context, actions

    def follow(self, text: str) -> None:
        """Follow a thing's tag or barcode, or a ticket."""
        code = self._read(text)
        if isinstance(code, Number) and code.kind is CodeKind.TICKET:
            then = partial(self._ticket, str(code))
            self._context.runner.read(self, past_loans.of_number, str(code), then=then, key="ticket")
        elif code is not None or not looks_like_code(text):
            then_thing = partial(self._thing, text)
            self._context.runner.read(self, thing_queries.thing_of_code, text, then=then_thing, key="thing")

    def follow_barcode(self, text: str, otherwise: Callable[[], None]) -> None:
        """Follow the barcode of a thing; `otherwise` when it stands on nothing that is lent."""

        def found(row: ThingRow | None) -> None:
            if row is not None:
                self._actions.lend(row)
            else:
                otherwise()

        self._context.runner.read(self, thing_queries.thing_of_code, text, then=found, key="thing")

    def offer(self, text: str, panel: FormPanel | None) -> bool:
        """Offer a scan to an open form; whatever comes while it is open is not for the page below."""
        if panel is None:
            return False
        if not looks_like_code(text):
            self.follow(text)
            return True
        code = self._read(text)
        if code is None or code.kind in _OWN:
            if code is not None:
                self.follow(text)
            return True
        if not isinstance(panel, _Form):
            return False
        if isinstance(panel, LendPanel) and panel.asks_back and panel.thing.row is None:
            panel.leave()
            return False
        if code.kind is CodeKind.VOLUNTEER:
            self._volunteer(str(code), panel)
        elif code.kind is CodeKind.VISITOR:
            self._visitor(str(code), panel)
        else:
            return False
        return True

    def _read(self, text: str) -> Number | Tag | None:
        if not looks_like_code(text):
            return None
        try:
            return read_code(text)
        except InvalidCode as error:
            self._context.result.tell(Kind.STOP, explain(error))
            return None

    def _volunteer(self, number: str, panel: _Form) -> None:
        def found(answer: Found) -> None:
            if answer.is_exact and not panel.is_over:
                panel.take_volunteer(answer.rows[0].volunteer_id, answer.rows[0].name)

        self._context.runner.read(self, people_search.search, number, 2, then=found, key="card")

    def _visitor(self, number: str, panel: _Form) -> None:
        def found(row: VisitorRow | None) -> None:
            if row is not None and not panel.is_over:
                panel.who.take_visitor(row)

        self._context.runner.read(self, visitors.find, number, then=found, key="card")

    def _ticket(self, number: str, row: PastLoanRow | None) -> None:
        if row is None:
            sentence = self.tr("There is no loan {number}.").format(number=number)
            self._context.result.tell(Kind.STOP, sentence)
        else:
            self._actions.take_back(row.loan_id)

    def _thing(self, text: str, row: ThingRow | None) -> None:
        if row is None:
            sentence = self.tr("{code} stands on nothing that is lent here.").format(code=text.strip())
            self._context.result.tell(Kind.STOP, sentence)
        else:
            self._actions.lend(row)
