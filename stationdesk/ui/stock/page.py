"""Goods (Ctrl+5): what there is, what is handed out, counted and lent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.sectionpage import SectionPage
from stationdesk.ui.stock.sections import sections

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_PLACE = "stockSection"


class StockPage(SectionPage):
    """The sections stand in `sections.py`; other parts of the window open them through `actions.stock`."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, translate("StockPage", "Goods"), _PLACE, sections(context, actions))
        actions.stock.section_wanted.connect(self.open_section)

    @property
    def has_draft(self) -> bool:
        """Whether goods were entered that are not booked."""
        return any(getattr(section, "has_draft", False) for section in self.all_made)

    def put_away(self) -> None:
        """Let each section keep what was entered: the pages are built anew."""
        for section in self.all_made:
            put_away = getattr(section, "put_away", None)
            if put_away is not None:
                put_away()
