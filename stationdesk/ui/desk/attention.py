"""What needs a hand: each line says what is the matter and leads to its cure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.desk.matter import Matter
from stationdesk.ui.desk.matters import counted, matters_of
from stationdesk.ui.widgets import Card, IconLabel, scrolled
from stationdesk.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.desk.view import DeskView


class Attention(Card):
    """The day's rhythm, hours that wait, papers that did not print, goods and points that run out."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self.set_title(self.tr("Needs attention"))
        self._context, self._actions = context, actions
        self._shown: list[tuple[str, str, str]] | None = None
        self._lines = QWidget()
        self._lines.setProperty("plain", True)
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(scrolled(self._lines))

    def show_view(self, view: DeskView) -> None:
        """Show what the desk's state asks for."""
        matters = matters_of(self._context, self._actions, view)
        self.set_aside(counted(matters))
        shown = [(matter.name, matter.title, matter.detail) for matter in matters]
        if shown != self._shown:
            self._shown = shown
            self._fill(matters)

    def _fill(self, matters: Sequence[Matter]) -> None:
        self._clear()
        for matter in matters:
            line = Tile(matter.title, matter.detail, icon=matter.icon, tone=matter.tone, is_flat=True)
            line.clicked.connect(partial(_cure, matter))
            self._column.addWidget(named(line, matter.name))
            line.show()
        if not matters:
            done = IconLabel("circle-check", self.tr("All is done: nothing waits."), tone="ok")
            self._column.addWidget(named(done, "all_done"))
            done.show()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _cure(matter: Matter, _checked: bool = False) -> None:
    matter.cure()
