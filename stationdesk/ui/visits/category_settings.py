"""Settings: the kinds of people who come in, in the order of their tiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from stationdesk.queries import visits
from stationdesk.services import visit_lists
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.lines import line_of
from stationdesk.ui.visits.list_settings import ListWords, VisitListSection, tone_of

if TYPE_CHECKING:
    from stationdesk.queries.visits import CategoryRow
    from stationdesk.services.visit_lists import CategoryRequest
    from stationdesk.ui.context import DeskContext

CATEGORY_ICONS = (
    "footprints", "package", "bike", "car", "car-taxi-front", "truck", "bus", "brush-cleaning",
    "traffic-cone", "hard-hat", "shield", "heart-handshake", "users", "user", "house", "store",
    "briefcase-medical", "accessibility",
)  # fmt: skip


class CategoriesSection(VisitListSection["CategoryRow"]):
    """A category that is off is tapped no more; what was counted of it stays in every figure."""

    RELOAD_ON = frozenset({"visitor_categories"})
    NAME = "category"
    ICONS = CATEGORY_ICONS

    def __init__(self, context: DeskContext) -> None:
        words = ListWords(
            title=self.tr("Visitor categories"),
            about=self.tr("Who comes in, in the order of the list. The desk shows the six that come most."),
            lines=self.tr("Categories"),
            new=self.tr("New category"),
            add=self.tr("Add the category"),
            save=self.tr("Save the category"),
            active=self.tr("Can be tapped"),
        )
        super().__init__(context, words, lambda row: row.category_id, visit_lists.put_category)
        self.is_new = named(
            QCheckBox(self.tr("Counts to the new employment groups (新就业群体)")), "category_new"
        )
        self.lay_out(self.is_new)

    def columns(self) -> Sequence[Column[CategoryRow]]:
        return [
            Column(self.tr("No."), _number, lambda row: row.position, is_number=True, width=52, tone=tone_of),
            Column(self.tr("Name"), lambda row: row.title, width=150, tone=tone_of, stretches=True),
            Column(self.tr("New employment"), self._new_word, width=110, tone=tone_of),
            Column(self.tr("State"), self.state_word, width=100, tone=tone_of),
        ]

    def reload(self) -> None:
        self.context.runner.read(self, visits.categories, then=self.show_lines, key="categories")

    def show_row(self, row: CategoryRow | None) -> None:
        super().show_row(row)
        self.is_new.setChecked(row.is_new_employment if row else False)

    def request(self) -> CategoryRequest:
        return visit_lists.CategoryRequest(
            category_id=self.row.category_id if self.row else None,
            title=line_of(self.name).text(),
            icon=self.icon.value,
            is_new_employment=self.is_new.isChecked(),
            position=self.position.value,
            is_active=self.active.isChecked(),
        )

    def _new_word(self, row: CategoryRow) -> str:
        return self.tr("yes") if row.is_new_employment else "–"


def _number(row: CategoryRow) -> str:
    return str(row.position)
