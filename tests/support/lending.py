"""Lending at a test's station: kinds, things and loans by one call each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from stations import Station

from stationdesk.domain.loans import DueUnit, LoanOutcome, Purpose
from stationdesk.queries import things as thing_queries
from stationdesk.services import loan_returns, loans, reservations, thing_kinds, things
from stationdesk.services.people_at_hand import Who

PHONE = Who(name="曾师傅", phone="13812345678")


def kind(station: Station, title: str = "充电宝", **fields: Any) -> UUID:
    """Add a kind: power banks for three hours unless said otherwise."""
    fields = {"due_unit": DueUnit.MINUTES, "due_amount": 180, **fields}
    return station.do(thing_kinds.put_kind, thing_kinds.KindRequest(None, title, **fields)).kind_id


def laundry(station: Station) -> UUID:
    """Add the free laundry of uniforms, ready the next evening."""
    fields = {"purpose": Purpose.DROP_OFF, "due_unit": DueUnit.DAYS, "due_amount": 1}
    return kind(station, "工服清洗", **fields)


def power_banks(station: Station, pieces: int = 1, **fields: Any) -> list[UUID]:
    """Add a kind with so many things, 01 and up; return them in their order."""
    request = things.ThingsRequest(kind(station, **fields), 1, pieces)
    station.do(things.put_things, request)
    return [row.thing_id for row in station.read(thing_queries.all_things)]


def lend(
    station: Station, thing_id: UUID, borrower: Who | UUID = PHONE, *, reason: str = "", **fields: Any
) -> loans.LoanReceipt:
    """Lend a thing to a volunteer's id or against a phone number."""
    who = Who(volunteer_id=borrower) if isinstance(borrower, UUID) else borrower
    return station.do(loans.lend, loans.LendRequest(thing_id, who, **fields), reason=reason)


def take_back(
    station: Station, loan_id: UUID, outcome: LoanOutcome = LoanOutcome.RETURNED, **fields: Any
) -> loan_returns.ReturnReceipt:
    """Take a thing back."""
    request = loan_returns.ReturnRequest(loan_id, outcome, **fields)
    return station.do(loan_returns.take_back, request)


def reserve(
    station: Station,
    kind_id: UUID,
    thing_id: UUID | None = None,
    borrower: Who | UUID = PHONE,
    *,
    from_hours: float = 0,
    hours: float = 2,
) -> reservations.ReservationReceipt:
    """Reserve a thing, or any one of a kind, from so many hours from now on."""
    who = Who(volunteer_id=borrower) if isinstance(borrower, UUID) else borrower
    station_now = station.now
    from_at = station.pass_time(hours=from_hours)
    to_at = station.pass_time(hours=hours)
    station.now = station_now
    request = reservations.ReservationRequest(kind_id, thing_id, who, from_at, to_at)
    return station.do(reservations.reserve, request)
