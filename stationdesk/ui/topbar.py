"""The top of the desk: the omnibox, the date and time, who works at which desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui import wording
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets.labels import label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.omnibox_field import OmniboxField


class TopBar(QWidget):
    """One row. `tick` is called every few seconds."""

    def __init__(self, context: DeskContext, omnibox: OmniboxField) -> None:
        super().__init__()
        self._context = context
        self._desk = ""
        self._clock = named(label("", size="title"), "clock")
        self._who = named(label("", size="small", tone="quiet"), "who")
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        for part in (self._clock, self._who):
            part.setAlignment(Qt.AlignmentFlag.AlignRight)
            words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(30))
        row.addWidget(omnibox, 1)
        row.addLayout(words)
        context.signed_in_changed.connect(self._show_who)
        self.tick()
        self._show_who()

    def tick(self) -> None:
        """Show the time it is now, in station time."""
        now = self._context.local(self._context.now())
        text = f"{wording.date_text(now.date())}  {wording.time_text(now)}"
        if text != self._clock.text():
            self._clock.setText(text)

    def show_desk(self, desk: str) -> None:
        """Say which desk this is."""
        self._desk = desk
        self._show_who()

    @Slot()
    def _show_who(self) -> None:
        signed_in = self._context.signed_in
        operator = self.tr("On duty: {name}").format(name=signed_in.name) if signed_in else ""
        self._who.setText(" · ".join(filter(None, (operator, self._desk))))
