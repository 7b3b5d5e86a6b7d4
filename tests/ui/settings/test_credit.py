from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QTime

from stationdesk.domain.service_time import Credit
from stationdesk.queries import attendance


@pytest.fixture(autouse=True)
def patrol(settings: Any) -> None:
    settings.station.activity("社区巡查")


def test_what_a_forgotten_check_out_is_worth_is_set_and_shown_again(settings: Any) -> None:
    section = settings.open("services")
    section.view.setCurrentIndex(section.table.index(0, 0))
    credit = section.credit
    assert not credit._minutes.isVisible()
    assert not credit._end.isVisible()

    credit._choice.choose(2)
    credit._minutes.set_value(90)
    section.save.click()
    row = settings.station.read(attendance.all_activities)[0]
    assert (row.credit, row.credit_minutes, row.ends_minute) == (Credit.FIXED, 90, None)

    credit._choice.choose(3)
    credit._end.setTime(QTime(16, 30))
    section.save.click()
    row = settings.station.read(attendance.all_activities)[0]
    assert (row.credit, row.credit_minutes, row.ends_minute) == (Credit.PLANNED_END, None, 990)
    section.begin_new()
    assert credit.credit is Credit.NOTHING
    section.view.setCurrentIndex(section.table.index(0, 0))
    assert (credit.credit, credit.ends_minute) == (Credit.PLANNED_END, 990)
