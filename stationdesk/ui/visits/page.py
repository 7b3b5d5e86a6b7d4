"""Visits (Ctrl+6): tapping, statistics, paper lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stationdesk.ui.sectionpage import SectionPage
from stationdesk.ui.visits.sections import TODAY, sections

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_PLACE = "visitsSection"


class VisitsPage(SectionPage):
    """The sections stand in `sections.py`; other parts of the window open them through `actions.visits`."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context, translate("VisitsPage", "Visits"), _PLACE, sections(context, actions))
        actions.visits.section_wanted.connect(self.open_section)

    def begin_visit(self) -> None:
        """Put the keys on the tiles (F6)."""
        self.open_section(TODAY).begin_visit()  # type: ignore[attr-defined]
