"""Goods that came in: which, how many, from whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox

from stationdesk.domain.acts import new_id
from stationdesk.domain.errors import InvalidField
from stationdesk.services import stock
from stationdesk.services.bills import MOST_PIECES
from stationdesk.services.stock import StockInReceipt, StockInRequest
from stationdesk.ui import keys
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.lines import OptionalDay, line_of, saved_by_keys, stepper_field, text_field
from stationdesk.ui.widgets import ButtonKind, ButtonSize, Card, Dropdown, FormField, KeyButton, Stepper

if TYPE_CHECKING:
    from uuid import UUID

    from stationdesk.queries.rewards import RewardRow
    from stationdesk.ui.actions import Actions
    from stationdesk.ui.context import DeskContext


class ReceiveForm(Card):
    """Puts pieces on the shelf as one act that can be undone; the front desk may do it too."""

    received = Signal(object)
    """The StockInReceipt."""

    def __init__(self, context: DeskContext, actions: Actions) -> None:
        super().__init__()
        self.set_title(self.tr("Receive goods"))
        self.set_margins(20, 16)
        self._context, self._actions, self._act_id = context, actions, new_id()
        self._on_hand: dict[UUID, tuple[int, str]] = {}
        self.item = named(Dropdown(), "item")
        self.item_field = FormField(self.tr("What"), self.item)
        pieces = Stepper(self.tr("Pieces"), 1, least=1, most=MOST_PIECES)
        self.pieces = named(pieces, "pieces")
        self._pieces_field = stepper_field(self.pieces)
        hint = self.tr("Who it was bought or given by.")
        self.source = text_field(self.tr("Source"), "source", hint=hint)
        self.donated = named(QCheckBox(self.tr("Given, not bought")), "donated")
        self.good_until = OptionalDay(self.tr("Good until"), "good_until", context.today())
        self.why = KeyButton(self.tr("Why this number of pieces?"), icon="circle-help", size=ButtonSize.SMALL)
        named(self.why, "why_stock").clicked.connect(self._explain)
        self.save = named(KeyButton("", icon="package", kind=ButtonKind.PRIMARY), "receive")
        for part in (
            self.item_field,
            self.why,
            self._pieces_field,
            self.source,
            self.donated,
            self.good_until,
            self.save,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.setFocusProxy(self.item)
        self.item.currentIndexChanged.connect(lambda _number: self._show())
        self.pieces.changed.connect(lambda _pieces: self._show())
        self.save.clicked.connect(self._receive)
        saved_by_keys(self, self.save, self.source)
        self._show()

    def show_rewards(self, rows: Sequence[RewardRow]) -> None:
        """Offer what is counted in pieces."""
        counted = [row for row in rows if row.item_id is not None]
        self._on_hand = {row.item_id: (row.remaining or 0, row.unit) for row in counted if row.item_id}
        self.item.set_options([(row.item_id, row.title) for row in counted])
        self._show()

    def choose(self, item_id: UUID | None) -> None:
        """Choose an item, if it is offered."""
        if item_id in self._on_hand:
            self.item.set_value(item_id)
            self._show()

    def _show(self) -> None:
        found = self._on_hand.get(self.item.value)
        words = self.tr("{pieces} {unit} on the shelf now.")
        hint = words.format(pieces=f"{found[0]:,}", unit=found[1]).replace("  ", " ") if found else ""
        self.item_field.set_hint(hint)
        self.save.set_texts(self.tr("Put {pieces} on the shelf").format(pieces=f"{self.pieces.value:,}"))
        self.save.setEnabled(found is not None)
        self.why.setEnabled(found is not None)

    @Slot()
    def _explain(self) -> None:
        self._actions.why.of_stock(self.item.value, self.item.currentText())

    @Slot()
    def _receive(self) -> None:
        if self.item.value is None:
            return
        act_id = self._act_id
        request = StockInRequest(
            self.item.value,
            self.pieces.value,
            line_of(self.source).text(),
            self.donated.isChecked(),
            self.good_until.on,
        )
        self._context.runner.write(
            self,
            stock.receive,
            request,
            then=lambda receipt: self._received(receipt, act_id),
            otherwise=self._refused,
            act_id=act_id,
        )

    def _received(self, receipt: StockInReceipt, act_id: UUID) -> None:
        self._act_id = new_id()
        self.pieces.set_value(1)
        self.good_until.set_on(None)
        words = self.tr("Received: {title} ×{pieces}, {on_hand} on the shelf now.")
        undo = partial(self._actions.undo.undo, act_id)
        self._context.result.tell(
            Kind.OK,
            words.format(title=receipt.title, pieces=f"{receipt.pieces:,}", on_hand=f"{receipt.on_hand:,}"),
            (self.tr("Undo"), keys.cap("undo"), undo),
        )
        self.received.emit(receipt)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidField) and error.field == "pieces":
            self._pieces_field.set_error(explain(error))
        self._context.result.tell(Kind.STOP, explain(error))
