"""Taking back what was said of hours: a review, a lapse, an annulment."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import and_, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.acts import acts
from stationdesk.db.tables.attendance import hour_reviews as reviews
from stationdesk.db.tables.attendance import service_records
from stationdesk.db.tables.points import points_moves
from stationdesk.db.tables.volunteers import volunteers
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import Dependent, DependsOnIt
from stationdesk.domain.points import debt_account
from stationdesk.domain.service_time import Decision, ServiceSpan
from stationdesk.queries import points as point_queries
from stationdesk.queries.dependents import dependents, not_undone
from stationdesk.services import hour_reviews, second_person


def reverse(session: WriteSession, original: Any) -> list[Effect]:
    """Take back what an act said of hours; they are again what they were before it.

    Raises:
        OwnAffair: not for themselves or their household.
        DependsOnIt: more was said of them later, or of what took their place, or the debt was paid.
        Overlaps: the hours would stand again, and the person served elsewhere meanwhile.
    """
    records = session.all(
        select(service_records, volunteers.c.name, reviews.c.decision)
        .join(reviews, reviews.c.record_id == service_records.c.id)
        .join(volunteers, volunteers.c.id == service_records.c.volunteer_id)
        .where(reviews.c.act_id == original.id)
        .order_by(service_records.c.volunteer_id, service_records.c.started_at)
    )
    effects = []
    for record in records:
        session.lock(volunteers, record.volunteer_id)
        second_person.ensure_not_own(session, record.volunteer_id)
        _ensure_last_word(session, original, record)
        if record.decision != Decision.CONFIRMED:
            span = ServiceSpan(record.started_at, record.ended_at)
            hour_reviews.ensure_free(session, record.volunteer_id, record.name, span, original.id)
        is_annulment = record.decision == Decision.ANNULLED
        if is_annulment:
            _ensure_still_owed(session, original, record.purse_id)
        kind = EffectKind.MINUTES_BACK if is_annulment else EffectKind.WAITS_AGAIN
        effects.append(Effect(kind, record.name, record.service_minutes))
    return effects


def ensure_unsaid(session: WriteSession, original: Any, record_id: UUID) -> None:
    """Refuse to undo the act that wrote a record while something that was said of it stands.

    Raises:
        DependsOnIt.
    """
    said = hour_reviews.said_of(session, record_id)
    if said is not None:
        raise DependsOnIt(original.verb, (Dependent(said.act_id, said.verb, said.at, ""),))


def _ensure_last_word(session: WriteSession, original: Any, record: Any) -> None:
    """Raise DependsOnIt when a later act spoke of a record, or of the shorter one in its place."""
    shorter = select(service_records.c.id).where(
        service_records.c.replaces_id == record.id, service_records.c.act_id == original.id
    )
    for record_id in (record.id, *(row.id for row in session.all(shorter))):
        said = hour_reviews.said_of(session, record_id)
        if said is not None and said.act_id != original.id:
            raise DependsOnIt(original.verb, (Dependent(said.act_id, said.verb, said.at, ""),))


def _ensure_still_owed(session: WriteSession, original: Any, purse_id: UUID) -> None:
    """Raise DependsOnIt when the debt an annulment made was paid or forgiven since."""
    account_id = debt_account(purse_id)
    made = select(points_moves.c.points).where(
        points_moves.c.act_id == original.id, points_moves.c.from_id == account_id
    )
    if sum(row.points for row in session.all(made)) <= point_queries.debt_of(session, purse_id):
        return
    paid = select(points_moves.c.act_id).where(points_moves.c.to_id == account_id)
    standing = and_(acts.c.id.in_(paid), acts.c.reverses_id.is_(None), not_undone())
    raise DependsOnIt(original.verb, dependents(session, standing))
