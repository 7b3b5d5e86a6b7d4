"""One move of goods, and taking from the shelves: the batch that is good the shortest goes first."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.stock import stock_items, stock_moves, stock_places
from stationdesk.domain.errors import NotEnoughStock
from stationdesk.domain.stock import OWN_PLACES, Batch, PlaceKind, first_expiring, system_place
from stationdesk.queries.stock import batches_in, batches_on_shelves, in_house, last_taken

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from stationdesk.db.session import WriteSession


def move(  # noqa: PLR0913  # a move has these parts, named at each call
    session: WriteSession,
    *,
    item_id: UUID,
    from_id: UUID,
    to_id: UUID,
    pieces: int,
    expires_on: date | None = None,
    batch: str = "",
    source: str = "",
) -> None:
    """Post one move of pieces of a batch from a place to another."""
    session.add(
        stock_moves,
        item_id=item_id,
        from_id=from_id,
        to_id=to_id,
        pieces=pieces,
        source=source,
        expires_on=expires_on,
        batch=batch or None,
        on=session.today,
    )


def move_batches(
    session: WriteSession, item_id: UUID, batches: Iterable[Batch], to_id: UUID, *, source: str = ""
) -> None:
    """Post a move for each batch, from where it lies."""
    for row in batches:
        move(
            session,
            item_id=item_id,
            from_id=row.place_id,
            to_id=to_id,
            pieces=row.pieces,
            expires_on=row.expires_on,
            batch=row.batch,
            source=source,
        )


def take(session: WriteSession, *, item_id: UUID, title: str, pieces: int, to_id: UUID) -> list[Batch]:
    """Move pieces off the shelves this desk takes from; return the batches they came from.

    What is good the shortest goes first; what is over its last good day stays where it is
    (食品安全法 art. 34).

    Raises:
        NotEnoughStock: with what is there, over its day, elsewhere, and who took the last; nothing moved.
    """
    session.lock(stock_items, item_id)
    batches = batches_on_shelves(session, item_id)
    good = [row for row in batches if row.is_good_on(session.today)]
    return _moved(session, item_id, title, pieces, to_id, good, expired=_sum(batches) - _sum(good))


def take_from(
    session: WriteSession, *, item_id: UUID, title: str, pieces: int, from_id: UUID, to_id: UUID
) -> list[Batch]:
    """Move pieces out of one place, good ones and bad, what is good the shortest first.

    Raises:
        NotEnoughStock: with what is there; nothing moved.
    """
    session.lock(stock_items, item_id)
    return _moved(session, item_id, title, pieces, to_id, batches_in(session, item_id, from_id))


def put_back(
    session: WriteSession, item_id: UUID, taken: Iterable[Batch], pieces: int, *, from_id: UUID
) -> None:
    """Put pieces back where they were taken from, the last taken first."""
    for row in reversed(list(taken)):
        part = min(row.pieces, pieces)
        if part:
            move(
                session,
                item_id=item_id,
                from_id=from_id,
                to_id=row.place_id,
                pieces=part,
                expires_on=row.expires_on,
                batch=row.batch,
            )
            pieces -= part


def system(session: WriteSession, kind: PlaceKind) -> UUID:
    """Return the station's one place of a kind; an older station gets it with the first move there."""
    place_id = system_place(kind)
    if session.scalar(select(stock_places.c.id).where(stock_places.c.id == place_id)) is None:
        session.hold("stock_places")
        if session.scalar(select(stock_places.c.id).where(stock_places.c.id == place_id)) is None:
            session.add(stock_places, id=place_id, kind=kind.value, is_floored=kind in OWN_PLACES)
    return place_id


def _moved(  # noqa: PLR0913  # what is moved, where to, out of what
    session: WriteSession,
    item_id: UUID,
    title: str,
    pieces: int,
    to_id: UUID,
    batches: list[Batch],
    *,
    expired: int = 0,
) -> list[Batch]:
    available = _sum(batches)
    if pieces > available:
        elsewhere = max(in_house(session, item_id) - available - expired, 0)
        taken = last_taken(session, item_id, session.today)
        raise NotEnoughStock(title, available, pieces, expired, elsewhere, taken)
    taken_batches = first_expiring(batches, pieces)
    move_batches(session, item_id, taken_batches, to_id)
    return taken_batches


def _sum(batches: Iterable[Batch]) -> int:
    return sum(row.pieces for row in batches)
