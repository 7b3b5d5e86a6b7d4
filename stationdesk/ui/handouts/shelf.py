"""The goods that can be handed out: found by name, pinyin, code or number, filtered, shown as tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.domain.codes import InvalidCode, read_code
from stationdesk.domain.search import key_letters
from stationdesk.queries import hand_outs
from stationdesk.ui.accessibility import named
from stationdesk.ui.handouts.tiles import ItemGrid
from stationdesk.ui.pictures import Thumbnails
from stationdesk.ui.redemptions.entry_line import EntryLine
from stationdesk.ui.theme import px
from stationdesk.ui.titlekeys import TitleKeys
from stationdesk.ui.widgets import EmptyState, FilterChip, FlowLayout, scrolled

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow
    from stationdesk.ui.context import DeskContext

_USUAL, _KITS, _ALL = range(3)


class GoodsShelf(QWidget):
    """`chosen` tells the item, `committed` an Enter on the empty line."""

    chosen = Signal(object)
    committed = Signal()
    loaded = Signal(list)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[HandableRow] = []
        self._keys = TitleKeys(context, self)
        self._chosen_id: UUID | None = None
        self.entry = named(EntryLine(), "goods_entry", self.tr("Goods to hand out"))
        self.entry.setPlaceholderText(self.tr("Goods: number, name, pinyin, scan"))
        self.grid = ItemGrid()
        self._photos = Thumbnails(context, self)
        self._build()
        self._connect()

    @property
    def rows(self) -> list[HandableRow]:
        """Every item, as it was read last."""
        return self._rows

    def reload(self) -> None:
        """Read the goods again."""
        today = self._context.today()
        self._context.runner.read(self, hand_outs.handable, today, then=self._show, key="handable")

    def mark(self, item_id: UUID | None) -> None:
        """Mark the item that is being handed out."""
        self._chosen_id = item_id
        self.grid.mark(item_id)

    def add_action(self, button: QWidget) -> None:
        """Put a button beside the filters; it goes below them where there is no room."""
        self._flow.addWidget(button)

    def find_code(self, text: str) -> HandableRow | None:
        """Return the item with this barcode or tag."""
        codes = {text.strip()}
        try:
            codes.add(str(read_code(text)))
        except InvalidCode:
            codes.discard("")
        return next((row for row in self._rows if {row.barcode, row.code} & codes), None)

    def _build(self) -> None:
        self._chips = QButtonGroup(self)
        chips = QWidget()
        self._flow = FlowLayout(chips, spacing=8)
        for number, text in enumerate((self.tr("Usual"), self.tr("Kits"), self.tr("All goods"))):
            chip = named(FilterChip(text), f"goods_filter_{number}")
            self._chips.addButton(chip, number)
            self._flow.addWidget(chip)
        self._chips.button(_USUAL).setChecked(True)
        content = QWidget()
        content.setProperty("plain", True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.grid)
        inside.addStretch(1)
        self._area = scrolled(content)
        nothing = self.tr(
            "No goods here. “All goods” shows every item; a rule for one person is set in Stock."
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(EmptyState("gift", nothing))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.entry, 2)
        head.addWidget(chips, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.grid.chosen.connect(self.chosen)
        self.entry.lead_to(self.grid, self._area)
        self.entry.found.connect(self._take_first)
        self.entry.committed.connect(self.committed)
        self.entry.digit.connect(self.grid.choose)
        self.entry.textChanged.connect(self._filter)
        self._chips.idClicked.connect(self._filter)
        self._photos.arrived.connect(self._show_photos)

    def _show(self, rows: list[HandableRow]) -> None:
        is_first = not self._rows
        self._rows = rows
        self._photos.want(row.picture_id for row in rows)
        counts = (sum(row.is_usual for row in rows), sum(row.is_kit for row in rows), len(rows))
        for number, count in enumerate(counts):
            chip = self._chips.button(number)
            assert isinstance(chip, FilterChip)
            chip.set_count(count)
        if is_first and not counts[_USUAL]:
            self._chips.button(_ALL).setChecked(True)
        self._filter()
        self._keys.learn(row.title for row in rows)
        self.loaded.emit(rows)

    @Slot()
    def _filter(self) -> None:
        chip, letters = self._chips.checkedId(), key_letters(self.entry.text())
        # What is typed is looked for among all goods, whatever is filtered.
        rows = [row for row in self._rows if letters or _is_in(row, chip)]
        rows = [row for row in rows if self._keys.fits(row.title, letters)]
        self.grid.set_rows(rows, self._chosen_id)
        self._show_photos()
        self._stack.setCurrentIndex(0 if rows else 1)

    def _show_photos(self) -> None:
        self.grid.show_pictures(lambda row: self._photos.picture(row.picture_id))

    @Slot()
    def _take_first(self) -> None:
        found = self.find_code(self.entry.text())
        if found is None and self.grid.tiles:
            found = self.grid.tiles[0].row
        if found is not None:
            self.entry.clear()
            self.chosen.emit(found)

    def focus_entry(self) -> None:
        """Put the cursor into the line."""
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_in(row: HandableRow, chip: int) -> bool:
    return row.is_usual if chip == _USUAL else row.is_kit if chip == _KITS else True
