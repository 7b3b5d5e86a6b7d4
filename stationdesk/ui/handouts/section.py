"""The section 发放 of the page of goods: one item, one person after the other; and kits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.domain.codes import CodeKind, begins_like_code
from stationdesk.queries import hand_outs, volunteers
from stationdesk.services.people_at_hand import Who
from stationdesk.ui.accessibility import named
from stationdesk.ui.handouts.give_panel import GivePanel
from stationdesk.ui.handouts.giving import Giving
from stationdesk.ui.handouts.kits_view import KitsView
from stationdesk.ui.handouts.paper import SignOffPaper
from stationdesk.ui.handouts.shelf import GoodsShelf
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.sectionpage import FrontStack
from stationdesk.ui.sidebyside import SideBySide
from stationdesk.ui.widgets import KeyButton, set_shown

if TYPE_CHECKING:
    from stationdesk.queries.hand_outs import HandableRow
    from stationdesk.queries.visitors import VisitorRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext

_SIDE, _LEAST, _HIGH = 400, 260, 180


class HandOutsSection(QWidget):
    """A card that is scanned while an item is chosen gets it at once; the bar offers the undo."""

    RELOAD_ON: ClassVar[frozenset[str]] = frozenset(
        {"acts", "hand_outs", "stock_moves", "stock_items", "kit_parts", "kit_makings", "kit_takings"}
    )
    _CHOSEN = "handOutItem"

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._offered_id: UUID | None = None
        self.giving = Giving(context, actions, self)
        self._paper = SignOffPaper(context, self)
        self.shelf, self.panel = GoodsShelf(context), GivePanel(context)
        self.kits = KitsView(context, self.giving)
        self._stack = FrontStack()
        self._give_part = self._give()
        for part in (self._give_part, self.kits):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._stack.hide()
        self._connect()

    def opened(self) -> None:
        """Come to front: the item that was handed out last is chosen, the person in hand is meant."""
        self.reload()
        self._offer_person(self._context.person.card)
        self._take_focus()

    def reload(self) -> None:
        """Read the goods and who got them."""
        self.shelf.reload()
        self._read_handed()
        if self._shows_kits:
            self.kits.reload()

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """Hand the chosen item to whoever shows the card."""
        if self._shows_kits or self.panel.item_id is None:
            return False

        def hand_out(card: VolunteerCard) -> None:
            self._hand_out(Who(volunteer_id=card.volunteer_id), card.name, self.panel.pieces.value)

        today = self._context.today()
        # Without a key: two cards read in a row are two people.
        self._context.runner.read(self, volunteers.card, volunteer_id, today, then=hand_out)
        return True

    def code_scanned(self, text: str) -> bool:
        """Choose the goods whose code was scanned; a code of the visitor file gets the chosen item."""
        if begins_like_code(text) and text.strip()[:1].upper() == CodeKind.VISITOR:
            if self._shows_kits or self.panel.item_id is None:
                return False
            self._actions.visitors.find(text, self._visitor_found)
            return True
        found = self.shelf.find_code(text)
        if found is not None:
            self._choose(found)
        return found is not None

    def go_back(self) -> bool:
        """From the kits back to handing out, from the person to the goods."""
        if self._shows_kits:
            self._show_give()
            return True
        if self.panel.who.hasFocus():
            self.shelf.focus_entry()
            return True
        return False

    @property
    def _shows_kits(self) -> bool:
        return self._stack.currentWidget() is self.kits

    def _give(self) -> QWidget:
        kits = named(
            KeyButton(self.tr("Kits: make up, take apart"), "Alt+K", icon="gift", binds=True), "open_kits"
        )
        kits.clicked.connect(self._show_kits)
        self.shelf.add_action(kits)
        return SideBySide(self.shelf, self.panel, width=_SIDE, least=_LEAST, high=_HIGH)

    def _connect(self) -> None:
        self.shelf.chosen.connect(self._choose)
        self.shelf.committed.connect(self._take_focus)
        self.shelf.loaded.connect(self._loaded)
        self.panel.wanted.connect(self._hand_out)
        self.panel.undo_wanted.connect(self._actions.undo.undo)
        self.panel.sheet_wanted.connect(self._print)
        self.giving.handed.connect(lambda _receipt: self.panel.next_one())
        self.giving.refused.connect(self.panel.try_again)
        self.kits.left.connect(self._show_give)
        self._context.person.changed.connect(self._offer_person)
        self._context.runner.tables_changed.connect(self._tables_changed)

    def _loaded(self, rows: list[HandableRow]) -> None:
        self.kits.set_items(rows)
        chosen_id = self._context.property(self._CHOSEN)
        found = next((row for row in rows if row.item_id == chosen_id), None)
        self.panel.show_item(found)
        self.shelf.mark(found.item_id if found is not None else None)
        if self._stack.isHidden():
            # Until the goods are there nothing is shown that would say there are none.
            set_shown(self._stack, is_shown=True)
            self._take_focus()

    def _choose(self, row: HandableRow) -> None:
        self._context.setProperty(self._CHOSEN, row.item_id)
        self._show_give()
        self.panel.show_item(row)
        self.shelf.mark(row.item_id)
        self._read_handed()
        self._offer_person(self._context.person.card)
        self.panel.who.setFocus()

    def _read_handed(self) -> None:
        runner, today = self._context.runner, self._context.today()
        chosen_id = self._context.property(self._CHOSEN)
        runner.read(
            self, hand_outs.handed_out_on, today, chosen_id, then=self.panel.show_handed, key="handed"
        )

    def _hand_out(self, who: Who, name: str, pieces: int) -> None:
        if self.panel.item_id is not None:
            self.giving.hand_out(self.panel.item_id, who, name, pieces)

    def _visitor_found(self, row: VisitorRow | None) -> None:
        if row is None:
            self._context.result.tell(Kind.STOP, self.tr("Nobody is on the visitor file under this number."))
        else:
            self._hand_out(Who(visitor_id=row.visitor_id), row.name, self.panel.pieces.value)

    def _offer_person(self, card: VolunteerCard | None) -> None:
        if card is None:
            self._offered_id = None
        elif self.panel.item_id is not None and card.volunteer_id != self._offered_id:
            # Once each: whoever has just got theirs is not meant by the next Enter.
            self._offered_id = card.volunteer_id
            self.panel.who.take(Who(volunteer_id=card.volunteer_id), card.name)

    def _take_focus(self) -> None:
        if self._shows_kits:
            self.kits.take_focus()
        elif self.panel.item_id is None:
            self.shelf.focus_entry()
        else:
            self.panel.who.setFocus()

    @Slot()
    def _show_kits(self) -> None:
        self._stack.setCurrentWidget(self.kits)
        if self.panel.item_id in {row.item_id for row in self.shelf.rows if row.is_kit}:
            self.kits.choose(self.panel.item_id)
        self.kits.reload()
        self.kits.take_focus()

    @Slot()
    def _show_give(self) -> None:
        self._stack.setCurrentWidget(self._give_part)
        self._take_focus()

    def _print(self) -> None:
        item = next((row for row in self.shelf.rows if row.item_id == self.panel.item_id), None)
        if item is None:
            self._context.result.tell(Kind.LOOK, self.tr("Choose the goods first: a sheet is for one item."))
        else:
            self._paper.put_out(item)

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & self.RELOAD_ON and self.isVisible():
            self.reload()
