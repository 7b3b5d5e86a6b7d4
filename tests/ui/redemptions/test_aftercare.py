"""After the slip: things kept at the desk, part of a redemption coming back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from stationdesk.domain.rewards import Purse
from stationdesk.services import hand_overs, households
from stationdesk.ui.redemptions.returning import ReturnPanel
from stationdesk.ui.redemptions.slip_preview import SlipPreview
from stationdesk.ui.redemptions.uncollected import UncollectedPanel
from stationdesk.ui.widgets import Dropdown

Worked = Callable[..., UUID]


@pytest.fixture
def slip(screen, worked: Worked) -> UUID:
    """Three pieces at 10 points, taken at once."""
    reward = screen.station.reward("洗衣液 2 kg", 10, 50)
    return screen.station.redeem(worked(days=1), (reward, 3, 10)).redemption_id


@pytest.fixture
def kept(screen, worked: Worked) -> UUID:
    """One piece that stays at the desk."""
    reward = screen.station.reward("鸡蛋 10 枚", 10, 50)
    return screen.station.redeem(worked(days=1), (reward, 1, 10), collect_later=True).redemption_id


def overlay(screen) -> QWidget:
    return screen.actions.redemptions.overlay


def button(screen, name: str) -> QPushButton:
    return overlay(screen).findChild(QPushButton, name)


def shown(screen, name: str) -> str:
    return overlay(screen).findChild(QLabel, name).text()


def give_a_reason(screen) -> None:
    """Choose the first reason the question offers, and agree."""
    panel = screen.actions.approvals.panel
    QTest.keyClick(panel, Qt.Key.Key_1)
    panel.findChild(QPushButton, "approval_do").click()


def test_part_of_a_slip_comes_back_with_a_reason(screen, slip: UUID) -> None:
    screen.actions.redemptions.show_redemption(slip)
    button(screen, "slip_return").click()
    panel = overlay(screen)
    assert isinstance(panel, ReturnPanel)
    panel.steppers[0].set_value(2)
    button(screen, "return_do").click()
    give_a_reason(screen)

    assert "洗衣液 2 kg ×2" in screen.said
    assert "+20" in screen.said
    screen.actions.redemptions.show_redemption(slip)
    assert "(2" in shown(screen, "slip_told") or "退" in shown(screen, "slip_told")


def test_leaving_the_reason_leaves_the_slip_as_it_is(screen, slip: UUID) -> None:
    screen.actions.redemptions.show_redemption(slip)
    button(screen, "slip_return").click()
    panel = overlay(screen)
    button(screen, "return_do").click()

    screen.actions.approvals.panel.leave()

    assert panel.asks
    assert screen.booked[0].what[0].returned == 0


def test_a_line_that_is_all_back_is_not_asked_for_again(screen, slip: UUID) -> None:
    screen.actions.redemptions.show_redemption(slip)
    button(screen, "slip_return").click()
    overlay(screen).steppers[0].set_value(3)
    button(screen, "return_do").click()
    give_a_reason(screen)

    screen.actions.redemptions.show_redemption(slip)

    assert not button(screen, "slip_return").isEnabled()


def test_enter_on_a_scanned_slip_hands_over_what_was_kept(screen, kept: UUID) -> None:
    screen.actions.redemptions.show_redemption(kept)
    preview = overlay(screen)
    assert isinstance(preview, SlipPreview)
    assert screen.window.focusWidget() is preview.hand_over

    preview.hand_over.click()

    assert preview.hand_over.isHidden()
    assert "李明朗" in shown(screen, "slip_collected")
    assert "李明朗" in screen.said


def test_a_used_slip_says_when_where_and_who(screen, kept: UUID) -> None:
    screen.station.do(hand_overs.hand_over, hand_overs.HandOverRequest(kept, "王芳"))

    screen.actions.redemptions.show_redemption(kept)

    told = shown(screen, "slip_collected")
    assert all(words in told for words in ("前台 1 号机", "王芳", "刘社工"))
    assert button(screen, "slip_hand_over").isHidden()


def test_what_is_kept_is_listed_until_it_is_collected(screen, kept: UUID) -> None:
    screen.actions.redemptions.show_uncollected()
    panel = overlay(screen)
    assert isinstance(panel, UncollectedPanel)
    assert len(panel.tiles) == 1

    panel.tiles[0].click()

    assert isinstance(overlay(screen), SlipPreview)
    button(screen, "slip_hand_over").click()
    screen.actions.redemptions.show_uncollected()
    assert overlay(screen).tiles == []


def test_the_cart_can_leave_the_things_at_the_desk(screen, worked: Worked, text_of) -> None:
    screen.station.reward("洗衣液 2 kg", 10, 50)
    screen.take(worked())
    screen.type("1")
    collector = screen.page.panel.findChild(Dropdown, "collector")
    collector.setCurrentIndex(collector.count() - 1)
    collector.activated.emit(collector.count() - 1)

    screen.page._redeem()

    assert "留站待领" in text_of(screen.folder.papers / screen.papers()[0])
    screen.actions.redemptions.show_uncollected()
    assert len(overlay(screen).tiles) == 1


def test_somebody_without_points_of_their_own_begins_with_those_of_the_household(
    screen, worked: Worked
) -> None:
    head, child = worked("李明朗"), screen.station.register("李小明")
    made = screen.station.do(households.create, households.HouseholdRequest("李家", head, brings_points=True))
    screen.station.do(households.join, households.JoinRequest(child, made.household_id))

    screen.take(child)

    assert screen.page.cart.purse is Purse.HOUSEHOLD
