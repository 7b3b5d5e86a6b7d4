"""Service points: their names and addresses, and at which of them this desk stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.staff import Right
from stationdesk.queries import service_points as point_queries
from stationdesk.services import service_points
from stationdesk.services.service_points import PointRequest, StandRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.form_drafts import box_entry, line_entries
from stationdesk.ui.settings.lines import line_of, saved_by_keys, text_field
from stationdesk.ui.settings.list_section import ListSection
from stationdesk.ui.widgets import ButtonKind, Card, KeyButton, Segmented, label

if TYPE_CHECKING:
    from stationdesk.queries.service_points import PointRow, Points
    from stationdesk.services.service_points import PointReceipt, StandReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


STATION = "station"
"""Chosen where no service point is: nothing chosen is another thing."""


class PointsSection(ListSection["PointRow"]):
    """A point that is no more is switched off; what was done there stays there."""

    RIGHT = Right.CHANGE_STATION
    RELOAD_ON = frozenset({"service_points", "desks"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        about = self.tr(
            "Several places under one station: each act belongs to the point its desk stands at. "
            "A station with one place needs none."
        )
        super().__init__(context, self.tr("Service points"), about, key=lambda row: row.point_id)
        self._actions, self._act_id = actions, new_id()
        self._points: Points | None = None
        self.new.set_texts(self.tr("New service point"))
        self.name = text_field(self.tr("Name of the point"), "point_title", required=True, most=60)
        self.address = text_field(self.tr("Address"), "point_address", most=200)
        self.active = named(QCheckBox(self.tr("Is in use")), "point_active")
        self.save = named(KeyButton("", kind=ButtonKind.PRIMARY), "save")
        self.save.clicked.connect(self._save)
        self._form = Card(" ")
        self._form.set_margins(20, 16)
        saved_by_keys(self._form, self.save, self.name, self.address)
        for part in (self.name, self.address, self.active, self.save):
            self._form.body.addWidget(part)
        self._form.body.addStretch(1)
        self._form.setFocusProxy(self.name)
        self.stands = named(Segmented(self.tr("Where this desk stands"), has_keys=False), "desk_stands")
        self.stands.chosen.connect(self._stand)
        self._standing = self._standing_card()
        self.guarded += [self._form, self._standing]
        entries = (*line_entries(self.name, self.address), box_entry(self.active))
        self.body.addWidget(self._standing)
        self.arrange(self.tr("Points"), self._form, entries=entries)
        self.fill(None)

    def columns(self) -> Sequence[Column[PointRow]]:
        return [
            Column(self.tr("Name"), lambda row: row.title, width=140, tone=_tone, stretches=True),
            Column(self.tr("Address"), lambda row: row.address, width=140, tone=_tone, stretches=True),
            Column(self.tr("Desks"), lambda row: ", ".join(row.desks) or "–", width=120, tone=_tone),
            Column(self.tr("State"), self._state, width=96, tone=_tone),
        ]

    def reload(self) -> None:
        self.context.runner.read(self, point_queries.points, then=self._found, key="points")

    def show_row(self, row: PointRow | None) -> None:
        self._act_id = new_id()
        self._form.set_title(row.title if row else self.tr("New service point"))
        line_of(self.name).setText(row.title if row else "")
        line_of(self.address).setText(row.address if row else "")
        self.active.setChecked(row.is_active if row else True)
        self.active.setVisible(row is not None)
        self.save.set_texts(self.tr("Save the point") if row else self.tr("Add the point"))

    def title_of(self, row: PointRow) -> str:
        return row.title

    def _standing_card(self) -> Card:
        card = Card(self.tr("Where this desk stands"))
        card.set_margins(20, 14)
        words = self.tr("Visits, loans and goods of this desk belong there from the next act on.")
        card.body.addWidget(label(words, size="small", tone="muted", wrap=True))
        card.body.addWidget(self.stands)
        return card

    def _found(self, points: Points) -> None:
        self._points = points
        self.show_rows(points.rows)
        options = [(row.point_id, row.title) for row in points.active]
        self.stands.set_options([(STATION, self.tr("The station itself")), *options])
        self.stands.set_value(points.here or STATION)
        self._standing.setVisible(bool(options))

    def _state(self, row: PointRow) -> str:
        if row.is_here:
            return self.tr("this desk")
        return self.tr("in use") if row.is_active else self.tr("switched off")

    @Slot()
    def _save(self) -> None:
        request = PointRequest(
            self.row.point_id if self.row else None,
            line_of(self.name).text(),
            line_of(self.address).text(),
            self.active.isChecked(),
        )
        fields = {"title": self.name, "name": self.name, "address": self.address}
        self.context.runner.write(
            self,
            service_points.put_point,
            request,
            then=self._saved,
            otherwise=lambda error: self.refused(error, fields),
            act_id=self._act_id,
        )

    def _saved(self, receipt: PointReceipt) -> None:
        act_id, self._act_id = self._act_id, new_id()
        self.choose_when_there(receipt.point_id)
        self._tell(self.tr("Saved: {title}.").format(title=receipt.title), act_id)

    @Slot(object)
    def _stand(self, chosen: UUID | str) -> None:
        act_id, point_id = new_id(), chosen if isinstance(chosen, UUID) else None

        def done(receipt: StandReceipt) -> None:
            words = self.tr("This desk stands at {title} from now on.")
            title = receipt.title or self.tr("the station itself")
            self._tell(words.format(title=title), act_id)

        def otherwise(error: Exception) -> None:
            here = self._points.here if self._points is not None else None
            self.stands.set_value(here or STATION)
            self.refused(error)

        self.context.runner.write(
            self,
            service_points.stand_at,
            StandRequest(point_id),
            then=done,
            otherwise=otherwise,
            act_id=act_id,
        )

    def _tell(self, words: str, act_id: UUID) -> None:
        undo = (self.tr("Undo"), "Ctrl+Z", lambda: self._actions.undo.undo(act_id))
        self.context.result.tell(Kind.OK, words, undo)


def _tone(row: PointRow) -> str:
    return "" if row.is_active else "quiet"
