"""The chips over the list: who is shown, and how many each would show."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from stationdesk.domain.people import PersonCategory
from stationdesk.queries.volunteer_lists import FilterCounts, Standing, VolunteerFilter
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.volunteers.taborder import put_after
from stationdesk.ui.widgets import FilterChip, FlowLayout

translate = QCoreApplication.translate
_Choice = PersonCategory | Standing


class FilterBar(QWidget):
    """One chip is on at a time; categories that do not occur have none."""

    chosen = Signal()
    """Another chip is on."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "volunteer_filters", self.tr("Filter"))
        self.comes_after: QWidget | None = None
        """What the Tab key leaves for the first chip."""
        self._flow = FlowLayout(self, spacing=8)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._chips: dict[_Choice, FilterChip] = {}
        self._choice: _Choice = Standing.ALL
        self._counts: dict[_Choice, int] = {}
        self._put_chips([])

    @property
    def category(self) -> PersonCategory | None:
        """The category shown alone, if one is."""
        return self._choice if isinstance(self._choice, PersonCategory) else None

    @property
    def shows_all(self) -> bool:
        """Whether nobody is left out."""
        return self._choice is Standing.ALL

    @property
    def count(self) -> int | None:
        """How many the chosen chip shows, when that is known."""
        return self._counts.get(self._choice)

    def which(self, today: date) -> VolunteerFilter:
        """Return what the list is to show."""
        month_start = today.replace(day=1)
        if isinstance(self._choice, PersonCategory):
            return VolunteerFilter(category=self._choice, month_start=month_start)
        return VolunteerFilter(standing=self._choice, month_start=month_start)

    def show_all(self) -> None:
        """Go back to everybody."""
        self._choose(Standing.ALL)

    def set_counts(self, counts: FilterCounts) -> None:
        """Show the categories that occur, and all counts."""
        self._counts = {
            Standing.ALL: counts.total,
            **dict(counts.by_category),
            Standing.NOT_THIS_MONTH: counts.not_this_month,
            Standing.INCOMPLETE: counts.incomplete,
        }
        categories = [category for category, _count in counts.by_category]
        if categories != [choice for choice in self._chips if isinstance(choice, PersonCategory)]:
            self._put_chips(categories)
        for choice, chip in self._chips.items():
            chip.set_count(self._counts.get(choice))
        if self._choice not in self._chips:
            self._choose(Standing.ALL)

    def _put_chips(self, categories: list[PersonCategory]) -> None:
        had_focus = any(chip.hasFocus() for chip in self._chips.values())
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        order: tuple[_Choice, ...] = (
            Standing.ALL,
            *categories,
            Standing.NOT_THIS_MONTH,
            Standing.INCOMPLETE,
        )
        for choice in order:
            chip = named(FilterChip(_word(choice)), f"filter_{choice.value}")
            self._chips[choice] = chip
            self._group.addButton(chip)
            self._flow.addWidget(chip)
        put_after(self.comes_after, self._chips.values())
        self._mark()
        if had_focus and self._choice in self._chips:
            self._chips[self._choice].setFocus()

    def _mark(self) -> None:
        with QSignalBlocker(self._group):
            if self._choice in self._chips:
                self._chips[self._choice].setChecked(True)

    def _choose(self, choice: _Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self._mark()
            self.chosen.emit()

    @Slot()
    def _clicked(self) -> None:
        checked = self._group.checkedButton()
        for choice, chip in self._chips.items():
            if chip is checked:
                self._choose(choice)


def _word(choice: _Choice) -> str:
    if isinstance(choice, PersonCategory):
        return wording.category_word(choice)
    words = {
        Standing.ALL: translate("Volunteers", "All"),
        Standing.NOT_THIS_MONTH: translate("Volunteers", "No service this month"),
        Standing.INCOMPLETE: translate("Volunteers", "To complete"),
    }
    return words[choice]
