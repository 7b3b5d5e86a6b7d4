"""Visits: one tap counts who came; a paper list is entered later; each is taken back by its opposite."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, exists, select

from stationdesk.db.prepared import prepared
from stationdesk.db.session import WriteSession
from stationdesk.db.tables.visitors import visitor_categories
from stationdesk.db.tables.visits import visit_services, visit_uses, visits
from stationdesk.domain.acts import Act
from stationdesk.domain.effects import Effect, EffectKind
from stationdesk.domain.errors import Inactive, InvalidField, MissingField, NotFound
from stationdesk.domain.staff import Right
from stationdesk.domain.visits import LAST_HOUR, MOST_LINES, MOST_PEOPLE, VisitSource
from stationdesk.queries.days import closed_on, is_closed
from stationdesk.services import second_person, staff
from stationdesk.services.attendance import active_volunteer
from stationdesk.services.people_at_hand import visitor_number

_CATEGORY = prepared(
    select(visitor_categories.c.title, visitor_categories.c.is_active).where(
        visitor_categories.c.id == bindparam("category")
    )
)
_SERVICES = prepared(select(visit_services.c.id, visit_services.c.title, visit_services.c.is_active))


_Counted = tuple[dict[str, Any], dict[UUID, int]]
"""The columns of a visit, and how often each service was used."""


@dataclass(frozen=True, slots=True)
class VisitRequest:
    """So many people of one category come in now, and each uses these services.

    Nobody is asked who they are (PIPL art. 16); a person who is known is linked by one of the two ids.
    """

    category_id: UUID
    people: int = 1
    service_ids: tuple[UUID, ...] = ()
    volunteer_id: UUID | None = None
    visitor_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class VisitReceipt:
    """What was counted: `title` is the category's, `uses` people times services, `person` the linked
    volunteer's name or the number of a visitor's file: receipts are kept for ever, files are not."""

    visit_id: UUID
    category_id: UUID
    title: str
    people: int
    services: tuple[str, ...]
    uses: int
    volunteer_id: UUID | None
    person: str


@dataclass(frozen=True, slots=True)
class VisitListLine:
    """One line of a paper list: the hour it says, or None; each of the people used the services."""

    category_id: UUID
    people: int
    hour: int | None = None
    service_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitListRequest:
    """A paper list of a date."""

    on: date
    lines: tuple[VisitListLine, ...]


@dataclass(frozen=True, slots=True)
class VisitListReceipt:
    """What was entered; `title` is the date."""

    on: date
    title: str
    lines: int
    people: int
    uses: int


def visit(session: WriteSession, act: Act, request: VisitRequest) -> VisitReceipt:
    """Count people who have just come in.

    Raises:
        NotAllowed, DayClosed, ClockBehind, NotFound, InvalidField.
        Inactive: the category or a service was taken off the list.
        Withdrawn, Restricted, MergedAway: of the linked person.
    """
    staff.ensure(session, Right.DESK_WORK)
    _check_people(request.people)
    title = _category(session, request.category_id)
    services = _services(session, request.service_ids)
    person = _linked(session, request)
    row = {
        "point_id": session.point_id,
        "category_id": request.category_id,
        "on": session.today,
        "hour": act.at.astimezone(session.place.zone).hour,
        "people": request.people,
        "volunteer_id": request.volunteer_id,
        "visitor_id": request.visitor_id,
        "source": VisitSource.TAP.value,
    }
    (visit_id,) = _post(session, [(row, dict.fromkeys(services, request.people))])
    session.subject_id = request.volunteer_id
    return VisitReceipt(
        visit_id,
        request.category_id,
        title,
        request.people,
        tuple(services.values()),
        len(services) * request.people,
        request.volunteer_id,
        person,
    )


def enter_list(session: WriteSession, act: Act, request: VisitListRequest) -> VisitListReceipt:
    """Enter a paper list of today or an earlier date; of a closed date with a second person.

    Raises:
        NotAllowed, DayClosed, ClockBehind, NotFound, Inactive, MissingField.
        InvalidField: a number of people, an hour or the date that cannot be; nothing is in the future.
        ReasonNeeded, SecondPersonNeeded, and what `second_person.ensure` raises: the date is closed.
    """
    staff.ensure(session, Right.DESK_WORK)
    _check_list(session, request)
    for category_id in dict.fromkeys(line.category_id for line in request.lines):
        _category(session, category_id)
    _services(session, [one for line in request.lines for one in line.service_ids])
    if is_closed(session, request.on):
        second_person.ensure(session, "visits.enter_list")
    _post(session, [_counted(session, request.on, line) for line in request.lines])
    people = sum(line.people for line in request.lines)
    uses = sum(line.people * len(set(line.service_ids)) for line in request.lines)
    return VisitListReceipt(request.on, request.on.isoformat(), len(request.lines), people, uses)


def reverse(session: WriteSession, original: Any) -> list[Effect]:
    """Post the opposite of every visit of an act: the same day, hour, place and people, counted down."""
    rows = session.all(select(visits).where(visits.c.act_id == original.id).order_by(visits.c.id))
    _post(session, [_opposite(session, row) for row in rows])
    people = sum(row.people for row in rows)
    return [Effect(EffectKind.VISITS_TAKEN, _said(session, rows), people)]


def is_of_closed_day(session: WriteSession, act_id: UUID) -> bool:
    """Return whether an act counted visits of a date that is closed, whenever it was done."""
    closed = exists().where(visits.c.act_id == act_id, closed_on(visits.c.on))
    return bool(session.scalar(select(closed)))


_KEPT = ("point_id", "category_id", "on", "hour", "volunteer_id", "visitor_id", "source")


def _said(session: WriteSession, rows: Any) -> str:
    """Return whose visits they are: the category of a tap, the date of a list."""
    if rows[0].source == VisitSource.LIST:
        return str(rows[0].on.isoformat())
    return str(session.first(_CATEGORY, category=rows[0].category_id).title)


def _check_people(people: int) -> None:
    if not 1 <= people <= MOST_PEOPLE:
        raise InvalidField("people", str(people), f"1-{MOST_PEOPLE}")


def _check_list(session: WriteSession, request: VisitListRequest) -> None:
    if not request.lines:
        raise MissingField("lines")
    if len(request.lines) > MOST_LINES:
        raise InvalidField("lines", str(len(request.lines)), f"1-{MOST_LINES}")
    if request.on > session.today:
        raise InvalidField("on", request.on.isoformat(), session.today.isoformat())
    is_today = request.on == session.today
    last = session.act.at.astimezone(session.place.zone).hour if is_today else LAST_HOUR
    for line in request.lines:
        _check_people(line.people)
        if line.hour is not None and not 0 <= line.hour <= last:
            raise InvalidField("hour", str(line.hour), f"0-{last}")


def _category(session: WriteSession, category_id: UUID) -> str:
    found = session.first(_CATEGORY, category=category_id)
    if found is None:
        raise NotFound("visitor category", str(category_id))
    if not found.is_active:
        raise Inactive("visitor_category", found.title)
    return str(found.title)


def _services(session: WriteSession, wanted: Iterable[UUID]) -> dict[UUID, str]:
    """Return the titles of services, in the order they were chosen, each once."""
    ids = tuple(dict.fromkeys(wanted))
    known = {row.id: row for row in session.all(_SERVICES)} if ids else {}
    for service_id in ids:
        if service_id not in known:
            raise NotFound("visit service", str(service_id))
        if not known[service_id].is_active:
            raise Inactive("visit_service", known[service_id].title)
    return {service_id: known[service_id].title for service_id in ids}


def _linked(session: WriteSession, request: VisitRequest) -> str:
    """Return the linked person as a receipt names them, empty for nobody. One of many is not linked."""
    if request.volunteer_id is None and request.visitor_id is None:
        return ""
    if request.people != 1:
        raise InvalidField("people", str(request.people), "1")
    if request.volunteer_id is not None:
        return str(active_volunteer(session, request.volunteer_id).name)
    assert request.visitor_id is not None
    return visitor_number(session, request.visitor_id)


def _counted(session: WriteSession, on: date, line: VisitListLine) -> _Counted:
    """Return the visit of a line, and its uses by service."""
    row = {
        "point_id": session.point_id,
        "category_id": line.category_id,
        "on": on,
        "hour": line.hour,
        "people": line.people,
        "volunteer_id": None,
        "visitor_id": None,
        "source": VisitSource.LIST.value,
    }
    return row, dict.fromkeys(line.service_ids, line.people)


def _opposite(session: WriteSession, row: Any) -> _Counted:
    """Return a visit counted down, and its uses."""
    used = session.all(select(visit_uses).where(visit_uses.c.visit_id == row.id))
    same = {name: row._mapping[name] for name in _KEPT}
    return {**same, "people": -row.people}, {use.service_id: -use.uses for use in used}


def _post(session: WriteSession, counted: Iterable[_Counted]) -> list[UUID]:
    """Write visits, then their uses, both in one order at every desk: sums of the same hour and day wait."""
    in_order = sorted(counted, key=lambda one: (one[0]["category_id"], str(one[0]["hour"])))
    visit_ids = [session.add(visits, **row) for row, _uses in in_order]
    used = [
        (row["category_id"], service_id, visit_id, uses)
        for visit_id, (row, uses_of) in zip(visit_ids, in_order, strict=True)
        for service_id, uses in uses_of.items()
    ]
    for _category, service_id, visit_id, uses in sorted(used):
        session.add(visit_uses, visit_id=visit_id, service_id=service_id, uses=uses)
    return visit_ids
