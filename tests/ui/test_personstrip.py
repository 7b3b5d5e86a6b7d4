"""The person in hand: who they are, what needs attention, what one key does for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from windows import OpenWindow, close_window, data_folder, open_window

from stationdesk.services import adjustments
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.widgets import Chip, Figure, KeyButton


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file), language="en")
    station = opened.station
    activity = station.activity()
    person = station.register("李明朗", phone="13812345621", new_household="李家", team_name="红骑兵")
    station.serve(person, activity, hours=10)
    station.pass_time(minutes=5)
    station.check_in(person, activity)
    station.pass_time(minutes=84)
    opened.sign_in()
    opened.running.context.person.take(person)
    yield opened
    close_window(opened)


def chips(desk: OpenWindow) -> list[str]:
    strip = desk.area.strip
    return [chip.text() for chip in strip.findChildren(Chip) if chip.isVisibleTo(strip)]


def line(desk: OpenWindow) -> str:
    found = desk.find("strip_line")
    assert isinstance(found, QLabel)
    return found.text()


def test_it_says_who_is_in_hand_with_the_phone_masked(desk: OpenWindow) -> None:
    assert desk.area.strip.isVisible()
    assert "138****5621" in line(desk)
    assert "13812345621" not in line(desk)
    assert "李家 (1 person)" in line(desk)
    assert "Courier" in chips(desk)


def test_alerts_come_before_everything_else(desk: OpenWindow) -> None:
    assert chips(desk)[:2] == ["Pending: 100", "Missing: 6"]


def test_the_figures_are_points_total_hours_and_this_month(desk: OpenWindow) -> None:
    values = [figure.value for figure in desk.area.strip.findChildren(Figure)]
    assert values == ["0", "0.0 h", "0.0 h"]


def test_it_says_how_long_somebody_is_on_duty_and_goes_on_counting(desk: OpenWindow) -> None:
    assert "on duty 1:24 社区巡查" in line(desk)
    desk.station.pass_time(minutes=6)
    desk.area.strip.tick()
    assert "on duty 1:30 社区巡查" in line(desk)


def test_f2_checks_out_and_the_button_then_offers_check_in(desk: OpenWindow) -> None:
    button = desk.find("strip_attendance")
    assert isinstance(button, KeyButton)
    assert (button.text(), button.key) == ("Check out", "F2")
    desk.press(Qt.Key.Key_F2)
    assert button.text() == "Check in"
    assert desk.running.context.person.card is not None
    assert desk.running.context.person.card.here_since is None


def test_f3_opens_redemption_for_the_person(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_F3)
    assert desk.area.pages.name == "redemptions"
    assert not desk.area.strip.isVisible()
    assert desk.in_hand == "李明朗"


def test_the_cross_puts_the_person_out_of_hand(desk: OpenWindow) -> None:
    away = desk.find("strip_away")
    assert isinstance(away, KeyButton)
    away.click()
    assert desk.in_hand == ""
    assert not desk.area.strip.isVisible()


@pytest.mark.parametrize(("width", "percent"), [(1366, 100), (1366, 150), (1366, 200), (1920, 200)])
def test_nothing_is_cut_off_at_any_text_size(desk: OpenWindow, width: int, percent: int) -> None:
    context = desk.running.context
    desk.running.window.resize(width, 768)
    context.preferences_changed.emit(context.preferences.with_(text_percent=percent))
    QApplication.processEvents()
    QApplication.processEvents()
    strip = desk.area.strip
    assert strip.isVisible()
    inside = strip.rect()
    for part in strip.findChildren(KeyButton) + strip.findChildren(Figure) + strip.findChildren(Chip):
        if part.isVisible():
            place = part.rect().translated(part.mapTo(strip, part.rect().topLeft()))
            assert inside.contains(place), part.objectName()
            assert part.width() >= part.sizeHint().width(), part.objectName()


def test_every_control_can_be_named_reached_and_hit(desk: OpenWindow) -> None:
    assert nameless(desk.area.strip) == []
    assert unreachable(desk.area.strip) == []
    assert too_small(desk.area.strip) == []


def test_a_debt_stands_first_and_leads_to_its_cure(desk: OpenWindow) -> None:
    strip, context = desk.area.strip, desk.running.context
    debt = strip.findChild(KeyButton, "strip_debt")
    assert debt is not None and not debt.isVisibleTo(strip)
    assert context.person.card is not None
    person = context.person.card.volunteer_id
    fine = adjustments.AdjustmentRequest(person, adjustments.AdjustmentKind.PENALTY, 20)
    desk.station.do(adjustments.adjust, fine, reason="爽约", second=desk.station.supervisor())
    context.person.refresh()
    assert debt.isVisibleTo(strip) and debt.text() == "Owes 20: clear"

    debt.click()

    panel = desk.running.window.findChild(QWidget, "debt_panel")
    assert panel is not None and panel.isVisible()
