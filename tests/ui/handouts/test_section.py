"""Handing out at the screen: one item, one person after the other, by card, by name, by number; kits."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from goods import change_item, on_shelf, put_item
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from seat import Seat
from stations import Station

from stationdesk.domain.rewards import LimitPeriod
from stationdesk.paths import DataFolder
from stationdesk.queries import hand_outs
from stationdesk.queries.kits import kits
from stationdesk.ui.handouts.section import HandOutsSection
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import Dropdown, KeyButton, Stepper
from stationdesk.ui.widgets.rowlist import RowList

TODAY = date(2026, 11, 22)


@pytest.fixture
def pack(seat: Seat) -> UUID:
    return put_item(seat.station, "Warm pack", (5, None), limit=1, period=LimitPeriod.EVER, tag="G-0001")


@pytest.fixture
def water(seat: Seat) -> UUID:
    return put_item(seat.station, "Water", (24, None), barcode="6901234000017")


@pytest.fixture
def section(seat: Seat, pack: UUID, water: UUID) -> HandOutsSection:
    """The section; the pack is chosen by its number."""
    made = HandOutsSection(seat.context, seat.actions)
    seat.show(made)
    seat.press("1")
    assert made.panel.item_id == pack
    return made


def got(station: Station) -> list[tuple[str, str, int]]:
    """Who got something today, the first first: name, title, pieces."""
    rows = station.read(hand_outs.handed_out_on, TODAY)
    return [(row.name, row.title, row.pieces) for row in reversed(rows) if not row.is_undone]


def enter(seat: Seat, text: str) -> None:
    """Type for whom, also what no key writes, and press Enter."""
    line = seat.find(QLineEdit, "who_line")
    line.setText(text)
    line.textEdited.emit(text)
    line.setFocus()
    seat.press(Qt.Key.Key_Return)


def test_one_card_after_the_other_gets_one(seat: Seat, section: HandOutsSection, pack: UUID) -> None:
    people = [seat.station.register(name) for name in ("李明朗", "王芳")]

    for person in people:
        assert section.person_scanned(person)

    assert got(seat.station) == [("李明朗", "Warm pack", 1), ("王芳", "Warm pack", 1)]
    assert on_shelf(seat.station, pack) == 3
    assert seat.find(QLineEdit, "who_line").hasFocus()
    assert len(seat.find(RowList, "handed_list").faces) == 2


def test_a_second_time_is_told_of_and_nothing_moves(seat: Seat, section: HandOutsSection, pack: UUID) -> None:
    person = seat.station.register()
    section.person_scanned(person)

    section.person_scanned(person)

    assert seat.bar.kind is Kind.STOP
    assert "刘社工" in seat.bar.text
    assert on_shelf(seat.station, pack) == 4


def test_somebody_not_on_file_is_a_name_and_four_digits(seat: Seat, section: HandOutsSection) -> None:
    enter(seat, "曾师傅 5678")
    assert got(seat.station) == [("曾师傅", "Warm pack", 1)]

    enter(seat, "曾师傅5678")

    assert seat.bar.kind is Kind.STOP
    assert len(got(seat.station)) == 1


def test_a_name_on_file_is_taken_first_and_given_to_then(seat: Seat, section: HandOutsSection) -> None:
    seat.station.register("李明朗")
    enter(seat, "limi")
    assert seat.find(QLineEdit, "who_line").text() == "李明朗"
    assert got(seat.station) == []

    seat.press(Qt.Key.Key_Return)

    assert got(seat.station) == [("李明朗", "Warm pack", 1)]


def test_what_is_one_each_is_not_given_to_nobody(seat: Seat, section: HandOutsSection) -> None:
    seat.press(Qt.Key.Key_Return)

    assert seat.bar.kind is Kind.STOP
    assert got(seat.station) == []


def test_a_scanned_barcode_changes_the_goods_and_enter_alone_gives_them(
    seat: Seat, section: HandOutsSection, water: UUID
) -> None:
    assert section.code_scanned("6901234000017")
    assert not section.code_scanned("6900000000000")
    seat.find(Stepper, "hand_out_pieces").set_value(4)

    seat.press(Qt.Key.Key_Return)

    assert got(seat.station) == [("", "Water", 4)]
    assert on_shelf(seat.station, water) == 20
    assert section.code_scanned("G-0001")
    assert section.panel.pieces.value == 1


def test_the_person_in_hand_is_meant_once(seat: Seat, section: HandOutsSection) -> None:
    seat.take(seat.station.register("李明朗"))
    seat.press(Qt.Key.Key_Return)
    assert got(seat.station) == [("李明朗", "Warm pack", 1)]

    seat.context.person.refresh()

    assert seat.find(QLineEdit, "who_line").text() == ""


def test_a_line_of_today_is_undone_from_the_list(seat: Seat, section: HandOutsSection, pack: UUID) -> None:
    section.person_scanned(seat.station.register())
    handed = seat.find(RowList, "handed_list")

    handed.acted.emit(handed.faces[0].key)
    assert seat.actions.undo.panel is not None
    seat.press("1", Qt.Key.Key_Return)

    assert on_shelf(seat.station, pack) == 5
    assert seat.find(RowList, "handed_list").faces[0].is_faint


def test_goods_that_ran_out_are_refused_with_who_took_the_last(
    seat: Seat, section: HandOutsSection, pack: UUID
) -> None:
    for number in range(5):
        enter(seat, f"Rider {'ABCDE'[number]} 123{number}")
    assert on_shelf(seat.station, pack) == 0

    enter(seat, "Rider F 9999")

    assert seat.bar.kind is Kind.STOP
    assert seat.find(QLineEdit, "who_line").text() == "Rider F 9999"


def test_the_sheet_to_sign_is_kept_as_pdf_where_no_printer_is(
    seat: Seat, section: HandOutsSection, tmp_path: Path
) -> None:
    seat.context.folder = DataFolder(tmp_path / "data")
    seat.context.folder.make()

    seat.find(KeyButton, "sign_off").click()

    assert [file.name for file in seat.context.folder.papers.glob("*.pdf")] == ["sign-off-2026-11-22.pdf"]


def test_a_kit_is_made_filled_and_taken_apart(seat: Seat, section: HandOutsSection, water: UUID) -> None:
    seat.find(KeyButton, "open_kits").click()
    title = seat.find(QLineEdit, "kit_title")
    title.setFocus()
    seat.press("Winter kit", Qt.Key.Key_Return)
    add = seat.find(Dropdown, "part_to_add")
    add.chosen.emit((water, "Water"))
    seat.press()
    seat.find(Stepper, "part_0").set_value(2)
    seat.find(KeyButton, "save_parts").click()
    (kit,) = seat.station.read(kits, TODAY)
    assert [(part.title, part.pieces) for part in kit.parts] == [("Water", 2)]

    seat.find(Stepper, "kit_pieces").set_value(5)
    seat.find(KeyButton, "make_up").click()
    assert (on_shelf(seat.station, kit.kit_id), on_shelf(seat.station, water)) == (5, 14)

    makings = seat.find(RowList, "makings")
    seat.find(Stepper, "apart_pieces").set_value(2)
    makings.acted.emit(makings.faces[0].key)

    assert (on_shelf(seat.station, kit.kit_id), on_shelf(seat.station, water)) == (3, 18)
    assert section.go_back()
    assert seat.shows("who_line")


def test_too_many_kits_name_the_part_that_is_short(seat: Seat, section: HandOutsSection, water: UUID) -> None:
    seat.find(KeyButton, "open_kits").click()
    section.giving.new_kit("Winter kit")
    seat.find(Dropdown, "part_to_add").chosen.emit((water, "Water"))
    seat.find(KeyButton, "save_parts").click()
    seat.find(Stepper, "kit_pieces").set_value(30)

    seat.find(KeyButton, "make_up").click()

    assert seat.bar.kind is Kind.STOP
    assert "Water: 24 left, 30 needed. 24 of Winter kit can be made." in seat.bar.text


def test_what_left_the_list_is_offered_no_more(seat: Seat, section: HandOutsSection, pack: UUID) -> None:
    change_item(seat.station, pack, is_active=False)

    section.reload()

    assert section.panel.item_id is None
    assert [tile.row.title for tile in section.shelf.grid.tiles] == []


def test_while_the_goods_are_read_nothing_says_that_there_are_none(
    seat: Seat, pack: UUID, water: UUID
) -> None:
    with seat.slowly():
        seat.show(HandOutsSection(seat.context, seat.actions))
        assert not seat.shows("goods_filter_0")
        assert not seat.shows("handed_list")

    assert seat.find(QLineEdit, "goods_entry").hasFocus()


def test_the_kits_there_are_have_the_keys_as_soon_as_they_are_known(
    seat: Seat, section: HandOutsSection, water: UUID
) -> None:
    seat.find(KeyButton, "open_kits").click()
    title = seat.find(QLineEdit, "kit_title")
    assert title.hasFocus()
    seat.press("Gift", Qt.Key.Key_Return)
    seat.find(Dropdown, "part_to_add").chosen.emit((water, "Water"))
    seat.find(KeyButton, "save_parts").click()
    another = HandOutsSection(seat.context, seat.actions)
    section.hide()
    seat.show(another)

    with seat.slowly():
        seat.find(KeyButton, "open_kits").click()

    assert seat.find(RowList, "kit_list").hasFocus()
