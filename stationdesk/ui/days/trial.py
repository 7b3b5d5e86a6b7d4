"""A test slip from the opening list, to the printer this desk uses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stationdesk.domain.errors import Refusal, Trouble
from stationdesk.queries import stations
from stationdesk.ui.days.check_line import State
from stationdesk.ui.messages import explain
from stationdesk.ui.redemptions.trial_slip import print_test, test_sheet

if TYPE_CHECKING:
    from stationdesk.printing.destinations import Sent
    from stationdesk.queries.stations import StationRow
    from stationdesk.ui.context import DeskContext


class Trial(QObject):
    """Prints once at a time; `state` and `text` say how it went."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self.state = State.OK
        self._text = ""

    @property
    def text(self) -> str:
        """Which printer there is, or what became of the test."""
        if self._text:
            return self._text
        printer = self._context.preferences.printer
        if printer:
            return self.tr("Slips go to {printer}; try it with a test slip.").format(printer=printer)
        return self.tr("No printer chosen: slips are kept as PDF.")

    def print(self) -> None:
        """Print a test slip."""
        if self.state is State.BUSY:
            return
        self._say(State.BUSY, self.tr("Printing the test slip …"))
        self._context.runner.read(self, stations.station, then=self._print, key="trial")

    def _print(self, station: StationRow) -> None:
        context = self._context
        who = context.signed_in.name if context.signed_in is not None else ""
        name = " · ".join(filter(None, (station.community, station.name)))
        sheet = test_sheet(context.preferences, name, who, station.desk, context.local(context.now()))
        work = partial(print_test, sheet, context.preferences, context.folder)
        context.runner.call(self, work, then=self._printed, otherwise=self._not_printed)

    def _printed(self, sent: Sent) -> None:
        printer = self._context.preferences.printer
        if printer:
            words = self.tr("The test slip has left for {printer}: is it readable?")
            self._say(State.OK, words.format(printer=printer))
        else:
            self._say(State.OK, self.tr("The test slip lies here: {file}").format(file=sent.job_id))

    def _not_printed(self, error: Exception) -> None:
        if isinstance(error, (Refusal, Trouble)):
            self._say(State.STOP, explain(error))

    def _say(self, state: State, text: str) -> None:
        self.state, self._text = state, text
        self.changed.emit()
