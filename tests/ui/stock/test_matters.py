"""What the front desk tells of goods, and where each line leads."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtWidgets import QWidget
from seat import Seat

from stationdesk.domain.stock import BillKind, PlaceKind, system_place
from stationdesk.services import bills, counts, stocktakes
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.stock.items import ItemsSection
from stationdesk.ui.stock.page import StockPage
from stationdesk.ui.stock.receive import ReceivePanel
from stationdesk.ui.stock.write_off import WriteOffPanel
from stationdesk.ui.widgets.tile import Tile


def item(seat: Seat, title: str, **fields: object) -> UUID:
    return seat.station.do(put_item, ItemRequest(None, title, "盒", **fields)).item_id  # type: ignore[arg-type]


def receive(seat: Seat, item_id: UUID, pieces: int, days: int | None = None) -> None:
    until = None if days is None else seat.context.today() + timedelta(days=days)
    line = bills.ReceivedLine(item_id, pieces, until)
    seat.station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,)))


def told(page: QWidget, name: str) -> list[str]:
    found = [tile for tile in page.findChildren(Tile, name) if tile.isVisible()]
    return [tile.text() for tile in found]


def goods_page(seat: Seat) -> ItemsSection:
    page = seat.show(StockPage(seat.context, seat.actions))
    assert isinstance(page.section, ItemsSection)
    return page.section


def test_too_few_pieces_are_told_with_when_they_came_last_and_lead_to_receiving(seat: Seat) -> None:
    receive(seat, item(seat, "鸡蛋", minimum=10), 3)
    section = goods_page(seat)
    desk = seat.show(DeskPage(seat.context, seat.actions))
    assert told(desk, "matter_too_few") == ["鸡蛋: 3 in stock, less than 10"]

    desk.findChild(Tile, "matter_too_few").click()
    panel = section.side.panel
    assert isinstance(panel, ReceivePanel)
    assert panel.entry.lines_in_all == 1


def test_what_is_expired_leads_to_writing_it_off(seat: Seat) -> None:
    receive(seat, item(seat, "牛奶"), 4, days=0)
    seat.station.pass_time(days=1)
    section = goods_page(seat)
    desk = seat.show(DeskPage(seat.context, seat.actions))
    assert told(desk, "matter_expired_goods") == ["Expired goods: 1"]

    desk.findChild(Tile, "matter_expired_goods").click()
    assert isinstance(section.side.panel, WriteOffPanel)
    assert [row.title for row in section.table.rows] == ["牛奶"]


def test_goods_are_told_of_30_days_before_and_again_7_days_before(seat: Seat) -> None:
    receive(seat, item(seat, "布洛芬"), 4, days=30)
    desk = seat.show(DeskPage(seat.context, seat.actions))
    assert told(desk, "matter_goods_soon") == ["Goods good for 30 days or less: 1"]
    seat.station.pass_time(days=23)
    desk.opened()
    desk.reload()
    assert told(desk, "matter_goods_soon") == []
    assert len(told(desk, "matter_goods")) == 1


def test_what_a_stocktake_did_not_find_is_told(seat: Seat) -> None:
    eggs = item(seat, "鸡蛋")
    receive(seat, eggs, 5)
    word = seat.station.supervisor()
    shelf = system_place(PlaceKind.SHELF)
    counted = seat.station.do(stocktakes.start, stocktakes.StartRequest(shelf)).stocktake_id
    seat.station.do(counts.count, counts.CountRequest(counted, item_id=eggs, pieces=3))
    seat.station.do(stocktakes.finalise, stocktakes.FinaliseRequest(counted), reason="月末盘点", second=word)
    desk = seat.show(DeskPage(seat.context, seat.actions))
    assert told(desk, "matter_missing_goods") == ["Missing when counted: 1"]
