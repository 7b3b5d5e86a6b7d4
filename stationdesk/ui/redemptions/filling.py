"""What numbers, signs and tiles do to the cart of the person in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.codes import CodeKind
from stationdesk.queries import items
from stationdesk.ui.redemptions.reasons import reason_of
from stationdesk.ui.resultbar import Kind

if TYPE_CHECKING:
    from stationdesk.queries.items import ItemName
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.redemptions.cart import Cart
    from stationdesk.ui.redemptions.redeeming import Redeeming
    from stationdesk.ui.redemptions.shelf import Shelf


_BARCODE_LENGTHS = (8, 12, 13, 14)


class Filling(QObject):
    """The shelf's choices and keys; while a cart is being booked they do nothing."""

    changed = Signal()
    """The cart is another one now."""

    def __init__(
        self, context: DeskContext, shelf: Shelf, redeeming: Redeeming, cart: Callable[[], Cart | None]
    ) -> None:
        super().__init__(shelf)
        self._context, self._shelf, self._redeeming, self._cart = context, shelf, redeeming, cart
        shelf.chosen.connect(self.add)
        shelf.entry.digit.connect(self.press_digit)
        shelf.entry.pieces_wanted.connect(self.change_pieces)
        shelf.entry.last_unwanted.connect(self.remove_last)

    @Slot(object)
    def add(self, reward: RewardRow) -> None:
        """Take one piece of a reward, or say why that cannot be."""
        cart = self._cart()
        if cart is None:
            words = self.tr("Who is it for? Scan a card or type a name first.")
            self._context.result.tell(Kind.LOOK, words)
            self._context.omnibox_wanted.emit()
        elif reward.hindrance is not None:
            words = self.tr("{title} cannot be taken: {reason}.")
            sentence = words.format(title=reward.title, reason=reason_of(reward))
            self._context.result.tell(Kind.LOOK, sentence)
        elif not self._redeeming.is_busy:
            cart.add(reward)
            self.changed.emit()

    def take_code(self, text: str) -> bool:
        """Take one piece of the goods a scanned barcode or tag stands on; return whether it can be one."""
        code = text.strip()
        is_barcode = code.isdecimal() and len(code) in _BARCODE_LENGTHS
        if not is_barcode and code[:1].upper() != CodeKind.GOODS.value:
            return False
        runner = self._context.runner
        runner.read(self, items.item_of_code, code, then=lambda item: self._add_goods(item, code))
        return True

    @Slot(int)
    def press_digit(self, digit: int) -> None:
        """Do what a refusal offers for this digit, else choose the tile of that number."""
        if not self._redeeming.take_digit(digit):
            self._shelf.grid.choose(digit)

    @Slot(int)
    def change_pieces(self, by: int) -> None:
        """Take more or fewer pieces of the line touched last."""
        cart = self._cart()
        if cart is not None and cart.current is not None and not self._redeeming.is_busy:
            cart.set_pieces(cart.current.reward_id, cart.current.pieces + by)
            self._redeeming.settle()
            self.changed.emit()

    @Slot()
    def remove_last(self) -> None:
        """Take the last line out."""
        cart = self._cart()
        if cart is not None and not self._redeeming.is_busy:
            cart.remove_last()
            self._redeeming.settle()
            self.changed.emit()

    @Slot()
    def pieces_edited(self) -> None:
        """A number was typed into a line: a refusal about it is answered."""
        if self._redeeming.settle():
            self._shelf.focus_entry()

    def _add_goods(self, item: ItemName | None, code: str) -> None:
        item_id = item.item_id if item is not None else None
        reward = next((row for row in self._shelf.rows if item_id and row.item_id == item_id), None)
        if reward is not None:
            self.add(reward)
        else:
            words = self.tr("{title} is not in the catalogue: points do not buy it.")
            told = words.format(title=code if item is None else item.title)
            self._context.result.tell(Kind.LOOK, told)
