"""Bills of goods: what one says, and who gave before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import bill_attachments, stock_bills, stock_items, stock_moves
from stationdesk.domain.errors import NotFound
from stationdesk.domain.stock import BillKind, DonorKind

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_B = stock_bills.c


@dataclass(frozen=True, slots=True)
class BillLineRow:
    """Pieces of one item and batch on a bill."""

    item_id: UUID
    title: str
    unit: str
    pieces: int
    expires_on: date | None
    batch: str


@dataclass(frozen=True, slots=True)
class BillFacts:
    """One bill with everything on it; `donor_kind` where somebody gave."""

    bill_id: UUID
    act_id: UUID
    number: str
    kind: BillKind
    on: date
    at: datetime
    party: str
    donor_kind: DonorKind | None
    charity: str
    receipt_number: str
    note: str
    reason: str
    operator: str
    is_reversed: bool
    lines: tuple[BillLineRow, ...]
    attachment_ids: tuple[UUID, ...]


def bill(session: ReadSession, number: str) -> BillFacts:
    """Return a bill by its number.

    Raises:
        NotFound.
    """
    undoing = acts.alias("undoing")
    undone = exists().where(undoing.c.reverses_id == acts.c.id).label("undone")
    row = session.first(
        select(stock_bills, acts.c.at, acts.c.reason, operators.c.name.label("operator"), undone)
        .join(acts, acts.c.id == _B.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(_B.number == number)
    )
    if row is None:
        raise NotFound("bill", number)
    attached = select(bill_attachments.c.attachment_id).where(bill_attachments.c.bill_id == row.id)
    return BillFacts(
        bill_id=row.id,
        act_id=row.act_id,
        number=row.number,
        kind=BillKind(row.kind),
        on=row.on,
        at=row.at,
        party=row.party,
        donor_kind=DonorKind(row.party_kind) if row.party_kind else None,
        charity=row.charity,
        receipt_number=row.receipt_number,
        note=row.note,
        reason=row.reason,
        operator=row.operator,
        is_reversed=bool(row.undone),
        lines=_lines(session, row.act_id),
        attachment_ids=tuple(found.attachment_id for found in session.all(attached)),
    )


def parties(session: ReadSession, kind: BillKind, limit: int = 20) -> list[str]:
    """Return who goods of a kind came from before, the latest first."""
    return _latest(session, _B.party, _B.kind == kind.value, limit)


def charities(session: ReadSession, limit: int = 20) -> list[str]:
    """Return the charities goods were passed on through, the latest first."""
    return _latest(session, _B.charity, _B.charity != "", limit)


def _latest(session: ReadSession, column: Any, condition: Any, limit: int) -> list[str]:
    grouped = select(column.label("name")).where(condition, column != "").group_by(column)
    return [row.name for row in session.all(grouped.order_by(func.max(_B.number).desc()).limit(limit))]


def _lines(session: ReadSession, act_id: UUID) -> tuple[BillLineRow, ...]:
    moves = stock_moves.c
    found = session.all(
        select(stock_moves, stock_items.c.title, stock_items.c.unit)
        .join(stock_items, stock_items.c.id == moves.item_id)
        .where(moves.act_id == act_id)
        .order_by(moves.id)
    )
    return tuple(
        BillLineRow(row.item_id, row.title, row.unit, row.pieces, row.expires_on, row.batch or "")
        for row in found
    )
