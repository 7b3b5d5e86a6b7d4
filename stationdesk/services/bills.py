"""Goods that come, go, change place or are corrected: each on a bill with a number of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import bill_attachments, stock_bills, stock_items
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.errors import (
    EmptyBill,
    Inactive,
    InvalidField,
    MissingField,
    NotFound,
    ReasonNeeded,
    SamePlace,
)
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import BillKind, DonorKind, PlaceKind, system_place
from stationdesk.queries.stock import on_hand
from stationdesk.services import attachments, prints, second_person, staff, stock_moves
from stationdesk.services.attachments import JPEG, PDF, PNG
from stationdesk.services.batch_moves import BatchName, move_good, move_named
from stationdesk.services.bill_forms import AdjustRequest as AdjustRequest
from stationdesk.services.bill_forms import BilledLine as BilledLine
from stationdesk.services.bill_forms import BillReceipt as BillReceipt
from stationdesk.services.bill_forms import ReceivedLine as ReceivedLine
from stationdesk.services.bill_forms import ReceiveRequest as ReceiveRequest
from stationdesk.services.bill_forms import TransferLine as TransferLine
from stationdesk.services.bill_forms import TransferRequest as TransferRequest
from stationdesk.services.bill_forms import WriteOffLine as WriteOffLine
from stationdesk.services.bill_forms import WriteOffRequest as WriteOffRequest
from stationdesk.services.places import own_place

MOST_PIECES = 1_000_000
_SOURCES = {
    BillKind.BOUGHT: PlaceKind.SUPPLIER,
    BillKind.DONATED: PlaceKind.DONOR,
    BillKind.PARTNER: PlaceKind.PARTNER,
    BillKind.RETURNED: PlaceKind.HANDED_OUT,
}


def receive(session: WriteSession, act: Act, request: ReceiveRequest) -> BillReceipt:
    """Put goods that came where they belong, all lines in one act.

    Raises:
        NotAllowed, NotFound, Inactive, EmptyBill.
        InvalidField: no kind of goods that come, too few or too many pieces, good until a day that is over.
        MissingField: a donation without its donor or its charity.
        NotAPhoto, PhotoTooLarge.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    _check_receiving(request)
    lines = _held(session, request.lines)
    bill_id, number = add_bill(
        session,
        request.kind,
        party=request.party,
        party_kind=request.donor_kind,
        charity=request.charity,
        receipt_number=request.receipt_number,
        note=request.note,
    )
    for enclosure in request.enclosures:
        attachment_id = attachments.keep(session, enclosure)
        session.add(bill_attachments, bill_id=bill_id, attachment_id=attachment_id)
    source_id = stock_moves.system(session, _SOURCES[request.kind])
    for line, item in lines:
        _put_down(session, line, item, source_id, request.party.strip())
    is_donated = request.kind is BillKind.DONATED
    job_id = prints.queue_paper(session, prints.PaperKind.DONATION, number) if is_donated else None
    return _receipt(session, bill_id, number, request.kind, lines, request.party.strip(), job_id)


def transfer(session: WriteSession, act: Act, request: TransferRequest) -> BillReceipt:
    """Move goods from one place of the house to another.

    What is over its last good day goes along only when its batch is named.

    Raises:
        NotAllowed, NotFound, Inactive, EmptyBill, InvalidField, SamePlace.
        NotEnoughStock, BatchShort: with what lies there; nothing moved.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    if not request.lines:
        raise EmptyBill
    origin = own_place(session, request.from_id, may_be_off=True)  # an undo may have put goods back there
    own_place(session, request.to_id)
    if request.from_id == request.to_id:
        raise SamePlace(origin.title or "")
    lines = _held(session, request.lines)
    bill_id, number = add_bill(session, BillKind.TRANSFERRED, note=request.note)
    for line, item in lines:
        if line.of is None:
            move_good(session, item, request.from_id, request.to_id, line.pieces)
        else:
            move_named(session, item, request.from_id, request.to_id, line.pieces, line.of)
    return _receipt(session, bill_id, number, BillKind.TRANSFERRED, lines)


def write_off(session: WriteSession, act: Act, request: WriteOffRequest) -> BillReceipt:
    """Take goods out of the house that are expired, broken or gone.

    Raises:
        NotAllowed, NotFound, EmptyBill, InvalidField.
        ReasonNeeded: nothing is written off without saying why.
        BatchShort: fewer pieces of the batch lie there; nothing moved.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    if not request.lines:
        raise EmptyBill
    if not act.reason.strip():
        raise ReasonNeeded("bills.write_off")
    lines = _held(session, request.lines, may_be_off=True)
    bill_id, number = add_bill(session, BillKind.WRITTEN_OFF, note=request.note)
    gone = stock_moves.system(session, PlaceKind.WRITTEN_OFF)
    for line, item in lines:
        own_place(session, line.place_id, may_be_off=True)
        move_named(session, item, line.place_id, gone, line.pieces, line.of)
    return _receipt(session, bill_id, number, BillKind.WRITTEN_OFF, lines)


