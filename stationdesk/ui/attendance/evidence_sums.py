"""How much of somebody's service is proved by what, in one line: 42.5 h in all: scanned 38.0, made up 4.5."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.queries import service_records
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import label
from stationdesk.ui.wording import evidence_word, hours_text

if TYPE_CHECKING:
    from stationdesk.domain.service_time import Evidence
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate


def sums_text(sums: Sequence[tuple[Evidence, int]]) -> str:
    """Return the sum of minutes that count and its parts by evidence, in hours."""
    if not sums:
        return translate("EvidenceSums", "No hours count yet.")
    parts = translate("EvidenceSums", ", ").join(
        f"{evidence_word(evidence)} {hours_text(minutes)}" for evidence, minutes in sums
    )
    hours = hours_text(sum(minutes for _evidence, minutes in sums))
    return translate("EvidenceSums", "{hours} h in all: {parts}").format(hours=hours, parts=parts)


class EvidenceSums(QWidget):
    """The line for one person; `show_person` reads it anew."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._line = named(label("", size="small", tone="quiet", wrap=True), "evidence_sums")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        column.addWidget(self._line)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._line.text()

    def show_person(self, volunteer_id: UUID) -> None:
        """Read and show somebody's hours by evidence."""
        self._context.runner.read(
            self, service_records.minutes_by_evidence, volunteer_id, then=self._show, key="sums"
        )

    def _show(self, sums: tuple[tuple[Evidence, int], ...]) -> None:
        self._line.setText(sums_text(sums))
