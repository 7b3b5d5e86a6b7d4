"""The list of goods: what it shows, what the keys do, how goods are received without a mouse."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from seat import Seat

from stationdesk.domain.staff import Role
from stationdesk.domain.stock import BillKind, PlaceKind, StockCategory
from stationdesk.paths import DataFolder
from stationdesk.queries import bills as bill_queries
from stationdesk.queries import prints
from stationdesk.queries.items import item_of_code
from stationdesk.queries.stock_lists import StockListRow, stock_list
from stationdesk.services import bills
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.services.places import PlaceRequest, put_place
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.settings.lines import line_of
from stationdesk.ui.stock.bill import BillPanel
from stationdesk.ui.stock.entry import GoodsEntry
from stationdesk.ui.stock.filters import Shown, Which
from stationdesk.ui.stock.item_form import ItemForm
from stationdesk.ui.stock.items import ItemsSection
from stationdesk.ui.stock.page import StockPage
from stationdesk.ui.stock.places import PlacesPanel
from stationdesk.ui.stock.receive import ReceivePanel
from stationdesk.ui.stock.write_off import WriteOffPanel
from stationdesk.ui.volunteers.linelist import Line, LineList

BARCODE = "6901234567892"
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def item(seat: Seat, title: str = "牛奶", **fields: object) -> UUID:
    return seat.station.do(put_item, ItemRequest(None, title, "盒", **fields)).item_id  # type: ignore[arg-type]


def receive(
    seat: Seat, item_id: UUID, pieces: int, days: int | None = None, place: UUID | None = None
) -> None:
    until = None if days is None else seat.context.today() + timedelta(days=days)
    line = bills.ReceivedLine(item_id, pieces, until, place_id=place)
    seat.station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,), "超市"))


def shown_lines(seat: Seat) -> tuple[Line, ...]:
    return seat.find(LineList, "bill_lines").lines


def open_page(seat: Seat) -> ItemsSection:
    page = seat.show(StockPage(seat.context, seat.actions))
    section = page.section
    assert isinstance(section, ItemsSection)
    return section


def entry(section: ItemsSection) -> GoodsEntry:
    panel = section.side.panel
    assert isinstance(panel, ReceivePanel)
    return panel.entry


def say(seat: Seat, text: str) -> None:
    """Type what no test keyboard has keys for into the line that has the cursor."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.setText(text)
    seat.press(ENTER)


def goods(seat: Seat) -> dict[str, StockListRow]:
    today = seat.context.today()
    return {row.title: row for row in seat.station.read(stock_list, today)}


def test_goods_are_received_by_keys_alone(seat: Seat) -> None:
    item(seat, "牛奶", category=StockCategory.DRINK)
    item(seat, "抽纸")
    section = open_page(seat)
    section.side.receive()

    say(seat, "牛奶")
    seat.press("12", ENTER, "20261231", ENTER)
    say(seat, "抽纸")
    seat.press("5", ENTER)
    assert [(line.item.title, line.pieces) for line in entry(section).lines] == [("牛奶", 12), ("抽纸", 5)]
    seat.press(ENTER)

    rows = goods(seat)
    assert (rows["牛奶"].on_shelf, str(rows["牛奶"].next_until)) == (12, "2026-12-31")
    assert rows["抽纸"].on_shelf == 5
    assert "牛奶 ×12" in seat.bar.text and "N20261122-0001" in seat.bar.text
    assert section.side.panel is None


def test_receiving_begins_with_nothing_whatever_is_chosen_in_the_list(seat: Seat) -> None:
    receive(seat, item(seat, "牛奶"), 3)
    section = open_page(seat)
    seat.find(QPushButton, "stock_receive").click()
    assert entry(section).lines_in_all == 0
    seat.press(ESC)
    section.side.open_for_item("receive")
    assert entry(section).lines_in_all == 1


def test_tab_comes_from_the_last_field_of_a_panel_to_its_button(seat: Seat) -> None:
    section = open_page(seat)
    section.side.new_item()
    seat.find(QPushButton, "choose_photo").setFocus()
    seat.press(Qt.Key.Key_Tab)
    holder = QApplication.focusWidget()
    assert isinstance(holder, QPushButton) and holder is section.side.panel.go  # type: ignore[union-attr]


