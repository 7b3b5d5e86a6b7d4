"""The chain since the last closing is checked beside the window, at the first sign-in of a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stationdesk.queries.verification import verify_since_closing
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import date_text, number_text

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.queries.verification import ShortCheck
    from stationdesk.ui.context import DeskContext

SECTION = "check"
"""The section of the settings where everything is checked."""
_PLACE = "settingsSection"


class ChainCheck(QObject):
    """Quiet when all is well; findings are told at once, with the way to the full check."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.result: ShortCheck | None = None
        self._begun_on: date | None = None

    def start(self) -> None:
        """Check, unless it was begun before on this business date."""
        today = self._context.today()
        if self._begun_on != today:
            self._begun_on, self.result = today, None
            self._context.runner.read(
                self, verify_since_closing, then=self._checked, key="chain", is_long=True
            )

    def open_whole_check(self) -> None:
        """Open the section of the settings that checks everything."""
        open_section(self._context, SECTION)

    @property
    def text(self) -> str:
        """What was looked at, and what was found."""
        if self.result is None:
            return self.tr("The acts since the last closing are being checked.")
        acts = number_text(self.result.acts)
        if self.result.findings:
            words = self.tr("{n:thing is|things are} wrong in the chain of acts.")
            return words.format(n=number_text(len(self.result.findings)))
        if self.result.since is None:
            return self.tr("The newest {acts} acts follow each other unchanged.").format(acts=acts)
        words = self.tr("{acts:act|acts} since the closing of {day}, unchanged.")
        return words.format(acts=acts, day=date_text(self.result.since))

    def _checked(self, result: ShortCheck) -> None:
        self.result = result
        self.changed.emit()
        if not result.is_clean:
            action = (self.tr("Full check"), "", self.open_whole_check)
            self._context.result.tell(Kind.STOP, self.text, action)


def open_section(context: DeskContext, name: str) -> None:
    """Open the settings at a section."""
    context.setProperty(_PLACE, name)
    context.page_wanted.emit("settings")
