"""Facilities: the usual list in one act, a round in one act, broken since it was first found so."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from stations import Station

from stationdesk.domain.errors import AlreadyExists, MissingField, NotAllowed
from stationdesk.domain.facilities import USUAL, FacilityState
from stationdesk.domain.staff import Role
from stationdesk.queries.facilities import broken, checks_of, facility_rows
from stationdesk.queries.verification import verify
from stationdesk.services import facilities, reversals, service_points
from stationdesk.services.facilities import FacilityRequest, Mark, RoundRequest, UsualRequest

WORKS, BROKEN, ABSENT = FacilityState.WORKS, FacilityState.BROKEN, FacilityState.ABSENT


def adopt(station: Station, **more: Any) -> Any:
    return station.do(facilities.adopt_usual, UsualRequest(**more))


def look(station: Station, *marks: tuple[FacilityState, str]) -> Any:
    """Go round: the first facilities are found like this, all others work."""
    rows = station.read(facility_rows)
    found = [*marks, *[(WORKS, "")] * (len(rows) - len(marks))]
    request = tuple(
        Mark(row.facility_id, state, told) for row, (state, told) in zip(rows, found, strict=True)
    )
    return station.do(facilities.check, RoundRequest(request))


def undo(station: Station) -> Any:
    return station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]))


def test_the_usual_list_is_taken_over_once(station: Station) -> None:
    station.do(facilities.put_facility, FacilityRequest(None, "饮水机", "droplets"))

    assert adopt(station).titles == tuple(one.title for one in USUAL if one.title != "饮水机")
    assert adopt(station).titles == ()

    rows = station.read(facility_rows)
    assert len(rows) == len(USUAL)
    assert {row.state for row in rows} == {WORKS}


def test_a_round_says_what_is_broken_since_when_and_who_was_told(station: Station) -> None:
    adopt(station)
    today = station.now.date()

    receipt = look(station, (BROKEN, "物业张师傅"), (ABSENT, ""))
    station.pass_time(days=2)
    look(station, (BROKEN, "物业张师傅"), (ABSENT, ""))

    assert (receipt.checked, receipt.broken) == (len(USUAL), ("饮水机",))
    (row,) = station.read(broken)
    assert (row.title, row.broken_since, row.told) == ("饮水机", today, "物业张师傅")
    assert len(station.read(checks_of, row.facility_id)) == 2
    assert not station.read(verify).findings


def test_what_works_again_is_broken_since_nothing(station: Station) -> None:
    adopt(station)
    look(station, (BROKEN, "物业"))
    station.pass_time(days=1)
    look(station)
    assert station.read(broken) == []

    station.pass_time(days=1)
    look(station, (BROKEN, ""))

    assert station.read(broken)[0].broken_since == station.now.date()


def test_undo_of_a_round_brings_the_states_back_and_its_looks_count_no_more(station: Station) -> None:
    adopt(station)
    look(station, (BROKEN, "物业"))
    station.pass_time(hours=1)
    look(station)

    undo(station)

    (row,) = station.read(broken)
    assert row.told == "物业"
    assert len(station.read(checks_of, row.facility_id)) == 1
    assert row.checked_at == station.now - timedelta(hours=1)


def test_undo_of_the_usual_list_takes_it_off(station: Station) -> None:
    adopt(station)

    undo(station)

    assert station.read(facility_rows, only_active=True) == []
    assert len(adopt(station).titles) == len(USUAL)


def test_each_point_has_its_own_things_by_the_same_names(founded: Station) -> None:
    point = founded.do(service_points.put_point, service_points.PointRequest(None, "东街")).point_id
    adopt(founded)
    adopt(founded, point_id=point)

    rows = founded.read(facility_rows)

    assert [row.point for row in rows] == [""] * len(USUAL) + ["东街"] * len(USUAL)
    with pytest.raises(AlreadyExists):
        founded.do(facilities.put_facility, FacilityRequest(None, "空调", point_id=point))


def test_a_round_that_looks_at_nothing_is_none(founded: Station) -> None:
    with pytest.raises(MissingField):
        founded.do(facilities.check, RoundRequest(()))


def test_the_front_desk_goes_round_and_leaves_the_list_as_it_is(founded: Station) -> None:
    adopt(founded)
    clerk = founded.operator("小周", Role.FRONT_DESK)
    row = founded.read(facility_rows)[0]

    founded.do(facilities.check, RoundRequest((Mark(row.facility_id, BROKEN),)), operator_id=clerk)
    with pytest.raises(NotAllowed):
        founded.do(facilities.put_facility, FacilityRequest(None, "打气筒"), operator_id=clerk)
