"""Why a number is what it is: the rows behind it, each with its act, its rule and what is left after it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, or_, select

from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import activities, service_records
from stationdesk.db.tables.points import points_rules
from stationdesk.db.tables.redemptions import redemptions
from stationdesk.db.tables.stations import operators
from stationdesk.db.tables.stock import stock_bills
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.queries.explained_rows import SETTINGS, rows_behind, was_undone
from stationdesk.queries.explained_rows import Question as Question
from stationdesk.queries.explained_rows import Why as Why
from stationdesk.queries.service_records import last_decision

if TYPE_CHECKING:
    from sqlalchemy.sql.selectable import Subquery

    from stationdesk.db.session import ReadSession

_R = service_records.c


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
    base = rows_behind(session, question).subquery()
    columns = (func.coalesce(func.sum(base.c.amount), 0).label("amount"), func.count().label("rows"))
    statement: Any = select(*columns).select_from(base)
    found = session.first(statement)
    return Sum(int(found[0]), int(found[1]))


def rows(session: ReadSession, question: Question, skip: int = 0, limit: int = 200) -> list[WhyRow]:
    """Return the rows behind a number, the newest first, each with the sum after it."""
    base = rows_behind(session, question).subquery()
    order = (base.c.at, base.c.seq, base.c.row_id)
    summed = select(base, func.sum(base.c.amount).over(order_by=order).label("after")).subquery()
    newest = (summed.c.at.desc(), summed.c.seq.desc(), summed.c.row_id.desc())
    page = select(summed).order_by(*newest).offset(skip).limit(limit).subquery()
    found = session.all(_told(page).order_by(page.c.at.desc(), page.c.seq.desc(), page.c.row_id.desc()))
    return [_row(row) for row in found]


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
            was_undone().label("undone"),
            operators.c.name.label("operator"),
            approvers.c.name.label("approver"),
            person.c.name.label("person"),
            spender.c.name.label("spender"),
            beneficiary.c.name.label("beneficiary"),
            func.coalesce(number, _bill_number()).label("number"),
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


def _bill_number() -> Any:
    """Return the number of the bill that goods moved by, in this act or in the one it undoes."""
    written = or_(stock_bills.c.act_id == acts.c.id, stock_bills.c.act_id == acts.c.reverses_id)
    return select(stock_bills.c.number).where(written).limit(1).correlate(acts).scalar_subquery()


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
    """Return what a setting is called that an act changed, or what kind of people was tapped."""
    if row.verb not in (*SETTINGS, "visits.visit"):
        return ""
    facts = json.loads(row.receipt)
    return str(facts.get("title") or facts.get("name") or facts.get("effective_from") or "")
