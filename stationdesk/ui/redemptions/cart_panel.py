"""The right side of the page: who, whose points, what, for whom, what it comes to, and the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stationdesk.domain.rewards import Purse
from stationdesk.ui import keys
from stationdesk.ui.freeplace import KEEP_CLEAR
from stationdesk.ui.redemptions.cart_lines import CartLines
from stationdesk.ui.redemptions.handover import Handover
from stationdesk.ui.redemptions.large_text import is_large_text
from stationdesk.ui.redemptions.printer_words import printer_words
from stationdesk.ui.redemptions.purses import PurseChoice
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import (
    Avatar,
    ButtonKind,
    ButtonSize,
    Card,
    ElidedLabel,
    EmptyState,
    KeyButton,
    hairline,
    label,
    named,
    scrolled,
    set_tone,
)
from stationdesk.ui.wording import points_text

if TYPE_CHECKING:
    from stationdesk.queries.volunteers import VolunteerCard
    from stationdesk.ui.context import DeskContext
    from stationdesk.ui.redemptions.cart import Cart

_WIDTH, _MOST_WIDTH = 400, 500


class Totals(QWidget):
    """What is taken now and what is left after it, in red with what is missing when that is too little."""

    def __init__(self) -> None:
        super().__init__()
        self._taken, self._after = label(size="title", tone="accent"), label(size="title")
        named(self._taken, "total_taken")
        named(self._after, "total_after")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for words, figure in (
            (self.tr("Taken now"), self._taken),
            (self.tr("Balance after it"), self._after),
        ):
            row = QHBoxLayout()
            row.addWidget(label(words, tone="muted"))
            row.addStretch(1)
            row.addWidget(figure)
            column.addLayout(row)

    def show_sums(self, points: int, balance: int) -> None:
        """Show whole points taken from a balance."""
        self._taken.setText(f"−{points_text(points)}" if points else points_text(0))
        set_tone(self._taken, "accent" if points else "muted")
        left = balance - points
        words = points_text(left)
        if left < 0:
            words = self.tr("{points} are missing").format(points=points_text(-left))
        self._after.setText(words)
        set_tone(self._after, "accent" if left < 0 else "ink")


class CartPanel(Card):
    """Shows a person's cart and changes it; `changed` says so, `redeem_wanted` is the button."""

    changed = Signal()
    redeem_wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.setProperty(KEEP_CLEAR, True)
        self._context = context
        self._cart: Cart | None = None
        self._card: VolunteerCard | None = None
        self.purses, self.lines, self.handover = PurseChoice(), CartLines(), Handover(context)
        self.totals = Totals()
        self.button = named(
            KeyButton(icon="printer", kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE), "redeem"
        )
        self._hint = named(label(size="small", tone="muted", wrap=True), "printer_hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(min(px(_WIDTH), _MOST_WIDTH))
        self._arrange()
        self._connect()
        self._show_printer()

    def show_cart(self, card: VolunteerCard | None, cart: Cart | None) -> None:
        """Show a person and their cart; nobody shows how to find somebody."""
        self._card, self._cart = card, cart
        self._empty.setVisible(card is None)
        self._filled.setVisible(card is not None)
        if card is None or cart is None:
            return
        self._avatar.set(card.name, "accent")
        self._name.setText(card.name)
        self._about.setText(" · ".join(filter(None, (card.phone_masked, card.number))))
        self.purses.show_purses(card, cart.purse)
        self.lines.show_items(cart.items)
        self.handover.show_cart(card, cart)
        balance = card.household_points if cart.purse is Purse.HOUSEHOLD else card.points
        self.totals.show_sums(cart.points, balance)
        self._show_button()

    def set_busy(self, busy: bool) -> None:
        """Take the button out of reach while a cart is being booked."""
        self._is_busy = busy
        self._show_button()

    def _show_button(self) -> None:
        points = self._cart.points if self._cart is not None else 0
        has_lines = self._cart is not None and bool(self._cart.items)
        words = self.tr("Redeem and take {points}").format(points=points_text(points))
        if self._is_busy:
            words = self.tr("Booking …")
        elif not has_lines:
            words = self.tr("Redeem: nothing chosen yet")
        self.button.set_texts(words, "Ctrl+Enter" if has_lines and not self._is_busy else "")
        self.button.setEnabled(has_lines and not self._is_busy)

    def _arrange(self) -> None:
        self._is_busy = False
        words = self.tr("Scan a card or type a name: who wants to redeem points?")
        empty = EmptyState("scan-line", words, self.tr("Find a person"), key=keys.cap("omnibox"))
        empty.acted.connect(self._context.omnibox_wanted)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(self._head())
        lines = QWidget()
        lines.setProperty("plain", True)
        inside = QVBoxLayout(lines)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(10))
        # In large text a low window has no room for all of it: the lines come first, the rest scrolls.
        inside.addWidget(self.lines)
        if is_large_text():
            inside.addWidget(self.purses)
        else:
            column.addWidget(self.purses)
            column.addWidget(label(self.tr("To redeem"), size="title"))
        inside.addWidget(hairline())
        inside.addWidget(self.handover)
        inside.addStretch(1)
        column.addWidget(scrolled(lines), 1)
        column.addWidget(hairline())
        column.addWidget(self.totals)
        column.addWidget(self.button)
        (inside if is_large_text() else column).addWidget(self._hint)
        # Not stacked: a stack takes the height its pages would like for the least they need.
        self._empty, self._filled = empty, filled
        self.body.addWidget(empty, 1)
        self.body.addWidget(filled, 1)

    def _head(self) -> QHBoxLayout:
        self._avatar = Avatar(size=42)
        self._name: QLabel = named(ElidedLabel(size="title", lines=2), "cart_person")
        self._about: QLabel = ElidedLabel(size="small", tone="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        other = named(KeyButton(self.tr("Change person"), size=ButtonSize.SMALL), "change_person")
        other.setToolTip(keys.cap("omnibox"))
        other.clicked.connect(lambda: self._context.omnibox_wanted.emit())
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        row.addWidget(other)
        return row

    def _connect(self) -> None:
        self.purses.chosen.connect(self._purse_chosen)
        self.lines.pieces_changed.connect(self._pieces_changed)
        self.handover.changed.connect(self.changed)
        self._context.preferences_changed.connect(self._show_printer)
        self.button.clicked.connect(lambda: self.redeem_wanted.emit())

    @Slot()
    def _show_printer(self) -> None:
        self._hint.setText(printer_words(self._context.preferences))

    @Slot(object)
    def _purse_chosen(self, purse: Purse) -> None:
        if self._cart is not None:
            self._cart.purse = purse
            self.changed.emit()

    @Slot(object, int)
    def _pieces_changed(self, reward_id: UUID, pieces: int) -> None:
        item = self._cart.item(reward_id) if self._cart is not None else None
        if self._cart is not None and item is not None and item.pieces != pieces:
            self._cart.set_pieces(reward_id, pieces)
            self.changed.emit()
