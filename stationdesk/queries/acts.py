"""What was done: a person's history, the desk's last act, the figures of a day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, case, exists, func, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import check_ins, service_records
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stations import operators
from stationdesk.domain.acts import DONE_BY_RULE, REVERSIBLE
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.queries.links import same_person
from stationdesk.queries.service_records import counts
from stationdesk.queries.visits import visits_on

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_UNDOING = acts.alias("undoing")
_BACK = 2000
UNDOING_VERB = "reversals.reverse"
_NO_WORK = ("staff.sign_in", "pins.remember_wrong_pin")


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act as a history shows it; `facts` is its receipt."""

    act_id: UUID
    verb: str
    at: datetime
    operator: str
    reason: str
    facts: Mapping[str, Any]
    is_reversed: bool
    can_be_reversed: bool


@dataclass(frozen=True, slots=True)
class DayPoints:
    """Whole points of one business date: into purses less out of them again, spent less given back."""

    issued: int
    redeemed: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The figures of one business date: hours that count, undone acts left out. Minutes, points."""

    check_ins: int
    service_minutes: int
    points_issued: int
    points_redeemed: int
    redemptions: int
    visits: int
    """人次."""


def history(session: ReadSession, volunteer_id: UUID, limit: int = 200) -> list[ActRow]:
    """Return what was done for one person, newest first."""
    return _rows(session, acts.c.subject_id.in_(same_person(session, volunteer_id)), limit)


def one_act(session: ReadSession, act_id: UUID) -> ActRow | None:
    """Return one act as a history shows it."""
    found = _rows(session, acts.c.id == act_id, 1)
    return found[0] if found else None


def acts_on(session: ReadSession, on: date, limit: int = 50) -> list[ActRow]:
    """Return what this desk did on a business date, newest first: what can be undone, and reviews."""
    here = and_(
        acts.c.on == on,
        acts.c.desk_id == session.place.desk_id,
        acts.c.verb.in_((*REVERSIBLE, "service_records.review")),
    )
    return _rows(session, here, limit)


def last_undoable(session: ReadSession, operator_id: UUID) -> ActRow | None:
    """Return the operator's last act at this desk that can be undone and was not: what Ctrl+Z means.

    Only the desk's latest acts are looked through; an older one is undone from its history, and so is
    what the station's rule did when the day was opened.
    """
    here = select(func.max(acts.c.seq)).where(acts.c.desk_id == session.place.desk_id)
    mine = and_(
        acts.c.desk_id == session.place.desk_id,
        acts.c.seq > here.scalar_subquery() - _BACK,
        acts.c.operator_id == operator_id,
        acts.c.verb.in_([verb for verb in REVERSIBLE if verb not in DONE_BY_RULE]),
        ~exists().where(_UNDOING.c.reverses_id == acts.c.id),
    )
    found = _rows(session, mine, 1, acts.c.seq.desc())
    return found[0] if found else None


def last_act(session: ReadSession) -> ActRow | None:
    """Return what was done at this desk last, or None; that somebody signed in is not looked at.

    The first line after a restart, also after the power was cut: what it names is in the database.
    """
    here = and_(acts.c.desk_id == session.place.desk_id, acts.c.verb.not_in(_NO_WORK))
    found = _rows(session, here, 1, acts.c.seq.desc())
    return found[0] if found else None


def last_before(session: ReadSession, on: date) -> ActRow | None:
    """Return what was done at this desk last before a business date, or None."""
    here = and_(acts.c.desk_id == session.place.desk_id, acts.c.on < on, acts.c.verb.not_in(_NO_WORK))
    found = _rows(session, here, 1, acts.c.seq.desc())
    return found[0] if found else None


def day_figures(session: ReadSession, on: date) -> DayFigures:
    """Return the figures of one business date."""
    came = select(func.count()).select_from(check_ins).join(acts, acts.c.id == check_ins.c.act_id)
    redeemed = select(func.count()).select_from(redemptions).join(acts, acts.c.id == redemptions.c.act_id)
    served = select(func.coalesce(func.sum(service_records.c.service_minutes), 0)).where(
        service_records.c.on == on, counts()
    )
    points = day_points(session, on)
    return DayFigures(
        check_ins=int(session.scalar(came.where(_on(on), acts.c.verb == "attendance.check_in"))),
        service_minutes=int(session.scalar(served)),
        points_issued=points.issued,
        points_redeemed=points.redeemed,
        redemptions=int(session.scalar(redeemed.where(_on(on)))),
        visits=visits_on(session, on),
    )


def day_points(session: ReadSession, on: date) -> DayPoints:
    """Return what a day's acts issued and redeemed, less what went back; undone acts and undoing left out."""
    issued = signed_by(points_moves.c.from_id, points_moves.c.to_id, system_account(AccountKind.ISSUED))
    redeemed = signed_by(points_moves.c.to_id, points_moves.c.from_id, system_account(AccountKind.REDEEMED))
    # From the day's acts to their moves: the other way round leads through every move there ever was.
    moved = select(
        func.coalesce(func.sum(issued), 0).label("issued"),
        func.coalesce(func.sum(redeemed), 0).label("redeemed"),
    )
    moved = moved.select_from(acts).join(points_moves, points_moves.c.act_id == acts.c.id)
    found = session.first(moved.where(_on(on), acts.c.verb != UNDOING_VERB))
    return DayPoints(int(found.issued), int(found.redeemed))


def signed_by(plus: Any, minus: Any, account_id: UUID) -> Any:
    """Return a move's points, counted by the ends that touch an account: + at one, − at the other."""
    points = points_moves.c.points
    return case((plus == account_id, points), (minus == account_id, -points), else_=0)


def _on(on: date) -> Any:
    return and_(acts.c.on == on, ~exists().where(_UNDOING.c.reverses_id == acts.c.id))


def _rows(session: ReadSession, condition: Any, limit: int, *order: Any) -> list[ActRow]:
    undone = exists().where(_UNDOING.c.reverses_id == acts.c.id).label("undone")
    found = session.all(
        select(
            acts.c.id,
            acts.c.verb,
            acts.c.at,
            acts.c.reason,
            acts.c.receipt,
            operators.c.name.label("operator"),
            undone,
        )
        .join(operators, operators.c.id == acts.c.operator_id)
        .where(condition)
        .order_by(*(order or (acts.c.at.desc(), acts.c.seq.desc())))
        .limit(limit)
    )
    return [
        ActRow(
            act_id=row.id,
            verb=row.verb,
            at=row.at,
            operator=row.operator,
            reason=row.reason,
            facts=json.loads(row.receipt),
            is_reversed=bool(row.undone),
            can_be_reversed=row.verb in REVERSIBLE and not row.undone,
        )
        for row in found
    ]
