"""Before a count: begin one, go on with one that is open, look at those that ended."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.domain.codes import InvalidCode, read_code
from stationdesk.domain.stock import StockCategory, StocktakeOutcome
from stationdesk.queries import stocktake_lines, stocktakes
from stationdesk.queries.stocktake_lines import FinalRow
from stationdesk.queries.stocktakes import PlaceRow, StocktakeRow
from stationdesk.services.stocktakes import StartReceipt, StartRequest, start
from stationdesk.ui.accessibility import named
from stationdesk.ui.firstkeys import FirstKeys
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.stocktakes.columns import final_columns, past_columns
from stationdesk.ui.stocktakes.paper import CountPaper
from stationdesk.ui.stocktakes.words import end_words, stocktake_words
from stationdesk.ui.tableview import choose_only, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    Card,
    Dropdown,
    EmptyState,
    FormField,
    KeyButton,
    Segmented,
    label,
    set_shown,
)
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import moment_text
from stationdesk.ui.wording.goods import place_word, stock_category_word

if TYPE_CHECKING:
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_SIDE, _LEAST, _HIGH = 330, 310, 300


class ChoosingView(QWidget):
    """`chosen` gets the id of the stocktake to count in."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._paper = CountPaper(context, self)
        self._places: list[PlaceRow] = []
        self._open: list[StocktakeRow] = []
        self._keys = FirstKeys()
        self._shown: StocktakeRow | None = None
        self._newest_id: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        past, new = self._past(), self._new()
        column.addWidget(SideBySide(past, new, width=_SIDE, least=_LEAST, high=_HIGH))

    def open(self) -> None:
        """Read everything, then put the keys where the next step is: an open count or a new one."""
        self._keys.wait()
        self.reload()

    def reload(self) -> None:
        """Read places, open counts and past ones."""
        runner = self._context.runner
        runner.read(self, stocktakes.places, then=self._show_places, key="places")
        runner.read(self, stocktakes.open_stocktakes, then=self._show_open, key="open")
        runner.read(self, stocktakes.past_stocktakes, then=self._show_past, key="past")

    def code_scanned(self, text: str) -> bool:
        """Choose the place whose tag was scanned, or go on with its count; return whether it is one."""
        try:
            tag = str(read_code(text))
        except InvalidCode:
            return False
        place = next((one for one in self._places if one.tag == tag), None)
        if place is None:
            return False
        found = next((one for one in self._open if one.place_id == place.place_id), None)
        if found is not None:
            self.chosen.emit(found.stocktake_id)
        else:
            self.place.set_value(place.place_id)
            self.begin.setFocus()
        return True

    def _new(self) -> QWidget:
        self.place = named(Segmented(self.tr("Place to count")), "count_place")
        kinds = [(None, self.tr("Everything")), *((one, stock_category_word(one)) for one in StockCategory)]
        self.category = named(Dropdown(kinds), "count_category")
        self.category.setCurrentIndex(0)
        self.blind = named(QCheckBox(self.tr("Blind: do not show what the book has")), "count_blind")
        self.begin = named(
            KeyButton(self.tr("Begin to count"), "Alt+B", kind=ButtonKind.PRIMARY, binds=True), "count_begin"
        )
        self.begin.clicked.connect(self._begin)
        form = Card(self.tr("New stocktake"))
        form.body.addWidget(FormField(self.tr("Where"), self.place))
        form.body.addWidget(FormField(self.tr("What"), self.category))
        form.body.addWidget(self.blind)
        form.body.addWidget(self.begin)
        self._open_card = Card(self.tr("Being counted now"))
        self.open_list = named(RowList(self.tr("Being counted now")), "count_open")
        self.open_list.setMinimumHeight(px(100))
        self.open_list.acted.connect(self.chosen)
        self.open_list.picked.connect(self.chosen)
        self._open_card.body.addWidget(self.open_list)
        self._open_card.hide()
        inside = QWidget()
        inside.setProperty("plain", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._open_card)
        column.addWidget(form)
        column.addStretch(1)
        return inside

    def _past(self) -> QWidget:
        card = Card(self.tr("Stocktakes until now"))
        self.past: RowTable[StocktakeRow] = RowTable(
            past_columns(self._context), key=lambda row: row.stocktake_id
        )
        self.past_view = named(styled_table(model=self.past), "count_past", card.heading)
        self.past_view.selectionModel().currentRowChanged.connect(self._past_chosen)
        self.final: RowTable[FinalRow] = RowTable(final_columns(), key=lambda row: row.item_id)
        self.final_view = named(styled_table(model=self.final), "count_final", self.tr("What it came to"))
        self._about = label("", size="small", tone="muted", wrap=True)
        self._print = named(
            KeyButton(self.tr("Count sheet"), "Alt+P", icon="printer", binds=True), "past_print"
        )
        self._print.clicked.connect(self._put_out)
        self._undo = named(KeyButton(self.tr("Undo…"), icon="undo-2"), "past_undo")
        self._undo.clicked.connect(self._undo_past)
        row = QHBoxLayout()
        row.addWidget(self._about, 1)
        row.addWidget(self._undo)
        row.addWidget(self._print)
        self._nothing = EmptyState("clipboard-check", self.tr("No stocktake has ended yet."))
        card.body.addWidget(self._nothing, 1)
        card.body.addWidget(self.past_view, 2)
        card.body.addLayout(row)
        card.body.addWidget(self.final_view, 3)
        for part in (self._nothing, self.past_view, self.final_view, self._undo, self._print):
            part.hide()
        return card

    def _show_places(self, places: list[PlaceRow]) -> None:
        self._places = places
        self.place.set_options([(one.place_id, place_word(one.kind, one.title)) for one in places])
        if self.place.value is None and places:
            free = next((one for one in places if not one.counting), places[0])
            self.place.set_value(free.place_id)

    def _show_open(self, rows: list[StocktakeRow]) -> None:
        self._open = rows
        today = self._context.today()
        self.open_list.set_faces(
            [
                Face(
                    key=row.stocktake_id,
                    lead=place_word(row.place_kind, row.place),
                    title=stocktake_words(row),
                    detail=" · ".join(
                        (row.number, moment_text(self._context.local(row.at), today), row.operator)
                    ),
                    button=self.tr("Go on"),
                    tone="info",
                )
                for row in rows
            ]
        )
        set_shown(self._open_card, is_shown=bool(rows))
        self._keys.give(self.open_list if rows else self.begin)

    def _show_past(self, rows: list[StocktakeRow]) -> None:
        self.past.set_rows(rows)
        set_shown(self._nothing, is_shown=not rows)
        set_shown(self.past_view, is_shown=bool(rows))
        newest_id = rows[0].stocktake_id if rows else None
        if rows and (newest_id != self._newest_id or not self.past_view.currentIndex().isValid()):
            choose_only(self.past_view, self.past.index(0, 0))
        self._newest_id = newest_id
        if not rows:
            self._show_one(None)

    def _past_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._show_one(self.past.row(index) if index.isValid() else None)

    def _show_one(self, row: StocktakeRow | None) -> None:
        self._shown = row
        is_final = row is not None and row.end is not None and row.end.outcome is StocktakeOutcome.FINALISED
        for part in (self._print, self.final_view):
            set_shown(part, is_shown=is_final)
        set_shown(self._undo, is_shown=row is not None)
        self._about.setText("" if row is None else f"{row.number} · {end_words(row.end)}")
        if is_final:
            query = stocktake_lines.final_rows
            self._context.runner.read(self, query, row, then=self.final.set_rows, key="final")

    def _begin(self) -> None:
        place_id: UUID | None = self.place.value
        if place_id is None:
            return
        request = StartRequest(place_id, self.category.value, shows_book=not self.blind.isChecked())

        def done(receipt: StartReceipt) -> None:
            self.chosen.emit(receipt.stocktake_id)

        self._context.runner.write(self, start, request, then=done, otherwise=self._refused, act_id=new_id())

    def _refused(self, error: Exception) -> None:
        self._context.result.tell(Kind.STOP, explain(error))
        self.reload()

    def _put_out(self) -> None:
        if self._shown is not None:
            self._paper.put_out(self._shown)

    def _undo_past(self) -> None:
        if self._shown is not None and self._shown.end is not None:
            self._actions.undo.undo(self._shown.end.act_id)
