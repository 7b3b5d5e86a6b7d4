"""The barcode of a product in the whole window: goods and things are known by it, people are searched for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lending import kind
from pytestqt.qtbot import QtBot
from windows import OpenWindow, close_window, data_folder, open_window

from stationdesk.services import things
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.ui.lending.lend import LendPanel
from stationdesk.ui.stock.items import ItemsSection

MILK, BOOK, NOBODYS = "6901234567892", "9787020002207", "6900000000000"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file), language="en")
    opened.sign_in()
    yield opened
    close_window(opened)


def test_the_barcode_of_goods_opens_them_from_any_page(desk: OpenWindow) -> None:
    desk.station.do(put_item, ItemRequest(None, "牛奶", "盒", barcode=MILK))

    desk.area.routes.scanned(MILK)

    assert desk.area.pages.name == "stock"
    section = desk.running.window.findChild(ItemsSection)
    assert section is not None and section.side.item.item is not None
    assert section.side.item.item.row.title == "牛奶"


def test_the_barcode_of_a_book_lends_it(desk: OpenWindow) -> None:
    books = kind(desk.station, "图书")
    desk.station.do(things.put_thing, things.ThingRequest(None, books, "01", "平凡的世界", barcode=BOOK))

    desk.area.routes.scanned(BOOK)

    panel = desk.running.actions.lending.panel
    assert isinstance(panel, LendPanel)
    assert panel.thing.row is not None and panel.thing.row.title == "平凡的世界"


def test_any_other_number_is_looked_for_among_the_people(desk: OpenWindow) -> None:
    desk.area.routes.scanned(NOBODYS)

    assert desk.area.pages.name == "desk"
    assert desk.area.omnibox.text == NOBODYS