def test_backspace_on_the_empty_line_takes_the_last_line_back(seat: Seat) -> None:
    item(seat, "牛奶")
    item(seat, "抽纸")
    section = open_page(seat)
    section.side.receive()
    for title in ("牛奶", "抽纸"):
        say(seat, title)
        seat.press(ENTER)
    seat.press(Qt.Key.Key_Backspace)
    assert [line.item.title for line in entry(section).lines] == ["牛奶"]


def test_each_scan_is_a_line_and_the_same_code_again_one_piece_more(seat: Seat) -> None:
    item(seat, "牛奶", barcode=BARCODE)
    item(seat, "抽纸", wants_tag=True)
    section = open_page(seat)
    section.side.receive()

    for code in (BARCODE, BARCODE, "G-0001", BARCODE):
        assert section.code_scanned(code)
    seat.press(ENTER)

    assert [(line.item.title, line.pieces) for line in entry(section).lines] == [("牛奶", 3), ("抽纸", 1)]


def test_an_unknown_code_becomes_a_new_item_and_is_received(seat: Seat) -> None:
    section = open_page(seat)
    section.side.receive()
    section.code_scanned(BARCODE)
    form = section.side.panel
    assert isinstance(form, ItemForm)
    assert line_of(form.barcode).text() == BARCODE

    line_of(form.title).setText("八宝粥")
    form.go.click()
    seat.press("24", ENTER, ENTER)

    assert goods(seat)["八宝粥"].on_shelf == 24
    found = seat.station.read(item_of_code, BARCODE)
    assert found is not None and found.title == "八宝粥"


def test_a_wrong_day_stays_in_its_field(seat: Seat) -> None:
    item(seat, "牛奶", category=StockCategory.DRINK)
    section = open_page(seat)
    section.side.receive()
    say(seat, "牛奶")
    seat.press(ENTER, "20261399", ENTER)
    assert entry(section).lines == []
    assert seat.find(QLineEdit, "goods_until").text() == "20261399"


def test_a_donation_asks_for_donor_and_charity_and_queues_its_receipt(seat: Seat) -> None:
    milk = item(seat)
    section = open_page(seat)
    section.side.receive(milk)
    panel = section.side.panel
    assert isinstance(panel, ReceivePanel)
    panel.kind.set_value(BillKind.DONATED)
    panel.kind.chosen.emit(BillKind.DONATED)
    panel.go.click()
    assert panel.party.error and section.side.panel is panel

    panel.party.editor.setText("樾山粮油店")  # type: ignore[attr-defined]
    panel.charity.editor.setText("区慈善总会")  # type: ignore[attr-defined]
    panel.go.click()

    (paper,) = seat.station.read(prints.queued_here)
    facts = seat.station.read(bill_queries.bill, paper.number)
    assert (facts.kind, facts.party, facts.charity) == (BillKind.DONATED, "樾山粮油店", "区慈善总会")


def test_a_double_enter_receives_once(seat: Seat) -> None:
    milk = item(seat)
    section = open_page(seat)
    section.side.receive(milk)
    panel = section.side.panel
    assert isinstance(panel, ReceivePanel)
    act_id = panel._act_id
    panel.go.click()
    section.side.receive(milk)
    panel._act_id = act_id
    panel.go.click()
    assert goods(seat)["牛奶"].on_shelf == 1


def test_what_was_entered_stays_while_the_panel_is_left(seat: Seat) -> None:
    item(seat)
    section = open_page(seat)
    section.side.receive()
    say(seat, "牛奶")
    seat.press("7", ENTER)
    assert section.go_back()
    assert section.side.panel is None

    section.side.receive()
    assert [line.pieces for line in entry(section).lines] == [7]


