"""The chips over the list: who is shown, and how many each would show."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from stationdesk.domain.people import PersonCategory
from stationdesk.queries.volunteer_lists import FilterCounts, Standing, TeamCount, VolunteerFilter
from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.volunteers.taborder import put_after
from stationdesk.ui.widgets import FilterChip, FlowLayout

translate = QCoreApplication.translate
_TEAM = "team"
_Place = PersonCategory | Standing | str


class FilterBar(QWidget):
    """One chip is on at a time; categories that do not occur have none, the teams share one with a menu."""

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
        self._chips: dict[_Place, FilterChip] = {}
        self._choice: _Place = Standing.ALL
        self._team: TeamCount | None = None
        self._teams: tuple[TeamCount, ...] = ()
        self._counts: dict[_Place, int] = {}
        self._put_chips((Standing.ALL,))

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
        if isinstance(self._choice, PersonCategory):
            return VolunteerFilter(category=self._choice, today=today)
        if isinstance(self._choice, Standing):
            return VolunteerFilter(standing=self._choice, today=today)
        return VolunteerFilter(team_id=self._team.team_id if self._team else None, today=today)

    def set_counts(self, counts: FilterCounts) -> None:
        """Show the categories that occur, and all counts."""
        self._teams = counts.by_team
        self._team = next(
            (one for one in self._teams if self._team and one.team_id == self._team.team_id), None
        )
        self._counts = {
            Standing.ALL: counts.total,
            **dict(counts.by_category),
            Standing.MINORS: counts.minors,
            Standing.WITH_HOUSEHOLD: counts.with_household,
            Standing.NOT_THIS_MONTH: counts.not_this_month,
            Standing.INCOMPLETE: counts.incomplete,
            Standing.RESTRICTED: counts.restricted,
        }
        if self._team is not None:
            self._counts[_TEAM] = self._team.people
        self._show_chips(counts)

    def team_menu(self) -> QMenu:
        """Return the menu of the teams with their counts."""
        menu = QMenu(self)
        menu.setObjectName("team_menu")
        group = QActionGroup(menu)
        for team in self._teams:
            words = f"{team.name}  {wording.number_text(team.people)}".replace("&", "&&")
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._choice == _TEAM and team == self._team)
            action.triggered.connect(lambda _on, one=team: self._choose(_TEAM, one))
            group.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_chips(self, counts: FilterCounts) -> None:
        rare = (Standing.MINORS, Standing.WITH_HOUSEHOLD)
        present = [kind for kind in rare if self._counts[kind]]
        categories = [category for category, _count in counts.by_category]
        team = [_TEAM] if self._teams else []
        last = [Standing.RESTRICTED] if counts.restricted else []
        usual = (Standing.NOT_THIS_MONTH, Standing.INCOMPLETE)
        places = (Standing.ALL, *categories, *team, *present, *usual, *last)
        if places != tuple(self._chips):
            self._put_chips(places)
        for place, chip in self._chips.items():
            chip.set_count(self._counts.get(place))
        self._name_team()
        if self._choice not in self._chips or (self._choice == _TEAM and self._team is None):
            self._choose(Standing.ALL)

    def _put_chips(self, places: tuple[_Place, ...]) -> None:
        focused = next((place for place, chip in self._chips.items() if chip.hasFocus()), None)
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for place in places:
            icon = "users-round" if place == _TEAM else ""
            name = place if place == _TEAM else f"{place}"
            chip = named(FilterChip(_word(place), icon=icon), f"filter_{name}")
            self._chips[place] = chip
            self._group.addButton(chip)
            self._flow.addWidget(chip)
        put_after(self.comes_after, self._chips.values())
        self._mark()
        if focused is not None and self._choice in self._chips:
            self._chips[self._choice].setFocus()

    def _name_team(self) -> None:
        chip = self._chips.get(_TEAM)
        if chip is not None:
            chip.setText(self._team.name if self._choice == _TEAM and self._team else _word(_TEAM))
            chip.set_count(self._counts.get(_TEAM) if self._choice == _TEAM else None)

    def _mark(self) -> None:
        with QSignalBlocker(self._group):
            if self._choice in self._chips:
                self._chips[self._choice].setChecked(True)

    def _choose(self, choice: _Place, team: TeamCount | None = None) -> None:
        if (choice, team) == (self._choice, self._team if choice == _TEAM else None):
            return
        self._choice, self._team = choice, team
        if team is not None:
            self._counts[_TEAM] = team.people
        self._mark()
        self._name_team()
        self.chosen.emit()

    @Slot()
    def _clicked(self) -> None:
        checked = self._group.checkedButton()
        place = next(place for place, chip in self._chips.items() if chip is checked)
        if place == _TEAM:
            self._mark()
            chip = self._chips[_TEAM]
            self.team_menu().popup(chip.mapToGlobal(QPoint(0, chip.height())))
        else:
            self._choose(place)


def _word(place: _Place) -> str:
    if isinstance(place, PersonCategory):
        return wording.category_word(place)
    words = {
        Standing.ALL: translate("Volunteers", "All"),
        Standing.MINORS: translate("Volunteers", "Under 18"),
        Standing.WITH_HOUSEHOLD: translate("Volunteers", "In a household"),
        Standing.NOT_THIS_MONTH: translate("Volunteers", "No service this month"),
        Standing.INCOMPLETE: translate("Volunteers", "To complete"),
        Standing.RESTRICTED: translate("Volunteers", "Restricted"),
        _TEAM: translate("Volunteers", "Team …"),
    }
    return words[place]
