"""Settings: what visitors use here, in the order of the chips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from stationdesk.queries import visits
from stationdesk.services import visit_lists
from stationdesk.ui.rowtable import Column
from stationdesk.ui.settings.lines import line_of
from stationdesk.ui.visits.grids import LETTERS
from stationdesk.ui.visits.list_settings import ListWords, VisitListSection, tone_of

if TYPE_CHECKING:
    from stationdesk.queries.visits import ServiceRow
    from stationdesk.services.visit_lists import ServiceRequest
    from stationdesk.ui.context import DeskContext

VISIT_SERVICE_ICONS = (
    "hand-helping", "droplets", "coffee", "microwave", "soup", "battery-charging", "armchair",
    "briefcase-medical", "book-open", "gauge", "wrench", "washing-machine", "shirt", "scissors", "spool",
    "message-circle-heart", "toilet", "bath", "fan", "snowflake", "wind", "scale", "file-text", "umbrella",
    "phone",
)  # fmt: skip


class VisitServicesSection(VisitListSection["ServiceRow"]):
    """A service that is off is ticked no more; what was counted of it stays in every figure."""

    RELOAD_ON = frozenset({"visit_services"})
    NAME = "visit_service"
    ICONS = VISIT_SERVICE_ICONS

    def __init__(self, context: DeskContext) -> None:
        about = self.tr(
            "What visitors use here. The desk shows the first eight; the key of each is its letter."
        )
        words = ListWords(
            title=self.tr("Services for visitors"),
            about=about,
            lines=self.tr("Services"),
            new=self.tr("New service"),
            add=self.tr("Add the service"),
            save=self.tr("Save the service"),
            active=self.tr("Can be ticked"),
        )
        super().__init__(context, words, lambda row: row.service_id, visit_lists.put_service)
        self._keys: dict[UUID, str] = {}
        self.lay_out()

    def columns(self) -> Sequence[Column[ServiceRow]]:
        return [
            Column(self.tr("Key"), self._letter, lambda row: row.position, width=52, tone=tone_of),
            Column(self.tr("Name"), lambda row: row.title, width=150, tone=tone_of, stretches=True),
            Column(self.tr("State"), self.state_word, width=100, tone=tone_of),
        ]

    def reload(self) -> None:
        self.context.runner.read(self, visits.services, then=self.show_lines, key="services")

    def show_lines(self, rows: list[ServiceRow]) -> None:
        in_use = (row.service_id for row in rows if row.is_active)
        self._keys = dict(zip(in_use, LETTERS, strict=False))
        super().show_lines(rows)

    def request(self) -> ServiceRequest:
        return visit_lists.ServiceRequest(
            service_id=self.row.service_id if self.row else None,
            title=line_of(self.name).text(),
            icon=self.icon.value,
            position=self.position.value,
            is_active=self.active.isChecked(),
        )

    def _letter(self, row: ServiceRow) -> str:
        return self._keys.get(row.service_id, "")
