"""What was counted in a stocktake: line by line as it was scanned, and item by item against the book."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import (
    stock_items,
    stock_levels,
    stock_places,
    stocktake_counts,
    stocktake_lines,
    storage_places,
)
from stationdesk.domain.stock import CountHow, PlaceKind
from stationdesk.domain.stocktakes import CountLine, CountState, tally
from stationdesk.queries.dependents import not_undone
from stationdesk.queries.stocktake_books import (
    MoveSince,
    OtherPlace,
    book_of,
    item_of_code,
    moves_since,
    other_place,
    was_moved,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stationdesk.db.session import ReadSession
    from stationdesk.queries.stocktakes import StocktakeRow

_C, _I = stocktake_counts.c, stock_items.c
_CODE = func.coalesce(_I.tag, _I.barcode, "")


@dataclass(frozen=True, slots=True)
class CountedRow:
    """One item of a stocktake; `counted_pieces` is None while nobody counted it.

    `book_pieces` is what should have lain there when it was counted, or should now. `was_moved`:
    goods came or went between its first and its last line, so it is to be counted again. `other` is
    set when the book has the item in another place only.
    """

    item_id: UUID
    title: str
    unit: str
    code: str
    book_pieces: int
    counted_pieces: int | None
    was_moved: bool = False
    other: OtherPlace | None = None

    @property
    def difference(self) -> int:
        """Pieces found beyond the book; below nothing when some are missing, 0 while nobody counted."""
        return 0 if self.counted_pieces is None else self.counted_pieces - self.book_pieces


@dataclass(frozen=True, slots=True)
class UnknownRow:
    """A code that no item has, and the pieces counted of it."""

    code: str
    pieces: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Counted:
    """Where a stocktake stands. Counted items come first, as they were counted last."""

    rows: tuple[CountedRow, ...]
    unknown: tuple[UnknownRow, ...]

    @property
    def counted(self) -> tuple[CountedRow, ...]:
        """The items that were counted."""
        return tuple(row for row in self.rows if row.counted_pieces is not None)

    @property
    def uncounted(self) -> tuple[CountedRow, ...]:
        """What the book has here and nobody counted."""
        return tuple(row for row in self.rows if row.counted_pieces is None)


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One line as it was written; the newest can be taken back by its act."""

    act_id: UUID
    at: datetime
    operator: str
    item_id: UUID | None
    title: str
    unit: str
    code: str
    how: CountHow
    pieces: int
    state: CountState


@dataclass(frozen=True, slots=True)
class FinalRow:
    """An item of a stocktake that was finalised. `other` is where it came from, if it lay astray."""

    item_id: UUID
    title: str
    unit: str
    code: str
    book_pieces: int
    counted_pieces: int
    other: OtherPlace | None
    reason: str


def counted(session: ReadSession, stocktake: StocktakeRow) -> Counted:
    """Return every item that was counted, then what the book has there and nobody counted."""
    lines: dict[UUID, list[Any]] = defaultdict(list)
    unknown: dict[str, UnknownRow] = {}
    for row in _standing(session, stocktake.stocktake_id):
        item_id = row.item_id or item_of_code(session, row.code)
        if item_id is not None:
            lines[item_id].append(row)
        else:
            before = unknown.get(row.code)
            pieces = _pieces_after(before.pieces if before else 0, row)
            unknown[row.code] = UnknownRow(row.code, pieces, row.at)
    first_id = min((row.id for found in lines.values() for row in found), default=stocktake.stocktake_id)
    moves = moves_since(session, stocktake.place_id, first_id)
    rows = [
        _counted_row(session, stocktake, item_id, found, moves.get(item_id, []))
        for item_id, found in lines.items()
    ]
    rows.sort(key=lambda pair: pair[0], reverse=True)
    left = _uncounted(session, stocktake, set(lines))
    return Counted(tuple([row for _last, row in rows] + left), tuple(unknown.values()))


def scans(session: ReadSession, stocktake_id: UUID, most: int = 300) -> list[ScanRow]:
    """Return the lines of a stocktake that stand, the newest first, with what each found at the time."""
    return [_scan_row(row) for row in _standing(session, stocktake_id)[::-1][:most]]


def final_rows(session: ReadSession, stocktake: StocktakeRow) -> list[FinalRow]:
    """Return what a stocktake came to, items that differ first; nothing while it is open."""
    if stocktake.end is None:
        return []
    lines = stocktake_lines.c
    found = session.all(
        select(
            stocktake_lines, stock_items.c.title, stock_items.c.unit, _CODE.label("code"), stock_places.c.kind
        )
        .add_columns(storage_places.c.title.label("other_title"))
        .join(stock_items, stock_items.c.id == lines.item_id)
        .outerjoin(stock_places, stock_places.c.id == lines.other_place_id)
        .outerjoin(storage_places, storage_places.c.id == lines.other_place_id)
        .where(lines.stocktake_id == stocktake.stocktake_id, lines.act_id == stocktake.end.act_id)
        .order_by(lines.counted_pieces == lines.book_pieces, stock_items.c.title)
    )
    return [_final_row(row) for row in found]


