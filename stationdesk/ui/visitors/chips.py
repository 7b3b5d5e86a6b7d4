"""The chips above the visitor file: everybody, each category, files past their last day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import FilterChip, FlowLayout

if TYPE_CHECKING:
    from stationdesk.queries.visitors import VisitorList

DUE = "due"
"""The chip of the files whose last day is over."""


class FileChips(QWidget):
    """`value` is None for everybody, a category's id, or DUE."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._values: list[Any] = []
        self._wanted: Any = None
        self._chips: dict[Any, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._clicked)
        self._flow = FlowLayout(self, spacing=6)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self._wanted

    def choose(self, value: Any) -> None:
        """Choose a chip without telling."""
        self._wanted = value
        if value in self._chips:
            self._chips[value].setChecked(True)

    def show_counts(self, found: VisitorList) -> None:
        """Show how many people each chip has; one of a category nobody is in any more is gone."""
        counts: dict[Any, tuple[str, int]] = {None: (self.tr("Everybody"), found.figures.people)}
        counts |= {one.category_id: (one.title, one.people) for one in found.categories}
        if found.figures.due:
            counts[DUE] = (self.tr("Past the last day"), found.figures.due)
        if list(counts) != self._values:
            self._make(counts)
        for value, (_text, people) in counts.items():
            self._chips[value].set_count(people)
        if self._wanted not in counts:
            self._wanted = None
            self.chosen.emit()
        self._chips[self._wanted].setChecked(True)

    def _make(self, counts: dict[Any, tuple[str, int]]) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._values = list(counts)
        self._chips = {}
        for number, (value, (text, people)) in enumerate(counts.items()):
            chip = named(FilterChip(text, people), f"visitors_chip_{number}")
            self._chips[value] = chip
            self._group.addButton(chip, number)
            self._flow.addWidget(chip)
            chip.show()

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self._wanted = self._values[number]
        self.chosen.emit()
