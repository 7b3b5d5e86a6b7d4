"""The room beside the list: the person's pane, made a moment after the page so that neither is waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.ui.volunteers.detail import VolunteerDetail
from stationdesk.ui.widgets import Card

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class PersonSide(QWidget):
    """An empty card until the pane is made: when somebody is shown, or when the page had its first pause."""

    made = Signal(object)
    """The VolunteerDetail, before anybody is shown in it."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._empty = Card()
        self.made_detail: VolunteerDetail | None = None
        """The pane, None as long as nobody wanted it."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._empty)
        QTimer.singleShot(0, self, self._make)

    @property
    def detail(self) -> VolunteerDetail:
        """The pane, made now if it was not yet."""
        self._make()
        assert self.made_detail is not None
        return self.made_detail

    def _make(self) -> None:
        if self.made_detail is not None:
            return
        self.made_detail = VolunteerDetail(self._context, self._actions)
        self._column.replaceWidget(self._empty, self.made_detail)
        self._empty.hide()
        self._empty.deleteLater()
        self.made.emit(self.made_detail)
