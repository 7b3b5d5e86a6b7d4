"""Consents on the screen: from the refusal to the form and back, what stands, extract, restriction."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from seat import Seat

from stationdesk.domain.consents import ConsentForm, ConsentPurpose
from stationdesk.domain.people import VolunteerStatus
from stationdesk.paths import DataFolder
from stationdesk.queries import consents as consent_queries
from stationdesk.queries import volunteers as volunteer_queries
from stationdesk.services import consents, extracts, restrictions
from stationdesk.services.consents import ConsentRequest
from stationdesk.ui.consents.extractquestion import ExtractQuestion
from stationdesk.ui.consents.giving import GivePanel
from stationdesk.ui.personstrip import PersonStrip
from stationdesk.ui.volunteers.consentstab import ConsentsTab
from stationdesk.ui.volunteers.linelist import LineList
from stationdesk.ui.volunteers.page import VolunteersPage
from stationdesk.ui.widgets import IconLabel, KeyButton

TODAY = date(2026, 11, 22)
P = ConsentPurpose


@pytest.fixture
def child(seat: Seat) -> UUID:
    return seat.station.register("石小朵", birth_date=date(2013, 5, 1))


def tab_of(seat: Seat, page: VolunteersPage, person: UUID) -> ConsentsTab:
    seat.show(page)
    seat.take(person)
    page.detail.dossier.tabs.findChild(QWidget, "tab_consents").click()
    QApplication.processEvents()
    tab = page.detail.dossier.findChild(ConsentsTab)
    assert tab is not None
    return tab


def said(seat: Seat, name: str) -> str:
    """Return the words beside an icon."""
    return " ".join(one.text() for one in seat.find(IconLabel, name).findChildren(QLabel))


def panel_of(seat: Seat) -> GivePanel:
    panel = seat.actions.rights.panel
    assert panel is not None
    return panel


def give(seat: Seat, person: UUID, purpose: P = P.RECORDS) -> None:
    version, form = f"{purpose.value}-2026-11", ConsentForm.ON_SCREEN
    guardian = ("赵玉兰", "母亲", "13900001234") if purpose.is_given_by_guardian else ("", "", "")
    request = ConsentRequest(person, purpose, version, form, TODAY, "", "", *guardian)
    seat.station.do(consents.give, request)


def fill(panel: GivePanel) -> None:
    panel.guardian_name.setText("石晓岩")
    panel.guardian_relation.setText("母亲")
    panel.guardian_phone.setText("13900009999")
    panel.paper.setText("监 4")


def test_from_the_refusal_to_the_guardians_consent_and_back_to_the_check_in(
    seat: Seat, page: VolunteersPage, child: UUID
) -> None:
    seat.show(page)
    patrol = seat.station.activity()

    seat.actions.attendance.check_in(child, patrol)

    panel = panel_of(seat)
    assert panel.purpose.value is P.UNDER_14
    assert panel.version.value.version == "under_14-2026-11"
    assert "13" in panel.note.text()
    assert "未满十四周岁" in panel.text.toPlainText()
    assert QApplication.focusWidget() is panel.guardian_name
    fill(panel)
    seat.press(Qt.Key.Key_Return)
    assert seat.is_here(child)
    assert seat.station.read(consent_queries.standing, child) == {P.UNDER_14}
    assert seat.actions.rights.panel is None


def test_the_question_which_activity_makes_room_for_the_guardian(
    seat: Seat, page: VolunteersPage, child: UUID
) -> None:
    seat.station.activity()
    seat.show(page)
    seat.take(child)
    seat.actions.attendance.toggle()
    assert seat.actions.attendance.question is not None

    seat.press("1")

    assert seat.actions.attendance.question is None
    fill(panel_of(seat))
    panel_of(seat).commit()
    assert seat.is_here(child)


def test_left_without_a_consent_nobody_is_checked_in(seat: Seat, page: VolunteersPage, child: UUID) -> None:
    seat.show(page)
    seat.actions.attendance.check_in(child, seat.station.activity())

    seat.press(Qt.Key.Key_Escape)

    assert seat.actions.rights.panel is None
    assert not seat.is_here(child)
    assert "was not checked in: the consent was not recorded" in seat.context.result.text


def test_nothing_can_be_recorded_before_the_guardian_is_named(seat: Seat, child: UUID) -> None:
    seat.actions.attendance.check_in(child, seat.station.activity())
    panel = panel_of(seat)
    assert not seat.find(KeyButton, "panel_do").isEnabled()

    fill(panel)

    assert seat.find(KeyButton, "panel_do").isEnabled()
    panel.guardian_phone.setText("12")
    assert not seat.find(KeyButton, "panel_do").isEnabled()
    assert panel.fault


def test_enter_says_which_field_of_the_consent_is_missing(seat: Seat, child: UUID) -> None:
    seat.actions.attendance.check_in(child, seat.station.activity())
    panel = panel_of(seat)
    panel.guardian_name.setText("石晓岩")
    panel.guardian_phone.setText("13900009999")

    seat.press(Qt.Key.Key_Return)

    assert QApplication.focusWidget() is panel.guardian_relation
    missing = panel.missing()
    assert missing is not None and missing.error == "Please fill this in: Relation"


def test_tab_goes_through_the_consent_as_it_is_read(seat: Seat, child: UUID) -> None:
    seat.actions.attendance.check_in(child, seat.station.activity())
    panel = panel_of(seat)
    panel.purpose.setFocus()
    reached = [QApplication.focusWidget()]
    for _ in range(5):
        seat.press(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())

    lines = [panel.purpose, panel.guardian_name, panel.guardian_relation, panel.guardian_phone]
    assert reached[:4] == lines
    assert panel.form.isAncestorOf(reached[4])
    assert reached[5] is panel.paper


def test_esc_drops_a_filled_consent_only_when_it_is_pressed_again(seat: Seat, child: UUID) -> None:
    seat.actions.attendance.check_in(child, seat.station.activity())
    panel = panel_of(seat)
    seat.press("Li")

    seat.press(Qt.Key.Key_Escape)
    assert not panel.is_over
    assert panel.guardian_name.text() == "Li"
    assert "Still open, not done yet" in seat.context.result.text

    seat.press(Qt.Key.Key_Escape)
    assert panel.is_over


def test_a_child_is_asked_for_two_consents_only_and_an_adult_for_three(seat: Seat, child: UUID) -> None:
    adult = seat.station.register("李明朗", birth_date=date(1990, 5, 1))
    for person, offered in (
        (child, [P.UNDER_14, P.RECORDS]),
        (adult, [P.RECORDS, P.PUBLICATION, P.NAMED_EXPORT]),
    ):
        card = seat.station.read(volunteer_queries.card, person, TODAY)
        seat.actions.rights.give(card)
        assert panel_of(seat).purpose._values == offered
        panel_of(seat).leave()


def test_who_gets_a_name_is_asked_where_it_is_given_away(seat: Seat) -> None:
    person = seat.station.register()
    seat.actions.rights.give(seat.station.read(volunteer_queries.card, person, TODAY), P.NAMED_EXPORT)
    panel = panel_of(seat)
    panel.paper.setText("7")
    assert not seat.find(KeyButton, "panel_do").isEnabled()

    seat.find(QLineEdit, "consent_recipient").setText("某某街道办事处")
    panel.commit()

    (row,) = seat.station.read(consent_queries.consents_of, person)
    assert row.recipient == "某某街道办事处"


def test_the_tab_says_what_stands_and_takes_back_what_is_chosen(seat: Seat, page: VolunteersPage) -> None:
    person = seat.station.register(records_paper="12", records_version="records-2026-11")
    tab = tab_of(seat, page, person)
    lines = seat.find(LineList, "person_consents")
    assert [(line.title, line.mark) for line in lines.lines] == [("Service records", "stands")]
    assert "paper 12" in lines.lines[0].detail

    seat.find(KeyButton, "withdraw_consent").click()

    assert "They cannot be checked in any more" in seat.bar.text
    assert tab.lines.lines[0].is_struck
    assert not seat.find(KeyButton, "withdraw_consent").isEnabled()


def test_who_is_here_is_to_be_checked_out_after_a_withdrawal(
    seat: Seat, page: VolunteersPage, child: UUID
) -> None:
    give(seat, child, P.UNDER_14)
    seat.station.check_in(child, seat.station.activity())
    tab_of(seat, page, child)

    seat.find(KeyButton, "withdraw_consent").click()

    assert "Check them out now" in seat.bar.text


def test_the_tab_and_the_strip_say_how_old_a_minor_is_and_who_agreed(
    seat: Seat, page: VolunteersPage, child: UUID
) -> None:
    strip = PersonStrip(seat.context, seat.host)
    layout = seat.host.layout()
    assert layout is not None
    layout.addWidget(strip)
    tab_of(seat, page, child)
    assert "13 years old · guardian has not agreed" in said(seat, "consent_age")
    chip = strip.findChild(QWidget, "strip_right")
    assert chip.text() == "13 years old · guardian has not agreed"  # type: ignore[attr-defined]

    give(seat, child, P.UNDER_14)
    seat.take(child)

    assert chip.text() == "13 years old · guardian agrees"  # type: ignore[attr-defined]


def test_a_restriction_is_asked_with_reason_and_second_person_and_shown_first(
    seat: Seat, page: VolunteersPage
) -> None:
    person, second = seat.station.register(), seat.station.supervisor()
    strip = PersonStrip(seat.context, seat.host)
    layout = seat.host.layout()
    assert layout is not None
    layout.addWidget(strip)
    tab_of(seat, page, person)

    seat.find(KeyButton, "restrict_person").click()

    panel = seat.actions.approvals.panel
    assert panel is not None
    panel.leave()
    from_outside = consents_restrict(seat, person, second)
    assert from_outside is VolunteerStatus.RESTRICTED
    seat.take(person)
    assert strip.findChild(QWidget, "strip_right").text() == "Restricted: only kept"  # type: ignore[attr-defined]
    assert not strip.findChild(QWidget, "strip_attendance").isEnabled()
    assert seat.find(KeyButton, "restrict_person").text() == "Lift the restriction"
    assert "2036-11-22" in said(seat, "consent_kept")


def consents_restrict(seat: Seat, person: UUID, second: object) -> VolunteerStatus:
    seat.station.do(
        restrictions.restrict,
        restrictions.RestrictionRequest(person),
        reason="本人要求删除",
        second=second,  # type: ignore[arg-type]
    )
    return seat.station.read(volunteer_queries.card, person, TODAY).status


def test_a_notice_is_kept_as_pdf_where_no_a4_printer_is_chosen(
    seat: Seat, page: VolunteersPage, child: UUID, tmp_path: Path
) -> None:
    (tmp_path / "desk").mkdir()
    seat.context.folder = DataFolder(tmp_path / "desk")
    card = seat.station.read(volunteer_queries.card, child, TODAY)

    seat.actions.rights.print_notice(P.UNDER_14, card)

    (file,) = (tmp_path / "desk").rglob("*.pdf")
    assert file.name.startswith("notice-under-14-2026-11-")
    assert file.name in seat.bar.text


def test_everything_held_is_written_to_the_folder_and_noted(
    seat: Seat, page: VolunteersPage, tmp_path: Path
) -> None:
    person = seat.station.register("李明朗", phone="13812345678")
    tab_of(seat, page, person)
    seat.find(KeyButton, "make_extract").click()
    question = seat.host.findChild(ExtractQuestion)
    assert question is not None
    question.kinds.choose(2)
    seat.find(QLineEdit, "extract_asked_by").setText("母亲 赵玉兰")
    seat.find(KeyButton, "extract_go").click()
    dialog = seat.host.window().findChild(QFileDialog, "extract_place")
    assert dialog is not None
    out = tmp_path / "out"
    out.mkdir()

    dialog.fileSelected.emit(str(out))
    dialog.close()

    files = sorted(out.iterdir())
    assert [file.suffix for file in files] == [".json", ".pdf"]
    assert all("李明朗" not in file.name and "V2026" not in file.name for file in files)
    content = json.loads(files[0].read_text(encoding="utf-8"))
    assert (content["asked_by"], content["numbers"]) == ("母亲 赵玉兰", "masked")
    assert "13812345678" not in files[0].read_text(encoding="utf-8")
    assert seat.verbs(person) == ["make"]


@pytest.mark.logs_errors
def test_a_folder_that_is_gone_is_told_and_nothing_is_left(seat: Seat, tmp_path: Path) -> None:
    person = seat.station.register()
    card = seat.station.read(volunteer_queries.card, person, TODAY)

    seat.actions.rights.extracting.start(card, extracts.ExtractRequest(person), tmp_path / "nowhere")

    assert seat.bar.kind == "stop"


def test_a_guardians_phone_is_masked_until_it_is_noted(seat: Seat, page: VolunteersPage, child: UUID) -> None:
    give(seat, child, P.UNDER_14)
    tab_of(seat, page, child)
    assert "139****1234" in seat.find(LineList, "person_consents").lines[0].detail

    seat.find(KeyButton, "show_guardian_phone").click()

    panel = seat.actions.approvals.panel
    assert panel is not None
    assert "13900001234" not in seat.find(QWidget, "guardian_phones").text()  # type: ignore[attr-defined]
    panel.leave()


def test_a_registered_childs_guardian_is_asked_for_at_once(seat: Seat, page: VolunteersPage) -> None:
    seat.show(page)
    page.register("石小朵")
    fields = page.form.fields
    fields.category.setCurrentIndex(1)
    fields.identity.birth_date.setText("2013-05-01")
    assert "13 years old" in fields.identity.birth_date_field._hint.text()
    fields.records_paper.setText("同意书 9")

    page.form.save()

    panel = panel_of(seat)
    assert panel.purpose.value is P.UNDER_14
    card = seat.context.person.card
    assert card is not None
    assert seat.station.read(consent_queries.standing, card.volunteer_id) == {P.RECORDS}


def test_an_adult_is_registered_without_any_question(seat: Seat, page: VolunteersPage) -> None:
    seat.show(page)
    page.register("李明朗")
    page.form.fields.category.setCurrentIndex(1)
    page.form.fields.identity.birth_date.setText("1990-05-01")

    page.form.save()

    assert seat.actions.rights.panel is None
    card = seat.context.person.card
    assert card is not None
    assert seat.station.read(consent_queries.standing, card.volunteer_id) == frozenset()
