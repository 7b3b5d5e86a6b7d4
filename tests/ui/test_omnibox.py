"""The omnibox: type, Enter, the person is in hand; never the wrong one, never none without a word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from windows import CTRL, OpenWindow, close_window, data_folder, open_window

from stationdesk.domain.codes import CodeKind, CodeProblem, InvalidCode, Number, Tag, read_code
from stationdesk.queries import people_search
from stationdesk.ui.messages import explain
from stationdesk.ui.omnibox import Omnibox
from stationdesk.ui.resultbar import Kind

NAMES = ("李明朗", "李明亮", "单雄信", "欧阳明月", "古丽·买买提")


@pytest.fixture
def people() -> dict[str, UUID]:
    return {}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, founded_file: Path, people: dict[str, UUID]) -> Iterator[OpenWindow]:
    opened = open_window(data_folder(tmp_path, founded_file))
    for name in NAMES:
        opened.station.pass_time(minutes=1)
        people[name] = opened.station.register(name, phone="13812345621" if name == "李明朗" else "")
    opened.sign_in()
    yield opened
    close_window(opened)


@pytest.fixture
def box(desk: OpenWindow) -> Omnibox:
    return desk.area.omnibox


def names(box: Omnibox) -> list[str]:
    return [row.name for row in box.list.people.rows]


def test_after_signing_in_one_can_type_at_once(desk: OpenWindow, box: Omnibox) -> None:
    assert QApplication.focusWidget() is box.field.text_field


@pytest.mark.parametrize("typed", ["单", "shanxiongxin", "sxx", "shanxx", "雄信", "V20261122-0003"])
def test_one_hit_is_in_hand_after_enter(desk: OpenWindow, typed: str) -> None:
    desk.area.omnibox.field.text_field.setText(typed)
    desk.press(Qt.Key.Key_Return)
    assert desk.in_hand == "单雄信"
    assert desk.area.omnibox.text == ""
    assert not desk.area.omnibox.list.isVisible()


def test_a_phone_tail_finds_its_holder(desk: OpenWindow, box: Omnibox) -> None:
    desk.type("5621")
    assert names(box) == ["李明朗"]


def test_with_several_hits_enter_goes_into_the_list_and_opens_nobody(desk: OpenWindow, box: Omnibox) -> None:
    desk.type("limi")
    assert sorted(names(box)) == ["李明亮", "李明朗"]
    assert box.list.current is None
    desk.press(Qt.Key.Key_Return)
    assert desk.in_hand == ""
    assert box.list.current is not None
    first = box.list.current.name
    desk.press(Qt.Key.Key_Return)
    assert desk.in_hand == first


def test_f2_is_for_the_person_that_is_marked_in_the_list(desk: OpenWindow, box: Omnibox) -> None:
    desk.type("limi")
    desk.press(Qt.Key.Key_Return)
    assert box.marked is not None
    marked = box.marked.name

    desk.area.acts()["attendance"]()

    assert desk.in_hand == marked and not box.list.isVisible()


def test_the_sentence_that_asks_for_somebody_goes_when_somebody_is_in_hand(
    desk: OpenWindow, box: Omnibox
) -> None:
    desk.area.acts()["attendance"]()
    assert desk.running.context.result.kind is Kind.LOOK and desk.running.context.result.text
    box.field.text_field.setText("单")
    desk.press(Qt.Key.Key_Return)

    assert desk.in_hand == "单雄信" and desk.running.context.result.text == ""


def test_the_arrows_choose_and_enter_opens_the_chosen_one(desk: OpenWindow, box: Omnibox) -> None:
    desk.type("limi")
    second = names(box)[1]
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.in_hand == second


def test_down_in_the_empty_field_offers_the_people_of_the_last_days(desk: OpenWindow, box: Omnibox) -> None:
    desk.press(Qt.Key.Key_Down)
    assert names(box)[0] == "古丽·买买提"
    assert len(names(box)) == len(NAMES)


def test_who_is_not_found_can_be_registered_with_one_key(desk: OpenWindow, box: Omnibox) -> None:
    desk.area.omnibox.field.text_field.setText("王大明")
    assert "王大明" in box.list.remark
    assert "Ctrl+N" in box.list.remark


def test_escape_empties_the_field_first_and_then_puts_the_person_away(desk: OpenWindow, box: Omnibox) -> None:
    box.field.text_field.setText("单")
    desk.press(Qt.Key.Key_Return)
    box.field.text_field.setText("l")
    desk.press(Qt.Key.Key_Escape)
    assert box.text == ""
    assert desk.in_hand == "单雄信"
    desk.press(Qt.Key.Key_Escape)
    assert desk.in_hand == ""


def test_chinese_composed_by_an_input_method_is_searched(desk: OpenWindow, box: Omnibox) -> None:
    event = QInputMethodEvent()
    event.setCommitString("欧阳")
    QApplication.sendEvent(box.field.text_field, event)
    assert names(box) == ["欧阳明月"]


def test_the_input_method_waits_outside_until_it_is_asked_in(desk: OpenWindow, box: Omnibox) -> None:
    field, enabled = box.field.text_field, Qt.InputMethodQuery.ImEnabled
    assert field.inputMethodQuery(enabled) is False
    desk.press(Qt.Key.Key_Space, CTRL)
    assert field.inputMethodQuery(enabled) is True
    desk.find("rail_desk").setFocus()
    field.setFocus()
    assert field.inputMethodQuery(enabled) is False


def test_a_scanned_card_is_no_text_and_names_its_person(desk: OpenWindow, box: Omnibox) -> None:
    number = box_number(desk, "单雄信")
    desk.area.open_page("redemptions")
    box.field.focus()
    desk.scan(number)
    assert box.text == ""
    assert desk.in_hand == "单雄信"


def test_a_scanned_phone_number_is_looked_up(desk: OpenWindow) -> None:
    desk.scan("13812345621")
    assert desk.in_hand == "李明朗"


def test_a_code_that_was_not_read_well_is_explained(desk: OpenWindow) -> None:
    code = Number(CodeKind.VOLUNTEER, date(2026, 11, 22), 1).code
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    desk.scan(wrong)
    assert desk.running.context.result.kind is Kind.STOP
    assert desk.said == explain(InvalidCode(CodeProblem.WRONG_CHECK_DIGIT))
    assert desk.in_hand == ""


def test_the_card_of_nobody_here_is_explained(desk: OpenWindow) -> None:
    desk.scan(Number(CodeKind.VOLUNTEER, date(2026, 11, 22), 99).code)
    assert "V20261122-0099" in desk.said
    assert desk.running.context.result.kind is Kind.STOP


def test_a_code_for_something_else_is_explained(desk: OpenWindow) -> None:
    desk.scan(Tag(CodeKind.GOODS, "0042").code)
    assert "G-0042" in desk.said
    assert desk.running.context.result.kind is Kind.LOOK


def test_a_typed_slip_number_shows_the_slip(desk: OpenWindow, box: Omnibox, people: dict[str, UUID]) -> None:
    station = desk.station
    activity = station.activity()
    station.serve(people["单雄信"], activity, hours=7)
    receipt = station.redeem(people["单雄信"], (station.reward(pieces=3), 1, 60))
    box.field.text_field.setText(receipt.number)
    desk.press(Qt.Key.Key_Return)
    assert desk.running.actions.redemptions.overlay is not None


def test_an_enter_faster_than_the_answer_waits_for_it(
    qtbot: QtBot, tmp_path: Path, founded_file: Path
) -> None:
    opened = open_window(data_folder(tmp_path, founded_file), in_threads=True)
    opened.station.register("单雄信")
    qtbot.waitUntil(lambda: opened.running.area is not None, timeout=5000)
    opened.sign_in()
    opened.area.omnibox.field.text_field.setText("sxx")
    opened.press(Qt.Key.Key_Return)
    assert opened.in_hand == ""
    qtbot.waitUntil(lambda: opened.in_hand == "单雄信", timeout=5000)
    close_window(opened)


def test_more_rows_come_while_scrolling_and_a_broad_count_is_capped(desk: OpenWindow, box: Omnibox) -> None:
    for number in range(70):
        desk.station.register(f"赵{chr(0x4E00 + number)}")
    box.field.text_field.setText("z")
    assert len(names(box)) == 50
    assert box.list.head == desk.area.omnibox._count_text(70, is_more=False)
    for _ in range(9):
        desk.press(Qt.Key.Key_PageDown)
    assert len(names(box)) == 70
    assert len(set(box.list.people.ids())) == 70


def box_number(desk: OpenWindow, name: str) -> str:
    """The code on somebody's card."""
    row = desk.station.read(people_search.search, name).rows[0]
    number = read_code(row.number)
    assert isinstance(number, Number)
    return number.code


@pytest.mark.parametrize("text", ["R20261122-0001", "V20261122-0999", "r2026", "Ｒ２０２６"])
def test_a_number_of_a_slip_is_nobody_to_register(desk: OpenWindow, box: Omnibox, text: str) -> None:
    box.field.text_field.setText(text)
    assert text in box.list.remark
    assert "Ctrl+N" not in box.list.remark


def test_a_card_scanned_over_a_page_that_hides_the_person_is_told(desk: OpenWindow) -> None:
    for page, is_told in (("settings", True), ("volunteers", False)):
        desk.running.context.result.dismiss()
        desk.area.open_page(page)
        desk.scan(box_number(desk, "单雄信"))
        assert desk.in_hand == "单雄信"
        assert ("单雄信" in desk.said) is is_told


def test_a_card_scanned_over_the_form_is_told_and_the_form_stays(desk: OpenWindow) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    desk.scan(box_number(desk, "单雄信"))
    assert "单雄信" in desk.said
    assert desk.running.context.result.kind is Kind.LOOK
    assert desk.area.pages.name == "volunteers" and desk.area.pages.hides_person
