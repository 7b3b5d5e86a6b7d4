"""Points for goods: choose, see what it comes to, book it with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.domain.errors import EmptyCart
from stationdesk.domain.rewards import Purse
from stationdesk.queries import volunteers
from stationdesk.ui.messages import explain
from stationdesk.ui.redemptions.cart_panel import CartPanel
from stationdesk.ui.redemptions.filling import Filling
from stationdesk.ui.redemptions.purses import TOGGLE
from stationdesk.ui.redemptions.redeeming import Redeeming
from stationdesk.ui.redemptions.shelf import Shelf
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.theme import px

if TYPE_CHECKING:
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.redemptions import RedemptionReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.redemptions.cart import Cart


class RedemptionsPage(QWidget):
    """Rewards at the left, the cart of the person in hand at the right (Ctrl+4, F3)."""

    RELOAD_ON = frozenset({"rewards", "stock_items", "stock_moves", "redemption_lines", "points_rules"})

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self._context, self._actions = context, actions
        self._is_stale = True
        self._shown_id: UUID | None = None
        self.shelf, self.panel = Shelf(context), CartPanel(context)
        self.redeeming = Redeeming(context, actions, self)
        self.filling = Filling(context, self.shelf, self.redeeming, lambda: self.cart)
        self.code_scanned = self.filling.take_code
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        row.addWidget(self.shelf, 1)
        row.addWidget(self.panel)
        self._connect()
        self._show()

    @property
    def cart(self) -> Cart | None:
        """The cart of the person in hand; None while nobody is."""
        card = self._card
        return None if card is None else self._actions.redemptions.carts.of(card.volunteer_id)

    def opened(self) -> None:
        """Come to front: read what changed meanwhile, put the cursor where the next key belongs."""
        if self._is_stale:
            self._reload()
        self._show()
        if self._card is None:
            self._context.omnibox_wanted.emit()
        else:
            self.shelf.focus_entry()

    def person_scanned(self, volunteer_id: UUID) -> bool:
        """Put a scanned person into the field that asks for one; else the window takes them in hand."""
        handover = self.panel.handover
        if not (handover.other.hasFocus() or handover.beneficiary.hasFocus()):
            return False

        def take(card: VolunteerCard) -> None:
            handover.take_scanned(card.volunteer_id, card.name)

        today = self._context.today()
        self._context.runner.read(self, volunteers.card, volunteer_id, today, then=take, key="scanned")
        return True

    def go_back(self) -> bool:
        """From anywhere on the page to the line; from there to the window."""
        if self._card is None or self.shelf.entry.hasFocus():
            return False
        if not self.isAncestorOf(self.window().focusWidget() or self.window()):
            return False
        self.shelf.focus_entry()
        return True

    def heightForWidth(self, _width: int) -> int:
        # Tiles and cart scroll inside: the button below the cart stays in sight.
        return self.minimumSizeHint().height()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.redeeming.settle()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What tiles and fields left over.
        text, plain = event.text(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and text and text in "0123456789":
            self.filling.press_digit(int(text))
        elif plain and text in ("+", "-", "−"):
            self.filling.change_pieces(1 if text == "+" else -1)
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self.filling.remove_last()
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shelf.focus_entry()
        else:
            super().keyPressEvent(event)

    @property
    def _card(self) -> VolunteerCard | None:
        # While another person is being read, the card is still that of the one before.
        person = self._context.person
        is_there = person.card is not None and person.card.volunteer_id == person.volunteer_id
        return person.card if is_there else None

    def _connect(self) -> None:
        context, entry = self._context, self.shelf.entry
        self.shelf.loaded.connect(self._loaded)
        entry.committed.connect(self._redeem)
        self.filling.changed.connect(self._show)
        self.panel.changed.connect(self._show)
        self.panel.lines.pieces_changed.connect(self.filling.pieces_edited)
        self.panel.lines.cursor_lost.connect(self.shelf.focus_entry)
        self.panel.redeem_wanted.connect(self._redeem)
        self.redeeming.busy_changed.connect(self.panel.set_busy)
        self.redeeming.booked.connect(self._booked)
        self.redeeming.refused.connect(self._refused)
        self.redeeming.mended.connect(self._mended)
        context.person.changed.connect(self._person_changed)
        context.runner.tables_changed.connect(self._tables_changed)
        for keys, act in (
            (("Ctrl+Return", "Ctrl+Enter"), self._redeem),
            ((TOGGLE,), self.panel.purses.toggle),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(act)

    @Slot()
    def _show(self) -> None:
        cart = self.cart
        self.panel.show_cart(self._card, cart)
        self.shelf.show_cart({item.reward_id: item.pieces for item in cart.items} if cart else {})

    def _reload(self) -> None:
        if self.isVisible():
            self._is_stale = False
            self.shelf.reload()
        else:
            self._is_stale = True

    @Slot(list)
    def _loaded(self, rows: list[RewardRow]) -> None:
        if (cart := self.cart) is not None and not self.redeeming.is_busy:
            for item, before in cart.reprice(rows):
                item.fault = self.redeeming.price_fault(before, item.points_each)
        self._show()

    @Slot()
    def _redeem(self) -> None:
        card, cart = self._card, self.cart
        if not self.isVisible() or self.redeeming.is_busy:
            return
        if card is None or cart is None:
            self._context.omnibox_wanted.emit()
        elif not cart.items:
            self._context.result.tell(Kind.LOOK, explain(EmptyCart()))
        elif self.panel.handover.beneficiary.is_unresolved:
            words = self.tr("Who is it for? Choose the person from the list, or empty the field.")
            self._context.result.tell(Kind.STOP, words)
            self.panel.handover.beneficiary.setFocus()
            self.panel.handover.beneficiary.selectAll()
        else:
            self.redeeming.redeem(card.volunteer_id, cart)

    @Slot(object)
    def _booked(self, _receipt: RedemptionReceipt) -> None:
        self._show()
        self._context.person.refresh()
        self._context.papers_waiting.emit()
        self._context.omnibox_wanted.emit()

    @Slot(object, object)
    def _refused(self, cart: Cart, error: Exception) -> None:
        def explain_it() -> None:
            self._context.person.refresh()
            item = self.redeeming.explain_refusal(error, cart, self._card)
            self._show()
            if item is None or not self.panel.lines.focus_pieces(item.reward_id):
                self.shelf.focus_entry()

        self.shelf.reload(explain_it)

    @Slot()
    def _mended(self) -> None:
        self._show()
        self.shelf.focus_entry()

    @Slot(object)
    def _person_changed(self, card: VolunteerCard | None) -> None:
        is_another = card is not None and card.volunteer_id != self._shown_id
        if is_another or card is None:
            self.redeeming.settle()
        self._shown_id = None if card is None else card.volunteer_id
        if is_another and card is not None and card.points == 0 < card.household_points:
            self._actions.redemptions.carts.of(card.volunteer_id).begin_with(Purse.HOUSEHOLD)
        self._reload()
        self._show()
        if is_another and self.isVisible():
            self.shelf.focus_entry()

    @Slot(frozenset)
    def _tables_changed(self, tables: frozenset[str]) -> None:
        if tables & self.RELOAD_ON:
            self._reload()
