"""A station says itself what its roles may do, from a day on; an administrator always may everything."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from stations import OPERATOR_ID, PIN, Station

from stationdesk.domain.errors import InvalidField, NotAllowed, NotASecondPerson, SecondPersonNeeded
from stationdesk.domain.staff import RIGHTS, Right, Role
from stationdesk.queries import staff as staff_queries
from stationdesk.services import roles, staff, stock, volunteers


def set_rights(station: Station, role: Role, *rights: Right, days: int = 0, **given: Any) -> None:
    given.setdefault("second", station.supervisor())
    on = (station.now + timedelta(days=days)).date()
    request = roles.RoleRightsRequest(role, rights, on)
    station.do(roles.set_rights, request, reason="站务会决定", **given)


def test_a_role_does_from_its_day_on_what_the_station_says(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    person = station.register()
    look, second = volunteers.NumbersRequest(person), station.supervisor()
    set_rights(station, Role.FRONT_DESK, Right.DESK_WORK, days=1)

    station.do(volunteers.show_numbers, look, operator_id=worker, reason="核对", second=second)
    station.pass_time(days=1)
    with pytest.raises(NotAllowed):
        station.do(volunteers.show_numbers, look, operator_id=worker, reason="核对", second=second)
    with pytest.raises(NotAllowed):
        station.do(stock.receive, stock.StockInRequest(person, 1, "采购"), operator_id=worker)


def test_who_signs_in_is_told_their_rights_of_that_day(station: Station) -> None:
    worker = station.operator("王社工", Role.FRONT_DESK)
    set_rights(station, Role.FRONT_DESK, Right.DESK_WORK, Right.EXPORT)
    receipt = station.do(staff.sign_in, staff.SignInRequest(worker, PIN), operator_id=worker)
    assert set(receipt.rights) == {Right.DESK_WORK, Right.EXPORT}


def test_administrators_are_never_reduced(station: Station) -> None:
    with pytest.raises(InvalidField):
        set_rights(station, Role.ADMINISTRATOR, Right.DESK_WORK)
    receipt = station.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, PIN))
    assert set(receipt.rights) == set(Right)


def test_the_past_is_not_changed_and_somebody_else_must_allow_it(station: Station) -> None:
    with pytest.raises(InvalidField):
        set_rights(station, Role.READER, days=-1)
    with pytest.raises(SecondPersonNeeded):
        set_rights(station, Role.READER, second=None)


def test_who_lost_the_right_to_approve_approves_no_more(station: Station) -> None:
    second = station.supervisor()
    set_rights(station, Role.SUPERVISOR, Right.DESK_WORK)
    person = station.register()
    with pytest.raises(NotASecondPerson):
        station.do(volunteers.show_numbers, volunteers.NumbersRequest(person), reason="核对", second=second)
    assert station.read(staff_queries.approvers, OPERATOR_ID, station.now.date()) == []


def test_roles_and_their_changes_are_listed(station: Station) -> None:
    set_rights(station, Role.FRONT_DESK, Right.DESK_WORK, days=3)
    today = station.now.date()

    rows = {row.role: row for row in station.read(staff_queries.roles, today)}
    later = {row.role: row for row in station.read(staff_queries.roles, today + timedelta(days=3))}
    [change] = station.read(staff_queries.role_changes)

    assert rows[Role.FRONT_DESK].rights == RIGHTS[Role.FRONT_DESK]
    assert rows[Role.FRONT_DESK].since is None
    assert later[Role.FRONT_DESK].rights == {Right.DESK_WORK}
    assert (change.role, change.effective_from, change.operator) == (
        Role.FRONT_DESK,
        today + timedelta(days=3),
        "刘社工",
    )
