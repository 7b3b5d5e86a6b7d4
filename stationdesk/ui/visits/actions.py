"""Counting visits from anywhere in the window: a tile, a key, a scanned person linked to the next tap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from stationdesk.queries import volunteers
from stationdesk.services import visits
from stationdesk.ui.linkedperson import LinkedPerson
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.visits.words import counted_words
from stationdesk.ui.wording.visits import visits_text

if TYPE_CHECKING:
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.visits import VisitListReceipt, VisitListRequest, VisitReceipt, VisitRequest
    from stationdesk.ui.approval import Approvals
    from stationdesk.ui.context import DeskContext

Otherwise = Callable[[], None]


class VisitActions(QObject):
    """One call, one act; the Undo of the result bar is that of Ctrl+Z."""

    link_changed = Signal()
    """Somebody is linked to the next tap, or nobody is any more."""
    counted = Signal(object)
    """The VisitReceipt of a tap, once it is committed."""
    section_wanted = Signal(str)
    """The name of a section of the page of visits."""

    def __init__(self, context: DeskContext, approvals: Approvals, undo: Callable[[UUID], None]) -> None:
        super().__init__()
        self._context, self._approvals, self._undo = context, approvals, undo
        self._linked: LinkedPerson | None = None

    @property
    def linked(self) -> LinkedPerson | None:
        """Who is linked to the next tap."""
        return self._linked

    def open(self, section: str) -> None:
        """Open the page of visits at a section."""
        self._context.page_wanted.emit("visits")
        self.section_wanted.emit(section)

    def link(self, person: LinkedPerson | None) -> None:
        """Link somebody to the next tap, or nobody."""
        if person != self._linked:
            self._linked = person
            self.link_changed.emit()

    def link_visitor(self, row: VisitorRow) -> None:
        """Link somebody of the visitor file, with the category they are on file under, to the next tap."""
        self.link(LinkedPerson(row.name, visitor_id=row.visitor_id, category_id=row.category_id))

    def link_volunteer(self, volunteer_id: UUID) -> None:
        """Link a volunteer, by their name, to the next tap."""

        def found(card: VolunteerCard) -> None:
            self.link(LinkedPerson(card.name, volunteer_id=card.volunteer_id))
            words = self.tr("The next tap is a visit of {name}. Tap without a scan and nobody is named.")
            self._context.result.tell(Kind.LOOK, words.format(name=card.name))

        today = self._context.today()
        self._context.runner.read(self, volunteers.card, volunteer_id, today, then=found, key="linked")

    def tap(self, request: VisitRequest, act_id: UUID, otherwise: Otherwise, name: str = "") -> None:
        """Count a visit, of the linked person if there is one; `otherwise` when it was refused.

        A request that says whose visit it is stays as it is; `name` is what that person is called.
        """
        linked = None if request.volunteer_id or request.visitor_id else self._linked
        if linked is not None:
            request = replace(request, volunteer_id=linked.volunteer_id, visitor_id=linked.visitor_id)
            self.link(None)

        def refused(error: Exception) -> None:
            if linked is not None and self._linked is None:
                self.link(linked)
            self._context.result.tell(Kind.STOP, explain(error))
            otherwise()

        self._context.runner.write(
            self,
            visits.visit,
            request,
            then=partial(self._tapped, act_id, linked.name if linked is not None else name),
            otherwise=refused,
            act_id=act_id,
        )

    def enter_list(
        self,
        request: VisitListRequest,
        act_id: UUID,
        then: Callable[[VisitListReceipt], None],
    ) -> None:
        """Enter a paper list; of a closed date a second person is asked for. A refusal is told here."""

        def entered(receipt: VisitListReceipt) -> None:
            then(receipt)
            words = self.tr("Entered for {day}: {visits} in {lines} lines")
            said = words.format(day=receipt.title, visits=visits_text(receipt.people), lines=receipt.lines)
            self._context.result.tell(Kind.BATCH, said, self._offer(act_id))

        def refused(error: Exception) -> None:
            self._context.result.tell(Kind.STOP, explain(error))

        self._approvals.write(
            self,
            visits.enter_list,
            request,
            title=self.tr("Enter a paper list of {day}").format(day=request.on.isoformat()),
            then=entered,
            otherwise=refused,
            act_id=act_id,
            reasons=(
                self.tr("Paper during a power cut"),
                self.tr("Counted at an event"),
                self.tr("Paper list entered late"),
            ),
        )

    def undo(self, act_id: UUID) -> None:
        """Ask about one act: what comes back if it is undone."""
        self._undo(act_id)

    def _tapped(self, act_id: UUID, person: str, receipt: VisitReceipt) -> None:
        self._context.result.tell(Kind.OK, counted_words(receipt, person), self._offer(act_id))
        self.counted.emit(receipt)

    def _offer(self, act_id: UUID) -> tuple[str, str, Callable[[], None]]:
        return self.tr("Undo"), "Ctrl+Z", partial(self._undo, act_id)
