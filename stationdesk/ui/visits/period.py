"""Which week or month is looked at; by mouse, by its keys, never in the future."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from stationdesk.domain.visits import Span, month_of, week_of
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import KeyButton, Segmented, label

if TYPE_CHECKING:
    from stationdesk.ui.context import DeskContext

_WEEK, _MONTH = "week", "month"


class PeriodSwitch(QWidget):
    """A week or a month, one earlier, one later, back to now."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._kind = named(Segmented(self.tr("Time")), "visits_period")
        self._kind.set_options([(_WEEK, self.tr("Week")), (_MONTH, self.tr("Month"))])
        self._kind.set_value(_WEEK)
        self._span = week_of(context.today())
        self._words = label("", size="title")
        self._words.setMinimumWidth(px(172))
        self._earlier = named(
            KeyButton(key="Alt+←", icon="chevron-left", name=self.tr("Earlier")), "period_earlier"
        )
        self._later = named(
            KeyButton(key="Alt+→", icon="chevron-right", name=self.tr("Later")), "period_later"
        )
        self._earlier.setShortcut("Alt+Left")
        self._later.setShortcut("Alt+Right")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        in_one_line = [one.sizeHint().width() for one in self._kind.findChildren(QAbstractButton)]
        self._kind.setMinimumWidth(sum(in_one_line) + px(8))
        for part in (self._kind, self._earlier, self._words, self._later):
            row.addWidget(part)
        row.addStretch(1)
        self._kind.chosen.connect(self._choose_kind)
        self._earlier.clicked.connect(lambda: self._turn(self._span.before))
        self._later.clicked.connect(lambda: self._turn(self._span.after))
        self._say()

    @property
    def span(self) -> Span:
        """The dates that are looked at."""
        return self._span

    @property
    def words(self) -> str:
        """The dates in words."""
        return self._words.text()

    @property
    def is_month(self) -> bool:
        """Whether it is a month."""
        return bool(self._kind.value == _MONTH)

    def go_back(self) -> bool:
        """Back to the week or month of today; return whether it was another."""
        now = self._around(self._context.today())
        if self._span == now:
            return False
        self._turn(now)
        return True

    def _around(self, on: date) -> Span:
        return month_of(on) if self._kind.value == _MONTH else week_of(on)

    @Slot(object)
    def _choose_kind(self, _kind: object) -> None:
        """The other kind around the last day that is shown and not in the future."""
        self._turn(self._around(min(self._span.last, self._context.today())))

    def _turn(self, span: Span) -> None:
        if span.first <= self._context.today():
            self._span = span
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        span = self._span
        if self._kind.value == _MONTH:
            words = self.tr("{year}-{month}").format(year=span.first.year, month=f"{span.first.month:02d}")
        else:
            words = f"{span.first.isoformat()} – {span.last:%m-%d}"
        self._words.setText(words)
        self._later.setEnabled(span.after.first <= self._context.today())
