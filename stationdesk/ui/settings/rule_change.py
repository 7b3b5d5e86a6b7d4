"""The form for a new version of the points rule with its effect beside it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from stationdesk.domain.points import PointsRule
from stationdesk.services.points import RuleRequest
from stationdesk.ui.settings.lines import saved_by_keys
from stationdesk.ui.settings.rule_form import RuleForm
from stationdesk.ui.settings.rule_preview import RulePreviewCard
from stationdesk.ui.settings.two_panes import TwoPanes

if TYPE_CHECKING:
    from stationdesk.queries.points import DatedRule
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.widgets import FormField


class RuleChange(TwoPanes):
    """Compares what is typed with the version that would hold on the chosen day."""

    save_wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        self.form, self.preview = RuleForm(context), RulePreviewCard(context)
        super().__init__(self.form, self.preview, is_form=True)
        self._context = context
        self._rows: list[DatedRule] = []
        self._filled: PointsRule | None = None
        saved_by_keys(self, self.preview.save)
        self.form.changed.connect(self._compare)
        self.preview.day_chosen.connect(self._compare)
        self.preview.reset_wanted.connect(self._fill)
        self.preview.save_wanted.connect(self.save_wanted)

    @property
    def request(self) -> RuleRequest:
        """The version as it is typed in."""
        return RuleRequest(self.preview.day.on, self.form.rule)

    @property
    def fields(self) -> dict[str, FormField]:
        """The fields a refusal may name."""
        return {"effective_from": self.preview.day_field, **self.form.parts}

    def reload(self) -> None:
        """Look which days and holidays there are."""
        self.preview.day.set_earliest(self._context.today())
        self.form.calendar.reload()

    def show_versions(self, rows: list[DatedRule]) -> None:
        """Compare with these versions; what was typed stays."""
        is_untouched = self._filled is None or self.form.rule == self._filled
        self._rows = rows
        if is_untouched:
            self.preview.day.set_on(self._context.today())
            self._fill()
        else:
            self._compare()

    def start_from(self, rule: PointsRule) -> None:
        """Begin a new version with the parts of another."""
        self.form.show_rule(rule)
        self._compare()
        self.preview.day.setFocus()

    def settle(self) -> None:
        """What is typed in was written: it is no draft any more."""
        self._filled = self.form.rule

    def _on(self, day: date) -> PointsRule:
        """Return the rule that holds on a day as things stand."""
        standing = [row for row in self._rows if not row.is_undone]
        held = (row.rule for row in standing if row.effective_from <= day)
        return next(held, standing[-1].rule if standing else PointsRule())

    def _later(self, day: date) -> str:
        """Return the day of the version that follows one of a day; empty when none does."""
        days = [row.effective_from for row in self._rows if not row.is_undone]
        return min((one.isoformat() for one in days if one > day), default="")

    @Slot()
    def _fill(self) -> None:
        self._filled = self._on(self.preview.day.on)
        self.form.show_rule(self._filled)
        self._compare()

    @Slot()
    def _compare(self) -> None:
        day = self.preview.day.on
        in_force = self._on(day)
        self.form.mark_against(in_force)
        self.preview.show_rule(self.form.rule, in_force, self._later(day))
