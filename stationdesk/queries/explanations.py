"""Why a number is what it is: the rows behind it, each with its act, its rule and what is left after it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, case, exists, func, literal, null, or_, select

from stationdesk.db.base import Day, Key
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import activities, check_ins, service_records
from stationdesk.db.tables.points import points_moves, points_rules
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import stock_moves
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.points import AccountKind, system_account
from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.domain.stock import PlaceKind, system_place
from stationdesk.queries.links import same_person
from stationdesk.queries.service_records import counts, last_decision, stands

if TYPE_CHECKING:
    from sqlalchemy.sql.selectable import Subquery

    from stationdesk.db.session import ReadSession

_R, _M, _S = service_records.c, points_moves.c, stock_moves.c
_UNDOING = acts.alias("undoing")

SETTINGS = (
    "activities.put_activity",
    "operator_cards.give_card",
    "operator_cards.take_card",
    "points.set_rule",
    "rewards.put_reward",
    "roles.set_rights",
    "staff.put_operator",
    "stations.change_station",
    "stock.receive",
)
"""The verbs by which the station's settings change."""


class Why(StrEnum):
    """Which number is asked about."""

    POINTS = "points"
    """Of a person: their own purse. The subject is the volunteer."""
    HOUSEHOLD = "household"
    HOURS = "hours"
    STOCK = "stock"
    """Pieces on the shelf. The subject is the stock item."""
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


@dataclass(frozen=True, slots=True)
class Sum:
    """The number that is asked about, added up from its rows, and how many rows there are."""

    amount: int
    rows: int


@dataclass(frozen=True, slots=True)
class WhyRow:
    """One row behind a number. `amount` is what it adds (points, minutes, pieces, or 1), `after` the sum
    with it and all before it. `minutes` is what a record holds, counted or not."""

    act_id: UUID
    at: datetime
    verb: str
    amount: int
    after: int
    operator: str
    approver: str
    reason: str
    is_undone: bool
    is_undo: bool
    person: str
    """Whose act it was, or who earned the points."""
    spender: str
    beneficiary: str
    expires_on: date | None
    number: str
    activity: str
    started_at: datetime | None
    minutes: int | None
    evidence: Evidence | None
    decision: Decision | None
    rule_from: date | None
    points_per_hour: int | None


def total(session: ReadSession, question: Question) -> Sum:
    """Return the number itself, summed up from the same rows that are shown."""
    base = _base(session, question).subquery()
    columns = (func.coalesce(func.sum(base.c.amount), 0).label("amount"), func.count().label("rows"))
    statement: Any = select(*columns).select_from(base)
    found = session.first(statement)
    return Sum(int(found[0]), int(found[1]))


def rows(session: ReadSession, question: Question, skip: int = 0, limit: int = 200) -> list[WhyRow]:
    """Return the rows behind a number, the newest first, each with the sum after it."""
    base = _base(session, question).subquery()
    order = (base.c.at, base.c.seq, base.c.row_id)
    summed = select(base, func.sum(base.c.amount).over(order_by=order).label("after")).subquery()
    newest = (summed.c.at.desc(), summed.c.seq.desc(), summed.c.row_id.desc())
    page = select(summed).order_by(*newest).offset(skip).limit(limit).subquery()
    found = session.all(_told(page).order_by(page.c.at.desc(), page.c.seq.desc(), page.c.row_id.desc()))
    return [_row(row) for row in found]


def _base(session: ReadSession, question: Question) -> Any:
    match question.why:
        case Why.POINTS | Why.HOUSEHOLD:
            return _points(session, question)
        case Why.HOURS | Why.DAY_MINUTES:
            return _hours(session, question)
        case Why.STOCK:
            return _stock(question)
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
    amount = case((counts() if question.why is Why.HOURS else stands(), _R.service_minutes), else_=0)
    columns = _columns(_R.id, amount, person_id=_R.volunteer_id, record_id=_R.id)
    statement = select(*columns).select_from(service_records).join(acts, acts.c.id == _R.act_id)
    if question.why is Why.DAY_MINUTES:
        return statement.where(_R.on == question.on)
    assert question.subject_id is not None
    statement = statement.where(_R.volunteer_id.in_(same_person(session, question.subject_id)))
    return statement.where(_R.on >= question.on) if question.on else statement


