from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from stationdesk.domain.identity import Sex
from stationdesk.domain.people import PersonCategory
from stationdesk.queries import people_search
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.queries.volunteers import VolunteerCard
from stationdesk.ui.accessibility import nameless, too_small
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.volunteers.page import VolunteersPage
from stationdesk.ui.widgets import Dropdown

CARD_NUMBER = "11010519491231002X"
CTRL = Qt.KeyboardModifier.ControlModifier


def card(seat: Seat, volunteer_id: UUID) -> VolunteerCard:
    return seat.station.read(volunteer_queries.card, volunteer_id, date(2026, 11, 22))


def found(seat: Seat, text: str) -> list[str]:
    return [row.name for row in seat.station.read(people_search.search, text).rows]


def line(seat: Seat, name: str) -> QLineEdit:
    return seat.find(QLineEdit, f"form_{name}")


def write(seat: Seat, text: str) -> None:
    """Type Chinese as an input method gives it: all of a word at once."""
    holder = QApplication.focusWidget()
    assert isinstance(holder, QLineEdit)
    typed = QInputMethodEvent("", [])
    typed.setCommitString(text)
    QApplication.sendEvent(holder, typed)


def save(seat: Seat) -> None:
    QTest.keyClick(line(seat, "name"), Qt.Key.Key_Return, CTRL)


def error_at(page: VolunteersPage, name: str) -> str:
    field = page.form.fields.field(name)
    assert field is not None
    return field.error


def wait_for_duplicates(page: VolunteersPage, qtbot: QtBot, *names: str) -> None:
    """Until the panel shows these people, asked a moment after the last key."""
    qtbot.waitUntil(lambda: [one.row.name for one in page.form.duplicates.people] == list(names))
    # Qt shows what was put into a layout with its next event.
    for place in range(len(names)):
        buttons = f"duplicate_same_{place}"
        qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(QPushButton, buttons)))


@pytest.fixture
def form(seat: Seat, page: VolunteersPage) -> VolunteersPage:
    """The form for somebody new is open."""
    seat.show(page)
    page.register()
    return page


def test_name_and_category_are_enough_and_the_person_is_found_at_once(
    seat: Seat, form: VolunteersPage
) -> None:
    write(seat, "李明朗")
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    save(seat)

    assert found(seat, "lml") == ["李明朗"]
    assert seat.bar.text == "Registered: 李明朗, number V20261122-0001"
    assert seat.context.person.card is not None
    assert seat.context.person.card.name == "李明朗"
    assert not seat.shows("form_name")
    assert form.detail.card is not None
    assert form.detail.card.name == "李明朗"


def test_the_undo_of_the_result_takes_the_registration_back(seat: Seat, form: VolunteersPage) -> None:
    write(seat, "李明朗")
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    save(seat)

    seat.find(QPushButton, "result_action").click()
    seat.press(Qt.Key.Key_Return)

    assert found(seat, "lml") == []
    assert seat.context.person.volunteer_id is None


def test_every_field_is_kept_as_it_was_typed(seat: Seat, form: VolunteersPage) -> None:
    fields = form.form.fields
    fields.name.setText("阿卜杜拉•买买提")
    fields.category.set_value(PersonCategory.RESIDENT)
    line(seat, "document").setText("11010519491231002x")
    line(seat, "phone").setText("138 1234 5621")
    line(seat, "area").setText("3 网格")
    line(seat, "team").setText("樾新红骑兵")
    line(seat, "national_volunteer_no").setText("2101")
    line(seat, "skills").setText("电工，驾驶")
    line(seat, "service_categories").insert("送餐,")
    line(seat, "household").setText("买买提家")
    seat.find(QCheckBox, "form_earns_for_household").setChecked(True)
    fields.note.setPlainText("周末有空")
    save(seat)

    volunteer_id = seat.context.person.volunteer_id
    assert volunteer_id is not None
    kept = card(seat, volunteer_id)
    assert (kept.name, kept.category, kept.sex) == ("阿卜杜拉·买买提", PersonCategory.RESIDENT, Sex.FEMALE)
    assert (kept.birth_date, kept.area, kept.team) == (date(1949, 12, 31), "3 网格", "樾新红骑兵")
    assert (kept.skills, kept.service_categories) == (("电工", "驾驶"), ("送餐",))
    assert (kept.household, kept.earns_for_household, kept.note) == ("买买提家", True, "周末有空")
    assert seat.station.read(volunteer_queries.full_numbers, volunteer_id) == (CARD_NUMBER, "13812345621")
    assert kept.missing == ()


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(seat: Seat, form: VolunteersPage) -> None:
    save(seat)
    assert error_at(form, "name")
    assert line(seat, "name").hasFocus()

    write(seat, "李明朗")
    assert error_at(form, "name") == ""
    save(seat)
    assert error_at(form, "category") == "Please choose a category."
    assert seat.find(Dropdown, "form_category").hasFocus()
    assert line(seat, "name").text() == "李明朗"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("document", "110105194912310021", "the last character does not fit"),
        ("phone", "12345", "This is no phone number"),
        ("birth_date", "1990-02-30", "Please write the date like 1990-05-21."),
        ("birth_date", "2030-01-01", "2030-01-01"),
    ],
)
def test_a_refused_field_keeps_the_form_and_gets_the_cursor(
    seat: Seat, form: VolunteersPage, field: str, typed: str, said: str
) -> None:
    form.form.fields.name.setText("李明朗")
    form.form.fields.category.set_value(PersonCategory.COURIER)
    line(seat, field).setText(typed)

    save(seat)

    assert said in error_at(form, field)
    assert line(seat, field).hasFocus()
    assert line(seat, field).text() == typed
    assert found(seat, "lml") == []


