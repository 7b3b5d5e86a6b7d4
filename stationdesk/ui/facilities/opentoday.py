"""One line that says when the point of this desk is open today; outside the hours nothing is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot

from stationdesk import calendars
from stationdesk.domain.working_days import WorkCalendar
from stationdesk.queries.opening_hours import open_day
from stationdesk.queries.service_points import points
from stationdesk.ui.accessibility import named
from stationdesk.ui.widgets import Chip
from stationdesk.ui.wording.places import hours_words

if TYPE_CHECKING:
    from datetime import date

    from stationdesk.domain.opening_hours import OpenDay
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_MINUTE_MS = 60_000
_RELOAD_ON = frozenset({"opening_hours", "service_points", "desks"})


def today_words(title: str, day: OpenDay, *, is_open: bool) -> str:
    """Return today's hours: 今天 8:30–20:00, with the point's title where the desk stands at one."""
    words = translate("Facilities", "Today {hours}")
    if not is_open:
        words = translate("Facilities", "Today {hours} · outside the hours now")
    if not day.spans:
        words = translate("Facilities", "Closed today")
    if day.is_holiday:
        words = translate("Facilities", "Holiday: {words}").format(words=words)
    return " · ".join(part for part in (title, words.format(hours=hours_words(day))) if part)


class OpenToday(Chip):
    """Shows nothing where no hours were entered and the desk stands at the station itself."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._found: tuple[str, OpenDay] | None = None
        named(self, "open_today")
        self.hide()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        context.runner.tables_changed.connect(self._tables_changed)
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Read the hours of today."""
        calendar, today = _calendar(self._context), self._context.today()
        self._context.runner.read(self, _today, today, calendar, then=self._show, key="open today")

    def _show(self, found: tuple[str, OpenDay]) -> None:
        self._found = found
        title, day = found
        if not day.is_known:
            self.set(title, "neutral")
            self.setVisible(bool(title))
            return
        is_open = day.is_open_at(self._context.local(self._context.now()))
        self.set(today_words(title, day, is_open=is_open), "ok" if is_open else "warn")
        self.show()

    @Slot()
    def _tick(self) -> None:
        """The hour went on: say whether it is open now, and ask again on another day."""
        if self._found is None or self._found[1].on != self._context.today():
            self.ask()
        else:
            self._show(self._found)

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _RELOAD_ON:
            self.ask()


def _calendar(context: DeskContext) -> WorkCalendar:
    """Return the holidays; of a file that cannot be read the settings tell."""
    try:
        return calendars.load(context.folder)
    except calendars.BadCalendar:
        return WorkCalendar()


def _today(session: Any, on: date, calendar: WorkCalendar) -> tuple[str, OpenDay]:
    """Return where the desk stands and when that point is open, on one snapshot."""
    found = points(session)
    return found.here_title, open_day(session, found.here, on, calendar)
