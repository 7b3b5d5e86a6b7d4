"""The items of a count: counted and not counted, what differs, codes that nobody knows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from stationdesk.queries.stocktake_lines import Counted, CountedRow
from stationdesk.ui.accessibility import named
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.stocktakes.columns import count_columns
from stationdesk.ui.tableview import chosen_rows, fit_columns, styled_table
from stationdesk.ui.widgets import Card, FilterChip, FlowLayout, KeyButton, label, set_shown
from stationdesk.ui.wording import number_text

_ALL, _LEFT, _DIFFERENT, _UNKNOWN = range(4)


class CountLines(Card):
    """`none_wanted` gets the ids of items of which none is there."""

    none_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._found = Counted((), ())
        self._build()
        self._chips.idClicked.connect(self._show_rows)

    def show_book(self, *, is_shown: bool) -> None:
        """Say whether whoever counts is told what the book has, and so what differs."""
        self.table.set_columns(count_columns(shows_book=is_shown))
        fit_columns(self.view, self.table.columns)
        set_shown(self._chips.button(_DIFFERENT), is_shown=is_shown)
        self._chips.button(_ALL).setChecked(True)

    def show_count(self, found: Counted) -> None:
        """Show where the count stands."""
        self._found = found
        different = sum(bool(row.difference or row.was_moved) for row in found.counted)
        counts = (len(found.rows), len(found.uncounted), different, len(found.unknown))
        for number, count in enumerate(counts):
            chip = self._chips.button(number)
            assert isinstance(chip, FilterChip)
            chip.set_count(count)
        self._none.setEnabled(bool(found.uncounted))
        self._show_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._want_chosen()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.table: RowTable[CountedRow] = RowTable(
            count_columns(shows_book=True), key=lambda row: row.item_id
        )
        self.view = named(styled_table(model=self.table), "count_table", self.tr("What is counted"))
        self._chips = QButtonGroup(self)
        chips = QWidget()
        flow = FlowLayout(chips, spacing=8)
        texts = (self.tr("All"), self.tr("Not counted"), self.tr("Different"), self.tr("Unknown codes"))
        for number, text in enumerate(texts):
            chip = named(FilterChip(text, 0), f"count_filter_{number}")
            self._chips.addButton(chip, number)
            flow.addWidget(chip)
        self._chips.button(_ALL).setChecked(True)
        self._unknown = label("", wrap=True)
        self._unknown.setObjectName("unknown_codes")
        self._none = named(KeyButton(self.tr("All not counted: none there"), icon="minus"), "count_none_all")
        self._none.clicked.connect(self._want_all)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Del in the table: none of it is there"), size="small", tone="muted"), 1)
        foot.addWidget(self._none)
        self.body.addWidget(chips)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._unknown, 1)
        self.body.addLayout(foot)

    @Slot()
    def _show_rows(self) -> None:
        chosen, found = self._chips.checkedId(), self._found
        rows = {
            _ALL: found.rows,
            _LEFT: found.uncounted,
            _DIFFERENT: tuple(row for row in found.counted if row.difference or row.was_moved),
            _UNKNOWN: (),
        }[chosen]
        self.table.set_rows(rows)
        self.view.setVisible(chosen != _UNKNOWN)
        words = [
            self.tr("{code} × {n}").format(code=row.code, n=number_text(row.pieces)) for row in found.unknown
        ]
        none = self.tr("No unknown codes.")
        self._unknown.setText("\n".join(words) or none)
        self._unknown.setVisible(chosen == _UNKNOWN)

    def _want_chosen(self) -> None:
        rows = [self.table.rows[number] for number in chosen_rows(self.view)]
        self.none_wanted.emit([row.item_id for row in rows if row.counted_pieces is None])

    def _want_all(self) -> None:
        self.none_wanted.emit([row.item_id for row in self._found.uncounted])
