"""A tab on the page of a person: lines that can be taken back, and what can be done below them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.theme import px
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.widgets import FlowLayout, KeyButton

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class LinesTab(QWidget):
    """Del, or Undo in the row, takes a line back."""

    def __init__(self, context: DeskContext, actions: Actions, lines: LineList, *buttons: KeyButton) -> None:
        super().__init__()
        self._context, self._actions, self.lines = context, actions, lines
        self._card: VolunteerCard | None = None
        lines.undo_wanted.connect(actions.undo.undo)
        row = FlowLayout(spacing=8)
        for button in buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(6))
        column.addWidget(lines, 1)
        column.addLayout(row)

    def read_of(
        self, card: VolunteerCard, query: Callable[..., Any], *more: object, then: Callable[[Any], None]
    ) -> None:
        """Ask something of a person; the answer comes unless another one is shown by then."""

        def arrived(found: Any) -> None:
            if self._card is not None and self._card.volunteer_id == card.volunteer_id:
                then(found)

        self._card = card
        key = type(self).__name__
        self._context.runner.read(self, query, card.volunteer_id, *more, then=arrived, key=key)
