"""Operators' cards and own records, roles and their rights, the lock: in the settings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from stations import OPERATOR_ID, PIN, Station

from stationdesk.domain.errors import NotFound, OwnAffair, WrongPin
from stationdesk.domain.service_time import Decision
from stationdesk.domain.staff import Right, Role
from stationdesk.queries import rewards as reward_queries
from stationdesk.queries import staff as staff_queries
from stationdesk.queries import stations as station_queries
from stationdesk.services import operator_cards, pins, service_records, staff
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.settings.lines import line_of


def choose(section: Any, name: str) -> None:
    [row] = [one for one in section.table.rows if one.name == name]
    section.view.setCurrentIndex(section.table.index_of(row.operator_id))


def row_of(station: Station, name: str) -> station_queries.OperatorRow:
    [row] = [one for one in station.read(station_queries.operator_rows) if one.name == name]
    return row


def test_a_card_is_given_and_lies_in_the_papers_folder_without_a_printer(
    settings: Any, founded: Station
) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    section = settings.open("operators")
    choose(section, "王社工")
    section.card.give.click()

    assert row_of(founded, "王社工").has_card
    [file] = list(Path(settings.context.folder.papers).rglob("*.pdf"))
    assert file.name.startswith("operator-card-2026")
    assert str(file) in settings.said
    assert section.card.give.text() == "New card, end the old"


def test_a_card_taken_back_is_good_for_nothing(settings: Any, founded: Station) -> None:
    worker = founded.operator("王社工", Role.FRONT_DESK)
    code = operator_cards.new_card().code
    founded.do(operator_cards.give_card, operator_cards.GiveCardRequest(worker, code))
    section = settings.open("operators")
    choose(section, "王社工")
    section.card.take.click()

    assert settings.said == "The card of 王社工 opens nothing any more."
    assert not row_of(founded, "王社工").has_card
    with pytest.raises(NotFound):
        founded.read(pins.holder_of_card, code)


def test_one_more_supervisor_is_saved_after_a_second_person_allowed_it(
    settings: Any, founded: Station
) -> None:
    founded.supervisor()
    section = settings.open("operators")
    section.new.click()
    line_of(section.name).setText("高主管")
    section.role.set_value(Role.SUPERVISOR)
    line_of(section.pin).setText("7777")
    section.save.click()
    panel = settings.actions.approvals.panel
    assert panel is not None
    assert any("Trust 高主管 with the role Supervisor" in one.text() for one in panel.findChildren(QLabel))
    settings.allow()

    assert row_of(founded, "高主管").role is Role.SUPERVISOR
    assert settings.said == "Saved: 高主管, Supervisor."


def test_who_just_switched_off_the_only_other_one_is_told_from_when_on_they_can_go_on(
    settings: Any, founded: Station
) -> None:
    second = founded.supervisor()
    founded.do(staff.sign_in, staff.SignInRequest(second.operator_id, PIN), operator_id=second.operator_id)
    section = settings.open("operators")
    choose(section, "陈主管")
    section.active.setChecked(False)
    section.save.click()
    line_of(section.pin).setText("7777")
    section.save.click()

    assert settings.actions.approvals.panel is None
    assert settings.said == (
        "Until Sun, 22 Nov 陈主管 could have allowed this. Nobody else can; from Sun, 29 Nov on you can do "
        "it alone. Before that: switch 陈主管 on again, with their own PIN."
    )


def test_a_card_of_a_supervisor_is_given_with_a_second_person(settings: Any, founded: Station) -> None:
    founded.supervisor()
    section = settings.open("operators")
    choose(section, "陈主管")
    section.card.give.click()
    settings.allow()
    assert row_of(founded, "陈主管").has_card


def test_a_new_operator_is_saved_before_they_get_a_card(settings: Any) -> None:
    section = settings.open("operators")
    section.new.click()
    assert not section.card.isVisibleTo(section)


def test_an_operators_own_record_is_looked_up_linked_and_taken_away(settings: Any, founded: Station) -> None:
    person = founded.register("王小明")
    founded.operator("王社工", Role.SUPERVISOR)
    section = settings.open("operators")
    choose(section, "王社工")
    section.own._line.setText("王小明")
    section.own.look()
    assert section.own._hits.choose(1)
    section.save.click()
    assert row_of(founded, "王社工").volunteer_id == person
    assert row_of(founded, "王社工").volunteer.startswith("王小明 · V20261122-")

    section.own._remove.click()
    section.save.click()
    assert row_of(founded, "王社工").volunteer_id is None


def test_nobody_found_is_said_where_it_was_typed(settings: Any) -> None:
    section = settings.open("operators")
    section.own._line.setText("没有这个人")
    section.own.look()
    assert section.own._field.error == "Nobody is registered under this."


def test_who_is_linked_confirms_no_hours_of_their_own(settings: Any, founded: Station) -> None:
    person, patrol = founded.register("王小明"), founded.activity()
    worker = founded.operator("王社工", Role.SUPERVISOR)
    request = staff.OperatorRequest(worker, "王社工", Role.SUPERVISOR, "", volunteer_id=person)
    founded.do(staff.put_operator, request)
    record = founded.serve(person, patrol, hours=9).record_id
    with pytest.raises(OwnAffair):
        founded.do(
            service_records.review,
            service_records.ReviewRequest(record, Decision.CONFIRMED),
            operator_id=worker,
        )


def test_a_link_to_nobody_is_refused(founded: Station) -> None:
    request = staff.OperatorRequest(OPERATOR_ID, "刘社工", Role.ADMINISTRATOR, "", volunteer_id=OPERATOR_ID)
    with pytest.raises(NotFound):
        founded.do(staff.put_operator, request)


def test_wrong_pins_are_listed_with_what_they_were_for(settings: Any, founded: Station) -> None:
    section = settings.open("operators")
    assert not section.wrong_pins.isVisibleTo(section)
    with pytest.raises(WrongPin):
        founded.do(staff.sign_in, staff.SignInRequest(OPERATOR_ID, "9999"))
    section.reload()
    assert section.wrong_pins.isVisibleTo(section)
    model = section.wrong_pins.table
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["08:30", "刘社工", "Signed in", "前台 1 号机"]


def test_a_role_is_changed_with_a_second_person_after_the_effect_was_said(
    settings: Any, founded: Station
) -> None:
    founded.supervisor()
    founded.operator("王社工", Role.FRONT_DESK)
    section = settings.open("roles")
    assert not section.save.isEnabled()
    section.boxes[Right.RECEIVE_STOCK].setChecked(False)
    section.boxes[Right.REVIEW_HOURS].setChecked(True)
    assert section.preview == (
        "New: Review hours. No longer: Receive and correct goods. This concerns 王社工."
    )

    section.save.click()
    settings.allow()

    rights = founded.read(staff_queries.rights_on, Role.FRONT_DESK, founded.now.date())
    assert Right.REVIEW_HOURS in rights
    assert Right.RECEIVE_STOCK not in rights
    assert settings.said == "Saved: what the role Front desk may do changes on 2026-11-22."


def test_administrators_are_not_among_the_roles_to_change(settings: Any) -> None:
    section = settings.open("roles")
    assert Role.ADMINISTRATOR not in [section.role._values[n] for n in range(len(section.role._values))]


def test_a_supervisor_sees_the_roles_and_changes_none(settings: Any) -> None:
    settings.work_as(Role.SUPERVISOR)
    section = settings.open("roles")
    assert not section.save.isEnabledTo(section) or not section.guarded[0].isEnabled()
    assert section.table.rows


def test_another_price_needs_a_second_person_and_another_title_does_not(
    settings: Any, founded: Station
) -> None:
    reward = founded.reward("鸡蛋", 60, pieces=3)
    founded.supervisor()
    section = settings.open("rewards")
    section.view.setCurrentIndex(section.table.index_of(reward))
    line_of(section.form.title).setText("鸡蛋 10 枚")
    section.form.save.click()
    assert settings.actions.approvals.panel is None

    section.form.price.set_value(80)
    section.form.save.click()
    assert settings.actions.approvals.panel is not None
    settings.allow()
    [row] = founded.read(reward_queries.catalogue, founded.now.date())
    assert (row.title, row.points_each) == ("鸡蛋 10 枚", 80)


def test_the_minutes_until_the_lock_are_kept_on_this_desk(settings: Any) -> None:
    section = settings.open("desk")
    assert section.lock.minutes.value == 10
    section.lock.minutes.set_value(0)
    section.lock.save.click()
    assert settings.kept.idle_lock_minutes == 0
    assert settings.said == "This desk does not lock by itself."


@pytest.mark.parametrize("name", ["operators", "roles"])
def test_everything_has_a_name_and_can_be_hit(settings: Any, founded: Station, name: str) -> None:
    founded.operator("王社工", Role.FRONT_DESK)
    section = settings.open(name)
    if name == "operators":
        choose(section, "王社工")
    assert nameless(section) == []
    assert too_small(section) == []
