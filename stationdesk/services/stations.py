"""The station itself: founding it with its first operator, and what is said about it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from stationdesk.db.session import WriteSession
from stationdesk.db.tables.points import points_accounts, points_rules
from stationdesk.db.tables.stations import desks, operators, stations
from stationdesk.db.tables.stock import stock_places
from stationdesk.domain.acts import Act
from stationdesk.domain.errors import AlreadyExists, MissingField
from stationdesk.domain.points import AccountKind, PointsRule, system_account
from stationdesk.domain.staff import Right, Role
from stationdesk.domain.stock import OWN_PLACES, PlaceKind, system_place
from stationdesk.services import pins, points, staff, visit_lists

_SYSTEM_ACCOUNTS = (AccountKind.ISSUED, AccountKind.REDEEMED, AccountKind.EXPIRED, AccountKind.ADJUSTED)


@dataclass(frozen=True, slots=True)
class FoundingRequest:
    """The one page of the first start."""

    station_name: str
    community: str
    operator_name: str
    pin: str
    desk_name: str
    zone: str = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class StationReceipt:
    """The station as it is now."""

    station_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class StationRequest:
    """What papers and screens say about the station and this desk."""

    name: str
    community: str
    address: str
    phone: str
    desk_name: str


def found(session: WriteSession, act: Act, request: FoundingRequest) -> StationReceipt:
    """Found the station: its name, its first operator (an administrator), its accounts and first rule,
    the usual lists of who comes in and what they use.

    Raises:
        AlreadyExists: the database holds a station.
        MissingField, InvalidField: a name is empty, the PIN is not one.
    """
    session.hold("station")
    if session.scalar(select(func.count()).select_from(stations)):
        raise AlreadyExists("station", "")
    for field in ("station_name", "operator_name"):
        if not getattr(request, field).strip():
            raise MissingField(field)
    session.keep(
        operators,
        act.operator_id,
        name=request.operator_name.strip(),
        role=Role.ADMINISTRATOR.value,
        pin_hash=pins.hash_pin(request.pin),
        card_code=None,
        is_active=True,
        volunteer_id=None,
    )
    session.keep(desks, session.place.desk_id, name=request.desk_name.strip() or "1")
    station_id = session.keep(
        stations,
        session.place.station_id,
        name=request.station_name.strip(),
        community=request.community.strip(),
        address="",
        phone="",
        zone=request.zone,
        key_check=session.vault.key_check,
    )
    _open_books(session)
    visit_lists.write_usual(session)
    return StationReceipt(station_id, request.station_name.strip())


def change_station(session: WriteSession, act: Act, request: StationRequest) -> StationReceipt:
    """Change what is said about the station and this desk.

    Raises:
        NotAllowed, MissingField.
    """
    staff.ensure(session, Right.CHANGE_STATION)
    if not request.name.strip():
        raise MissingField("name")
    station_id = session.keep(
        stations,
        session.place.station_id,
        name=request.name.strip(),
        community=request.community.strip(),
        address=request.address.strip(),
        phone=request.phone.strip(),
    )
    if request.desk_name.strip():
        session.keep(desks, session.place.desk_id, name=request.desk_name.strip())
    return StationReceipt(station_id, request.name.strip())


def _open_books(session: WriteSession) -> None:
    for kind in _SYSTEM_ACCOUNTS:
        session.add(
            points_accounts, id=system_account(kind), kind=kind.value, owner_id=None, is_floored=False
        )
    for place in PlaceKind:
        if place is not PlaceKind.STORE:  # a station has the stores it names
            is_floored = place in OWN_PLACES
            session.add(stock_places, id=system_place(place), kind=place.value, is_floored=is_floored)
    january = session.today.replace(month=1, day=1)
    session.add(points_rules, effective_from=january, **points.rule_values(PointsRule()))
