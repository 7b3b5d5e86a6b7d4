"""Merging two records of one person, from the question to the second person's word."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import AllowanceNeeded
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import duplicates, merges
from stationdesk.services.merges import MergeReceipt, MergeRequest, TellApartReceipt, TellApartRequest
from stationdesk.ui import wording
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.volunteers.mergepanel import MergePanel

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class Merging(QObject):
    """At most one question at a time, over the whole window."""

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._panel: MergePanel | None = None

    @property
    def panel(self) -> MergePanel | None:
        """The question that is open now."""
        return self._panel if self._panel is not None and not self._panel.is_over else None

    def start(self, own: VolunteerCard, other_id: UUID | None = None) -> None:
        """Ask which record is the same person's; `other_id` when that is known already."""
        if self.panel is not None:
            return
        host = self._context.result.parentWidget()
        assert host is not None
        self._panel = panel = MergePanel(host, self._context, own)
        panel.left.connect(self._context.omnibox_wanted)
        panel.other_wanted.connect(self._lay_beside)
        panel.pair_chosen.connect(self._rehearse)
        panel.agreed.connect(self._merge)
        panel.told_apart.connect(lambda other: self._tell_apart(own.volunteer_id, other))
        if other_id is not None:
            self._lay_beside(other_id)
        else:
            query = duplicates.duplicates_of
            self._context.runner.read(panel, query, own.volunteer_id, then=panel.offer, key="likely")
        panel.open()

    def _lay_beside(self, other_id: UUID) -> None:
        panel = self.panel
        if panel is not None:
            query, today = volunteer_queries.card, self._context.today()
            self._context.runner.read(panel, query, other_id, today, then=panel.show_other, key="other")

    def _rehearse(self, request: MergeRequest) -> None:
        panel = self.panel
        if panel is None:
            return

        def refused(error: Exception) -> None:
            if isinstance(error, AllowanceNeeded) and isinstance(error.preview, MergeReceipt):
                panel.preview(error.preview)
            else:
                panel.refuse(explain(error))

        self._context.runner.rehearse(panel, merges.merge, request, then=panel.preview, otherwise=refused)

    def _merge(self, request: MergeRequest) -> None:
        panel = self.panel
        if panel is None:
            return
        panel.close_for_good()
        act_id = new_id()
        self._actions.approvals.write(
            self,
            merges.merge,
            request,
            title=self.tr("Merge two records of one person"),
            then=lambda receipt: self._merged(receipt, act_id),
            left=self._context.omnibox_wanted.emit,
            act_id=act_id,
            reasons=(
                self.tr("Registered twice"),
                self.tr("Registered with an old phone number"),
                self.tr("Two spellings of one name"),
            ),
        )

    def _merged(self, receipt: MergeReceipt, act_id: UUID) -> None:
        words = self.tr("Merged: {loser} now belongs to {number}. {name} has {hours} h and {points}.")
        sentence = words.format(
            loser=receipt.loser_number,
            number=receipt.number,
            name=receipt.name,
            hours=wording.hours_text(receipt.service_minutes),
            points=wording.points_text(receipt.points),
        )
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
        self._context.result.tell(Kind.OK, sentence, action=undo)
        self._context.person.take(receipt.keeper_id)
        self._context.omnibox_wanted.emit()

    def _tell_apart(self, own_id: UUID, other_id: UUID) -> None:
        panel = self.panel
        if panel is not None:
            panel.close_for_good()
        request = TellApartRequest(own_id, other_id)
        self._context.runner.write(self, merges.tell_apart, request, then=self._told_apart)

    def _told_apart(self, receipt: TellApartReceipt) -> None:
        words = self.tr("{name} and {other}: two people. They are not proposed as one again.")
        self._context.result.tell(Kind.OK, words.format(name=receipt.name, other=receipt.other_name))
        self._context.omnibox_wanted.emit()
