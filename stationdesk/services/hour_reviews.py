"""What is said of hours after they were booked: finding the record, saying it, taking it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import activities, hour_reviews, presence, service_records
from stationdesk.db.tables.points import points_accounts, points_moves
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.errors import (
    AlreadyReversed,
    AlreadyReviewed,
    EndsBeforeStart,
    NotFound,
    NotShorter,
    Overlaps,
)
from stationdesk.domain.points import (
    AccountKind,
    Lot,
    pending_account,
    points_for,
    system_account,
)
from stationdesk.domain.service_time import Decision, ReviewState, ServiceSpan
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.links import keeper_of, same_person
from stationdesk.services import point_moves

_KEPT = (
    "check_in_id",
    "volunteer_id",
    "activity_id",
    "started_at",
    "on",
    "content",
    "place",
    "responsible",
    "evidence",
    "rule_id",
    "purse_id",
)
"""What a shorter record has from the one it replaces."""


def held_record(session: WriteSession, record_id: UUID) -> Any:
    """Return a record with its person's name, the person held against other desks.

    Raises:
        NotFound.
    """
    record = session.first(
        select(service_records, volunteers.c.name)
        .join(volunteers, volunteers.c.id == service_records.c.volunteer_id)
        .where(service_records.c.id == record_id)
    )
    if record is None:
        raise NotFound("record", str(record_id))
    session.lock(volunteers, record.volunteer_id)
    return record


def ensure_not_undone(session: WriteSession, record: Any) -> None:
    """Refuse a record whose own act was undone.

    Raises:
        AlreadyReversed.
    """
    written = acts.alias("written")
    undone = session.first(
        select(acts.c.at, written.c.verb)
        .join(written, written.c.id == acts.c.reverses_id)
        .where(acts.c.reverses_id == record.act_id)
    )
    if undone is not None:
        raise AlreadyReversed(undone.verb, undone.at, "")


def said_of(session: WriteSession, record_id: UUID) -> Any:
    """Return what was said of a record last and stands (decision, at, verb, act_id), or None."""
    return session.first(
        select(hour_reviews.c.decision, acts.c.at, acts.c.verb, acts.c.id.label("act_id"))
        .join(acts, acts.c.id == hour_reviews.c.act_id)
        .where(hour_reviews.c.record_id == record_id, record_queries.review_stands())
        .order_by(hour_reviews.c.id.desc())
        .limit(1)
    )


def ensure_open(session: WriteSession, record: Any) -> None:
    """Refuse a record that does not wait any more.

    Raises:
        AlreadyReversed, AlreadyReviewed.
    """
    ensure_not_undone(session, record)
    said = said_of(session, record.id)
    if said is not None:
        raise AlreadyReviewed(said.decision, said.at)


def say(session: WriteSession, record: Any, decision: Decision) -> None:
    """Write down what is said of a record."""
    session.add(hour_reviews, record_id=record.id, decision=decision.value)


def settle(session: WriteSession, record: Any, *, to_purse: bool) -> None:
    """Let the points of a record that waited go: to its purse, or back to where they came from."""
    if record.points == 0:
        return
    point_moves.move(
        session,
        from_id=pending_account(record.purse_id),
        to_id=record.purse_id if to_purse else system_account(AccountKind.ISSUED),
        points=record.points,
        cause="review",
        earned_by_id=record.volunteer_id,
        expires_on=lot_of(session, record),
    )


def lot_of(session: WriteSession, record: Any) -> Any:
    """Return the last day on which a record's points can be spent, or None."""
    return point_queries.rule_of(session, record.rule_id).rule.expires_on(record.on)


