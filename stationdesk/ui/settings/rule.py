"""Settings: the points rule – a form for a new dated version with its effect, and the versions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import points as point_queries
from stationdesk.queries import rules as rule_queries
from stationdesk.services import points
from stationdesk.ui.accessibility import named
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.rule_change import RuleChange
from stationdesk.ui.settings.rule_versions import RuleVersions
from stationdesk.ui.settings.section import Section
from stationdesk.ui.widgets import Segmented

if TYPE_CHECKING:
    from stationdesk.domain.points import PointsRule
    from stationdesk.queries.rules import RuleVersion
    from stationdesk.services.points import RuleReceipt
    from stationdesk.services.reversals import ReversalReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_CHANGE, _VERSIONS = 0, 1


class RuleSection(Section):
    """What hours are worth, from which day on. What was booked keeps the version it was booked by."""

    RIGHT = Right.CHANGE_RULES
    RELOAD_ON = frozenset({"points_rules"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr("A new version holds from its day on. Points earned before are never changed.")
        super().__init__(context, self.tr("Points rule"), about)
        self._actions = actions
        self._act_id = new_id()
        self.view = named(Segmented(self.tr("Part of the page")), "rule_view")
        self.view.set_options([(_CHANGE, self.tr("Change the rule")), (_VERSIONS, self.tr("All versions"))])
        self.view.set_value(_CHANGE)
        self.change = RuleChange(context)
        self._versions: RuleVersions | None = None
        self.form, self.preview = self.change.form, self.change.preview
        self._stack = _Parts()
        self.guarded += [self.form, self.preview]
        self.body.addWidget(self.view)
        self.body.addWidget(self._stack, 1)
        self._connect()

    @property
    def versions(self) -> RuleVersions:
        """The list of versions, made when it is first wanted."""
        if self._versions is None:
            self._show_form()
            made = self._versions = RuleVersions(self.context)
            made.start_wanted.connect(self._start_from)
            made.undo_wanted.connect(self._undo)
            self.guarded += [made.undo, made.start]
            self._stack.addWidget(made)
            self._show_right()
        return self._versions

    def opened(self) -> None:
        super().opened()
        # To make the form and to style it take as long; keys are heard in between.
        QTimer.singleShot(0, self, self._show_form)

    def reload(self) -> None:
        self.change.reload()
        runner = self.context.runner
        runner.read(self, point_queries.rule_versions, then=self.change.show_versions, key="rules")
        # How much was booked by each version is counted among all records.
        runner.read(self, rule_queries.versions, then=self._show_versions, key="versions", is_long=True)

    def open_versions(self) -> None:
        """Show the list of versions."""
        self._turn_to(_VERSIONS)

    def _connect(self) -> None:
        self.view.chosen.connect(self._turn_to)
        self.change.save_wanted.connect(self._save)
        self._actions.undo.done.connect(self._undone)

    @Slot()
    def _show_form(self) -> None:
        if not self._stack.count():
            self._stack.addWidget(self.change)

    def _show_versions(self, rows: list[RuleVersion]) -> None:
        self.versions.show_versions(rows)

    @Slot(object)
    def _turn_to(self, part: int) -> None:
        self.view.set_value(part)
        self._show_form()
        self._stack.setCurrentWidget(self.versions if part == _VERSIONS else self.change)

    @Slot(object)
    def _start_from(self, rule: PointsRule) -> None:
        self._turn_to(_CHANGE)
        self.change.start_from(rule)

    @Slot()
    def _save(self) -> None:
        request = self.change.request
        title = self.tr("Change the points rule from {day} on")
        self._actions.approvals.write(
            self,
            points.set_rule,
            request,
            title=title.format(day=request.effective_from.isoformat()),
            then=self._saved,
            otherwise=lambda error: self.refused(error, self.change.fields),
            act_id=self._act_id,
            reasons=(self.tr("Agreed by the residents' meeting"), self.tr("Adjusted to the goods we get")),
        )

    def _saved(self, receipt: RuleReceipt) -> None:
        written, self._act_id = self._act_id, new_id()
        self.change.settle()
        words = self.tr("Added: the new points rule holds from {day} on.")
        self.context.result.tell(
            Kind.OK,
            words.format(day=receipt.effective_from.isoformat()),
            (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(written)),
        )

    @Slot(object)
    def _undone(self, receipt: ReversalReceipt) -> None:
        # An undo writes into no table of rules: the version is void by the act that undid it.
        if receipt.verb == "points.set_rule":
            self.tables_changed(self.RELOAD_ON)

    @Slot(object)
    def _undo(self, row: RuleVersion) -> None:
        self._actions.undo.undo(row.dated.act_id)


class _Parts(QStackedWidget):
    """Both parts scroll by themselves: they want no more height than they need."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