def _stock(question: Question) -> Any:
    shelf = system_place(PlaceKind.SHELF)
    signed = case((_S.to_id == shelf, _S.pieces), else_=-_S.pieces)
    columns = _columns(_S.id, signed, person_id=acts.c.subject_id, expires_on=_S.expires_on)
    statement = select(*columns).select_from(stock_moves).join(acts, acts.c.id == _S.act_id)
    return statement.where(_S.item_id == question.subject_id, or_(_S.to_id == shelf, _S.from_id == shelf))


def _acts_of(question: Question) -> Any:
    """Return the acts a count of the day counts; those undone count nothing and are shown all the same."""
    table = check_ins if question.why is Why.CHECK_INS else redemptions
    amount = case((_undone(), 0), else_=1)
    columns = _columns(table.c.id, amount, person_id=table.c.volunteer_id)
    return (
        select(*columns)
        .select_from(acts)
        .join(table, table.c.act_id == acts.c.id)
        .where(acts.c.on == question.on)
    )


def _day_points(question: Question) -> Any:
    issued = question.why is Why.DAY_ISSUED
    own = system_account(AccountKind.ISSUED if issued else AccountKind.REDEEMED)
    moved = (_M.from_id if issued else _M.to_id) == own
    amount = case((_undone(), 0), else_=_M.points)
    said = {"person_id": acts.c.subject_id, "expires_on": _M.expires_on, "record_id": _record_of_act()}
    columns = _columns(_M.id, amount, **said)
    moves = select(*columns).select_from(acts).join(points_moves, _M.act_id == acts.c.id)
    return moves.where(acts.c.on == question.on, moved)


def _undone() -> Any:
    return exists().where(_UNDOING.c.reverses_id == acts.c.id).correlate(acts)


def _told(page: Subquery) -> Any:
    """Return the rows of a page with everything that is said of each."""
    person, spender, beneficiary = (volunteers.alias(name) for name in ("person", "spender", "beneficiary"))
    approvers = operators.alias("approvers")
    number = (
        select(redemptions.c.number)
        .where(or_(redemptions.c.act_id == acts.c.id, redemptions.c.act_id == acts.c.reverses_id))
        .limit(1)
        .correlate(acts)
        .scalar_subquery()
    )
    return (
        select(
            page,
            acts.c.verb,
            acts.c.reason,
            acts.c.reverses_id,
            acts.c.receipt,
            _undone().label("undone"),
            operators.c.name.label("operator"),
            approvers.c.name.label("approver"),
            person.c.name.label("person"),
            spender.c.name.label("spender"),
            beneficiary.c.name.label("beneficiary"),
            number.label("number"),
            activities.c.name.label("activity"),
            _R.started_at,
            _R.service_minutes,
            _R.evidence,
            last_decision().label("decision"),
            points_rules.c.effective_from,
            points_rules.c.points_per_hour,
        )
        .select_from(page)
        .join(acts, acts.c.id == page.c.act_id)
        .join(operators, operators.c.id == acts.c.operator_id)
        .outerjoin(approvers, approvers.c.id == acts.c.approver_id)
        .outerjoin(person, person.c.id == page.c.person_id)
        .outerjoin(spender, spender.c.id == page.c.spender_id)
        .outerjoin(beneficiary, beneficiary.c.id == page.c.beneficiary_id)
        .outerjoin(service_records, _R.id == page.c.record_id)
        .outerjoin(activities, activities.c.id == _R.activity_id)
        .outerjoin(points_rules, points_rules.c.id == _R.rule_id)
    )


def _row(row: Any) -> WhyRow:
    return WhyRow(
        act_id=row.act_id,
        at=row.at,
        verb=row.verb,
        amount=int(row.amount),
        after=int(row.after),
        operator=row.operator,
        approver=row.approver or "",
        reason=row.reason,
        is_undone=bool(row.undone),
        is_undo=row.reverses_id is not None,
        person=row.person or "",
        spender=row.spender or "",
        beneficiary=row.beneficiary or "",
        expires_on=row.expires_on,
        number=row.number or "",
        activity=row.activity or _changed(row),
        started_at=row.started_at,
        minutes=row.service_minutes,
        evidence=Evidence(row.evidence) if row.evidence else None,
        decision=Decision(row.decision) if row.decision else None,
        rule_from=row.effective_from,
        points_per_hour=row.points_per_hour,
    )


def _changed(row: Any) -> str:
    """Return what a setting is called that an act changed."""
    if row.verb not in SETTINGS:
        return ""
    facts = json.loads(row.receipt)
    return str(facts.get("title") or facts.get("name") or facts.get("effective_from") or "")
