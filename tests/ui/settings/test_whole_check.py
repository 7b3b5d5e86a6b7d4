"""The whole check in the settings: beside the window, with progress, to be stopped, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel
from stations import Station
from tampering import tamper

from stationdesk.ui.days.chain_check import SECTION
from stationdesk.ui.resultbar import Kind
from stationdesk.ui.settings.whole_check import WholeCheck
from stationdesk.ui.widgets import IconLabel


def shown(section: WholeCheck, name: str) -> bool:
    return any(one.isVisible() for one in section.findChildren(IconLabel, name))


def findings(section: WholeCheck) -> str:
    return section.findChildren(QLabel, "check_findings")[0].text()


def test_a_sound_station_is_said_to_be_so_with_the_head_of_each_chain(
    settings: Any, founded: Station
) -> None:
    founded.register()
    section = settings.open(SECTION)

    section.begin.click()

    assert shown(section, "check_clean") and not shown(section, "check_flawed")
    assert "前台 1 号机" in findings(section)
    assert section.begin.isVisible() and not section.stop.isVisible()


def test_what_is_wrong_is_named_in_the_language_of_the_window(settings: Any, founded: Station) -> None:
    founded.serve(founded.register(), founded.activity(), hours=2)
    tamper(founded, "UPDATE points_moves SET points = points + 1 WHERE cause = 'service'")
    settings.context.preferences = settings.context.preferences.with_(language="zh_CN")
    section = settings.open(SECTION)

    section.begin.click()

    assert shown(section, "check_flawed")
    assert "操作被改动" in findings(section) and "被改过、加过或删过" in findings(section)
    assert settings.context.result.kind is Kind.STOP


def test_stopped_it_says_nothing_about_the_rest(settings: Any, founded: Station) -> None:
    founded.register()
    section = settings.open(SECTION)
    runner = settings.context.runner
    read = runner.read

    def stopped_first(*args: Any, **kwargs: Any) -> None:
        section.stop.click()
        read(*args, **kwargs)

    runner.read = stopped_first
    section.begin.click()

    assert "Stopped" in section.findChildren(QLabel, "check_told")[0].text()
    assert not shown(section, "check_clean")
