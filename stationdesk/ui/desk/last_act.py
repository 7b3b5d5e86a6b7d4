"""The first line after a start: which act was the last at this desk, until the next one is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.ui.accessibility import named
from stationdesk.ui.lastact import last_act_text
from stationdesk.ui.widgets import IconLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.desk.view import DeskView

_AT_START = "lastActAtStart"
"""Where the context remembers it: a new look builds the page anew, a restart does not."""
_NONE = "-"


class LastAct(IconLabel):
    """Gone once something new was done here; after a power cut it says what is in the database."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__("history", "", tone="quiet", parent=parent)
        self._context = context
        named(self, "last_act")
        self.hide()

    def show_view(self, view: DeskView) -> None:
        """Show the last act, as long as it is the one the program started with."""
        last = view.last
        now = _NONE if last is None else last.act_id.hex
        at_start = self._context.property(_AT_START)
        if at_start is None:
            at_start = now
            self._context.setProperty(_AT_START, now)
        is_shown = last is not None and at_start == now
        if last is not None and is_shown:
            text = last_act_text(self._context, last, len(view.waiting.papers))
            self.set_text(text)
            self.setAccessibleName(text)
        self.setVisible(is_shown)
