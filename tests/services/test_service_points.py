"""Service points: where a desk stands, and that no point goes from under a desk."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from stations import Station

from stationdesk.db.tables.acts import acts
from stationdesk.domain.errors import AlreadyExists, Inactive, MissingField, NotAllowed, PointInUse
from stationdesk.domain.staff import Role
from stationdesk.queries.service_points import points
from stationdesk.services import reversals, service_points
from stationdesk.services.service_points import PointRequest, StandRequest


def put(station: Station, title: str = "东街连心驿站", **more: Any) -> UUID:
    more.setdefault("address", "东街 8 号")
    return station.do(
        service_points.put_point, PointRequest(more.pop("point_id", None), title, **more)
    ).point_id


def undo(station: Station, act_id: UUID | None = None) -> Any:
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id or station.acts[-1]))


def test_a_desk_stands_at_a_point_and_its_acts_belong_there(station: Station) -> None:
    point = put(station)
    assert station.read(points).here_title == ""

    station.do(service_points.stand_at, StandRequest(point))
    station.register("李明朗")

    found = station.read(points)
    assert (found.here, found.here_title) == (point, "东街连心驿站")
    assert found.rows[0].desks == ("前台 1 号机",)
    last = station.read(lambda session: session.first(select(acts).where(acts.c.id == station.acts[-1])))
    assert last.point_id == point


def test_a_point_is_not_switched_off_under_a_desk(station: Station) -> None:
    point = put(station)
    station.do(service_points.stand_at, StandRequest(point))

    with pytest.raises(PointInUse) as refused:
        put(station, point_id=point, is_active=False)
    assert refused.value.desks == ("前台 1 号机",)

    station.do(service_points.stand_at, StandRequest(None))
    put(station, point_id=point, is_active=False)
    assert station.read(points).active == ()
    with pytest.raises(Inactive):
        station.do(service_points.stand_at, StandRequest(point))


def test_undo_takes_a_point_away_unless_a_desk_stands_there(station: Station) -> None:
    point = put(station)
    made = station.acts[-1]
    station.do(service_points.stand_at, StandRequest(point))

    with pytest.raises(PointInUse):
        undo(station, made)
    undo(station)
    undo(station, made)

    assert station.read(points).here is None
    assert station.read(points).active == ()


def test_a_desk_does_not_go_back_to_a_point_that_is_gone(founded: Station) -> None:
    first, second = put(founded), put(founded, "西街")
    founded.do(service_points.stand_at, StandRequest(first))
    founded.do(service_points.stand_at, StandRequest(second))
    moved = founded.acts[-1]
    put(founded, point_id=first, is_active=False)

    with pytest.raises(Inactive):
        undo(founded, moved)


def test_points_have_a_title_of_their_own(founded: Station) -> None:
    put(founded)
    with pytest.raises(AlreadyExists):
        put(founded)
    with pytest.raises(MissingField):
        put(founded, " ")


def test_only_who_may_change_the_station_changes_its_points(founded: Station) -> None:
    clerk = founded.operator("小周", Role.FRONT_DESK)

    with pytest.raises(NotAllowed):
        founded.do(service_points.put_point, PointRequest(None, "东街"), operator_id=clerk)
    with pytest.raises(NotAllowed):
        founded.do(service_points.stand_at, StandRequest(None), operator_id=clerk)