def test_goods_are_moved_from_the_store_to_the_shelf(seat: Seat) -> None:
    store = seat.station.do(put_place, PlaceRequest(None, "仓库", PlaceKind.STORE)).place_id
    receive(seat, item(seat), 9, place=store)
    section = open_page(seat)
    seat.find(QPushButton, "item_transfer").click()
    seat.press("4", ENTER, ENTER)

    row = goods(seat)["牛奶"]
    assert (row.on_shelf, row.in_store) == (4, 5)
    assert section.side.item.history.lines[0].figure == "4"


def test_one_key_finds_what_is_expired_and_writes_it_off(seat: Seat) -> None:
    receive(seat, item(seat, "牛奶"), 4, days=1)
    receive(seat, item(seat, "酸奶"), 6, days=2)
    receive(seat, item(seat, "抽纸"), 5)
    seat.station.pass_time(days=5)
    section = open_page(seat)
    assert seat.shows("stock_expired")
    seat.find(QPushButton, "stock_expired").click()
    panel = section.side.panel
    assert isinstance(panel, WriteOffPanel)
    assert "10" in panel.go.text()
    seat.press(ENTER)

    rows = goods(seat)
    assert [rows[title].total for title in ("牛奶", "酸奶", "抽纸")] == [0, 0, 5]
    assert not seat.shows("stock_expired")


def test_a_correction_asks_a_second_person(seat: Seat) -> None:
    word = seat.station.supervisor()
    receive(seat, item(seat), 9)
    section = open_page(seat)
    seat.find(QPushButton, "item_adjust").click()
    seat.press("7", ENTER)
    assert seat.actions.approvals.panel is not None
    assert goods(seat)["牛奶"].on_shelf == 9
    assert word.operator_id is not None
    assert section.side.panel is not None


def test_the_chips_count_and_show_what_is_the_matter(seat: Seat) -> None:
    receive(seat, item(seat, "鸡蛋", minimum=10, category=StockCategory.FOOD), 3)
    receive(seat, item(seat, "牛奶"), 4, days=20)
    section = open_page(seat)
    assert len(section.table.rows) == 2

    section.chips.choose(Shown(Which.LOW))
    assert [row.title for row in section.table.rows] == ["鸡蛋"]
    section.chips.choose(Shown(Which.EXPIRING))
    assert [row.title for row in section.table.rows] == ["牛奶"]
    section.chips.choose(Shown(Which.ALL, StockCategory.FOOD))
    assert [row.title for row in section.table.rows] == ["鸡蛋"]
    assert section.go_back()
    assert len(section.table.rows) == 2
    assert not section.go_back()


def test_a_past_day_shows_what_was_there_and_lets_nothing_be_done(seat: Seat) -> None:
    milk = item(seat)
    receive(seat, milk, 9)
    before = seat.context.today()
    seat.station.pass_time(days=3)
    receive(seat, milk, 5)
    section = open_page(seat)
    section.as_of.choose(before)

    assert section.table.rows[0].total == 9
    assert not seat.find(QPushButton, "item_write_off").isEnabled()
    section.go_back()
    assert section.table.rows[0].total == 14


def test_undo_of_a_line_of_the_history_takes_it_back(seat: Seat) -> None:
    receive(seat, item(seat), 9)
    section = open_page(seat)
    history = section.side.item.history
    history.setFocus()
    history.setCurrentIndex(history.model().index(0, 0))
    seat.press(Qt.Key.Key_Delete)
    panel = seat.actions.undo.panel
    assert panel is not None
    panel.agreed.emit("记错了")
    assert goods(seat)["牛奶"].total == 0
    assert history.lines[1].is_struck


def test_a_scanned_tag_shows_its_item_and_one_nobody_knows_is_told(seat: Seat) -> None:
    item(seat, "抽纸", wants_tag=True)
    item(seat, "牛奶")
    section = open_page(seat)
    seat.actions.stock.scanned("G-0001")
    assert section.side.item.item is not None
    assert section.side.item.item.row.title == "抽纸"

    assert section.code_scanned("6900000000000")
    assert "6900000000000" in seat.bar.text
    assert not section.code_scanned("李明朗")


