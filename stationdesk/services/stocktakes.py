"""Counting what lies in a place: begun, finalised with a second person, or given up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.stock import stock_items, stock_places, stocktake_endings, stocktakes
from stationdesk.db.tables.stock import stocktake_lines as stocktake_line_table
from stationdesk.domain.acts import Act
from stationdesk.domain.codes import CodeKind, Number
from stationdesk.domain.errors import AlreadyCounting, CountEnded, NotFound, NothingCounted, RecountNeeded
from stationdesk.domain.staff import Right
from stationdesk.domain.stock import OWN_PLACES, PlaceKind, StockCategory, StocktakeOutcome
from stationdesk.queries import stocktake_books, stocktake_lines
from stationdesk.queries import stocktakes as stocktake_queries
from stationdesk.queries.stock import batches_in
from stationdesk.queries.stocktake_lines import CountedRow
from stationdesk.queries.stocktakes import StocktakeRow
from stationdesk.services import second_person, staff, stock_moves


@dataclass(frozen=True, slots=True)
class StartRequest:
    """The place to count, everything there or one category. Without `shows_book` nobody is told
    what should be there, so that whoever counts does look."""

    place_id: UUID
    category: StockCategory | None = None
    shows_book: bool = True


@dataclass(frozen=True, slots=True)
class StartReceipt:
    """The count that is open now."""

    stocktake_id: UUID
    number: str
    place_id: UUID


@dataclass(frozen=True, slots=True)
class AbandonRequest:
    """The stocktake to give up; nothing is changed by it."""

    stocktake_id: UUID


@dataclass(frozen=True, slots=True)
class AbandonReceipt:
    """The stocktake that was given up."""

    stocktake_id: UUID
    number: str


@dataclass(frozen=True, slots=True)
class FinaliseRequest:
    """What to say of items that differ; an item not named has the reason of the act."""

    stocktake_id: UUID
    reasons: tuple[tuple[UUID, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FinaliseReceipt:
    """What a stocktake came to. Items with more or fewer pieces than the book, and those that lay astray."""

    stocktake_id: UUID
    number: str
    items: int
    over: int
    short: int
    astray: int


def start(session: WriteSession, act: Act, request: StartRequest) -> StartReceipt:
    """Begin to count a place. Several places can be counted at once, a place by one stocktake.

    Raises:
        NotAllowed. NotFound: no such shelf or store. AlreadyCounting: since when and by whom.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    own = sorted(kind.value for kind in OWN_PLACES)
    is_own = (stock_places.c.id == request.place_id) & stock_places.c.kind.in_(own)
    if session.first(select(stock_places.c.id).where(is_own)) is None:
        raise NotFound("place", str(request.place_id))
    session.hold(f"stocktake {request.place_id}")
    for row in stocktake_queries.open_stocktakes(session):
        if row.place_id == request.place_id:
            raise AlreadyCounting(row.number, row.place, row.at, row.desk, row.operator)
    running = session.next_number(CodeKind.BILL.value, session.today)
    number = str(Number(CodeKind.BILL, session.today, running))
    stocktake_id = session.add(
        stocktakes,
        number=number,
        place_id=request.place_id,
        category=request.category.value if request.category else "",
        shows_book=request.shows_book,
    )
    return StartReceipt(stocktake_id, number, request.place_id)