def test_sex_and_birth_date_follow_from_the_document_while_it_is_typed(
    seat: Seat, form: VolunteersPage
) -> None:
    document = line(seat, "document")
    document.setFocus()
    QTest.keyClicks(document, CARD_NUMBER[:17])
    assert error_at(form, "document") == ""
    assert line(seat, "birth_date").text() == ""

    QTest.keyClicks(document, "X")
    assert line(seat, "birth_date").text() == "1949-12-31"
    assert seat.find(Dropdown, "form_sex").value is Sex.FEMALE
    assert not seat.find(Dropdown, "form_sex").isEnabled()

    document.setText("110105194912310021")
    assert "does not fit" in error_at(form, "document")
    assert seat.find(Dropdown, "form_sex").isEnabled()


def test_enter_passes_over_what_follows_from_the_document(seat: Seat, form: VolunteersPage) -> None:
    line(seat, "document").setFocus()
    line(seat, "document").setText(CARD_NUMBER)

    seat.press(Qt.Key.Key_Return)
    assert line(seat, "phone").hasFocus()

    line(seat, "document").clear()
    line(seat, "phone").setFocus()
    seat.press(Qt.Key.Key_Backtab)
    assert line(seat, "birth_date").hasFocus()


def test_an_unfinished_number_is_an_error_only_when_the_field_is_left(
    seat: Seat, form: VolunteersPage
) -> None:
    phone = line(seat, "phone")
    phone.setFocus()
    QTest.keyClicks(phone, "1381234")
    assert error_at(form, "phone") == ""

    seat.press(Qt.Key.Key_Tab)
    assert error_at(form, "phone") != ""


def test_a_date_may_be_typed_in_any_usual_way(seat: Seat, form: VolunteersPage) -> None:
    born = line(seat, "birth_date")
    for typed in ("19900521", "1990/5/21", "1990年5月21日", "１９９０－０５－２１"):
        born.setText(typed)
        born.setFocus()
        seat.press(Qt.Key.Key_Return)
        assert born.text() == "1990-05-21"


def test_somebody_alike_is_shown_while_typing_and_opened_if_it_is_the_same(
    seat: Seat, form: VolunteersPage, qtbot: QtBot
) -> None:
    li = seat.station.register("李明朗", phone="13812345621")
    write(seat, "黎明朗")
    line(seat, "phone").setText("13812345621")
    wait_for_duplicates(form, qtbot, "李明朗")

    seat.find(QPushButton, "duplicate_same_0").click()

    assert seat.context.person.volunteer_id == li
    assert not seat.shows("form_name")
    assert seat.bar.kind is Kind.LOOK
    assert found(seat, "黎明朗") == []
    seat.find(QPushButton, "result_action").click()
    assert line(seat, "name").text() == "黎明朗"


def test_somebody_else_is_remembered_and_not_asked_about_again(
    seat: Seat, form: VolunteersPage, qtbot: QtBot
) -> None:
    seat.station.register("李明朗")
    write(seat, "李明朗")
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    wait_for_duplicates(form, qtbot, "李明朗")

    seat.find(QPushButton, "duplicate_other_0").click()
    wait_for_duplicates(form, qtbot)
    save(seat)
    assert found(seat, "lml") == ["李明朗", "李明朗"]

    assert form.detail.card is not None
    form.registering.edit(form.detail.card)
    asked = form.form.resemblance
    qtbot.waitUntil(lambda: asked._asked is not None)
    assert form.form.duplicates.people == ()


def test_a_document_somebody_has_is_refused_and_that_person_is_offered(
    seat: Seat, form: VolunteersPage
) -> None:
    li = seat.station.register("李明朗", document=CARD_NUMBER)
    write(seat, "王师傅")
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    line(seat, "document").setText(CARD_NUMBER)
    save(seat)

    assert "李明朗 (V20261122-0001)" in error_at(form, "document")
    assert line(seat, "document").hasFocus()
    action = seat.find(QPushButton, "result_action")
    assert action.text() == "Open 李明朗"
    action.click()
    assert seat.context.person.volunteer_id == li


def test_leaving_the_form_keeps_what_was_typed_until_it_is_discarded(
    seat: Seat, form: VolunteersPage
) -> None:
    assert form.go_back()
    assert seat.find(QPushButton, "new_volunteer").text() == "New volunteer"

    form.register()
    write(seat, "李明")
    assert form.go_back()
    assert not form.go_back()
    assert seat.find(QPushButton, "new_volunteer").text() == "Go on registering"

    seat.find(QPushButton, "new_volunteer").click()
    assert line(seat, "name").text() == "李明"
    seat.find(QPushButton, "form_discard").click()
    form.register()
    assert line(seat, "name").text() == ""


