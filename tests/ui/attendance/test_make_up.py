from __future__ import annotations

import random
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTimeEdit,
)
from seat import Seat
from stations import PIN

from stationdesk.domain.errors import NotAPhoto
from stationdesk.domain.service_time import Decision, Evidence
from stationdesk.paths import DataFolder
from stationdesk.queries import made_up, points, service_records
from stationdesk.services.attachments import MOST_OCTETS
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.attendance.evidence_sums import EvidenceSums
from stationdesk.ui.attendance.make_up import MakeUpForm
from stationdesk.ui.attendance.page import AttendancePage
from stationdesk.ui.pictures.photo import LONGEST_SIDE, read_photo
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import FormField, IconLabel

ENTER = Qt.Key.Key_Return


@pytest.fixture
def person(seat: Seat, tmp_path: Path) -> UUID:
    seat.context.folder = DataFolder(tmp_path)
    seat.station.supervisor()
    return seat.station.register("李明朗")


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity("社区巡查", responsible="王主任")


@pytest.fixture
def form(seat: Seat, person: UUID, patrol: UUID) -> MakeUpForm:
    seat.take(person)
    seat.actions.attendance.make_up()
    found = seat.actions.attendance.making_up.form
    assert found is not None
    return found


def settle(form: MakeUpForm) -> None:
    """Ask at once what is otherwise asked after a moment without typing."""
    form.look_now()
    QApplication.processEvents()


def shown(seat: Seat, name: str) -> str:
    return seat.find(IconLabel, name)._text.text() if seat.shows(name) else ""


def allow(seat: Seat) -> None:
    """A supervisor allows the act by PIN, the first reason being the one; by keys alone."""
    QApplication.processEvents()
    assert seat.actions.approvals.panel is not None
    seat.press("1", PIN, ENTER)


def test_the_form_says_what_it_would_give_and_until_when(seat: Seat, form: MakeUpForm) -> None:
    told = shown(seat, "make_up_outlook")

    assert "11-21 09:00–11:00 · 2:00 · 20 points" in told
    assert "4 Dec, 10 working days after it" in told
    assert seat.find(QPushButton, "make_up_do").text() == "Make up 2:00"


def test_what_stands_in_the_way_is_told_while_it_is_typed(seat: Seat, form: MakeUpForm) -> None:
    assert "need evidence" in shown(seat, "make_up_hindrance")
    seat.find(QLineEdit, "paper_number").setText("12")
    settle(form)
    assert shown(seat, "make_up_hindrance") == ""

    seat.find(QDateEdit, "made_up_date").setDate(QDate(2026, 10, 23))
    settle(form)

    assert "could be made up until 2026-11-06" in shown(seat, "make_up_hindrance")


def test_an_end_before_the_start_is_of_the_next_day(seat: Seat, form: MakeUpForm) -> None:
    seat.find(QTimeEdit, "made_up_start").setTime(QTime(23, 0))
    seat.find(QTimeEdit, "made_up_end").setTime(QTime(1, 0))
    settle(form)

    assert "11-21 23:00 – 11-22 01:00 · 2:00" in shown(seat, "make_up_outlook")


def test_a_year_without_a_table_is_told(seat: Seat, person: UUID, patrol: UUID) -> None:
    seat.station.pass_time(days=38)
    seat.take(person)
    seat.actions.attendance.make_up()

    assert "holidays of 2027 are not loaded" in shown(seat, "make_up_outlook")


def test_enter_asks_for_reason_and_second_person_and_then_the_hours_count(
    seat: Seat, form: MakeUpForm, person: UUID
) -> None:
    seat.find(QLineEdit, "paper_number").setText("签到表 12")
    seat.find(QLineEdit, "paper_number").setFocus()

    seat.press(ENTER)
    assert seat.station.read(service_records.records_of, person) == []
    allow(seat)

    assert seat.bar.kind is Kind.OK
    assert "Made up: 李明朗 · 社区巡查 · 11-21 09:00–11:00 · 2:00 · +20" in seat.bar.text
    row = seat.station.read(made_up.made_up_on, seat.context.today())[0]
    assert (row.paper_number, row.approver, row.reason) == (
        "签到表 12",
        "陈主管",
        "Scanner or computer was down",
    )
    assert seat.station.read(points.balance_of, person) == 20
    assert seat.actions.attendance.making_up.form is None


def test_without_evidence_it_says_so_at_the_field_and_keeps_what_was_typed(
    seat: Seat, form: MakeUpForm
) -> None:
    seat.find(QLineEdit, "made_up_content").setText("巡查 3 号楼")

    seat.find(QPushButton, "make_up_do").click()

    line = seat.find(QLineEdit, "paper_number")
    field = next(one for one in form.findChildren(FormField) if one.editor is line)
    assert "need evidence" in field.error
    assert QApplication.focusWidget() is line
    assert seat.find(QLineEdit, "made_up_content").text() == "巡查 3 号楼"


