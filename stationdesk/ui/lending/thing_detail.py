"""A thing in full: where it is, what it is good for, who had it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.domain.loans import LoanOutcome, ThingState
from stationdesk.queries import past_loans
from stationdesk.ui.accessibility import named
from stationdesk.ui.lending.detail import Detail, Press
from stationdesk.ui.lending.words import moment, thing_words
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import label
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import short_date_text
from stationdesk.ui.wording.lending import loan_outcome_word, thing_state_word, whose_text

if TYPE_CHECKING:
    from stationdesk.queries.past_loans import PastLoanRow
    from stationdesk.queries.things import ThingRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.lending.deeds import Deeds

_LEAST = 150
_TONES = {
    LoanOutcome.RETURNED: "ok",
    LoanOutcome.DAMAGED: "warn",
    LoanOutcome.LOST: "accent",
    None: "neutral",
}
_MOST = 50


class ThingDetail(Detail):
    """Its state is said here; while it is out, at its return."""

    def __init__(self, context: DeskContext, deeds: Deeds) -> None:
        super().__init__(context, deeds)
        self._thing_id: UUID | None = None
        self._past_title = label(self.tr("Who had it"), size="small", tone="quiet")
        self.history = named(RowList(self.tr("Who had it")), "thing_history")
        self.history.setMinimumHeight(px(_LEAST))
        self.history.acted.connect(deeds.undo)
        self.body.addWidget(self._past_title)
        self.body.addWidget(self.history, 1)

    def show_row(self, row: ThingRow) -> None:
        """Show a thing, and read who had it."""
        facts = [
            (self.tr("Tag"), row.tag),
            (self.tr("Barcode"), row.barcode),
            (self.tr("Where"), row.point),
            (self.tr("State"), thing_state_word(row.state)),
            (self.tr("Note"), row.note),
        ]
        tone = "info" if row.loan_id is not None else "ok" if row.is_free else "warn"
        self.fill(row.name, (thing_words(self.context, row), tone), facts, self._presses(row))
        if self._thing_id != row.thing_id:
            self._show_past(row.thing_id, [])
        self._thing_id = row.thing_id
        then = partial(self._show_past, row.thing_id)
        self.context.runner.read(self, past_loans.of_thing, row.thing_id, _MOST, then=then, key="past")

    def _presses(self, row: ThingRow) -> list[Press]:
        deeds = self.deeds
        change: Press = ("thing_change", self.tr("Change…"), "pencil", partial(deeds.change_thing, row))
        stick = partial(deeds.labels.print, row.kind_id, row.thing_id)
        sticker: Press = ("thing_label", self.tr("Print the label"), "printer", stick)
        if row.loan_id is not None:
            back = partial(deeds.take_back_loan, row.loan_id)
            return [("thing_back", self.tr("Take back…"), "undo-2", back), change, sticker]
        words = self.tr("No longer in use")
        retire = self._state(row, ThingState.RETIRED, "thing_retire", words, "archive")
        reserve: Press = ("thing_reserve", self.tr("Reserve…"), "calendar-clock", partial(deeds.reserve, row))
        if row.is_free:
            lend: Press = ("thing_lend", self.tr("Lend…"), "hand-helping", partial(deeds.lend, row))
            broke = self._state(row, ThingState.DAMAGED, "thing_damaged", self.tr("Is damaged"), "hammer")
            lost = self._state(row, ThingState.LOST, "thing_lost", self.tr("Is lost"), "circle-help")
            return [lend, reserve, change, sticker, broke, lost, retire]
        words = self.tr("Found again") if row.state is ThingState.LOST else self.tr("In order again")
        ready = self._state(row, ThingState.READY, "thing_ready", words, "circle-check")
        return [ready, change, sticker, retire]

    def _state(self, row: ThingRow, state: ThingState, name: str, words: str, icon: str) -> Press:
        return name, words, icon, partial(self.deeds.set_state, row, state)

    def _show_past(self, thing_id: UUID, rows: list[PastLoanRow]) -> None:
        if rows and thing_id != self._thing_id:
            return
        self.history.set_faces([self._face(row) for row in rows])
        for part in (self._past_title, self.history):
            part.setVisible(bool(rows))

    def _face(self, row: PastLoanRow) -> Face:
        outcome = loan_outcome_word(row.outcome) if row.outcome is not None else self.tr("out")
        lent_at, context = context_day(self.context, row), self.context
        until = moment(context, row.ended_at) if row.ended_at is not None else ""
        missing = self.tr("missing: {parts}").format(parts=row.missing_parts) if row.missing_parts else ""
        span = " – ".join(filter(None, (moment(context, row.lent_at), until)))
        return Face(
            key=row.act_id,
            lead=lent_at,
            title=whose_text(row.name, row.phone_tail),
            detail=" · ".join(filter(None, (span, missing, row.note))),
            remark=self.tr("Undone") if row.is_undone else outcome,
            chip_tone="neutral" if row.is_undone else _TONES.get(row.outcome, "warn"),
            is_faint=row.is_undone,
            is_time=True,
        )


def context_day(context: DeskContext, row: PastLoanRow) -> str:
    """Return the day something was lent, as short as it can be."""
    return short_date_text(context.local(row.lent_at).date())