def trim(session: WriteSession, record: Any, ended_at: datetime) -> tuple[int, int]:
    """Put a shorter record in the place of one that waited; return its minutes and points.

    Raises:
        EndsBeforeStart, NotShorter.
    """
    span = ServiceSpan(record.started_at, ended_at)
    if span.minutes < 1:
        raise EndsBeforeStart(record.started_at, ended_at)
    if span.minutes >= record.service_minutes:
        raise NotShorter(record.name, record.service_minutes, span.minutes)
    rule = point_queries.rule_of(session, record.rule_id).rule
    earned = min(points_for(rule, span.minutes), record.points)
    session.add(
        service_records,
        **{name: getattr(record, name) for name in _KEPT},
        ended_at=ended_at,
        service_minutes=span.minutes,
        review_state=ReviewState.APPROVED.value,
        points=earned,
        replaces_id=record.id,
    )
    point_moves.earn(
        session,
        purse_id=record.purse_id,
        points=earned,
        earned_by_id=record.volunteer_id,
        expires_on=rule.expires_on(record.on),
    )
    return span.minutes, earned


def take_back(session: WriteSession, record: Any) -> int:
    """Take a counting record's points out of its purse, its own lot first; return what is owed for the rest.

    Points that expired were no use to anybody: nobody owes them.
    """
    own_lot = (record.volunteer_id, lot_of(session, record))
    purses = sorted({keeper_of(session, one) for one in (record.purse_id, record.volunteer_id)})
    for purse_id in purses:
        session.lock(points_accounts, purse_id)
    issued, left = system_account(AccountKind.ISSUED), record.points
    for lot in _own(session, record, own_lot):
        part = min(lot.points, left)
        if part > 0:
            point_moves.move(
                session,
                from_id=lot.purse_id or record.purse_id,
                to_id=issued,
                points=part,
                cause="annulment",
                earned_by_id=record.volunteer_id,
                expires_on=own_lot[1],
            )
            left -= part
    rest = max(0, left - sum(_expired(session, purse_id, own_lot) for purse_id in purses))
    return point_moves.take_back(
        session,
        purse_id=keeper_of(session, record.purse_id),
        points=rest,
        to_id=issued,
        cause="annulment",
        owing_id=record.purse_id,
    )


def _own(session: WriteSession, record: Any, own_lot: tuple[UUID, date | None]) -> list[Lot]:
    """Return what is left of a record's lot: in its purse, and in the purse of who left and took it along."""
    purses = dict.fromkeys(keeper_of(session, one) for one in (record.purse_id, record.volunteer_id))
    lots = (lot for purse_id in purses for lot in point_queries.lots_of(session, purse_id))
    return [lot for lot in lots if (lot.earned_by_id, lot.expires_on) == own_lot]


def _expired(session: WriteSession, purse_id: UUID, lot: tuple[UUID, date | None]) -> int:
    """Return how many points of a lot expired in a purse."""
    if lot[1] is None:
        return 0
    gone, purses = system_account(AccountKind.EXPIRED), same_person(session, purse_id)
    moved = select(points_moves.c.from_id, points_moves.c.points).where(
        points_moves.c.earned_by_id == lot[0],
        points_moves.c.expires_on == lot[1],
        points_moves.c.from_id.in_((*purses, gone)),
        points_moves.c.to_id.in_((*purses, gone)),
        or_(points_moves.c.from_id == gone, points_moves.c.to_id == gone),
    )
    return sum(-row.points if row.from_id == gone else row.points for row in session.all(moved))


def ensure_free(
    session: WriteSession,
    volunteer_id: UUID,
    name: str,
    span: ServiceSpan,
    but_of_act: UUID | None = None,
) -> None:
    """Refuse service at a time the person serves elsewhere, by a record or by being here now.

    Raises:
        Overlaps.
    """
    volunteer_id = keeper_of(session, volunteer_id)
    found = record_queries.clash(session, volunteer_id, span.started_at, span.ended_at, but_of_act)
    if found is not None:
        raise Overlaps(name, found[2], found[0], found[1])
    stay = session.first(
        select(presence.c.since, activities.c.name)
        .join(activities, activities.c.id == presence.c.activity_id)
        .where(presence.c.volunteer_id == volunteer_id, presence.c.since < span.ended_at)
    )
    if stay is not None:
        raise Overlaps(name, stay.name, stay.since, session.act.at)
