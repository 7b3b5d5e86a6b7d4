"""Two records of one person: the second is linked to the first, and read through it from then on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.attendance import activities, service_records
from stationdesk.db.tables.volunteers import different_people, recency, volunteers
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import (
    AllowanceNeeded,
    BothServed,
    InAHousehold,
    NotSeparate,
    ReasonNeeded,
    SecondPersonNeeded,
    StayOpen,
)
from stationdesk.domain.people import VolunteerStatus
from stationdesk.domain.plain import from_json
from stationdesk.domain.staff import Right
from stationdesk.queries.attendance import state_of
from stationdesk.queries.links import same_person
from stationdesk.queries.points import balance_of
from stationdesk.queries.service_records import minutes_total, stands
from stationdesk.services import second_person, staff
from stationdesk.services.attendance import active_volunteer
from stationdesk.services.households import household_of
from stationdesk.services.volunteers import refile

_MERGE = "merges.merge"
_R = service_records.c


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """The record that stays in use, and the one that is linked to it."""

    keeper_id: UUID
    loser_id: UUID


@dataclass(frozen=True, slots=True)
class MergeReceipt:
    """The person as they are now: all their minutes and whole points, of both records."""

    keeper_id: UUID
    loser_id: UUID
    name: str
    number: str
    loser_name: str
    loser_number: str
    service_minutes: int
    points: int


@dataclass(frozen=True, slots=True)
class TellApartRequest:
    """Two records that look alike and are two people's."""

    volunteer_id: UUID
    other_id: UUID


@dataclass(frozen=True, slots=True)
class TellApartReceipt:
    """Who is not proposed as the same person any more."""

    volunteer_id: UUID
    name: str
    other_name: str


@dataclass(frozen=True, slots=True)
class _Span:
    activity: str
    started_at: datetime
    ended_at: datetime


def merge(session: WriteSession, act: Act, request: MergeRequest) -> MergeReceipt:
    """Link a second record of a person to the one that stays; hours and points are read through the link.

    Nothing is moved: undoing this act takes the two apart as they were, whatever was done since.

    Raises:
        NotAllowed, NotSeparate: it is one record.
        NotFound, Withdrawn, Restricted, MergedAway: of either.
        InAHousehold: the second belongs to a household the first does not; they leave it first.
        StayOpen: the second is checked in. BothServed: both served at one time.
        AllowanceNeeded with the receipt, and what `second_person.ensure` raises.
    """
    staff.ensure(session, Right.MERGE_PEOPLE)
    pair = (request.keeper_id, request.loser_id)
    for person in sorted(pair):  # in one order at every desk
        session.lock(volunteers, person)
    keeper, loser = (active_volunteer(session, person) for person in pair)
    if keeper.id == loser.id:
        raise NotSeparate(keeper.name, keeper.number)
    if loser.household_id not in (None, keeper.household_id):
        raise InAHousehold(loser.name, household_of(session, loser.household_id).name)
    _ensure_not_here(session, loser)
    _ensure_one_place_at_a_time(session, keeper, loser)
    _link(session, keeper.id, loser.id)
    receipt = MergeReceipt(
        keeper.id,
        loser.id,
        keeper.name,
        keeper.number,
        loser.name,
        loser.number,
        minutes_total(session, keeper.id),
        balance_of(session, keeper.id),
    )
    _ensure_allowed(session, receipt)
    session.subject_id = keeper.id
    return receipt


def tell_apart(session: WriteSession, act: Act, request: TellApartRequest) -> TellApartReceipt:
    """Remember that two who look alike are two people: the pair is not proposed again (R-27).

    Raises:
        NotAllowed, NotFound, Withdrawn, Restricted, MergedAway.
    """
    staff.ensure(session, Right.DESK_WORK)
    one, other = (active_volunteer(session, who) for who in (request.volunteer_id, request.other_id))
    session.add(different_people, volunteer_id=one.id, other_id=other.id)
    session.subject_id = one.id
    return TellApartReceipt(one.id, one.name, other.name)


def reverse_merge(session: WriteSession, original: Any) -> list[Effect]:
    """Say that there are two records again; the link itself is a kept column and put back as such."""
    loser = session.first(
        select(volunteers.c.name, volunteers.c.number)
        .where(volunteers.c.keeper_id == original.subject_id)
        .where(volunteers.c.id == loser_of(original))
    )
    name = "" if loser is None else f"{loser.name} {loser.number}"
    return [Effect(EffectKind.TWO_RECORDS_AGAIN, name)]


def loser_of(original: Any) -> UUID:
    """Return the record that a merge linked to another one."""
    receipt: MergeReceipt = from_json(MergeReceipt, original.receipt)
    return receipt.loser_id


def _link(session: WriteSession, keeper_id: UUID, loser_id: UUID) -> None:
    """Link the second record, and all that were linked to it before, so that no link leads to a link."""
    before = session.all(select(volunteers.c.id).where(volunteers.c.keeper_id == loser_id))
    session.keep(volunteers, loser_id, keeper_id=keeper_id, status=VolunteerStatus.MERGED.value)
    for row in before:
        session.keep(volunteers, row.id, keeper_id=keeper_id)
    session.forget(recency, volunteer_id=loser_id)
    refile(session, loser_id)


def _ensure_not_here(session: WriteSession, loser: Any) -> None:
    state = state_of(session, loser.id)
    if state.since is not None:
        raise StayOpen(loser.name, loser.number, state.since, state.activity)


def _ensure_one_place_at_a_time(session: WriteSession, keeper: Any, loser: Any) -> None:
    """Refuse two records that served at the same time: they are hardly one person."""
    spans = sorted(
        ((span, who) for who in (keeper, loser) for span in _spans(session, who.id)),
        key=lambda pair: pair[0].started_at,
    )
    for (first, whose), (second, other) in zip(spans, spans[1:], strict=False):
        if second.started_at < first.ended_at and whose is not other:
            raise BothServed(
                whose.name, whose.number, first.activity, other.number, second.activity, second.started_at
            )


def _spans(session: WriteSession, volunteer_id: UUID) -> list[_Span]:
    people = same_person(session, volunteer_id)
    found = session.all(
        select(_R.started_at, _R.ended_at, activities.c.name)
        .join(activities, activities.c.id == _R.activity_id)
        .where(_R.volunteer_id.in_(people), stands())
    )
    return [_Span(row.name, row.started_at, row.ended_at) for row in found]


def _ensure_allowed(session: WriteSession, receipt: MergeReceipt) -> None:
    try:
        second_person.ensure(session, _MERGE)
    except (ReasonNeeded, SecondPersonNeeded):
        raise AllowanceNeeded(_MERGE, receipt) from None
    for person in (receipt.keeper_id, receipt.loser_id):
        second_person.ensure_not_own(session, person)
