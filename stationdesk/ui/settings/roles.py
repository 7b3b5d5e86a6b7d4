"""Settings: what each role may do at this station, as dated versions."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right, Role
from stationdesk.queries import staff as staff_queries
from stationdesk.queries import stations as station_queries
from stationdesk.services import roles
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.lines import DayField, choice_field
from stationdesk.ui.settings.section import Section
from stationdesk.ui.settings.two_panes import TwoPanes
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, FormField, IconLabel, KeyButton, Segmented, label
from stationdesk.ui.wording.rights import right_word

if TYPE_CHECKING:
    from stationdesk.queries.staff import RoleChangeRow, RoleRow
    from stationdesk.queries.stations import OperatorRow
    from stationdesk.services.roles import RoleRightsReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_CHANGEABLE = (Role.FRONT_DESK, Role.SUPERVISOR, Role.READER)


class RolesSection(Section):
    """The table shows what holds today; the form adds a version from a day on, with its effect said first."""

    RIGHT = Right.CHANGE_OPERATORS
    RELOAD_ON = frozenset({"role_rules", "operators"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr(
            "What a role may do holds from its day on; an administrator may always do everything."
        )
        super().__init__(context, self.tr("Roles"), about)
        self._approvals = actions.approvals
        self._act_id = new_id()
        self._today: dict[Role, frozenset[Right]] = {}
        self._then: dict[Role, frozenset[Right]] = {}
        self._operators: list[OperatorRow] = []
        self.table: RowTable[Right] = RowTable(self._columns(), key=lambda right: right)
        self._view = named(styled_table(model=self.table), "rights", self.tr("Rights of the roles"))
        self._changes = label("", size="small", tone="quiet", wrap=True)
        self.role = named(Segmented(self.tr("Role")), "role_to_change")
        self.role.set_options([(role, wording.role_word(role)) for role in _CHANGEABLE])
        self.role.set_value(Role.FRONT_DESK)
        self.boxes = {right: named(QCheckBox(right_word(right)), f"right_{right}") for right in Right}
        self.day = DayField("effective_from")
        self.day_field = FormField(self.tr("Valid from"), self.day)
        self._preview = IconLabel("info", "", tone="info")
        self.save = named(KeyButton(self.tr("Add this version"), kind=ButtonKind.PRIMARY), "save_role")
        self._arrange()
        self._connect()

    @property
    def preview(self) -> str:
        """What the version in the form would change, and for whom."""
        before, after = self._then.get(self._role, frozenset()), self._chosen()
        gained, lost = after - before, before - after
        if not gained and not lost:
            return self.tr("Nothing changes yet: tick or untick something.")
        parts = []
        if gained:
            parts.append(self.tr("New: {rights}.").format(rights=_listed(gained)))
        if lost:
            parts.append(self.tr("No longer: {rights}.").format(rights=_listed(lost)))
        names = [row.name for row in self._operators if row.role is self._role]
        concerned = self.tr("This concerns {names}.") if names else self.tr("Nobody has this role now.")
        parts.append(concerned.format(names="、".join(names)))
        return " ".join(parts)

    def reload(self) -> None:
        today, runner = self.context.today(), self.context.runner
        self.day.set_earliest(today)
        runner.read(self, staff_queries.roles, today, then=self._show_today, key="roles")
        runner.read(self, staff_queries.role_changes, then=self._show_changes, key="changes")
        runner.read(self, station_queries.operator_rows, then=self._show_operators, key="operators")
        self._day_chosen()

    @property
    def _role(self) -> Role:
        return Role(self.role.value)

    def _columns(self) -> list[Column[Right]]:
        columns: list[Column[Right]] = [Column(self.tr("May …"), right_word, width=190, stretches=True)]
        for role in _CHANGEABLE:
            columns.append(Column(wording.role_word(role), partial(self._mark, role), width=94))
        return columns

    def _mark(self, role: Role, right: Right) -> str:
        return "✓" if right in self._today.get(role, frozenset()) else "–"

    def _arrange(self) -> None:
        today = Card(self.tr("Today"))
        today.set_margins(4, 12)
        today.head.setContentsMargins(px(12), 0, px(12), 0)
        today.body.addWidget(self._view)
        today.body.addWidget(self._changes)
        form = Card(self.tr("New version"))
        form.set_margins(20, 16)
        form.body.addWidget(choice_field(self.role))
        for box in self.boxes.values():
            form.body.addWidget(box)
        for part in (self.day_field, self._preview, self.save):
            form.body.addWidget(part)
        form.body.addStretch(1)
        self.guarded.append(form)
        self.body.addWidget(TwoPanes(today, form), 1)

    def _connect(self) -> None:
        self.role.chosen.connect(self._fill)
        self.day.dateChanged.connect(self._day_chosen)
        for box in self.boxes.values():
            box.toggled.connect(self._show_preview)
        self.save.clicked.connect(self._save)

    def _show_today(self, rows: list[RoleRow]) -> None:
        self._today = {row.role: row.rights for row in rows}
        self.table.set_rows(list(Right))

    def _show_changes(self, rows: list[RoleChangeRow]) -> None:
        words = self.tr("{day}: {role}, {count:right|rights}, entered by {name}")
        self._changes.setText(
            "\n".join(
                words.format(
                    day=row.effective_from.isoformat(),
                    role=wording.role_word(row.role),
                    count=wording.number_text(len(row.rights)),
                    name=row.operator,
                )
                for row in rows[:3]
            )
        )
        self._changes.setVisible(bool(rows))

    def _show_operators(self, rows: list[OperatorRow]) -> None:
        self._operators = rows
        self._show_preview()

    @Slot()
    def _day_chosen(self, _day: object = None) -> None:
        """What holds on that day is what the new version is compared with."""
        on: date = self.day.on
        self.context.runner.read(self, staff_queries.roles, on, then=self._show_then, key="then")

    def _show_then(self, rows: list[RoleRow]) -> None:
        self._then = {row.role: row.rights for row in rows}
        self._fill()

    @Slot()
    def _fill(self, _role: object = None) -> None:
        rights = self._then.get(self._role, frozenset())
        for right, box in self.boxes.items():
            box.setChecked(right in rights)
        self._show_preview()

    def _chosen(self) -> frozenset[Right]:
        return frozenset(right for right, box in self.boxes.items() if box.isChecked())

    @Slot()
    def _show_preview(self, _on: object = None) -> None:
        self._preview.set_text(self.preview)
        self.save.setEnabled(self._chosen() != self._then.get(self._role, frozenset()))

    @Slot()
    def _save(self) -> None:
        role, day = self._role, self.day.on
        title = self.tr("Change what the role {role} may do from {day} on")
        self._approvals.write(
            self,
            roles.set_rights,
            roles.RoleRightsRequest(role, tuple(sorted(self._chosen())), day),
            title=title.format(role=wording.role_word(role), day=day.isoformat()),
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"effective_from": self.day_field}),
            act_id=self._act_id,
        )

    def _saved(self, receipt: RoleRightsReceipt) -> None:
        self._act_id = new_id()
        words = self.tr("Saved: what the role {role} may do changes on {day}.")
        self.done(words.format(role=wording.role_word(receipt.role), day=receipt.effective_from.isoformat()))


def _listed(rights: frozenset[Right]) -> str:
    return "、".join(right_word(right) for right in Right if right in rights)
