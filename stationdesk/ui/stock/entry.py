"""Goods entered one by one: code or name, pieces, Enter; an empty Enter is done, Backspace takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from stationdesk.domain.stock import StockCategory
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import Column, RowTable
from stationdesk.ui.stock.days import DayLine
from stationdesk.ui.stock.goods_line import GoodsLine
from stationdesk.ui.stock.words import batch_text
from stationdesk.ui.tableview import styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonSize, FormField, KeyButton, Stepper, label
from stationdesk.ui.wording import number_text

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemName
    from stationdesk.ui.context import DeskContext

MOST_PIECES = 1_000_000
_SPOILS = frozenset({StockCategory.FOOD, StockCategory.DRINK, StockCategory.MEDICINE})
"""Goods whose last day is asked for before a line is done."""


@dataclass(frozen=True, slots=True)
class Entered:
    """One line."""

    item: ItemName
    pieces: int
    expires_on: date | None = None
    batch: str = ""
    is_named: bool = False
    """Whether the batch was chosen among those that lie there."""

    @property
    def is_like(self) -> tuple[object, ...]:
        """Lines that are the same but for their pieces are one."""
        return (self.item.item_id, self.expires_on, self.batch, self.is_named)


class GoodsEntry(QWidget):
    """`lines` is what was entered. `has_batches`: the last day and the batch are asked for, too.

    `which` is a field that chooses among the batches that lie somewhere: what it chose goes into `of`.
    """

    changed = Signal()
    item_begun = Signal(object)
    """The ItemName of the line that was begun, or None."""
    committed = Signal()
    """Enter on the empty line: that was all."""
    unknown = Signal(str)
    """No item has this code, or this name."""

    def __init__(self, context: DeskContext, *, has_batches: bool, which: QWidget | None = None) -> None:
        super().__init__()
        self._which = which
        self.of: tuple[date | None, str] | None = None
        self._context, self._has_batches = context, has_batches
        self.lines: list[Entered] = []
        self._item: ItemName | None = None
        self.line = named(GoodsLine(context), "goods_find")
        self._chosen = label("", strong=True, wrap=True)
        self.pieces = named(Stepper(self.tr("Pieces"), 1, least=1, most=MOST_PIECES), "goods_pieces")
        self.until = DayLine(context, "goods_until")
        self._until_field = FormField(self.tr("Good until"), self.until)
        self.batch = named(QLineEdit(), "goods_batch", self.tr("Batch"))
        self.batch.setMaxLength(40)
        self._add = named(KeyButton(self.tr("Add"), "Enter", size=ButtonSize.SMALL), "goods_add")
        self._table: RowTable[Entered] = RowTable(self._columns(), self)
        self.view = named(styled_table(model=self._table), "goods_lines", self.tr("Lines"))
        self._arrange()
        self._connect()
        self._choose(None)

    @property
    def pieces_in_all(self) -> int:
        """The pieces of all lines, with the one that was begun."""
        begun = self.pieces.value if self._item is not None else 0
        return begun + sum(line.pieces for line in self.lines)

    @property
    def lines_in_all(self) -> int:
        """How many lines there are, with the one that was begun."""
        return len(self.lines) + (self._item is not None)

    def begin(self, item: ItemName) -> None:
        """Ask for the pieces of an item; the line begun before is added as it stands."""
        if self._item is not None and self._item.item_id == item.item_id:
            self.pieces.set_value(self.pieces.value + 1)
            return
        if self._item is not None and not self.finish():
            return
        self._choose(item)
        self.pieces.setFocus()

    def finish(self) -> bool:
        """Add the line that was begun; return whether none is left over."""
        if self._item is None:
            return True
        if not self.until.is_right:
            self._until_field.set_error(self.tr("Such as 20261231, 2026-12-31 or +30 days."))
            return False
        on, batch = self.of or (self.until.on, self.batch.text().strip())
        line = Entered(self._item, self.pieces.value, on, batch, self.of is not None)
        same = next((n for n, one in enumerate(self.lines) if one.is_like == line.is_like), None)
        if same is None:
            self.lines.append(line)
        else:
            self.lines[same] = replace(line, pieces=self.lines[same].pieces + line.pieces)
        self._choose(None)
        self._show()
        self.line.setFocus()
        return True

    def set_lines(self, lines: Sequence[Entered]) -> None:
        """Go on with lines that were entered before."""
        self.lines = list(lines)
        self._show()

    def clear(self) -> None:
        """Begin anew."""
        self.lines.clear()
        self._choose(None)
        self._show()

    def _columns(self) -> list[Column[Entered]]:
        return [
            Column(self.tr("Item"), lambda line: line.item.title, width=110, stretches=True),
            Column(self.tr("Pieces"), lambda line: number_text(line.pieces), is_number=True, width=62),
            Column(
                self.tr("Good until"),
                _of_batch,
                width=146,
                is_hidden=not self._has_batches and self._which is None,
            ),
        ]

    def _arrange(self) -> None:
        column, fields = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        fields.setSpacing(px(8))
        fields.addWidget(FormField(self.tr("Pieces"), self.pieces))
        self._row = QWidget()
        self._row.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        if self._has_batches:
            fields.addWidget(self._until_field, 3)
            fields.addWidget(FormField(self.tr("Batch"), self.batch), 2)
        elif self._which is not None:
            fields.addWidget(self._which, 2)
        else:
            fields.addStretch(1)
        column.addWidget(FormField(self.tr("Goods"), self.line))
        chosen = QHBoxLayout()
        chosen.addWidget(self._chosen, 1)
        chosen.addWidget(self._add)
        column.addLayout(chosen)
        column.addWidget(self._row)
        column.addWidget(self.view, 1)
        self.view.setMinimumHeight(px(120))
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def _connect(self) -> None:
        self.line.found.connect(self.begin)
        self.line.committed.connect(self.committed)
        self.line.unknown.connect(self._unknown)
        self.line.emptied.connect(self._take_back)
        self._add.clicked.connect(lambda: self.finish())
        self.pieces.changed.connect(lambda _pieces: self.changed.emit())
        self.pieces.number.lineEdit().returnPressed.connect(self._pieces_entered)
        for line in (self.until, self.batch):
            line.returnPressed.connect(self.finish)

    @Slot(str)
    def _unknown(self, text: str) -> None:
        if self.finish():
            self.line.clear()
            self.unknown.emit(text)

    @Slot()
    def _pieces_entered(self) -> None:
        is_asked = self._has_batches and self._item is not None and self._item.category in _SPOILS
        if is_asked and not self.until.text():
            self.until.setFocus()
        else:
            self.finish()

    @Slot()
    def _take_back(self) -> None:
        if self.lines:
            self.lines.pop()
            self._show()

    def _choose(self, item: ItemName | None) -> None:
        self._item, self.of = item, None
        self._chosen.setText(" · ".join(filter(None, (item.title, item.unit))) if item else "")
        self.pieces.set_value(1)
        self.until.clear()
        self.batch.clear()
        self.line.clear()
        for part in (self._chosen, self._row, self._add):
            part.setVisible(item is not None)
        self.item_begun.emit(item)
        self.changed.emit()

    def _show(self) -> None:
        self._table.set_rows(list(reversed(self.lines)))
        self.changed.emit()


def _of_batch(line: Entered) -> str:
    return batch_text(line.expires_on, line.batch) or "–"
