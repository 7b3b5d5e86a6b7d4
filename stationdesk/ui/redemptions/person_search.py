"""A field that finds a volunteer while a name is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtWidgets import QWidget

from stationdesk.queries import people_search
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.searchfield import SearchField

if TYPE_CHECKING:
    from stationdesk.queries.people_search import Found
    from stationdesk.ui.context import DeskContext


class Person(NamedTuple):
    """Somebody on file; the phone number is masked, empty with the number where only a name is shown."""

    volunteer_id: UUID
    name: str
    phone: str = ""
    number: str = ""


class PersonSearch(SearchField[Person]):
    """Name, pinyin, phone tail or number; the list below offers people, Enter takes the first.

    A text of nobody's may stay: it is a name then.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty(FREE_TEXT, True)

    @property
    def volunteer_id(self) -> UUID | None:
        """Who was picked."""
        return self.row.volunteer_id if self.row is not None else None

    def take_person(self, volunteer_id: UUID | None, name: str) -> None:
        """Show somebody, or a name of nobody's, without telling anybody."""
        self.row = Person(volunteer_id, name) if volunteer_id is not None else None
        self.fill(name)

    def pick_person(self, volunteer_id: UUID, name: str) -> None:
        """Take somebody and tell it."""
        self.pick(Person(volunteer_id, name))

    def ask(self, text: str) -> None:
        runner = self.context.runner
        runner.read(self, people_search.search, text, self.MOST_ROWS, then=self._found, key="search")

    def offer_words(self, row: Person) -> str:
        return " · ".join(filter(None, (row.name, row.phone, row.number)))

    def _found(self, found: Found) -> None:
        self.show_found(
            [Person(row.volunteer_id, row.name, row.phone_masked, row.number) for row in found.rows]
        )
