"""Which business dates are open, closed, opened again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, exists, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.days import day_closings, day_openings, day_reopenings
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.redemptions import (
    print_jobs,
    redemption_lines,
    redemption_returns,
)
from stationdesk.db.tables.stock import stock_moves
from stationdesk.db.tables.visits import visit_uses, visits
from stationdesk.domain.service_time import Evidence
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.domain.visits import Span
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries.acts import day_points
from stationdesk.queries.service_records import counts, waits
from stationdesk.queries.visit_figures import figures

if TYPE_CHECKING:
    from sqlalchemy.sql.elements import ColumnElement

    from stationdesk.db.session import ReadSession
    from stationdesk.queries.visit_figures import VisitFigures


_UNDOING = acts.alias("undoing")
_ALL = 1_000_000
_S = service_records.c


def closed_on(on: Any) -> ColumnElement[bool]:
    """Return the condition that a business date was closed and not opened again."""
    opened_again = exists().where(day_reopenings.c.closing_id == day_closings.c.id)
    return exists().where(day_closings.c.on == on, ~opened_again)


@dataclass(frozen=True, slots=True)
class DayCounts:
    """What was done on one business date at the whole station. Minutes, pieces, whole points.

    Undone acts and hours that count no more are left out; `undone` says how many were undone.
    `differences` names the figures that are not what the moves add up to.
    """

    acts: int
    undone: int
    check_ins: int
    check_outs: int
    service_minutes: int
    waiting_minutes: int
    made_up_records: int
    made_up_minutes: int
    points_issued: int
    points_redeemed: int
    points_expired: int
    points_adjusted: int
    redemptions: int
    pieces_handed_out: int
    slips_printed: int
    slips_unprinted: int
    uncollected: int
    differences: tuple[str, ...] = ()
    visits: int = 0
    """人次, by the date of the visit; a closing before the third schema has none."""
    service_uses: int = 0
    """服务项次."""

    @property
    def moves_agree(self) -> bool:
        """Whether every figure is what its moves add up to."""
        return not self.differences


_IS_CLOSED = prepared(select(closed_on(bindparam("on")).label("is_closed")))


def is_opened(session: ReadSession, on: date) -> bool:
    """Return whether a business date was opened."""
    return session.first(select(day_openings.c.id).where(day_openings.c.on == on).limit(1)) is not None


def standing_closing(session: ReadSession, on: date) -> UUID | None:
    """Return the closing of a date that was not opened again, or None."""
    opened_again = exists().where(day_reopenings.c.closing_id == day_closings.c.id)
    found: UUID | None = session.scalar(
        select(day_closings.c.id).where(day_closings.c.on == on, ~opened_again).limit(1)
    )
    return found


def last_closed(session: ReadSession) -> date | None:
    """Return the latest business date that is closed, or None."""
    opened_again = exists().where(day_reopenings.c.closing_id == day_closings.c.id)
    found: date | None = session.scalar(
        select(day_closings.c.on).where(~opened_again).order_by(day_closings.c.on.desc()).limit(1)
    )
    return found


def last_worked(session: ReadSession, before: date) -> date | None:
    """Return the latest business date before a day on which anything was done, or None."""
    found: date | None = session.scalar(
        select(acts.c.on).where(acts.c.on < before).order_by(acts.c.on.desc()).limit(1)
    )
    return found


def counts_of(session: ReadSession, on: date) -> DayCounts:
    """Return the counts of a date, re-added from its moves."""
    by_verb = _acts_by_verb(session, on)
    minutes, points, papers = _minutes(session, on), _points(session, on), _papers(session, on)
    net, visited = day_points(session, on), figures(session, Span(on, on))
    return DayCounts(
        acts=sum(by_verb.values()),
        undone=by_verb.get("reversals.reverse", 0),
        check_ins=by_verb.get("attendance.check_in", 0),
        check_outs=by_verb.get("attendance.check_out", 0),
        service_minutes=minutes["counted"],
        waiting_minutes=minutes["waiting"],
        made_up_records=minutes["made_up_records"],
        made_up_minutes=minutes["made_up"],
        points_issued=net.issued,
        points_redeemed=net.redeemed,
        points_expired=points["expiry"],
        points_adjusted=points["award"] + points["forgiven"] - points["penalty"],
        redemptions=by_verb.get("redemptions.redeem", 0),
        pieces_handed_out=_pieces(session, on),
        slips_printed=papers,
        slips_unprinted=_unprinted(session),
        uncollected=_uncollected(session, on),
        differences=(*_differences(session, on, points), *_visit_differences(session, on, visited)),
        visits=visited.visits,
        service_uses=visited.service_uses,
    )


def _uncollected(session: ReadSession, on: date) -> int:
    """Return how many redemptions until a date wait at the desk to be collected."""
    rows = redemption_queries.uncollected(session, _ALL)
    return sum(session.day_of(row.at) <= on for row in rows)


def _differences(session: ReadSession, on: date, points: dict[str, int]) -> tuple[str, ...]:
    """Return the figures whose moves say something else than their slips and records."""
    lines, returned = redemption_lines.c, redemption_returns.c
    redeemed = (
        select(func.coalesce(func.sum(lines.pieces * lines.points_each), 0))
        .select_from(acts)
        .join(redemption_lines, lines.act_id == acts.c.id)
        .where(acts.c.on == on, ~_undone(acts.c.id))
    )
    came_back = (
        select(func.coalesce(func.sum(returned.points), 0))
        .select_from(acts)
        .join(redemption_returns, returned.act_id == acts.c.id)
        .where(acts.c.on == on, ~_undone(acts.c.id))
    )
    issued = (
        select(func.coalesce(func.sum(_S.points), 0))
        .select_from(acts)
        .join(service_records, _S.act_id == acts.c.id)
        .where(acts.c.on == on, ~_undone(acts.c.id))
    )
    said = {"redemption": redeemed, "return": came_back, "service": issued}
    return tuple(name for name, statement in said.items() if points[name] != int(session.scalar(statement)))


def _visit_differences(session: ReadSession, on: date, said: VisitFigures) -> tuple[str, ...]:
    """Return the figures of visits that are not what was tapped and entered."""
    tapped = select(func.coalesce(func.sum(visits.c.people), 0)).where(visits.c.on == on)
    used = select(func.coalesce(func.sum(visit_uses.c.uses), 0)).join(
        visits, visits.c.id == visit_uses.c.visit_id
    )
    sums = {
        "visits": (said.visits, tapped),
        "service_uses": (said.service_uses, used.where(visits.c.on == on)),
    }
    return tuple(name for name, (sum_, rows) in sums.items() if sum_ != int(session.scalar(rows)))


def _undone(act_id: Any) -> Any:
    return exists().where(_UNDOING.c.reverses_id == act_id)


def _acts_by_verb(session: ReadSession, on: date) -> dict[str, int]:
    statement = (
        select(acts.c.verb, func.count()).where(acts.c.on == on, ~_undone(acts.c.id)).group_by(acts.c.verb)
    )
    return {row[0]: int(row[1]) for row in session.all(statement)}


def _minutes(session: ReadSession, on: date) -> dict[str, int]:
    total = func.coalesce(func.sum(_S.service_minutes), 0)
    made_up = and_(_S.on == on, _S.evidence == Evidence.MADE_UP, counts())
    wanted = {
        "counted": select(total).where(_S.on == on, counts()),
        "waiting": select(total).where(_S.on == on, waits()),
        "made_up": select(total).where(made_up),
        "made_up_records": select(func.count()).select_from(service_records).where(made_up),
    }
    return {name: int(session.scalar(statement)) for name, statement in wanted.items()}


def _points(session: ReadSession, on: date) -> dict[str, int]:
    """Return the points the day's acts moved, by their cause; what was undone is left out."""
    found = session.all(
        select(points_moves.c.cause, func.sum(points_moves.c.points))
        .select_from(acts)
        .join(points_moves, points_moves.c.act_id == acts.c.id)
        .where(acts.c.on == on, ~_undone(acts.c.id))
        .group_by(points_moves.c.cause)
    )
    causes = ("service", "redemption", "return", "expiry", "award", "forgiven", "penalty")
    return {**dict.fromkeys(causes, 0), **{row[0]: int(row[1]) for row in found}}


