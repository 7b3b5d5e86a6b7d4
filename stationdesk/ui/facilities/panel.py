"""A facility put on the list, or changed: its name, its place, whether it is still asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from stationdesk.queries import service_points
from stationdesk.services import facilities
from stationdesk.services.facilities import OWN_ICON, FacilityRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.households.panel import FormPanel, Plan
from stationdesk.ui.widgets import Dropdown, FormField

if TYPE_CHECKING:
    from stationdesk.queries.facilities import FacilityRow
    from stationdesk.queries.service_points import Points
    from stationdesk.services.facilities import FacilityReceipt
    from stationdesk.ui.context import DeskContext

_MOST = 60


class FacilityPanel(FormPanel):
    """Enter puts it on the list; one that is off the list keeps its looks."""

    def __init__(self, context: DeskContext, row: FacilityRow | None) -> None:
        super().__init__(context, "facility_panel")
        self._row = row
        self.title = named(QLineEdit(row.title if row else ""), "facility_title")
        self.title.setMaxLength(_MOST)
        self.point = named(Dropdown(), "facility_point")
        self.active = named(QCheckBox(self.tr("Is on the list")), "facility_active")
        self.active.setChecked(True)
        self.active.setVisible(row is not None)
        self._title_field = FormField(self.tr("Facility"), self.title, required=True)
        self._point_field = FormField(self.tr("Where"), self.point)
        self._point_field.hide()
        self.title.textChanged.connect(self.look)
        self.point.currentIndexChanged.connect(lambda _number: self.look())
        self.active.toggled.connect(lambda _on: self.look())
        words = self.tr("Change “{title}”").format(title=row.title) if row else self.tr("Add a facility")
        self.arrange(words, self._title_field, self._point_field, self.active)
        context.runner.read(self, service_points.points, then=self._show_points, key="points")

    def first_focus(self) -> QWidget:
        return self.title

    def missing(self) -> FormField | None:
        return None if self.title.text().strip() else self._title_field

    def plan(self) -> Plan | None:
        if self.missing() is not None:
            return None
        own = self._row.facility_id if self._row is not None else None
        icon = self._row.icon if self._row is not None else OWN_ICON
        request = FacilityRequest(own, self.title.text(), icon, self.point.value, self.active.isChecked())
        return Plan(facilities.put_facility, request)

    def foretell(self, receipt: FacilityReceipt) -> str:
        return ""

    def outcome(self, receipt: FacilityReceipt | None) -> str:
        return self.tr("Change the facility") if self._row is not None else self.tr("Put it on the list")

    def _show_points(self, points: Points) -> None:
        """Ask where only where there is more than one place."""
        own = self._row.point_id if self._row is not None else points.here
        offered = [row for row in points.rows if row.is_active or row.point_id == own]
        options = [(None, self.tr("The station itself")), *((row.point_id, row.title) for row in offered)]
        self.point.set_options(options)
        self.point.set_value(own)
        self._point_field.setVisible(bool(offered))
        self.fit()
