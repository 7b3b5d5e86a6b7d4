"""The names of station and desk at the edges of the window, read again when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.rail import Rail
    from stationdesk.ui.topbar import TopBar

_TABLES = frozenset({"stations", "desks"})


class StationName(QObject):
    """Tells rail and top bar where they are."""

    def __init__(self, context: DeskContext, rail: Rail, top: TopBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._rail, self._top = context, rail, top
        context.runner.tables_changed.connect(self._tables_changed)

    def ask(self) -> None:
        """Read the names."""
        # The query layer is imported after the first paint.
        from stationdesk.queries import stations  # noqa: PLC0415

        self._context.runner.read(self, stations.station, then=self._show, key="station")

    def _show(self, station: StationRow) -> None:
        self._rail.show_station(" · ".join(filter(None, (station.community, station.name))))
        self._top.show_desk(station.desk)

    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self.ask()
