"""The left side of the page: find, filter and choose rewards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.domain.rewards import RewardCategory
from stationdesk.domain.search import key_letters
from stationdesk.queries import redemption_days
from stationdesk.queries import rewards as reward_queries
from stationdesk.ui.accessibility import announce, named
from stationdesk.ui.pictures import Thumbnails
from stationdesk.ui.redemptions.entry_line import EntryLine
from stationdesk.ui.redemptions.large_text import is_large_text
from stationdesk.ui.redemptions.reasons import day_text
from stationdesk.ui.redemptions.tiles import RewardGrid
from stationdesk.ui.theme import px
from stationdesk.ui.titlekeys import TitleKeys
from stationdesk.ui.widgets import EmptyState, FilterChip, FlowLayout, IconLabel, PageHeader, scrolled
from stationdesk.ui.wording import number_text, reward_category_word

if TYPE_CHECKING:
    from stationdesk.queries.redemption_days import RedemptionDay
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.ui.context import DeskContext

_Rows = list["RewardRow"]


class Shelf(QWidget):
    """The catalogue for the person in hand. `chosen` tells a reward, `entry` the keys of the line."""

    chosen = Signal(object)
    loaded = Signal(list)
    """The catalogue was read (again)."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: _Rows = []
        self._waiting: list[Callable[[], None]] = []
        self._keys = TitleKeys(context, self)
        self._pieces: dict[UUID, int] = {}
        self._category: RewardCategory | None = None
        self.entry = named(EntryLine(), "reward_entry", self.tr("Reward to add"))
        self.entry.setPlaceholderText(
            self.tr("Reward: number, name or pinyin · Enter adds · empty Enter redeems")
        )
        self.grid = RewardGrid()
        self._photos = Thumbnails(context, self)
        self._head = PageHeader(self.tr("Redeem points"))
        self._day = named(IconLabel("hourglass", "", tone="warn"), "redemption_day")
        self._day.hide()
        self._arrange()
        self._connect()

    @property
    def rows(self) -> _Rows:
        """Every reward of the catalogue, as it was read last."""
        return self._rows

    def reload(self, then: Callable[[], None] | None = None) -> None:
        """Read the catalogue again, with the limits of the person in hand; `then` runs when it is there."""
        if then is not None:
            # Kept here and not with the read: a later read may take its place.
            self._waiting.append(then)
        person, today = self._context.person.volunteer_id, self._context.today()
        self._context.runner.read(
            self, redemption_days.redemption_day, today, person, then=self._show_day, key="day"
        )
        self._context.runner.read(
            self,
            reward_queries.catalogue,
            today,
            person,
            then=self._show,
            otherwise=self._failed,
            key="catalogue",
        )

    def show_cart(self, pieces: dict[UUID, int]) -> None:
        """Mark the rewards that are in the cart."""
        self._pieces = pieces
        self.grid.show_cart(pieces)

    def _arrange(self) -> None:
        self._chips = QButtonGroup(self)
        chips = QWidget()
        self._chip_row = FlowLayout(chips, spacing=8)
        content = QWidget()
        content.setProperty("plain", True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(8))
        self._area = scrolled(content)
        words = self.tr("There is nothing to redeem yet. Rewards are put into the catalogue in the settings.")
        empty = EmptyState("gift", words, self.tr("Open the settings"), key="Ctrl+,")
        empty.acted.connect(lambda: self._context.page_wanted.emit("settings"))
        nothing = EmptyState("search", self.tr("No reward fits. Esc shows all of them again."))
        self._stack = QStackedWidget()
        for part in (QWidget(), self._area, empty, nothing):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(px(14))
        head.addWidget(self._head)
        head.addWidget(self.entry, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._day)
        # In large text the chips take several lines: they scroll with the tiles then.
        (inside if is_large_text() else column).addWidget(chips)
        inside.addWidget(self.grid, 1)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.grid.chosen.connect(self.chosen)
        self.entry.lead_to(self.grid, self._area)
        self.entry.found.connect(self._take_first)
        self.entry.textChanged.connect(self._filter)
        self._chips.idClicked.connect(self._chip_clicked)
        self._photos.arrived.connect(self._show_photos)

    def _show(self, rows: _Rows) -> None:
        self._rows = rows
        self._photos.want(row.picture_id for row in rows)
        self._make_chips()
        self._filter()
        self._keys.learn(row.title for row in rows)
        self.loaded.emit(rows)
        self._go_on()

    def _show_day(self, day: RedemptionDay) -> None:
        """Say before the cart is filled that nothing can be redeemed today, and when it can."""
        words = day_text(day)
        self._day.set_text(words)
        self._day.setVisible(bool(words))

    def _failed(self, error: Exception) -> None:
        # Whoever waits has something to say of its own.
        if not self._waiting:
            self._context.runner.refused.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _make_chips(self) -> None:
        counts = Counter(row.category for row in self._rows)
        present = [category for category in RewardCategory if counts[category]]
        if self._category not in present:
            self._category = None
        for chip in self._chips.buttons():
            self._chips.removeButton(chip)
            self._chip_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for number, category in enumerate([None, *present]):
            words = self.tr("All") if category is None else reward_category_word(category)
            chip = FilterChip(words, len(self._rows) if category is None else counts[category])
            chip.setObjectName(f"category_{category or 'all'}")
            self._chips.addButton(chip, number)
            self._chip_row.addWidget(chip)
            chip.setChecked(category is self._category)
        self._shown_categories = [None, *present]

    @Slot(int)
    def _chip_clicked(self, number: int) -> None:
        self._category = self._shown_categories[number]
        self._filter()

    @Slot()
    def _filter(self) -> None:
        letters = key_letters(self.entry.text())
        rows = [row for row in self._rows if self._category in (None, row.category)]
        rows = [row for row in rows if self._keys.fits(row.title, letters, row.partner)]
        self.grid.set_rewards(rows)
        self._show_photos()
        self.grid.show_cart(self._pieces)
        page = 1 if rows else 3 if self._rows else 2
        self._stack.setCurrentIndex(page)
        if self.entry.text():
            announce(self.entry, self.tr("{count:reward|rewards}").format(count=number_text(len(rows))))

    def _show_photos(self) -> None:
        self.grid.show_pictures(lambda reward: self._photos.picture(reward.picture_id))

    @Slot()
    def _take_first(self) -> None:
        rewards = [tile.row for tile in self.grid.tiles]
        first = next((reward for reward in rewards if reward.hindrance is None), None)
        if first is None and rewards:
            first = rewards[0]
        if first is not None:
            self.entry.clear()
            self.chosen.emit(first)

    def focus_entry(self) -> None:
        """Put the cursor into the line."""
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
