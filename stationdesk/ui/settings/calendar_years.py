"""Settings: the years whose holidays are known, and loading a later one from a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from stationdesk import calendars
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, IconLabel, KeyButton, label

if TYPE_CHECKING:
    from stationdesk.calendars import CalendarYear
    from stationdesk.ui.context import DeskContext


class CalendarYears(QWidget):
    """The tables there are, each with the notice it came from; a file is checked before it is taken."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._years = named(label("", size="small", tone="quiet", wrap=True), "calendar_years")
        self._fault = named(IconLabel("triangle-alert", "", tone="accent", size="small"), "calendar_fault")
        self._fault.hide()
        self.load = named(
            KeyButton(self.tr("Load the holidays of another year …"), icon="calendar", size=ButtonSize.SMALL),
            "load_calendar",
        )
        self.load.clicked.connect(self._ask_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self._years, self._fault, self.load):
            column.addWidget(part)

    @property
    def text(self) -> str:
        """Which years are known, and from where."""
        return self._years.text()

    @property
    def fault(self) -> str:
        """What is wrong with the file that was chosen; empty when nothing is."""
        return "" if self._fault.isHidden() else self._fault.toolTip()

    def reload(self) -> None:
        """Look which tables there are."""
        folder = self._context.folder
        self._context.runner.call(self, lambda: calendars.years(folder), self._show, self._say_fault)

    def take_file(self, path: Path) -> None:
        """Take a year's table into the station's folder, or say what is wrong with it."""
        folder = self._context.folder
        self._context.runner.call(
            self, lambda: calendars.load_file(path, folder), self._taken, self._say_fault
        )

    def _show(self, years: tuple[CalendarYear, ...]) -> None:
        known = self.tr("; ").join(f"{year.year}: {year.source}" for year in years)
        words = self.tr("Holidays are known of {years}. In other years only weekends are left out.")
        self._years.setText(words.format(years=known))

    def _taken(self, year: CalendarYear) -> None:
        self._fault.hide()
        days = len(year.days_off)
        words = self.tr("The holidays of {year} are known now: {n} days off, {more} weekend days worked.")
        said = words.format(year=year.year, n=days, more=len(year.make_up_days))
        self._context.result.tell(Kind.OK, said)
        self.reload()

    def _say_fault(self, error: Exception) -> None:
        sentence = explain(error)
        self._fault.set_text(sentence)
        self._fault.setToolTip(sentence)
        self._fault.show()
        self._context.result.tell(Kind.STOP, sentence)

    @Slot()
    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Holidays of a year"))
        dialog.setObjectName("calendar_file")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Holidays of a year (*.json)"))
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()
