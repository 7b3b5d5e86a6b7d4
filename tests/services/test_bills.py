"""Goods that come, change place, are written off and corrected: on bills, by place and batch."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from stations import Station

from stationdesk.domain.errors import (
    AllowanceNeeded,
    BatchShort,
    EmptyBill,
    Inactive,
    InvalidField,
    MissingField,
    NotEnoughStock,
    NotFound,
    ReasonNeeded,
    SamePlace,
    SecondPersonNeeded,
)
from stationdesk.domain.stock import BillKind, DonorKind, PlaceKind, system_place
from stationdesk.queries import bills as bill_queries
from stationdesk.queries import items as item_queries
from stationdesk.queries import numbered, prints, stock
from stationdesk.queries.stock_lists import stock_list
from stationdesk.services import bills, counts, hand_outs, reversals, stocktakes
from stationdesk.services import prints as print_services
from stationdesk.services.attachments import Enclosure
from stationdesk.services.batch_moves import BatchName
from stationdesk.services.bills import (
    AdjustRequest,
    ReceivedLine,
    ReceiveRequest,
    TransferLine,
    TransferRequest,
    WriteOffLine,
    WriteOffRequest,
)
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.places import PlaceRequest, put_place

TODAY = date(2026, 11, 22)
SOON, LATER = TODAY + timedelta(days=5), TODAY + timedelta(days=90)
SHELF = system_place(PlaceKind.SHELF)
PHOTO = Enclosure(b"\xff\xd8\xff photo of the papers")


def item(station: Station, title: str = "牛奶", **fields: object) -> UUID:
    return station.do(put_item, ItemRequest(None, title, "盒", **fields)).item_id  # type: ignore[arg-type]


def store(station: Station) -> UUID:
    return station.do(put_place, PlaceRequest(None, "后院仓库", PlaceKind.STORE)).place_id


def bought(station: Station, *lines: ReceivedLine) -> bills.BillReceipt:
    return station.do(bills.receive, ReceiveRequest(BillKind.BOUGHT, lines, "惠民超市"))


def lies(station: Station, item_id: UUID, on: date = TODAY) -> list[tuple[str, date | None, str, int]]:
    found = station.read(item_queries.detail, item_id, on)
    return [(row.place, row.expires_on, row.batch, row.pieces) for row in found.lying]


def take_stock(station: Station, item_id: UUID, pieces: int) -> None:
    """Count an item on the first shelf and finalise it."""
    counted = station.do(stocktakes.start, stocktakes.StartRequest(SHELF)).stocktake_id
    station.do(counts.count, counts.CountRequest(counted, item_id=item_id, pieces=pieces))
    request, word = stocktakes.FinaliseRequest(counted), station.supervisor()
    station.do(stocktakes.finalise, request, reason="月末盘点", second=word)


def test_many_lines_come_on_one_bill_each_to_its_place(station: Station) -> None:
    back = store(station)
    milk, rice = item(station), item(station, "大米", home_id=back)

    receipt = bought(
        station, ReceivedLine(milk, 12, SOON, "A1"), ReceivedLine(rice, 5), ReceivedLine(milk, 3, LATER, "B")
    )

    assert receipt.number == "N20261122-0001"
    assert [(line.title, line.pieces, line.on_hand) for line in receipt.lines] == [
        ("牛奶", 12, 15), ("大米", 5, 0), ("牛奶", 3, 15),
    ]  # fmt: skip
    assert lies(station, milk) == [("", SOON, "A1", 12), ("", LATER, "B", 3)]
    assert lies(station, rice) == [("后院仓库", None, "", 5)]


def test_a_donation_names_its_donor_and_the_charity_it_goes_through(station: Station) -> None:
    line = (ReceivedLine(item(station), 12, SOON),)

    with pytest.raises(MissingField) as refused:
        station.do(bills.receive, ReceiveRequest(BillKind.DONATED, line, "樾山粮油店"))
    assert refused.value.field == "charity"

    request = ReceiveRequest(
        BillKind.DONATED,
        line,
        "樾山粮油店",
        DonorKind.COMPANY,
        "区慈善总会",
        "沈慈 0042",
        enclosures=(PHOTO,),
    )
    receipt = station.do(bills.receive, request)
    facts = station.read(bill_queries.bill, receipt.number)
    (paper,) = station.read(prints.queued_here)

    assert (facts.party, facts.donor_kind, facts.charity) == ("樾山粮油店", DonorKind.COMPANY, "区慈善总会")
    assert [(row.title, row.pieces, row.expires_on) for row in facts.lines] == [("牛奶", 12, SOON)]
    assert len(facts.attachment_ids) == 1
    assert (paper.kind, paper.number, paper.job_id) == (
        "donation_receipt",
        receipt.number,
        receipt.print_job_id,
    )
    assert station.read(bill_queries.charities) == ["区慈善总会"]
    assert station.read(bill_queries.parties, BillKind.DONATED) == ["樾山粮油店"]


@pytest.mark.parametrize(
    "line, field",
    [
        (ReceivedLine(UUID(int=0), 0), "pieces"),
        (ReceivedLine(UUID(int=0), 1_000_001), "pieces"),
        (ReceivedLine(UUID(int=0), 1, TODAY - timedelta(days=1)), "expires_on"),
    ],
)
def test_what_cannot_have_come_is_refused(founded: Station, line: ReceivedLine, field: str) -> None:
    milk = item(founded)
    with pytest.raises(InvalidField) as refused:
        bought(founded, ReceivedLine(milk, line.pieces, line.expires_on))
    assert refused.value.field == field
    assert founded.read(stock.in_house, milk) == 0


def test_nothing_is_received_without_a_line_or_onto_a_place_that_is_off_the_list(founded: Station) -> None:
    back, milk = store(founded), item(founded)
    founded.do(put_place, PlaceRequest(back, "后院仓库", PlaceKind.STORE, is_active=False))

    with pytest.raises(EmptyBill):
        bought(founded)
    with pytest.raises(Inactive):
        bought(founded, ReceivedLine(milk, 1, place_id=back))


def test_a_transfer_takes_what_is_good_the_shortest_and_leaves_what_is_bad(station: Station) -> None:
    back, milk = store(station), item(station)
    bought(station, ReceivedLine(milk, 4, SOON, "A", back), ReceivedLine(milk, 9, LATER, "B", back))

    station.do(bills.transfer, TransferRequest((TransferLine(milk, 6),), back, SHELF))
    assert lies(station, milk) == [("", SOON, "A", 4), ("", LATER, "B", 2), ("后院仓库", LATER, "B", 7)]

    station.do(bills.transfer, TransferRequest((TransferLine(milk, 4, BatchName(SOON, "A")),), SHELF, back))
    station.pass_time(days=10)
    with pytest.raises(NotEnoughStock) as refused:
        station.do(bills.transfer, TransferRequest((TransferLine(milk, 8),), back, SHELF))
    assert (refused.value.on_hand, refused.value.expired, refused.value.elsewhere) == (7, 4, 2)


def test_goods_are_not_moved_to_where_they_lie(founded: Station) -> None:
    milk = item(founded)
    bought(founded, ReceivedLine(milk, 4))
    with pytest.raises(SamePlace):
        founded.do(bills.transfer, TransferRequest((TransferLine(milk, 1),), SHELF, SHELF))


def test_goods_are_written_off_by_batch_and_with_a_reason(station: Station) -> None:
    milk = item(station)
    bought(station, ReceivedLine(milk, 4, SOON, "A"), ReceivedLine(milk, 9, LATER, "B"))
    request = WriteOffRequest((WriteOffLine(milk, SHELF, 4, BatchName(SOON, "A")),))

    with pytest.raises(ReasonNeeded):
        station.do(bills.write_off, request)
    station.do(bills.write_off, request, reason="包装破损")
    with pytest.raises(BatchShort) as refused:
        station.do(bills.write_off, request, reason="包装破损")

    assert (refused.value.on_hand, refused.value.wanted) == (0, 4)
    assert lies(station, milk) == [("", LATER, "B", 9)]


def test_what_is_outside_the_house_cannot_be_written_off(founded: Station) -> None:
    milk = item(founded)
    gone = system_place(PlaceKind.HANDED_OUT)
    with pytest.raises(NotFound):
        founded.do(bills.write_off, WriteOffRequest((WriteOffLine(milk, gone, 1),)), reason="坏了")


def test_pieces_are_corrected_only_with_a_second_person(station: Station) -> None:
    milk = item(station)
    bought(station, ReceivedLine(milk, 4, SOON))
    word = station.supervisor()

    with pytest.raises(ReasonNeeded):
        station.do(bills.adjust, AdjustRequest(milk, SHELF, -3))
    with pytest.raises(SecondPersonNeeded):
        station.do(bills.adjust, AdjustRequest(milk, SHELF, -3), reason="数错了")
    station.do(bills.adjust, AdjustRequest(milk, SHELF, -3), reason="数错了", second=word)
    station.do(bills.adjust, AdjustRequest(milk, SHELF, 2, BatchName(LATER, "B")), reason="漏记", second=word)
    with pytest.raises(NotEnoughStock):
        station.do(bills.adjust, AdjustRequest(milk, SHELF, -4), reason="数错了", second=word)

    assert lies(station, milk) == [("", SOON, "", 1), ("", LATER, "B", 2)]
    with pytest.raises(AllowanceNeeded):
        station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="错了")


def test_every_bill_is_undone_to_the_batch(station: Station) -> None:
    back, milk = store(station), item(station)
    bought(station, ReceivedLine(milk, 4, SOON, "A"), ReceivedLine(milk, 9, LATER, "B", back))
    acts = [station.acts[-1]]
    station.do(bills.transfer, TransferRequest((TransferLine(milk, 5),), back, SHELF))
    acts.append(station.acts[-1])
    station.do(
        bills.write_off, WriteOffRequest((WriteOffLine(milk, SHELF, 3, BatchName(SOON, "A")),)), reason="坏"
    )
    acts.append(station.acts[-1])

    with pytest.raises(NotEnoughStock):
        station.do(reversals.reverse, reversals.ReversalRequest(acts[0]), reason="错了")
    for act_id in reversed(acts):
        station.do(reversals.reverse, reversals.ReversalRequest(act_id), reason="错了")

    assert lies(station, milk) == []
    assert station.read(stock.in_house, milk) == 0


def test_the_receipt_of_a_donation_says_that_it_was_undone(founded: Station) -> None:
    line = (ReceivedLine(item(founded), 12, SOON),)
    receipt = founded.do(bills.receive, ReceiveRequest(BillKind.DONATED, line, "王女士", charity="慈善会"))
    assert not founded.read(bill_queries.bill, receipt.number).is_reversed

    founded.do(reversals.reverse, reversals.ReversalRequest(founded.acts[-1]), reason="错了")

    assert founded.read(bill_queries.bill, receipt.number).is_reversed


def test_two_desks_want_the_last_piece_and_the_second_is_told_who_took_it(station: Station) -> None:
    reward = station.reward("鸡蛋", 1, 1)
    people = [station.register(name) for name in ("李明朗", "王芳")]
    patrol = station.activity()
    for person in people:
        station.serve(person, patrol, hours=2)
    other = station.second_desk()
    other.redeem(people[0], (reward, 1, 1))
    station.pass_time(minutes=1)

    with pytest.raises(NotEnoughStock) as refused:
        station.redeem(people[1], (reward, 1, 1))

    last = refused.value.last_taken
    assert last is not None and (last.operator, last.at) == ("刘社工", other.now)
    other.desk.close()


def test_what_lies_in_the_store_and_what_is_expired_is_told_when_the_shelf_is_empty(station: Station) -> None:
    reward = station.reward("牛奶", 1)
    (row,) = station.read(stock_list, TODAY)
    bought(
        station,
        ReceivedLine(row.item_id, 12, place_id=store(station)),
        ReceivedLine(row.item_id, 3, TODAY),
    )
    person = station.register("李明朗")
    station.serve(person, station.activity(), hours=2)
    station.pass_time(days=1)

    with pytest.raises(NotEnoughStock) as refused:
        station.redeem(person, (reward, 1, 1))

    assert (refused.value.on_hand, refused.value.elsewhere, refused.value.expired) == (0, 12, 3)


def test_goods_counted_since_are_not_taken_back_without_a_second_person(station: Station) -> None:
    milk = item(station)
    bought(station, ReceivedLine(milk, 4))
    received, word = station.acts[-1], station.supervisor()
    take_stock(station, milk, 4)

    with pytest.raises(AllowanceNeeded):
        station.do(reversals.reverse, reversals.ReversalRequest(received), reason="错了")
    station.do(reversals.reverse, reversals.ReversalRequest(received), reason="错了", second=word)
    assert station.read(stock.in_house, milk) == 0


def test_goods_received_after_the_count_are_taken_back_freely(station: Station) -> None:
    milk = item(station)
    bought(station, ReceivedLine(milk, 4))
    take_stock(station, milk, 4)
    bought(station, ReceivedLine(milk, 2))
    station.do(reversals.reverse, reversals.ReversalRequest(station.acts[-1]), reason="错了")
    assert station.read(stock.in_house, milk) == 4


def test_the_receipt_of_a_donation_is_printed_again_and_copies_are_counted(station: Station) -> None:
    line = (ReceivedLine(item(station), 12),)
    request = ReceiveRequest(BillKind.DONATED, line, "王女士", charity="慈善会")
    number = station.do(bills.receive, request).number

    again = print_services.ReprintDonationRequest(number)
    copies = [station.do(print_services.reprint_donation, again).copy_no for _ in range(2)]

    assert copies == [1, 2]
    jobs = station.read(prints.jobs_of_number, print_services.PaperKind.DONATION, number)
    assert [job.copy_no for job in jobs] == [0, 1, 2]


def test_what_was_bought_has_no_receipt_to_print(founded: Station) -> None:
    number = bought(founded, ReceivedLine(item(founded), 1)).number

    for wanted in (number, "N20261122-0099"):
        with pytest.raises(NotFound):
            request = print_services.ReprintDonationRequest(wanted)
            founded.do(print_services.reprint_donation, request)


def test_a_number_says_what_it_stands_on(station: Station) -> None:
    milk = item(station)
    bill = bought(station, ReceivedLine(milk, 5)).number
    handed = station.do(hand_outs.hand_out, hand_outs.HandOutRequest(milk)).number
    counted = station.do(stocktakes.start, stocktakes.StartRequest(SHELF)).number

    def kind(number: str) -> str:
        return type(station.read(numbered.of_number, number, print_services.PaperKind.DONATION)).__name__

    found = [kind(number) for number in (bill, handed, counted, "N20261122-0099")]
    assert found == ["BillOnFile", "HandOutRound", "StocktakeOnFile", "NoneType"]
