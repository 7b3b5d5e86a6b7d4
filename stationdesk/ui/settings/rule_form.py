"""The form for a version of the points rule: its parts in groups, each with unit and default."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stationdesk.domain.points import MinorsRule, PointsRule, RedeemWindow, Rounding, TransferScope
from stationdesk.ui.accessibility import named
from stationdesk.ui.days.chain_check import open_section
from stationdesk.ui.settings.calendar_years import CalendarYears
from stationdesk.ui.settings.rule_entries import (
    ChoiceEntry,
    NumberEntry,
    OptionalEntry,
    RulePart,
    StarsEntry,
)
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Card, KeyButton
from stationdesk.ui.wording import rules as words

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.settings.rule_entries import RuleEntry

PARTS = tuple(field.name for field in fields(PointsRule))
_WIDE = frozenset({"star_hours", "redeem_window", "transfer_scope", "minors"})
"""Parts that need the whole width."""
_PAIRS = (("daily_auto_minutes", "daily_review_minutes"), ("redeem_day_from", "redeem_day_to"))
"""The second of each pair is never less than the first."""
_DEFAULTS = PointsRule()


class RuleForm(QWidget):
    """Fill it by `show_rule`; `rule` is what it says now; `mark_against` marks what differs."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.setProperty("plain", True)
        self.parts = {name: RulePart(name, entry) for name, entry in _entries().items()}
        found = {name: part.entry for name, part in self.parts.items()}
        self._numbers = {name: entry for name, entry in found.items() if isinstance(entry, NumberEntry)}
        self.calendar = CalendarYears(context)
        self._services = named(
            KeyButton(self.tr("What a service credits: in the services"), size=ButtonSize.SMALL),
            "credit_by_service",
        )
        self._services.clicked.connect(lambda: open_section(context, "services"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self._arrange()
        for part in self.parts.values():
            part.entry.changed.connect(self._changed)
        self.show_rule(_DEFAULTS)

    @property
    def rule(self) -> PointsRule:
        """The version the form holds now."""
        return PointsRule(**{name: part.entry.value for name, part in self.parts.items()})

    def show_rule(self, rule: PointsRule) -> None:
        """Fill the form with a version."""
        for _low, high in _PAIRS:
            self._numbers[high].set_least(0)
        for name, part in self.parts.items():
            part.entry.set_value(getattr(rule, name))
        self._keep_order()
        self._show_window_days()

    def mark_against(self, in_force: PointsRule) -> None:
        """Mark the parts that differ from the version that holds."""
        rule = self.rule
        for name, part in self.parts.items():
            part.mark(
                words.rule_value_text(_DEFAULTS, name),
                words.rule_value_text(in_force, name),
                is_changed=getattr(rule, name) != getattr(in_force, name),
            )

    def _arrange(self) -> None:
        self._group(self.tr("Earning"), PARTS[0:3] + ("daily_points_cap", "balance_cap"))
        self._group(self.tr("Hours of a day"), ("daily_auto_minutes", "daily_review_minutes"))
        self._group(self.tr("How long points are good"), ("validity_months", "expiry_warning_days"))
        window = ("redeem_window", "redeem_day_from", "redeem_day_to", "daily_redemptions")
        self._group(self.tr("Redeeming"), window)
        self._group(self.tr("Giving points away"), ("transfer_scope",))
        forgotten = self._group(self.tr("Forgotten check-outs"), ("forgotten_minutes", "lapse_days"))
        forgotten.body.addWidget(self._services)
        made_up = self._group(self.tr("Hours made up later"), ("make_up_working_days",))
        made_up.body.addWidget(self.calendar)
        self._group(self.tr("Stars"), ("star_hours",))
        self._group(self.tr("Minors"), ("minors",))
        self._column.addStretch(1)

    def _group(self, title: str, names: tuple[str, ...]) -> Card:
        card, grid, place = Card(title), QGridLayout(), 0
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        for name in names:
            width = 2 if name in _WIDE else 1
            place += place % 2 if width == 2 else 0
            grid.addWidget(self.parts[name], place // 2, place % 2, 1, width, Qt.AlignmentFlag.AlignTop)
            place += width
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        card.body.addLayout(grid)
        self._column.addWidget(card)
        return card

    @Slot()
    def _changed(self) -> None:
        self._keep_order()
        self._show_window_days()
        self.changed.emit()

    def _keep_order(self) -> None:
        """What needs no review is never more than the most; a window never ends before it begins."""
        for low, high in _PAIRS:
            self._numbers[high].set_least(self._numbers[low].value)

    def _show_window_days(self) -> None:
        has_days = self.parts["redeem_window"].entry.value is not RedeemWindow.ALWAYS
        for name in ("redeem_day_from", "redeem_day_to"):
            self.parts[name].setVisible(has_days)


def _entries() -> dict[str, RuleEntry]:
    """Return what each part is typed into, in the order of the rule."""
    return {
        "points_per_hour": NumberEntry("points_per_hour"),
        "rounding": ChoiceEntry("rounding", [(one, words.rounding_word(one)) for one in Rounding]),
        "min_countable_minutes": NumberEntry("min_countable_minutes", 5),
        "daily_points_cap": OptionalEntry("daily_points_cap", 100, 10),
        "balance_cap": OptionalEntry("balance_cap", 10_000, 100),
        "daily_auto_minutes": NumberEntry("daily_auto_minutes"),
        "daily_review_minutes": NumberEntry("daily_review_minutes"),
        "validity_months": OptionalEntry("validity_months", 12),
        "expiry_warning_days": NumberEntry("expiry_warning_days"),
        "redeem_window": ChoiceEntry(
            "redeem_window", [(one, words.window_word(one)) for one in RedeemWindow]
        ),
        "redeem_day_from": NumberEntry("redeem_day_from"),
        "redeem_day_to": NumberEntry("redeem_day_to"),
        "daily_redemptions": OptionalEntry("daily_redemptions", 1),
        "transfer_scope": ChoiceEntry(
            "transfer_scope", [(one, words.scope_word(one)) for one in TransferScope]
        ),
        "forgotten_minutes": NumberEntry("forgotten_minutes"),
        "lapse_days": NumberEntry("lapse_days"),
        "make_up_working_days": NumberEntry("make_up_working_days"),
        "star_hours": StarsEntry(),
        "minors": ChoiceEntry("minors", [(one, words.minors_word(one)) for one in MinorsRule]),
    }
