"""Shelves and stores: the list of them, and the form of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Slot
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QWidget

from stationdesk.domain.errors import AlreadyExists, MissingField, PlaceInUse
from stationdesk.domain.stock import PlaceKind
from stationdesk.queries import places as place_queries
from stationdesk.queries import service_points
from stationdesk.services import places
from stationdesk.services.places import PlaceRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.settings.lines import line_of, text_field
from stationdesk.ui.stock.labels import GoodsLabels
from stationdesk.ui.stock.panel import Panel, Told, side_by_side
from stationdesk.ui.stock.words import place_name
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, Dropdown, FormField, KeyButton, Segmented
from stationdesk.ui.wording import number_text
from stationdesk.ui.wording.goods import place_word

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.places import PlaceRow
    from stationdesk.queries.service_points import Points
    from stationdesk.services.places import PlaceReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_LIST_HEIGHT = 220


class PlacesPanel(Panel):
    """Choosing a line fills the form; a new place has a kind and a service point for good."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, actions, translate("Stock", "Shelves and stores"), "places_panel")
        self._chosen: PlaceRow | None = None
        self._wanted: UUID | None = None
        self._table: RowTable[PlaceRow] = RowTable(self._columns(), self, key=lambda row: row.place_id)
        self.view = named(styled_table(model=self._table), "places", self.tr("Places"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setFixedHeight(px(_LIST_HEIGHT))
        self.new = named(
            KeyButton(self.tr("New place"), "Alt+K", icon="plus", size=ButtonSize.SMALL, binds=True),
            "new_place",
        )
        self.title = text_field(self.tr("Title"), "place_title", required=True, most=100)
        kinds = [(kind, place_word(kind)) for kind in (PlaceKind.SHELF, PlaceKind.STORE)]
        self.kind = named(Segmented(self.tr("Kind"), kinds, has_keys=False), "place_kind")
        self.point = named(Dropdown(), "place_point")
        self._point_field = FormField(self.tr("Service point"), self.point)
        self.listed = named(QCheckBox(self.tr("On the list")), "place_listed")
        self.label = named(
            KeyButton(self.tr("Print the label"), icon="printer", size=ButtonSize.SMALL), "print_place_label"
        )
        self._labels = GoodsLabels(context, self)
        self.label.clicked.connect(self._print_label)
        self.fields.addWidget(self.view)
        self.fields.addLayout(side_by_side(self.new, self.label))
        for part in (self.title, self.kind, self._point_field, self.listed):
            self.fields.addWidget(part)
        self.fields.addStretch(1)
        self.new.clicked.connect(lambda: self._fill(None))
        self.view.selectionModel().currentRowChanged.connect(self._current_changed)
        self._fill(None)

    def first_focus(self) -> QWidget:
        """Return the list."""
        return self.view

    def begin(self, place_id: UUID | None = None) -> None:
        """Show the places; one of them may be chosen."""
        self._wanted = place_id
        runner = self.context.runner
        runner.read(self, service_points.points, then=self._offer_points, key="points")
        runner.read(self, _all_places, then=self._show, key="places")

    def refuse(self, error: Exception) -> None:
        if isinstance(error, (AlreadyExists, MissingField, PlaceInUse)):
            self.title.set_error(explain(error))
        super().refuse(error)

    def commit(self) -> None:
        row = self._chosen
        request = PlaceRequest(
            row.place_id if row is not None else None,
            line_of(self.title).text(),
            row.kind if row is not None else self.kind.value,
            row.point_id if row is not None else self.point.value,
            is_active=self.listed.isChecked(),
        )
        self.write(places.put_place, request, self._told)

    def _told(self, receipt: PlaceReceipt) -> Told:
        self.begin(receipt.place_id)
        return self.tr("Saved: {title} {tag}").format(title=receipt.title, tag=receipt.tag), None

    def _columns(self) -> list[Column[PlaceRow]]:
        return [
            Column(
                self.tr("Place"),
                place_name,
                width=120,
                stretches=True,
                tone=lambda row: "" if row.is_active else "quiet",
            ),
            Column(self.tr("Tag"), lambda row: row.tag or "–", width=96),
            Column(self.tr("Pieces"), lambda row: number_text(row.pieces), is_number=True, width=66),
        ]

    def _show(self, rows: list[PlaceRow]) -> None:
        self._table.set_rows(rows)
        index = self._table.index_of(self._wanted) if self._wanted is not None else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
            self._fill(self._table.row(index))

    def _offer_points(self, found: Points) -> None:
        nowhere = [(None, self.tr("the station itself"))]
        self.point.set_options([*nowhere, *((row.point_id, row.title) for row in found.active)])
        self.point.setCurrentIndex(max(self.point.currentIndex(), 0))
        self._point_field.setVisible(bool(found.active))

    @Slot()
    def _current_changed(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self._fill(self._table.row(index))

    @Slot()
    def _print_label(self) -> None:
        if self._chosen is not None:
            self._labels.print(place_name(self._chosen), self._chosen.tag)

    def _fill(self, row: PlaceRow | None) -> None:
        self._chosen = row
        line_of(self.title).setText(row.title if row is not None else "")
        self.kind.set_value(row.kind if row is not None else PlaceKind.STORE)
        if row is not None and row.point_id is not None:
            self.point.set_value(row.point_id)
        else:
            self.point.setCurrentIndex(0)
        for part in (self.kind, self._point_field):
            part.setEnabled(row is None)
        self.listed.setChecked(row is None or row.is_active)
        self.listed.setVisible(row is not None)
        self.label.setEnabled(row is not None and bool(row.tag))
        self.go.set_texts(self.tr("Save the changes") if row is not None else self.tr("Add the place"))
        if row is None and self.isVisible():
            self.view.clearSelection()
            line_of(self.title).setFocus()


def _all_places(session: object) -> list[PlaceRow]:
    return place_queries.places(session, only_active=False)  # type: ignore[arg-type]
