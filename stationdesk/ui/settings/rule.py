"""Settings: the dated versions of the points rule, and the form for a new one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from stationdesk.domain.acts import new_id
from stationdesk.domain.points import PointsRule, Rounding, points_for
from stationdesk.domain.staff import Right
from stationdesk.queries import points as point_queries
from stationdesk.services import points
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.lines import DayField, choice_field, stepper_field
from stationdesk.ui.settings.section import Section
from stationdesk.ui.settings.two_panes import TwoPanes
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    Card,
    FormField,
    IconLabel,
    KeyButton,
    Segmented,
    Stepper,
)

if TYPE_CHECKING:
    from stationdesk.queries.points import DatedRule
    from stationdesk.services.points import RuleReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_MOST_POINTS = 1000
_EXAMPLES = (90, 50)
"""Minutes whose points the preview tells."""


class RuleSection(Section):
    """What hours are worth, from which day on. What was booked keeps the version it was booked by."""

    RIGHT = Right.CHANGE_RULES
    RELOAD_ON = frozenset({"points_rules"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("A new version holds from its day on. Points earned before are never changed.")
        super().__init__(context, self.tr("Points rule"), about)
        self._approvals = actions.approvals
        self._act_id = new_id()
        self._in_force: DatedRule | None = None
        self.table = RowTable(self._columns(), key=lambda row: row.rule_id)
        self._view = named(styled_table(model=self.table), "rules", self.tr("Versions of the points rule"))
        self.per_hour = named(Stepper(self.tr("Points per hour"), 10, most=_MOST_POINTS), "points_per_hour")
        self.rounding = named(Segmented(self.tr("Parts of a point")), "rounding")
        self.rounding.set_options(
            [(Rounding.FLOOR, self.tr("fall away")), (Rounding.NEAREST, self.tr("are rounded"))]
        )
        self.least = named(Stepper(self.tr("Counts from … minutes"), 1, least=1, most=240), "least_minutes")
        self.auto = named(Stepper(self.tr("Hours a day without review"), 8, least=1, most=24), "auto_hours")
        self.most = named(Stepper(self.tr("Hours a day at most"), 12, least=1, most=24), "most_hours")
        self.day = DayField("effective_from")
        self._preview = IconLabel("info", "", tone="info")
        self.save = named(KeyButton(self.tr("Add this version"), kind=ButtonKind.PRIMARY), "save_rule")
        self._arrange()
        self._connect()

    @property
    def preview(self) -> str:
        """What the version in the form would do, in a sentence."""
        rule = self._rule()
        earned = [wording.points_text(points_for(rule, minutes)) for minutes in _EXAMPLES]
        return self.tr(
            "From {day}: 1.5 h earn {long}, 50 minutes earn {short}. More than {auto} h a day wait for "
            "review, more than {most} h are refused."
        ).format(
            day=self.day.on.isoformat(),
            long=earned[0],
            short=earned[1],
            auto=self.auto.value,
            most=self.most.value,
        )

    def reload(self) -> None:
        today = self.context.today()
        self.day.set_earliest(today)
        self.context.runner.read(self, point_queries.rule_versions, then=self._show, key="rules")

    def _columns(self) -> list[Column[DatedRule]]:
        return [
            Column(self.tr("Valid from"), lambda row: row.effective_from.isoformat(), width=100),
            Column(self.tr("State"), self._state, width=76, tone=self._tone),
            Column(self.tr("An hour"), lambda row: str(row.rule.points_per_hour), is_number=True, width=72),
            Column(self.tr("Parts"), self._rounding_word, width=84),
            Column(
                self.tr("No review"),
                lambda row: _hours(row.rule.daily_auto_minutes),
                is_number=True,
                width=80,
            ),
            Column(self.tr("At most"), _most, is_number=True, width=72, stretches=True),
        ]

    def _state(self, row: DatedRule) -> str:
        if row.effective_from > self.context.today():
            return self.tr("coming")
        return self.tr("in force") if row == self._in_force else self.tr("past")

    def _tone(self, row: DatedRule) -> str:
        if row.effective_from > self.context.today():
            return "info"
        return "ok" if row == self._in_force else "quiet"

    def _rounding_word(self, row: DatedRule) -> str:
        return self.tr("fall away") if row.rule.rounding is Rounding.FLOOR else self.tr("are rounded")

    def _arrange(self) -> None:
        versions = Card(self.tr("Versions"))
        versions.set_margins(4, 12)
        versions.head.setContentsMargins(px(12), 0, px(12), 0)
        versions.body.addWidget(self._view)
        form = Card(self.tr("New version"))
        form.set_margins(20, 16)
        form.body.addWidget(stepper_field(self.per_hour))
        form.body.addWidget(choice_field(self.rounding))
        for stepper in (self.least, self.auto, self.most):
            form.body.addWidget(stepper_field(stepper))
        self.day_field = FormField(self.tr("Valid from"), self.day)
        form.body.addWidget(self.day_field)
        form.body.addWidget(self._preview)
        form.body.addWidget(self.save)
        form.body.addStretch(1)
        self.guarded.append(form)
        self.body.addWidget(TwoPanes(versions, form), 1)

    def _connect(self) -> None:
        for stepper in (self.per_hour, self.least, self.auto, self.most):
            stepper.changed.connect(self._show_preview)
        self.rounding.chosen.connect(self._show_preview)
        self.day.dateChanged.connect(self._show_preview)
        self.auto.changed.connect(lambda hours: self.most.set_range(hours, 24))
        self.save.clicked.connect(self._save)

    def _show(self, rows: list[DatedRule]) -> None:
        today = self.context.today()
        self._in_force = next((row for row in rows if row.effective_from <= today), None)
        self.table.set_rows(rows)
        if rows:
            self._fill(rows[0].rule, today)

    def _fill(self, rule: PointsRule, today: date) -> None:
        self.per_hour.set_value(rule.points_per_hour)
        self.rounding.set_value(rule.rounding)
        self.least.set_value(rule.min_countable_minutes)
        self.auto.set_value(rule.daily_auto_minutes // 60)
        self.most.set_value(rule.daily_review_minutes // 60)
        self.day.set_on(today)
        self._show_preview()

    @Slot()
    def _show_preview(self, _value: object = None) -> None:
        self._preview.set_text(self.preview)

    def _rule(self) -> PointsRule:
        return PointsRule(
            points_per_hour=self.per_hour.value,
            rounding=self.rounding.value or Rounding.FLOOR,
            min_countable_minutes=self.least.value,
            daily_auto_minutes=self.auto.value * 60,
            daily_review_minutes=self.most.value * 60,
        )

    @Slot()
    def _save(self) -> None:
        self._approvals.write(
            self,
            points.set_rule,
            points.RuleRequest(self.day.on, self._rule()),
            title=self.tr("Change the points rule from {day} on").format(day=self.day.on.isoformat()),
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"effective_from": self.day_field}),
            act_id=self._act_id,
        )

    def _saved(self, receipt: RuleReceipt) -> None:
        self._act_id = new_id()
        words = self.tr("Added: the new points rule holds from {day} on.")
        self.done(words.format(day=receipt.effective_from.isoformat()))


def _most(row: DatedRule) -> str:
    return _hours(row.rule.daily_review_minutes)


def _hours(minutes: int) -> str:
    return f"{wording.hours_text(minutes)} h"
