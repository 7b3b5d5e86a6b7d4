"""The versions of the points rule: all parts of the chosen one, who made it, who allowed it, and why."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.domain.points import PointsRule
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.two_panes import TwoPanes
from stationdesk.ui.tableview import choose_only, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, KeyButton, label
from stationdesk.ui.wording import moment_text, number_text
from stationdesk.ui.wording.rules import rule_part_word, rule_value_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.queries.rules import RuleVersion
    from stationdesk.ui.context import DeskContext


class RuleVersions(QWidget):
    """A list with its detail. Undo is offered for a version by which nothing was booked yet."""

    undo_wanted = Signal(object)
    """The RuleVersion to take back."""
    start_wanted = Signal(object)
    """The PointsRule to begin a new version with."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._in_force: RuleVersion | None = None
        self.table: RowTable[RuleVersion] = RowTable(self._columns(), key=lambda row: row.dated.rule_id)
        self.view = named(styled_table(model=self.table), "rules", self.tr("Versions of the points rule"))
        self.detail = Card(" ")
        self.detail.set_margins(20, 16)
        self._story = named(label("", tone="muted", wrap=True), "version_story")
        self._values = QWidget()
        self._grid = QGridLayout(self._values)
        self._why_not = label("", size="small", tone="muted", wrap=True)
        self.undo = named(KeyButton(self.tr("Take this version back …"), icon="undo-2"), "undo_rule")
        self.start = named(KeyButton(self.tr("Begin a new version with it")), "start_from_rule")
        self._arrange()
        self.view.selectionModel().currentRowChanged.connect(self._show_current)
        self.undo.clicked.connect(self._undo)
        self.start.clicked.connect(self._start)

    @property
    def current(self) -> RuleVersion | None:
        """The version that is chosen."""
        row = self.view.currentIndex().row()
        return self.table.rows[row] if 0 <= row < len(self.table.rows) else None

    @property
    def story(self) -> str:
        """Who made the chosen version, who allowed it, and why."""
        return self._story.text()

    def show_versions(self, rows: Sequence[RuleVersion]) -> None:
        """Show every version, the newest first."""
        today = self._context.today()
        held = (row for row in rows if not row.dated.is_undone and row.dated.effective_from <= today)
        self._in_force = next(held, None)
        newest = self.table.rows[0].dated.rule_id if self.table.rows else None
        self.table.set_rows(list(rows))
        if rows and rows[0].dated.rule_id != newest:
            choose_only(self.view, self.table.index(0, 0))
        self._show_current()

    def state(self, row: RuleVersion) -> str:
        """Return whether a version holds, will hold, held, or was taken back."""
        if row.dated.is_undone:
            return self.tr("taken back")
        if row.dated.effective_from > self._context.today():
            return self.tr("coming")
        return self.tr("in force") if row == self._in_force else self.tr("past")

    def _tone(self, row: RuleVersion) -> str:
        if row == self._in_force:
            return "ok"
        is_coming = not row.dated.is_undone and row.dated.effective_from > self._context.today()
        return "info" if is_coming else "quiet"

    def _columns(self) -> list[Column[RuleVersion]]:
        return [
            Column(self.tr("Valid from"), lambda row: row.dated.effective_from.isoformat(), width=98),
            Column(self.tr("State"), self.state, width=76, tone=self._tone),
            Column(
                self.tr("An hour"),
                lambda row: number_text(row.dated.rule.points_per_hour),
                is_number=True,
                width=70,
            ),
            Column(
                self.tr("Good for"), lambda row: rule_value_text(row.dated.rule, "validity_months"), width=82
            ),
            Column(self.tr("Made by"), lambda row: row.operator, width=80),
            Column(
                self.tr("Records"),
                lambda row: number_text(row.records),
                is_number=True,
                width=72,
                stretches=True,
            ),
        ]

    def _arrange(self) -> None:
        versions = Card()
        versions.set_margins(4, 8)
        versions.body.addWidget(self.view)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        for number in (0, 1):
            self._grid.setColumnStretch(number, 1)
        for part in (self._story, self.start, self.undo, self._why_not, self._values):
            self.detail.body.addWidget(part)
        self.detail.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TwoPanes(versions, self.detail))

    @Slot(QModelIndex, QModelIndex)
    def _show_current(self, _now: object = None, _before: object = None) -> None:
        row = self.current
        self.detail.setVisible(row is not None)
        if row is None:
            return
        title = self.tr("From {day} · {state}")
        self.detail.set_title(title.format(day=row.dated.effective_from.isoformat(), state=self.state(row)))
        self._story.setText("\n".join(self._lines(row)))
        self.undo.setVisible(row.can_be_undone)
        self._why_not.setText(self._hindrance(row))
        self._why_not.setVisible(bool(self._why_not.text()))
        self._show_values(row.dated.rule)

    def _lines(self, row: RuleVersion) -> list[str]:
        at = moment_text(self._context.local(row.made_at), self._context.today())
        lines = [self.tr("Entered {at} by {name}").format(at=at, name=row.operator)]
        if row.approver:
            lines.append(self.tr("Allowed by {name}").format(name=row.approver))
        if row.reason:
            lines.append(self.tr("Why: {reason}").format(reason=row.reason))
        return lines

    def _hindrance(self, row: RuleVersion) -> str:
        if row.dated.is_undone or row.can_be_undone:
            return ""
        if row.is_first:
            return self.tr("The station was founded with it. It stays; a new version can follow it.")
        words = self.tr("{n:record was|records were} booked by it. It stays; a new version can follow it.")
        return words.format(n=number_text(row.records))

    def _show_values(self, rule: PointsRule) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        default = PointsRule()
        for number, field in enumerate(fields(PointsRule)):
            is_own = getattr(rule, field.name) != getattr(default, field.name)
            name = label(rule_part_word(field.name), tone="muted", wrap=True)
            value = label(rule_value_text(rule, field.name), strong=is_own, wrap=True)
            value.setAlignment(value.alignment().AlignRight | value.alignment().AlignVCenter)
            self._grid.addWidget(name, number, 0)
            self._grid.addWidget(value, number, 1)

    @Slot()
    def _undo(self) -> None:
        if self.current is not None:
            self.undo_wanted.emit(self.current)

    @Slot()
    def _start(self) -> None:
        if self.current is not None:
            self.start_wanted.emit(self.current.dated.rule)
