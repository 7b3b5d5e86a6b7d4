"""The tab of lending on the page of a person: what they have, had and reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stationdesk.domain.loans import LoanOutcome
from stationdesk.queries import past_loans, reservations
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.lending.words import moment, span_words
from stationdesk.ui.volunteers.linelist import Line, LineList
from stationdesk.ui.volunteers.linestab import LinesTab
from stationdesk.ui.widgets import ButtonSize, KeyButton
from stationdesk.ui.wording.lending import loan_outcome_word

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from stationdesk.queries.past_loans import PastLoanRow
    from stationdesk.queries.reservations import ReservationRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

Found = tuple[list["PastLoanRow"], list["ReservationRow"]]


def loans_of(session: Any, volunteer_id: UUID, now: datetime) -> Found:
    """Return what a person has and had, and what they reserved, on one snapshot."""
    past = past_loans.of_volunteer(session, volunteer_id)
    return past, reservations.of_volunteer(session, volunteer_id, now)


class LoansTab(LinesTab):
    """Del, or Undo in the row, takes a loan back as if it had never been."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        lines = LineList("person_loans", self.tr("Lending"), self.tr("Nothing was ever lent."))
        lend = KeyButton(
            self.tr("Lend / return"), keys.cap("lending"), icon="hand-helping", size=ButtonSize.SMALL
        )
        lend.clicked.connect(self._lend)
        reserve = KeyButton(self.tr("Reserve…"), icon="calendar-clock", size=ButtonSize.SMALL)
        reserve.clicked.connect(self._reserve)
        buttons = (named(lend, "person_lend"), named(reserve, "person_reserve"))
        super().__init__(context, actions, lines, *buttons)

    def show_card(self, card: VolunteerCard) -> None:
        """Show what somebody has and had."""
        self.read_of(card, loans_of, self._context.now(), then=self._show)

    def _show(self, found: Found) -> None:
        past, reserved = found
        lines = [self._reserved(row) for row in reserved] + [self._line(row) for row in past]
        self.lines.set_lines(lines, keeps_place=True)

    def _line(self, row: PastLoanRow) -> Line:
        is_late = row.outcome is None and not row.is_undone and row.due_at < self._context.now()
        tones = {
            LoanOutcome.DAMAGED: "warn",
            LoanOutcome.LOST: "accent",
            None: "accent" if is_late else "info",
        }
        words = loan_outcome_word(row.outcome) if row.outcome is not None else self.tr("out")
        until = moment(self._context, row.ended_at) if row.ended_at is not None else self._due(row)
        span = f"{moment(self._context, row.lent_at)} – {until}"
        detail = " · ".join(filter(None, (span, row.missing_parts, row.note, row.operator)))
        return Line(
            row.title,
            detail,
            mark=self.tr("Undone") if row.is_undone else self.tr("Overdue") if is_late else words,
            mark_tone="neutral" if row.is_undone else tones.get(row.outcome, "ok"),
            undoes=None if row.is_undone else row.act_id,
        )

    def _due(self, row: PastLoanRow) -> str:
        return self.tr("due {at}").format(at=moment(self._context, row.due_at))

    def _reserved(self, row: ReservationRow) -> Line:
        return Line(row.title, span_words(self._context, row), mark=self.tr("Reserved"), mark_tone="info")

    def _lend(self) -> None:
        if self._card is not None:
            self._context.person.take(self._card.volunteer_id, lambda _card: self._actions.lending.toggle())

    def _reserve(self) -> None:
        if self._card is not None:
            forms = self._actions.lending.forms
            self._context.person.take(self._card.volunteer_id, lambda _card: forms.reserve())
