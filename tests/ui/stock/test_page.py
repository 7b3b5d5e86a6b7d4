"""The page of goods in the window: its sections, and where scanned codes lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTableView
from seat import Seat

from stationdesk.services.items import ItemRequest, put_item
from stationdesk.ui.stock.items import ItemsSection
from stationdesk.ui.stock.page import StockPage


def test_alt_and_a_digit_open_a_section_and_the_last_one_is_there_again(seat: Seat) -> None:
    page = seat.show(StockPage(seat.context, seat.actions))
    assert isinstance(page.section, ItemsSection)

    tabs = [seat.find(QAbstractButton, f"open_{name}") for name in ("items", "stocktakes")]
    tabs[1].click()
    assert [tab.isChecked() for tab in tabs] == [False, True]
    assert not isinstance(page.section, ItemsSection)

    again = StockPage(seat.context, seat.actions)
    again.opened()
    assert type(again.section) is type(page.section)


def test_down_leads_from_a_tab_into_the_list_of_its_section(seat: Seat) -> None:
    seat.station.do(put_item, ItemRequest(None, "抽纸"))
    seat.show(StockPage(seat.context, seat.actions))
    seat.find(QAbstractButton, "open_items").setFocus()
    seat.press(Qt.Key.Key_Down)
    assert seat.find(QTableView, "stock_list").hasFocus()


def test_a_section_is_made_when_it_is_opened_first(seat: Seat) -> None:
    page = seat.show(StockPage(seat.context, seat.actions))
    assert list(page._made) == ["items"]
    seat.actions.stock.open("stocktakes")
    assert list(page._made) == ["items", "stocktakes"]


def test_the_page_hands_codes_keys_and_esc_to_the_section_in_front(seat: Seat) -> None:
    seat.station.do(put_item, ItemRequest(None, "抽纸", wants_tag=True))
    page = seat.show(StockPage(seat.context, seat.actions))
    section = page.section
    assert isinstance(section, ItemsSection)

    assert page.code_scanned("G-0001")
    assert section.side.item.item is not None
    assert not page.person_scanned(seat.station.register("李明朗"))
    section.side.receive()
    assert page.go_back()
    assert not page.go_back()


def test_receiving_wanted_elsewhere_opens_the_page_first(seat: Seat) -> None:
    milk = seat.station.do(put_item, ItemRequest(None, "牛奶")).item_id
    asked: list[str] = []
    seat.context.page_wanted.connect(asked.append)
    page = seat.show(StockPage(seat.context, seat.actions))

    seat.actions.stock.receive(milk)

    assert asked == ["stock"]
    assert page.section.side.panel is not None
    assert seat.context.property("stockSection") == "items"
    seat.press(Qt.Key.Key_Return)
    assert page.section.side.panel.entry.pieces_in_all == 1
