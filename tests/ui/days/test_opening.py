"""Opening the station by keys: what waits from before is shown with its cure, and Enter opens the day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from seat import Seat
from tampering import tamper

from stationdesk.domain.points import PointsRule
from stationdesk.domain.service_time import Credit
from stationdesk.paths import DataFolder
from stationdesk.queries import attendance, days, expiries, service_records
from stationdesk.services import forgotten, points
from stationdesk.ui.days.banner import DayBanner
from stationdesk.ui.days.check_line import State
from stationdesk.ui.days.morning import Morning
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.widgets import KeyButton

NEXT = date(2026, 11, 23)


@pytest.fixture
def patrol(seat: Seat) -> UUID:
    return seat.station.activity(credit=Credit.FIXED, credit_minutes=90)


def sleep(seat: Seat) -> None:
    """It is the next morning."""
    seat.station.pass_time(hours=23)


def begin(seat: Seat) -> Morning | None:
    """Somebody signed in; the list is given the keys."""
    seat.actions.days.begin()
    for _ in range(3):
        QApplication.processEvents()
    return seat.actions.days.opening.panel


def states(seat: Seat) -> dict[str, State]:
    panel = seat.actions.days.opening.panel
    assert panel is not None
    return {check.name: check.state for check in panel.list.checks}


def said(seat: Seat, name: str) -> str:
    panel = seat.actions.days.opening.panel
    assert panel is not None
    return next(check.detail for check in panel.list.checks if check.name == name)


def test_enter_opens_the_day_and_the_list_is_gone(seat: Seat, patrol: UUID) -> None:
    sleep(seat)
    assert begin(seat) is not None

    seat.press(Qt.Key.Key_Return)

    assert seat.station.read(days.is_opened, NEXT)
    assert seat.actions.days.opening.panel is None
    assert seat.bar.kind is Kind.OK and "is open" in seat.bar.text


def test_a_station_founded_today_is_not_asked(seat: Seat, patrol: UUID) -> None:
    assert begin(seat) is None


def test_an_open_day_is_not_asked_about(seat: Seat, patrol: UUID) -> None:
    sleep(seat)
    begin(seat)
    seat.press(Qt.Key.Key_Return)

    seat.actions.days.opening._asked_on = None
    assert begin(seat) is None


def test_escape_leaves_it_for_later_and_the_same_day_does_not_ask_twice(seat: Seat, patrol: UUID) -> None:
    sleep(seat)
    begin(seat)

    seat.press(Qt.Key.Key_Escape)

    assert not seat.station.read(days.is_opened, NEXT)
    assert begin(seat) is None
    seat.station.pass_time(days=1)
    assert begin(seat) is not None


def test_whoever_did_not_check_out_is_listed_with_the_credit_and_one_key_ends_all(
    seat: Seat, patrol: UUID
) -> None:
    for name in ("李师傅", "王师傅"):
        seat.station.check_in(seat.station.register(name), patrol)
    sleep(seat)
    panel = begin(seat)
    assert panel is not None and states(seat)["stays"] is State.LOOK
    assert len([one for one in panel.findChildren(KeyButton, "end_stay") if one.isVisible()]) == 2

    number = next(button.key for button in panel.findChildren(KeyButton, "cure_stays") if button.isVisible())
    seat.press(number)

    assert seat.station.read(attendance.who_is_here) == []
    assert [row.service_minutes for row in seat.station.read(service_records.waiting)] == [90, 90]
    assert states(seat)["stays"] is State.OK and states(seat)["hours"] is State.LOOK
    assert "2 stays ended" in seat.bar.text


def test_one_stay_is_ended_by_its_own_button(seat: Seat, patrol: UUID) -> None:
    first = seat.station.register("李师傅")
    second = seat.station.register("王师傅")
    for person in (first, second):
        seat.station.check_in(person, patrol)
        seat.station.pass_time(minutes=1)
    sleep(seat)
    panel = begin(seat)
    assert panel is not None

    panel.findChildren(KeyButton, "end_stay")[0].click()

    assert (seat.is_here(first), seat.is_here(second)) == (False, True)


def test_hours_that_nobody_confirmed_lapse_with_the_opening(seat: Seat, patrol: UUID) -> None:
    person = seat.station.register("李师傅")
    seat.station.check_in(person, patrol)
    seat.station.pass_time(hours=13)
    (row,) = seat.station.read(attendance.forgotten, seat.station.now, 0)
    seat.station.do(forgotten.end_stay, forgotten.EndStayRequest(row.check_in_id))
    seat.station.pass_time(days=15)
    begin(seat)
    assert states(seat)["lapse"] is State.LOOK and "李师傅" in said(seat, "lapse")

    seat.press(Qt.Key.Key_Return)

    assert seat.station.read(service_records.waiting) == []
    assert "1:30 of hours lapsed" in seat.bar.text


def test_points_whose_last_day_has_passed_go_with_the_opening(seat: Seat, patrol: UUID) -> None:
    tomorrow = seat.station.now.date() + timedelta(days=1)
    rule = points.RuleRequest(tomorrow, PointsRule(validity_months=1))
    seat.station.do(points.set_rule, rule, reason="试行", second=seat.station.supervisor())
    seat.station.pass_time(days=1)
    person = seat.station.register("李师傅")
    seat.station.serve(person, patrol, hours=2)
    seat.station.pass_time(days=20)
    begin(seat)
    assert "20 points of 李师傅" in said(seat, "points")
    seat.press(Qt.Key.Key_Escape)
    seat.station.pass_time(days=20)
    begin(seat)
    assert "20 points go with the opening" in said(seat, "points")

    seat.press(Qt.Key.Key_Return)

    assert seat.station.read(expiries.expired_lots, seat.context.today()) == []
    assert "20 points expired" in seat.bar.text


def test_a_day_that_was_not_closed_leads_to_its_closing(seat: Seat, patrol: UUID) -> None:
    opened: list[str] = []
    seat.context.page_wanted.connect(opened.append)
    sleep(seat)
    panel = begin(seat)
    assert panel is not None and states(seat)["closed"] is State.LOOK

    panel.findChildren(KeyButton, "cure_closed")[0].click()

    assert opened == ["closing"] and seat.actions.days.closing_on == date(2026, 11, 22)
    assert seat.actions.days.opening.panel is None


def test_a_clock_before_the_last_act_is_not_in_order_and_leads_to_the_right_time(
    seat: Seat, patrol: UUID
) -> None:
    errors: list[Exception] = []
    seat.context.runner.clock_was_behind.connect(errors.append)
    sleep(seat)
    seat.station.register()
    seat.station.pass_time(days=9)
    panel = begin(seat)
    assert panel is not None and states(seat)["clock"] is State.LOOK

    seat.press("1")

    assert len(errors) == 1


def test_the_chain_is_checked_once_and_findings_are_told_with_the_full_check(
    seat: Seat, patrol: UUID
) -> None:
    opened: list[str] = []
    seat.context.page_wanted.connect(opened.append)
    tamper(seat.station, "UPDATE acts SET reason = 'x' WHERE verb = 'activities.put_activity'")
    sleep(seat)

    begin(seat)

    assert states(seat)["chain"] is State.STOP
    assert seat.bar.kind is Kind.STOP and "wrong in the chain" in seat.bar.text
    seat.actions.days.chain.open_whole_check()
    assert opened == ["settings"] and seat.context.property("settingsSection") == "check"


def test_a_sound_chain_is_said_quietly(seat: Seat, patrol: UUID) -> None:
    sleep(seat)
    begin(seat)

    assert states(seat)["chain"] is State.OK
    assert seat.bar.text == ""


def test_the_test_slip_says_where_it_lies(seat: Seat, patrol: UUID, tmp_path) -> None:
    seat.context.folder = type(seat.context.folder)(tmp_path)
    sleep(seat)
    panel = begin(seat)
    assert panel is not None

    panel.findChildren(KeyButton, "cure_printer")[0].click()

    assert str(tmp_path) in said(seat, "printer")
    assert list((tmp_path / "papers").glob("test-*.pdf"))


def test_after_the_day_before_was_closed_the_list_is_come_back_to(seat: Seat, patrol: UUID) -> None:
    sleep(seat)
    panel = begin(seat)
    assert panel is not None
    panel.list.findChildren(KeyButton, "cure_closed")[0].click()
    assert seat.actions.days.opening.panel is None

    seat.actions.days.close(date(2026, 11, 22))

    assert seat.actions.days.opening.panel is not None
    assert states(seat)["closed"] is State.OK


def test_while_the_day_is_not_opened_the_banner_and_its_key_lead_back_to_the_list(
    seat: Seat, patrol: UUID
) -> None:
    banner = DayBanner(seat.context, seat.actions.days, seat.host)
    banner.look()
    assert not banner.isVisible()
    sleep(seat)
    begin(seat)
    seat.press(Qt.Key.Key_Escape)
    banner.look()
    back = banner.findChildren(KeyButton, "banner_act")[0]
    assert banner.isVisible() and (back.text(), back.key) == ("Opening list", "Alt+0")

    back.click()
    QApplication.processEvents()
    assert seat.actions.days.opening.panel is not None
    seat.press(Qt.Key.Key_Return)
    assert not banner.isVisible()


def test_the_list_says_how_old_the_last_copy_is(seat: Seat, tmp_path: Path) -> None:
    folder = seat.context.folder = DataFolder(tmp_path)
    folder.database.touch()
    sleep(seat)
    begin(seat)
    assert states(seat)["backup"] is State.LOOK

    folder.backups.mkdir()
    (folder.backups / "station-2026-11-22.db").touch()
    seat.context.backed_up.emit()

    assert states(seat)["backup"] is State.OK
