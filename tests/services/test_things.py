"""Kinds and things: numbers, tags, barcodes, states, and undo of what was made."""

from __future__ import annotations

from uuid import UUID

import pytest
from lending import kind, laundry, lend, power_banks, reserve, take_back
from stations import Station

from stationdesk.domain.codes import InvalidCode, read_code
from stationdesk.domain.errors import (
    AlreadyExists,
    AlreadyLent,
    DependsOnIt,
    InvalidField,
    MissingField,
    NotAllowed,
    NumberInDeposit,
    OtherDirection,
)
from stationdesk.domain.loans import DueUnit, LoanOutcome, Purpose, ThingState, holds_number
from stationdesk.domain.staff import Role
from stationdesk.queries import things as thing_queries
from stationdesk.queries.verification import verify
from stationdesk.services import reversals, thing_kinds, things


def put(station: Station, kind_id: UUID, number: str, **fields: object) -> things.ThingReceipt:
    request = things.ThingRequest(None, kind_id, number, **fields)  # type: ignore[arg-type]
    return station.do(things.put_thing, request)


def undo(station: Station, act_id: UUID | None = None) -> reversals.ReversalReceipt:
    return station.do(reversals.reverse, reversals.ReversalRequest(act_id or station.acts[-1]))


def test_twenty_things_are_numbered_and_tagged_at_once(station: Station) -> None:
    receipt = station.do(things.put_things, things.ThingsRequest(kind(station), 1, 20))

    assert (receipt.things, receipt.first_tag, receipt.last_tag) == (20, "E-0001", "E-0020")
    rows = station.read(thing_queries.all_things)
    assert [row.name for row in rows[:2]] == ["充电宝 01", "充电宝 02"]
    (row,) = station.read(thing_queries.kinds)
    assert (row.free, row.out, row.unfit, row.last_number) == (20, 0, 0, 20)
    assert station.read(verify).findings == ()


@pytest.mark.parametrize(("first", "last"), [(0, 3), (5, 4), (1, 201), (-1, 1)])
def test_numbers_follow_each_other_and_are_not_too_many(station: Station, first: int, last: int) -> None:
    with pytest.raises(InvalidField):
        station.do(things.put_things, things.ThingsRequest(kind(station), first, last))


def test_a_number_stands_on_one_thing_of_a_kind(station: Station) -> None:
    banks, umbrellas = kind(station), kind(station, "雨伞")
    put(station, banks, "07")

    with pytest.raises(AlreadyExists) as refused:
        put(station, banks, "07")
    assert refused.value.holder == "充电宝 07"
    with pytest.raises(AlreadyExists):
        station.do(things.put_things, things.ThingsRequest(banks, 1, 10))
    assert len(station.read(thing_queries.all_things)) == 1
    assert put(station, umbrellas, "07").title == "雨伞 07"


def test_a_barcode_leads_to_one_thing(station: Station) -> None:
    books = kind(station, "图书")
    put(station, books, "1", title="三体", barcode="9787536692930")

    with pytest.raises(AlreadyExists):
        put(station, books, "2", title="别的书", barcode="9787536692930")
    assert station.read(thing_queries.thing_of_code, "9787536692930").name == "三体 1"


def test_a_tag_leads_to_its_thing_with_its_check_digit_only(station: Station) -> None:
    (bank,) = power_banks(station)
    code = read_code("E-0001").code

    assert station.read(thing_queries.thing_of_code, code).thing_id == bank
    assert station.read(thing_queries.thing_of_code, "E-0001").thing_id == bank
    assert station.read(thing_queries.thing_of_code, "E-0999") is None
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    with pytest.raises(InvalidCode):
        station.read(thing_queries.thing_of_code, wrong)


@pytest.mark.parametrize(
    ("typed", "first"), [("充电宝02", "充电宝 02"), ("02", "充电宝 02"), ("e-0003", "充电宝 03")]
)
def test_things_are_found_by_what_stands_on_them(station: Station, typed: str, first: str) -> None:
    power_banks(station, 3)

    assert station.read(thing_queries.things_typed, typed)[0].name == first


def test_nothing_typed_finds_nothing(station: Station) -> None:
    power_banks(station)

    assert station.read(thing_queries.things_typed, " ") == []


def test_what_somebody_leaves_has_no_numbered_things(station: Station) -> None:
    with pytest.raises(OtherDirection):
        put(station, laundry(station), "01")


def test_a_kind_does_not_turn_from_lending_to_leaving(station: Station) -> None:
    kind_id = kind(station)
    request = thing_kinds.KindRequest(kind_id, "充电宝", Purpose.DROP_OFF)

    with pytest.raises(OtherDirection):
        station.do(thing_kinds.put_kind, request)


def test_a_kind_needs_a_title_of_its_own_and_no_card_number(station: Station) -> None:
    kind(station)

    with pytest.raises(MissingField):
        kind(station, " ")
    with pytest.raises(AlreadyExists):
        kind(station)
    with pytest.raises(NumberInDeposit):
        kind(station, "轮椅", deposit="工作证 110105194912310021")
    with pytest.raises(InvalidField):
        kind(station, "雨伞", due_unit=DueUnit.DAYS, due_amount=400)


