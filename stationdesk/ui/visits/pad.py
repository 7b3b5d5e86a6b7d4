"""What visits are tapped on: categories, services, how many, whose; one key or click is one visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.domain.acts import new_id
from stationdesk.services.visits import VisitRequest
from stationdesk.ui.accessibility import named
from stationdesk.ui.theme import px
from stationdesk.ui.visits.grids import ChipGrid, TileGrid
from stationdesk.ui.visits.padkeys import ALL_KEY, PadKeys
from stationdesk.ui.visits.people import PeopleLine
from stationdesk.ui.widgets import ButtonKind, ButtonSize, KeyButton, label

if TYPE_CHECKING:
    from stationdesk.queries.visits import TapView
    from stationdesk.services.visits import VisitReceipt
    from stationdesk.ui.visits.actions import VisitActions

_FEW_SERVICES = 8


class VisitPad(QWidget):
    """Digits count, letters tick services, × begins a number, 0 shows all, arrows and Enter do the same.

    Enter counts whoever is linked as their file says. What is ticked belongs to one tap: the next visitor
    begins with nothing. A refused tap puts it back.
    """

    focus_changed = Signal(bool)
    """Whether the keys are here."""

    def __init__(self, actions: VisitActions, *, columns: int, chip_columns: int, shows_all: bool) -> None:
        super().__init__()
        self._actions, self._shows_all = actions, shows_all
        self._view: TapView | None = None
        keys = PadKeys(self)
        self._tiles, self._chips = TileGrid(columns, keys), ChipGrid(chip_columns, keys)
        keys.serve(self._tiles, self._chips)
        self._line = PeopleLine()
        self._all = KeyButton("", ALL_KEY, kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        named(self._all, "visit_all").setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()
        for source in (self._tiles, keys):
            source.tapped.connect(self._tap)
            source.asked.connect(self._ask)
        keys.linked_tapped.connect(self._tap_linked)
        keys.number_wanted.connect(lambda: self._line.ask())
        keys.all_wanted.connect(self._toggle_all)
        keys.focus_moved.connect(lambda: self.focus_changed.emit(self.has_keys))
        self._line.entered.connect(self._entered)
        self._line.unlink_wanted.connect(lambda: actions.link(None))
        self._all.clicked.connect(self._toggle_all)
        actions.link_changed.connect(self._show_link)
        actions.counted.connect(self._counted)
        self._show_link()

    @property
    def has_keys(self) -> bool:
        """Whether the keys are here."""
        holder = QApplication.focusWidget()
        return holder is not None and (holder is self or self.isAncestorOf(holder))

    def show_view(self, view: TapView) -> None:
        """Show the lists and the day's figures."""
        self._view = view
        self._fill()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("Services used (several at once)"), size="small", tone="quiet"), 1)
        row.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._tiles, 1)
        column.addLayout(row)
        column.addWidget(self._chips)
        column.addWidget(self._line)

    def _fill(self) -> None:
        view = self._view
        assert view is not None
        everything = self._shows_all
        self._tiles.set_rows(view.categories if everything else view.frequent)
        services = view.services if everything else view.services[:_FEW_SERVICES]
        self._chips.set_rows(services)
        hidden = len(view.others) + max(0, len(view.services) - _FEW_SERVICES)
        self._all.setVisible(hidden > 0)
        self._all.set_texts(self.tr("Fewer") if everything else self.tr("All"), ALL_KEY)

    @Slot(object)
    def _tap(self, category_id: UUID, act_id: UUID | None = None) -> None:
        chosen, people = self._chips.chosen, self._line.people
        self._chips.choose(())
        self._line.set_people(1)
        request = VisitRequest(category_id, people, chosen)
        self._actions.tap(request, act_id or new_id(), partial(self._put_back, chosen, people))

    @Slot()
    def _tap_linked(self) -> None:
        """Count the category that the file of the linked visitor names."""
        linked = self._actions.linked
        if linked is not None and linked.category_id is not None:
            self._tap(linked.category_id)

    @Slot(object)
    def _ask(self, category_id: UUID) -> None:
        self._line.ask(category_id, self._tiles.tiles[category_id].text())

    @Slot(object, object)
    def _entered(self, category_id: UUID | None, act_id: UUID | None) -> None:
        """The number is typed: the pad has the keys again, where a second Enter does nothing."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if category_id is not None:
            self._tap(category_id, act_id)

    @Slot(object)
    def _counted(self, receipt: VisitReceipt) -> None:
        """The tile counts at once; the page reads all of them a moment later."""
        tile = self._tiles.tiles.get(receipt.category_id)
        if tile is not None:
            tile.set_visits(tile.visits + receipt.people)

    def _put_back(self, chosen: tuple[UUID, ...], people: int) -> None:
        if not self._chips.chosen and self._line.people == 1:
            self._chips.choose(chosen)
            self._line.set_people(people)

    @Slot()
    def _toggle_all(self) -> None:
        self._shows_all = not self._shows_all
        if self._view is not None:
            self._fill()

    @Slot()
    def _show_link(self) -> None:
        """Say who is linked; where their file says what they are, Enter is their tap."""
        linked = self._actions.linked
        self._line.show_linked(linked)
        if linked is not None and linked.category_id is not None and self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
