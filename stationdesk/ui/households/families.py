"""Households, gifts, awards, penalties and debts from anywhere in the window: one form at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject
from shiboken6 import isValid

from stationdesk.domain.codes import CodeKind, InvalidCode, Number, looks_like_code, read_code
from stationdesk.domain.staff import Right
from stationdesk.queries import people_search
from stationdesk.services import adjustments
from stationdesk.services.adjustments import AdjustmentKind
from stationdesk.ui.households import outcomes
from stationdesk.ui.households.adjusting import AdjustPanel, DebtPanel
from stationdesk.ui.households.gift import GiftPanel
from stationdesk.ui.households.joining import JoinPanel, LeavePanel, NewHouseholdPanel
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.people_search import Found
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.adjustments import AdjustmentReceipt, AdjustmentRequest
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.households.panel import FormPanel
    from stationdesk.ui.redemptions.person_search import PersonSearch


class Families(QObject):
    """`undo` gets the id of the act to take back; awards and penalties go by `approvals`."""

    def __init__(self, context: DeskContext, approvals: Approvals, undo: Callable[[UUID], None]) -> None:
        super().__init__()
        self._context, self._approvals, self._undo = context, approvals, undo
        self._panel: FormPanel | None = None

    @property
    def panel(self) -> FormPanel | None:
        """The form that is open now."""
        found = self._panel
        return found if found is not None and isValid(found) and not found.is_over else None

    @property
    def may_adjust(self) -> bool:
        """Whether whoever is signed in may award, take and forgive points."""
        who = self._context.signed_in
        return who is None or who.may(Right.ADJUST_POINTS)

    def make(self, card: VolunteerCard) -> None:
        """Ask for a new household for somebody."""
        self._open(NewHouseholdPanel(self._context, card), outcomes.joined)

    def join(self, card: VolunteerCard) -> None:
        """Ask which household somebody is put into."""
        self._open(JoinPanel(self._context, card), outcomes.joined)

    def leave(self, card: VolunteerCard) -> None:
        """Ask whether somebody leaves their household: how much comes along."""
        self._open(LeavePanel(self._context, card), outcomes.left)

    def give(self, card: VolunteerCard) -> None:
        """Ask to whom somebody gives how many points."""
        self._open(GiftPanel(self._context, card), outcomes.given)

    def adjust(self, card: VolunteerCard, kind: AdjustmentKind) -> None:
        """Ask how many points somebody is awarded, loses or is forgiven."""
        panel = AdjustPanel(self._context, card, kind)
        panel.wanted.connect(partial(self._adjust, card.name))
        self._open(panel, outcomes.adjusted)

    def clear_debt(self, card: VolunteerCard) -> None:
        """Ask how what a person, or their household, owes is paid."""
        panel = DebtPanel(self._context, card, of_household=not card.debt)
        panel.forgive_wanted.connect(lambda: self.adjust(card, AdjustmentKind.FORGIVEN))
        self._open(panel, outcomes.cleared)

    def scanned(self, text: str) -> bool:
        """Offer a scan to the open form; return whether it was for it."""
        panel = self.panel
        if panel is None or not looks_like_code(text):
            return False
        try:
            code = read_code(text)
        except InvalidCode as error:
            self._context.result.tell(Kind.STOP, explain(error))
            return True
        if not isinstance(code, Number) or code.kind is not CodeKind.VOLUNTEER:
            return False
        if isinstance(panel, JoinPanel):
            panel.search.take_first_of(str(code))
            return True
        field = panel.people()
        return field is not None and self._pick(field, str(code))

    def _pick(self, field: PersonSearch, number: str) -> bool:
        def found(answer: Found) -> None:
            if answer.is_exact and isValid(field):
                field.pick_person(answer.rows[0].volunteer_id, answer.rows[0].name)

        self._context.runner.read(self, people_search.search, number, 2, then=found, key="scan")
        return True

    def tell(self, sentence: str, act_id: UUID) -> None:
        """Say what was done, with its Undo; the person in hand is read again."""
        undo = (self.tr("Undo"), "Ctrl+Z", partial(self._undo, act_id))
        self._context.result.tell(Kind.OK, sentence, undo)
        self._context.person.refresh()
        self._context.omnibox_wanted.emit()

    def _open(self, panel: FormPanel, words: Callable[[Any], str]) -> None:
        if self.panel is not None:
            self.panel.close_for_good()
        self._panel = panel
        panel.done.connect(lambda receipt, act_id: self.tell(words(receipt), act_id))
        panel.left.connect(self._context.omnibox_wanted)
        panel.open()

    def _adjust(self, name: str, request: AdjustmentRequest, words: str) -> None:
        def done(receipt: AdjustmentReceipt) -> None:
            self.tell(outcomes.adjusted(receipt), act_id)

        title = self.tr("{act}: {name}").format(act=words, name=name)
        act_id = self._approvals.write(
            self,
            adjustments.adjust,
            request,
            title=title,
            then=done,
            otherwise=lambda error: self._context.result.tell(Kind.STOP, explain(error)),
            left=self._context.omnibox_wanted.emit,
            reasons=outcomes.reasons(request.kind),
        )