@pytest.mark.parametrize(
    ("deposit", "holds"),
    [
        ("会员卡", False),
        ("工作证 1 张", False),
        ("押金 100 元", False),
        ("尾号 1234", False),
        ("6222-0200", True),
    ],
)
def test_only_long_numbers_are_taken_for_a_cards(deposit: str, holds: bool) -> None:
    assert holds_number(deposit) is holds


def test_the_front_desk_says_what_broke_but_does_not_add_things(station: Station) -> None:
    (bank,) = power_banks(station)
    helper = station.operator("小周", Role.FRONT_DESK)
    request = things.StateRequest(bank, ThingState.DAMAGED, "接口松了")

    receipt = station.do(things.set_state, request, operator_id=helper)

    assert (receipt.state, receipt.before) == (ThingState.DAMAGED, ThingState.READY)
    row = station.read(thing_queries.one_thing, bank)
    assert (row.note, row.is_free) == ("接口松了", False)
    with pytest.raises(NotAllowed):
        station.do(things.put_thing, things.ThingRequest(None, row.kind_id, "99"), operator_id=helper)


def test_the_state_of_what_is_out_is_said_at_its_return(station: Station) -> None:
    (bank,) = power_banks(station)
    lend(station, bank)

    with pytest.raises(AlreadyLent):
        station.do(things.set_state, things.StateRequest(bank, ThingState.DAMAGED))


def test_a_number_is_free_again_once_its_thing_is_no_longer_in_use(station: Station) -> None:
    (bank,) = power_banks(station)
    station.do(things.set_state, things.StateRequest(bank, ThingState.RETIRED))
    retired = station.acts[-1]
    kind_id = station.read(thing_queries.kinds)[0].kind_id

    assert put(station, kind_id, "01").tag == "E-0002"
    assert [row.tag for row in station.read(thing_queries.all_things)] == ["E-0002"]
    with pytest.raises(AlreadyExists):
        undo(station, retired)


def test_editing_keeps_the_tag_and_the_state(station: Station) -> None:
    (bank,) = power_banks(station)
    row = station.read(thing_queries.one_thing, bank)
    station.do(things.set_state, things.StateRequest(bank, ThingState.DAMAGED))

    station.do(things.put_thing, things.ThingRequest(bank, row.kind_id, "07", note="新线"))

    row = station.read(thing_queries.one_thing, bank)
    assert (row.name, row.tag, row.state, row.note) == ("充电宝 07", "E-0001", ThingState.DAMAGED, "新线")


def test_a_new_number_undone_is_the_old_one(station: Station) -> None:
    (bank,) = power_banks(station)
    kind_id = station.read(thing_queries.kinds)[0].kind_id
    station.do(things.put_thing, things.ThingRequest(bank, kind_id, "07"))

    undo(station)

    assert station.read(thing_queries.one_thing, bank).name == "充电宝 01"
    assert station.read(verify).findings == ()


def test_things_added_by_mistake_go_off_the_list_unless_one_was_lent(station: Station) -> None:
    first, _second = power_banks(station, 2)
    added = station.acts[-1]
    take_back(station, lend(station, first).loan_id)

    with pytest.raises(DependsOnIt):
        undo(station, added)
    for _ in range(2):
        undo(station, station.acts[-1] if _ == 0 else station.acts[-3])
    undo(station, added)
    assert station.read(thing_queries.all_things) == []
    assert station.read(verify).findings == ()


def test_a_kind_made_by_mistake_goes_unless_something_of_it_is_there(station: Station) -> None:
    power_banks(station)
    made, added = station.acts[-2:]

    with pytest.raises(DependsOnIt):
        undo(station, made)
    undo(station, added)
    undo(station, made)
    assert station.read(thing_queries.kinds) == []


def test_a_repair_is_not_undone_once_the_thing_was_lent(station: Station) -> None:
    (bank,) = power_banks(station)
    take_back(station, lend(station, bank).loan_id, LoanOutcome.DAMAGED)
    returned = station.acts[-1]
    station.do(things.set_state, things.StateRequest(bank, ThingState.READY))
    repaired = station.acts[-1]
    with pytest.raises(DependsOnIt):
        undo(station, returned)
    lend(station, bank)

    with pytest.raises(DependsOnIt):
        undo(station, repaired)


def test_a_kind_with_a_reservation_stays(station: Station) -> None:
    kind_id = kind(station)
    made = station.acts[-1]
    station.do(things.put_things, things.ThingsRequest(kind_id, 1, 1))
    added = station.acts[-1]
    reserve(station, kind_id)
    reserved = station.acts[-1]

    undo(station, added)
    with pytest.raises(DependsOnIt) as refused:
        undo(station, made)
    assert [row.act_id for row in refused.value.later] == [reserved]
