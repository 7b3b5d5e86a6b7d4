"""Stock (库存): every item with what lies where, as of today or any day before; and all that moves goods."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.ui.accessibility import named
from stationdesk.ui.livepage import LivePage
from stationdesk.ui.rowtable import RowTable
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.stock.codes import StockCodes
from stationdesk.ui.stock.columns import stock_columns
from stationdesk.ui.stock.export import StockExport
from stationdesk.ui.stock.filters import AsOf, Shown, StockChips, Which
from stationdesk.ui.stock.side import StockSide
from stationdesk.ui.stock.view import StockView, matching, stock_view
from stationdesk.ui.tableview import choose_only, shown_columns, styled_table
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, EmptyState, FlowLayout, KeyButton
from stationdesk.ui.widgets.painting import set_shown

if TYPE_CHECKING:
    from stationdesk.queries.stock_lists import StockListRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

translate = QCoreApplication.translate
_SIDE, _LEAST, _HIGH = 417, 480, 300


class ItemsSection(LivePage):
    """Chips and day above, the list at the left, the chosen item or a panel at the right."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"stock_moves", "stock_items", "storage_places", "rewards", "stock_bills"}
    )

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__(context)
        self._actions = actions
        self._view: StockView | None = None
        self._wanted: UUID | None = None
        self.rebuild()
        actions.stock.code_wanted.connect(lambda text: self._codes.follow(text))
        actions.stock.shown_wanted.connect(self.show_matter)
        actions.stock.receive_wanted.connect(self._receive)

    def build(self) -> QWidget:
        """Return the section's widgets."""
        self.chips, self.as_of = StockChips(), AsOf(self._context)
        self.table: RowTable[StockListRow] = RowTable(stock_columns(), key=lambda row: row.item_id)
        self.view = named(styled_table(model=self.table), "stock_list", self.tr("Goods"))
        self.side = StockSide(self._context, self._actions)
        self._export = StockExport(self._context, self)
        self._codes = StockCodes(self._context, self)
        self._codes.item_found.connect(self.show_item)
        self._codes.place_found.connect(self.side.edit_places)
        self._codes.bill_found.connect(self.side.show_bill)
        self._codes.item_wanted.connect(self.side.receive_new)
        self._card, self._empty = Card(), EmptyState("package", "", self.tr("Receive goods"), key="Alt+R")
        self._card.set_margins(0, 0)
        self._card.body.addWidget(self.view)
        self._card.body.addWidget(self._empty)
        self._connect()
        content = QWidget()
        column, upper = QVBoxLayout(content), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        upper.setSpacing(px(8))
        upper.addWidget(self.chips, 1)
        upper.addWidget(self.as_of, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._make_acts())
        column.addLayout(upper)
        column.addWidget(SideBySide(self._card, self.side, width=_SIDE, least=_LEAST, high=_HIGH), 1)
        return content

    def ask(self) -> None:
        """Read the list as of the chosen day."""
        on, today = self.as_of.on, self._context.today()
        self._context.runner.read(self, stock_view, on, today, then=self._show, key="stock")

    @property
    def has_draft(self) -> bool:
        """Whether goods were entered that are not booked."""
        return self.side.has_draft

    def put_away(self) -> None:
        """Keep what was entered: the pages are built anew."""
        self.side.put_away()

    def opened(self) -> None:
        """The section came to front: the arrows move in the list."""
        super().opened()
        if self.side.panel is None:
            self.view.setFocus()

    @Slot(str)
    def code_scanned(self, text: str) -> bool:
        """A code of goods goes to the panel in front, or to what it stands on."""
        panel = self.side.panel
        return (panel is not None and panel.scanned(text)) or self._codes.follow(text)

    def go_back(self) -> bool:
        """From a panel to the item, from a chip or a day before to all of today."""
        if self.side.close_panel():
            return True
        if self.chips.shown == Shown() and not self.as_of.is_past:
            return False
        self.as_of.choose(self._context.today())
        self.chips.choose(Shown())
        return True

    @Slot(str)
    def show_matter(self, which: str) -> None:
        """Show what is the matter with goods, as the desk tells of it."""
        self.as_of.choose(self._context.today())
        self.chips.choose(Shown(Which(which)))
        if which == Which.EXPIRED:
            self.side.write_off_expired()

    def _connect(self) -> None:
        self.chips.changed.connect(self._filter)
        self.as_of.changed.connect(self.reload)
        self.view.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_chosen())
        self.view.activated.connect(lambda _index: self.side.open_for_item("receive"))
        self.side.left.connect(self.view.setFocus)
        self.side.done.connect(self._done)
        self._empty.acted.connect(lambda: self.side.receive())

    def _make_acts(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        small = ButtonSize.SMALL
        receive = KeyButton(
            self.tr("Receive goods"),
            "Alt+R",
            icon="package-plus",
            kind=ButtonKind.PRIMARY,
            size=small,
            binds=True,
        )
        receive.clicked.connect(lambda: self.side.receive())
        new = KeyButton(self.tr("New item"), "Alt+N", icon="plus", size=small, binds=True)
        new.clicked.connect(lambda: self.side.new_item())
        places = KeyButton(self.tr("Shelves and stores"), "Alt+P", icon="warehouse", size=small, binds=True)
        places.clicked.connect(lambda: self.side.edit_places())
        export = KeyButton(self.tr("Export"), "Alt+X", icon="download", size=small, binds=True)
        export.clicked.connect(self._export_list)
        self._expired = KeyButton(
            self.tr("Write off what is expired"),
            "Alt+D",
            icon="circle-alert",
            kind=ButtonKind.DANGER,
            size=small,
            binds=True,
        )
        self._expired.clicked.connect(lambda: self.side.write_off_expired())
        for name, button in (
            ("stock_receive", receive),
            ("stock_new", new),
            ("stock_places", places),
            ("stock_export", export),
            ("stock_expired", self._expired),
        ):
            flow.addWidget(named(button, name))
        return holder

    def _show(self, view: StockView) -> None:
        self._view = view
        self.chips.count(view.rows)
        self.side.set_places(view.places)
        self.side.item.set_past(is_past=self.as_of.is_past)
        set_shown(self._expired, is_shown=any(row.expired for row in view.rows) and not self.as_of.is_past)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        if self._view is None:
            return
        rows = matching(self._view.rows, self.chips.shown)
        self.table.set_rows(rows)
        self.view.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        words = self.tr("No goods yet. Receive the first ones: scan, pieces, Enter.")
        self._empty.action.setVisible(not self._view.rows)
        self._empty.set_sentence(self.tr("Nothing here.") if self._view.rows else words)
        self._choose()

    def _choose(self) -> None:
        wanted, self._wanted = self._wanted, None
        index = self.table.index_of(wanted) if wanted is not None else self.view.currentIndex()
        if not index.isValid() and self.table.rowCount():
            index = self.table.index(0, 0)
        choose_only(self.view, index)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        index = self.view.currentIndex()
        item_id = self.table.row(index).item_id if index.isValid() else None
        self.side.show_item(item_id, self.as_of.on, self._context.today())

    @Slot()
    def _export_list(self) -> None:
        self._export.ask(self.as_of.on, shown_columns(self.view, self.table), self.table.rows)

    def _done(self, item_id: UUID | None) -> None:
        """The item is chosen once the list holds what was done with it; the omnibox has the keys."""
        self._wanted = item_id
        self.reload()
        self._context.omnibox_wanted.emit()

    @Slot(object)
    def _receive(self, item_id: UUID | None) -> None:
        self.side.receive(item_id)

    def show_item(self, item_id: UUID) -> None:
        """Choose an item in the whole list."""
        self.side.close_panel()
        self.chips.choose(Shown())
        self._wanted = item_id
        self._filter()
        self.view.setFocus()
