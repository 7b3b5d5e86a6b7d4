"""Goods of one item onto the shelf: the shortest way to receive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stationdesk.db.session import WriteSession
from stationdesk.domain.acts import Act
from stationdesk.domain.stock import BillKind
from stationdesk.services import bills


@dataclass(frozen=True, slots=True)
class StockInRequest:
    """Pieces of one item that came in: bought, or given by a partner (`source` names who)."""

    item_id: UUID
    pieces: int
    source: str
    is_given: bool = False
    expires_on: date | None = None
    """The last day they are good, where they have one."""


@dataclass(frozen=True, slots=True)
class StockInReceipt:
    """What can be handed out now."""

    item_id: UUID
    title: str
    pieces: int
    on_hand: int


def receive(session: WriteSession, act: Act, request: StockInRequest) -> StockInReceipt:
    """Put pieces where the item usually lies, on a bill of one line.

    Raises:
        NotAllowed, NotFound, Inactive.
        InvalidField: not a whole number from 1 to 1,000,000; good until a day that is over.
    """
    kind = BillKind.PARTNER if request.is_given else BillKind.BOUGHT
    line = bills.ReceivedLine(request.item_id, request.pieces, request.expires_on)
    receipt = bills.receive(session, act, bills.ReceiveRequest(kind, (line,), request.source))
    (billed,) = receipt.lines
    return StockInReceipt(billed.item_id, billed.title, billed.pieces, billed.on_hand)
