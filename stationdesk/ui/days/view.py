"""What is looked at when a day is opened or closed, read on one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from stationdesk.queries import (
    acts,
    attendance,
    days,
    expiries,
    facilities,
    loans,
    made_up,
    points,
    prints,
    redemptions,
    rewards,
    service_records,
    stations,
    stock_attention,
    stocktakes,
    visitors,
)

if TYPE_CHECKING:
    from stationdesk.queries.acts import ActRow
    from stationdesk.queries.attendance import ForgottenRow
    from stationdesk.queries.days import DayCounts
    from stationdesk.queries.expiries import ExpiringRow
    from stationdesk.queries.facilities import FacilityRow
    from stationdesk.queries.loans import LoanRow
    from stationdesk.queries.made_up import MadeUpRow
    from stationdesk.queries.prints import PrintJobRow
    from stationdesk.queries.redemptions import UncollectedRow
    from stationdesk.queries.rewards import RewardRow
    from stationdesk.queries.service_records import RecordRow
    from stationdesk.queries.stock_attention import StockAttention
    from stationdesk.queries.stocktakes import StocktakeRow

LOW_STOCK = 3
"""A reward with this many pieces or fewer asks for goods."""
LAPSES_SOON = timedelta(days=3)
"""Provisional hours that lapse within this time are named."""
_MOST_OWNERS = 500


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits from earlier, on any day: the opening list and the desk's attention both show it.

    `low` are rewards with few pieces of which nobody said how many there should be.
    """

    stays: list[ForgottenRow]
    records: list[RecordRow]
    lapsing: list[RecordRow]
    expiring: list[ExpiringRow]
    low: list[RewardRow]
    stock: StockAttention
    due_back: list[LoanRow]
    """What is out and due by the end of the day, what is overdue first."""
    papers: list[PrintJobRow]
    uncollected: list[UncollectedRow]
    unclosed: date | None
    broken: list[FacilityRow]
    files_due: int
    """Visitor files whose last day is over."""


@dataclass(frozen=True, slots=True)
class MorningView:
    """The station before a day is opened. `expired_points` and `lapsed` go when it is."""

    is_opened: bool
    last: ActRow | None
    last_closed: date | None
    waiting: Waiting
    lapsed: list[RecordRow]
    expired_points: int
    warning_days: int


@dataclass(frozen=True, slots=True)
class EveningView:
    """A business date before it is closed; `is_closed` says that it was.

    `here` is everybody who is not checked out; those of `forgotten` are so by rule or since an earlier
    date, the others are on duty.
    """

    on: date
    station: str
    is_closed: bool
    here: list[ForgottenRow]
    forgotten: list[ForgottenRow]
    records: list[RecordRow]
    papers: list[PrintJobRow]
    uncollected: list[UncollectedRow]
    made_up: list[MadeUpRow]
    due_back: list[LoanRow]
    """What is out and due by the end of the date, what is overdue first."""
    counting: list[StocktakeRow]
    counts: DayCounts


def waiting(session: Any, now: datetime, today: date) -> Waiting:
    """Return what waits."""
    rule = points.rule_on(session, today).rule
    worked = days.last_worked(session, today)
    watched = stock_attention.watched(session)
    return Waiting(
        stays=attendance.forgotten(session, now, rule.forgotten_minutes),
        records=service_records.waiting(session),
        lapsing=service_records.lapsing(session, today + LAPSES_SOON),
        expiring=expiries.expiring(session, today, rule.expiry_warning_days, _MOST_OWNERS),
        low=[row for row in rewards.catalogue(session, today) if is_low(row) and row.item_id not in watched],
        stock=stock_attention.attention(session, today),
        due_back=_due_back(session, today),
        papers=prints.unprinted_here(session),
        uncollected=redemptions.uncollected(session),
        unclosed=worked if worked is not None and not days.is_closed(session, worked) else None,
        broken=facilities.broken(session),
        files_due=visitors.figures(session, today).due,
    )


def morning_view(session: Any, now: datetime, today: date) -> MorningView:
    """Return what the opening list shows."""
    found = waiting(session, now, today)
    rule = points.rule_on(session, today).rule
    lapsed = [row for row in found.lapsing if row.lapses_on is not None and row.lapses_on < today]
    return MorningView(
        is_opened=days.is_opened(session, today),
        last=acts.last_before(session, today),
        last_closed=days.last_closed(session),
        waiting=found,
        lapsed=lapsed,
        expired_points=sum(lot.points for _purse, lot in expiries.expired_lots(session, today)),
        warning_days=rule.expiry_warning_days,
    )


def evening_view(session: Any, now: datetime, on: date) -> EveningView:
    """Return what the closing page shows."""
    here = [row for row in attendance.forgotten(session, now, 0) if session.day_of(row.since) <= on]
    overdue = {row.check_in_id for row in attendance.forgotten_by_rule(session, now)}
    waits = [row for row in service_records.waiting(session) if session.day_of(row.started_at) == on]
    return EveningView(
        on=on,
        station=" · ".join(filter(None, _names(session))),
        is_closed=days.is_closed(session, on),
        here=here,
        forgotten=[row for row in here if row.check_in_id in overdue],
        records=waits,
        papers=prints.unprinted_here(session),
        uncollected=[row for row in redemptions.uncollected(session) if session.day_of(row.at) <= on],
        made_up=[row for row in made_up.made_up_on(session, on) if row.does_stand],
        due_back=_due_back(session, on),
        counting=stocktakes.open_stocktakes(session),
        counts=days.counts_of(session, on),
    )


def is_low(row: RewardRow) -> bool:
    """Return whether a reward is running out."""
    return row.remaining is not None and row.remaining <= LOW_STOCK


def _due_back(session: Any, on: date) -> list[LoanRow]:
    return [row for row in loans.out_now(session) if session.day_of(row.due_at) <= on]


def _names(session: Any) -> tuple[str, str]:
    station = stations.station(session)
    return station.community, station.name
