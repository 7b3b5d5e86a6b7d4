"""Settings: the kinds of people who come in, in the order of their tiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import visits
from stationdesk.services import visit_lists
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.form_drafts import box_entry, line_entries, value_entries
from stationdesk.ui.settings.icon_picker import IconPicker
from stationdesk.ui.settings.lines import choice_field, line_of, saved_by_keys, stepper_field, text_field
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.visits.adopting import usual_lists_button
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, Stepper

if TYPE_CHECKING:
    from stationdesk.queries.visits import CategoryRow
    from stationdesk.services.visit_lists import ListReceipt
    from stationdesk.ui.context import DeskContext

CATEGORY_ICONS = (
    "footprints", "package", "bike", "car", "car-taxi-front", "truck", "bus", "brush-cleaning",
    "traffic-cone", "hard-hat", "shield", "heart-handshake", "users", "user", "house", "store",
    "briefcase-medical", "accessibility",
)  # fmt: skip


class CategoriesSection(ListSection["CategoryRow"]):
    """A category that is off is tapped no more; what was counted of it stays in every figure."""

    RIGHT = Right.CHANGE_CATALOGUE
    RELOAD_ON = frozenset({"visitor_categories"})

    def __init__(self, context: DeskContext) -> None:
        about = self.tr("Who comes in, in the order of the list. The desk shows the six that come most.")
        super().__init__(context, self.tr("Visitor categories"), about, key=lambda row: row.category_id)
        self._act_id = new_id()
        self.new.set_texts(self.tr("New category"))
        self.name = text_field(self.tr("Name"), "category_title", required=True, most=20)
        self.is_new = named(
            QCheckBox(self.tr("Counts to the new employment groups (新就业群体)")), "category_new"
        )
        self.position = named(Stepper(self.tr("Place in the list"), 1, least=1, most=99), "category_position")
        self.icon = IconPicker(self.tr("Icon"), CATEGORY_ICONS)
        self.active = named(QCheckBox(self.tr("Can be tapped")), "category_active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.save.clicked.connect(self._save)
        self._form = Card(" ")
        self._form.set_margins(20, 16)
        parts = (self.name, self.is_new, stepper_field(self.position), choice_field(self.icon))
        for part in (*parts, self.active, self.save):
            self._form.body.addWidget(part)
        self._form.body.addStretch(1)
        self._form.setFocusProxy(self.name)
        saved_by_keys(self._form, self.save, self.name)
        self._usual = usual_lists_button(self)
        self.guarded += [self._form, self._usual]
        entries = (
            *line_entries(self.name),
            *value_entries(self.position, self.icon),
            *map(box_entry, (self.is_new, self.active)),
        )
        self.arrange(self.tr("Categories"), self._form, below=self._usual, entries=entries)
        self.fill(None)

    def columns(self) -> Sequence[Column[CategoryRow]]:
        return [
            Column(self.tr("No."), _number, lambda row: row.position, is_number=True, width=52, tone=_tone),
            Column(self.tr("Name"), lambda row: row.title, width=150, tone=_tone, stretches=True),
            Column(self.tr("New employment"), self._new_word, width=110, tone=_tone),
            Column(self.tr("State"), self._state, width=100, tone=_tone),
        ]

    def reload(self) -> None:
        self.context.runner.read(self, visits.categories, then=self._show, key="categories")

    def show_row(self, row: CategoryRow | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.title if row else self.tr("New category"))
        line_of(self.name).setText(row.title if row else "")
        rows = self.table.rows
        self.position.set_value(row.position if row else max((one.position for one in rows), default=0) + 1)
        self.icon.set_value(row.icon if row else CATEGORY_ICONS[0])
        self.is_new.setChecked(row.is_new_employment if row else False)
        self.active.setChecked(row.is_active if row else True)
        self.save.set_texts(self.tr("Save the category") if row else self.tr("Add the category"))

    def title_of(self, row: CategoryRow) -> str:
        return row.title

    def _show(self, rows: list[CategoryRow]) -> None:
        self.show_rows(rows)
        if self.row is None and not self.drafts.is_changed:
            self.fill(None)

    def _new_word(self, row: CategoryRow) -> str:
        return self.tr("yes") if row.is_new_employment else "–"

    def _state(self, row: CategoryRow) -> str:
        return self.tr("in use") if row.is_active else self.tr("switched off")

    @Slot()
    def _save(self) -> None:
        request = visit_lists.CategoryRequest(
            category_id=self.row.category_id if self.row else None,
            title=line_of(self.name).text(),
            icon=self.icon.value,
            is_new_employment=self.is_new.isChecked(),
            position=self.position.value,
            is_active=self.active.isChecked(),
        )
        self.context.runner.write(
            self,
            visit_lists.put_category,
            request,
            then=self._saved,
            otherwise=lambda error: self.refused(error, {"name": self.name, "title": self.name}),
            act_id=self._act_id,
        )

    def _saved(self, receipt: ListReceipt) -> None:
        self._act_id = new_id()
        self.choose_when_there(receipt.line_id)
        self.done(self.tr("Saved: {name}.").format(name=receipt.title))


def _number(row: CategoryRow) -> str:
    return str(row.position)


def _tone(row: CategoryRow) -> str:
    return "" if row.is_active else "quiet"
