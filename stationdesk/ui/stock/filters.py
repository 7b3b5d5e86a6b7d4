"""Which goods the list shows: chips with their counts, and the day it is as of."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stationdesk.domain.stock import StockCategory
from stationdesk.ui.accessibility import named
from stationdesk.ui.settings.lines import DayField
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import FilterChip, FlowLayout, label
from stationdesk.ui.wording.goods import stock_category_word

if TYPE_CHECKING:
    from stationdesk.queries.stock_lists import StockListRow
    from stationdesk.ui.context import DeskContext


class Which(StrEnum):
    """What is the matter with goods."""

    ALL = "all"
    LOW = "low"
    EXPIRING = "expiring"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a chip stands for: a matter, or a category."""

    which: Which = Which.ALL
    category: StockCategory | None = None

    def matches(self, row: StockListRow) -> bool:
        """Return whether a row is among them."""
        if self.category is not None:
            return row.category is self.category
        return {
            Which.ALL: True,
            Which.LOW: row.is_low,
            Which.EXPIRING: row.expiring > 0,
            Which.EXPIRED: row.expired > 0,
        }[self.which]


class StockChips(QWidget):
    """All, what needs a hand, and each category there is; with how many items."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = Shown()
        self._chips: dict[Hashable, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self, spacing=6)
        faces = {
            Which.ALL: (self.tr("All"), ""),
            Which.LOW: (self.tr("Below the minimum"), "package-minus"),
            Which.EXPIRING: (self.tr("Expiring in 30 days"), "calendar-clock"),
            Which.EXPIRED: (self.tr("Expired"), "circle-alert"),
        }
        for which, (words, icon) in faces.items():
            self._add(Shown(which), words, icon, f"chip_{which}")
        for category in StockCategory:
            name = f"chip_{category}"
            self._add(Shown(Which.ALL, category), stock_category_word(category), "", name)
        self._chips[Shown()].setChecked(True)

    @property
    def shown(self) -> Shown:
        """What the chip that is on stands for."""
        return self._shown

    def choose(self, shown: Shown) -> None:
        """Turn a chip on."""
        self._shown = shown
        self._chips[shown].setChecked(True)
        self.changed.emit()

    def count(self, rows: Sequence[StockListRow]) -> None:
        """Show how many items each chip stands for; categories without any are left out."""
        for shown, chip in self._chips.items():
            assert isinstance(shown, Shown)
            items = sum(shown.matches(row) for row in rows)
            chip.set_count(items)
            chip.setVisible(shown.category is None or items > 0 or shown == self._shown)

    def _add(self, shown: Shown, words: str, icon: str, name: str) -> None:
        chip = named(FilterChip(words, 0, icon=icon), name)
        chip.clicked.connect(lambda _checked=False: self.choose(shown))
        self._chips[shown] = chip
        self._group.addButton(chip)
        self._flow.addWidget(chip)


class AsOf(QWidget):
    """Today, or the end of any day before."""

    changed = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context, self._is_today = context, True
        self._day = DayField("stock_day")
        self._day.setAccessibleName(self.tr("As of"))
        self._back = named(FilterChip(self.tr("Back to today")), "stock_today")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for part in (self._back, label(self.tr("As of"), size="small", tone="muted"), self._day):
            row.addWidget(part)
        self._back.clicked.connect(lambda: self.choose(self._context.today()))
        self._day.dateChanged.connect(self._edited)
        self._show(context.today())

    @property
    def on(self) -> date:
        """The day; today follows the clock over midnight."""
        if self._is_today:
            self._show(self._context.today())
        return self._day.on

    @property
    def is_past(self) -> bool:
        """Whether it is a day before today."""
        return not self._is_today

    def choose(self, on: date) -> None:
        """Turn to a day; none lies in the future."""
        self._show(min(on, self._context.today()))
        self.changed.emit()

    def _show(self, on: date) -> None:
        self._is_today = on == self._context.today()
        self._day.set_on(on)
        self._back.setVisible(not self._is_today)
        self._back.setChecked(False)

    @Slot()
    def _edited(self) -> None:
        self.choose(self._day.on)
