"""What stands beside the list of goods: the chosen item, or the panel of what is being done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from stationdesk.ui.accessibility import has_keyboard_focus, named
from stationdesk.ui.sectionpage import FrontStack
from stationdesk.ui.stock.adjust import AdjustPanel
from stationdesk.ui.stock.bill import BillPanel
from stationdesk.ui.stock.detail import ItemPanel
from stationdesk.ui.stock.item_form import ItemForm
from stationdesk.ui.stock.panel import Panel
from stationdesk.ui.stock.places import PlacesPanel
from stationdesk.ui.stock.receive import ReceivePanel
from stationdesk.ui.stock.transfer import TransferPanel
from stationdesk.ui.stock.write_off import WriteOffPanel
from stationdesk.ui.widgets import Card, EmptyState

if TYPE_CHECKING:
    from stationdesk.queries.numbered import Numbered
    from stationdesk.queries.places import PlaceRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

Made = TypeVar("Made", bound=Panel)


class StockSide(FrontStack):
    """A panel is made when it is first wanted; what was entered in it stays while others are in front."""

    left = Signal()
    """No panel is in front any more."""
    done = Signal(object)
    """Something was booked or saved: the id of the item, or None."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._places: list[PlaceRow] = []
        self._panels: dict[type[Panel], Panel] = {}
        self._waits_for_item = ""
        self.item = ItemPanel(context, actions)
        self.item.wanted.connect(self.open_for_item)
        self._empty = Card()
        self._empty.body.addWidget(
            EmptyState(
                "package", self.tr("Choose an item, or scan one: here is where it lies and what moved.")
            )
        )
        for part in (self._empty, self.item):
            self.addWidget(part)
        named(self, "stock_side")

    def heightForWidth(self, width: int) -> int:
        """A panel scrolls by itself; the item is scrolled as a whole where there is little room."""
        if self.panel is not None:
            return self.minimumSizeHint().height()
        return super().heightForWidth(width)

    @property
    def panel(self) -> Panel | None:
        """The panel in front, if one is."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Panel) else None

    @property
    def has_draft(self) -> bool:
        """Whether goods were entered that are not booked."""
        panel = self._panels.get(ReceivePanel)
        return isinstance(panel, ReceivePanel) and panel.has_draft

    def put_away(self) -> None:
        """Keep what was entered: the pages are built anew."""
        panel = self._panels.get(ReceivePanel)
        if isinstance(panel, ReceivePanel) and panel.has_draft:
            panel.put_away()

    def set_places(self, places: list[PlaceRow]) -> None:
        """Remember where goods can lie."""
        self._places = places
        self.item.set_places(places)

    def show_item(self, item_id: UUID | None, on: object, today: object) -> None:
        """Show an item beside the list, unless a panel is in front."""
        if item_id is not None:
            self.item.ask(item_id, on, today)
        if self.panel is None:
            self.setCurrentWidget(self.item if item_id is not None else self._empty)

    def close_panel(self) -> bool:
        """Go back to the item; return whether a panel was in front."""
        if self.panel is None:
            return False
        self._leave()
        return True

    @Slot(str)
    def open_for_item(self, what: str) -> None:
        """Open a panel for the item that is shown."""
        item = self.item.item
        if what == "receive":
            self.receive(item.row.item_id if item is not None and item.row.is_active else None)
        elif item is None:
            return
        elif what == "transfer":
            self._open(TransferPanel, lambda panel: panel.begin(self._places, item))
        elif what == "write_off":
            self._open(WriteOffPanel, lambda panel: panel.of_item(item))
        elif what == "adjust":
            self._open(AdjustPanel, lambda panel: panel.begin(self._places, item))
        else:
            self._open(ItemForm, lambda panel: panel.begin(self._places, item))

    def receive(self, item_id: UUID | None = None) -> None:
        """Receive goods, going on with what was entered."""
        self._open(ReceivePanel, lambda panel: panel.begin(self._places, item_id))

    def new_item(self, barcode: str = "") -> None:
        """Add an item; `barcode` was scanned and is known by nobody."""
        is_code = any(character.isdigit() for character in barcode)
        title = "" if is_code else barcode
        code = barcode if is_code else ""
        self._open(ItemForm, lambda panel: panel.begin(self._places, None, code, title))

    def write_off_expired(self) -> None:
        """Write off whatever is over its last good day."""
        self._open(WriteOffPanel, lambda panel: panel.of_expired(self._places))

    def edit_places(self, place_id: UUID | None = None) -> None:
        """Show the shelves and stores."""
        self._open(PlacesPanel, lambda panel: panel.begin(place_id))

    @Slot(object)
    def show_bill(self, found: Numbered) -> None:
        """Show a bill, a round of hand-outs or a stocktake in full."""
        self._open(BillPanel, lambda panel: panel.begin(found))

    def _open(self, kind: type[Made], begin: Callable[[Made], None]) -> None:
        panel = self._panels.get(kind)
        if panel is None:
            panel = self._panels[kind] = kind(self._context, self._actions)  # type: ignore[call-arg]
            panel.left.connect(self._leave)
            panel.done.connect(self._done)
            if isinstance(panel, ReceivePanel):
                panel.item_wanted.connect(self.new_for_receiving)
            self.addWidget(panel)
            panel.end_with_the_button()
        assert isinstance(panel, kind)
        self.setCurrentWidget(panel)
        begin(panel)
        if not has_keyboard_focus(panel):
            panel.first_focus().setFocus()

    @Slot(str)
    def receive_new(self, code: str) -> None:
        """Receive goods, beginning with a new item that has a code nobody knows."""
        self.receive()
        self.new_for_receiving(code)

    @Slot(str)
    def new_for_receiving(self, code: str) -> None:
        """Add an item by a code that nobody knows, then go on receiving it."""
        self._waits_for_item = code
        self.new_item(code)

    @Slot()
    def _leave(self) -> None:
        was_for_receiving, self._waits_for_item = self._waits_for_item, ""
        if was_for_receiving and isinstance(self.panel, ItemForm):
            self.receive()
            return
        self.setCurrentWidget(self.item if self.item.item is not None else self._empty)
        self.left.emit()

    @Slot(object)
    def _done(self, item_id: UUID | None) -> None:
        panel = self.panel
        if isinstance(panel, PlacesPanel):
            return
        if self._waits_for_item and isinstance(panel, ItemForm):
            self._waits_for_item = ""
            self.receive(item_id)
            return
        self.setCurrentWidget(self.item)
        self.done.emit(item_id)
