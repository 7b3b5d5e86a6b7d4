"""Fields of the lending forms: a thing by what stands on it, and until when it is lent."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from stationdesk.domain.loans import DueUnit, due_at, evening_of
from stationdesk.queries import things
from stationdesk.ui.accessibility import named
from stationdesk.ui.lending.words import moment, thing_words
from stationdesk.ui.scan import FREE_TEXT
from stationdesk.ui.searchfield import SearchField
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Segmented

if TYPE_CHECKING:
    from stationdesk.queries.things import ThingRow
    from stationdesk.ui.context import DeskContext

_OTHER, _AS_USUAL, _EVENING, _TOMORROW, _WEEK = "other", "usual", "evening", "tomorrow", "week"


class ThingField(SearchField["ThingRow"]):
    """What it is called, its number, tag or barcode."""

    WAITS_FOR_FIRST = True

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setProperty(FREE_TEXT, True)
        self.setPlaceholderText(self.tr("Scan the thing, or type its name or number"))

    def look_for(self, text: str) -> None:
        """Offer the things a text could mean, as if it had been typed."""
        self.setFocus()
        self.fill("")
        self.setText(text)

    def ask(self, text: str) -> None:
        runner = self.context.runner
        runner.read(self, things.things_typed, text, self.MOST_ROWS, then=self.show_found, key="things")

    def offer_words(self, row: ThingRow) -> str:
        return f"{row.name} · {thing_words(self.context, row)}"


class MomentField(QWidget):
    """A day and a time, station time."""

    changed = Signal()

    def __init__(self, context: DeskContext, name: str) -> None:
        super().__init__()
        self._context = context
        self.day, self.time = (
            named(DayField(f"{name}_day"), f"{name}_day"),
            named(QTimeEdit(), f"{name}_time"),
        )
        self.time.setDisplayFormat("HH:mm")
        for part, words in ((self.day, self.tr("Day")), (self.time, self.tr("Time"))):
            part.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.day, 1)
        row.addWidget(self.time, 1)
        self.setFocusProxy(self.day)
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        self.time.timeChanged.connect(lambda _time: self.changed.emit())
        named(self, name)

    @property
    def at(self) -> datetime:
        """The moment."""
        clock = time(self.time.time().hour(), self.time.time().minute())
        return datetime.combine(self.day.on, clock, self._context.zone)

    def set_at(self, at: datetime) -> None:
        """Show a moment."""
        local = self._context.local(at)
        self.day.set_on(local.date())
        self.time.setTime(QTime(local.hour, local.minute))


class DueField(QWidget):
    """Until when: as the kind says, this evening, tomorrow, in a week, or a moment of its own."""

    changed = Signal()

    def __init__(self, context: DeskContext, title: str) -> None:
        super().__init__()
        self._context = context
        self.choice = named(Segmented(title, has_keys=False), "due_choice")
        self.moment = MomentField(context, "due_moment")
        self.moment.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.choice)
        column.addWidget(self.moment)
        self.setFocusProxy(self.choice)
        self.choice.chosen.connect(self._chosen)
        self.moment.changed.connect(self.changed)
        self.show_rule(DueUnit.SAME_DAY, 1)

    @property
    def at(self) -> datetime | None:
        """The moment that was chosen; None: as the kind says."""
        now = self._context.local(self._context.now())
        match self.choice.value:
            case "evening":
                return evening_of(now.date(), now)
            case "tomorrow":
                return evening_of(now.date() + timedelta(days=1), now)
            case "week":
                return evening_of(now.date() + timedelta(days=7), now)
            case "other":
                return self.moment.at
        return None

    def show_rule(self, unit: DueUnit, amount: int) -> None:
        """Offer what a kind says first."""
        now = self._context.local(self._context.now())
        usual = moment(self._context, due_at(unit, amount, now))
        self.choice.set_options(
            [
                (_AS_USUAL, self.tr("usual: {at}").format(at=usual)),
                (_EVENING, self.tr("this evening")),
                (_TOMORROW, self.tr("tomorrow evening")),
                (_WEEK, self.tr("in a week")),
                (_OTHER, self.tr("another time…")),
            ]
        )
        if self.choice.value is None:
            self.choice.set_value(_AS_USUAL)
        if not self.moment.isVisibleTo(self):
            self.moment.set_at(due_at(unit, amount, now))

    def _chosen(self, value: str) -> None:
        self.moment.setVisible(value == _OTHER)
        if value == _OTHER:
            self.moment.setFocus()
        self.changed.emit()
