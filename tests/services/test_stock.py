"""Goods that are good until a day: what is left of them, first expired first out."""

from __future__ import annotations

from datetime import date

import pytest
from stations import Station

from stationdesk.domain.errors import InvalidField
from stationdesk.queries import rewards, stock
from stationdesk.services import reversals
from stationdesk.services.stock import StockInRequest, receive

SOON, LATER = date(2026, 11, 30), date(2026, 12, 31)


def stocked(station: Station, *lots: tuple[int, date | None]) -> tuple[object, object]:
    """A reward whose goods came in these lots; its id and its item's."""
    reward = station.reward("牛奶", 1)
    (row,) = station.read(rewards.catalogue, SOON)
    for pieces, expires_on in lots:
        station.do(receive, StockInRequest(row.item_id, pieces, "超市", expires_on=expires_on))
    return reward, row.item_id


def take(station: Station, reward: object, pieces: int) -> None:
    person = station.register(f"李{len(station.acts)}")
    station.serve(person, station.activity(f"巡查 {len(station.acts)}"), hours=8)
    station.redeem(person, (reward, pieces, 1))


def left(station: Station, until: date = LATER) -> list[tuple[int, date]]:
    return [(row.pieces, row.expires_on) for row in station.read(stock.expiring, until)]


def test_what_goes_first_is_what_is_good_the_shortest(station: Station) -> None:
    reward, _item = stocked(station, (5, LATER), (4, SOON))
    assert left(station) == [(4, SOON), (5, LATER)]
    assert left(station, SOON) == [(4, SOON)]

    take(station, reward, 6)

    assert left(station) == [(3, LATER)]


def test_goods_without_a_day_are_kept_the_longest(station: Station) -> None:
    reward, _item = stocked(station, (3, None), (4, SOON))

    take(station, reward, 2)

    assert left(station) == [(2, SOON)]


def test_what_left_before_the_first_day_was_noted_took_nothing_of_it(station: Station) -> None:
    reward, item = stocked(station, (30, None))
    take(station, reward, 25)

    station.do(receive, StockInRequest(item, 4, "超市", expires_on=SOON))

    assert left(station) == [(4, SOON)]


def test_goods_whose_coming_is_undone_expire_no_more(station: Station) -> None:
    stocked(station, (4, SOON))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="错了")

    assert left(station) == []


def test_goods_that_are_good_no_more_are_not_taken_in(station: Station) -> None:
    with pytest.raises(InvalidField) as refused:
        stocked(station, (4, date(2026, 11, 21)))
    assert refused.value.field == "expires_on"
