"""Kits: parts become a kit and a kit its parts again, batch by batch."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from goods import SHELF, on_shelf, put_item
from stations import Station

from stationdesk.domain.errors import (
    AlreadyReversed,
    DependsOnIt,
    KitInKit,
    MissingField,
    MoreThanMade,
    NotAKit,
    NotAllowed,
    NotEnoughStock,
    PartShort,
)
from stationdesk.domain.staff import Role
from stationdesk.queries import kits as kit_queries
from stationdesk.queries.stock import batches_on_shelves
from stationdesk.queries.verification import verify
from stationdesk.services import reversals
from stationdesk.services.counts import CountRequest, count
from stationdesk.services.hand_outs import HandOutRequest, hand_out
from stationdesk.services.kit_parts import KitPart, PartsRequest, put_parts
from stationdesk.services.kits import MakeUpKitsRequest, TakeApartRequest, make_up, take_apart
from stationdesk.services.stocktakes import FinaliseRequest, StartRequest, finalise, start

SOON, LATER = date(2026, 11, 30), date(2026, 12, 31)


def warm_kit(station: Station) -> tuple[UUID, UUID, UUID]:
    """A kit of one scarf and two biscuits, with what it is made of."""
    kit = put_item(station, "爱心温暖包")
    scarf = put_item(station, "围巾", (20, None))
    biscuits = put_item(station, "饼干", (6, LATER), (5, SOON))
    station.do(put_parts, PartsRequest(kit, (KitPart(scarf), KitPart(biscuits, 2))))
    return kit, scarf, biscuits


def lying(station: Station, item: UUID) -> list[tuple[int, date | None]]:
    return [(row.pieces, row.expires_on) for row in station.read(batches_on_shelves, item)]


def make(station: Station, kit: UUID, pieces: int) -> UUID:
    return station.do(make_up, MakeUpKitsRequest(kit, pieces)).making_id


def undo(station: Station, act_id: UUID) -> None:
    station.do(reversals.reverse, reversals.ReversalRequest(act_id), reason="错了")


def test_parts_become_kits_good_until_the_soonest_of_them(station: Station) -> None:
    kit, scarf, biscuits = warm_kit(station)

    receipt = station.do(make_up, MakeUpKitsRequest(kit, 3))

    assert (receipt.pieces, receipt.on_hand, receipt.expires_on) == (3, 3, SOON)
    assert lying(station, kit) == [(3, SOON)]
    assert station.read(batches_on_shelves, kit)[0].batch == receipt.number
    assert lying(station, scarf) == [(17, None)]
    assert lying(station, biscuits) == [(5, LATER)]
    assert station.read(verify).findings == ()


def test_the_part_that_is_short_is_named_and_how_many_can_be_made(station: Station) -> None:
    kit, scarf, biscuits = warm_kit(station)

    with pytest.raises(PartShort) as short:
        make(station, kit, 6)

    said = short.value
    assert (said.kit, said.part, said.on_hand, said.wanted, said.can_make) == (
        "爱心温暖包",
        "饼干",
        11,
        12,
        5,
    )
    assert (on_shelf(station, scarf), on_shelf(station, biscuits)) == (20, 11)
    (row,) = station.read(kit_queries.kits, station.now.date())
    assert (row.can_make, row.shortest.title if row.shortest else "") == (5, "饼干")


def test_taken_apart_parts_lie_where_they_came_from(station: Station) -> None:
    kit, scarf, biscuits = warm_kit(station)
    making = make(station, kit, 5)
    assert lying(station, biscuits) == [(1, LATER)]

    first = station.do(take_apart, TakeApartRequest(making, 2))
    assert (first.pieces, first.on_hand, first.parts_back) == (2, 3, 6)
    assert lying(station, biscuits) == [(5, LATER)]

    station.do(take_apart, TakeApartRequest(making, 3))

    assert lying(station, kit) == []
    assert lying(station, scarf) == [(20, None)]
    assert lying(station, biscuits) == [(5, SOON), (6, LATER)]
    assert station.read(verify).findings == ()


def test_a_kit_that_was_handed_out_is_not_taken_apart(station: Station) -> None:
    kit, _scarf, _biscuits = warm_kit(station)
    making = make(station, kit, 3)
    station.do(hand_out, HandOutRequest(kit, pieces=2))

    with pytest.raises(MoreThanMade) as refused:
        station.do(take_apart, TakeApartRequest(making, 2))

    assert (refused.value.left, refused.value.wanted) == (1, 2)
    (row,) = station.read(kit_queries.makings, kit)
    assert (row.pieces, row.left, row.expires_on) == (3, 1, SOON)


def test_kits_that_a_count_found_too_many_have_no_parts(station: Station) -> None:
    kit, scarf, _biscuits = warm_kit(station)
    making = make(station, kit, 2)
    stocktake = station.do(start, StartRequest(SHELF)).stocktake_id
    station.do(count, CountRequest(stocktake, item_id=kit, pieces=5))
    station.do(finalise, FinaliseRequest(stocktake), reason="盘点", second=station.supervisor())

    with pytest.raises(MoreThanMade) as refused:
        station.do(take_apart, TakeApartRequest(making, 3))
    assert refused.value.left == 2
    station.do(take_apart, TakeApartRequest(making, 2))

    assert (on_shelf(station, kit), on_shelf(station, scarf)) == (3, 20)
    with pytest.raises(MoreThanMade):
        station.do(take_apart, TakeApartRequest(making, 1))


def test_each_step_can_be_undone_in_turn(station: Station) -> None:
    kit, scarf, biscuits = warm_kit(station)
    making = make(station, kit, 4)
    made = station.acts[-1]
    station.do(take_apart, TakeApartRequest(making, 1))
    apart = station.acts[-1]

    with pytest.raises(DependsOnIt) as refused:
        undo(station, made)
    assert [later.act_id for later in refused.value.later] == [apart]

    undo(station, apart)
    assert lying(station, kit) == [(4, SOON)]
    undo(station, made)

    assert lying(station, kit) == []
    assert lying(station, scarf) == [(20, None)]
    assert lying(station, biscuits) == [(5, SOON), (6, LATER)]
    assert station.read(kit_queries.makings, kit) == []
    with pytest.raises(AlreadyReversed):
        station.do(take_apart, TakeApartRequest(making, 1))
    assert station.read(verify).findings == ()


def test_a_making_whose_kits_are_gone_is_not_undone(station: Station) -> None:
    kit, _scarf, _biscuits = warm_kit(station)
    make(station, kit, 2)
    made = station.acts[-1]
    station.do(hand_out, HandOutRequest(kit))

    with pytest.raises(NotEnoughStock):
        undo(station, made)


def test_a_kit_taken_apart_after_its_recipe_changed_gives_what_was_in_it(station: Station) -> None:
    kit, scarf, biscuits = warm_kit(station)
    making = make(station, kit, 2)
    station.do(put_parts, PartsRequest(kit, (KitPart(scarf, 3),)))

    station.do(take_apart, TakeApartRequest(making, 2))

    assert (on_shelf(station, scarf), on_shelf(station, biscuits)) == (20, 11)


def test_what_a_kit_holds_can_be_changed_and_put_back(station: Station) -> None:
    kit, scarf, biscuits = warm_kit(station)
    before = station.read(kit_queries.parts_of, kit)
    station.do(put_parts, PartsRequest(kit, (KitPart(scarf, 3),)))
    assert station.read(kit_queries.parts_of, kit) == [(scarf, 3)]

    undo(station, station.acts[-1])

    assert station.read(kit_queries.parts_of, kit) == before


def test_a_kit_holds_no_kits_and_not_nothing(station: Station) -> None:
    kit, scarf, _biscuits = warm_kit(station)
    big = put_item(station, "大礼包")
    for parts in ((KitPart(kit),), (KitPart(big),)):
        with pytest.raises(KitInKit):
            station.do(put_parts, PartsRequest(big, parts))
    with pytest.raises(KitInKit):
        station.do(put_parts, PartsRequest(scarf, (KitPart(big),)))
    with pytest.raises(MissingField):
        station.do(put_parts, PartsRequest(big, ()))
    with pytest.raises(NotAKit):
        make(station, big, 1)


def test_what_is_in_a_kit_is_not_said_by_everybody(station: Station) -> None:
    kit, scarf, _biscuits = warm_kit(station)
    front = station.operator("小周", Role.FRONT_DESK)

    with pytest.raises(NotAllowed):
        station.do(put_parts, PartsRequest(kit, (KitPart(scarf),)), operator_id=front)
    station.do(make_up, MakeUpKitsRequest(kit, 1), operator_id=front)