def lines_of_item(session: ReadSession, stocktake_id: UUID, item_id: UUID) -> list[CountLine]:
    """Return the lines of an item that stand, the oldest first."""
    found = session.all(
        select(stocktake_counts)
        .join(acts, acts.c.id == _C.act_id)
        .where(_C.stocktake_id == stocktake_id, _C.item_id == item_id, not_undone())
        .order_by(acts.c.at, _C.id)
    )
    return [CountLine(row.id, CountHow(row.how), row.pieces, row.book_pieces) for row in found]


def _standing(session: ReadSession, stocktake_id: UUID) -> Sequence[Any]:
    """Return the lines that stand, the oldest first."""
    return session.all(
        select(
            stocktake_counts,
            acts.c.at,
            acts.c.verb,
            acts.c.receipt,
            operators.c.name.label("operator"),
            stock_items.c.title,
            stock_items.c.unit,
            _CODE.label("item_code"),
        )
        .join(acts, acts.c.id == _C.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(stock_items, stock_items.c.id == _C.item_id)
        .where(_C.stocktake_id == stocktake_id, not_undone())
        .order_by(acts.c.at, _C.id)
    )


def _scan_row(row: Any) -> ScanRow:
    said = json.loads(row.receipt).get("state") if row.verb == "counts.count" else CountState.OK.value
    return ScanRow(
        row.act_id,
        row.at,
        row.operator,
        row.item_id,
        row.title or "",
        row.unit or "",
        row.code,
        CountHow(row.how),
        row.pieces,
        CountState(said),
    )


def _final_row(row: Any) -> FinalRow:
    other = None
    if row.other_place_id is not None:
        other = OtherPlace(row.other_place_id, PlaceKind(row.kind), row.other_title or "", 0)
    return FinalRow(
        row.item_id,
        row.title,
        row.unit,
        row.code,
        row.book_pieces,
        row.counted_pieces,
        other,
        row.reason,
    )


def _counted_row(
    session: ReadSession,
    stocktake: StocktakeRow,
    item_id: UUID,
    lines: Sequence[Any],
    moves: Sequence[MoveSince],
) -> tuple[UUID, CountedRow]:
    """Return an item and its last line's id."""
    item = next((row for row in lines if row.item_id is not None), None)
    if item is None:
        item = session.first(select(_I.title, _I.unit, _CODE.label("item_code")).where(_I.id == item_id))
    place_id = stocktake.place_id
    sums = tally(_line(session, place_id, item_id, row, moves) for row in lines)
    corrected = sum(move.pieces for move in moves if move.is_correction and move.move_id > sums.last_id)
    book = sums.book_pieces + corrected
    other = other_place(session, item_id, place_id) if book <= 0 < sums.pieces else None
    row = CountedRow(
        item_id, item.title, item.unit, item.item_code, book, sums.pieces, was_moved(sums, moves), other
    )
    return sums.last_id, row


def _line(
    session: ReadSession, place_id: UUID, item_id: UUID, row: Any, moves: Sequence[MoveSince]
) -> CountLine:
    """Return a line; one whose code was unknown gets what the book had at its moment."""
    book = row.book_pieces
    if row.item_id is None:
        since = sum(move.pieces for move in moves if move.move_id > row.id)
        book = book_of(session, item_id, place_id) - since
    return CountLine(row.id, CountHow(row.how), row.pieces, book)


def _uncounted(session: ReadSession, stocktake: StocktakeRow, seen: set[UUID]) -> list[CountedRow]:
    level = stock_levels.c
    pieces = func.sum(level.pieces).label("pieces")
    statement = (
        select(_I.id, _I.title, _I.unit, _CODE.label("code"), pieces)
        .select_from(stock_items)
        .join(stock_levels, level.item_id == _I.id)
        .where(level.place_id == stocktake.place_id)
        .group_by(_I.id, _I.title, _I.unit, _I.tag, _I.barcode)
        .having(func.sum(level.pieces) > 0)
        .order_by(_I.title, _I.id)
    )
    if stocktake.category is not None:
        statement = statement.where(_I.category == stocktake.category.value)
    return [
        CountedRow(row.id, row.title, row.unit, row.code, int(row.pieces), None)
        for row in session.all(statement)
        if row.id not in seen
    ]


def _pieces_after(before: int, row: Any) -> int:
    return int(row.pieces) if row.how == CountHow.SET else before + int(row.pieces)
