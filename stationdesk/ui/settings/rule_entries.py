"""What the parts of the points rule are typed into: numbers with a unit, some optional, and choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from stationdesk.services.rule_checks import BOUNDS, MOST_STARS
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FlowLayout, FormField, Segmented, Stepper, label, set_tone
from stationdesk.ui.wording.rules import IN_HOURS, no_limit_word, rule_part_word, unit_word

_MOST_HOURS = 9999


class RuleEntry(QWidget):
    """The value of one part of the rule; `changed` tells that a person changed it."""

    changed = Signal()

    @property
    def value(self) -> Any:
        """The value as the rule keeps it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without telling."""
        raise NotImplementedError


class NumberEntry(RuleEntry):
    """A number with its unit. Minutes are entered as hours; a part of an hour stays until it is changed."""

    def __init__(self, part: str, step: int = 1) -> None:
        super().__init__()
        self._factor, self._bounds = 60 if part in IN_HOURS else 1, BOUNDS[part]
        most = self._bounds[1]
        self.stepper = named(Stepper(rule_part_word(part)), part)
        self.set_least(self._bounds[0])
        self.stepper.number.setSingleStep(step)
        self.stepper.number.setMinimumWidth(px(76 if most >= 1000 * self._factor else 56))
        self._exact = self.stepper.value * self._factor
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.stepper)
        row.addWidget(label(unit_word(part)))
        row.addStretch(1)
        self.setFocusProxy(self.stepper)
        self.stepper.changed.connect(lambda _value: self.changed.emit())

    @property
    def value(self) -> int:
        shown = self.stepper.value
        return self._exact if self._exact // self._factor == shown else shown * self._factor

    def set_least(self, least: int) -> None:
        """Take nothing below a value, and nothing below what the part allows at all."""
        least = max(least, self._bounds[0])
        with QSignalBlocker(self):
            self.stepper.set_range(-(-least // self._factor), self._bounds[1] // self._factor)

    def set_value(self, value: int) -> None:
        self._exact = value
        with QSignalBlocker(self):
            self.stepper.set_value(value // self._factor)


class OptionalEntry(RuleEntry):
    """A number that may be missing: a box to tick for that."""

    def __init__(self, part: str, usual: int, step: int = 1) -> None:
        super().__init__()
        self.number = NumberEntry(part, step)
        self.number.set_value(usual)
        self.none = named(QCheckBox(no_limit_word(part)), f"no_{part}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.none)
        column.addWidget(self.number)
        self.setFocusProxy(self.none)
        self.none.toggled.connect(self._toggled)
        self.number.changed.connect(self.changed)

    @property
    def value(self) -> int | None:
        return None if self.none.isChecked() else self.number.value

    def set_value(self, value: int | None) -> None:
        with QSignalBlocker(self):
            self.none.setChecked(value is None)
            if value is not None:
                self.number.set_value(value)

    @Slot(bool)
    def _toggled(self, is_none: bool) -> None:
        self.number.setVisible(not is_none)
        self.changed.emit()


class ChoiceEntry(RuleEntry):
    """One of a few."""

    def __init__(self, part: str, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.choice = named(Segmented(rule_part_word(part), options, has_keys=False), part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choice)
        self.choice.chosen.connect(lambda _value: self.changed.emit())

    @property
    def value(self) -> Any:
        return self.choice.value

    def set_value(self, value: Any) -> None:
        self.choice.set_value(value)


class StarsEntry(RuleEntry):
    """The hours for each star; 0 and all after it: there is no such star."""

    def __init__(self) -> None:
        super().__init__()
        self.stars = [QSpinBox() for _ in range(MOST_STARS)]
        flow = FlowLayout(self, spacing=8)
        for number, box in enumerate(self.stars, 1):
            named(box, f"star_{number}", self.tr("Hours for {n} stars").format(n=number))
            box.setRange(0, _MOST_HOURS)
            box.setSingleStep(50)
            box.setSpecialValueText("–")
            box.setPrefix(f"{'★' * number} ")
            box.setMinimumWidth(px(86))
            flow.addWidget(box)
            box.valueChanged.connect(lambda _hours: self.changed.emit())
        self.setFocusProxy(self.stars[0])

    @property
    def value(self) -> tuple[int, ...]:
        given = [box.value() for box in self.stars]
        return tuple(given[: given.index(0)] if 0 in given else given)

    def set_value(self, value: tuple[int, ...]) -> None:
        with QSignalBlocker(self):
            for number, box in enumerate(self.stars):
                box.setValue(value[number] if number < len(value) else 0)


class RulePart(FormField):
    """One part of the rule: its value, its default, and whether it differs from what holds."""

    def __init__(self, part: str, entry: RuleEntry) -> None:
        super().__init__(rule_part_word(part), entry)
        self.part, self.entry = part, entry
        entry.changed.connect(self.clear_error)

    def mark(self, default: str, now: str, *, is_changed: bool) -> None:
        """Say the default and what holds now; mark a change by word and colour."""
        words = rule_part_word(self.part)
        self.set_text(self.tr("{part} · changed").format(part=words) if is_changed else words)
        set_tone(self.label, "accent" if is_changed else "quiet")
        hint = self.tr("Default {default}").format(default=default)
        if is_changed or now != default:
            hint = self.tr("{hint} · now {now}").format(hint=hint, now=now)
        self.set_hint(hint)
