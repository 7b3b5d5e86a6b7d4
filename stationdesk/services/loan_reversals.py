"""Undoing what was lent, taken back, renewed and reserved: what is out now follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import and_, exists, or_, select, union

from stationdesk.db.tables.acts import acts, versions
from stationdesk.db.tables.loans import (
    loan_endings,
    loan_renewals,
    loans,
    open_loans,
    reservation_endings,
    reservations,
    thing_kinds,
    things,
)
from stationdesk.db.tables.visitors import visitors
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import DependsOnIt
from stationdesk.domain.loans import ThingState
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.services.reservation_rules import hold_kind
from stationdesk.services.reservations import ensure_can_stand, title_of_reservation
from stationdesk.services.reversal_states import changes_of
from stationdesk.services.things import ensure_number_free

if TYPE_CHECKING:
    from sqlalchemy import Table

    from stationdesk.db.session import WriteSession

_UNDOING = acts.alias("undoing")


def reverse_lend(session: WriteSession, original: Any) -> list[Effect]:
    """Take a loan back, or something left, unless it was renewed or ended since."""
    loan = _held(session, select(loans).where(loans.c.act_id == original.id))
    later = union(
        select(loan_endings.c.act_id).where(loan_endings.c.loan_id == loan.id),
        select(loan_renewals.c.act_id).where(loan_renewals.c.loan_id == loan.id),
    )
    _ensure_none(session, original, acts.c.id.in_(later))
    session.forget(open_loans, loan_id=loan.id)
    return [Effect(EffectKind.LOAN_VOID, loan.title)]


def reverse_take_back(session: WriteSession, original: Any) -> list[Effect]:
    """Let a thing be out again, unless it was lent to somebody else since."""
    ended = select(loan_endings.c.loan_id).where(loan_endings.c.act_id == original.id)
    borrower = select(loans.c.visitor_id).where(loans.c.id.in_(ended))
    _ensure_on_file(session, original, session.scalar(borrower))
    loan = _held(session, select(loans).where(loans.c.id.in_(ended)))
    if loan.thing_id is not None:
        since = select(loans.c.act_id).where(loans.c.thing_id == loan.thing_id, loans.c.id != loan.id)
        is_out = acts.c.id.in_(since.join(open_loans, open_loans.c.loan_id == loans.c.id))
        stated = and_(acts.c.verb == "things.set_state", acts.c.id.in_(_versions_of(things, loan.thing_id)))
        later = and_(or_(acts.c.id.in_(since), stated), _after(original))
        _ensure_none(session, original, or_(is_out, later))  # the clock of another desk may be slow
    session.remember(
        open_loans, loan_id=loan.id, thing_id=loan.thing_id, due_at=_due_without(session, loan, original.id)
    )
    return [Effect(EffectKind.OUT_AGAIN, loan.title)]


def reverse_renew(session: WriteSession, original: Any) -> list[Effect]:
    """Let a loan be due when it was due before, unless it was renewed again or ended since."""
    renewed = session.first(select(loan_renewals).where(loan_renewals.c.act_id == original.id))
    loan = _held(session, select(loans).where(loans.c.id == renewed.loan_id))
    later = union(
        select(loan_endings.c.act_id).where(loan_endings.c.loan_id == loan.id),
        select(loan_renewals.c.act_id).where(
            loan_renewals.c.loan_id == loan.id, loan_renewals.c.id > renewed.id
        ),
    )
    _ensure_none(session, original, acts.c.id.in_(later))
    due_at = _due_without(session, loan, original.id)
    session.remember(open_loans, loan_id=loan.id, thing_id=loan.thing_id, due_at=due_at)
    return [Effect(EffectKind.DUE_AS_BEFORE, loan.title)]


def reverse_reserve(session: WriteSession, original: Any) -> list[Effect]:
    """Take a reservation back, unless it was taken up or cancelled since."""
    found = session.first(select(reservations).where(reservations.c.act_id == original.id))
    _hold_reservation(session, found)
    later = union(
        select(loans.c.act_id).where(loans.c.reservation_id == found.id),
        select(reservation_endings.c.act_id).where(reservation_endings.c.reservation_id == found.id),
    )
    _ensure_none(session, original, acts.c.id.in_(later))
    return [Effect(EffectKind.RESERVATION_VOID, title_of_reservation(session, found))]


def reverse_cancel(session: WriteSession, original: Any) -> list[Effect]:
    """Let a reservation hold again, unless something else took its place."""
    of_act = select(reservation_endings.c.reservation_id).where(reservation_endings.c.act_id == original.id)
    found = session.first(select(reservations).where(reservations.c.id.in_(of_act)))
    _ensure_on_file(session, original, found.visitor_id)
    _hold_reservation(session, found)
    ensure_can_stand(session, found)
    return [Effect(EffectKind.RESERVED_AGAIN, title_of_reservation(session, found))]


def reverse_thing(session: WriteSession, original: Any) -> list[Effect]:
    """Look whether things can be what they were: nothing rests on what the act made of them since."""
    changed = [change for change in changes_of(session, original.id) if change.table is things]
    for change in sorted(changed, key=lambda one: one.row_id):
        session.lock(things, change.row_id)
        if change.before is None or change.columns.keys() & {"state", "kind_id"}:
            _ensure_untouched(session, original, change.row_id)
        was = {**change.after, **change.columns, "id": change.row_id}
        if change.before is not None and was["state"] != ThingState.RETIRED:
            ensure_number_free(session, was)
    return []


def reverse_kind(session: WriteSession, original: Any) -> list[Effect]:
    """Look whether a kind that the act made can go: nothing of it is there, was lent or is reserved."""
    for change in changes_of(session, original.id):
        if change.table is thing_kinds and change.before is None:
            of_kind = select(things.c.id).where(things.c.kind_id == change.row_id)
            in_use = of_kind.where(things.c.state != ThingState.RETIRED.value)
            made = select(versions.c.act_id).where(
                versions.c.table_name == things.name, versions.c.version == 1, versions.c.row_id.in_(in_use)
            )
            lent = select(loans.c.act_id).where(loans.c.kind_id == change.row_id)
            reserved = select(reservations.c.act_id).where(reservations.c.kind_id == change.row_id)
            _ensure_none(session, original, acts.c.id.in_(union(made, lent, reserved)))
    return []


def _ensure_on_file(session: WriteSession, original: Any, visitor_id: UUID | None) -> None:
    """Refuse that something is out to a visitor, or kept for them, whose file was closed since."""
    if visitor_id is None:
        return
    session.lock(visitors, visitor_id)
    if not session.scalar(select(visitors.c.is_active).where(visitors.c.id == visitor_id)):
        closing = acts.c.verb.in_(("visitor_closings.withdraw", "visitor_closings.close_due"))
        found = dependents(
            session, acts.c.id.in_(_versions_of(visitors, visitor_id)) & closing & not_undone()
        )
        raise DependsOnIt(original.verb, found)


def _versions_of(table: Table, row_id: UUID) -> Any:
    of_row = and_(versions.c.table_name == table.name, versions.c.row_id == row_id)
    return select(versions.c.act_id).where(of_row)


def _hold_reservation(session: WriteSession, reservation: Any) -> None:
    hold_kind(session, reservation.kind_id)
    session.lock(reservations, reservation.id)


def _ensure_untouched(session: WriteSession, original: Any, thing_id: UUID) -> None:
    lent = select(loans.c.act_id).where(loans.c.thing_id == thing_id)
    reserved = select(reservations.c.act_id).where(reservations.c.thing_id == thing_id)
    _ensure_none(session, original, and_(acts.c.id.in_(union(lent, reserved)), _after(original)))


def _held(session: WriteSession, statement: Any) -> Any:
    """Return a loan, held with its thing against other desks."""
    loan = session.first(statement)
    if loan.thing_id is not None:
        session.lock(things, loan.thing_id)
    session.lock(loans, loan.id)
    return loan


def _after(original: Any) -> Any:
    return or_(acts.c.at > original.at, and_(acts.c.at == original.at, acts.c.id > original.id))


def _due_without(session: WriteSession, loan: Any, act_id: UUID) -> Any:
    """Return when a loan is due by the renewals that stand, without those of one act."""
    undone = exists().where(_UNDOING.c.reverses_id == loan_renewals.c.act_id)
    renewed = (
        select(loan_renewals.c.due_at)
        .where(loan_renewals.c.loan_id == loan.id, ~undone, loan_renewals.c.act_id != act_id)
        .order_by(loan_renewals.c.id.desc())
        .limit(1)
    )
    return session.scalar(renewed) or loan.due_at


def _ensure_none(session: WriteSession, original: Any, condition: Any) -> None:
    found = dependents(session, and_(condition, not_undone()))
    if found:
        raise DependsOnIt(original.verb, found)
