"""Shows from anywhere whose points expire soon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from stationdesk.queries import expiries
from stationdesk.ui.expiries.panel import ExpiryPanel
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.expiries import WarningList
    from stationdesk.ui.context import DeskContext


class ExpiryFlow(QObject):
    """At most one list at a time, over the whole window."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._panel: ExpiryPanel | None = None

    @property
    def panel(self) -> ExpiryPanel | None:
        """The list that is open now."""
        found = self._panel
        return found if found is not None and isValid(found) and not found.is_over else None

    @Slot()
    def open(self) -> None:
        """Read the list and show it."""
        query, today = expiries.warning_list, self._context.today()
        self._context.runner.read(self, query, today, then=self._show, key="expiring")

    def _show(self, found: WarningList) -> None:
        if not found.rows:
            words = self.tr("No points expire in the next {n:day|days}.").format(
                n=number_text(found.within_days)
            )
            self._context.result.tell(Kind.OK, words)
        elif self.panel is None:
            self._panel = ExpiryPanel(self._context, found)
            self._panel.open()
