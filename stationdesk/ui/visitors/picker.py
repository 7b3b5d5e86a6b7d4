"""A field that finds somebody on the visitor file by name, platform or number, typed or scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from stationdesk.queries import visitors
from stationdesk.ui.scan import TAKES_SCANS
from stationdesk.ui.searchfield import SearchField
from stationdesk.ui.visitors.words import offer_line

if TYPE_CHECKING:
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.ui.context import DeskContext


class VisitorPicker(SearchField["VisitorRow"]):
    """Name, pinyin, platform, delivery point, phone or its tail, number."""

    WAITS_FOR_FIRST = True

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty(TAKES_SCANS, True)
        self.setPlaceholderText(self.tr("visitor file: name, platform, phone tail, number"))

    @property
    def visitor_id(self) -> UUID | None:
        """Who was picked."""
        return self.row.visitor_id if self.row is not None else None

    def ask(self, text: str) -> None:
        runner = self.context.runner
        runner.read(self, visitors.search, text, self.MOST_ROWS, then=self.show_found, key="visitors")

    def offer_words(self, row: VisitorRow) -> str:
        return offer_line(row)
