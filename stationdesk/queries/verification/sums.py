"""Adds up again what the database adds up as rows come: goods, visits by hour, loans that are out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, exists, func, literal, or_, select, union_all

from stationdesk.db.base import Key
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.loans import loan_endings, loan_renewals, loans, open_loans
from stationdesk.db.tables.stock import stock_levels, stock_moves
from stationdesk.db.tables.visits import visit_hours, visit_use_days, visit_uses, visits
from stationdesk.db.triggers import NOWHERE
from stationdesk.domain.stock import FOREVER
from stationdesk.queries.verification.findings import Detail, Finding, Flaw, found

if TYPE_CHECKING:
    from sqlalchemy import Table

    from stationdesk.db.session import ReadSession

_V = visits.c
_POINT = func.coalesce(_V.point_id, literal(NOWHERE, Key()))


def check_levels(session: ReadSession) -> Iterator[Finding]:
    """Yield levels of goods that are not what their moves add up to."""
    moves = stock_moves.c
    until = func.coalesce(moves.expires_on, literal(FOREVER.isoformat()))
    rest = (until.label("expires_on"), func.coalesce(moves.batch, "").label("batch"))
    came = select(moves.item_id, moves.to_id.label("place_id"), *rest, moves.pieces.label("pieces"))
    went = select(moves.item_id, moves.from_id, *rest, -moves.pieces)
    moved = union_all(came, went).subquery()
    yield from _differing(session, stock_levels, moved, ("pieces",))


def check_visits(session: ReadSession) -> Iterator[Finding]:
    """Yield hours whose visits, and days whose services, are not what was tapped."""
    is_known = or_(_V.volunteer_id.is_not(None), _V.visitor_id.is_not(None))
    counted = select(
        _V.on,
        func.coalesce(_V.hour, -1).label("hour"),
        _POINT.label("point_id"),
        _V.category_id,
        _V.people.label("visits"),
        case((is_known, _V.people), else_=0).label("identified"),
    ).subquery()
    yield from _differing(session, visit_hours, counted, ("visits", "identified"))
    used = (
        select(
            _V.on,
            _POINT.label("point_id"),
            _V.category_id,
            visit_uses.c.service_id,
            visit_uses.c.uses.label("uses"),
        )
        .join(visits, _V.id == visit_uses.c.visit_id)
        .subquery()
    )
    yield from _differing(session, visit_use_days, used, ("uses",))


def _differing(session: ReadSession, table: Table, rows: Any, amounts: tuple[str, ...]) -> Iterator[Finding]:
    """Yield the sums of `table` that `rows` do not add up to, both ways."""
    keys = [column.name for column in table.primary_key.columns]
    sums = [func.sum(rows.c[name]).label(name) for name in amounts]
    added = select(*(rows.c[name] for name in keys), *sums).group_by(*(rows.c[name] for name in keys))
    again = {tuple(str(row[i]) for i in range(len(keys))): row[len(keys) :] for row in session.all(added)}
    columns = [*(table.c[name] for name in keys), *(table.c[name] for name in amounts)]
    kept = {
        tuple(str(row[i]) for i in range(len(keys))): row[len(keys) :]
        for row in session.all(select(*columns))
    }
    nothing = (0,) * len(amounts)
    for where in sorted(again.keys() | kept.keys()):
        said, is_so = kept.get(where, nothing), again.get(where, nothing)
        if tuple(map(int, said)) != tuple(map(int, is_so)):
            place = f"{table.name} {' '.join(where)}"
            facts = {"said": " ".join(map(str, said)), "sum": " ".join(map(str, is_so))}
            yield found(Flaw.WRONG_SUM, place, Detail.SUM_DIFFERS, **facts)


def check_open_loans(session: ReadSession) -> Iterator[Finding]:
    """Yield loans shown as out that are not, and the other way round, and those due otherwise."""
    ending_undone = exists().where(acts.c.reverses_id == loan_endings.c.act_id)
    ended = exists().where(loan_endings.c.loan_id == loans.c.id, ~ending_undone)
    taken_back = exists().where(acts.c.reverses_id == loans.c.act_id)
    renewal_undone = exists().where(acts.c.reverses_id == loan_renewals.c.act_id)
    renewed = (
        select(loan_renewals.c.due_at)
        .where(loan_renewals.c.loan_id == loans.c.id, ~renewal_undone)
        .order_by(loan_renewals.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    due = func.coalesce(renewed, loans.c.due_at).label("due_at")
    out = {
        row.id: (row.thing_id, row.due_at)
        for row in session.all(select(loans.c.id, loans.c.thing_id, due).where(~ended, ~taken_back))
    }
    shown = {row.loan_id: (row.thing_id, row.due_at) for row in session.all(select(open_loans))}
    for loan_id in sorted(out.keys() | shown.keys()):
        if out.get(loan_id) != shown.get(loan_id):
            detail = Detail.OUT_BUT_NOT_SHOWN if loan_id not in shown else Detail.SHOWN_OUT_OTHERWISE
            yield found(Flaw.WRONG_LOAN, f"loans {loan_id}", detail)
