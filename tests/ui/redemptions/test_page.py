"""Redeeming as staff does it: with keys, in one act, never lost and never twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from stations import Station

from stationdesk.domain.points import PointsRule, RedeemWindow
from stationdesk.domain.rewards import LimitPeriod, Purse, RewardCategory, RewardKind
from stationdesk.domain.stock import BillKind
from stationdesk.queries import redemptions as redemption_queries
from stationdesk.queries import stock as stock_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import bills, households, items, points, rewards
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.scan import ScanRouter
from stationdesk.ui.widgets import IconLabel

Worked = Callable[..., UUID]
ENTER = Qt.Key.Key_Return
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def label(screen, name: str) -> str:
    return screen.page.findChild(QLabel, name).text()


def reprice(station: Station, reward_id: UUID, points_each: int) -> None:
    request = rewards.RewardRequest(
        reward_id, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, points_each
    )
    station.do(rewards.put_reward, request, reason="进价涨了", second=station.supervisor())


def test_a_number_adds_a_reward_and_an_empty_enter_books_it(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    screen.station.reward("洗衣液 2 kg", 120, 5)
    person = worked()
    screen.take(person)

    screen.type("2")
    screen.type("1")
    screen.press(ENTER)

    assert {(line.title, line.pieces) for line in screen.booked[0].what} == {
        ("洗衣液 2 kg", 1),
        ("鸡蛋 10 枚", 1),
    }
    assert screen.balance(person) == 300 - 180
    assert "R20261122-0001" in screen.said and "180" in screen.said and "120" in screen.said
    assert screen.in_cart == []


def test_letters_of_a_name_find_a_reward_and_enter_adds_it(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    screen.station.reward("洗衣液 2 kg", 120, 5)
    screen.take(worked())

    screen.type("xyy")

    assert [tile.row.title for tile in screen.page.shelf.grid.tiles] == ["洗衣液 2 kg"]
    screen.press(ENTER)
    assert screen.in_cart == [("洗衣液 2 kg", 1)]
    assert len(screen.page.shelf.grid.tiles) == 2


def test_scanned_goods_go_into_the_cart_and_what_points_do_not_buy_is_said(screen, worked: Worked) -> None:
    goods = screen.station.do(items.put_item, items.ItemRequest(None, "鸡蛋", "盒", barcode="6901234567892"))
    screen.station.do(items.put_item, items.ItemRequest(None, "毛巾", "条", barcode="6901234567908"))
    line = bills.ReceivedLine(goods.item_id, 5)
    screen.station.do(bills.receive, bills.ReceiveRequest(BillKind.BOUGHT, (line,), "超市"))
    request = rewards.RewardRequest(
        None, "鸡蛋 10 枚", RewardKind.GOODS, RewardCategory.FOOD, 60, item_id=goods.item_id
    )
    screen.station.do(rewards.put_reward, request, reason="新增", second=screen.station.supervisor())
    screen.take(worked())

    assert screen.page.code_scanned("6901234567892")
    assert screen.in_cart == [("鸡蛋 10 枚", 1)]
    assert screen.page.code_scanned("6901234567908")
    assert screen.in_cart == [("鸡蛋 10 枚", 1)] and "毛巾" in screen.said
    assert not screen.page.code_scanned("13812345678")


def test_plus_minus_and_backspace_change_the_line_touched_last(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.station.reward("抽纸 3 包", 10, 9)
    screen.take(worked())

    screen.type("1++2+-")
    assert screen.in_cart == [("鸡蛋 10 枚", 3), ("抽纸 3 包", 1)]

    screen.press(Qt.Key.Key_Backspace)
    assert screen.in_cart == [("鸡蛋 10 枚", 3)]


def test_arrows_walk_the_tiles_and_enter_there_adds(screen, worked: Worked) -> None:
    for number in range(1, 7):
        screen.station.reward(f"奖品 {number}", 10, 9)
    screen.take(worked())

    screen.press(Qt.Key.Key_Down)
    screen.press(Qt.Key.Key_Right)
    screen.press(ENTER)
    screen.press(Qt.Key.Key_Space)
    screen.type("+")
    assert screen.in_cart == [("奖品 2", 3)]

    screen.press(Qt.Key.Key_Up)
    assert screen.focus is screen.page.shelf.entry


def test_ctrl_enter_books_from_the_tiles_and_enter_there_never_does(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    screen.take(worked())
    screen.type("1")
    screen.press(Qt.Key.Key_Down)

    screen.press(ENTER)
    assert screen.booked == [] and screen.in_cart == [("鸡蛋 10 枚", 2)]

    screen.press(ENTER, CTRL)
    assert [row.points for row in screen.booked] == [120]


def test_the_household_purse_pays_and_the_own_points_stay(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    person = worked("李师傅", new_household="李家")
    household = screen.station.read(volunteer_queries.household_list)[0].household_id
    worked("李小梅", household_id=household, earns_for_household=True)
    screen.take(person)
    screen.type("1")

    screen.press(Qt.Key.Key_P, ALT)
    screen.press(ENTER)

    assert screen.balance(household) == 300 - 60
    assert screen.balance(person) == 300
    assert screen.page.cart.purse is Purse.PERSONAL


def test_points_in_review_are_shown_and_are_not_counted(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    person = worked(days=0)
    screen.station.serve(person, screen.station.activity(), hours=10)
    screen.take(person)
    screen.type("1")

    pending = screen.page.findChild(IconLabel, "pending_points")
    assert "100 points wait for review" in pending.findChildren(QLabel)[1].text()
    assert label(screen, "total_after") == "60 points are missing"
    screen.press(ENTER)
    assert "100 wait for review" in screen.said
    assert screen.booked == [] and screen.in_cart == [("鸡蛋 10 枚", 1)]


def test_too_few_points_offer_the_household_purse_when_it_covers_them(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 100, 5)
    person = worked("李师傅", days=1, new_household="李家")
    household = screen.station.read(volunteer_queries.household_list)[0].household_id
    worked("李小梅", household_id=household, earns_for_household=True)
    screen.take(person)
    screen.type("1")
    screen.press(ENTER)
    assert screen.context.result.kind is Kind.STOP

    screen.press(Qt.Key.Key_P, ALT)
    screen.press(ENTER)

    assert screen.balance(household) == 200


def test_what_another_desk_took_is_said_and_a_digit_takes_what_is_left(screen, worked: Worked) -> None:
    eggs = screen.station.reward("鸡蛋 10 枚", 10, 5)
    person, other = worked(), worked("王师傅")
    screen.take(person)
    screen.type("1++++")
    screen.station.second_desk().redeem(other, (eggs, 2, 10))

    screen.press(ENTER)

    assert "Only 3 of 鸡蛋 10 枚 left" in screen.said
    assert not screen.page.panel.lines.rows[eggs].findChild(IconLabel, "line_fault").isHidden()
    assert screen.in_cart == [("鸡蛋 10 枚", 5)]
    screen.type("3")
    assert screen.in_cart == [("鸡蛋 10 枚", 3)] and screen.said == ""
    screen.press(ENTER)
    assert screen.balance(person) == 270


def test_the_digit_of_a_refusal_works_from_the_line_too(screen, worked: Worked) -> None:
    eggs = screen.station.reward("鸡蛋 10 枚", 10, 5)
    screen.station.reward("抽纸 3 包", 10, 5)
    person, other = worked(), worked("王师傅")
    screen.take(person)
    screen.type("1++++")
    screen.station.second_desk().redeem(other, (eggs, 3, 10))
    screen.press(ENTER)

    screen.page.shelf.focus_entry()
    screen.type("2")

    assert screen.in_cart == [("鸡蛋 10 枚", 2)]
    assert screen.said == ""
    screen.type("2")
    assert screen.in_cart == [("鸡蛋 10 枚", 2), ("抽纸 3 包", 1)]


def test_the_last_piece_gone_to_another_desk_is_refused_and_the_catalogue_shows_it(
    screen, worked: Worked
) -> None:
    eggs = screen.station.reward("鸡蛋 10 枚", 10, 1)
    screen.station.reward("洗衣液 2 kg", 10, 1)
    person, other = worked(), worked("王师傅")
    screen.take(person)
    screen.type("12")
    screen.station.second_desk().redeem(other, (eggs, 1, 10))

    screen.press(ENTER)

    assert "is gone" in screen.said
    assert screen.booked[0].name == "王师傅" and len(screen.booked) == 1
    assert screen.page.shelf.grid.tiles[0].accessibleDescription().startswith("all gone")
    screen.type("0")
    assert screen.in_cart == [("洗衣液 2 kg", 1)]
    screen.press(ENTER)
    assert [row.on_hand for row in screen.station.read(stock_queries.items)] == [0, 0]


def test_a_changed_price_comes_into_the_cart_and_is_said(screen, worked: Worked) -> None:
    eggs = screen.station.reward("鸡蛋 10 枚", 60, 5)
    person = worked()
    screen.take(person)
    screen.type("1")
    reprice(screen.station, eggs, 50)

    screen.press(ENTER)

    assert "costs 50 points now, 60 were shown" in screen.said
    assert screen.booked == [] and screen.page.cart.points == 50
    screen.press(ENTER, CTRL)
    assert screen.balance(person) == 250


def test_a_price_that_changed_while_the_cart_waited_is_marked_on_its_line(screen, worked: Worked) -> None:
    eggs = screen.station.reward("鸡蛋 10 枚", 60, 5)
    screen.take(worked())
    screen.type("1")
    screen.page.hide()
    reprice(screen.station, eggs, 50)
    screen.context.runner.tables_changed.emit(frozenset({"rewards"}))

    screen.page.show()
    screen.page.opened()

    assert screen.page.cart.items[0].fault == "was 60 points, now 50 points each"
    assert label(screen, "total_taken") == "−50 points"


def test_while_another_person_is_read_nothing_is_booked_for_the_one_before(threaded, qtbot, worked) -> None:
    threaded.station.reward("鸡蛋 10 枚", 10, 9)
    li, wang = worked(), worked("王师傅")
    threaded.take(li)
    qtbot.waitUntil(lambda: bool(threaded.page.shelf.grid.tiles) and threaded.page.cart is not None)
    threaded.page.shelf.focus_entry()
    threaded.type("1")

    threaded.take(wang)
    threaded.press(ENTER)

    qtbot.waitUntil(lambda: not threaded.context.runner.busy)
    assert threaded.booked == []
    assert threaded.page.cart.items == []


def test_a_limit_is_said_on_the_tile_and_in_the_refusal(screen, worked: Worked) -> None:
    coupon = screen.station.reward("理发券", 10, 9, limit_pieces=2, limit_period=LimitPeriod.MONTH)
    person = worked()
    screen.station.redeem(person, (coupon, 1, 10))
    screen.take(person)
    screen.type("1+")

    screen.press(ENTER)
    assert "2 for one person a month; 1 were taken already" in screen.said
    screen.type("1")
    screen.press(ENTER, CTRL)

    assert len(screen.booked) == 2
    tile = screen.page.shelf.grid.tiles[0]
    assert "had 2 of 2 a month" in tile.accessibleDescription()


def test_a_reward_that_cannot_be_had_says_why_and_is_not_added(screen, worked: Worked) -> None:
    screen.station.reward("年货礼包", 10, 5, on_sale_from=date(2026, 12, 1))
    screen.station.reward("月饼", 10, 5, on_sale_to=date(2026, 10, 1))
    screen.station.reward("六一名额", 10, 0)
    screen.take(worked())

    for key, reason in (("1", "on sale from 2026-12-01"), ("2", "until 2026-10-01"), ("3", "none left")):
        screen.type(key)
        assert reason in screen.said
    assert screen.in_cart == []


def test_on_no_redemption_day_page_and_tiles_say_so_before_anything_is_chosen(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    rule = PointsRule(redeem_window=RedeemWindow.MONTHLY, redeem_day_from=1, redeem_day_to=5)
    request = points.RuleRequest(date(2026, 11, 22), rule)
    screen.station.do(points.set_rule, request)
    screen.take(worked())

    day = screen.page.findChild(IconLabel, "redemption_day")
    assert day.isVisible() and "Tue, 1 Dec" in day.findChildren(QLabel)[1].text()
    (tile,) = screen.page.shelf.grid.tiles
    assert tile.isVisible() and "again from 12-01" in tile.accessibleDescription()
    screen.type("1")
    assert screen.in_cart == [] and "12-01" in screen.said


def test_somebody_who_redeemed_enough_today_is_told_before_the_cart(screen, worked: Worked) -> None:
    eggs = screen.station.reward("鸡蛋 10 枚", 60, 5)
    screen.station.do(
        points.set_rule, points.RuleRequest(date(2026, 11, 22), PointsRule(daily_redemptions=1))
    )
    person = worked()
    screen.take(person)
    assert not screen.page.findChild(IconLabel, "redemption_day").isVisible()

    screen.station.redeem(person, (eggs, 1, 60))
    screen.take(person)
    screen.page.shelf.reload()

    assert screen.page.findChild(IconLabel, "redemption_day").isVisible()
    (tile,) = screen.page.shelf.grid.tiles
    assert "enough for today" in tile.accessibleDescription()


def test_a_double_enter_is_one_redemption(threaded, qtbot, worked: Worked) -> None:
    threaded.station.reward("鸡蛋 10 枚", 10, 9)
    person = worked()
    threaded.take(person)
    qtbot.waitUntil(lambda: bool(threaded.page.shelf.grid.tiles) and threaded.page.cart is not None)
    threaded.page.shelf.focus_entry()
    threaded.type("1")

    threaded.press(ENTER)
    threaded.press(ENTER)
    threaded.press(ENTER, CTRL)

    qtbot.waitUntil(lambda: threaded.in_cart == [] and not threaded.context.runner.busy)
    assert len(threaded.booked) == 1
    assert threaded.balance(person) == 290


def test_the_same_form_sent_again_gets_the_first_receipt(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    person = worked()
    screen.take(person)
    screen.type("1")
    cart = screen.page.cart

    screen.page.redeeming.redeem(person, cart)
    screen.page.redeeming.redeem(person, cart)

    assert len(screen.booked) == 1 and screen.balance(person) == 290


def test_a_refused_cart_goes_out_under_a_new_act_and_a_booked_one_is_gone(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 1000, 9)
    screen.take(worked())
    screen.type("1")
    cart = screen.page.cart
    before = cart.act_id

    screen.press(ENTER)

    assert screen.page.cart is cart and cart.act_id != before


def test_a_cart_waits_for_its_person_while_another_is_served(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    li, wang = worked(), worked("王师傅")
    screen.take(li)
    screen.type("1+")
    screen.take(wang)
    assert screen.in_cart == []
    screen.type("1")
    screen.press(ENTER)

    screen.take(li)

    assert screen.in_cart == [("鸡蛋 10 枚", 2)]


def test_without_a_person_nothing_is_added_and_the_cursor_goes_to_the_omnibox(screen, qtbot) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.page.shelf.reload()

    with qtbot.waitSignal(screen.context.omnibox_wanted):
        screen.page.shelf.grid.choose(1)

    assert "Who is it for?" in screen.said


def test_after_booking_the_cursor_goes_back_to_the_omnibox(screen, qtbot, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.take(worked())
    screen.type("1")

    with qtbot.waitSignal(screen.context.omnibox_wanted):
        screen.press(ENTER)


def test_a_scan_that_strays_onto_the_page_books_nothing(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.take(worked())
    screen.type("1")
    clock = iter(range(0, 10_000, 4))
    router = ScanRouter(QApplication.instance(), clock=lambda _event: next(clock))
    seen: list[str] = []
    router.scanned.connect(seen.append)
    router.install()

    try:
        screen.type("6901234567892")
        screen.press(ENTER)
    finally:
        router.remove()

    assert seen == ["6901234567892"]
    assert screen.booked == [] and screen.in_cart == [("鸡蛋 10 枚", 1)]


def test_somebody_else_collects_and_a_volunteer_is_the_beneficiary(screen, worked: Worked) -> None:
    screen.station.reward("大米 5 kg", 10, 9)
    person, elder = worked(), screen.station.register("张婆婆")
    screen.take(person)
    screen.type("1")
    handover = screen.page.panel.handover
    handover.collector.setCurrentIndex(handover.collector.count() - 2)
    handover.collector.activated.emit(handover.collector.currentIndex())
    screen.type("Wang Wu")
    handover.beneficiary.setFocus()
    screen.type("zpp")
    screen.press(ENTER)
    assert handover.beneficiary.volunteer_id == elder

    screen.press(ENTER, CTRL)

    facts = screen.station.read(redemption_queries.slip, screen.booked[0].redemption_id)
    assert (facts.collected_by, facts.has_beneficiary) == ("Wang Wu", True)


def test_a_child_of_the_household_stands_ready_as_beneficiary(screen, worked: Worked) -> None:
    screen.station.reward("大米 5 kg", 10, 9)
    person = worked()
    made = households.HouseholdRequest("李家", person, brings_points=True)
    household = screen.station.do(households.create, made).household_id
    child = screen.station.register("李小朗", household_id=household)
    screen.take(person)
    screen.type("1")
    whom = screen.page.panel.handover.whom
    assert [whom.itemText(number) for number in range(whom.count())] == [
        "Nobody else",
        "李小朗",
        "Another volunteer…",
    ]

    whom.setCurrentIndex(1)
    whom.activated.emit(1)

    assert screen.page.cart.beneficiary_id == child
    whom.setCurrentIndex(0)
    whom.activated.emit(0)
    assert screen.page.cart.beneficiary_id is None


def test_a_beneficiary_who_was_not_found_stops_the_booking(screen, worked: Worked) -> None:
    screen.station.reward("大米 5 kg", 10, 9)
    screen.take(worked())
    screen.type("1")
    screen.page.panel.handover.beneficiary.setFocus()
    screen.type("nobody")

    screen.press(ENTER, CTRL)

    assert screen.booked == [] and "Choose the person" in screen.said
    assert screen.focus is screen.page.panel.handover.beneficiary


def test_a_card_scanned_into_the_beneficiary_field_names_the_beneficiary(screen, worked: Worked) -> None:
    person, elder = worked(), screen.station.register("张婆婆")
    screen.take(person)

    assert not screen.page.person_scanned(elder)
    screen.page.panel.handover.beneficiary.setFocus()
    assert screen.page.person_scanned(elder)

    assert screen.page.cart.beneficiary_id == elder
    assert screen.context.person.volunteer_id == person


def test_escape_goes_from_the_tiles_to_the_line_and_then_to_the_window(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.take(worked())
    screen.press(Qt.Key.Key_Down)

    assert screen.page.go_back() and screen.focus is screen.page.shelf.entry
    assert not screen.page.go_back()


def test_a_page_behind_another_reads_again_when_it_comes_to_front(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.page.hide()
    screen.context.runner.tables_changed.emit(frozenset({"rewards"}))
    assert screen.page.shelf.rows == []

    screen.page.show()
    screen.page.opened()

    assert [row.title for row in screen.page.shelf.rows] == ["鸡蛋 10 枚"]


def test_every_control_has_a_name_and_a_size_to_hit(screen, worked: Worked) -> None:
    screen.station.reward("鸡蛋 10 枚", 10, 9)
    screen.take(worked(new_household="李家"))
    screen.type("1")

    assert nameless(screen.page) == []
    assert too_small(screen.page) == []


@pytest.mark.parametrize("cure", ["backspace", "another person", "another page"])
def test_a_refusal_goes_when_its_cause_is_gone(screen, worked: Worked, cure: str) -> None:
    screen.station.reward("鸡蛋 10 枚", 60, 5)
    other = worked("王强", days=0)
    screen.take(worked(days=0))
    screen.type("1")
    screen.press(ENTER)
    assert screen.context.result.kind is Kind.STOP and screen.said

    if cure == "backspace":
        screen.press(Qt.Key.Key_Backspace)
    elif cure == "another person":
        screen.take(other)
    else:
        screen.page.hide()

    assert screen.said == ""