def adjust(session: WriteSession, act: Act, request: AdjustRequest) -> BillReceipt:
    """Correct how many pieces lie in a place; without a stocktake a second person allows it.

    Raises:
        NotAllowed, NotFound, Inactive, InvalidField.
        NotEnoughStock, BatchShort: less lies there than is to go.
        ReasonNeeded, SecondPersonNeeded and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    session.lock(stock_items, request.item_id)
    item = _item(session, request.item_id, abs(request.pieces), may_be_off=True)
    own_place(session, request.place_id, may_be_off=request.pieces < 0)
    bill_id, number = add_bill(session, BillKind.ADJUSTED, note=request.note)
    counted = stock_moves.system(session, PlaceKind.COUNTED)
    wanted, of = abs(request.pieces), request.of
    if request.pieces > 0:
        named = of or BatchName()
        stock_moves.move(
            session,
            item_id=item.id,
            from_id=counted,
            to_id=request.place_id,
            pieces=wanted,
            expires_on=named.expires_on,
            batch=named.batch.strip(),
        )
    elif of is None:
        stock_moves.take_from(
            session,
            item_id=item.id,
            title=item.title,
            pieces=wanted,
            from_id=request.place_id,
            to_id=counted,
        )
    else:
        move_named(session, item, request.place_id, counted, wanted, of)
    second_person.ensure(session, "bills.adjust")
    return _receipt(session, bill_id, number, BillKind.ADJUSTED, [(request, item)])


def add_bill(  # noqa: PLR0913  # what a bill says
    session: WriteSession,
    kind: BillKind,
    *,
    party: str = "",
    party_kind: DonorKind | None = None,
    charity: str = "",
    receipt_number: str = "",
    note: str = "",
) -> tuple[UUID, str]:
    """Write the bill of this act; return its id and its number (N20261122-0003)."""
    running = session.next_number(CodeKind.BILL.value, session.today)
    number = str(Number(CodeKind.BILL, session.today, running))
    bill_id = session.add(
        stock_bills,
        number=number,
        kind=kind.value,
        on=session.today,
        party=party.strip(),
        party_kind=party_kind.value if party_kind is not None else "",
        charity=charity.strip(),
        receipt_number=receipt_number.strip(),
        note=note.strip(),
    )
    return bill_id, number


def _check_receiving(request: ReceiveRequest) -> None:
    if request.kind not in _SOURCES:
        raise InvalidField("kind", request.kind.value)
    if not request.lines:
        raise EmptyBill
    if request.kind is BillKind.DONATED:
        for name, text in (("party", request.party), ("charity", request.charity)):
            if not text.strip():
                raise MissingField(name)
    for enclosure in request.enclosures:
        attachments.ensure_can_be_kept(enclosure, PNG, JPEG, PDF)


def _held(session: WriteSession, lines: Sequence[Any], *, may_be_off: bool = False) -> list[tuple[Any, Any]]:
    """Return each line with its item.

    Items are held in one order at every desk, and before a number is taken, so that two desks never
    wait for each other.
    """
    for item_id in sorted({line.item_id for line in lines}):
        session.lock(stock_items, item_id)
    return [(line, _item(session, line.item_id, line.pieces, may_be_off=may_be_off)) for line in lines]


def _item(session: WriteSession, item_id: UUID, pieces: int, *, may_be_off: bool = False) -> Any:
    item = session.first(select(stock_items).where(stock_items.c.id == item_id))
    if item is None:
        raise NotFound("stock item", str(item_id))
    if not item.is_active and not may_be_off:
        raise Inactive("stock item", item.title)
    if not 1 <= pieces <= MOST_PIECES:
        raise InvalidField("pieces", str(pieces), f"1-{MOST_PIECES}")
    return item


def _put_down(session: WriteSession, line: ReceivedLine, item: Any, source_id: UUID, party: str) -> None:
    if line.expires_on is not None and line.expires_on < session.today:
        raise InvalidField("expires_on", line.expires_on.isoformat(), session.today.isoformat())
    place_id = line.place_id or item.home_id or system_place(PlaceKind.SHELF)
    own_place(session, place_id)
    stock_moves.move(
        session,
        item_id=item.id,
        from_id=source_id,
        to_id=place_id,
        pieces=line.pieces,
        source=party,
        expires_on=line.expires_on,
        batch=line.batch.strip(),
    )


def _receipt(  # noqa: PLR0913  # what a receipt says
    session: WriteSession,
    bill_id: UUID,
    number: str,
    kind: BillKind,
    lines: list[tuple[Any, Any]],
    party: str = "",
    job_id: UUID | None = None,
) -> BillReceipt:
    billed = tuple(
        BilledLine(item.id, item.title, item.unit, line.pieces, on_hand(session, item.id, session.today))
        for line, item in lines
    )
    return BillReceipt(bill_id, number, kind, billed[0].title, party, billed, job_id)
