"""Who is here: opening a stay, and taking back that one began or ended."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import activities, check_ins, presence
from stationdesk.db.tables.volunteers import recency, volunteers
from stationdesk.domain.errors import AlreadyHere, MergedAway, Overlaps
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.service_time import Evidence
from stationdesk.queries import service_records as record_queries
from stationdesk.queries.links import record_of
from stationdesk.services import service_records

_MERGED = volunteers.alias("merged")
_BORN = select(_MERGED.c.birth_date).where(
    _MERGED.c.keeper_id == volunteers.c.id, _MERGED.c.birth_date.is_not(None)
)
VOLUNTEER = prepared(
    select(
        volunteers.c.id,
        volunteers.c.name,
        volunteers.c.number,
        volunteers.c.status,
        volunteers.c.household_id,
        volunteers.c.earns_for_household,
        func.coalesce(volunteers.c.birth_date, _BORN.limit(1).scalar_subquery()).label("birth_date"),
    ).where(volunteers.c.id == bindparam("volunteer"))
)
"""What an act asks of a person; a record merged into theirs may know their birth date, too."""
STAY = prepared(
    select(presence, check_ins.c.act_id)
    .join(check_ins, check_ins.c.id == presence.c.check_in_id)
    .where(presence.c.volunteer_id == bindparam("volunteer"))
)
"""A person's open stay."""


def reverse_check_in(session: WriteSession, act_id: UUID) -> None:
    """Take a check-in back. The stay must still be open."""
    row = session.first(select(check_ins).where(check_ins.c.act_id == act_id))
    assert row is not None
    session.lock(volunteers, row.volunteer_id)
    session.forget(presence, check_in_id=row.id)
    _forget_scan(session, row.volunteer_id)


def reverse_check_out(session: WriteSession, act_id: UUID) -> None:
    """Take a check-out back: its record counts no more, the person is here again.

    Raises:
        AlreadyHere: they came back meanwhile. Overlaps: hours were booked in its time since.
    """
    be_here_again(session, service_records.record_of_act(session, act_id).check_in_id, act_id)


def be_here_again(session: WriteSession, check_in_id: UUID, ended_by: UUID) -> None:
    """Open a stay again whose end, by the act `ended_by`, is taken back.

    Raises:
        MergedAway: nobody comes or goes under a record that was merged; the merge is undone first.
        AlreadyHere: they came back meanwhile. Overlaps: hours were booked in its time since.
    """
    came = session.first(select(check_ins).where(check_ins.c.id == check_in_id))
    assert came is not None
    session.lock(volunteers, came.volunteer_id)
    person = session.first(VOLUNTEER, volunteer=came.volunteer_id)
    if person.status == VolunteerStatus.MERGED:
        keeper = record_of(session, person.id)
        raise MergedAway(person.name, keeper.id, keeper.number)
    stay = session.first(STAY, volunteer=person.id)
    if stay is not None:
        raise AlreadyHere(person.name, stay.since, activity_name(session, stay.activity_id))
    found = record_queries.clash(session, person.id, came.at, session.act.at, ended_by)
    if found is not None:
        raise Overlaps(person.name, found[2], found[0], found[1])
    be_present(session, came.volunteer_id, check_in_id, came.activity_id, came.at, Evidence(came.evidence))
    _forget_scan(session, came.volunteer_id)


def be_present(
    session: WriteSession,
    volunteer_id: UUID,
    check_in_id: UUID,
    activity_id: UUID,
    since: datetime,
    evidence: Evidence,
) -> None:
    """Show somebody as here."""
    session.remember(
        presence,
        volunteer_id=volunteer_id,
        check_in_id=check_in_id,
        activity_id=activity_id,
        since=since,
        evidence=evidence.value,
    )


def remember_visit(session: WriteSession, volunteer_id: UUID, activity_id: UUID) -> None:
    """Remember that somebody came or left just now, and for what."""
    session.remember(
        recency,
        volunteer_id=volunteer_id,
        last_at=session.act.at,
        scanned_at=session.act.at,
        activity_id=activity_id,
    )


def _forget_scan(session: WriteSession, volunteer_id: UUID) -> None:
    session.remember(recency, volunteer_id=volunteer_id, last_at=session.act.at, scanned_at=None)


def activity_name(session: WriteSession, activity_id: UUID) -> str:
    """Return what an activity is called."""
    return session.scalar(select(activities.c.name).where(activities.c.id == activity_id)) or ""
