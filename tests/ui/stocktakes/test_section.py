"""Counting at the screen: scan away, numbers and Backspace, what differs, the second person."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from goods import SHELF, carry, change_item, on_shelf, put_item, put_place
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from seat import Seat
from stations import PIN

from stationdesk.domain.stock import PlaceKind
from stationdesk.paths import DataFolder
from stationdesk.queries import stocktakes
from stationdesk.queries.stock import items
from stationdesk.services.hand_outs import HandOutRequest, hand_out
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.stocktakes.section import StocktakesSection
from stationdesk.ui.widgets import FilterChip, KeyButton
from stationdesk.ui.widgets.rowlist import RowList

EGGS, SOAP = "6901234000048", "6901234000055"


@pytest.fixture
def section(seat: Seat) -> StocktakesSection:
    """The section with ten eggs on the shelf and four soaps in the store."""
    station = seat.station
    store = put_place(station, "Cellar", PlaceKind.STORE)
    put_item(station, "Eggs", (10, None), barcode=EGGS)
    soap = put_item(station, "Soap", (4, None), barcode=SOAP)
    carry(station, soap, 4, SHELF, store)
    made = StocktakesSection(seat.context, seat.actions)
    seat.show(made)
    return made


def item(seat: Seat, title: str) -> UUID:
    return next(row.item_id for row in seat.station.read(items) if row.title == title)


def begin(seat: Seat) -> None:
    seat.find(KeyButton, "count_begin").click()


def table(section: StocktakesSection) -> list[tuple[str, int | None]]:
    return [(row.title, row.counted_pieces) for row in section.counting.lines.table.rows]


def enter(seat: Seat, text: str) -> None:
    seat.press(*([text] if text else []), Qt.Key.Key_Return)


def test_a_place_is_counted_by_scans_and_numbers(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)
    assert seat.find(QLineEdit, "count_line").hasFocus()

    assert section.code_scanned(EGGS)
    assert seat.bar.kind is Kind.OK
    section.code_scanned(EGGS)
    assert seat.bar.kind is Kind.BATCH
    enter(seat, "8")

    assert table(section) == [("Eggs", 8)]
    assert "8" in section.counting.verdict.words
    assert len(seat.find(RowList, "count_scans").faces) == 3


def test_what_belongs_elsewhere_and_unknown_codes_look_and_sound_different(
    seat: Seat, section: StocktakesSection
) -> None:
    begin(seat)
    section.code_scanned(SOAP)
    assert seat.bar.kind is Kind.LOOK
    assert "Cellar" in seat.bar.text

    section.code_scanned("6999999999999")

    assert seat.bar.kind is Kind.STOP
    chip = seat.find(FilterChip, "count_filter_3")
    assert "1" in chip.accessibleName()
    chip.click()
    assert "6999999999999 × 1" in seat.find(QLabel, "unknown_codes").text()


def test_a_slip_or_a_tool_is_no_goods(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)

    assert section.code_scanned("R20261122-0001")

    assert seat.bar.kind is Kind.STOP
    assert len(seat.find(RowList, "count_scans").faces) == 0


def test_backspace_takes_the_last_line_back(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)
    section.code_scanned(EGGS)
    section.code_scanned(EGGS)

    seat.press(Qt.Key.Key_Backspace)
    assert table(section) == [("Eggs", 1)]
    seat.press(Qt.Key.Key_Backspace)
    assert table(section) == [("Eggs", None)]
    seat.press(Qt.Key.Key_Backspace)
    assert seat.bar.kind is Kind.LOOK


def test_goods_are_found_by_name(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)

    enter(seat, "egg")

    assert table(section) == [("Eggs", 1)]


def test_a_number_before_the_first_scan_says_what_to_do(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)

    enter(seat, "8")

    assert seat.bar.kind is Kind.LOOK
    assert table(section) == [("Eggs", None)]


def test_the_count_becomes_the_book_with_a_second_person(seat: Seat, section: StocktakesSection) -> None:
    seat.station.supervisor()
    begin(seat)
    section.code_scanned(EGGS)
    enter(seat, "7")
    enter(seat, "")
    finish = seat.find(KeyButton, "finalise")
    assert "1 item" in finish.text()

    seat.press(Qt.Key.Key_Return)
    assert seat.actions.approvals.panel is not None
    seat.press("3", PIN, Qt.Key.Key_Return)

    assert on_shelf(seat.station, item(seat, "Eggs")) == 7
    assert section.choosing.isVisible()
    assert [row.counted_pieces for row in section.choosing.final.rows] == [7]


def test_what_moved_meanwhile_cannot_be_finalised(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)
    section.code_scanned(EGGS)
    seat.station.do(hand_out, HandOutRequest(item(seat, "Eggs")))
    section.code_scanned(EGGS)
    enter(seat, "")

    assert not seat.find(KeyButton, "finalise").isEnabled()
    assert seat.find(KeyButton, "count_on").hasFocus()


def test_what_nobody_counted_is_none_by_one_button(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)

    seat.find(KeyButton, "count_none_all").click()

    assert table(section) == [("Eggs", 0)]


def test_without_the_book_nothing_tells_what_should_be_there(seat: Seat, section: StocktakesSection) -> None:
    section.choosing.blind.setChecked(True)
    begin(seat)
    section.code_scanned(EGGS)

    view, columns = section.counting.lines.view, section.counting.lines.table.columns
    hidden = [one.title for number, one in enumerate(columns) if view.isColumnHidden(number)]
    assert hidden == ["Book", "Differs"]
    assert "10" not in seat.bar.text + section.counting.verdict.words


def test_a_count_goes_on_after_the_screen_was_built_anew(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)
    section.code_scanned(EGGS)
    section.hide()
    again = StocktakesSection(seat.context, seat.actions)
    seat.show(again)

    assert again.code_scanned(EGGS)

    assert table(again) == [("Eggs", 2)]
    assert again.go_back()
    assert again.choosing.isVisible()
    assert [face.key for face in again.choosing.open_list.faces] == [
        row.stocktake_id for row in seat.station.read(stocktakes.open_stocktakes)
    ]


def test_the_tag_of_a_shelf_chooses_it(seat: Seat, section: StocktakesSection) -> None:
    place = put_place(seat.station, "Shelf B", tag="W-0002")
    section.choosing.reload()

    assert section.code_scanned("W-0002")

    assert section.choosing.place.value == place
    assert seat.find(KeyButton, "count_begin").hasFocus()


def test_given_up_the_stock_stays_and_the_place_is_free(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)
    section.code_scanned(EGGS)

    seat.find(KeyButton, "count_abandon").click()

    assert on_shelf(seat.station, item(seat, "Eggs")) == 10
    begin(seat)
    assert section.counting.isVisible()


def test_an_item_that_gets_the_code_is_counted_by_it(seat: Seat, section: StocktakesSection) -> None:
    begin(seat)
    section.code_scanned("6999999999999")
    change_item(seat.station, item(seat, "Eggs"), barcode="6999999999999")

    section.counting.reload()

    assert table(section) == [("Eggs", 1)]


def test_the_sheet_is_kept_as_pdf_where_no_printer_is(
    seat: Seat, section: StocktakesSection, tmp_path: Path
) -> None:
    seat.context.folder = DataFolder(tmp_path / "data")
    seat.context.folder.make()
    begin(seat)
    section.code_scanned(EGGS)

    seat.find(KeyButton, "count_print").click()

    (file,) = seat.context.folder.papers.glob("*.pdf")
    assert file.name.startswith("count-N20261122-")
    assert seat.bar.kind is Kind.OK


def test_a_count_that_is_open_has_the_keys_as_soon_as_it_is_known_of(
    seat: Seat, section: StocktakesSection
) -> None:
    begin(seat)
    section.go_back()
    another = StocktakesSection(seat.context, seat.actions)
    section.hide()

    with seat.slowly():
        seat.show(another)
        assert not seat.shows("count_past")
        assert not seat.shows("count_open")

    assert seat.find(RowList, "count_open").hasFocus()
