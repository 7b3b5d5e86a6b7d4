"""Which service point is looked at; shown only where a station has several."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from stationdesk.queries import service_points
from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import Dropdown

if TYPE_CHECKING:
    from stationdesk.queries.service_points import Points
    from stationdesk.ui.context import DeskContext


class PointChoice(Dropdown):
    """The whole station, or one of its points."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        named(self, "visits_point", self.tr("Service point"))
        self.hide()
        self.chosen.connect(lambda _value: self.changed.emit())

    @property
    def point_id(self) -> UUID | None:
        """The point, or None for the whole station."""
        value = self.value
        return value if isinstance(value, UUID) else None

    def ask(self) -> None:
        """Read the points there are."""
        self._context.runner.read(self, service_points.points, then=self._show, key="points")

    def _show(self, points: Points) -> None:
        before = self.point_id
        options = [(row.point_id, row.title) for row in points.rows]
        self.set_options([(None, self.tr("All service points")), *options])
        self.set_value(before)
        self.setVisible(bool(options))
