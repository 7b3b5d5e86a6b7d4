from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from seat import ROOM, Seat

from stationdesk.domain.errors import PinWaits, WrongPin
from stationdesk.domain.staff import Role
from stationdesk.paths import resources
from stationdesk.queries import prints, rewards
from stationdesk.services import staff, stock
from stationdesk.services.days import CloseDayRequest, close_day
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.attendance.chooser import ActivityChooser
from stationdesk.ui.attendance.other_time import OtherTimeForm
from stationdesk.ui.attendance.present import PresentList
from stationdesk.ui.desk.page import DeskPage
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import Figure, IconLabel
from stationdesk.ui.widgets.rowlist import RowList
from stationdesk.ui.widgets.tile import Tile

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity("社区巡查", place="3 号楼")


@pytest.fixture
def page(seat: Seat) -> DeskPage:
    return DeskPage(seat.context, seat.actions)


def here(seat: Seat) -> PresentList:
    return seat.find(PresentList, "who_is_here")


def latest(seat: Seat) -> RowList:
    return seat.find(RowList, "latest_acts")


def minutes(seat: Seat) -> list[str]:
    return [face.remark for face in here(seat).faces]


def lines(page: QWidget) -> list[str]:
    """What needs attention, as its lines read, without the steps that set a new station up."""
    found = [tile for tile in page.findChildren(Tile) if tile.objectName().startswith("matter_")]
    shown = [tile for tile in found if tile.isVisible() and "set_up" not in tile.objectName()]
    return [tile.text() for tile in shown]


def arrive(seat: Seat, patrol: UUID, *names: str) -> list[UUID]:
    """Check people in, a minute apart."""
    people = [seat.station.register(name) for name in names]
    for person in people:
        seat.station.check_in(person, patrol)
        seat.station.pass_time(minutes=1)
    return people


