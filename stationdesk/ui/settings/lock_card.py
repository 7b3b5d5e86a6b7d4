"""Settings: after how many untouched minutes this desk locks itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from stationdesk.ui.accessibility import named
from stationdesk.ui.keeping import keep
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import ButtonKind, Card, FlowLayout, KeyButton, Stepper, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_MOST = 240


class LockCard(Card):
    """0 minutes: never. What is typed stays behind the lock, with the cursor where it was."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.set_title(self.tr("Lock by itself"))
        self._context = context
        self.set_margins(20, 16)
        minutes = context.preferences.idle_lock_minutes
        self.minutes = Stepper(self.tr("Minutes without a touch; 0 for never"), minutes, least=0, most=_MOST)
        named(self.minutes, "idle_lock_minutes")
        self.save = named(KeyButton(self.tr("Save the minutes"), kind=ButtonKind.PRIMARY), "save_idle_lock")
        self.save.clicked.connect(self._save)
        self.body.addWidget(label(self.minutes.accessibleName(), size="small", tone="quiet"))
        row = FlowLayout(spacing=12)
        for part in (self.minutes, self.save):
            row.addWidget(part)
        self.body.addLayout(row)
        about = self.tr("What is typed stays behind the lock. Ctrl+L locks at once.")
        self.body.addWidget(label(about, size="small", tone="quiet", wrap=True))

    @Slot()
    def _save(self) -> None:
        """Keep what is chosen; the desk is built anew after it."""
        context, minutes = self._context, self.minutes.value

        def tell() -> None:
            translate = QCoreApplication.translate
            words = (
                translate("LockCard", "This desk locks itself after {n:minute|minutes} without a touch.")
                if minutes
                else translate("LockCard", "This desk does not lock by itself.")
            )
            context.result.tell(Kind.OK, words.format(n=number_text(minutes)))

        keep(context, self, tell, idle_lock_minutes=minutes)
