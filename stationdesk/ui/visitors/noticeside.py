"""The text of the visitor file beside its form, filled in as the form is, and printed to be signed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.domain.consents import ConsentPurpose
from stationdesk.ui.accessibility import named
from stationdesk.ui.consents.notices import notice_sheet, station_row, versions
from stationdesk.ui.consents.noticeview import NoticeView
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, KeyButton

if TYPE_CHECKING:
    from stationdesk.documents.sheets import NoticeSheet, NoticeText
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext


class NoticeSide(QWidget):
    """Shows the newest version; `text` is what the consent names."""

    paper_wanted = Signal(object)
    """The NoticeSheet is to be printed."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._station: StationRow | None = None
        self._retention = self._name = self._paper = ""
        self.text: NoticeText = versions(context, ConsentPurpose.VISITOR_FILE)[0]
        self._view = NoticeView()
        printing = KeyButton(self.tr("Print it to be signed"), icon="printer", size=ButtonSize.SMALL)
        named(printing, "visitor_print").clicked.connect(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._view, 1)
        column.addWidget(printing, 0, Qt.AlignmentFlag.AlignLeft)
        context.runner.read(self, station_row, then=self._show_station, key="station")

    def fill_in(self, retention: str, name: str, paper: str) -> None:
        """Fill in how long the file is kept, and for the paper who signs it under which number."""
        is_other = retention != self._retention
        self._retention, self._name, self._paper = retention, name.strip(), paper.strip()
        if is_other:
            self._show()

    def _show_station(self, station: StationRow) -> None:
        self._station = station
        self._show()

    def _show(self) -> None:
        if self._station is not None:
            self._view.show_sheet(self._sheet(self._station))

    def _sheet(self, station: StationRow) -> NoticeSheet:
        who = self._context.signed_in
        operator = who.name if who is not None else ""
        said = {"name": self._name, "paper_number": self._paper}
        return replace(notice_sheet(self.text, station, operator, **said), retention=self._retention)

    @Slot()
    def _print(self) -> None:
        if self._station is not None:
            self.paper_wanted.emit(self._sheet(self._station))
