"""A field that finds a household while its name, or a member's name or number, is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from stationdesk.queries import households as household_queries
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.searchfield import SearchField
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.households import HouseholdLine
    from stationdesk.ui.context import DeskContext


class HouseholdSearch(SearchField["HouseholdLine"]):
    """The list below offers households with their head, members and points."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty(FREE_TEXT, True)

    @property
    def household_id(self) -> UUID | None:
        """Which was picked."""
        return self.row.household_id if self.row is not None else None

    def ask(self, text: str) -> None:
        query, runner = household_queries.household_lines, self.context.runner
        runner.read(self, query, text, self.MOST_ROWS, then=self.show_found, key="search")

    def offer_words(self, row: HouseholdLine) -> str:
        words = self.tr("{name} · head {head} · {members:person|people} · {points}")
        return words.format(
            name=row.name,
            head=row.head or "–",
            members=number_text(row.members),
            points=points_text(row.points),
        )
