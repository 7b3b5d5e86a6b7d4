"""Settings: the points rule – a form for a new dated version with its effect, and the versions there are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.points import PointsRule
from stationdesk.domain.staff import Right
from stationdesk.queries import rules as rule_queries
from stationdesk.services import points
from stationdesk.ui.accessibility import named
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.lines import saved_by_keys
from stationdesk.ui.settings.rule_form import RuleForm
from stationdesk.ui.settings.rule_preview import RulePreviewCard
from stationdesk.ui.settings.rule_versions import RuleVersions
from stationdesk.ui.settings.section import Section
from stationdesk.ui.settings.two_panes import TwoPanes
from stationdesk.ui.widgets import Segmented, scrolled

if TYPE_CHECKING:
    from stationdesk.queries.rules import RuleVersion
    from stationdesk.services.points import RuleReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_FORM, _VERSIONS = 0, 1


class RuleSection(Section):
    """What hours are worth, from which day on. What was booked keeps the version it was booked by."""

    RIGHT = Right.CHANGE_RULES
    RELOAD_ON = frozenset({"points_rules"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("A new version holds from its day on. Points earned before are never changed.")
        super().__init__(context, self.tr("Points rule"), about)
        self._actions = actions
        self._act_id = new_id()
        self._rows: list[RuleVersion] = []
        self._filled: PointsRule | None = None
        self.view = named(Segmented(self.tr("Part of the page")), "rule_view")
        self.view.set_options([(_FORM, self.tr("Change the rule")), (_VERSIONS, self.tr("All versions"))])
        self.form, self.preview = RuleForm(context), RulePreviewCard(context)
        self.versions = RuleVersions(context)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def reload(self) -> None:
        self.preview.day.set_earliest(self.context.today())
        self.form.calendar.reload()
        self.context.runner.read(self, rule_queries.versions, then=self._show, key="rules")

    def open_versions(self) -> None:
        """Show the list of versions."""
        self._turn_to(_VERSIONS)

    def _arrange(self) -> None:
        self._panes = TwoPanes(scrolled(self.form), self.preview)
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self.versions)
        self.guarded += [self.form, self.preview, self.versions.undo, self.versions.start]
        self.body.addWidget(self.view)
        self.body.addWidget(self._stack, 1)
        saved_by_keys(self._panes, self.preview.save)
        self._turn_to(_FORM)

    def _connect(self) -> None:
        self.view.chosen.connect(self._turn_to)
        self.form.changed.connect(self._compare)
        self.preview.day_chosen.connect(self._compare)
        self.preview.save_wanted.connect(self._save)
        self.preview.reset_wanted.connect(self._fill)
        self.versions.start_wanted.connect(self._start_from)
        self.versions.undo_wanted.connect(self._undo)

    @Slot(object)
    def _turn_to(self, part: int) -> None:
        self.view.set_value(part)
        self._stack.setCurrentIndex(part)

    def _show(self, rows: list[RuleVersion]) -> None:
        is_untouched = self._filled is None or self.form.rule == self._filled
        self._rows = rows
        self.versions.show_versions(rows)
        if is_untouched:
            self.preview.day.set_on(self.context.today())
            self._fill()
        else:
            self._compare()

    def _on(self, day: date) -> PointsRule:
        """Return the rule that holds on a day as things stand."""
        standing = [row.dated for row in self._rows if not row.dated.is_undone]
        held = (row.rule for row in standing if row.effective_from <= day)
        return next(held, standing[-1].rule if standing else PointsRule())

    def _later(self, day: date) -> str:
        """Return the day of the version that follows one of a day; empty when none does."""
        days = [row.dated.effective_from for row in self._rows if not row.dated.is_undone]
        return min((one.isoformat() for one in days if one > day), default="")

    @Slot()
    def _fill(self) -> None:
        self._filled = self._on(self.preview.day.on)
        self.form.show_rule(self._filled)
        self._compare()

    def _start_from(self, rule: PointsRule) -> None:
        self.form.show_rule(rule)
        self._compare()
        self._turn_to(_FORM)
        self.preview.day.setFocus()

    @Slot()
    def _compare(self) -> None:
        day = self.preview.day.on
        in_force = self._on(day)
        self.form.mark_against(in_force)
        self.preview.show_rule(self.form.rule, in_force, self._later(day))

    @Slot()
    def _save(self) -> None:
        day = self.preview.day.on
        self._actions.approvals.write(
            self,
            points.set_rule,
            points.RuleRequest(day, self.form.rule),
            title=self.tr("Change the points rule from {day} on").format(day=day.isoformat()),
            then=self._saved,
            otherwise=self._refused,
            act_id=self._act_id,
            reasons=(self.tr("Agreed by the residents' meeting"), self.tr("Adjusted to the goods we get")),
        )

    def _refused(self, error: Exception) -> None:
        self.refused(error, {"effective_from": self.preview.day_field, **self.form.parts})

    def _saved(self, receipt: RuleReceipt) -> None:
        written, self._act_id = self._act_id, new_id()
        self._filled = self.form.rule
        words = self.tr("Added: the new points rule holds from {day} on.")
        self.context.result.tell(
            Kind.OK,
            words.format(day=receipt.effective_from.isoformat()),
            (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(written)),
        )

    def _undo(self, row: RuleVersion) -> None:
        self._actions.undo.undo(row.dated.act_id)
