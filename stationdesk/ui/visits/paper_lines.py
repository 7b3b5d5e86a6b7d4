"""Typing one line of a paper list: hour, category by its number, people, services by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.domain.visits import LAST_HOUR, MOST_PEOPLE
from stationdesk.services.visits import VisitListLine
from stationdesk.ui.accessibility import named
from stationdesk.ui.scan import LatinLineEdit
from stationdesk.ui.theme import px
from stationdesk.ui.visits.grids import LETTERS
from stationdesk.ui.visits.words import hour_text, joined
from stationdesk.ui.widgets import FormField
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.visits import ServiceRow, TileRow

_BETWEEN = " \t,，、"
"""What may stand between letters."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the numbers and letters of a list mean, in the order they are printed beside it."""

    categories: tuple[TileRow, ...] = ()
    services: tuple[ServiceRow, ...] = ()

    def category(self, text: str) -> TileRow | None:
        """Return the category of a number or of its title, None for anything else."""
        if text.isdecimal() and 1 <= int(text) <= len(self.categories):
            return self.categories[int(text) - 1]
        return next((row for row in self.categories if row.title == text.strip()), None)

    def picked(self, text: str) -> tuple[ServiceRow, ...] | None:
        """Return the services of letters, each once, None where a letter means nothing."""
        letters = dict.fromkeys(letter for letter in text.upper() if letter not in _BETWEEN)
        places = [LETTERS.find(letter) for letter in letters]
        if any(not 0 <= place < len(self.services) for place in places):
            return None
        return tuple(self.services[place] for place in places)

    def title(self, category_id: UUID) -> str:
        """Return what a category is called."""
        return next((row.title for row in self.categories if row.category_id == category_id), "")

    def titles(self, service_ids: tuple[UUID, ...]) -> str:
        """Return what services are called."""
        return joined(tuple(row.title for row in self.services if row.service_id in service_ids))


class LineEntry(QWidget):
    """Enter goes from field to field, after the last it hands the line over; the hour stays for the next."""

    entered = Signal(object)
    """The VisitListLine that was typed."""
    committed = Signal()
    """Enter in the category of an empty line: the list is complete."""

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices()
        self._hour, hour = _field(self.tr("Hour (empty: not known)"), "line_hour", 2)
        self._category, category = _field(self.tr("Category (its number)"), "line_category", 20)
        self._people, people = _field(self.tr("People"), "line_people", 3)
        self._services, services = _field(self.tr("Services (their letters)"), "line_services", 30)
        self._fields = (self._hour, self._category, self._people, self._services)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        for field, share in zip(self._fields, (3, 4, 2, 4), strict=True):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        for number, line in enumerate((hour, category, people, services)):
            line.returnPressed.connect(lambda number=number: self._enter(number))
        self._lines = (hour, category, people, services)
        for line in (category, services):
            line.textChanged.connect(self._explain)

    def set_choices(self, choices: Choices) -> None:
        """Know what the numbers and letters mean."""
        self._choices = choices
        self._explain()

    def begin(self) -> None:
        """Put the cursor where a list begins."""
        self._lines[0].setFocus()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed but the hour, which stays."""
        return not any(line.text().strip() for line in self._lines[1:])

    def _enter(self, number: int) -> None:
        if number == 1 and self.is_empty:
            self.committed.emit()
        elif self._check(number):
            if number + 1 < len(self._lines):
                self._lines[number + 1].setFocus()
                self._lines[number + 1].selectAll()
            elif all(map(self._check, range(len(self._lines)))):
                self._hand_over()

    def _check(self, number: int) -> bool:
        """Say at the field what is wrong with it; return whether nothing is."""
        wrong = (self._wrong_hour, self._wrong_category, self._wrong_people, self._wrong_services)[number]()
        if wrong:
            self._fields[number].set_error(wrong)
        return not wrong

    def _wrong_hour(self) -> str:
        text = self._lines[0].text().strip()
        is_hour = not text or (text.isdecimal() and int(text) <= LAST_HOUR)
        return "" if is_hour else self.tr("An hour from 0 to 23, or nothing.")

    def _wrong_category(self) -> str:
        found = self._choices.category(self._lines[1].text().strip())
        return "" if found is not None else self.tr("A number of the list at the right.")

    def _wrong_people(self) -> str:
        text = self._lines[2].text().strip() or "1"
        is_number = text.isdecimal() and 1 <= int(text) <= MOST_PEOPLE
        return "" if is_number else self.tr("From 1 to {n}.").format(n=number_text(MOST_PEOPLE))

    def _wrong_services(self) -> str:
        found = self._choices.picked(self._lines[3].text())
        return "" if found is not None else self.tr("Letters of the list at the right.")

    def _hand_over(self) -> None:
        hour, category, people, services = (line.text().strip() for line in self._lines)
        found, used = self._choices.category(category), self._choices.picked(services)
        assert found is not None and used is not None
        for line in self._lines[1:]:
            line.clear()
        service_ids = tuple(row.service_id for row in used)
        self.entered.emit(
            VisitListLine(found.category_id, int(people or "1"), int(hour) if hour else None, service_ids)
        )
        self._lines[1].setFocus()

    @Slot()
    def _explain(self) -> None:
        """Show what a number and letters mean while they are typed."""
        found = self._choices.category(self._lines[1].text().strip())
        used = self._choices.picked(self._lines[3].text()) or ()
        # A blank keeps the room: fields that jump while somebody types are hard to follow.
        self._category.set_hint(found.title if found is not None else " ")
        self._services.set_hint(joined(tuple(row.title for row in used)) or " ")


def hour_words(hour: int | None, unknown: str) -> str:
    """Return the hour of a line as it is listed."""
    return unknown if hour is None else hour_text(hour)


def _field(words: str, name: str, most: int) -> tuple[FormField, LatinLineEdit]:
    line = named(LatinLineEdit(), name, words)
    line.setMaxLength(most)
    return FormField(words, line), line
