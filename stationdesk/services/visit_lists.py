"""The station's own lists for visits: who comes, and what they use here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.visitors import visitor_categories
from stationdesk.db.tables.visits import visit_services
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyExists, MissingField
from stationdesk.domain.staff import Right
from stationdesk.domain.visits import USUAL_CATEGORIES, USUAL_SERVICES
from stationdesk.services import staff

if TYPE_CHECKING:
    from sqlalchemy import Table


@dataclass(frozen=True, slots=True)
class AdoptRequest:
    """The usual lists are wanted; what the station has already stays as it is."""


@dataclass(frozen=True, slots=True)
class AdoptReceipt:
    """How many categories and services were added."""

    categories: int
    services: int


@dataclass(frozen=True, slots=True)
class CategoryRequest:
    """A kind of people to add (`category_id` None) or change; `position` orders the list, from 1.

    `is_new_employment`: the station counts it to 新就业群体.
    """

    category_id: UUID | None
    title: str
    icon: str = "footprints"
    is_new_employment: bool = False
    position: int = 0
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class ServiceRequest:
    """Something that is used here, to add (`service_id` None) or change; `position` orders the list."""

    service_id: UUID | None
    title: str
    icon: str = "hand-helping"
    position: int = 0
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class ListReceipt:
    """The line as it is now."""

    line_id: UUID
    title: str


def adopt(session: WriteSession, act: Act, request: AdoptRequest) -> AdoptReceipt:
    """Add the usual categories and services that the station does not have yet.

    Raises:
        NotAllowed, ClockBehind.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    return write_usual(session)


def write_usual(session: WriteSession) -> AdoptReceipt:
    """Write the usual lists, those lines that are missing: a new station has them from the first day."""
    session.hold(visitor_categories.name)
    session.hold(visit_services.name)
    known = _known(session, visitor_categories)
    categories = [one for one in USUAL_CATEGORIES if one.title not in known]
    for number, category in enumerate(categories, _next_position(session, visitor_categories)):
        _keep(session, visitor_categories, category, number, is_new_employment=category.is_new_employment)
    known = _known(session, visit_services)
    services = [one for one in USUAL_SERVICES if one.title not in known]
    for number, service in enumerate(services, _next_position(session, visit_services)):
        _keep(session, visit_services, service, number)
    return AdoptReceipt(len(categories), len(services))


def put_category(session: WriteSession, act: Act, request: CategoryRequest) -> ListReceipt:
    """Add a category, or change one. One that is off is offered no more; its visits stay.

    Raises:
        NotAllowed, MissingField.
        AlreadyExists: another active one has the title.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    title = _checked(session, visitor_categories, request.category_id, request.title)
    new = {} if request.category_id else {"code": ""}
    category_id = session.keep(
        visitor_categories,
        request.category_id,
        title=title,
        icon=request.icon,
        is_new_employment=request.is_new_employment,
        position=request.position or _next_position(session, visitor_categories),
        is_active=request.is_active,
        **new,
    )
    return ListReceipt(category_id, title)


def put_service(session: WriteSession, act: Act, request: ServiceRequest) -> ListReceipt:
    """Add a service, or change one. One that is off is offered no more; its uses stay.

    Raises:
        NotAllowed, MissingField.
        AlreadyExists: another active one has the title.
    """
    staff.ensure(session, Right.CHANGE_CATALOGUE)
    title = _checked(session, visit_services, request.service_id, request.title)
    new = {} if request.service_id else {"code": ""}
    service_id = session.keep(
        visit_services,
        request.service_id,
        title=title,
        icon=request.icon,
        position=request.position or _next_position(session, visit_services),
        is_active=request.is_active,
        **new,
    )
    return ListReceipt(service_id, title)


def _checked(session: WriteSession, table: Table, line_id: UUID | None, title: str) -> str:
    session.hold(table.name)
    if not title.strip():
        raise MissingField("title")
    twin = session.first(select(table.c.id).where(table.c.title == title.strip(), table.c.is_active))
    if twin is not None and twin.id != line_id:
        raise AlreadyExists(table.name, title.strip())
    return title.strip()


def _known(session: WriteSession, table: Table) -> frozenset[str]:
    return frozenset(row.title for row in session.all(select(table.c.title)))


def _keep(session: WriteSession, table: Table, usual: Any, position: int, **more: Any) -> None:
    facts = {"code": usual.code, "title": usual.title, "icon": usual.icon}
    session.keep(table, None, **facts, position=position, is_active=True, **more)


def _next_position(session: WriteSession, table: Table) -> int:
    return int(session.scalar(select(func.coalesce(func.max(table.c.position), 0)))) + 1
