"""Teams: who leads one, who belongs to it, and what they have served together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import teams as team_queries
from stationdesk.services import teams
from stationdesk.ui.accessibility import named
from stationdesk.ui.redemptions.person_search import PersonSearch
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.form_drafts import Entry, box_entry, line_entries
from stationdesk.ui.settings.lines import line_of, saved_by_keys, text_field
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.settings.section import column_of
from stationdesk.ui.teams.members import MembersCard
from stationdesk.ui.widgets import ButtonKind, Card, FormField, KeyButton
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.teams import TeamRow
    from stationdesk.services.teams import TeamReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class TeamsSection(ListSection["TeamRow"]):
    """A team that is no more is switched off: its members and their hours stay as they are."""

    RIGHT = Right.DESK_WORK
    RELOAD_ON = frozenset({"teams", "volunteers", "service_records", "hour_reviews"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("A team has a leader and members; hours stay with the people who served them.")
        super().__init__(context, self.tr("Teams"), about, key=lambda row: row.team_id)
        self._actions, self._act_id = actions, new_id()
        self.new.set_texts(self.tr("New team"))
        self.name = text_field(self.tr("Name of the team"), "team_name", required=True, most=100)
        self.leader = named(PersonSearch(context), "team_leader")
        self.leader.setPlaceholderText(self.tr("nobody yet · name, pinyin or number"))
        self.active = named(QCheckBox(self.tr("Is active")), "team_active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.save.clicked.connect(self._save)
        self._form = Card(" ")
        self._form.set_margins(20, 16)
        saved_by_keys(self._form, self.save, self.name)
        leader = FormField(self.tr("Leader"), self.leader)
        for part in (self.name, leader, self.active, self.save):
            self._form.body.addWidget(part)
        self._form.setFocusProxy(self.name)
        self.members = MembersCard(context, actions)
        self.guarded += [self._form, self.members]
        side = column_of(self._form, self.members)
        side.setFocusProxy(self.name)
        entries = (
            *line_entries(self.name),
            Entry(
                lambda: (self.leader.volunteer_id, self.leader.text()),
                lambda one: self.leader.take_person(*one),
            ),
            box_entry(self.active),
        )
        self.arrange(self.tr("Teams"), side, entries=entries)
        self.fill(None)

    def columns(self) -> Sequence[Column[TeamRow]]:
        return [
            Column(self.tr("Team"), lambda row: row.name, width=170, tone=_tone, stretches=True),
            Column(self.tr("Leader"), lambda row: row.leader or "–", width=110, tone=_tone),
            Column(self.tr("Members"), lambda row: number_text(row.members), width=80, is_number=True),
            Column(self.tr("State"), self._state, width=100, tone=_tone),
        ]

    def reload(self) -> None:
        query = team_queries.team_rows
        self.context.runner.read(self, query, then=self._found, key="teams", is_long=True)

    def show_row(self, row: TeamRow | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.name if row else self.tr("New team"))
        line_of(self.name).setText(row.name if row else "")
        self.leader.take_person(row.leader_id if row else None, row.leader if row else "")
        self.active.setChecked(row.is_active if row else True)
        self.active.setVisible(row is not None)
        self.save.set_texts(self.tr("Save the team") if row else self.tr("Add the team"))
        self.members.show_team(row)

    def title_of(self, row: TeamRow) -> str:
        return row.name

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """A card that is scanned here puts its owner into the team that is open."""
        return self.members.add(volunteer_id)

    def _found(self, rows: list[TeamRow]) -> None:
        self.show_rows(rows)
        if self.row is not None:
            self.members.show_team(self.row)

    def _state(self, row: TeamRow) -> str:
        return self.tr("active") if row.is_active else self.tr("switched off")

    @Slot()
    def _save(self) -> None:
        if self.leader.is_unresolved:
            self.leader.setFocus()
            words = self.tr("Nobody was chosen as leader: pick a line of the list, or empty the field.")
            self.context.result.tell(Kind.LOOK, words)
            return
        request = teams.TeamRequest(
            self.row.team_id if self.row else None,
            line_of(self.name).text(),
            self.leader.volunteer_id,
            self.active.isChecked(),
        )
        self.context.runner.write(
            self,
            teams.put_team,
            request,
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"team_name": self.name, "name": self.name}),
            act_id=self._act_id,
        )

    def _saved(self, receipt: TeamReceipt) -> None:
        act_id, self._act_id = self._act_id, new_id()
        self.choose_when_there(receipt.team_id)
        words = self.tr("Saved: {name}, {n:member|members}.")
        sentence = words.format(name=receipt.name, n=number_text(receipt.members))
        undo = self._actions.redemptions.undo_of(act_id)
        self.context.result.tell(Kind.OK, sentence, undo)


def _tone(row: TeamRow) -> str:
    return "" if row.is_active else "quiet"