def test_who_is_here_shows_activity_place_and_minutes_that_tick(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    arrive(seat, patrol, "李师傅")
    seat.station.pass_time(minutes=83)
    seat.show(page)
    face = here(seat).faces[0]
    assert (face.title, face.detail, face.remark) == ("李师傅", "社区巡查 · 3 号楼", "1:24")

    seat.station.pass_time(minutes=1)
    here(seat).tick()

    assert minutes(seat) == ["1:25"]


def test_the_list_ticks_by_itself_when_the_next_minute_begins(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    arrive(seat, patrol, "李师傅")
    seat.station.pass_time(seconds=20)
    seat.show(page)

    timer = here(seat)._timer
    assert timer.isActive()
    assert timer.interval() == 40_050


def test_the_keyboard_alone_checks_somebody_out(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    first, second = arrive(seat, patrol, "李师傅", "王师傅")
    seat.station.pass_time(hours=1)
    seat.show(page)
    here(seat).setFocus()

    seat.press(Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert (seat.is_here(first), seat.is_here(second)) == (True, False)
    assert seat.bar.kind is Kind.OK
    assert "王师傅" in seat.bar.text


def test_delete_held_down_checks_nobody_else_out(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    people = arrive(seat, patrol, "李师傅", "王师傅")
    seat.station.pass_time(hours=1)
    elsewhere = QPushButton(seat.host)
    elsewhere.show()
    seat.context.omnibox_wanted.connect(elsewhere.setFocus)
    seat.show(page)
    here(seat).setFocus()

    seat.press(Qt.Key.Key_Delete, Qt.Key.Key_Delete)

    assert [seat.is_here(person) for person in people] == [False, True]


def test_the_button_of_a_row_checks_out_and_the_row_takes_in_hand(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    person, other = arrive(seat, patrol, "李师傅", "王师傅")
    seat.station.pass_time(hours=1)
    seat.show(page)
    rows = here(seat)

    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(rows.model().index(1, 0)).center())
    assert seat.context.person.volunteer_id == other
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.button_place(0).center())

    assert not seat.is_here(person)
    assert [face.title for face in rows.faces] == ["王师傅"]


def test_after_six_hours_the_list_asks_whether_the_check_out_was_forgotten(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    (person,) = arrive(seat, patrol, "夏师傅")
    seat.station.pass_time(hours=5, minutes=59)
    seat.show(page)
    assert (here(seat).faces[0].chip_tone, here(seat).faces[0].remark) == ("ok", "6:00")

    seat.station.pass_time(minutes=1)
    here(seat).tick()

    assert (here(seat).faces[0].chip_tone, here(seat).faces[0].remark) == ("warn", "Forgot? 6:01")
    here(seat).setFocus()
    seat.press(Qt.Key.Key_Return)
    assert isinstance(seat.actions.attendance.question, OtherTimeForm)
    assert seat.is_here(person)


def test_a_long_list_scrolls_and_keeps_the_page_small(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    arrive(seat, patrol, *(f"志愿者{n:02d}" for n in range(30)))
    seat.show(page)

    assert len(here(seat).faces) == 30
    assert here(seat).verticalScrollBar().maximum() > 0
    assert page.minimumSizeHint().height() <= ROOM[1]


def test_one_key_takes_somebody_in_hand_and_one_more_checks_them_in(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    person = seat.station.register("李师傅")
    seat.station.serve(person, patrol, minutes=10)
    seat.station.pass_time(minutes=5)
    seat.show(page)

    QTest.keyClick(seat.host, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert seat.context.person.volunteer_id == person
    tile = seat.find(Tile, "quick_activity_1")
    assert (tile.text(), tile.detail) == ("社区巡查", "last time")
    QTest.keyClick(seat.host, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)

    assert seat.is_here(person)
    assert [face.title for face in here(seat).faces] == ["李师傅"]
    assert seat.find(QPushButton, "quick_check_out").isVisible()


def test_a_tile_pressed_twice_is_one_check_in(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    person = seat.station.register()
    seat.show(page)
    seat.take(person)
    tile = seat.find(Tile, "quick_activity_1")

    tile.click()
    tile.click()

    assert seat.verbs(person) == ["check_in"]
    assert seat.bar.kind is Kind.OK


def test_the_tiles_stay_while_nothing_changes_and_the_focus_with_them(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    seat.take(seat.station.register())
    seat.show(page)
    tile = seat.find(Tile, "quick_activity_1")
    tile.setFocus()

    page.reload()

    assert seat.find(Tile, "quick_activity_1") is tile
    assert QApplication.focusWidget() is tile


def test_what_was_done_here_is_listed_with_its_evidence_and_undone_from_its_row(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    (person,) = arrive(seat, patrol, "李师傅")
    seat.station.pass_time(hours=1, minutes=23)
    seat.station.check_out(person)
    seat.show(page)
    assert [(f.lead, f.title, f.detail) for f in latest(seat).faces] == [
        ("09:54", "李师傅 · Check-out", "1:24 · +14 points · Scanned"),
        ("08:30", "李师傅 · Check-in", "社区巡查 · Scanned"),
        ("08:30", "李师傅 · Registration", "V20261122-0001"),
        ("08:30", "社区巡查 · Service or activity changed", ""),
    ]
    latest(seat).setFocus()

    seat.press(Qt.Key.Key_Return)
    assert seat.actions.undo.panel is not None
    seat.press(Qt.Key.Key_Return)

    face = latest(seat).faces[0]
    assert (face.remark, face.button) == ("Undone", "")
    assert seat.is_here(person)


def test_points_of_hours_that_wait_are_not_shown_as_booked(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    seat.station.serve(seat.station.register(), patrol, hours=9)
    seat.show(page)

    assert latest(seat).faces[0].detail == "9:00 · +90 points after review · Scanned"


def test_another_desks_acts_are_not_listed_as_this_ones(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    person = seat.station.register()
    other = seat.station.second_desk()
    other.check_in(person, patrol)
    other.database.close()
    seat.show(page)

    titles = [face.title for face in latest(seat).faces]
    assert titles == ["李明朗 · Registration", "社区巡查 · Service or activity changed"]
    assert [face.title for face in here(seat).faces] == ["李明朗"]


def test_the_figures_of_the_day_leave_undone_acts_out(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    person = seat.station.register()
    seat.station.serve(person, patrol, hours=2)
    reward = seat.station.reward(points_each=15, pieces=9)
    seat.station.redeem(person, (reward, 1, 15))
    seat.show(page)

    def figures() -> list[str]:
        names = ("visits", "check_ins", "hours", "issued", "redeemed", "waiting")
        return [seat.find(Figure, f"today_{name}").value for name in names]

    assert figures() == ["0", "1", "2.0 h", "+20", "−15", "0"]
    seat.actions.undo.undo(seat.station.acts[-1])
    seat.press(Qt.Key.Key_Return)
    assert figures() == ["0", "1", "2.0 h", "+20", "0", "0"]


def test_every_line_that_needs_attention_leads_to_its_cure(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    opened: list[str] = []
    seat.context.page_wanted.connect(opened.append)
    person = seat.station.register("王师傅")
    seat.station.serve(person, patrol, hours=9)
    first = seat.station.register("李师傅")
    seat.station.serve(first, patrol, hours=2)
    reward = seat.station.reward("鸡蛋 10 枚", points_each=10, pieces=4)
    seat.station.redeem(first, (reward, 1, 10))
    assert len(seat.station.read(prints.unprinted_here)) == 1
    seat.show(page)
    assert lines(page) == ["Hours waiting for review: 1", "Papers not printed: 1", "鸡蛋 10 枚: 3 left"]

    seat.find(Tile, "matter_waiting").click()
    seat.find(Tile, "matter_low_stock").click()
    seat.find(Tile, "matter_unprinted").click()

    assert opened == ["attendance", "stock"]
    assert seat.shows("outbox_panel")


def test_by_the_rule_a_stay_is_forgotten_after_twelve_hours(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    (person,) = arrive(seat, patrol, "夏师傅")
    seat.station.pass_time(hours=11, minutes=30)
    seat.show(page)
    assert lines(page) == []

    seat.station.pass_time(hours=1)
    page.reload()

    assert lines(page) == ["夏师傅 forgot to check out?"]
    seat.find(Tile, "matter_long_stay").click()
    assert isinstance(seat.actions.attendance.question, OtherTimeForm)
    assert seat.is_here(person)


def test_a_new_station_is_led_through_its_first_steps(seat: Seat, page: DeskPage) -> None:
    sections: list[str] = []
    seat.context.page_wanted.connect(lambda _name: sections.append(seat.context.property("settingsSection")))
    seat.show(page)

    for section in ("services", "rewards", "operators", "printers"):
        seat.find(Tile, f"matter_set_up_{section}").click()

    assert sections == ["services", "rewards", "operators", "printers"]
    seat.station.activity()
    seat.station.reward()
    page.reload()
    assert not seat.shows("matter_set_up_services") and not seat.shows("matter_set_up_rewards")
    assert seat.shows("matter_set_up_operators")


def test_when_nothing_waits_it_says_so(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    seat.station.reward(pieces=50)
    seat.station.operator("王社工", Role.FRONT_DESK)
    seat.context.preferences = seat.context.preferences.with_(printer="slips")
    seat.show(page)

    assert lines(page) == []
    assert "nothing waits" in seat.find(IconLabel, "all_done")._text.text()


def test_a_new_station_says_what_belongs_here(seat: Seat, page: DeskPage) -> None:
    seat.show(page)
    said = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())

    assert "Nobody is on duty" in said
    assert "appears here, with its undo" in said
    assert "people seen last" in said


def test_a_scan_here_asks_what_for(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    person = seat.station.register()
    seat.show(page)

    assert page.person_scanned(person) is True

    assert isinstance(seat.actions.attendance.question, ActivityChooser)


def test_every_control_is_named_large_enough_and_reached_by_tab(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    arrive(seat, patrol, "李师傅", "王师傅")
    seat.station.pass_time(hours=7)
    seat.take(seat.station.register("陈晓明"))
    seat.show(page)

    assert (nameless(page), too_small(page), unreachable(page)) == ([], [], [])


def test_it_fits_a_small_screen(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    for name in ("送餐", "值守", "调解", "缝补", "疏导", "代取药品", "打扫", "陪伴"):
        seat.station.activity(name)
    seat.take(seat.station.register())
    seat.show(page)

    assert page.minimumSizeHint().width() <= ROOM[0]
    assert page.minimumSizeHint().height() <= ROOM[1]
    assert seat.find(QAbstractButton, "quick_activity_8").isVisible()
    assert not page.findChild(QAbstractButton, "quick_activity_9")


def test_a_change_of_language_shows_the_page_in_chinese_at_once(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    arrive(seat, patrol, "李师傅")
    seat.show(page)
    chinese = QTranslator()
    assert chinese.load(str(resources() / "i18n" / "stationdesk_zh_CN.qm"))

    QApplication.installTranslator(chinese)
    QApplication.processEvents()
    QApplication.processEvents()
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    QApplication.removeTranslator(chinese)

    assert {"在岗志愿者", "今日", "需要处理", "今天本台办理"} <= set(said)
    assert here(seat).faces[0].title == "李师傅"


def test_after_a_start_the_first_line_says_which_act_was_the_last_until_the_next_one(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    reward = seat.station.reward("鸡蛋", points_each=10, pieces=40)
    person = seat.station.register("王芳")
    seat.station.serve(person, patrol, hours=2)
    number = seat.station.redeem(person, (reward, 1, 10)).number
    seat.show(page)
    line = seat.find(IconLabel, "last_act")._text.text()
    assert line == (f"Last act: 10:30 王芳 Redemption 鸡蛋 ×1 −10 points ({number}) – 刘社工; not printed: 1")
    rebuilt = DeskPage(seat.context, seat.actions)
    rebuilt.ask()

    seat.station.register("李师傅")
    page.reload()

    assert not seat.shows("last_act")


def test_wrong_pins_and_goods_that_expire_need_attention(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    seat.station.reward("牛奶", pieces=40)
    (row,) = seat.station.read(rewards.catalogue, seat.context.today())
    until = seat.context.today() + timedelta(days=5)
    seat.station.do(stock.receive, stock.StockInRequest(row.item_id, 9, "超市", expires_on=until))
    for _ in range(3):
        with pytest.raises((WrongPin, PinWaits)):
            seat.station.do(staff.sign_in, staff.SignInRequest(seat.station.operator_id, "0000"))
        seat.station.pass_time(minutes=5)
    seat.show(page)

    assert lines(page) == ["Goods good until Fri, 27 Nov: 1", "Wrong PINs today: 3"]


def test_the_next_morning_names_the_day_that_is_not_opened_and_the_one_not_closed(
    seat: Seat, page: DeskPage, patrol: UUID
) -> None:
    opened: list[str] = []
    seat.context.page_wanted.connect(opened.append)
    seat.station.pass_time(days=1)
    seat.show(page)
    assert lines(page) == ["The day is not opened yet", "Sun, 22 Nov was not closed"]

    seat.find(Tile, "matter_not_closed").click()
    seat.find(Tile, "matter_not_opened").click()

    assert opened == ["closing"]
    assert seat.actions.days.opening.panel is not None


def test_a_closed_day_is_not_called_unopened(seat: Seat, page: DeskPage, patrol: UUID) -> None:
    seat.station.pass_time(days=1)
    seat.station.do(close_day, CloseDayRequest(date(2026, 11, 22)))
    seat.station.do(close_day, CloseDayRequest(date(2026, 11, 23)))
    seat.show(page)

    assert "matter_not_opened" not in [line.objectName() for line in page.findChildren(Tile)]
