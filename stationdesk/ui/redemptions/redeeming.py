"""Books a cart once, says what came of it, and after a refusal offers the next key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from stationdesk.domain.errors import (
    Inactive,
    InDebt,
    LimitReached,
    NotEnoughPoints,
    NotEnoughStock,
    NotOnSale,
    PriceChanged,
    Refusal,
)
from stationdesk.domain.rewards import Purse
from stationdesk.services import redemptions
from stationdesk.ui.messages import explain
from stationdesk.ui.redemptions.printer_words import goes_to_words
from stationdesk.ui.redemptions.purses import TOGGLE
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.wording import number_text, points_text

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.services.redemptions import RedemptionReceipt
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.redemptions.cart import Cart, CartItem

_OF_A_LINE = NotEnoughStock | LimitReached | NotOnSale | Inactive | PriceChanged


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would make a refused cart go through, and its key; `digit` when that is one."""

    words: str
    key: str
    act: Callable[[], None]

    @property
    def digit(self) -> int | None:
        """The digit that does it."""
        return int(self.key) if self.key.isdecimal() else None


class Redeeming(QObject):
    """One booking at a time: the second Enter of a double Enter finds the first one on its way."""

    busy_changed = Signal(bool)
    booked = Signal(object)
    """The RedemptionReceipt, after the commit."""
    refused = Signal(object, object)
    """The cart and the Refusal or Trouble: nothing was booked, the catalogue is to be read again."""
    mended = Signal()
    """A remedy changed the cart."""

    def __init__(self, context: DeskContext, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._actions = context, actions
        self._is_busy = False
        self._remedy: Remedy | None = None
        self._said = ""
        context.runner.crashed.connect(self._crashed)
        context.result.told.connect(self._other_news)
        context.result.dismissed.connect(self._forget_remedy)

    @property
    def is_busy(self) -> bool:
        """Whether a cart is on its way."""
        return self._is_busy

    def redeem(self, volunteer_id: UUID, cart: Cart) -> None:
        """Book a cart. While one is on its way this does nothing."""
        if self._is_busy:
            return
        self._set_busy(True)
        for item in cart.items:
            item.fault = ""

        def done(receipt: RedemptionReceipt) -> None:
            self._actions.redemptions.carts.forget(receipt.volunteer_id)
            self._set_busy(False)
            self._tell(receipt, act_id)
            self.booked.emit(receipt)

        def otherwise(error: Exception) -> None:
            # After trouble the id stays: if the commit did happen, the same act gets its first receipt.
            if isinstance(error, Refusal):
                cart.refused()
            self._set_busy(False)
            self.refused.emit(cart, error)

        act_id, request = cart.act_id, cart.request(volunteer_id)
        self._context.runner.write(
            self, redemptions.redeem, request, then=done, otherwise=otherwise, act_id=act_id
        )

    def explain_refusal(self, error: Exception, cart: Cart, card: VolunteerCard | None) -> CartItem | None:
        """Say why, mark the line at fault and return it; offer the next key where there is one."""
        item = cart.item_called(error.title) if isinstance(error, _OF_A_LINE) else None
        if item is not None:
            item.fault = self._fault(error)
        remedy = self._remedy_of(error, cart, item, card)
        action = (remedy.words, remedy.key, remedy.act) if remedy is not None else None
        self._said = explain(error)
        self._context.result.tell(Kind.STOP, self._said, action)
        self._remedy = remedy
        return item

    def take_digit(self, digit: int) -> bool:
        """Do the remedy whose key is this digit; return whether there was one."""
        remedy = self._remedy
        if remedy is None or remedy.digit != digit:
            return False
        self._context.result.dismiss()
        remedy.act()
        return True

    def price_fault(self, shown: int, now: int) -> str:
        """Return what a line says whose price changed, in whole points each."""
        return self.tr("was {shown}, now {now} each").format(shown=points_text(shown), now=points_text(now))

    def settle(self) -> bool:
        """Take the refusal away because its line was changed; return whether a digit had offered that."""
        had_digit = self._remedy is not None and self._remedy.digit is not None
        if self._said and self._context.result.text == self._said:
            self._context.result.dismiss()
        return had_digit

    def _tell(self, receipt: RedemptionReceipt, act_id: UUID) -> None:
        sentence = self.tr("Redeemed: {what}, −{points}, {left} left · {slip}").format(
            what=self.tr(", ").join(f"{line.title} ×{line.pieces}" for line in receipt.lines),
            points=points_text(receipt.points),
            left=number_text(receipt.points_left),
            slip=goes_to_words(self._context.preferences).format(number=receipt.number),
        )
        undo = self._actions.redemptions.undo_of(act_id)
        self._context.result.tell(Kind.OK, sentence, undo)

    def _fault(self, error: Exception) -> str:
        match error:
            case NotEnoughStock(on_hand=left) if left > 0:
                return self.tr("only {count} left").format(count=number_text(left))
            case NotEnoughStock():
                return self.tr("none left")
            case LimitReached(limit=limit, taken=taken):
                return self.tr("at most {count} more for this person").format(
                    count=number_text(max(0, limit - taken))
                )
            case PriceChanged(shown=shown, now=now):
                return self.price_fault(shown, now)
        return self.tr("cannot be had today")

    def _remedy_of(
        self, error: Exception, cart: Cart, item: CartItem | None, card: VolunteerCard | None
    ) -> Remedy | None:
        match error:
            case NotEnoughStock(on_hand=left) if item is not None:
                return self._fewer(cart, item, left)
            case LimitReached(limit=limit, taken=taken) if item is not None:
                return self._fewer(cart, item, max(0, limit - taken))
            case NotOnSale() | Inactive() if item is not None:
                return self._fewer(cart, item, 0)
            case NotEnoughPoints(wanted=wanted) if card is not None:
                return self._other_purse(cart, card, wanted)
            case InDebt() if card is not None:
                return Remedy(self.tr("Clear the debt"), "", lambda: self._actions.families.clear_debt(card))
        return None

    def _fewer(self, cart: Cart, item: CartItem, pieces: int) -> Remedy:
        def act() -> None:
            cart.set_pieces(item.reward_id, pieces)
            self.mended.emit()

        if pieces == 0:
            return Remedy(self.tr("Leave it out"), "0", act)
        words = self.tr("Take {count}").format(count=number_text(pieces))
        return Remedy(words, str(pieces) if pieces <= 9 else "", act)

    def _other_purse(self, cart: Cart, card: VolunteerCard, wanted: int) -> Remedy | None:
        is_personal = cart.purse is Purse.PERSONAL
        if (card.household_points if is_personal else card.points) < wanted:
            return None

        def act() -> None:
            cart.purse = Purse.HOUSEHOLD if is_personal else Purse.PERSONAL
            self.mended.emit()

        words = self.tr("Pay with household points") if is_personal else self.tr("Pay with personal points")
        return Remedy(words, TOGGLE, act)

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.busy_changed.emit(busy)

    @Slot(str, str)
    def _other_news(self, _kind: str, sentence: str) -> None:
        if sentence != self._said:
            self._remedy = None

    @Slot()
    def _forget_remedy(self) -> None:
        self._remedy = None

    @Slot(Exception)
    def _crashed(self, _error: Exception) -> None:
        # A bug answers nobody; the same id makes a second try safe.
        if self._is_busy:
            self._set_busy(False)
