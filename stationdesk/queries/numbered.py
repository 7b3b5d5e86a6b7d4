"""What a number of goods stands on: a bill, a round of hand-outs, a stocktake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.tables.stock import hand_outs, stock_items, stocktakes
from stationdesk.domain.errors import NotFound
from stationdesk.domain.rewards import LimitPeriod
from stationdesk.queries import prints
from stationdesk.queries.attachments import media_types
from stationdesk.queries.bills import BillFacts, bill
from stationdesk.queries.hand_outs import HandedRow, handed_out_on
from stationdesk.queries.stocktake_lines import Counted, FinalRow, counted, final_rows
from stationdesk.queries.stocktakes import StocktakeRow, stocktake

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession


@dataclass(frozen=True, slots=True)
class BillOnFile:
    """A bill; `copies` are its papers that came out or wait, `enclosures` the media types kept with it."""

    facts: BillFacts
    copies: int
    enclosures: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True, slots=True)
class HandOutRound:
    """An item handed out on a day: `rows` are the hand-outs under one number, the last first."""

    number: str
    on: date
    item_id: UUID
    title: str
    unit: str
    limit: int | None
    period: LimitPeriod
    rows: tuple[HandedRow, ...]

    @property
    def is_limited(self) -> bool:
        """Whether whoever gets it is to be named."""
        return self.limit is not None and self.period is not LimitPeriod.NONE


@dataclass(frozen=True, slots=True)
class StocktakeOnFile:
    """A stocktake with what was counted so far, or what was found in the end."""

    row: StocktakeRow
    counted: Counted
    final: tuple[FinalRow, ...]


Numbered = BillOnFile | HandOutRound | StocktakeOnFile


def of_number(session: ReadSession, number: str, paper: str) -> Numbered | None:
    """Return what a number (N20261122-0003) stands on, or None.

    `paper` is the kind of paper whose copies are counted.
    """
    round_row = session.first(select(hand_outs).where(hand_outs.c.number == number).limit(1))
    if round_row is not None:
        return _round(session, number, round_row.on, round_row.item_id)
    stocktake_id = session.scalar(select(stocktakes.c.id).where(stocktakes.c.number == number))
    try:
        if stocktake_id is not None:
            row = stocktake(session, stocktake_id)
            return StocktakeOnFile(row, counted(session, row), tuple(final_rows(session, row)))
        return _bill(session, number, paper)
    except NotFound:
        return None


def _bill(session: ReadSession, number: str, paper: str) -> BillOnFile:
    facts = bill(session, number)
    jobs = prints.jobs_of_number(session, paper, number)
    copies = sum(job.state in ("printed", "queued") for job in jobs)
    return BillOnFile(facts, copies, tuple(media_types(session, facts.attachment_ids).items()))


def _round(session: ReadSession, number: str, on: date, item_id: UUID) -> HandOutRound:
    item = session.first(select(stock_items).where(stock_items.c.id == item_id))
    rows = tuple(row for row in handed_out_on(session, on, item_id) if row.number == number)
    period = LimitPeriod(item.hand_out_period or LimitPeriod.NONE)
    return HandOutRound(number, on, item_id, item.title, item.unit, item.hand_out_limit, period, rows)