def test_a_photo_is_taken_in_shown_and_looked_at_again(
    seat: Seat, form: MakeUpForm, person: UUID, tmp_path: Path
) -> None:
    form._evidence.photos.take_photo(_picture(tmp_path / "sheet.png"))
    QApplication.processEvents()
    assert seat.shows("photo_preview")
    seat.find(QPushButton, "make_up_do").click()
    allow(seat)
    page = AttendancePage(seat.context, seat.actions)
    seat.show(page)
    seat.find(QPushButton, "day_earlier").click()

    seat.find(QPushButton, "show_evidence").click()
    QApplication.processEvents()

    assert seat.shows("evidence_panel")
    assert not seat.find(QLabel, "evidence_photo").pixmap().isNull()
    assert not seat.shows("changed")
    seat.press(ENTER)
    assert not seat.shows("evidence_panel")


def test_a_file_that_is_no_picture_is_refused_at_the_field(
    seat: Seat, form: MakeUpForm, tmp_path: Path
) -> None:
    text = tmp_path / "sheet.jpg"
    text.write_text("no picture")

    form._evidence.photos.take_photo(text)
    QApplication.processEvents()

    assert "JPEG or PNG" in form._evidence.field.error
    assert form._evidence.photo is None


def test_what_was_filled_in_is_not_dropped_by_turning_away(
    seat: Seat, form: MakeUpForm, tmp_path: Path
) -> None:
    assert not form.has_draft
    seat.find(QTimeEdit, "made_up_end").setTime(QTime(12, 0))
    assert form.has_draft
    seat.find(QTimeEdit, "made_up_end").setTime(QTime(11, 0))
    form._evidence.photos.take_photo(_picture(tmp_path / "sheet.png"))
    QApplication.processEvents()
    assert form.has_draft


def test_every_control_of_the_form_is_named_and_large_enough(seat: Seat, form: MakeUpForm) -> None:
    assert (nameless(form), too_small(form)) == ([], [])


def test_nobody_in_hand_is_said(seat: Seat) -> None:
    seat.actions.attendance.make_up()

    assert seat.bar.kind is Kind.LOOK
    assert seat.actions.attendance.making_up.form is None


def test_false_hours_are_taken_back_from_their_row_with_a_second_person(
    seat: Seat, person: UUID, patrol: UUID
) -> None:
    seat.station.serve(person, patrol, hours=2)
    seat.station.redeem(person, (seat.station.reward(points_each=15, pieces=3), 1, 15))
    page = AttendancePage(seat.context, seat.actions)
    seat.show(page)

    seat.find(QPushButton, "annul_record").click()
    assert seat.station.read(service_records.minutes_total, person) == 120
    allow(seat)

    assert "15 points were spent and are owed now" in seat.bar.text
    assert seat.station.read(points.debt_of, person) == 15
    table = seat.find(QTableView, "records").model()
    assert table.index(0, table.columnCount() - 1).data() == "Annulled"
    row = seat.station.read(service_records.records_of, person)[0]
    assert (row.decision, row.reason) == (Decision.ANNULLED, "Was not there")
    assert not seat.shows("annul_record")


def test_hours_are_summed_by_what_proves_them(seat: Seat, person: UUID, patrol: UUID) -> None:
    sums = EvidenceSums(seat.context)
    seat.host.layout().addWidget(sums)  # type: ignore[union-attr]
    sums.show_person(person)
    assert sums.text == "No hours count yet."
    seat.station.serve(person, patrol, hours=1.5)
    seat.station.check_in(person, patrol, evidence=Evidence.TYPED)
    seat.station.pass_time(hours=1)
    seat.station.check_out(person)

    sums.show_person(person)

    assert sums.text == "2.5 h in all: Scanned 1.5, Typed by staff 1.0"


def test_a_large_photo_is_scaled_down_to_what_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    kept = read_photo(_picture(tmp_path / "sheet.png", 2400, 3200))

    image = QImage.fromData(kept)
    assert kept.startswith(b"\xff\xd8\xff")
    assert (image.width(), image.height()) == (1200, LONGEST_SIDE)
    assert len(kept) <= MOST_OCTETS
    (tmp_path / "text.jpg").write_text("no picture")
    with pytest.raises(NotAPhoto):
        read_photo(tmp_path / "text.jpg")


def _picture(file: Path, width: int = 300, height: int = 200) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(random.Random(1).randrange(0xFFFFFF))
    assert image.save(str(file))
    return file
