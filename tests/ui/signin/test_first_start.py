"""The first start: one form opens the station, one click a demo station that never mixes with it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from stationdesk import preferences
from stationdesk.demo.place import ABOUT, DEMO_OPERATOR, FOUNDING
from stationdesk.desk import Desk
from stationdesk.domain.acts import Act, new_id
from stationdesk.domain.errors import DatabaseTrouble
from stationdesk.domain.staff import Role
from stationdesk.opening import Opened, open_station
from stationdesk.paths import DataFolder
from stationdesk.preferences import Preferences
from stationdesk.queries import stations as station_queries
from stationdesk.services.stations import change_station, found
from stationdesk.ui.accessibility import nameless, too_small, unreachable
from stationdesk.ui.signin import demo_station
from stationdesk.ui.signin.demo_station import demo_folder, demo_pin, make_demo
from stationdesk.ui.signin.first_start import FirstStartPage

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)


def test_enter_leads_from_field_to_field_and_the_last_one_opens_the_station(
    first: Any, unfounded: Opened
) -> None:
    page = first.show(FirstStartPage)
    assert first.focus.objectName() == "station_name"
    first.type("微光驿站")
    first.type("刘社工")
    first.type("2468")
    first.type("2468")
    [signed_in] = first.entered
    assert (signed_in.name, signed_in.role) == ("刘社工", Role.ADMINISTRATOR)
    assert first.context.runner.operator_id == signed_in.operator_id
    station = unfounded.desk.read(station_queries.station)
    assert station.name == "微光驿站"
    assert station.desk == page.form.texts()["desk_name"]
    [operator] = unfounded.desk.read(station_queries.operator_rows)
    assert operator.operator_id == signed_in.operator_id


@pytest.mark.parametrize(
    ("texts", "at_fault"),
    [
        ({"station_name": "", "operator_name": "刘社工", "pin": "2468", "pin_again": "2468"}, "station_name"),
        ({"station_name": "微光", "operator_name": " ", "pin": "2468", "pin_again": "2468"}, "operator_name"),
        ({"station_name": "微光", "operator_name": "刘社工", "pin": "", "pin_again": ""}, "pin"),
        ({"station_name": "微光", "operator_name": "刘社工", "pin": "246", "pin_again": "246"}, "pin"),
        (
            {"station_name": "微光", "operator_name": "刘社工", "pin": "2468", "pin_again": "2469"},
            "pin_again",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(
    first: Any, unfounded: Opened, texts: dict[str, str], at_fault: str
) -> None:
    page = first.show(FirstStartPage)
    page.form.set_texts(texts)
    page.form.found()
    assert page.form.fields[at_fault].error
    assert first.focus.objectName() == at_fault
    assert {name: page.form.texts()[name] for name in texts} == texts
    assert unfounded.desk.read(station_queries.operator_rows) == []
    assert first.context.runner.operator_id is None


def test_a_second_enter_founds_no_second_station(first: Any, unfounded: Opened) -> None:
    page = first.show(FirstStartPage)
    page.form.set_texts(
        {"station_name": "微光", "operator_name": "刘社工", "pin": "2468", "pin_again": "2468"}
    )
    page.form.found()
    page.form.found()
    assert len(unfounded.desk.read(station_queries.operator_rows)) == 1


def test_a_station_that_another_desk_has_just_founded_is_told_of(first: Any, unfounded: Opened) -> None:
    texts = {"station_name": "微光", "operator_name": "刘社工", "pin": "2468", "pin_again": "2468"}
    for form in (first.show(FirstStartPage).form, first.show(FirstStartPage).form):
        form.set_texts(texts)
        form.found()
    assert form.fields["station_name"].error
    assert len(first.entered) == 1


def test_another_language_keeps_what_was_typed(first: Any) -> None:
    page = first.show(FirstStartPage)
    page.form.set_texts({"station_name": "微光驿站", "pin": "2468"})
    before = page.form
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.form is not before
    assert page.form.texts()["station_name"] == "微光驿站"
    assert page.form.texts()["pin"] == "2468"


def test_the_language_button_changes_the_language_of_this_desk_and_keeps_its_id(first: Any) -> None:
    page = first.show(FirstStartPage)
    file = first.context.folder.settings
    desk_id, told = preferences.load(file).desk_id, []
    first.context.preferences_changed.connect(told.append)
    page.findChild(QLineEdit, "station_name").clear()
    page.findChild(type(page.form.button), "language").click()
    assert told[0].language == "en"
    assert preferences.load(file).language == "en"
    assert preferences.load(file).desk_id == desk_id != ""


def test_one_click_makes_the_demo_station_in_a_folder_of_its_own(
    first: Any, unfounded: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_station, "fill", _only_found)
    page, ready, steps = first.show(FirstStartPage), [], []
    page.demo_ready.connect(ready.append)
    page.making.progressed.connect(lambda done, of: steps.append((done, of)))
    page.findChild(type(page.form.button), "open_demo").click()
    [folder] = ready
    assert folder.path == first.context.folder.path.with_name("stationdesk-demo")
    assert steps[-1][0] == steps[-1][1] > 0
    assert unfounded.desk.read(station_queries.operator_rows) == [], "the real station stays empty"
    opened = open_station(folder)
    try:
        assert opened.is_founded
        names = [row.name for row in opened.desk.read(station_queries.operator_rows)]
        assert DEMO_OPERATOR in names
        assert demo_pin(opened.desk.read(station_queries.station))
    finally:
        opened.desk.close()


def _only_found(desk: Desk, now: datetime, *, progress: Any) -> None:
    """The demo station before its three months."""
    operator_id = new_id()
    for done, (service, request) in enumerate(((found, FOUNDING), (change_station, ABOUT)), 1):
        desk.write(service, Act(new_id(), operator_id, now), request)
        progress(done, 2)


def _pretend(desk: Any, now: datetime, *, progress: Any) -> None:
    for done in range(1, 4):
        progress(done, 3)


def test_a_demo_station_that_is_there_is_opened_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_station, "fill", _pretend)
    folder, steps = DataFolder(tmp_path / "stationdesk"), []
    for _ in range(2):
        made = make_demo(folder, Preferences(), NOW, lambda *step: steps.append(step), Event())
        assert made is not None and made.database.exists()
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_the_demo_wears_the_look_of_this_desk_and_prints_on_no_printer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_station, "fill", _pretend)
    wanted = Preferences(desk_id="real", language="en", theme="dark", printer="office")
    made = make_demo(DataFolder(tmp_path / "stationdesk"), wanted, NOW, lambda *_: None, Event())
    assert made is not None
    found = preferences.load(made.settings)
    assert (found.language, found.theme, found.printer) == ("en", "dark", "")
    assert found.desk_id not in ("", "real")


def test_a_cancelled_demo_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo_station, "fill", _pretend)
    cancel = Event()
    made = make_demo(
        DataFolder(tmp_path / "stationdesk"), Preferences(), NOW, lambda *_: cancel.set(), cancel
    )
    assert made is None
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_a_trouble_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatabaseTrouble):
        make_demo(DataFolder(tmp_path / "file" / "x"), Preferences(), NOW, lambda *_: None, Event())


def test_the_demo_folder_lies_beside_the_real_one(tmp_path: Path) -> None:
    assert demo_folder(DataFolder(tmp_path / "stationdesk")).path == tmp_path / "stationdesk-demo"


def test_the_first_start_can_be_heard_reached_and_pressed(first: Any) -> None:
    page = first.show(FirstStartPage)
    assert nameless(page) == [] and unreachable(page) == [] and too_small(page) == []
