"""What the buttons of the section do: papers, states, kinds and things, reservations, numbers to ring up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.acts import new_id
from stationdesk.domain.loans import Purpose
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import service_points, visitors
from stationdesk.queries import things as thing_queries
from stationdesk.services import loan_papers, loans, reservations, things
from stationdesk.ui.lending.labels import LabelPrinting
from stationdesk.ui.lending.thing_forms import KindPanel, ThingPanel, ThingsPanel
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.lending import thing_state_word, whose_text

if TYPE_CHECKING:
    from stationdesk.domain.loans import ThingState
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.service_points import Points
    from stationdesk.queries.things import KindRow, ThingRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.services.thing_kinds import KindReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class Deeds(QObject):
    """One call, one act; every act is told with its Undo."""

    kind_added = Signal(object)
    """The id of a kind that there was not before."""

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._lending = actions.lending
        self.lend, self.renew = self._lending.lend, self._lending.forms.renew
        self.reserve, self.take_back_loan = self._lending.forms.reserve, self._lending.take_back
        self.undo = actions.undo.undo
        self.labels = LabelPrinting(context, self)

    def take_back(self, row: LoanRow) -> None:
        """Ask how something comes back."""
        self._lending.take_back(row.loan_id)

    def print_slip(self, row: LoanRow) -> None:
        """Print the slip or ticket; once one came out, a copy."""
        self._print(loan_papers.print_slip, row, self.tr("The slip of {title} is printed"))

    def remind(self, row: LoanRow) -> None:
        """Print a reminder."""
        self._print(loan_papers.remind, row, self.tr("The reminder for {title} is printed"))

    def show_phone(self, row: LoanRow) -> None:
        """Show the number to ring somebody up; that is written down first."""

        def read(_receipt: Any) -> None:
            self._context.runner.read(self, loan_queries.phone_of, row.loan_id, then=show, key="phone")

        def show(number: str) -> None:
            words = self.tr("{title} · {who}: {number}")
            said = words.format(title=row.title, who=whose_text(row.name, row.phone_tail), number=number)
            self._context.result.tell(Kind.LOOK, said)

        self._write(loans.show_phone, loans.PhoneRequest(row.loan_id), read)

    def cancel(self, row: ReservationRow) -> None:
        """Let a reservation go."""
        words = self.tr("No longer reserved: {title}").format(title=row.title)
        self._do(reservations.cancel, reservations.CancelRequest(row.reservation_id), lambda _receipt: words)

    def lend_reserved(self, row: ReservationRow) -> None:
        """Lend what was reserved: to whoever it is for, and the thing if it is a certain one."""

        def ask(found: tuple[ThingRow | None, VisitorRow | None]) -> None:
            thing, visitor = found
            panel = self._lending.forms.lend(visitor)
            if row.volunteer_id is not None:
                panel.take_volunteer(row.volunteer_id, row.name)
            if thing is not None:
                panel.take_thing(thing)

        self._context.runner.read(self, _reserved, row, then=ask, key="thing")

    def set_state(self, row: ThingRow, state: ThingState) -> None:
        """Say what a thing is good for from now on."""
        words = self.tr("{title}: {state} from now on").format(title=row.name, state=thing_state_word(state))
        self._do(things.set_state, things.StateRequest(row.thing_id, state), lambda _receipt: words)

    def new_kind(self) -> None:
        """Ask for a new kind."""
        panel = KindPanel(self._context, None)
        self._lending.forms.show(panel, partial(self._kind_said, panel))
        panel.done.connect(lambda receipt, _act_id: self.kind_added.emit(receipt.kind_id))

    def change_kind(self, row: KindRow) -> None:
        """Ask what a kind is like."""
        panel = KindPanel(self._context, row)
        self._lending.forms.show(panel, lambda receipt: self.tr("Saved: {title}").format(title=receipt.title))

    def add_things(self, row: KindRow) -> None:
        """Ask how many things of a kind are added."""

        def ask(points: Points) -> None:
            panel = ThingsPanel(self._context, row, points.active)
            self._lending.forms.show(panel, self._added)

        self._context.runner.read(self, service_points.points, then=ask, key="points")

    def change_thing(self, row: ThingRow) -> None:
        """Ask what a thing is like."""

        def ask(points: Points) -> None:
            panel = ThingPanel(self._context, row, points.active)
            said = self.tr("Saved: {title}")
            self._lending.forms.show(panel, lambda receipt: said.format(title=receipt.title))

        self._context.runner.read(self, service_points.points, then=ask, key="points")

    def _kind_said(self, panel: KindPanel, receipt: KindReceipt) -> str:
        words = self.tr("Added: {title}")
        if panel.purpose.value is Purpose.LEND:
            words = self.tr("Added: {title}. Enter adds its things.")
        return words.format(title=receipt.title)

    def _added(self, receipt: things.ThingsReceipt) -> str:
        words = self.tr("Added: {title} × {n}, tags {first} to {last}")
        return words.format(
            title=receipt.title,
            n=number_text(receipt.things),
            first=receipt.first_tag,
            last=receipt.last_tag,
        )

    def _print(self, service: Callable[..., Any], row: LoanRow, words: str) -> None:
        def queued(_receipt: Any) -> None:
            self._context.papers_waiting.emit()
            self._context.result.tell(Kind.OK, words.format(title=row.title))

        self._write(service, loan_papers.LoanPaperRequest(row.loan_id), queued)

    def _do(self, service: Callable[..., Any], request: Any, said: Callable[[Any], str]) -> None:
        act_id = new_id()
        self._write(service, request, lambda receipt: self._lending.forms.tell(said(receipt), act_id), act_id)

    def _write(
        self,
        service: Callable[..., Any],
        request: Any,
        then: Callable[[Any], None],
        act_id: UUID | None = None,
    ) -> None:
        refused = partial(_refused, self._context)
        self._context.runner.write(
            self, service, request, then=then, otherwise=refused, act_id=act_id or new_id()
        )


def _reserved(session: Any, row: ReservationRow) -> tuple[ThingRow | None, VisitorRow | None]:
    """Return the certain thing that was reserved, and the visitor it is for, on one snapshot."""
    thing = thing_queries.one_thing(session, row.thing_id) if row.thing_id is not None else None
    return thing, visitors.one_row(session, row.visitor_id) if row.visitor_id is not None else None


def _refused(context: DeskContext, error: Exception) -> None:
    context.result.tell(Kind.STOP, explain(error))
