"""Counting scan by scan: each line is kept at once, so a count goes on after a crash."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import stock_items, stocktake_counts
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import InvalidField, MissingField, NotFound
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import CountHow
from stationdesk.domain.stocktakes import CountState, tally
from stationdesk.queries import stocktake_books, stocktake_lines
from stationdesk.queries.stocktake_books import OtherPlace
from stationdesk.queries.stocktakes import StocktakeRow
from stationdesk.services import staff
from stationdesk.services.stocktakes import held

MOST_PIECES = 1_000_000
LONGEST_CODE = 60


@dataclass(frozen=True, slots=True)
class CountRequest:
    """Pieces of an item, by its code or itself: so many more, or so many in all."""

    stocktake_id: UUID
    code: str = ""
    item_id: UUID | None = None
    how: CountHow = CountHow.ADD
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class CountReceipt:
    """What the scan found. `counted_pieces` are all pieces of it counted so far."""

    stocktake_id: UUID
    state: CountState
    item_id: UUID | None
    title: str
    unit: str
    code: str
    how: CountHow
    pieces: int
    counted_pieces: int
    book_pieces: int
    other: OtherPlace | None


@dataclass(frozen=True, slots=True)
class NoneRequest:
    """Items of which nothing is there."""

    stocktake_id: UUID
    item_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class NoneReceipt:
    """How many items were counted as none."""

    stocktake_id: UUID
    number: str
    items: int


def count(session: WriteSession, act: Act, request: CountRequest) -> CountReceipt:
    """Write down what one scan found; a code that no item has is kept, too.

    Raises:
        NotAllowed, NotFound. CountEnded: when and by whom.
        MissingField: neither a code nor an item. InvalidField: no sensible number of pieces.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    least = 0 if request.how is CountHow.SET else 1
    if not least <= request.pieces <= MOST_PIECES:
        raise InvalidField("pieces", str(request.pieces), f"{least}-{MOST_PIECES}")
    stocktake = held(session, request.stocktake_id)
    code = " ".join(request.code.split())[:LONGEST_CODE]
    item_id = request.item_id or (stocktake_books.item_of_code(session, code) if code else None)
    if item_id is None:
        return _count_unknown(session, stocktake, code, request)
    item = session.first(select(stock_items).where(stock_items.c.id == item_id))
    if item is None:
        raise NotFound("stock item", str(item_id))
    before = _counted_before(session, stocktake.stocktake_id, item_id)
    book = _write_line(session, stocktake, item_id, request.how, request.pieces, code)
    other = stocktake_books.other_place(session, item_id, stocktake.place_id) if book <= 0 else None
    state = CountState.ELSEWHERE if other is not None and request.pieces else CountState.OK
    total = request.pieces
    if before is not None:
        state = CountState.AGAIN
        total += before if request.how is CountHow.ADD else 0
    return CountReceipt(
        stocktake_id=stocktake.stocktake_id,
        state=state,
        item_id=item_id,
        title=item.title,
        unit=item.unit,
        code=code,
        how=request.how,
        pieces=request.pieces,
        counted_pieces=total,
        book_pieces=book,
        other=other,
    )


def count_as_none(session: WriteSession, act: Act, request: NoneRequest) -> NoneReceipt:
    """Say of items that none is there.

    Raises:
        NotAllowed, NotFound, MissingField, CountEnded.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    if not request.item_ids:
        raise MissingField("item")
    stocktake = held(session, request.stocktake_id)
    for item_id in sorted(request.item_ids):  # held in one order at every desk
        if session.first(select(stock_items.c.id).where(stock_items.c.id == item_id)) is None:
            raise NotFound("stock item", str(item_id))
        _write_line(session, stocktake, item_id, CountHow.SET, 0, "")
    return NoneReceipt(stocktake.stocktake_id, stocktake.number, len(request.item_ids))


def _count_unknown(
    session: WriteSession, stocktake: StocktakeRow, code: str, request: CountRequest
) -> CountReceipt:
    if not code:
        raise MissingField("code")
    session.add(
        stocktake_counts,
        stocktake_id=stocktake.stocktake_id,
        item_id=None,
        code=code,
        how=request.how.value,
        pieces=request.pieces,
        book_pieces=0,
    )
    return CountReceipt(
        stocktake_id=stocktake.stocktake_id,
        state=CountState.UNKNOWN,
        item_id=None,
        title="",
        unit="",
        code=code,
        how=request.how,
        pieces=request.pieces,
        counted_pieces=request.pieces,
        book_pieces=0,
        other=None,
    )


def _write_line(  # a line has these parts
    session: WriteSession,
    stocktake: StocktakeRow,
    item_id: UUID,
    how: CountHow,
    pieces: int,
    code: str,
) -> int:
    """Write one line down; return what the book has at this moment."""
    session.lock(stock_items, item_id)
    book = stocktake_books.book_of(session, item_id, stocktake.place_id)
    session.add(
        stocktake_counts,
        stocktake_id=stocktake.stocktake_id,
        item_id=item_id,
        code=code,
        how=how.value,
        pieces=pieces,
        book_pieces=book,
    )
    return book


def _counted_before(session: WriteSession, stocktake_id: UUID, item_id: UUID) -> int | None:
    """Return what was counted of an item before this act; None when nothing was."""
    lines = stocktake_lines.lines_of_item(session, stocktake_id, item_id)
    return tally(lines).pieces if lines else None
