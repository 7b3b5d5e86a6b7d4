"""The points rule in the settings: a form with its effect, the versions, the calendar – on a real station."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from stations import Station

from stationdesk import calendars
from stationdesk.domain.points import MinorsRule, PointsRule, RedeemWindow, Rounding, TransferScope
from stationdesk.domain.staff import Role
from stationdesk.queries.points import rule_on

TODAY = date(2026, 11, 22)


def entry(section: Any, part: str) -> Any:
    return section.form.parts[part].entry


def type_number(section: Any, part: str, number: int) -> None:
    """Type a number into a part of the form."""
    box = getattr(entry(section, part), "number", entry(section, part))
    box = getattr(box, "stepper", box)
    box.number.setFocus()
    box.number.selectAll()
    QTest.keyClicks(box.number, str(number))


def choose(section: Any, part: str, number: int) -> None:
    entry(section, part).choice.choose(number)


def test_every_part_of_the_rule_shows_its_default_and_none_is_marked(settings: Any) -> None:
    section = settings.open("rule")
    assert section.form.rule == PointsRule()
    for part in section.form.parts.values():
        assert "Default" in part._hint.text() and "changed" not in part.label.text()
    assert not section.preview.save.isEnabled()


def test_what_differs_is_marked_and_told_with_what_holds_now(settings: Any) -> None:
    section = settings.open("rule")
    type_number(section, "points_per_hour", 20)

    part = section.form.parts["points_per_hour"]
    assert "changed" in part.label.text() and "now 10 points" in part._hint.text()
    assert "Points per hour: 10 points → 20 points" in section.preview.text
    assert section.preview.save.isEnabled()
    section.preview.reset.click()
    assert "changed" not in part.label.text() and not section.preview.save.isEnabled()


def test_where_nothing_is_changed_no_figure_is_shown(settings: Any, founded: Station) -> None:
    founded.serve(founded.register(), founded.activity(), hours=9)
    section = settings.open("rule")
    section.preview.look()
    assert section.preview.text == "Nothing is changed."

    type_number(section, "points_per_hour", 20)
    section.preview.look()
    assert "Points earned" in section.preview.text
    section.preview.reset.click()
    section.preview.look()
    assert section.preview.text == "Nothing is changed."


def test_the_preview_says_what_hours_would_earn(settings: Any) -> None:
    section = settings.open("rule")
    assert "15 points" in section.preview.example and "8 points" in section.preview.example
    type_number(section, "points_per_hour", 20)
    choose(section, "rounding", 2)
    assert "30 points" in section.preview.example and "17 points" in section.preview.example


def test_the_preview_sets_the_last_month_beside_what_would_have_been(settings: Any, founded: Station) -> None:
    founded.serve(founded.register(), founded.activity(), hours=6)
    section = settings.open("rule")
    type_number(section, "points_per_hour", 20)
    type_number(section, "daily_auto_minutes", 4)
    entry(section, "validity_months").none.setChecked(False)
    type_number(section, "validity_months", 1)
    section.preview.look()

    said = section.preview.text
    assert "Points earned: 60 → 120" in said
    assert "Records waiting for review: 0 → 1" in said
    assert "Points are good for: for ever → 1 months" in said
    assert "keep the day they carry: 0 points" in said and "about 60 points" in said


def test_every_part_can_be_changed_and_is_written(settings: Any, founded: Station) -> None:
    section = settings.open("rule")
    for part in ("daily_points_cap", "balance_cap", "validity_months", "daily_redemptions"):
        entry(section, part).none.setChecked(False)
    choose(section, "redeem_window", 2)
    for part, number in (
        ("points_per_hour", 12), ("min_countable_minutes", 30), ("daily_points_cap", 80),
        ("balance_cap", 6000), ("daily_auto_minutes", 6), ("daily_review_minutes", 10),
        ("validity_months", 24), ("expiry_warning_days", 45), ("redeem_day_from", 3), ("redeem_day_to", 9),
        ("daily_redemptions", 2), ("forgotten_minutes", 10), ("lapse_days", 7), ("make_up_working_days", 5),
    ):  # fmt: skip
        type_number(section, part, number)
    for part, number in (("rounding", 2), ("transfer_scope", 2), ("minors", 1)):
        choose(section, part, number)
    for star in entry(section, "star_hours").stars[3:]:
        star.setValue(0)
    section.preview.day.setDate(QDate(2026, 12, 1))
    QTest.keyClick(section.preview.day, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "2026-12-01" in settings.said
    assert founded.read(rule_on, TODAY).rule == PointsRule()
    assert founded.read(rule_on, date(2026, 12, 1)).rule == PointsRule(
        points_per_hour=12,
        rounding=Rounding.NEAREST,
        min_countable_minutes=30,
        daily_auto_minutes=360,
        daily_review_minutes=600,
        daily_points_cap=80,
        balance_cap=6000,
        validity_months=24,
        expiry_warning_days=45,
        redeem_window=RedeemWindow.MONTHLY,
        redeem_day_from=3,
        redeem_day_to=9,
        daily_redemptions=2,
        transfer_scope=TransferScope.HOUSEHOLD,
        forgotten_minutes=600,
        lapse_days=7,
        make_up_working_days=5,
        star_hours=(100, 300, 600),
        minors=MinorsRule.FREE,
    )


def test_once_points_were_earned_a_second_person_allows_the_change(settings: Any, founded: Station) -> None:
    founded.serve(founded.register(), founded.activity(), hours=1)
    founded.supervisor()
    section = settings.open("rule")
    type_number(section, "points_per_hour", 12)
    section.preview.save.click()
    assert founded.read(rule_on, TODAY).rule.points_per_hour == 10

    settings.allow()

    assert founded.read(rule_on, TODAY).rule.points_per_hour == 12
    section.open_versions()
    assert "Allowed by 陈主管" in section.versions.story
    assert "Why: Agreed by the residents' meeting" in section.versions.story


def test_no_day_of_the_past_can_be_chosen(settings: Any) -> None:
    section = settings.open("rule")
    section.preview.day.setDate(QDate(2026, 11, 1))
    assert section.preview.day.on == TODAY


def test_the_most_a_day_never_lies_below_what_needs_no_review(settings: Any) -> None:
    section = settings.open("rule")
    type_number(section, "daily_auto_minutes", 14)
    assert entry(section, "daily_review_minutes").value == 14 * 60


def test_the_days_of_the_window_are_asked_for_only_where_there_is_one(settings: Any) -> None:
    section = settings.open("rule")
    days = section.form.parts["redeem_day_from"]
    assert not days.isVisibleTo(section)
    choose(section, "redeem_window", 3)
    assert days.isVisibleTo(section)


def test_stars_that_do_not_rise_are_refused_at_their_field(settings: Any, founded: Station) -> None:
    section = settings.open("rule")
    entry(section, "star_hours").stars[1].setValue(50)
    section.preview.save.click()
    assert section.form.parts["star_hours"].error
    assert founded.read(rule_on, TODAY).rule == PointsRule()


def test_a_version_that_follows_is_announced(settings: Any) -> None:
    section = settings.open("rule")
    type_number(section, "points_per_hour", 12)
    section.preview.day.setDate(QDate(2026, 12, 1))
    section.preview.save.click()
    section.preview.day.setDate(QDate(2026, 11, 25))
    assert section.preview._later.isVisibleTo(section)
    states = [section.versions.state(row) for row in section.versions.table.rows]
    assert states == ["coming", "in force"]


def test_a_version_nobody_used_is_taken_back(settings: Any, founded: Station) -> None:
    section = settings.open("rule")
    type_number(section, "points_per_hour", 12)
    section.preview.save.click()
    section.open_versions()
    assert section.versions.undo.isVisibleTo(section)
    section.versions.undo.click()
    panel = settings.actions.undo.panel
    assert panel is not None
    QTest.keyClick(panel, Qt.Key.Key_Return)

    assert founded.read(rule_on, TODAY).rule.points_per_hour == 10
    states = [section.versions.state(row) for row in section.versions.table.rows]
    assert states == ["taken back", "in force"]
    assert not section.versions.undo.isVisibleTo(section)


def test_the_station_s_first_version_stays_and_can_be_begun_from(settings: Any) -> None:
    section = settings.open("rule")
    type_number(section, "points_per_hour", 99)
    section.open_versions()
    assert not section.versions.undo.isVisibleTo(section)
    section.versions.start.click()
    assert section.form.rule == PointsRule()


def test_what_was_typed_stays_when_another_desk_changes_the_rule(settings: Any, founded: Station) -> None:
    section = settings.open("rule")
    type_number(section, "lapse_days", 5)
    section.tables_changed(frozenset({"points_rules"}))
    assert entry(section, "lapse_days").value == 5


def test_part_of_an_hour_set_elsewhere_is_no_change(settings: Any) -> None:
    section = settings.open("rule")
    section.form.show_rule(PointsRule(daily_auto_minutes=450))
    assert section.form.rule.daily_auto_minutes == 450


@pytest.mark.parametrize("role", [Role.FRONT_DESK, Role.READER])
def test_who_may_not_change_the_rule_sees_it(settings: Any, role: Role) -> None:
    section = settings.open("rule")
    settings.work_as(role)
    assert not section.form.isEnabled() and not section.preview.isEnabled()
    assert section.versions.table.rows


def test_a_later_year_of_holidays_is_loaded_from_a_file(settings: Any, tmp_path: Path) -> None:
    section = settings.open("rule")
    assert "2026" in section.form.calendar.text
    file = tmp_path / "2027.json"
    table = {
        "year": 2027,
        "source": "样本通知",
        "days_off": [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}],
        "make_up_days": ["2027-01-09"],
    }
    file.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    section.form.calendar.take_file(file)

    assert "2027" in section.form.calendar.text and "3 days off" in settings.said
    assert calendars.load(settings.context.folder).years == {2026, 2027}


@pytest.mark.logs_errors
def test_a_file_that_is_no_calendar_is_refused_with_its_line(settings: Any, tmp_path: Path) -> None:
    section = settings.open("rule")
    file = tmp_path / "2027.json"
    file.write_text('{"year": 2027,\n "source": ', encoding="utf-8")
    section.form.calendar.take_file(file)

    assert "2027.json" in section.form.calendar.fault and "line 2" in section.form.calendar.fault
    assert calendars.load(settings.context.folder).years == {2026}