def test_the_form_begins_with_the_name_looked_for_and_the_group_shown(
    seat: Seat, page: VolunteersPage
) -> None:
    seat.station.register("王阿姨", category=PersonCategory.RESIDENT)
    seat.show(page)
    seat.find(QWidget, "filter_resident").click()  # type: ignore[attr-defined]

    page.register("李明朗")

    assert line(seat, "name").text() == "李明朗"
    assert page.form.fields.values().category is PersonCategory.RESIDENT
    save(seat)
    assert found(seat, "lml") == ["李明朗"]


def test_an_edit_changes_what_was_typed_and_keeps_the_numbers(seat: Seat, page: VolunteersPage) -> None:
    li = seat.station.register("李明朗", document=CARD_NUMBER, phone="13812345621", team_name="樾行车队")
    seat.show(page)
    page.detail.show_person(li)
    seat.find(QPushButton, "person_edit").click()
    assert line(seat, "phone").placeholderText() == "138****5621 stays"

    line(seat, "name").setText("李明亮")
    line(seat, "team").setText("")
    save(seat)

    kept = card(seat, li)
    assert (kept.name, kept.team, kept.phone_masked) == ("李明亮", "", "138****5621")
    assert seat.station.read(volunteer_queries.full_numbers, li) == (CARD_NUMBER, "13812345621")
    assert seat.bar.text == "Saved: 李明亮"
    assert found(seat, "5621") == ["李明亮"]


def test_a_number_can_be_taken_out_of_the_record(seat: Seat, page: VolunteersPage) -> None:
    li = seat.station.register("李明朗", phone="13812345621")
    seat.show(page)
    page.detail.show_person(li)
    seat.find(QPushButton, "person_edit").click()

    seat.find(QPushButton, "form_phone_remove").click()
    save(seat)

    assert card(seat, li).phone_masked == ""
    assert found(seat, "5621") == []


def test_an_edit_that_another_desk_overtook_is_refused_and_kept(seat: Seat, page: VolunteersPage) -> None:
    from stationdesk.services import volunteers

    li = seat.station.register("李明朗")
    seat.show(page)
    page.detail.show_person(li)
    seat.find(QPushButton, "person_edit").click()
    other = volunteers.VolunteerRequest("李明亮", PersonCategory.COURIER)
    version = card(seat, li).version
    seat.station.do(volunteers.edit, volunteers.EditRequest(li, version, other))

    line(seat, "name").setText("李明明")
    save(seat)

    assert "Another desk changed 李明亮's record" in seat.bar.text
    assert line(seat, "name").text() == "李明明"
    assert card(seat, li).name == "李明亮"


def test_a_household_that_exists_is_joined_and_another_name_makes_one(
    seat: Seat, form: VolunteersPage, qtbot: QtBot
) -> None:
    li = seat.station.register("李明朗", new_household="李家")
    write(seat, "李小朗")
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    household = line(seat, "household")
    household.setFocus()
    write(seat, "李家")
    qtbot.waitUntil(lambda: form.form.fields.household.household_id is not None)
    save(seat)
    assert card(seat, li).household_members == ("李明朗", "李小朗")

    form.register()
    write(seat, "王师傅")
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)
    line(seat, "household").setText("王家")
    save(seat)
    assert [row.name for row in seat.station.read(volunteer_queries.household_list)] == ["李家", "王家"]


def test_words_become_chips_by_comma_and_enter_and_backspace_takes_the_last_one_back(
    seat: Seat, form: VolunteersPage
) -> None:
    skills = form.form.fields.skills
    skills.line.setFocus()
    QTest.keyClicks(skills.line, "driving,repairs, driving")
    seat.press(Qt.Key.Key_Return)
    assert skills.tags == ("driving", "repairs")

    seat.press(Qt.Key.Key_Backspace)
    assert skills.tags == ("driving",)
    seat.press(Qt.Key.Key_Return)
    assert form.form.fields.services.line.hasFocus()


def test_everything_works_from_the_keyboard_in_reading_order(seat: Seat, form: VolunteersPage) -> None:
    order = []
    for _ in range(16):
        order.append((seat.host.focusWidget() or seat.host).objectName().removeprefix("form_"))
        seat.press(Qt.Key.Key_Return)

    assert order == [
        "name",
        "category",
        "document_type",
        "document",
        "sex",
        "birth_date",
        "phone",
        "area",
        "team",
        "national_volunteer_no",
        "skills",
        "service_categories",
        "household",
        "records_paper",
        "note",
        "save",
    ]
    assert error_at(form, "name")


def test_every_control_has_a_name_and_is_large_enough(seat: Seat, form: VolunteersPage, qtbot: QtBot) -> None:
    seat.station.register("李明朗")
    write(seat, "李明朗")
    wait_for_duplicates(form, qtbot, "李明朗")

    assert nameless(form) == []
    assert too_small(form) == []
    assert all(not isinstance(field.editor, QLabel) for field in form.form.fields.fields())