def finalise(session: WriteSession, act: Act, request: FinaliseRequest) -> FinaliseReceipt:
    """Put the book right by what was counted: ordinary moves, which can be undone. R-12.

    What nobody counted stays as it is.

    Raises:
        NotAllowed, NotFound, CountEnded, NothingCounted.
        RecountNeeded: goods came or went between the first and the last line of an item.
        ReasonNeeded, SecondPersonNeeded, and what else `second_person.ensure` raises.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    stocktake = held(session, request.stocktake_id)
    rows = stocktake_lines.counted(session, stocktake).counted
    if not rows:
        raise NothingCounted(stocktake.number)
    for row in sorted(rows, key=lambda row: row.item_id):
        session.lock(stock_items, row.item_id)
    rows = stocktake_lines.counted(session, stocktake).counted
    _ensure_sure(session, stocktake, rows)
    second_person.ensure(session, "stocktakes.finalise")
    reasons = {item_id: reason.strip() for item_id, reason in request.reasons}
    for row in rows:
        _put_right(session, stocktake.place_id, row)
        _write_final(session, stocktake, row, reasons.get(row.item_id) or act.reason.strip())
    _end(session, stocktake, StocktakeOutcome.FINALISED)
    found = [row.difference for row in rows if row.other is None]
    return FinaliseReceipt(
        stocktake_id=stocktake.stocktake_id,
        number=stocktake.number,
        items=len(rows),
        over=sum(difference > 0 for difference in found),
        short=sum(difference < 0 for difference in found),
        astray=len(rows) - len(found),
    )


def abandon(session: WriteSession, act: Act, request: AbandonRequest) -> AbandonReceipt:
    """Give a stocktake up; what was counted stays to be read and moves nothing.

    Raises:
        NotAllowed, NotFound, CountEnded.
    """
    staff.ensure(session, Right.RECEIVE_STOCK)
    stocktake = held(session, request.stocktake_id)
    _end(session, stocktake, StocktakeOutcome.ABANDONED)
    return AbandonReceipt(stocktake.stocktake_id, stocktake.number)


def held(session: WriteSession, stocktake_id: UUID) -> StocktakeRow:
    """Return an open stocktake, held against other desks.

    Raises:
        NotFound. CountEnded: when, at which desk and by whom.
    """
    session.lock(stocktakes, stocktake_id)
    found = stocktake_queries.stocktake(session, stocktake_id)
    if found.end is not None:
        raise CountEnded(found.number, found.end.outcome, found.end.at, found.end.desk, found.end.operator)
    return found


def _end(session: WriteSession, stocktake: StocktakeRow, outcome: StocktakeOutcome) -> None:
    session.add(stocktake_endings, stocktake_id=stocktake.stocktake_id, outcome=outcome.value)


def _ensure_sure(session: WriteSession, stocktake: StocktakeRow, rows: Sequence[CountedRow]) -> None:
    """Refuse items that moved while they were counted, and more missing than are left there now."""
    unsure = []
    for row in rows:
        here = stocktake_books.book_of(session, row.item_id, stocktake.place_id)
        if row.was_moved or here + row.difference < 0:
            unsure.append(row.title)
    if unsure:
        raise RecountNeeded(tuple(unsure))


def _put_right(session: WriteSession, place_id: UUID, row: CountedRow) -> None:
    """Move what is missing out of the place, what was found into it, from where the book had it first."""
    surplus = row.difference
    if surplus < 0:
        _move_missing(session, place_id, row)
        return
    if row.other is not None:
        astray = min(surplus, row.other.pieces)
        stock_moves.take_from(
            session,
            item_id=row.item_id,
            title=row.title,
            pieces=astray,
            from_id=row.other.place_id,
            to_id=place_id,
        )
        surplus -= astray
    if surplus:
        expires_on, batch = _likely_batch(session, row.item_id, place_id)
        stock_moves.move(
            session,
            item_id=row.item_id,
            from_id=stock_moves.system(session, PlaceKind.COUNTED),
            to_id=place_id,
            pieces=surplus,
            expires_on=expires_on,
            batch=batch,
        )


def _move_missing(session: WriteSession, place_id: UUID, row: CountedRow) -> None:
    stock_moves.take_from(
        session,
        item_id=row.item_id,
        title=row.title,
        pieces=-row.difference,
        from_id=place_id,
        to_id=stock_moves.system(session, PlaceKind.COUNTED),
    )


def _likely_batch(session: WriteSession, item_id: UUID, place_id: UUID) -> tuple[date | None, str]:
    """Return the batch that pieces found are put to: of those here, the good one that goes out first."""
    here = batches_in(session, item_id, place_id)
    good = [row for row in here if row.is_good_on(session.today)]
    for row in (*good, *here):
        return row.expires_on, row.batch
    return None, ""


def _write_final(session: WriteSession, stocktake: StocktakeRow, row: CountedRow, reason: str) -> None:
    session.add(
        stocktake_line_table,
        stocktake_id=stocktake.stocktake_id,
        item_id=row.item_id,
        book_pieces=row.book_pieces,
        counted_pieces=row.counted_pieces,
        other_place_id=row.other.place_id if row.other else None,
        reason=reason if row.difference else "",
    )
