"""The desk's main job through the services, on both databases."""

from __future__ import annotations

import pytest
from stations import Station

from stationdesk.domain.errors import NotEnoughPoints, NotEnoughStock, PointsSpent
from stationdesk.queries import points as point_queries
from stationdesk.queries import service_records as record_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.services import reversals


def test_an_hour_and_a_half_earns_fifteen_points(station: Station) -> None:
    person, patrol = station.register(), station.activity()

    receipt = station.serve(person, patrol, minutes=90)

    assert (receipt.service_minutes, receipt.points, receipt.balance) == (90, 15, 15)


def test_redeeming_takes_points_and_pieces_and_leaves_hours(station: Station) -> None:
    person, patrol = station.register(), station.activity()
    eggs, soap = station.reward(pieces=20), station.reward("洗衣液 2 kg", 10, pieces=8)
    for _ in range(2):
        station.serve(person, patrol, hours=7.5)
        station.pass_time(hours=14)

    receipt = station.redeem(person, (eggs, 1, 60), (soap, 2, 10))

    assert receipt.points_left == 150 - 80
    assert receipt.number == "R20261124-0001"
    left = {row.title: row.on_hand for row in station.read(stock_queries.items)}
    assert left == {"鸡蛋 10 枚": 19, "洗衣液 2 kg": 6}
    assert station.read(record_queries.minutes_total, person) == 15 * 60


def test_too_few_points_move_nothing(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=5)
    station.serve(person, patrol, hours=1)

    with pytest.raises(NotEnoughPoints) as refused:
        station.redeem(person, (eggs, 1, 60))

    assert (refused.value.balance, refused.value.wanted) == (10, 60)
    assert station.read(point_queries.balance_of, person) == 10


def test_the_last_piece_cannot_be_had_twice(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(points_each=1, pieces=1)
    station.serve(person, patrol, hours=2)
    station.redeem(person, (eggs, 1, 1))

    with pytest.raises(NotEnoughStock) as refused:
        station.redeem(person, (eggs, 1, 1))

    assert (refused.value.title, refused.value.on_hand) == ("鸡蛋 10 枚", 0)


def test_undoing_a_redemption_brings_points_and_pieces_back(station: Station) -> None:
    person, patrol, eggs = station.register(), station.activity(), station.reward(pieces=3)
    served = station.serve(person, patrol, hours=6)
    serving = station.acts[-1]
    station.redeem(person, (eggs, 1, 60))
    redeeming = station.acts[-1]

    with pytest.raises(PointsSpent):
        station.do(reversals.reverse, reversals.ReversalRequest(serving))
    station.do(reversals.reverse, reversals.ReversalRequest(redeeming))
    station.do(reversals.reverse, reversals.ReversalRequest(serving))

    assert served.balance == 60
    assert station.read(point_queries.balance_of, person) == 0
    assert station.read(stock_queries.items)[0].on_hand == 3
