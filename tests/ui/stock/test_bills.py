"""A number of goods opens what it stands on; movements of one place; a batch that is moved by name."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from goods import SHELF, carry, change_item, put_place
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from seat import Seat

from stationdesk.domain.stock import BillKind, DonorKind, PlaceKind
from stationdesk.paths import DataFolder
from stationdesk.queries import items, places, prints
from stationdesk.services import bills, counts, hand_outs, stocktakes
from stationdesk.services.attachments import PDF, PNG, Enclosure
from stationdesk.services.bills import ReceivedLine, ReceiveRequest
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.people_at_hand import Who
from stationdesk.services.prints import PaperKind
from stationdesk.ui.accessibility import nameless
from stationdesk.ui.stock.items import ItemsSection
from stationdesk.ui.stock.page import StockPage
from stationdesk.ui.stock.transfer import TransferPanel
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.widgets import Dropdown, KeyButton

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def milk(seat: Seat) -> UUID:
    return seat.station.do(put_item, ItemRequest(None, "牛奶", "盒")).item_id


@pytest.fixture
def section(seat: Seat) -> ItemsSection:
    found = seat.show(StockPage(seat.context, seat.actions)).section  # type: ignore[attr-defined]
    assert isinstance(found, ItemsSection)
    return found


def photo() -> Enclosure:
    image, buffer = QImage(40, 30, QImage.Format.Format_RGB32), QBuffer()
    image.fill(Qt.GlobalColor.darkGreen)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Enclosure(bytes(buffer.data().data()), PNG)


def donate(seat: Seat, item_id: UUID, *enclosures: Enclosure) -> str:
    line = (ReceivedLine(item_id, 12, seat.context.today() + timedelta(days=60), "A1"),)
    kind, giver = BillKind.DONATED, ("樾山粮油店", DonorKind.COMPANY, "区慈善总会")
    request = ReceiveRequest(kind, line, *giver, enclosures=enclosures)
    return str(seat.station.do(bills.receive, request).number)


def bring(seat: Seat, item_id: UUID, pieces: int, days: int, batch: str, place: UUID = SHELF) -> None:
    line = ReceivedLine(item_id, pieces, seat.context.today() + timedelta(days=days), batch, place)
    seat.station.do(bills.receive, ReceiveRequest(BillKind.BOUGHT, (line,), "超市"))


def texts(seat: Seat) -> list[str]:
    """What the labels on the panel say."""
    QApplication.processEvents()
    panel = seat.host.findChildren(QLabel)
    return [one.text() for one in panel if one.isVisible()]


def copies(seat: Seat, number: str) -> list[int]:
    return [job.copy_no for job in seat.station.read(prints.jobs_of_number, PaperKind.DONATION, number)]


def test_a_donation_shows_who_gave_through_whom_what_and_its_photos(
    seat: Seat, milk: UUID, section: ItemsSection
) -> None:
    number = donate(seat, milk, photo(), Enclosure(b"%PDF-1.7 agreement", PDF))

    seat.actions.stock.scanned(number)

    said = texts(seat)
    assert "樾山粮油店 · Company" in said and "区慈善总会" in said
    (line,) = seat.find(LineList, "bill_lines").lines
    assert (line.title, line.figure) == ("牛奶", "12 盒") and "batch A1" in line.detail
    pictures = [one for one in seat.host.findChildren(QLabel) if one.objectName().startswith("enclosure_")]
    assert len([one for one in pictures if one.isVisible() and not one.pixmap().isNull()]) == 1
    assert any("PDF" in text for text in said)
    assert nameless(seat.host) == []


def test_the_receipt_of_a_donation_is_printed_again_and_the_button_counts_the_copies(
    seat: Seat, milk: UUID, section: ItemsSection
) -> None:
    number = donate(seat, milk)
    seat.actions.stock.scanned(number)
    go = seat.find(KeyButton, "bill_panel_go")
    assert "copy 1" in go.text()

    seat.press(ENTER)

    assert copies(seat, number) == [0, 1]
    assert number in seat.bar.text and "copy 1" in seat.bar.text
    assert "copy 2" in go.text()


def test_enter_on_a_movement_opens_its_bill_and_esc_leads_back_to_the_item(
    seat: Seat, milk: UUID, section: ItemsSection
) -> None:
    bring(seat, milk, 5, 30, "B1")
    section.reload()
    section.side.item.history.setFocus()
    seat.press(Qt.Key.Key_Down, ENTER)

    assert [line.title for line in seat.find(LineList, "bill_lines").lines] == ["牛奶"]
    seat.press(ESC)
    assert section.go_back() is True
    assert section.side.currentWidget() is section.side.item


def test_a_round_of_hand_outs_is_shown_with_everybody_and_its_sheet_can_be_printed_again(
    seat: Seat, milk: UUID, section: ItemsSection, tmp_path: object
) -> None:
    bring(seat, milk, 5, 30, "")
    for name in ("李师傅", "王师傅"):
        who = Who(name=name, phone="13812345678")
        seat.station.do(hand_outs.hand_out, hand_outs.HandOutRequest(milk, who, 2))
    seat.context.folder = DataFolder(tmp_path)  # type: ignore[arg-type]

    seat.actions.stock.scanned("N20261122-0002")

    lines = seat.find(LineList, "bill_lines").lines
    assert [line.title.partition(" ")[0] for line in lines] == ["王师傅", "李师傅"]
    assert "4 盒" in texts(seat)
    seat.find(KeyButton, "bill_panel_go").click()
    assert seat.bar.text.startswith("The sign-off sheet: ")


def test_a_stocktake_is_shown_with_what_differed(seat: Seat, milk: UUID, section: ItemsSection) -> None:
    bring(seat, milk, 5, 30, "")
    started = seat.station.do(stocktakes.start, stocktakes.StartRequest(SHELF))
    seat.station.do(counts.count, counts.CountRequest(started.stocktake_id, item_id=milk, pieces=3))

    seat.actions.stock.scanned(started.number)

    (line,) = seat.find(LineList, "bill_lines").lines
    assert (line.title, line.detail, line.figure) == ("牛奶", "book 5, counted 3", "−2")
    assert "still open" in texts(seat)
    assert seat.find(KeyButton, "bill_panel_go").text() == "Print the count sheet"

    end = stocktakes.FinaliseRequest(started.stocktake_id)
    seat.station.do(stocktakes.finalise, end, reason="月末盘点", second=seat.station.supervisor())
    section.side.close_panel()
    section.reload()
    section.side.item.history.setFocus()
    seat.press(Qt.Key.Key_Home, ENTER)
    assert seat.find(LineList, "bill_lines").lines[0].figure == "−2"


def test_movements_of_one_place_have_the_balance_of_that_place(
    seat: Seat, milk: UUID, section: ItemsSection
) -> None:
    store = put_place(seat.station, "后院仓库", PlaceKind.STORE)
    bring(seat, milk, 9, 30, "")
    moved = bills.TransferRequest((bills.TransferLine(milk, 4),), SHELF, store)
    seat.station.do(bills.transfer, moved)
    section.reload()
    history = seat.find(LineList, "stock_history")
    assert [(line.figure, line.remainder) for line in history.lines] == [("4", "9 left"), ("+9", "9 left")]

    choice = seat.find(Dropdown, "history_place")
    choice.set_value(store)
    choice.chosen.emit(store)

    assert [(line.figure, line.remainder) for line in history.lines] == [("+4", "4 left")]


def test_a_batch_is_moved_by_its_name_although_another_is_good_the_shortest(
    seat: Seat, milk: UUID, section: ItemsSection
) -> None:
    store = put_place(seat.station, "后院仓库", PlaceKind.STORE)
    bring(seat, milk, 3, 10, "甲")
    bring(seat, milk, 6, 50, "乙")
    section.reload()
    section.side.open_for_item("transfer")
    panel = section.side.panel
    assert isinstance(panel, TransferPanel)
    panel.origin.set_value(SHELF)
    panel.target.set_value(store)

    choice = seat.find(Dropdown, "transfer_batch")
    assert [choice.itemText(number) for number in range(choice.count())][0] == "what is good the shortest"
    choice.setCurrentIndex(2)
    choice.chosen.emit(choice.value)
    panel.entry.pieces.set_value(2)
    panel.go.click()

    lying = seat.station.read(items.detail, milk, seat.context.today()).lying
    assert {(row.place, row.batch, row.pieces) for row in lying} == {
        ("", "甲", 3),
        ("", "乙", 4),
        ("后院仓库", "乙", 2),
    }


def test_goods_in_the_store_go_home_else_to_the_shelf_they_lie_on_already(
    seat: Seat, milk: UUID, section: ItemsSection
) -> None:
    store = put_place(seat.station, "后院仓库", PlaceKind.STORE)
    by_the_door, cold = put_place(seat.station, "门口货架"), put_place(seat.station, "冰柜")
    bring(seat, milk, 9, 50, "甲")
    carry(seat.station, milk, 9, SHELF, store)
    carry(seat.station, milk, 2, store, cold)
    section.reload()

    def target() -> UUID:
        section.side.open_for_item("transfer")
        panel = section.side.panel
        assert isinstance(panel, TransferPanel)
        assert panel.origin.value == store
        return panel.target.value  # type: ignore[no-any-return]

    assert target() == cold
    section.side.close_panel()
    change_item(seat.station, milk, home_id=by_the_door)
    section.reload()
    assert target() == by_the_door


def test_goods_scanned_first_are_moved_home_unless_a_place_was_chosen(
    seat: Seat, qtbot: QtBot, milk: UUID
) -> None:
    store = put_place(seat.station, "后院仓库", PlaceKind.STORE)
    home, other = put_place(seat.station, "冰柜"), put_place(seat.station, "门口货架")
    change_item(seat.station, milk, home_id=home, barcode="6901234000048")

    def begun() -> TransferPanel:
        panel = TransferPanel(seat.context, seat.actions)
        qtbot.addWidget(panel)
        panel.begin(seat.station.read(places.places))
        assert panel.origin.value == store
        return panel

    scanned = begun()
    scanned.scanned("6901234000048")
    assert scanned.target.value == home

    chosen = begun()
    chosen.target.set_value(other)
    chosen.target.chosen.emit(other)
    chosen.scanned("6901234000048")
    assert chosen.target.value == other
