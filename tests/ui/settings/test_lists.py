"""Settings with a list: rewards and stock, services, operators – on a real station."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stations import PIN, Station

from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.domain.service_time import Credit
from stationdesk.domain.staff import Role
from stationdesk.queries import attendance, rewards
from stationdesk.queries import stations as station_queries
from stationdesk.services import staff, teams
from stationdesk.services.activities import ActivityKind
from stationdesk.services.items import ItemRequest, put_item
from stationdesk.ui.settings.lines import line_of
from stationdesk.ui.settings.rewards import RewardsSection

TODAY = date(2026, 11, 22)


def choose(section: Any, text: str) -> None:
    """Choose the row whose first column or name is this."""
    for number in range(section.table.rowCount()):
        row = section.table.row(section.table.index(number, 0))
        if text in (getattr(row, "title", ""), getattr(row, "name", "")):
            section.view.setCurrentIndex(section.table.index(number, 0))
            return
    raise AssertionError(text)


# ---- rewards and stock -------------------------------------------------------------------------


def test_a_reward_is_added_with_everything_the_form_says(settings: Any, founded: Station) -> None:
    section = settings.open("rewards")
    section.new.click()
    form = section.form
    line_of(form.title).setText("理发券")
    form.kind.choose(2)
    form.category.set_value(RewardCategory.COUPON)
    form.price.set_value(80)
    line_of(form.partner).setText("美发屋")
    line_of(form.unit).setText("张")
    form.period.set_value(LimitPeriod.MONTH)
    form.limit.set_value(2)
    form.first.set_on(TODAY)
    form.last.set_on(TODAY + timedelta(days=30))
    form.icon.set_value("scissors")
    form.save.click()
    assert "理发券" in settings.said
    [row] = founded.read(rewards.all_rewards, TODAY)
    assert (row.title, row.kind, row.category, row.points_each) == (
        "理发券",
        RewardKind.COUPON,
        RewardCategory.COUPON,
        80,
    )
    assert (row.partner, row.unit, row.icon) == ("美发屋", "张", "scissors")
    assert (row.limit_pieces, row.limit_period) == (2, LimitPeriod.MONTH)
    assert (row.on_sale_from, row.on_sale_to) == (TODAY, TODAY + timedelta(days=30))
    assert section.row.title == "理发券", "what was added is chosen"


def test_changing_a_reward_keeps_all_that_was_not_touched(settings: Any, founded: Station) -> None:
    founded.reward("鸡蛋", 60, 5, limit_pieces=3, limit_period=LimitPeriod.WEEK, icon="egg", unit="盒")
    section = settings.open("rewards")
    before = section.table.rows[0]
    choose(section, "鸡蛋")
    section.form.price.set_value(70)
    founded.supervisor()
    section.form.save.click()
    settings.allow()
    [after] = founded.read(rewards.all_rewards, TODAY)
    assert after.points_each == 70
    for field in (
        "reward_id",
        "item_id",
        "limit_pieces",
        "limit_period",
        "icon",
        "unit",
        "remaining",
        "category",
    ):
        assert getattr(after, field) == getattr(before, field), field


def test_a_title_that_exists_is_refused_at_the_title(settings: Any, founded: Station) -> None:
    founded.reward("鸡蛋")
    section = settings.open("rewards")
    section.new.click()
    line_of(section.form.title).setText("鸡蛋")
    section.form.save.click()
    assert section.form.title.error
    assert line_of(section.form.title).text() == "鸡蛋"


def test_a_last_day_before_the_first_is_refused_at_the_last(settings: Any) -> None:
    section = settings.open("rewards")
    section.new.click()
    line_of(section.form.title).setText("鸡蛋")
    section.form.first.set_on(TODAY)
    section.form.last.set_on(TODAY - timedelta(days=1))
    section.form.save.click()
    assert section.form.fields()["on_sale_to"].error


def test_what_is_typed_stays_when_goods_move_meanwhile(settings: Any, founded: Station) -> None:
    founded.reward("鸡蛋", 60, 5)
    section = settings.open("rewards")
    choose(section, "鸡蛋")
    section.form.price.set_value(75)
    settings.context.runner.tables_changed.emit(frozenset({"stock_moves"}))
    assert section.form.price.value == 75


def test_a_reward_leads_to_receiving_its_goods(settings: Any, founded: Station) -> None:
    founded.reward("鸡蛋", 60, 3)
    wanted: list[object] = []
    settings.actions.stock.receive_wanted.connect(wanted.append)
    section = settings.open("rewards")
    assert not section.receive.isEnabled()
    choose(section, "鸡蛋")

    section.receive.click()

    assert wanted == [section.table.rows[0].item_id]


def test_a_new_reward_is_counted_as_goods_there_are(settings: Any, founded: Station) -> None:
    milk = founded.do(put_item, ItemRequest(None, "牛奶", "盒")).item_id
    section = settings.open("rewards")
    section.new.click()
    line_of(section.form.title).setText("牛奶 1 盒")
    section.form.item.set_value(milk)
    section.form.save.click()

    (row,) = founded.read(rewards.all_rewards, TODAY)
    assert (row.title, row.item_id) == ("牛奶 1 盒", milk)


# ---- services ----------------------------------------------------------------------------------


def test_a_service_is_added_behind_the_others(settings: Any, founded: Station) -> None:
    founded.activity("社区巡查")
    section = settings.open("services")
    section.new.click()
    line_of(section.name).setText("驿站值守")
    section.content.setPlainText("烧水热饭")
    line_of(section.place).setText("微光驿站")
    line_of(section.responsible).setText("刘社工")
    section.icon.set_value("house-heart")
    section.save.click()
    row = founded.read(attendance.all_activities)[-1]
    assert (row.name, row.position, row.icon) == ("驿站值守", 2, "house-heart")
    assert (row.content, row.place, row.responsible) == ("烧水热饭", "微光驿站", "刘社工")


def test_an_event_has_its_day_and_a_standing_service_none(settings: Any, founded: Station) -> None:
    section = settings.open("services")
    assert not section.day_field.isVisibleTo(section)
    line_of(section.name).setText("义诊")
    section.kind.choose(2)
    assert section.day_field.isVisibleTo(section)
    section.day.setDate(QDate(2026, 12, 5))
    section.save.click()
    [row] = founded.read(attendance.all_activities)
    assert (row.kind, row.held_on) == (ActivityKind.EVENT, date(2026, 12, 5))


def test_a_service_off_the_list_can_no_longer_be_chosen(settings: Any, founded: Station) -> None:
    founded.activity("社区巡查")
    section = settings.open("services")
    choose(section, "社区巡查")
    section.active.setChecked(False)
    section.save.click()
    assert founded.read(attendance.activities_to_choose, TODAY) == []
    assert len(section.table.rows) == 1, "it stays in the list, for its past"


# ---- operators ---------------------------------------------------------------------------------


def test_an_operator_is_added_and_can_sign_in_with_the_pin(settings: Any, founded: Station) -> None:
    section = settings.open("operators")
    section.new.click()
    line_of(section.name).setText("王社工")
    section.role.set_value(Role.SUPERVISOR)
    line_of(section.pin).setText("8642")
    section.save.click()
    [row] = [one for one in founded.read(station_queries.operator_rows) if one.name == "王社工"]
    assert row.role is Role.SUPERVISOR
    founded.do(staff.sign_in, staff.SignInRequest(row.operator_id, "8642"), operator_id=row.operator_id)
    assert line_of(section.pin).text() == "", "the PIN stays nowhere on the screen"


def test_an_empty_pin_keeps_the_one_there_is(settings: Any, founded: Station) -> None:
    second = founded.operator("王社工", Role.FRONT_DESK)
    section = settings.open("operators")
    choose(section, "王社工")
    section.role.set_value(Role.READER)
    section.save.click()
    founded.do(staff.sign_in, staff.SignInRequest(second, PIN), operator_id=second)


@pytest.mark.parametrize(("pin", "at_fault"), [("", "pin"), ("12", "pin")])
def test_a_new_operator_needs_a_pin(settings: Any, pin: str, at_fault: str) -> None:
    section = settings.open("operators")
    section.new.click()
    line_of(section.name).setText("王社工")
    line_of(section.pin).setText(pin)
    section.save.click()
    assert getattr(section, at_fault).error


def test_the_last_administrator_cannot_be_switched_off(settings: Any, founded: Station) -> None:
    section = settings.open("operators")
    choose(section, "刘社工")
    section.active.setChecked(False)
    section.save.click()
    assert "刘社工" in settings.said
    assert [row.name for row in founded.read(station_queries.operator_rows)] == ["刘社工"]


def test_enter_in_the_list_leads_into_the_form(settings: Any, qapp: QApplication) -> None:
    section = settings.open("operators")
    section.view.setFocus()
    settings.press(Qt.Key.Key_Down)
    settings.press(Qt.Key.Key_Return)
    assert section.row.name == "刘社工"
    assert settings.window.focusWidget() is line_of(section.name)


@pytest.mark.parametrize("name", ["operators", "services", "rewards"])
def test_tabbing_past_the_list_keeps_a_new_entry_new(settings: Any, founded: Station, name: str) -> None:
    founded.activity("社区巡查")
    founded.reward("鸡蛋", 60, 5)
    section = settings.open(name)
    assert section.table.rows
    section.new.setFocus()
    for _ in range(3):
        settings.press(Qt.Key.Key_Tab)
    assert section.row is None
    assert not section.view.currentIndex().isValid()


@pytest.mark.parametrize(
    ("name", "field"), [("operators", "operator_name"), ("services", "service_name"), ("rewards", "title")]
)
def test_something_new_begins_in_the_first_field_with_the_top_in_sight(
    settings: Any, qapp: QApplication, name: str, field: str
) -> None:
    settings.window.resize(1160, 360)
    section = settings.open(name)
    qapp.processEvents()
    bar = section._panes._side.verticalScrollBar()
    bar.setValue(bar.maximum())
    section.new.setFocus()
    settings.press(Qt.Key.Key_Return)
    assert settings.window.focusWidget().objectName() == field
    assert bar.value() == 0


def test_tab_goes_from_the_list_of_rewards_into_the_form(settings: Any) -> None:
    section = settings.open("rewards")
    section.view.setFocus()
    settings.press(Qt.Key.Key_Tab)
    assert settings.window.focusWidget() is line_of(section.form.title)


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_in_a_line_saves_a_service_and_a_reward(
    settings: Any, founded: Station, modifiers: Qt.KeyboardModifier
) -> None:
    section = settings.open("services")
    section.new.click()
    line_of(section.name).setText("理发")
    QTest.keyClick(line_of(section.place), Qt.Key.Key_Return, modifiers)
    assert [row.name for row in founded.read(attendance.all_activities)] == ["理发"]
    section = settings.open("rewards")
    section.new.click()
    line_of(section.form.title).setText("鸡蛋")
    QTest.keyClick(line_of(section.form.title), Qt.Key.Key_Return, modifiers)
    assert [row.title for row in founded.read(rewards.all_rewards, TODAY)] == ["鸡蛋"]


def test_control_enter_saves_from_the_field_where_enter_begins_a_line(
    settings: Any, founded: Station
) -> None:
    section = settings.open("services")
    section.new.click()
    line_of(section.name).setText("理发")
    section.content.setFocus()
    settings.press(Qt.Key.Key_Return)
    assert founded.read(attendance.all_activities) == []
    QTest.keyClick(section.content, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [row.name for row in founded.read(attendance.all_activities)] == ["理发"]


# ---- what was typed and not saved --------------------------------------------------------------


def test_choosing_another_row_keeps_what_was_typed_and_says_so(settings: Any, founded: Station) -> None:
    founded.reward("鸡蛋", 60)
    founded.reward("大米", 200)
    section = settings.open("rewards")
    choose(section, "鸡蛋")
    line_of(section.form.title).setText("鸡蛋 10 枚")
    section.form.period.set_value(LimitPeriod.MONTH)
    section.form.first.set_on(TODAY)
    choose(section, "大米")
    assert line_of(section.form.title).text() == "大米"
    assert settings.said == "鸡蛋: what you changed is kept, and not saved yet."

    settings.answer()
    form = section.form
    assert (section.row.title, line_of(form.title).text(), form.first.on) == ("鸡蛋", "鸡蛋 10 枚", TODAY)
    assert form.limit.isVisible()
    assert settings.said == "鸡蛋: this is what you changed before, not saved yet."
    form.save.click()
    assert {row.title for row in founded.read(rewards.all_rewards, TODAY)} == {"鸡蛋 10 枚", "大米"}
    assert not section.has_changes


def test_what_came_back_can_be_discarded(settings: Any, founded: Station) -> None:
    founded.activity("社区巡查", place="东门")
    founded.activity("图书整理")
    section = settings.open("services")
    choose(section, "社区巡查")
    line_of(section.place).setText("西门")
    section.kind.set_value(ActivityKind.EVENT)
    choose(section, "图书整理")
    choose(section, "社区巡查")
    assert section.day_field.isVisible()
    settings.answer()
    assert line_of(section.place).text() == "东门"
    assert not section.day_field.isVisible()
    assert not section.has_changes


def test_something_new_that_was_begun_is_kept_while_a_row_is_looked_at(
    settings: Any, founded: Station
) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    section = settings.open("operators")
    section.new.click()
    line_of(section.name).setText("小林")
    section.role.set_value(Role.READER)
    choose(section, "王社工")
    assert settings.said == "New operator: what you changed is kept, and not saved yet."
    section.new.click()
    assert (line_of(section.name).text(), section.role.value) == ("小林", Role.READER)
    assert section.save.text() == "Add the operator"


def test_rows_that_were_only_looked_at_say_nothing(settings: Any, founded: Station) -> None:
    person = founded.register("王芳")
    founded.do(teams.put_team, teams.TeamRequest(None, "巡查队", person))
    founded.reward("鸡蛋", 60, limit_pieces=3, limit_period=LimitPeriod.WEEK, on_sale_to=TODAY)
    founded.reward("热水", 0, kind=RewardKind.SERVICE)
    founded.activity("社区巡查", credit=Credit.PLANNED_END, ends_minute=18 * 60)
    founded.activity("团拜", kind=ActivityKind.EVENT, held_on=TODAY)
    for name in ("rewards", "services", "operators"):
        section = settings.open(name)
        for number in range(section.table.rowCount()):
            section.view.setCurrentIndex(section.table.index(number, 0))
            assert not section.has_changes, name
        section.new.click()
        assert not section.has_changes, name
    assert settings.said == ""


def test_what_was_typed_is_still_there_when_the_pages_are_built_anew(settings: Any, founded: Station) -> None:
    founded.reward("鸡蛋", 60)
    section = settings.open("rewards")
    choose(section, "鸡蛋")
    section.form.unit.editor.setText("盒")
    section.put_away()

    anew = RewardsSection(settings.context, settings.actions)
    anew.opened()
    assert settings.said == "鸡蛋: what you changed is kept, and not saved yet."
    choose(anew, "鸡蛋")
    assert line_of(anew.form.unit).text() == "盒"
