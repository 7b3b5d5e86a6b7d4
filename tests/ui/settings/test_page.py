"""The settings page: sections by keys, rights told where they end, nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from stationdesk.domain.staff import Role
from stationdesk.printing.destinations import SystemPrinter
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.settings import printers
from stationdesk.ui.settings.page import SettingsPage

SECTIONS = ("station", "desk", "printers", "rule", "rewards", "services", "operators", "scanner")


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has one printer, whatever it really has."""
    known = [SystemPrinter("slips", "slips", is_default=True, accepts_pdf=True)]
    monkeypatch.setattr(printers, "list_printers", lambda: known)


def test_it_opens_with_the_station_and_the_cursor_in_the_list_of_sections(settings: Any) -> None:
    assert settings.page.section.objectName() == "section_station"
    assert settings.window.focusWidget().objectName() == "open_station"


def test_the_arrows_go_from_section_to_section(settings: Any) -> None:
    settings.press(Qt.Key.Key_Down)
    assert settings.page.section.objectName() == "section_desk"
    settings.press(Qt.Key.Key_Up)
    assert settings.page.section.objectName() == "section_station"


def test_one_level_back_leads_from_the_form_to_the_list_of_sections(settings: Any) -> None:
    settings.page.section.fields["name"].setFocus()
    assert settings.page.go_back()
    assert settings.window.focusWidget().objectName() == "open_station"
    assert not settings.page.go_back()


def test_the_page_made_anew_after_a_change_of_look_opens_where_one_was(settings: Any) -> None:
    settings.open("desk")
    again = SettingsPage(settings.context, settings.actions)
    again.opened()
    assert again.section.objectName() == "section_desk"
    again.deleteLater()


def test_a_page_that_was_replaced_hears_no_more_of_who_signs_in(settings: Any) -> None:
    again = SettingsPage(settings.context, settings.actions)
    again.opened()
    again.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settings.work_as(Role.READER)
    assert not settings.page.section.guarded[0].isEnabled()


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_can_be_heard_reached_and_pressed(settings: Any, name: str) -> None:
    section = settings.open(name)
    assert nameless(section) == [] and unreachable(section) == [] and too_small(section) == []


@pytest.mark.parametrize("name", ["station", "rule", "rewards", "services", "operators"])
def test_whoever_may_not_change_a_section_sees_it_and_reads_why(settings: Any, name: str) -> None:
    settings.work_as(Role.READER)
    section = settings.open(name)
    assert not any(part.isEnabled() for part in section.guarded)
    why = section.findChild(object, "why_closed")
    assert why.isVisibleTo(section)
    assert any("Reader" in label.text() for label in why.findChildren(QLabel))


@pytest.mark.parametrize("name", ["station", "rule", "rewards", "services", "operators"])
def test_an_administrator_finds_every_section_open(settings: Any, name: str) -> None:
    section = settings.open(name)
    assert all(part.isEnabled() for part in section.guarded)
    assert not section.findChild(object, "why_closed").isVisibleTo(section)


def test_rights_follow_whoever_signs_in_while_the_page_is_open(settings: Any) -> None:
    section = settings.open("station")
    settings.work_as(Role.FRONT_DESK)
    assert not section.guarded[0].isEnabled()


def test_the_station_is_saved_and_the_outcome_said(settings: Any) -> None:
    section = settings.open("station")
    section.fields["name"].editor.setText("长安驿站")
    section.fields["desk_name"].editor.setText("前台 2 号机")
    section.save.click()
    assert "长安驿站" in settings.said
    section.fields["name"].editor.clear()
    section.reload()
    assert section.fields["name"].editor.text() == "长安驿站"
    assert section.fields["desk_name"].editor.text() == "前台 2 号机"


def test_an_empty_station_name_is_refused_at_its_field(settings: Any) -> None:
    section = settings.open("station")
    section.fields["name"].editor.clear()
    section.save.click()
    assert section.fields["name"].error
    assert settings.window.focusWidget().objectName() == "station_name"


@pytest.mark.parametrize(
    ("field", "number", "value"),
    [("language", 2, "en"), ("theme", 3, "high-contrast"), ("text_percent", 5, 200)],
)
def test_language_colours_and_size_are_kept_and_worn_at_once(
    settings: Any, field: str, number: int, value: object
) -> None:
    section = settings.open("desk")
    section.choices[field].choose(number)
    assert getattr(settings.worn[-1], field) == value
    assert getattr(settings.kept, field) == value
    assert settings.kept.desk_id == "this desk", "the desk stays who it is"
    assert settings.said


def test_the_four_sounds_are_heard_at_the_volume_that_is_shown(settings: Any) -> None:
    section, heard = settings.open("desk").sound, []
    section._sounds.play = lambda sound: heard.append((sound.value, section._sounds.volume))
    section.volume.set_value(30)
    for name in ("ok", "look", "stop", "batch"):
        section.findChild(object, f"sound_{name}").click()
    assert heard == [("ok", 30), ("look", 30), ("stop", 30), ("batch", 30)]
    assert settings.kept.sound_percent == 70, "hearing saves nothing"
    section.save.click()
    assert settings.kept.sound_percent == 30 == settings.worn[-1].sound_percent


def test_a_choice_that_cannot_be_written_is_told_and_not_worn(settings: Any) -> None:
    file = settings.context.folder.settings
    file.unlink()
    file.parent.rmdir()
    file.parent.write_text("in the way")
    settings.open("desk").choices["theme"].choose(2)
    assert str(file) in settings.said
    assert settings.worn == []


def test_hidden_sections_ask_again_when_they_are_seen(settings: Any) -> None:
    operators = settings.open("operators")
    settings.open("station")
    settings.station.operator("王社工", Role.FRONT_DESK)
    settings.context.runner.tables_changed.emit(frozenset({"operators"}))
    assert len(operators.table.rows) == 1
    settings.open("operators")
    assert {row.name for row in operators.table.rows} == {"刘社工", "王社工"}


def test_scans_of_foreign_codes_stay_text_everywhere_but_in_the_scanner_test(settings: Any) -> None:
    assert settings.open("rewards").property("freeText")
    assert not settings.open("scanner").property("freeText")
    assert isinstance(settings.open("station").fields["name"].editor, QLineEdit)
