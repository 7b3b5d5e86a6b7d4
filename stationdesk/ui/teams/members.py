"""The members of one team: their hours, one more by name or card, one less."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout

from stationdesk.domain.acts import new_id
from stationdesk.queries import teams as team_queries
from stationdesk.services import teams
from stationdesk.services.teams import TeamMemberRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, KeyButton, label
from stationdesk.ui.wording import hours_text, number_text

if TYPE_CHECKING:
    from stationdesk.queries.teams import TeamHours, TeamMember, TeamRow
    from stationdesk.services.teams import TeamMemberReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_HEIGHT = 220


class MembersCard(Card):
    """Enter in the field, or a scanned card, adds somebody; Del takes the chosen one out."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(" ")
        self._context, self._actions = context, actions
        self._team: TeamRow | None = None
        self.table: RowTable[TeamMember] = RowTable(self._columns(), key=lambda row: row.volunteer_id)
        self.view = named(styled_table(model=self.table), "team_members", self.tr("Members"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setMinimumHeight(px(_HEIGHT))
        self._who = named(PersonSearch(context), "team_new_member", self.tr("Add somebody"))
        self._who.setPlaceholderText(self.tr("Add: name, number or card"))
        self._who.changed.connect(self._picked)
        self._out = named(KeyButton(self.tr("Take out"), "Del", size=ButtonSize.SMALL), "team_take_out")
        self._out.clicked.connect(self._take_out)
        self._nobody = label(self.tr("Nobody belongs to this team yet."), tone="quiet", wrap=True)
        self.set_margins(16, 14)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._who, 1)
        row.addWidget(self._out)
        for part in (self._nobody, self.view):
            self.body.addWidget(part, 1 if part is self.view else 0)
        self.body.addLayout(row)

    def show_team(self, row: TeamRow | None) -> None:
        """Show who belongs to a team; nothing for one that is not there yet."""
        self._team = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.set_title(self.tr("Members"))
        query = team_queries.team_hours
        self._context.runner.read(self, query, row.team_id, then=self._show, key="hours", is_long=True)

    def add(self, volunteer_id: UUID) -> bool:
        """Put somebody into the open team; return whether there is one."""
        if self._team is None or not self.isVisible() or not self.isEnabled():
            return False
        self._write(TeamMemberRequest(volunteer_id, self._team.team_id), self._team.name)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._take_out()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> list[Column[TeamMember]]:
        return [
            Column(self.tr("Name"), lambda row: row.name, width=70, stretches=True),
            Column(self.tr("Number"), lambda row: row.number, width=140),
            Column(self.tr("Hours"), lambda row: hours_text(row.service_minutes), width=66, is_number=True),
        ]

    def _show(self, found: TeamHours) -> None:
        if self._team is None or self._team.team_id != found.team_id:
            return
        self.table.set_rows(found.members)
        words = self.tr("{n:person|people} · {hours} h served")
        self.set_aside(
            words.format(n=number_text(len(found.members)), hours=hours_text(found.service_minutes))
        )
        self._nobody.setVisible(not found.members)
        self.view.setVisible(bool(found.members))
        self._out.setEnabled(bool(found.members))

    @Slot()
    def _picked(self) -> None:
        if self._who.volunteer_id is not None:
            self.add(self._who.volunteer_id)
            self._who.take(None)

    @Slot()
    def _take_out(self) -> None:
        index: QModelIndex = self.view.currentIndex()
        if index.isValid() and self._team is not None:
            self._write(TeamMemberRequest(self.table.row(index).volunteer_id, None), self._team.name)

    def _write(self, request: TeamMemberRequest, team: str) -> None:
        act_id = new_id()
        self._context.runner.write(
            self,
            teams.set_member,
            request,
            then=partial(self._done, act_id, team),
            otherwise=lambda error: self._context.result.tell(Kind.STOP, explain(error)),
            act_id=act_id,
        )

    def _done(self, act_id: UUID, team: str, receipt: TeamMemberReceipt) -> None:
        if receipt.team:
            words = self.tr("{name} belongs to {team} now.")
        else:
            words = self.tr("{name} belongs to {team} no more.")
        sentence = words.format(name=receipt.name, team=team)
        self._context.result.tell(Kind.OK, sentence, self._actions.redemptions.undo_of(act_id))
        self._context.person.refresh()
