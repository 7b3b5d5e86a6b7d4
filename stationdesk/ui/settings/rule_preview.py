"""Beside the form for a rule: from which day, what differs, what it would have done, and the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from stationdesk.queries import rule_previews
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings import rule_effects
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, FormField, IconLabel, KeyButton, hairline, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.domain.points import PointsRule
    from stationdesk.queries.rule_previews import RulePreview
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.settings.rule_effects import EffectLine

_PAUSE_MS = 250
"""Whoever holds an arrow key down is not asked about every number on the way."""


class RulePreviewCard(Card):
    """Compares a version with the one that holds; the figures are read beside the GUI a moment later."""

    day_chosen = Signal()
    save_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.set_title(self.tr("What would change"))
        self.set_margins(20, 16)
        self._rule: PointsRule | None = None
        self._in_force: PointsRule | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.day = DayField("effective_from")
        self.day_field = FormField(self.tr("Valid from"), self.day)
        self._differs = False
        self._same = named(label(self.tr("Nothing is changed."), tone="muted", wrap=True), "rule_same")
        self._differences = named(_Lines(is_wide=True), "rule_differences")
        self._example = IconLabel("info", "", tone="info")
        self._basis = label("", size="small", tone="muted", wrap=True)
        self._line = hairline()
        self._figures = named(_Lines(), "rule_figures")
        self._remarks = named(label("", size="small", tone="muted", wrap=True), "rule_remarks")
        self._later = IconLabel("triangle-alert", "", tone="warn")
        self.save = named(KeyButton("", "Ctrl+Enter", kind=ButtonKind.PRIMARY), "save_rule")
        self.reset = named(KeyButton(self.tr("Drop the changes"), kind=ButtonKind.QUIET), "reset_rule")
        self._arrange()

    @property
    def text(self) -> str:
        """Everything it says, line by line."""
        if not self._differs:
            return self._same.text()
        lines = [*self._differences.texts, self._basis.text(), *self._figures.texts, self._remarks.text()]
        return "\n".join(filter(None, lines))

    @property
    def example(self) -> str:
        """What hours would earn."""
        return "" if self._rule is None else rule_effects.example(self._rule, self.day.on)

    def show_rule(self, rule: PointsRule, in_force: PointsRule, later: str) -> None:
        """Compare a version with the one that holds on its day; `later` is the day of one that follows."""
        self._rule, self._in_force = rule, in_force
        differences = rule_effects.differences(rule, in_force)
        self._differences.show_lines(differences)
        self._differs = bool(differences)
        self._same.setVisible(not differences)
        if not differences:
            self._hide_effects()
        self._differences.setVisible(bool(differences))
        self._example.set_text(self.example)
        words = self.tr("It holds only until {day}: another version begins then.")
        self._later.set_text(words.format(day=later))
        self._later.setVisible(bool(later))
        words = self.tr("Change it from {day} on")
        self.save.set_texts(words.format(day=self.day.on.isoformat()), "Ctrl+Enter")
        self.save.setEnabled(bool(differences))
        self.reset.setVisible(bool(differences))
        self._pause.start()

    @Slot()
    def look(self) -> None:
        """Read what the version would have done to the last month."""
        self._pause.stop()
        if self._rule is not None and self._in_force is not None and self._differs:
            query, today = rule_previews.preview, self._context.today()
            self._context.runner.read(
                self,
                query,
                self._rule,
                self._in_force,
                today,
                then=self._show,
                key="preview",
                is_long=True,
            )

    def _show(self, found: RulePreview) -> None:
        if self._rule is None or self._in_force is None or not self._differs:
            return
        for part in (self._line, self._basis, self._figures):
            part.show()
        self._basis.setText(rule_effects.basis(found))
        self._figures.show_lines(rule_effects.figures(found))
        said = rule_effects.remarks(self._rule, self._in_force, found, self._context.today())
        self._remarks.setText("\n".join(said))
        self._remarks.setVisible(bool(said))

    def _hide_effects(self) -> None:
        """What changes nothing has no effect to show; the past differs from any rule by other causes."""
        for part in (self._line, self._basis, self._figures, self._remarks):
            part.hide()

    def _arrange(self) -> None:
        parts: list[QWidget] = [self.day_field, self.save, self.reset, self._same, self._differences]
        parts += [self._later, self._example, self._line, self._basis, self._figures, self._remarks]
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._remarks.hide()
        self._later.hide()
        self.day.dateChanged.connect(lambda _day: self.day_chosen.emit())
        self.save.clicked.connect(self.save_wanted)
        self.reset.clicked.connect(self.reset_wanted)


class _Lines(QWidget):
    """What it is, what it was, what it would be; a change in bold. Long values stand below their names."""

    def __init__(self, *, is_wide: bool = False) -> None:
        super().__init__()
        self._is_wide = is_wide
        self.texts: list[str] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(0, 1)

    def show_lines(self, lines: Sequence[EffectLine]) -> None:
        """Replace what is shown."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.texts = []
        for row, line in enumerate(lines):
            words = self.tr("{now} → {then}").format(now=line.now, then=line.then)
            self.texts.append(f"{line.name}: {words}")
            name = label(line.name, size="small" if self._is_wide else "body", tone="muted", wrap=True)
            tone = "accent" if line.differs else "ink"
            figure = label(words, tone=tone, strong=line.differs, wrap=self._is_wide)
            self._grid.addWidget(name, 2 * row, 0)
            if self._is_wide:
                self._grid.addWidget(figure, 2 * row + 1, 0)
            else:
                self._grid.addWidget(figure, 2 * row, 1, Qt.AlignmentFlag.AlignRight)
        self.setAccessibleDescription("; ".join(self.texts))