def test_a_place_is_added_named_and_found_by_its_tag(seat: Seat) -> None:
    section = open_page(seat)
    section.side.edit_places()
    panel = section.side.panel
    assert isinstance(panel, PlacesPanel)
    panel.new.click()
    line_of(panel.title).setText("后院仓库")
    panel.go.click()
    assert [row.title for row in panel._table.rows] == ["", "后院仓库"]

    section.side.close_panel()
    assert section.code_scanned("W-0001")
    assert section.side.panel is panel
    assert line_of(panel.title).text() == "后院仓库"


def test_an_item_with_pieces_stays_on_the_list_and_says_why(seat: Seat) -> None:
    receive(seat, item(seat), 3)
    section = open_page(seat)
    seat.find(QPushButton, "item_edit").click()
    form = section.side.panel
    assert isinstance(form, ItemForm)
    form.listed.setChecked(False)
    form.go.click()
    assert "3" in seat.bar.text
    assert section.side.panel is form


def test_what_is_shown_goes_into_a_file(seat: Seat, tmp_path: Path) -> None:
    receive(seat, item(seat), 9)
    section = open_page(seat)
    file = tmp_path / "库存.csv"
    section._export.write(section.table.columns, section.table.rows, file)
    written = file.read_text("utf-8-sig")
    assert "牛奶" in written and ",9," in written


def test_every_control_has_a_name_and_a_place_in_the_order(seat: Seat) -> None:
    receive(seat, item(seat, minimum=20), 9, days=3)
    section = open_page(seat)
    for open_panel in (
        lambda: None,
        section.side.receive,
        section.side.new_item,
        section.side.edit_places,
        section.side.write_off_expired,
        lambda: section.side.open_for_item("transfer"),
        lambda: section.side.open_for_item("adjust"),
    ):
        open_panel()
        assert nameless(section) == []
        assert too_small(section) == []
        assert unreachable(section) == []


def test_a_reader_looks_and_is_told_why_nothing_can_be_received(seat: Seat) -> None:
    milk = item(seat)
    reader = seat.station.operator("看客", Role.READER)
    seat.sign_in(reader, Role.READER)
    section = open_page(seat)
    section.side.receive(milk)
    panel = section.side.panel
    assert panel is not None
    panel.go.click()
    assert goods(seat)["牛奶"].total == 0
    assert seat.bar.text


def test_the_number_of_a_bill_says_what_it_moved(seat: Seat) -> None:
    milk = item(seat)
    receive(seat, milk, 9)
    section = open_page(seat)
    assert section.code_scanned("N20261122-0001")
    assert [(line.title, line.figure) for line in shown_lines(seat)] == [("牛奶", "9 盒")]
    assert seat.find(BillPanel, "bill_panel").heading == "Bought N20261122-0001"
    assert not seat.shows("bill_panel_go")

    section.code_scanned("N20261122-0099")
    assert "N20261122-0099" in seat.bar.text


def test_what_was_entered_outlives_a_change_of_language(seat: Seat) -> None:
    item(seat)
    page = seat.show(StockPage(seat.context, seat.actions))
    section = page.section
    section.side.receive()
    say(seat, "牛奶")
    seat.press("7", ENTER)
    section.side.panel.party.set("惠民超市")
    assert page.has_draft
    page.put_away()
    page.hide()

    again = StockPage(seat.context, seat.actions)
    seat.show(again)
    again.section.side.receive()
    panel = again.section.side.panel
    assert [line.pieces for line in panel.entry.lines] == [7]
    assert panel.party.text == "惠民超市"


def test_a_tag_can_be_printed_to_be_stuck_on(seat: Seat, tmp_path: Path) -> None:
    seat.context.folder = DataFolder(tmp_path)
    item(seat, "抽纸", wants_tag=True)
    open_page(seat)
    seat.find(QPushButton, "print_item_label").click()
    (label,) = DataFolder(tmp_path).papers.glob("*.pdf")
    assert "G-0001" in label.name and "G-0001" in seat.bar.text


def test_an_item_without_a_tag_has_no_label(seat: Seat) -> None:
    item(seat, "牛奶")
    open_page(seat)
    assert not seat.shows("print_item_label")
