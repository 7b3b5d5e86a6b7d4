"""Settings: what papers and screens say about the station and this desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import stations as station_queries
from stationdesk.services import stations
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.lines import line_of, saved_by_keys, text_field
from stationdesk.ui.settings.section import Section, column_of
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, FormField, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.stations import StationRow
    from stationdesk.services.stations import StationReceipt
    from stationdesk.ui.context import DeskContext

_WIDTH = 640
_PAIRS = (("name", "community"), ("address", "phone"), ("desk_name",))


class StationSection(Section):
    """Name, community, address, phone; and how this desk is called."""

    RIGHT = Right.CHANGE_STATION
    RELOAD_ON = frozenset({"stations", "desks"})

    def __init__(self, context: DeskContext) -> None:
        super().__init__(
            context, self.tr("Station"), self.tr("Slips, lists and the window carry these names.")
        )
        self._act_id = new_id()
        self.fields = {
            "name": text_field(self.tr("Station name"), "station_name", required=True),
            "community": text_field(self.tr("Community"), "community"),
            "address": text_field(self.tr("Address"), "address", most=120),
            "phone": text_field(self.tr("Phone of the station"), "station_phone", most=40),
            "desk_name": text_field(
                self.tr("Name of this desk"), "desk_name", hint=self.tr("For this computer only.")
            ),
        }
        self.save = named(KeyButton(self.tr("Save the station"), kind=ButtonKind.PRIMARY), "save_station")
        self.save.clicked.connect(self._save)
        card = Card()
        card.set_margins(20, 16)
        for names in _PAIRS:
            card.body.addLayout(_row([self.fields[name] for name in names]))
        card.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.guarded.append(card)
        self.body.addWidget(column_of(card, width=_WIDTH))
        saved_by_keys(card, self.save, *self.fields.values())

    def reload(self) -> None:
        self.context.runner.read(self, station_queries.station, then=self._show, key="station")

    def _show(self, row: StationRow) -> None:
        values = (row.name, row.community, row.address, row.phone, row.desk)
        for field, text in zip(self.fields.values(), values, strict=True):
            line_of(field).setText(text)

    @Slot()
    def _save(self) -> None:
        texts = {name: line_of(field).text() for name, field in self.fields.items()}
        self.context.runner.write(
            self,
            stations.change_station,
            stations.StationRequest(**texts),
            then=self._saved,
            otherwise=lambda error: self.refused(error, self.fields),
            act_id=self._act_id,
        )

    def _saved(self, receipt: StationReceipt) -> None:
        self._act_id = new_id()
        self.done(self.tr("Saved: {name}. New slips carry the new names.").format(name=receipt.name))


def _row(fields: list[FormField]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(16))
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    if len(fields) == 1:
        row.addWidget(QWidget(), 1)
    return row