def _pieces(session: ReadSession, on: date) -> int:
    handed_out = system_place(PlaceKind.HANDED_OUT)
    pieces = stock_moves.c.pieces
    # Conditions here would lead through every move there ever was, instead of through the day's acts.
    into = case(
        (stock_moves.c.to_id == handed_out, pieces), (stock_moves.c.from_id == handed_out, -pieces), else_=0
    )
    statement = (
        select(func.coalesce(func.sum(into), 0))
        .select_from(acts)
        .join(stock_moves, stock_moves.c.act_id == acts.c.id)
        .where(acts.c.on == on, acts.c.verb != "reversals.reverse", ~_undone(acts.c.id))
    )
    return int(session.scalar(statement))


def _papers(session: ReadSession, on: date) -> int:
    """Return how many slips of a date's redemptions came out."""
    came_out = case((print_jobs.c.state == "printed", print_jobs.c.redemption_id))
    printed = (
        select(func.count(came_out.distinct()))
        .select_from(acts)
        .join(print_jobs, print_jobs.c.act_id == acts.c.id)
        .where(acts.c.on == on, acts.c.verb == "redemptions.redeem")
    )
    return int(session.scalar(printed))


def _unprinted(session: ReadSession) -> int:
    waiting = select(func.count()).select_from(print_jobs).where(print_jobs.c.state.in_(("queued", "failed")))
    return int(session.scalar(waiting))


def is_closed(session: ReadSession, on: date) -> bool:
    """Return whether a business date is closed."""
    return bool(session.scalar(_IS_CLOSED, on=on))
