"""The rows behind each number: which table they lie in, what each of them adds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, case, exists, literal, null, or_, select

from stationdesk.db.base import Day, Key
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import check_ins, service_records
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stock import stock_moves, stock_places
from stationdesk.db.tables.visits import visits
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.queries.acts import UNDOING_VERB, signed_by
from stationdesk.queries.links import same_person
from stationdesk.queries.service_records import counts

if TYPE_CHECKING:
    from stationdesk.db.session import ReadSession

_R, _M, _S = service_records.c, points_moves.c, stock_moves.c
_UNDOING = acts.alias("undoing")

SETTINGS = (
    "activities.put_activity",
    "items.put_item",
    "operator_cards.give_card",
    "operator_cards.take_card",
    "places.put_place",
    "points.set_rule",
    "rewards.put_reward",
    "roles.set_rights",
    "staff.put_operator",
    "stations.change_station",
    "stock.receive",
    "visit_lists.adopt",
    "visit_lists.put_category",
    "visit_lists.put_service",
)
"""The verbs by which the station's settings change."""


class Why(StrEnum):
    """Which number is asked about."""

    POINTS = "points"
    """Of a person: their own purse. The subject is the volunteer."""
    HOUSEHOLD = "household"
    HOURS = "hours"
    STOCK = "stock"
    """Pieces in the house, good or bad. The subject is the stock item."""
    VISITS = "visits"
    """人次 of a day, also those that were entered later."""
    CHECK_INS = "check_ins"
    DAY_MINUTES = "day_minutes"
    DAY_ISSUED = "day_issued"
    DAY_REDEEMED = "day_redeemed"
    REDEMPTIONS = "redemptions"
    SETTINGS = "settings"
    """No number: every change of the settings, the newest first."""


@dataclass(frozen=True, slots=True)
class Question:
    """A number on a screen: of whom or what, and from or on which business date.

    For hours `on` is the first date that is counted (None: all); for figures of a day it is the day.
    """

    why: Why
    subject_id: UUID | None = None
    on: date | None = None


def rows_behind(session: ReadSession, question: Question) -> Any:
    """Return the statement of the rows a number is the sum of: row, act, amount, and whose they are."""
    match question.why:
        case Why.POINTS | Why.HOUSEHOLD:
            return _points(session, question)
        case Why.HOURS | Why.DAY_MINUTES:
            return _hours(session, question)
        case Why.STOCK:
            return _stock(question)
        case Why.VISITS:
            return _visits(question)
        case Why.CHECK_INS | Why.REDEMPTIONS:
            return _acts_of(question)
        case Why.SETTINGS:
            changed = acts.c.verb.in_(SETTINGS)
            return select(*_columns(acts.c.id, literal(0))).select_from(acts).where(changed)
    return _day_points(question)


def _columns(row_id: Any, amount: Any, **said: Any) -> list[Any]:
    """Return the columns every base has: the row, its act, what it adds, and what is said of it beside."""
    nobody, never = null().cast(Key()), null().cast(Day())
    keys = [said.get(name, nobody).label(name) for name in ("person_id", "spender_id", "beneficiary_id")]
    return [
        row_id.label("row_id"),
        acts.c.id.label("act_id"),
        acts.c.at,
        acts.c.seq,
        amount.label("amount"),
        *keys,
        said.get("expires_on", never).label("expires_on"),
        said.get("record_id", nobody).label("record_id"),
    ]


def _points(session: ReadSession, question: Question) -> Any:
    assert question.subject_id is not None
    purses = same_person(session, question.subject_id)
    signed = case((_M.to_id.in_(purses), _M.points), else_=-_M.points)
    columns = _columns(
        _M.id,
        signed,
        person_id=_M.earned_by_id,
        spender_id=_M.spent_by_id,
        beneficiary_id=_M.beneficiary_id,
        expires_on=_M.expires_on,
        record_id=_record_of_act(),
    )
    between = and_(_M.to_id.in_(purses), _M.from_id.in_(purses))
    moved = or_(_M.to_id.in_(purses), _M.from_id.in_(purses))
    return select(*columns).join(acts, acts.c.id == _M.act_id).where(moved, ~between)


def _record_of_act() -> Any:
    """Return the record that a move's act wrote, or that the act it undoes wrote."""
    written = or_(_R.act_id == acts.c.id, _R.act_id == acts.c.reverses_id)
    return select(_R.id).where(written).order_by(_R.id).limit(1).correlate(acts).scalar_subquery()


def _hours(session: ReadSession, question: Question) -> Any:
    amount = case((counts(), _R.service_minutes), else_=0)
    columns = _columns(_R.id, amount, person_id=_R.volunteer_id, record_id=_R.id)
    statement = select(*columns).select_from(service_records).join(acts, acts.c.id == _R.act_id)
    if question.why is Why.DAY_MINUTES:
        return statement.where(_R.on == question.on)
    assert question.subject_id is not None
    statement = statement.where(_R.volunteer_id.in_(same_person(session, question.subject_id)))
    return statement.where(_R.on >= question.on) if question.on else statement


def _stock(question: Question) -> Any:
    own = select(stock_places.c.id).where(stock_places.c.is_floored)
    came, went = _S.to_id.in_(own), _S.from_id.in_(own)
    signed = case((and_(came, went), 0), (came, _S.pieces), else_=-_S.pieces)
    columns = _columns(_S.id, signed, person_id=acts.c.subject_id, expires_on=_S.expires_on)
    statement = select(*columns).select_from(stock_moves).join(acts, acts.c.id == _S.act_id)
    return statement.where(_S.item_id == question.subject_id, or_(came, went))


def _acts_of(question: Question) -> Any:
    """Return the acts a count of the day counts; those undone count nothing and are shown all the same."""
    table = check_ins if question.why is Why.CHECK_INS else redemptions
    amount = case((was_undone(), 0), else_=1)
    columns = _columns(table.c.id, amount, person_id=table.c.volunteer_id)
    return (
        select(*columns)
        .select_from(acts)
        .join(table, table.c.act_id == acts.c.id)
        .where(acts.c.on == question.on, acts.c.verb.in_(("attendance.check_in", "redemptions.redeem")))
    )


def _visits(question: Question) -> Any:
    columns = _columns(visits.c.id, visits.c.people, person_id=visits.c.volunteer_id)
    statement = select(*columns).select_from(visits).join(acts, acts.c.id == visits.c.act_id)
    return statement.where(visits.c.on == question.on)


def _day_points(question: Question) -> Any:
    issued = question.why is Why.DAY_ISSUED
    own = system_account(AccountKind.ISSUED if issued else AccountKind.REDEEMED)
    plus, minus = (_M.from_id, _M.to_id) if issued else (_M.to_id, _M.from_id)
    counts_nothing = or_(was_undone(), acts.c.verb == UNDOING_VERB)
    amount = case((counts_nothing, 0), else_=signed_by(plus, minus, own))
    said = {"person_id": acts.c.subject_id, "expires_on": _M.expires_on, "record_id": _record_of_act()}
    columns = _columns(_M.id, amount, **said)
    moves = select(*columns).select_from(acts).join(points_moves, _M.act_id == acts.c.id)
    return moves.where(acts.c.on == question.on, or_(plus == own, minus == own))


def was_undone() -> Any:
    """Return the condition that an act was undone."""
    return exists().where(_UNDOING.c.reverses_id == acts.c.id).correlate(acts)
