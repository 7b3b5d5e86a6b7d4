"""Lending from anywhere in the window: F4, a scan of a thing or a ticket, a button of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.loans import Purpose
from stationdesk.queries import loans as loan_queries
from stationdesk.queries import past_loans
from stationdesk.ui.lending import words
from stationdesk.ui.lending.codes import CodeRoutes
from stationdesk.ui.lending.forms import LendingForms
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.lending.reserving import ReservePanel
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording.lending import loan_outcome_word, whose_text

if TYPE_CHECKING:
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.past_loans import PastLoanRow
    from stationdesk.queries.things import ThingRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.households.panel import FormPanel


class LendingActions(QObject):
    """What keys, scans and buttons mean; the forms themselves are those of `forms`.

    `undo` gets the id of the act to take back; `comes_after` tells a check-in that is being asked about
    that lending comes after it, and says whether there is one.
    """

    section_wanted = Signal()
    """The section of lending is to be opened."""
    list_wanted = Signal(str)
    """A list of the section of lending: a `lists.Which`."""

    def __init__(
        self, context: DeskContext, undo: Callable[[UUID], None], comes_after: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._context, self._comes_after = context, comes_after
        self._lends_after: UUID | None = None
        self.forms = LendingForms(context, undo, self)
        self.forms.return_wanted.connect(self.take_back)
        self._codes = CodeRoutes(context, self)

    @property
    def panel(self) -> FormPanel | None:
        """The form that is open now."""
        return self.forms.panel

    @Slot()
    def toggle(self) -> None:
        """Lend to the person in hand or take back what they have (F4)."""
        if self.panel is None and not self._comes_after():
            self.forms.lend()

    def lend_to_visitor(self, row: VisitorRow) -> None:
        """Lend to somebody of the visitor file, or take back what they have."""
        self.forms.lend(row)

    def lend(self, row: ThingRow) -> None:
        """Lend a thing; one that is out is taken back instead."""
        panel = self.panel
        if isinstance(panel, (LendPanel, ReservePanel)):
            panel.take_thing(row)
        elif row.loan_id is not None:
            self.take_back(row.loan_id)
        else:
            self.forms.lend().take_thing(row)

    @Slot(UUID)
    def take_back(self, loan_id: UUID) -> None:
        """Ask how something comes back, or hand out what was left; of what is over say how it ended."""
        runner = self._context.runner

        def found(row: LoanRow | None) -> None:
            if row is not None:
                self.forms.take_back(row)
            else:
                runner.read(self, past_loans.of_loan, loan_id, then=self._tell_ended, key="past")

        runner.read(self, loan_queries.open_loan, loan_id, then=found, key="loan")

    def scanned(self, text: str) -> None:
        """Follow a thing's tag or a ticket."""
        self._codes.follow(text)

    def product_scanned(self, text: str, otherwise: Callable[[], None]) -> None:
        """Lend or take back what has a barcode of its own, such as a book; `otherwise`: nothing has it."""
        self._codes.follow_barcode(text, otherwise)

    def takes_scan(self, text: str) -> bool:
        """Offer a scan to the open form; return whether it was for it."""
        return self._codes.offer(text, self.panel)

    def lend_after(self, volunteer_id: UUID | None) -> None:
        """Somebody who is being checked in wants to borrow something as well; None: not any more."""
        self._lends_after = volunteer_id

    @Slot(UUID)
    def checked_in(self, volunteer_id: UUID) -> None:
        """Somebody was checked in: what they asked for is next."""
        wanted, self._lends_after = self._lends_after, None
        if wanted == volunteer_id:
            self._context.person.take(volunteer_id, lambda _card: self.toggle())

    @Slot(UUID)
    def ask_back(self, volunteer_id: UUID) -> None:
        """Somebody was checked out: what they still have out is asked back before they go."""

        def found(rows: list[LoanRow]) -> None:
            if any(row.purpose is Purpose.LEND for row in rows) and self.panel is None:
                self._context.person.take(volunteer_id, lambda _card: ask())

        def ask() -> None:
            self.forms.lend().asks_back = True

        self._context.runner.read(self, loan_queries.of_volunteer, volunteer_id, then=found, key="still out")

    def show(self, which: str) -> None:
        """Open the section of lending at a list."""
        self.section_wanted.emit()
        self.list_wanted.emit(which)

    def _tell_ended(self, row: PastLoanRow | None) -> None:
        if row is None:
            return
        sentence = self.tr("{number} · {title}: it was undone.")
        outcome = at = ""
        if row.outcome is not None and row.ended_at is not None:
            sentence = self.tr("{number} · {title} · {who}: {outcome}, {at}, {operator}")
            outcome, at = loan_outcome_word(row.outcome), words.moment(self._context, row.ended_at)
        who = whose_text(row.name, row.phone_tail)
        said = sentence.format(
            number=row.number, title=row.title, who=who, outcome=outcome, at=at, operator=row.ended_by
        )
        self._context.result.tell(Kind.LOOK, said)
