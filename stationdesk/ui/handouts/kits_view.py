"""Kits: which there are, what is in one, making up and taking apart."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stationdesk.queries import kits
from stationdesk.services.kit_parts import MOST_PIECES
from stationdesk.ui.accessibility import named
from stationdesk.ui.handouts.kit_list import KitList
from stationdesk.ui.handouts.parts_editor import PartsEditor
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    ButtonKind,
    ButtonSize,
    Card,
    IconLabel,
    KeyButton,
    Stepper,
    label,
    set_shown,
)
from stationdesk.ui.widgets.face import Face
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.wording import number_text, time_text

if TYPE_CHECKING:
    from datetime import date, datetime

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
        self._kits: dict[UUID, KitRow] = {}
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
        """Put the keys where the next step is."""
        (self.list.kits if self._kits else self.list.title).setFocus()

    def _right_side(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("plain", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._make_card, self._parts_card, self._made_card = self._make(), self._parts(), self._made()
        for card in (self._make_card, self._parts_card, self._made_card):
            column.addWidget(card)
        column.addStretch(1)
        return inside

    def _make(self) -> Card:
        card = Card()
        card.set_stripe("accent")
        self._reach = IconLabel("package", "", tone="quiet")
        self.pieces = named(Stepper(self.tr("Kits to make"), 1, least=1, most=MOST_PIECES), "kit_pieces")
        self.pieces.changed.connect(self._say_button)
        self.make = named(
            KeyButton("", "Alt+M", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE, binds=True), "make_up"
        )
        self.make.clicked.connect(self._make_up)
        row = QHBoxLayout()
        row.addWidget(self.pieces)
        row.addWidget(self.make, 1)
        card.body.addWidget(self._reach)
        card.body.addLayout(row)
        return card

    def _parts(self) -> Card:
        card = Card(self.tr("In each kit"))
        self.parts = PartsEditor()
        self.parts.saved.connect(self._save_parts)
        card.body.addWidget(self.parts)
        return card

    def _made(self) -> Card:
        card = Card(self.tr("Made up until now"))
        self.apart = named(
            Stepper(self.tr("Kits to take apart"), 1, least=1, most=MOST_PIECES), "apart_pieces"
        )
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Taken apart at a time"), tone="muted"), 1)
        row.addWidget(self.apart)
        self.makings = named(RowList(self.tr("Made up until now")), "makings")
        self.makings.setMinimumHeight(px(104))
        self.makings.acted.connect(lambda making: self._giving.take_apart(making, self.apart.value))
        card.body.addLayout(row)
        card.body.addWidget(self.makings)
        return card

    def _show(self, rows: list[KitRow]) -> None:
        is_first = not self._kits
        self._kits = {row.kit_id: row for row in rows}
        self.list.show_kits(rows)
        if is_first and self.list.title.hasFocus() and not self.list.title.text():
            self.take_focus()
        if self._chosen is None and rows:
            self._chosen = (rows[0].kit_id, rows[0].title)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self._chosen
        for card in (self._make_card, self._parts_card, self._made_card):
            set_shown(card, is_shown=chosen is not None)
        if chosen is None:
            return
        row = self._kits.get(chosen[0])
        self._make_card.set_title(row.title if row is not None else chosen[1])
        self.parts.set_items(self._items, chosen[0])
        self.parts.show_parts(chosen[0], row.parts if row is not None else ())
        self._reach.set_text(self._reach_words(row))
        self.make.setEnabled(row is not None and row.can_make > 0)
        set_shown(self._made_card, is_shown=row is not None)
        self._say_button()
        if row is not None:
            self._context.runner.read(self, kits.makings, row.kit_id, then=self._show_makings, key="makings")

    def _reach_words(self, row: KitRow | None) -> str:
        if row is None or row.shortest is None:
            return self.tr("Say below what is in it; then it can be made up.")
        words = self.tr("{here} lie here. What there is does for {n} more; the first to run out: {part}")
        return words.format(
            here=number_text(row.on_hand), n=number_text(row.can_make), part=row.shortest.title
        )

    def _show_makings(self, rows: list[MakingRow]) -> None:
        today = self._context.today()
        self.makings.set_faces(
            [
                Face(
                    key=row.making_id,
                    lead=_when(self._context.local(row.at), today),
                    is_time=True,
                    title=self.tr("{n} made · {left} left").format(
                        n=number_text(row.pieces), left=number_text(row.left)
                    ),
                    detail=" · ".join(filter(None, (row.number, row.operator))),
                    remark=self.tr("until {day}").format(day=row.expires_on.isoformat())
                    if row.expires_on
                    else "",
                    chip_tone="neutral",
                    button=self.tr("Take apart") if row.left else "",
                    is_faint=not row.left,
                )
                for row in rows
            ]
        )
        set_shown(self._made_card, is_shown=bool(rows))

    def _say_button(self) -> None:
        self.make.set_texts(self.tr("Make up {n}").format(n=number_text(self.pieces.value)))

    def _make_up(self) -> None:
        if self.kit_id is not None:
            self._giving.make_up(self.kit_id, self.pieces.value)

    def _save_parts(self, parts: tuple[object, ...]) -> None:
        if self.kit_id is not None:
            self._giving.put_parts(self.kit_id, parts)  # type: ignore[arg-type]

    def _kit_made(self, item_id: UUID) -> None:
        self._chosen = (item_id, self.list.title.text().strip())
        self.list.title.clear()
        self.reload()
        self.parts.add.setFocus()


def _when(at: datetime, today: date) -> str:
    """Return the time of today, the day of before, in the room of a time."""
    return time_text(at) if at.date() == today else f"{at:%m-%d}"
