"""Kits: which there are, what is in one, making up and taking apart."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.queries import kits
from stationdesk.ui.firstkeys import FirstKeys
from stationdesk.ui.handouts.kit_cards import MadeCard, MakeCard
from stationdesk.ui.handouts.kit_list import KitList
from stationdesk.ui.handouts.parts_editor import PartsEditor
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import Card, set_shown

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow
    from stationdesk.queries.kits import KitRow, MakingRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.handouts.giving import Giving

_SIDE, _LEAST, _HIGH, _SHARE = 720, 320, 260, 0.68


class KitsView(QWidget):
    """`left` goes back to handing out."""

    left = Signal()

    def __init__(self, context: DeskContext, giving: Giving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._giving = context, giving
        self._kits: dict[UUID, KitRow] | None = None
        self._keys = FirstKeys()
        self._items: list[HandableRow] = []
        self._chosen: tuple[UUID, str] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.list = KitList()
        column.addWidget(
            SideBySide(self.list, self._right_side(), width=_SIDE, least=_LEAST, high=_HIGH, share=_SHARE)
        )
        self.list.chosen.connect(self.choose)
        self.list.new_wanted.connect(giving.new_kit)
        self.list.left.connect(self.left)
        giving.kit_made.connect(self._kit_made)
        self._show_chosen()

    @property
    def kit_id(self) -> UUID | None:
        """The kit that is shown."""
        return self._chosen[0] if self._chosen is not None else None

    def reload(self) -> None:
        """Read the kits again."""
        self._context.runner.read(self, kits.kits, self._context.today(), then=self._show, key="kits")

    def set_items(self, rows: list[HandableRow]) -> None:
        """Give the goods there are."""
        self._items = rows
        self.parts.set_items(rows, self.kit_id)

    def choose(self, item_id: UUID) -> None:
        """Show an item as a kit."""
        if item_id == self.kit_id:
            return
        title = next((row.title for row in self._items if row.item_id == item_id), "")
        self._chosen = (item_id, title)
        self.reload()

    def take_focus(self) -> None:
        """Put the keys where the next step is, as soon as it is known whether there are kits."""
        self._keys.wait()
        if self._kits is not None:
            self._give_keys()

    def _right_side(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("plain", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._make_card, self._parts_card = MakeCard(), self._parts()
        self._made_card = MadeCard(self._context.local)
        self._make_card.wanted.connect(self._make_up)
        self._made_card.apart_wanted.connect(self._giving.take_apart)
        for card in (self._make_card, self._parts_card, self._made_card):
            column.addWidget(card)
        column.addStretch(1)
        return inside

    def _parts(self) -> Card:
        card = Card(self.tr("In each kit"))
        self.parts = PartsEditor()
        self.parts.saved.connect(self._save_parts)
        card.body.addWidget(self.parts)
        return card

    def _show(self, rows: list[KitRow]) -> None:
        self._kits = {row.kit_id: row for row in rows}
        self.list.show_kits(rows)
        self._give_keys()
        if self._chosen is None and rows:
            self._chosen = (rows[0].kit_id, rows[0].title)
        self._show_chosen()

    def _give_keys(self) -> None:
        self._keys.give(self.list.kits if self._kits else self.list.title)

    def _show_chosen(self) -> None:
        chosen = self._chosen
        for card in (self._make_card, self._parts_card, self._made_card):
            set_shown(card, is_shown=chosen is not None)
        if chosen is None:
            return
        row = (self._kits or {}).get(chosen[0])
        self._make_card.show_kit(row, chosen[1])
        self.parts.set_items(self._items, chosen[0])
        self.parts.show_parts(chosen[0], row.parts if row is not None else ())
        set_shown(self._made_card, is_shown=row is not None)
        if row is not None:
            self._context.runner.read(self, kits.makings, row.kit_id, then=self._show_makings, key="makings")

    def _show_makings(self, rows: list[MakingRow]) -> None:
        self._made_card.show_makings(rows, self._context.today())

    def _make_up(self, pieces: int) -> None:
        if self.kit_id is not None:
            self._giving.make_up(self.kit_id, pieces)

    def _save_parts(self, parts: tuple[object, ...]) -> None:
        if self.kit_id is not None:
            self._giving.put_parts(self.kit_id, parts)  # type: ignore[arg-type]

    def _kit_made(self, item_id: UUID) -> None:
        self._chosen = (item_id, self.list.title.text().strip())
        self.list.title.clear()
        self.reload()
        self.parts.add.setFocus()
